"""The example repository of docs/examples/editorial-ci, copied into a repository of its own: every file of it does what it is there for."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs/examples/editorial-ci"
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
TEMPLATE = yaml.safe_load((ROOT / "templates/gitlab.yml").read_text(encoding="utf-8"))["checker"]
FENCE = re.compile(r"^```text\n(?P<body>\$ .*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (?P<command>.*)\n(?P<output>(?:(?!\$ ).*\n)*)", re.MULTILINE)
INPUT = re.compile(r"\$\{\{ inputs\.([a-z-]+) \}\}")
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
CHECK = ("check", "--as-of", "2025-03-06")
HERE = {"PYTHONPATH": str(ROOT), "NO_COLOR": "1", "COLUMNS": "120", "PYTHONDONTWRITEBYTECODE": "1"}


def loaded(name):
    return yaml.safe_load((EXAMPLE / name).read_text(encoding="utf-8"))


@pytest.fixture
def home(tmp_path, command):
    """The example as a repository with one commit."""
    folder = tmp_path / "desk"
    shutil.copytree(EXAMPLE, folder)
    command(folder, "git", "init", "-q", "-b", "main")
    command(folder, "git", "add", "-A")
    command(folder, "git", "commit", "-q", "-m", "All of it")
    return folder


@pytest.fixture
def checker(home, command):
    return lambda *words: command(home, sys.executable, "-m", "checker", *words, **HERE)


def rewrite(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def installed(folder):
    """A folder as `venv` makes it, in which the program is this one."""
    (folder / "bin").mkdir(parents=True)
    for name, words in (("python", ""), ("checker", " -P -m checker")):
        path = folder / "bin" / name
        path.write_text(f'#!/bin/sh\nexec "{sys.executable}"{words} "$@"\n', encoding="utf-8")
        path.chmod(0o755)


def test_every_file_is_told_of_and_no_other():
    told = {name.rstrip("/") for name in re.findall(r"^\| `([^`]+)` \|", (EXAMPLE / "README.md").read_text(encoding="utf-8"), re.MULTILINE)}
    files = {path.relative_to(EXAMPLE).as_posix() for path in EXAMPLE.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert all(any(file == name or file.startswith(f"{name}/") for name in told) for file in files - {"README.md"})
    assert all(any(file == name or file.startswith(f"{name}/") for file in files) for name in told)


def test_readme_shows_what_its_commands_print(home, command):
    checks = doctest.OutputChecker()
    settings = HERE | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    steps = [step for block in FENCE.finditer((home / "README.md").read_text(encoding="utf-8")) for step in COMMAND.finditer(block["body"])]
    for step in steps:
        _, said = command(home, "sh", "-c", step["command"], **settings)
        assert checks.check_output(step["output"], said, OPTIONS), f"{step['command']}\n{said}"
    assert len(steps) >= 8


def test_clean_then_contradicting_then_mended(home, checker):
    status, said = checker(*CHECK)
    assert status == 0, said
    assert "left out: 1 in the baseline, 1 waived" in said
    draft = home / "drafts/ferry.md"
    rewrite(draft, "$1.2 million", "$1.6 million")
    status, said = checker(*CHECK, "-f", "concise")
    assert status == 1, said
    assert "drafts/ferry.md:9:31: warning: Repair: " in said
    rewrite(draft, "$1.6 million", "$1.2 million")
    assert checker(*CHECK)[0] == 0


def test_known_conflict_stays_known_until_its_number_changes(home, checker):
    draft = home / "drafts/ferry.md"
    rewrite(draft, "# Ferry back in service\n", "# Ferry back in service\n\nIt rained.\n")
    draft.rename(home / "drafts/ship.md")
    rewrite(home / "sources.yaml", "drafts/ferry.md", "drafts/ship.md")
    status, said = checker(*CHECK)
    assert status == 0, said
    rewrite(home / "drafts/ship.md", "214", "231")
    status, said = checker(*CHECK)
    assert status == 1, said
    assert "[231] passengers" in said


@pytest.mark.parametrize("change", [
    ("checker.toml", 'baseline = "checker-baseline.jsonl"\n', "", "[220] passengers"),
    ("checker.toml", 'against = ["sources"]\n', "", "nothing was compared"),
    ("checker.toml", "until = 2025-06-30", "until = 2025-03-05", "[140] stalls"),
    ("checker.toml", 'match = "drafts/market.md"', 'match = "drafts/ferry.md"', "[140] stalls"),
    ("rules/stalls.yml", "id: desk.stalls", "id: desk.halls", "desk.stalls"),
    ("sources.yaml", "sources/harbor-office.txt", "sources/harbor.txt", "sources.yaml:5")])
def test_each_setting_is_needed(home, checker, change):
    file, old, new, told = change
    rewrite(home / file, old, new)
    status, said = checker(*CHECK)
    assert status == (1 if "[" in told else 2), said
    assert told in said


def test_the_rule_holds_and_the_baseline_merges_by_lines(home, checker, command):
    status, said = checker("rules", "test", "rules")
    assert status == 0, said
    assert "3 as expected, 0 failed" in said
    assert command(home, "git", "check-attr", "merge", "checker-baseline.jsonl")[1].endswith("merge: union\n")


@pytest.mark.parametrize(("amount", "status"), [("$1.2 million", 0), ("$1.6 million", 1)])
def test_workflow_of_github(home, command, amount, status):
    workflow = loaded(".github/workflows/facts.yml")
    (step,) = [step for step in workflow["jobs"]["facts"]["steps"] if "crosschecker" in step["uses"]]
    assert set(step["with"]) <= set(ACTION["inputs"])
    outputs = re.findall(r"steps\.facts\.outputs\.([a-z-]+)", (EXAMPLE / ".github/workflows/facts.yml").read_text(encoding="utf-8"))
    assert outputs
    assert set(outputs) <= set(ACTION["outputs"])
    rewrite(home / "drafts/ferry.md", "$1.2 million", amount)
    inputs = {name: str(one.get("default", "")) for name, one in ACTION["inputs"].items()} | step["with"]
    check = next(one for one in ACTION["runs"]["steps"] if one.get("id") == "check")
    variables = {name: INPUT.sub(lambda found: inputs[found[1]], value) for name, value in check["env"].items()}
    runner = home.parent / "runner"
    installed(runner / "checker")
    known = {"RUNNER_TEMP": str(runner), "GITHUB_OUTPUT": str(runner / "output"), "GITHUB_STEP_SUMMARY": str(runner / "summary")}
    ended, said = command(home, "bash", "-eo", "pipefail", "-c", check["run"], **HERE, **known, **variables)
    assert ended == 0, said
    assert f"exit-code={status}\n" in (runner / "output").read_text(encoding="utf-8"), said
    assert ("::warning file=drafts/ferry.md,line=9" in said) == bool(status)
    assert (home / "junit.xml").exists()


@pytest.mark.parametrize(("amount", "status"), [("$1.2 million", 0), ("$1.6 million", 1)])
def test_job_of_gitlab(home, command, amount, status):
    (job,) = [one for name, one in loaded(".gitlab-ci.yml").items() if name != "include"]
    assert set(job["variables"]) <= set(TEMPLATE["variables"])
    rewrite(home / "drafts/ferry.md", "$1.2 million", amount)
    installed(home / ".checker-venv")
    ended, said = command(home, "bash", "-eo", "pipefail", "-c", TEMPLATE["script"][1], **(HERE | TEMPLATE["variables"] | job["variables"]))
    assert ended == status, said


def test_tests_among_others(home, command):
    words = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_drafts.py")
    status, said = command(home, *words, **HERE)
    assert status == 0, said
    rewrite(home / "drafts/ferry.md", "$1.2 million", "$1.6 million")
    status, said = command(home, *words, **HERE)
    assert status == 1, said
    assert "drafts/ferry.md:9: Alder Gazette says 1.6 million USD" in said


def test_commit_is_stopped_and_goes_through_when_mended(home, command, project):
    clone, commit = project
    rewrite(home / ".pre-commit-config.yaml", "https://github.com/OWNER/crosschecker", str(clone))
    rewrite(home / ".pre-commit-config.yaml", "rev: main # a tag or a commit", f"rev: {commit}")
    assert command(home, "pre-commit", "install")[0] == 0
    for amount, wanted in (("$1.6 million", 1), ("$1.2 million", 0)):
        rewrite(home / "drafts/ferry.md", "$1.2 million", amount)
        command(home, "git", "add", "-A")
        status, said = command(home, "git", "commit", "-m", f"It cost {amount}")
        assert status == wanted, said
        rewrite(home / "drafts/ferry.md", amount, "$1.2 million")
