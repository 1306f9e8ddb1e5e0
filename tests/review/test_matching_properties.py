"""What holds for any findings and any decisions: each decision ends in one place, and no order matters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.model.decision import Decision, State
from checker.model.finding import Coverage, Finding, Result, Severity, Verdict
from checker.review import with_decisions

keys = st.sampled_from([("generic.count", "ship"), ("generic.count", "train"), ("sport.goals", "cup")])
values = st.lists(st.sampled_from(["40", "44", "45", "46"]), min_size=1, max_size=3, unique=True).map(sorted).map(tuple)
numbers = st.lists(st.integers(0, 12), max_size=8, unique=True)


@st.composite
def findings(draw):
    made = [(number, draw(keys), draw(values), draw(st.sampled_from(Verdict))) for number in draw(numbers)]
    return tuple(Finding(f"F-{number:012x}", key[0], verdict, Severity.NOTE, "Some.", ("Why.",), (), key=key, values=some)
                 for number, key, some, verdict in made)


@st.composite
def decisions(draw):
    return [Decision(f"F-{number:012x}", draw(keys), draw(values), draw(st.sampled_from(State)),
                     verdict=draw(st.sampled_from(["", *Verdict])), at=draw(st.sampled_from(["", "2026-11-20", "2026-11-21"])))
            for number in draw(numbers)]


def result(found):
    return Result((), (), found, Coverage(0, 0, 0, len(found)), (), "", "1")


@given(findings(), decisions())
def test_every_decision_ends_in_one_place(found, made):
    checked = with_decisions(result(found), made, "decisions")
    use = checked.decisions
    held = [one.review.finding for one in checked.findings if one.review]
    past = sorted(one.past.finding for one in checked.findings if one.past)
    assert len(held) == len(set(held)) == use.used
    assert past == [one.finding for one in use.stale]
    assert sorted([*held, *past, *(one.finding for one in use.unused)]) == sorted(one.finding for one in made)


@given(findings(), decisions())
def test_what_holds_was_said_of_the_same(found, made):
    by_name = {one.finding: one for one in made}
    for one in with_decisions(result(found), made, "decisions").findings:
        assert one.review is None or one.past is None
        if one.review:
            said = by_name[one.review.finding]
            assert (said.key, said.values) == (one.key, one.values)
            assert one.verdict != "conflict" or said.verdict in {"", "conflict"}
        if one.past:
            assert by_name[one.past.finding].key == one.key


@given(findings(), decisions(), st.randoms(use_true_random=False))
def test_no_order_of_decisions_matters(found, made, random):
    once = with_decisions(result(found), made, "decisions")
    random.shuffle(made)
    assert with_decisions(result(found), made, "decisions") == once
    assert with_decisions(once, made, "decisions") == once
