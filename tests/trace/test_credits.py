"""A figure credited to another document's publisher is held against that document, and the finding says so."""

from __future__ import annotations

import datetime as dt

import pytest

from checker.language.publisher_names import is_one_name
from checker.model.claim import Kind
from checker.model.finding import Finding, Verdict
from checker.model.text import Document
from checker.pipeline import check_documents

OWN = "Monday's flood destroyed {} homes in Tarn, {} said."
DAY = dt.date(2024, 5, 7)


def homes(text: str, other: str, agency: str | None = None) -> Finding:
    documents = [Document.from_text(text, id="one", publisher="Tessel Post", published=DAY),
                 Document.from_text(other, id="other", publisher="Tarn Bell", published=DAY, agency=agency)]
    return next(finding for finding in check_documents(documents).findings if finding.claims[0].kind is Kind.COUNT)


@pytest.mark.parametrize(("credited", "wanted", "is_said"), [
    ("the Tarn Bell reported", Verdict.CONFLICT, True),
    ("according to the Tarn Bell", Verdict.CONFLICT, True),
    ("the Tarn Bell reported, citing police", Verdict.CONFLICT, True),
    ("according to the Lusenia Bell", Verdict.DISPUTED, False),
    ("the Red Cross said", Verdict.DISPUTED, False),
    ("the Tessel Post has learned", Verdict.CONFLICT, False),
])
def test_what_is_credited_is_held_against_the_text_itself(credited, wanted, is_said):
    found = homes(f"The flood in Tarn destroyed 120 homes on Monday, {credited}.", OWN.format(150, "police"))
    assert found.verdict is wanted
    assert ("Tessel Post credits Tarn Bell, whose own text is other." in found.reasons) is is_said


def test_a_credit_that_is_right_is_said_too():
    found = homes("The flood in Tarn destroyed 150 homes on Monday, the Tarn Bell reported.", OWN.format(150, "police"))
    assert found.verdict is Verdict.AGREE
    assert "Tessel Post credits Tarn Bell, whose own text is other." in found.reasons


def test_an_agency_is_known_by_its_initials():
    found = homes("The flood in Tarn destroyed 120 homes on Monday, according to the Associated Press.", OWN.format(150, "police"), "AP")
    assert "Tessel Post credits Associated Press, whose own text is other." in found.reasons


@pytest.mark.parametrize(("one", "other", "wanted"), [
    ("the Daily Lantern", "Lantern", True), ("Lantern News", "The Lantern", True), ("Associated Press", "AP", True),
    ("Tarn Bell", "Tarn Post", False), ("police", "Tarn Police", False), ("", "Tarn Post", False), ("Daily News", "Daily Lantern", False),
])
def test_names_of_publishers(one, other, wanted):
    assert is_one_name(one, other) is wanted
    assert is_one_name(other, one) is wanted
