"""What is known fails no run; what has changed is new."""

import json
import os
import subprocess

import pytest

PAIR = ("one.txt", "other.txt", "same.txt", "--sources", "sources.yaml")
CHECK = ("check", *PAIR, "--baseline", "checker-baseline.jsonl")
FILE = "checker-baseline.jsonl"


@pytest.fixture
def known(checker, articles):
    """A baseline of the one conflict."""
    assert checker("baseline", "create", *PAIR).status == 0
    return articles / FILE


def changed(path, before, after):
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_a_known_conflict_fails_nothing_and_is_counted(checker, known):
    run = checker(*CHECK)
    assert run.status == 0
    assert "CONFLICT" not in run.out
    assert run.err.splitlines()[-1].endswith("; left out: 1 in the baseline")
    entry = json.loads(known.read_text(encoding="utf-8"))
    assert set(entry) == {"id", "key", "rule", "values", "verdict"}
    assert not [word for word in ("one.txt", "other", "2025-03") if word in known.read_text(encoding="utf-8")]


def moved(articles):
    text = (articles / "other.txt").read_text(encoding="utf-8")
    (articles / "other.txt").write_text(text.replace("\n\nThe", "\n\nIt rained in the hills.\n\nNobody minded.\n\nThe"), encoding="utf-8")


def renamed(articles):
    (articles / "other.txt").rename(articles / "renamed.txt")
    changed(articles / "sources.yaml", "other.txt", "renamed.txt")


def another_number(articles):
    changed(articles / "other.txt", "231", "232")


def repeated(articles):
    changed(articles / "same.txt", "214", "231")


def a_third_number(articles):
    changed(articles / "same.txt", "214", "240")


@pytest.mark.parametrize(("change", "status"), [(moved, 0), (renamed, 0), (repeated, 0), (another_number, 1), (a_third_number, 1)])
def test_what_stays_known(checker, known, articles, change, status):
    change(articles)
    names = [name if (articles / name).exists() else "renamed.txt" for name in PAIR[:3]]
    assert checker("check", *names, *PAIR[3:], "--baseline", known.name).status == status


def test_an_earlier_run_is_a_baseline(checker, articles):
    checker("check", *PAIR, "--out", "out")
    assert checker("check", *PAIR, "--baseline", "out/results.json").status == 0
    another_number(articles)
    assert checker("check", *PAIR, "--baseline", "out/results.json").status == 1


def test_what_is_mended_is_told_and_pruned(checker, known, articles):
    changed(articles / "other.txt", "231", "214")
    run = checker(*CHECK)
    assert run.status == 0
    assert "checker-baseline.jsonl:1: the entry of the baseline on F-" in run.err
    assert "is for nothing here; `checker baseline prune` removes it" in run.err
    assert "0 known findings, 0 new, 1 removed" in checker("baseline", "prune", *PAIR).err
    assert known.read_bytes() == b""
    assert "is for nothing here" not in checker(*CHECK).err


def test_update_adds_what_is_new_and_keeps_the_rest(checker, known, articles):
    first = known.read_text(encoding="utf-8")
    changed(known, '"rule"', '"reason": "two ways to count", "rule"')
    another_number(articles)
    assert checker("baseline", "update", *PAIR).status == 0
    lines = known.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 2
    assert lines == sorted(lines)
    assert "two ways to count" in checker("baseline", "show").out
    assert len(checker("baseline", "show").out.splitlines()) == 2
    assert first not in known.read_text(encoding="utf-8")
    assert checker(*CHECK).status == 0


def test_files_merge_line_by_line(checker, known):
    before = known.read_text(encoding="utf-8")
    other = json.dumps({"id": "F-000000000000", "rule": "generic.count"}) + "\n"
    known.write_text(before + other + before, encoding="utf-8")
    assert checker(*CHECK).status == 0
    checker("baseline", "prune", *PAIR)
    assert known.read_text(encoding="utf-8") == before


