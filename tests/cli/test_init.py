"""What `checker init` writes holds by its own checks, and it writes over nothing."""

import tomllib

import pytest
import yaml

FILES = ("checker.toml", "sources.yaml", "rules/first-rule.yml")


@pytest.fixture
def desk(articles, monkeypatch):
    """A folder with two dated articles that agree, and nothing else."""
    folder = articles / "desk"
    (folder / "articles").mkdir(parents=True)
    (folder / "articles/one.md").write_text("---\npublished: 2025-03-05\n---\n" + (articles / "one.txt").read_text(encoding="utf-8"))
    (folder / "articles/same.txt").write_text("Published: 5 March 2025\n\n" + (articles / "same.txt").read_text(encoding="utf-8"))
    monkeypatch.chdir(folder)
    return folder


def test_what_it_writes_passes_its_own_checks(checker, desk):
    run = checker("init")
    assert (run.status, run.out) == (0, "".join(f"wrote {name}\n" for name in FILES))
    for command in (("config", "show"), ("rules", "lint", "rules"), ("rules", "test", "rules"), ("check",)):
        again = checker(*command)
        assert again.status == 0, again
    assert "3 as expected, 0 failed" in checker("rules", "test", "rules").out
    assert "(" not in checker("check").err.partition("rules")[0]  # none is undated
    assert '  - path: "articles/one.md"\n' in (desk / "sources.yaml").read_text(encoding="utf-8")


def test_every_line_that_is_left_out_can_be_taken_in(checker, desk):
    checker("init")
    text = (desk / "checker.toml").read_text(encoding="utf-8")
    whole = "\n".join(line.removeprefix("# ") if line.startswith(("# [", '# "', "# formats")) or " = " in line else line
                      for line in text.splitlines())
    assert set(tomllib.loads(whole)) == {"sources", "manifest", "rules", "fail-on", "formats", "severity", "waive"}
    (desk / "checker.toml").write_text(whole, encoding="utf-8")
    assert checker("check").status == 0


def test_a_day_that_nobody_knows_is_refused_until_it_is_filled_in(checker, desk):
    (desk / "articles/third.txt").write_text("The hall has 90 seats.\n", encoding="utf-8")
    run = checker("init")
    assert "1 document without a date" in run.err
    refused = checker("check")
    assert refused.status == 2
    assert "sources.yaml:12:16: `published` is still to be filled in (write it, a day as 2024-10-22" in refused.err
    manifest = (desk / "sources.yaml").read_text(encoding="utf-8")
    (desk / "sources.yaml").write_text(manifest.replace('"?"  #', "2025-03-06  #"), encoding="utf-8")
    assert checker("check").status == 0


@pytest.mark.parametrize("name", FILES)
def test_what_is_there_is_left_as_it_is(checker, desk, name):
    (desk / name).parent.mkdir(exist_ok=True)
    (desk / name).write_text("# mine\n", encoding="utf-8")
    run = checker("init")
    assert run.status == 0
    assert f"kept {name}: " in run.out
    assert (desk / name).read_text(encoding="utf-8") == "# mine\n"
    assert run.out.count("wrote ") == 2
    assert checker("init").out.count("kept ") == 3


def test_settings_in_a_pyproject_are_kept(checker, desk):
    (desk / "pyproject.toml").write_text("[tool.checker]\n", encoding="utf-8")
    assert "kept pyproject.toml: the settings are there already" in checker("init").out
    assert not (desk / "checker.toml").exists()


def test_without_articles_there_is_no_manifest_and_a_check_of_nothing_fails(checker, articles, monkeypatch):
    (articles / "new").mkdir()
    monkeypatch.chdir(articles / "new")
    run = checker("init")
    assert "sources.yaml" not in run.out
    assert "put articles in articles" in run.err
    refused = checker("check")
    assert refused.status == 2
    assert "checker.toml:4:1: sources: the pattern 'articles/*' matches nothing" in refused.err


def test_articles_can_be_named_and_one_that_cannot_be_read_is_left_out(checker, desk):
    (desk / "more").mkdir()
    (desk / "more/odd [1].txt").write_text("Published: 6 March 2025\n\nThe hall has 90 seats.\n", encoding="utf-8")
    (desk / "more/empty.txt").write_text("", encoding="utf-8")
    assert checker("init", "articles", "more").status == 0
    assert yaml.safe_load((desk / "sources.yaml").read_text(encoding="utf-8"))["sources"][2] == {"path": "more/empty.txt", "skip": True}
    assert checker("check").status == 0


def commands(text):
    return [line.partition("checker check")[2].split() for line in text.splitlines() if "checker check" in line and "#" not in line]


@pytest.mark.parametrize(("server", "name"), [("github", ".github/workflows/checker.yml"), ("gitlab", ".gitlab-ci.yml")])
def test_what_a_build_server_runs_is_a_command_that_passes(checker, desk, server, name):
    run = checker("init", "--ci", server)
    assert f"wrote {name}" in run.out
    (options,) = commands((desk / name).read_text(encoding="utf-8"))
    assert checker("check", *options).status == 0


def test_the_hook_runs_a_check_of_everything(checker, desk):
    run = checker("init", "--pre-commit")
    assert "wrote .pre-commit-config.yaml" in run.out
    (repo,) = yaml.safe_load((desk / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    hook, rules = repo["hooks"]
    assert (hook["entry"], hook["pass_filenames"], hook["require_serial"]) == ("checker check", False, True)
    assert (rules["entry"], rules["files"]) == ("checker rules test rules", "^rules/")


def test_an_unknown_server_is_refused_and_nothing_is_written(checker, desk):
    run = checker("init", "--ci", "gitub")
    assert run.status == 2
    assert "did you mean github" in run.err
    assert not (desk / "checker.toml").exists()
