"""`checker explain a.txt:3 b.txt:3`, and `checker rules suggest`."""

import pytest


@pytest.mark.parametrize(("places", "wanted"), [
    (("one.txt:3", "other.txt:3"), ("compared: F-", "conflict", "[214]", "[231]", "The verdict would be")),
    (("one.txt:3", "same.txt:3"), ("compared: F-", "agree")),
])
def test_what_became_of_two_lines(checker, places, wanted):
    run = checker("explain", *places, "--sources", "sources.yaml")
    assert run.status == 0
    assert all(word in run.out for word in wanted)


def test_why_two_lines_were_not_compared(checker, articles):
    (articles / "bread.txt").write_text("Bread\n\nBakers in Hollin sold 1,400 loaves for 9,000 crowns.\n", encoding="utf-8")
    run = checker("explain", "one.txt:3", "bread.txt:3")
    assert run.status == 0
    assert "not compared" in run.out
    assert "compared: F-" not in run.out
    assert "Too little" in run.out or "No rule" in run.out or "no scale" in run.out


@pytest.mark.parametrize(("arguments", "said"), [
    (("one.txt:2", "other.txt:3"), "no claim on line 2 of one.txt (there are claims on 3)"),
    (("apart.txt:3", "other.txt:3"), "there is none in it at all"),
    (("one.txt:3", "other.txt:3", "same.txt"), "'one.txt' is not among the documents"),
    (("one.txt:3", "missing.txt:3"), "missing.txt"),
    (("one.txt:3",), "'one.txt:3' is one line, and two are held against each other (name the other as well: checker explain one.txt:3 "),
    (("one.txt:3", "other.txt"), "'one.txt:3' is one line"),
])
def test_a_line_that_cannot_be_explained_is_told(checker, arguments, said):
    run = checker("explain", *arguments)
    assert run.status == 2
    assert said in run.err


def test_suggest_writes_drafts_that_lint_refuses(checker, articles):
    (articles / "camp.txt").write_text("Camp\n\nSome 14,000 people in Orvand sleep in schools.\n", encoding="utf-8")
    (articles / "city.txt").write_text("City\n\nOrvand is a city of 210,000 people.\n", encoding="utf-8")
    printed = checker("rules", "suggest", "camp.txt", "city.txt")
    assert printed.status == 0
    assert "todo: true" in printed.out
    assert checker("rules", "suggest", "camp.txt", "city.txt", "--out", "mine").status == 0
    assert checker("rules", "lint", "mine").status == 1
    again = checker("rules", "suggest", "camp.txt", "city.txt", "--out", "mine")
    assert (again.status, "is there already" in again.err) == (2, True)


def test_nothing_alike_is_no_draft(checker):
    run = checker("rules", "suggest", "one.txt", "apart.txt")
    assert (run.status, run.out) == (0, "")
    assert "0 drafts" in run.err
