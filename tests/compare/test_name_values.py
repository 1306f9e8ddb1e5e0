from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare import compare
from checker.model.claim import Claim, Kind
from checker.model.finding import Outcome
from checker.model.rule import CompareTerms
from checker.model.text import Span, ZoneName
from checker.model.value import NameSet, PlaceName, RoleHolding

SAME, COMPATIBLE, DIFFERENT, INCOMPARABLE = Outcome.SAME, Outcome.COMPATIBLE, Outcome.DIFFERENT, Outcome.INCOMPARABLE


def claim(kind, value):
    return Claim("d:1", "d", kind, Span(0, 1), "x", Span(0, 1), ZoneName.BODY, value)


def role(name, office="foreign minister", organization="Arland", qualifier=""):
    return claim(Kind.ROLE, RoleHolding(name, office, organization, qualifier))


def names(*members, is_open=False):
    return claim(Kind.SET, NameSet(tuple(sorted(members)), is_open))


def place(name):
    return claim(Kind.PLACE, PlaceName(name))


@pytest.mark.parametrize(("left", "right", "outcome"), [
    (role("Ivan Petrov"), role("I. Petrov"), SAME),
    (role("Ivan Petrov"), role("Igor Sidorov"), DIFFERENT),
    (role("Keller"), role("Kessler"), DIFFERENT),
    (role("Ivan Petrov", qualifier="former"), role("Igor Sidorov"), INCOMPARABLE),
    (role("Ivan Petrov", qualifier="former"), role("Igor Sidorov", qualifier="former"), COMPATIBLE),
    (role("Ivan Petrov", qualifier="deputy"), role("Ivan Petrov"), COMPATIBLE),
    (role("Ivan Petrov"), role("Ivan Petrov", office="defense minister"), COMPATIBLE),
    (role(""), role("Ivan Petrov"), INCOMPARABLE),
    (names("Arland", "Borland"), names("Borland", "Arland"), SAME),
    (names("Arland", "Borland"), names("Borland", "Arland", "Corrath"), DIFFERENT),
    (names("Arland", "Borland", is_open=True), names("Borland", "Arland", "Corrath"), COMPATIBLE),
    (names("Arland", "Borland", is_open=True), names("Borland", "Corrath", is_open=True), COMPATIBLE),
    (names("Arland", is_open=True), names("Borland", "Corrath"), DIFFERENT),
    (names("Arland", is_open=True), names("Borland", is_open=True), COMPATIBLE),
    (names("Ivan Petrov", "Lena Moravec"), names("Moravec", "Petrov"), SAME),
    (names("South Sudan", "Chad"), names("Chad", "Sudan"), DIFFERENT),
    (names(), names("Arland"), INCOMPARABLE),
    (place("Vienna"), place("Austria"), COMPATIBLE),
    (place("Vienna"), place("Geneva"), DIFFERENT),
    (place("Vienna"), place("Vienna"), SAME),
    (place("northern Lurania"), place("Lurania"), COMPATIBLE),
    (place("Vardo"), place("Ostrel"), DIFFERENT),
    (place("Vienna"), place("Germany"), DIFFERENT),
    (place("PRC"), place("China"), SAME),
    (place("Beijing"), place("PRC"), COMPATIBLE),
    (place(""), place("Vardo"), INCOMPARABLE),
])
def test_outcome_of_two_names(left, right, outcome):
    there, back = compare(left, right, CompareTerms()), compare(right, left, CompareTerms())
    assert there.outcome is outcome, there.reason
    assert (back.outcome, back.reason) == (there.outcome, there.reason)


@pytest.mark.parametrize(("terms", "left", "right", "outcome"), [
    (CompareTerms(holders="many"), role("Ivan Petrov"), role("Igor Sidorov"), COMPATIBLE),
    (CompareTerms(persons="one-office"), role("Ivan Petrov"), role("Ivan Petrov", office="defense minister"), DIFFERENT),
    (CompareTerms(persons="one-office"), role("Ivan Petrov"), role("Ivan Petrov", organization=""), SAME),
    (CompareTerms(persons="one-office"), role("Ivan Petrov"), role("Ivan Petrov", organization="Borland"), DIFFERENT),
    (CompareTerms(match="subset"), names("Arland"), names("Arland", "Borland"), COMPATIBLE),
    (CompareTerms(match="subset"), names("Arland", "Corrath"), names("Arland", "Borland"), DIFFERENT),
    (CompareTerms(match="overlap"), names("Arland", "Corrath"), names("Arland", "Borland"), COMPATIBLE),
])
def test_terms_widen_or_narrow(terms, left, right, outcome):
    assert compare(left, right, terms).outcome is outcome
    assert compare(right, left, terms).outcome is outcome


def test_reasons_name_what_differs():
    left, right = names("Arland", "Borland"), names("Arland", "Corrath", "Kestria")
    assert compare(left, right, CompareTerms()).reason == "Only one list names Borland, and only the other Corrath and Kestria."
    assert compare(role("I. Petrov"), role("Ivan Petrov"), CompareTerms()).reason == "I. Petrov and Ivan Petrov are taken as one name."
    assert compare(place("Austria"), place("Vienna"), CompareTerms()).reason == "Vienna lies in Austria."


def test_kinds_that_share_no_scale():
    assert compare(place("Vienna"), names("Vienna"), CompareTerms()).outcome is INCOMPARABLE


NAMES = st.sampled_from(["Ivan Petrov", "I. Petrov", "Petrov", "Sidorov", "Vienna", "Austria", "Sudan", "South Sudan", "Li", "", "???"])
VALUES = st.one_of(st.builds(role, NAMES, st.just("minister"), NAMES), st.builds(place, NAMES),
                   st.builds(lambda members, is_open: names(*members, is_open=is_open), st.lists(NAMES, max_size=4), st.booleans()))


@given(VALUES, VALUES, st.sampled_from(["", "equal", "subset", "overlap"]), st.sampled_from(["", "one-office"]))
def test_swapping_left_and_right_changes_nothing(left, right, match, persons):
    terms = CompareTerms(match=match, persons=persons)
    there, back = compare(left, right, terms), compare(right, left, terms)
    assert (there.outcome, there.reason) == (back.outcome, back.reason)
