"""Every example in the documentation is run as a reader would run it, in a folder with the stories, and must print what the page shows.

A page's blocks run in reading order, in one folder:

- `console`: each line after `$ ` is a command; the lines below it are what it prints, with `...` for what may differ
- `python`: a session with `>>>` is run as a doctest, anything else as a program; names live on to the next block
- any language with `file=NAME`: the block is written to that file
- `text` without `file=`: a picture or a list, not an example
"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checker.model.claim import Kind, Manner, Modality
from checker.model.finding import Severity, Verdict
from checker.model.text import Status, ZoneName
from checker.model.value import Hedge

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(page for page in (ROOT / "docs").rglob("*.md") if page.parent.name != "drafts")])
"""Every page; the drafts of an example are none."""
FENCE = re.compile(r"^```(?P<language>[a-z]*)(?: file=(?P<file>\S+))?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (?P<command>.*(?:\\\n.*)*)\n(?P<output>(?:(?!\$ ).*\n)*)", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
LANGUAGES = {"console", "python", "text"}
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
WHOLE_SUITE = "make test"
"""An example that is this very run."""


def blocks(page):
    return list(FENCE.finditer(page.read_text(encoding="utf-8")))


def examples():
    return [page for page in PAGES if any(block["language"] != "text" or block["file"] for block in blocks(page))]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder as after `make setup`: the stories, the rules and an environment that is ready."""
    for name in ("seeds", "rules"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("Makefile", "pyproject.toml", "requirements/dev.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv/bin").symlink_to(Path(sys.executable).parent)
    (tmp_path / ".venv/.ready").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def printed(command):
    """What a command shows on a terminal without colors."""
    settings = {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "NO_COLOR": "1", "COLUMNS": "120",
                "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", "LC_ALL": "C.UTF-8", "HOME": os.environ.get("HOME", "/")}
    done = subprocess.run(["/bin/sh", "-c", command], env=settings, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, encoding="utf-8", check=False, timeout=120)
    return done.stdout


def run_console(body):
    """The commands whose output is not what the page shows."""
    checks = doctest.OutputChecker()
    for match in COMMAND.finditer(body):
        if match["command"] == WHOLE_SUITE:
            continue
        got = printed(match["command"])
        if not checks.check_output(match["output"], got, OPTIONS):
            yield f"$ {match['command']}\n--- the page shows\n{match['output']}--- it prints\n{got}"


def run_python(body, names):
    """The statements that print something else than the page shows."""
    if ">>>" not in body:
        exec(compile(body, "example", "exec"), names)  # noqa: S102 - the project's own pages
        return
    wrong = []
    session = doctest.DocTestParser().get_doctest(body, names, "example", None, 0)
    doctest.DocTestRunner(optionflags=OPTIONS).run(session, out=wrong.append, clear_globs=False)
    names.update(session.globs)
    yield from wrong


@pytest.mark.parametrize("page", examples(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_examples_print_what_the_page_shows(page, folder):
    wrong, names = [], {}
    for block in blocks(page):
        if block["file"]:
            (folder / block["file"]).parent.mkdir(parents=True, exist_ok=True)
            (folder / block["file"]).write_text(block["body"], encoding="utf-8")
        elif block["language"] == "console":
            wrong += run_console(block["body"])
        elif block["language"] == "python":
            wrong += run_python(block["body"], names)
    assert not wrong, "\n\n".join(wrong)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_block_is_run_or_written_or_no_example(page):
    assert [block["language"] for block in blocks(page) if block["language"] not in LANGUAGES and not block["file"]] == []
    assert page.read_text(encoding="utf-8").count("```") == 2 * len(blocks(page))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_files(page):
    links = LINK.findall(FENCE.sub("", page.read_text(encoding="utf-8")))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_readme_opens_with_the_two_commands():
    first = next(block for block in blocks(ROOT / "README.md") if block["language"] == "console")
    assert [match["command"] for match in COMMAND.finditer(first["body"])] == ["make demo", "make test"]


@pytest.mark.parametrize("word", [*Kind, *Manner, *Modality, *Severity, *Verdict, *Status, *ZoneName, *Hedge])
def test_glossary_explains_every_word_of_the_output(word):
    glossary = (ROOT / "docs/glossary.md").read_text(encoding="utf-8")
    assert f"**{word}**" in glossary


def test_every_decision_is_listed():
    decisions = ROOT / "docs/decisions"
    index = (decisions / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in sorted(decisions.glob("[0-9]*.md")) if f"({path.name})" not in index] == []
