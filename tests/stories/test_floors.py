"""What the program reads and finds in the stories does not fall below benchmarks/floors.json, kind by kind."""

from __future__ import annotations

import json

import pytest

from benchmarks.labels import Label, Reading, is_right, labels, reading
from benchmarks.stories import FLOORS, raised, slipped
from benchmarks.story_gold import STORIES, documents, finding_figures
from checker.model.claim import Kind

ROWS = json.loads(FLOORS.read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", [*map(str, Kind)])
@pytest.mark.parametrize("story", STORIES)
def test_mentions_are_read_as_well_as_before(story, kind):
    found, floor = reading(story, kind), ROWS[story][kind]
    low = slipped(found.figures(), floor)
    faults = "\n".join(f"  {fault}" for fault in found.faults())
    assert not low, f"{kind} in {story} slipped: {found.figures()}, floor {floor}; below: {', '.join(low)}\n{faults}"


@pytest.mark.parametrize("story", STORIES)
def test_findings_are_found_as_well_as_before(story):
    found, floor = finding_figures(story), ROWS[story]["findings"]
    low = slipped(found, floor)
    assert not low, f"findings in {story} slipped: {found}, floor {floor}; below: {', '.join(low)}"


@pytest.mark.parametrize("story", STORIES)
def test_every_kind_has_a_floor(story):
    assert set(ROWS[story]) == {*map(str, Kind), "findings"}
    assert {kind: row["labels"] for kind, row in ROWS[story].items() if kind != "findings"} == {
        str(kind): reading(story, str(kind)).figures()["labels"] for kind in Kind}


@pytest.mark.parametrize("story", STORIES)
def test_every_article_is_labelled_with_known_kinds(story):
    written = labels(story)
    assert {label.document for label in written} == {document.id for document in documents(story)}
    assert {label.kind for label in written} <= set(Kind)
    places = [(label.document, label.start, label.kind) for label in written]
    assert len(set(places)) == len(places)


def number(low, high, unit="", hedge="exact"):
    return {"kind": "count", "value": {"low": low, "high": high, "unit": unit, "hedge": hedge}}


def label(*values, hedges=("exact",), kind="count", is_optional=False):
    return Label("a", 0, 2, kind, "12", values, hedges, is_optional)


@pytest.mark.parametrize(("claim", "right"), [
    (number("12", "12"), label("12")),
    (number("12", None, hedge="at-least"), label("12", hedges=("exact", "at-least"))),
    (number(None, "12", hedge="at-most"), label("12", hedges=("at-most",))),
    (number("3", "5", "kilometre", "range"), label("3..5 kilometre", hedges=("range",))),
    ({"kind": "date", "value": {"low": "2024-10-22", "high": "2024-10-24"}}, label("2024-10-22..2024-10-24", kind="date")),
    ({"kind": "date", "value": {"low": "2024-10-22", "high": "2024-10-22"}}, label("2024-10-21", "2024-10-22", kind="date")),
    ({"kind": "date", "value": {"low": None, "high": "2024-10-22"}}, label("..2024-10-22", kind="date")),
    ({"kind": "role", "value": {"name": "Odo Marsk", "role": "mayor", "organization": ""}}, label("Odo Marsk; mayor", kind="role")),
    ({"kind": "set", "value": {"members": ["Mirvale", "Velt"]}}, label("Mirvale, Velt", kind="set")),
    ({"kind": "place", "value": {"name": "St. Osmund"}}, label("St Osmund", kind="place")),
    ({"kind": "quote", "value": {"text": "No.", "speaker": "Odo Marsk"}}, label("Odo Marsk", kind="quote"))])
def test_label_takes_its_value(claim, right):
    assert is_right(claim, right)


@pytest.mark.parametrize(("claim", "wrong"), [
    (number("12", "12"), label("13")),
    (number("12", "12"), label("12", hedges=("about",))),
    (number("12", "12", "kilometre"), label("12")),
    (number("12", None, hedge="at-least"), label("12", hedges=("at-most",))),
    (number(None, "12", hedge="at-most"), label("13", hedges=("at-most",))),
    ({"kind": "date", "value": {"low": "2024-10-22", "high": "2024-10-24"}}, label("2024-10-22", kind="date")),
    ({"kind": "role", "value": {"name": "Odo Marsk", "role": "mayor", "organization": "Tarn"}}, label("Odo Marsk; mayor", kind="role")),
    ({"kind": "quote", "value": {"text": "No.", "speaker": ""}}, label("Odo Marsk", kind="quote"))])
def test_label_refuses_another_value(claim, wrong):
    assert not is_right(claim, wrong)


def test_optional_label_counts_neither_found_nor_missed():
    claim = number("12", "12") | {"document": "a", "start": 0, "text": "12"}
    optional = Reading(((label("12", is_optional=True), claim),), (), ())
    assert optional.figures() == {"labels": 0, "precision": None, "recall": None, "values": None}
    assert list(optional.faults()) == []


def test_surplus_and_missed_are_told():
    claim = number("13", "13") | {"document": "a", "start": 9, "text": "13"}
    found = Reading(((label("12"), number("13", "13")),), (label("14"),), (claim,))
    assert found.figures() == {"labels": 2, "precision": 50.0, "recall": 50.0, "values": 0.0}
    assert [fault.split()[0] for fault in found.faults()] == ["missed", "misread", "surplus"]


def test_floors_rise_and_never_fall():
    floor = {"labels": 9, "precision": 90.0, "recall": 80.0, "values": None}
    row = {"labels": 10, "precision": 95.0, "recall": 75.0, "values": 50.0}
    assert slipped(row, floor) == ["recall"]
    assert raised(row, floor) == {"labels": 10, "precision": 95.0, "recall": 80.0, "values": 50.0}
    assert raised(row, {}) == row
    assert slipped({"precision": 0.0}, {"precision": None}) == ["precision"]
    assert slipped({"precision": None, "recall": None}, {"precision": 90.0, "recall": None}) == ["precision"]
    assert slipped({"false conflicts": 1}, {"false conflicts": 0}) == ["false conflicts"]
    assert raised({"false conflicts": 1}, {"false conflicts": 0}) == {"false conflicts": 0}
