"""The help of every command: complete, within the width, without escape bytes, and with examples that run."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from typer.main import get_command

from checker import cli
from checker.cli.pages import PAGES
from checker.commands.formats import targets
from checker.commands.help import SUBJECTS
from checker.config import KEYS
from checker.report import FORMATS

SEEDS = Path(__file__).parents[2] / "seeds/summit"
ARTICLES = {"articles/one.txt": "northern-observer", "articles/two.txt": "meridian", "articles/three.txt": "continental",
            "drafts/four.md": "pacific-view"}
SETTINGS = 'sources = ["articles"]\nmanifest = "sources.yaml"\n'
FINDING = "F-1a2b"


def paths(command=None, path=""):
    """The words of every command, groups and the whole included."""
    command = command or get_command(cli.app)
    yield path
    for name, one in getattr(command, "commands", {}).items():
        yield from paths(one, f"{path} {name}".strip())


EXAMPLES = [(path, example) for path, page in PAGES.items() for example in page.examples]
EVERY = tuple(paths())


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """A project in which everything is there that the examples name; made of one of the stories."""
    home = tmp_path_factory.mktemp("project")
    dates = {name: re.search(rf"id: {name}, publisher: ([^,]+), published: (\S+)}}", (SEEDS / "sources.yaml").read_text(encoding="utf-8"))
             for name in ARTICLES.values()}
    for place, name in ARTICLES.items():
        (home / place).parent.mkdir(exist_ok=True)
        shutil.copy(SEEDS / f"{name}.txt", home / place)
    rows = "".join(f"  - {{path: {place}, publisher: {dates[name][1]}, published: {dates[name][2]}}}\n" for place, name in ARTICLES.items())
    (home / "sources.yaml").write_text(f"sources:\n{rows}", encoding="utf-8")
    (home / "checker.toml").write_text(SETTINGS, encoding="utf-8")
    for folder in ("rules", "decisions"):
        (home / folder).mkdir()
    git = ("git", "-c", "user.name=Desk", "-c", "user.email=desk@harbor.example")
    for words in (("init", "-q", "-b", "main"), ("add", "-A"), ("commit", "-q", "-m", "All")):
        subprocess.run([*git, *words], cwd=home, check=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(home)
        assert cli.run(("check", "articles", "--out", "report", "-f", "xlsx:findings.xlsx", "-f", "text:text.txt", "-f", "concise")) == 1
        assert cli.run(("baseline", "create", "articles")) == 0
    shutil.copytree(home / "report", home / "later")
    return home


@pytest.fixture
def project(prepared, tmp_path, monkeypatch, rules_folder):
    """A copy of the project for one example."""
    home = tmp_path / "copy"
    shutil.copytree(prepared, home)
    shutil.copytree(rules_folder, home / "rules", dirs_exist_ok=True)
    monkeypatch.chdir(home)
    return home


def command_of(path):
    command = get_command(cli.app)
    for word in path.split():
        command = command.commands[word]
    return command


def help_of(path, capsys, *, by_topic=False):
    words = path.split()
    assert cli.run(("help", *words) if by_topic else (*words, "--help")) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(("path", "example"), [one for one in EXAMPLES if not one[1].waits], ids=lambda one: getattr(one, "command", one))
def test_examples_run(project, capsys, path, example):
    known = (project / "checker-baseline.jsonl").read_text(encoding="utf-8")
    finding = re.search(r"F-[0-9a-f]+", known)[0]
    if "create" in example.command:
        (project / "checker-baseline.jsonl").unlink()
    name, *words = shlex.split(example.command.partition(" > ")[0])
    status = cli.run([finding if word == FINDING else word for word in words])
    assert name == "checker"
    assert path.split() == words[:len(path.split())] or path in {"", "baseline"}
    assert status in {0, 1}, capsys.readouterr().err


@pytest.mark.parametrize("example", [one for _, one in EXAMPLES if one.waits], ids=lambda one: one.command)
def test_examples_that_wait_are_understood(project, example):
    del project
    name, command, *words = shlex.split(re.search(r"checker [^)]+", example.command)[0])
    assert name == "checker"
    with command_of(command).make_context(command, words) as context:
        assert context.params


def test_every_command_has_a_page_and_no_other():
    assert sorted(PAGES) == sorted(EVERY)
    assert all(1 <= len(page.examples) <= 5 and page.statuses for page in PAGES.values())


@pytest.mark.parametrize("path", EVERY)
@pytest.mark.parametrize("columns", [80, 120])
def test_help_is_whole_and_fits(path, columns, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("FORCE_COLOR", "1")
    text = help_of(path, capsys)
    assert max(map(len, text.splitlines())) <= columns
    assert "\x1b" not in text
    for heading in ("Usage: checker", "\nExamples:\n", "\nExit status:\n"):
        assert heading in text
    assert not re.search(r"<list|\[\[|\]\]|\{|<str>|<path>", text)
    assert text == help_of(path, capsys, by_topic=True)


@pytest.mark.parametrize("path", EVERY)
def test_help_begins_with_what_a_command_is_for(path):
    first, _, rest = (command_of(path).help or "").strip().partition("\n")
    assert first.endswith(".")
    assert 20 < len(first) <= 130
    assert not rest or rest.startswith("\n"), "one sentence, then a blank line"


def test_group_shows_first_sentences_whole(capsys):
    text = " ".join(help_of("", capsys).split())
    for name, command in command_of("").commands.items():
        if command.hidden:
            assert f" {name} " not in text
            continue
        assert f" {name} {command.help.strip().splitlines()[0].removesuffix('.')}" in text, name


def test_formats_are_told_each_with_an_example(capsys):
    text = help_of("formats", capsys, by_topic=True)
    for form in FORMATS.values():
        assert re.search(rf"^{form.name}$", text, re.MULTILINE)
        assert f"checker check articles {form.call}\n" in text
        words = shlex.split(form.call.partition("|")[0])
        assert [target.format for target in targets(words[1::2], FORMATS, None)] == [form]
    for command in (("check", "-f", "help"), ("report", "results.json", "-f", "help")):
        assert cli.run(command) == 0
        assert capsys.readouterr().out == text


def test_settings_are_told_with_option_and_variable(capsys):
    text = help_of("settings", capsys, by_topic=True)
    assert all(f"\n{key.name}\n" in text and f"    {key.option}  {key.variable}\n" in text for key in KEYS.values())
    assert set(SUBJECTS) == {"formats", "settings"}


@pytest.mark.parametrize(("words", "told"), [
    (("check", "--formt", "md"), "there is no option --formt (did you mean --format? `checker check --help` shows them all)"),
    (("check", "--fail-no", "error"), "did you mean --fail-on?"),
    (("check", "--qqqq"), "there is no option --qqqq (`checker check --help` shows them all)"),
    (("baseline", "show", "--basline", "x"), "did you mean --baseline? `checker baseline show --help`"),
    (("chekc",), "there is no command 'checker chekc' (did you mean 'check'?)"),
    (("rules", "lst"), "there is no command 'checker rules lst' (did you mean 'list'?)"),
    (("help", "baselin"), "did you mean 'baseline'?"),
    (("help", "formts"), "did you mean 'formats'?"),
    (("help", "check", "now"), "'checker check' has no commands"),
    (("check", "--out"), "option '--out' requires an argument"),
    (("extract",), "missing argument 'SOURCE' (`checker extract --help` shows how)"),
    (("diff", "a", "b", "c"), "got unexpected extra argument(s) (c)"),
    (("check", "--show", "eror"), "'eror' is not one of 'error', 'warning', 'note'"),
    (("review", "results.json", "--port", "many"), "'--port'"),
    (("check", "x", "-f", "htm"), "did you mean html?"),
])
def test_wrong_usage_is_one_line_with_what_was_meant(words, told, capsys):
    assert cli.run(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("checker: ")
    assert err.count("\n") == 1
    assert told in err


@pytest.mark.parametrize("words", [(), ("rules",), ("config",), ("baseline",)])
def test_a_group_alone_shows_its_help_and_gives_2(words, capsys):
    assert cli.run(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Usage: checker")
