"""Findings of changed files alone, in a real git repository: everything is still compared."""

import os
import subprocess

import pytest

ALL = ("check", "one.txt", "other.txt", "same.txt", "--sources", "sources.yaml")
HEAD = "---\npublished: 2025-03-05\n---\n\n"
WHO = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
       "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


@pytest.fixture
def git(articles, monkeypatch):
    """A repository with all articles committed on the branch main; runs git in it."""
    for name, value in WHO.items():
        monkeypatch.setenv(name, value)

    def run(*words):
        subprocess.run(["git", *words], cwd=articles, check=True, capture_output=True)  # noqa: S607 - as on a user's machine

    run("init", "-q", "-b", "main")
    run("add", ".")
    run("commit", "-qm", "articles")
    return run


def touch(path):
    path.write_text(path.read_text(encoding="utf-8") + "\nIt rained.\n", encoding="utf-8")


@pytest.mark.parametrize(("changed", "status"), [((), 0), (("other.txt",), 1), (("same.txt",), 1), (("apart.txt",), 0)])
def test_changed_files_alone_count(checker, articles, git, changed, status):
    for name in changed:
        touch(articles / name)
    run = checker(*ALL, "--changed")
    assert run.status == status
    assert ("CONFLICT" in run.out) == bool(status)
    assert ("unchanged" in run.err.splitlines()[-1]) == (changed != ("same.txt",))
    assert "3 documents" in run.err.splitlines()[-1]
    git("status")


def test_a_file_that_git_does_not_know_is_changed(checker, articles, git):
    (articles / "new.md").write_text(HEAD + (articles / "other.txt").read_text(encoding="utf-8").replace("231", "260"), encoding="utf-8")
    assert checker(*ALL, "new.md", "--changed").status == 1
    git("add", "new.md")
    assert checker(*ALL, "new.md", "--changed").status == 1
    git("commit", "-qm", "new")
    assert checker(*ALL, "new.md", "--changed").status == 0
    assert checker(*ALL, "new.md", "--since", "HEAD~1").status == 1


def test_since_a_branch_counts_what_this_one_changed(checker, articles, git):
    git("checkout", "-qb", "desk")
    touch(articles / "apart.txt")
    git("commit", "-qam", "ours")
    git("checkout", "-q", "main")
    touch(articles / "other.txt")
    git("commit", "-qam", "theirs")
    git("checkout", "-q", "desk")
    assert checker(*ALL, "--since", "main").status == 0
    touch(articles / "other.txt")
    assert checker(*ALL, "--since", "main").status == 1


def test_in_a_folder_below_and_with_odd_names(checker, articles, git, monkeypatch):
    (articles / "drafts").mkdir()
    name = "Žižka 'a' b.md"
    (articles / "drafts" / name).write_text(HEAD + (articles / "other.txt").read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.chdir(articles / "drafts")
    assert checker("check", name, "../one.txt", "--sources", "../sources.yaml", "--changed", "--fail-on", "note").status == 1
    git("add", ".")
    git("commit", "-qm", "odd")
    assert checker("check", name, "../one.txt", "--sources", "../sources.yaml", "--changed", "--fail-on", "note").status == 0


@pytest.mark.parametrize("ref", ["nowhere", "--output=stolen.txt", "", " ", "HEAD:one.txt"])
def test_a_commit_that_is_not_there_gives_2(checker, articles, git, ref):
    git("status")
    run = checker(*ALL, f"--since={ref}")
    assert run.status == (2 if ref else 1)
    assert not (articles / "stolen.txt").exists()
    assert "internal error" not in run.err
    assert (f"git knows no commit '{ref}'" in run.err) == bool(ref)


@pytest.mark.parametrize(("changed", "told"), [("apart.txt", False), ("coast.md", True)])
def test_near_misses_of_changed_files_alone_are_told(checker, articles, git, changed, told):
    (articles / "coast.md").write_text(f"{HEAD}Some 14,000 people in Orvand sleep in schools. The mayor of Orvand, Edda Quill, said "
                                       "200 tents had come to the Brask camp.\n", encoding="utf-8")
    (articles / "city.md").write_text(f"{HEAD}Orvand is a city of 210,000 people. The army put up tents for 6,000 people near the Brask "
                                      "camp, Odo Marsk said.\n", encoding="utf-8")
    git("add", ".")
    git("commit", "-qm", "camp")
    touch(articles / changed)
    words = ("check", "coast.md", "city.md", "apart.txt", "--allow-empty")
    assert "nearly compared" in checker(*words).out
    assert ("nearly compared" in checker(*words, "--changed").out) is told


def test_without_a_checkout_or_without_git_it_is_2(checker, articles, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(articles.parent))
    told = checker(*ALL, "--changed").err
    assert "git cannot tell what has changed" in told
    assert "run it in a checkout of a git repository" in told
    assert "this commit" not in told
    assert checker(*ALL, "--changed").status == 2
    monkeypatch.setenv("PATH", str(articles))
    run = checker(*ALL, "--changed")
    assert run.status == 2
    assert "git cannot be run" in run.err


def test_reports_again_know_what_had_changed(checker, articles, git):
    touch(articles / "other.txt")
    first = checker(*ALL, "--changed", "-f", "github", "-f", "json:run.json")
    assert first.out.startswith("::warning file=other.txt,")
    git("commit", "-qam", "ours")
    assert checker("report", "run.json", "-f", "github").out == first.out


@pytest.mark.parametrize("relative", ["true", "false"])
def test_git_settings_hide_no_change(checker, articles, git, monkeypatch, relative):
    git("config", "diff.relative", relative)
    touch(articles / "other.txt")
    (articles / "below").mkdir()
    monkeypatch.chdir(articles / "below")
    words = [f"../{word}" if word.endswith((".txt", ".yaml")) else word for word in ALL]
    assert checker(*words, "--changed").status == 1


def test_what_git_does_not_look_at_counts_as_changed(checker, articles, git):
    assert checker(*ALL, "--changed").status == 0
    for deed in ("--assume-unchanged", "--skip-worktree"):
        git("update-index", deed, "other.txt")
        assert checker(*ALL, "--changed").status == 1
        git("update-index", f"--no-{deed[2:]}", "other.txt")
        assert checker(*ALL, "--changed").status == 0
    git("rm", "-q", "--cached", "other.txt")
    (articles / ".gitignore").write_text("other.txt\n", encoding="utf-8")
    git("add", ".")
    git("commit", "-qm", "ignored")
    assert checker(*ALL, "--changed").status == 1


def test_a_file_of_a_repository_within_counts_as_changed(checker, articles, git):
    (articles / "wire").mkdir()
    (articles / "other.txt").rename(articles / "wire/other.txt")
    git("init", "-q", "wire")
    git("-C", "wire", "add", ".")
    git("-C", "wire", "commit", "-qm", "wire")
    (articles / "sources.yaml").write_text((articles / "sources.yaml").read_text(encoding="utf-8").replace("other", "wire/other"))
    git("add", ".")
    git("commit", "-qm", "wire")
    assert checker("check", "one.txt", "wire/other.txt", "--sources", "sources.yaml", "--changed").status == 1
    assert checker("check", "one.txt", "same.txt", "--sources", "sources.yaml", "--changed", "--allow-empty").status == 0
