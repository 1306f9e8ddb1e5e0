"""Running the examples inside rules against a stand-in for the engine."""

from __future__ import annotations

import pytest

from checker.model.claim import Kind
from checker.model.finding import Severity, Verdict
from checker.model.rule import AlignTerms, CompareTerms, Example, ExampleSide, Finder, Rule
from checker.rulebook import run_examples

SIDES = (ExampleSide("one"), ExampleSide("two"))


def run(expect: str, *got: tuple[str, Verdict], is_todo: bool = False):
    rule = Rule("a.b", "t", Severity.ERROR, (Finder(Kind.COUNT),), AlignTerms(), CompareTerms(), "m", path="a/b.yml",
                examples=(Example(expect, SIDES, 7, is_todo),))
    result, = run_examples([rule], lambda sides: got if sides is SIDES else ())
    return result


@pytest.mark.parametrize(("expect", "got", "is_met"), [
    ("conflict", (("a.b", Verdict.CONFLICT),), True),
    ("conflict", (("a.b", Verdict.AGREE), ("a.b", Verdict.CONFLICT)), True),
    ("conflict", (("other.rule", Verdict.CONFLICT),), False),
    ("conflict", (), False),
    ("agree", (("a.b", Verdict.AGREE), ("a.b", Verdict.UNCERTAIN)), True),
    ("agree", (("a.b", Verdict.AGREE), ("a.b", Verdict.CONFLICT)), False),
    ("agree", (("a.b", Verdict.COMPATIBLE),), False),
    ("silent", (), True),
    ("silent", (("a.b", Verdict.SCOPE_DIFFERS), ("a.b", Verdict.UNCERTAIN)), True),
    ("silent", (("a.b", Verdict.AGREE),), False),
    ("silent", (("a.b", Verdict.CHANGED),), False),
    ("silent", (("other.rule", Verdict.AGREE),), True),
])
def test_an_example_is_met_by_its_own_rule(expect, got, is_met):
    assert run(expect, *got).is_met is is_met


def test_a_failure_says_where_and_what():
    result = run("conflict", ("a.b", Verdict.AGREE), ("a.b", Verdict.UNCERTAIN))
    assert result.is_failure
    assert str(result) == "a/b.yml:7: a.b: expected conflict, got uncertain, agree"
    assert str(run("conflict")).endswith("got silence")


def test_a_known_gap_fails_nothing_and_is_told_when_closed():
    assert not run("conflict", is_todo=True).is_failure
    assert run("conflict", ("a.b", Verdict.CONFLICT), is_todo=True).is_closed_gap
