"""Drafts against sources: what is between sources is left out, and a draft that nothing was held against is told."""

import json

import pytest

from checker.cli_gate import spread

HEAD = "---\npublished: 2025-03-05\n---\n\n# Ferries\n\n"
TOLD = "On Tuesday the ferry Santa Rita carried {} passengers from Port Alder to Fenmouth.\n"


@pytest.fixture
def desk(checker, articles):
    """Drafts that are dated in their front matter: one right, one wrong, one of other things."""
    for name, text in (("draft", TOLD.format(214)), ("wrong", TOLD.format(250)), ("apart", "It rained in the hills, and nobody minded.\n")):
        (articles / f"{name}.md").write_text(HEAD + text, encoding="utf-8")
    return lambda *words: checker("check", *words, "--sources", "sources.yaml")


@pytest.mark.parametrize(("words", "status"), [
    (("draft.md", "--against", "one.txt", "same.txt"), 0),
    (("draft.md", "--against", "one.txt", "other.txt"), 1),
    (("same.txt", "--against", "one.txt"), 0),
    (("apart.md", "--against", "one.txt", "other.txt"), 2),
    (("apart.md", "--allow-empty", "--against", "one.txt", "other.txt"), 0),
    (("draft.md", "wrong.md", "--against", "same.txt"), 1),
    (("one.txt", "other.txt", "--against", "one.txt", "other.txt"), 1),
    (("--against", "one.txt", "other.txt", "--", "apart.md"), 2),
    (("--against", "one.txt"), 2), (("draft.md", "--against"), 2), (("draft.md", "--against", "gone.txt"), 2)])
def test_status(desk, words, status):
    assert desk(*words).status == status


def test_a_clash_of_sources_is_kept_and_not_shown(desk, articles):
    run = desk("apart.md", "same.txt", "--against", "one.txt", "other.txt", "-f", "json:run.json", "--exit-zero")
    assert run.status == 0
    found = json.loads((articles / "run.json").read_text(encoding="utf-8"))
    assert {"conflict"} <= {finding["verdict"] for finding in found["findings"]}
    alone = desk("draft.md", "--against", "apart.txt", "--allow-empty")
    assert alone.status == 0
    clash = desk("apart.md", "--against", "one.txt", "other.txt", "--allow-empty")
    assert "CONFLICT" not in clash.out
    assert "no findings; left out: 2 between sources" in clash.err.splitlines()[-1]


@pytest.mark.parametrize(("words", "read"), [
    ("a --against b c", "a --against b --against c"), ("a --against b -f json c", "a --against b -f json c"),
    ("a --against b --strict c", "a --against b --strict c"), ("--against b -- a c", "--against b -- a c"), ("a b", "a b"),
    ("a --against", "a --against"), ("a --against --strict", "a --against --strict"), ("--against -- a", "--against -- a"),
    ("a --against=b c", "a --against=b c"), ("a --against - b", "a --against - --against b"),
    ("a --against b --against c d", "a --against b --against c --against d")])
def test_words_behind_against(words, read):
    assert list(spread(words.split())) == read.split()