def test_the_same_sources_give_the_same_bytes(checker, known):
    before = known.read_bytes()
    assert checker("baseline", "update", *PAIR[2::-1], *PAIR[3:]).status == 0
    assert known.read_bytes() == before
    assert checker("baseline", "create", *PAIR, "--baseline", "again.jsonl").status == 0
    assert (known.parent / "again.jsonl").read_bytes() == before


@pytest.mark.parametrize(("text", "told"), [
    ("nonsense", "this is not JSON"), ("[1]", "an entry is an object"), ('{"id": "F-1"}', "has an 'id' and a 'rule'"),
    ('{"id": "F-1", "rule": "a.b", "vals": []}', "did you mean 'values'"), ('{"id": "F-1", "rule": "a.b", "key": 1}', "lists of texts"),
    ("<<<<<<< HEAD", "a merge that nobody has finished"), ("{\n}", "schema_version")])
def test_a_bad_file_is_told_with_status_2(checker, articles, text, told):
    (articles / FILE).write_text(text, encoding="utf-8")
    run = checker(*CHECK)
    assert run.status == 2
    assert told in run.err
    assert FILE in run.err


@pytest.mark.parametrize("words", [
    ("check", *PAIR, "--baseline", "gone.jsonl"), ("baseline", "update", *PAIR), ("baseline", "prune", *PAIR), ("baseline", "show"),
    ("baseline", "create", "gone.txt"), ("baseline", "create", *PAIR, "--baseline", "gone/known.jsonl")])
def test_what_is_not_there_gives_2(checker, articles, words):
    run = checker(*words)
    assert run.status == 2
    assert "internal error" not in run.err
    assert not (articles / FILE).exists()


def test_a_baseline_is_not_written_over(checker, known):
    before = known.read_bytes()
    assert checker("baseline", "create", *PAIR).status == 2
    assert known.read_bytes() == before


def test_decided_conflicts_need_no_entry_and_others_can_be_named(checker, articles):
    checker("check", *PAIR, "--out", "out")
    finding = next(one for one in json.loads((articles / "out/results.json").read_text(encoding="utf-8"))["findings"]
                   if one["verdict"] == "conflict")
    (articles / "decisions").mkdir()
    (articles / "decisions" / f"{finding['id']}.yml").write_text(
        f"finding: {finding['id']}\nrule: {finding['rule']}\nstate: rounding\n", encoding="utf-8")
    run = checker("baseline", "create", *PAIR, "--fail-on", "note,disputed:note")
    assert run.status == 0
    assert "known finding" in run.err


def test_branches_that_each_know_more_are_merged_by_git(checker, known, articles, monkeypatch):
    for name, value in (("GIT_AUTHOR_NAME", "a"), ("GIT_AUTHOR_EMAIL", "a@example.org"), ("GIT_COMMITTER_NAME", "a"),
                        ("GIT_COMMITTER_EMAIL", "a@example.org"), ("GIT_CONFIG_GLOBAL", os.devnull), ("GIT_CONFIG_SYSTEM", os.devnull)):
        monkeypatch.setenv(name, value)

    def git(*words):
        subprocess.run(["git", *words], cwd=articles, check=True, capture_output=True)  # noqa: S607 - as on a user's machine

    (articles / ".gitattributes").write_text(f"{FILE} merge=union\n", encoding="utf-8")
    first = (articles / "other.txt").read_text(encoding="utf-8")
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-qm", "one conflict is known")
    held = {}
    for branch, number in (("ours", "240"), ("theirs", "190")):
        git("checkout", "-q", "-b", branch, "main")
        (articles / "other.txt").write_text(first.replace("231", number), encoding="utf-8")
        assert checker("baseline", "update", *PAIR).status == 0
        held[number] = known.read_text(encoding="utf-8").splitlines()
        git("commit", "-qm", branch, FILE)
        git("checkout", "-q", ".")
    git("merge", "-q", "--no-edit", "ours")
    assert set(known.read_text(encoding="utf-8").splitlines()) == {*held["240"], *held["190"]}
    for number, status in (("231", 0), ("240", 0), ("190", 0), ("250", 1)):
        (articles / "other.txt").write_text(first.replace("231", number), encoding="utf-8")
        assert checker(*CHECK).status == status
