"""Annotations of a pull request: what it changes comes first, in checkouts as GitHub makes them, and nothing is left out by it."""

import json
import os
import subprocess

import pytest

FLOOD = "---\npublished: 2025-03-05\n---\n\nThe flood in {} killed {} people on Tuesday.\n"
NAMES = ("Alder", "Brandal", "Caddis", "Fenmouth", "Hask", "Kaldim", "Lorne", "Mirrow", "Ombrin", "Tarn", "Velsk", "Pellworth")
WHO = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
       "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def git(folder, *words):
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)  # noqa: S607 - as on a user's machine


@pytest.fixture
def origin(tmp_path, monkeypatch):
    """A repository with a dozen conflicts, and the merge of a branch that touches the last of them, as GitHub makes it for the job."""
    for name, value in WHO.items():
        monkeypatch.setenv(name, value)
    home = tmp_path / "origin"
    home.mkdir()
    git(home, "init", "-q", "-b", "main")
    for name in NAMES:
        for side, number in (("desk", 214), ("wire", 231)):
            (home / side).mkdir(exist_ok=True)
            (home / side / f"{name.lower()}.md").write_text(FLOOD.format(name, number), encoding="utf-8")
    git(home, "add", ".")
    git(home, "commit", "-qm", "articles")
    git(home, "checkout", "-qb", "branch")
    for path in ("wire/pellworth.md", "notes.md"):
        with (home / path).open("a", encoding="utf-8") as file:
            file.write("\nIt rained in the hills.\n")
    git(home, "add", ".")
    git(home, "commit", "-qm", "first")
    git(home, "commit", "-q", "--allow-empty", "-m", "second")
    git(home, "checkout", "-q", "main")
    (home / "desk/alder.md").write_text((home / "desk/alder.md").read_text(encoding="utf-8") + "\nNobody minded.\n", encoding="utf-8")
    git(home, "commit", "-qam", "meanwhile on main")
    git(home, "checkout", "-q", "-b", "merged")
    git(home, "merge", "-q", "--no-ff", "-m", "merge", "branch")
    git(home, "checkout", "-q", "main")
    return home


@pytest.fixture
def annotated(origin, tmp_path, checker, monkeypatch):
    """The files of the annotations in a clone, in their order."""

    def run(*cloning, base="main"):
        work = tmp_path / f"work{len(list(tmp_path.glob('work*')))}"
        git(tmp_path, "clone", "-q", "-b", "merged", *cloning, origin.as_uri(), work.name)
        monkeypatch.chdir(work)
        monkeypatch.setenv("GITHUB_BASE_REF", base)
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
        done = checker("check", "desk", "wire", "-f", "github", "-f", "json:run.json", "--fail-on", "note")
        assert done.status == 1
        assert "error" not in done.err
        return [line.split("file=")[1].split(",")[0] for line in done.out.splitlines() if line.startswith("::error")]

    return run


@pytest.mark.parametrize("cloning", [(), ("--depth", "2"), ("--depth", "2", "--no-single-branch")])
def test_what_the_branch_changes_comes_first(annotated, cloning, tmp_path):
    found = annotated(*cloning)
    assert len(found) == 10
    touched = [number for number, name in enumerate(found) if name == "wire/pellworth.md"]
    assert touched == list(range(len(touched))) != []
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert "wire/pellworth" in next(line for line in summary.splitlines() if line.startswith("| error"))
    assert annotated(base="") != found
    assert json.loads((tmp_path / "work0/run.json").read_text(encoding="utf-8"))["details"]["gate"].get("changed") is None


@pytest.mark.parametrize(("cloning", "base"), [(("--depth", "1"), "main"), ((), ""), (("--depth", "1"), "--output=stolen")])
def test_where_nobody_can_tell_the_order_is_as_ever(annotated, cloning, base, tmp_path):
    assert annotated(*cloning, base=base) == annotated(base="")
    assert not list(tmp_path.glob("*/stolen"))


def test_files_that_were_asked_for_outweigh_those_of_the_job(annotated, checker):
    annotated()
    run = checker("check", "desk", "wire", "-f", "github", "--fail-on", "note", "--since", "HEAD^2")
    errors = [line.split("file=")[1].split(",")[0] for line in run.out.splitlines() if line.startswith("::error")]
    assert sorted(errors) == ["desk/alder.md", "wire/alder.md"]
