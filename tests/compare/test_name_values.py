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


def role(name, office="foreign minister", organization="Ardova", qualifier=""):
    return claim(Kind.ROLE, RoleHolding(name, office, organization, qualifier))


def names(*members, is_open=False):
    return claim(Kind.SET, NameSet(tuple(sorted(members)), is_open))


def place(name):
    return claim(Kind.PLACE, PlaceName(name))


@pytest.mark.parametrize(("left", "right", "outcome"), [
    ("Kestrel Mill", "Dunmere", Outcome.UNCLEAR),
    ("Hyde Park", "London", Outcome.UNCLEAR),
    ("Orle Town Hall", "Dunmere", Outcome.UNCLEAR),
    ("Harrow Street", "Orle Square", Outcome.UNCLEAR),
    ("Kestrel Mill", "Hartley Mill", DIFFERENT),
    ("Harrow Street", "Orle Avenue", DIFFERENT),
    ("Dunmere", "Orle", DIFFERENT),
    ("Mill", "Dunmere", DIFFERENT),
    ("Kestrel Mill", "Kestrel Mill", SAME),
])
def test_a_site_may_lie_in_a_town(left, right, outcome):
    assert compare(place(left), place(right), CompareTerms()).outcome is outcome
    assert compare(place(right), place(left), CompareTerms()).outcome is outcome


@pytest.mark.parametrize(("left", "right", "outcome"), [
    (role("Ivan Pankov"), role("I. Pankov"), SAME),
    (role("Ivan Pankov"), role("Igor Semenov"), DIFFERENT),
    (role("Weller"), role("Wessler"), DIFFERENT),
    (role("Ivan Pankov", qualifier="former"), role("Igor Semenov"), INCOMPARABLE),
    (role("Ivan Pankov", qualifier="former"), role("Igor Semenov", qualifier="former"), COMPATIBLE),
    (role("Ivan Pankov", qualifier="deputy"), role("Ivan Pankov"), COMPATIBLE),
    (role("Ivan Pankov"), role("Ivan Pankov", office="defense minister"), COMPATIBLE),
    (role(""), role("Ivan Pankov"), INCOMPARABLE),
    (names("Ardova", "Borland"), names("Borland", "Ardova"), SAME),
    (names("Ardova", "Borland"), names("Borland", "Ardova", "Coldrum"), DIFFERENT),
    (names("Ardova", "Borland", is_open=True), names("Borland", "Ardova", "Coldrum"), COMPATIBLE),
    (names("Ardova", "Borland", is_open=True), names("Borland", "Coldrum", is_open=True), COMPATIBLE),
    (names("Ardova", is_open=True), names("Borland", "Coldrum"), DIFFERENT),
    (names("Ardova", is_open=True), names("Borland", is_open=True), COMPATIBLE),
    (names("Ivan Pankov", "Lena Marenko"), names("Marenko", "Pankov"), SAME),
    (names("South Sudan", "Chad"), names("Chad", "Sudan"), DIFFERENT),
    (names(), names("Ardova"), INCOMPARABLE),
    (place("Vienna"), place("Austria"), COMPATIBLE),
    (place("Vienna"), place("Geneva"), DIFFERENT),
    (place("Vienna"), place("Vienna"), SAME),
    (place("northern Ludonia"), place("Ludonia"), COMPATIBLE),
    (place("Vesko"), place("Osmere"), DIFFERENT),
    (place("Vienna"), place("Germany"), DIFFERENT),
    (place("PRC"), place("China"), SAME),
    (place("Beijing"), place("PRC"), COMPATIBLE),
    (place(""), place("Vesko"), INCOMPARABLE),
])
def test_outcome_of_two_names(left, right, outcome):
    there, back = compare(left, right, CompareTerms()), compare(right, left, CompareTerms())
    assert there.outcome is outcome, there.reason
    assert (back.outcome, back.reason) == (there.outcome, there.reason)


@pytest.mark.parametrize(("terms", "left", "right", "outcome"), [
    (CompareTerms(holders="many"), role("Ivan Pankov"), role("Igor Semenov"), COMPATIBLE),
    (CompareTerms(persons="one-office"), role("Ivan Pankov"), role("Ivan Pankov", office="defense minister"), DIFFERENT),
    (CompareTerms(persons="one-office"), role("Ivan Pankov"), role("Ivan Pankov", organization=""), SAME),
    (CompareTerms(persons="one-office"), role("Ivan Pankov"), role("Ivan Pankov", organization="Borland"), DIFFERENT),
    (CompareTerms(match="subset"), names("Ardova"), names("Ardova", "Borland"), COMPATIBLE),
    (CompareTerms(match="subset"), names("Ardova", "Coldrum"), names("Ardova", "Borland"), DIFFERENT),
    (CompareTerms(match="overlap"), names("Ardova", "Coldrum"), names("Ardova", "Borland"), COMPATIBLE),
])
def test_terms_widen_or_narrow(terms, left, right, outcome):
    assert compare(left, right, terms).outcome is outcome
    assert compare(right, left, terms).outcome is outcome


def test_reasons_name_what_differs():
    left, right = names("Ardova", "Borland"), names("Ardova", "Coldrum", "Kotavia")
    assert compare(left, right, CompareTerms()).reason == "Only one list names Borland, and only the other Coldrum and Kotavia."
    assert compare(role("I. Pankov"), role("Ivan Pankov"), CompareTerms()).reason == "I. Pankov and Ivan Pankov are taken as one name."
    assert compare(place("Austria"), place("Vienna"), CompareTerms()).reason == "Vienna lies in Austria."


def test_kinds_that_share_no_scale():
    assert compare(place("Vienna"), names("Vienna"), CompareTerms()).outcome is INCOMPARABLE


NAMES = st.sampled_from(["Ivan Pankov", "I. Pankov", "Pankov", "Semenov", "Vienna", "Austria", "Sudan", "South Sudan", "Li", "", "???"])
VALUES = st.one_of(st.builds(role, NAMES, st.just("minister"), NAMES), st.builds(place, NAMES),
                   st.builds(lambda members, is_open: names(*members, is_open=is_open), st.lists(NAMES, max_size=4), st.booleans()))


@given(VALUES, VALUES, st.sampled_from(["", "equal", "subset", "overlap"]), st.sampled_from(["", "one-office"]))
def test_swapping_left_and_right_changes_nothing(left, right, match, persons):
    terms = CompareTerms(match=match, persons=persons)
    there, back = compare(left, right, terms), compare(right, left, terms)
    assert (there.outcome, there.reason) == (back.outcome, back.reason)
