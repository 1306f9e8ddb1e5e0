"""Documents that clash more than they agree may speak of two things of one name."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

import checker
from checker.judge.groups import Judged
from checker.judge.strangers import without_strangers
from checker.model.finding import Alignment, Verdict

FACTS = "In Kaldor {} people live in {} houses. Kaldor has {} schools, {} wells and {} mills."
DAY = dt.date(2023, 2, 6)


def conflicts(left, right, days=(None, None)):
    documents = [checker.Document.from_text(FACTS.format(*values), id=name, published=day)
                 for name, values, day in zip("ab", (left, right), days, strict=True)]
    return sum(finding.verdict is Verdict.CONFLICT for finding in checker.check(documents).findings)


BASE = ("4,210", "1,204", "12", "31", "18")


@pytest.mark.parametrize("other", [
    ("4,210", "1,204", "12", "31", "24"),
    ("4,210", "1,204", "16", "31", "24"),
    ("4,900", "1,204", "12", "31", "18"),
])
def test_few_differences_among_agreements_are_conflicts(other):
    assert conflicts(BASE, other)


def test_documents_that_agree_on_nothing_do_not_conflict():
    assert not conflicts(BASE, ("7,915", "2,377", "19", "54", "40"))


@pytest.mark.parametrize(("is_aside", "wanted"), [(True, Verdict.UNCERTAIN), (False, Verdict.CONFLICT)])
def test_a_year_that_only_dates_a_figure_ties_no_documents(is_aside, wanted):
    first, second = (extracted(text, name) for name, text in (("a", "The mill in Kaldor opened in 1931."), ("b", "It opened in 2015.")))
    aside = dataclasses.replace(first, traits=dataclasses.replace(first.traits, is_saying=is_aside, deed="", topic=()))
    clash = Judged(Alignment("generic.date", first, second, 90), Verdict.CONFLICT, ())
    tie = Judged(Alignment("generic.date", aside, second, 20, is_faint=True), Verdict.AGREE, ())
    found = without_strangers([clash, tie], (), {"a": [first] * 9, "b": [second] * 9}, frozenset())
    assert found[0].verdict is wanted


def extracted(text, name):
    """The first claim of a text."""
    return checker.extract(checker.Document.from_text(text, id=name))[0]


def test_reports_with_dates_are_tied_by_them():
    assert conflicts(BASE, ("7,915", "2,377", "19", "54", "40"), (DAY, DAY))


def test_a_document_with_few_claims_tells_too_little():
    told = (("a", "In Kaldor 4,210 people live."), ("b", "In Kaldor 7,915 people live."))
    documents = [checker.Document.from_text(text, id=name) for name, text in told]
    assert [finding.verdict for finding in checker.check(documents).findings] == [Verdict.CONFLICT]


OPENED = "The Osterby Mill opened in {}. "
NAMED = ("Petra Quillon, Hugo Farrand and the Selmark Company kept 12 boats on the Drennow Canal.",
         "Ilse Tarbet, Anton Weyler and the Brask Society planted 40 trees in Little Fenmoor.")


@pytest.mark.parametrize(("left", "right", "wanted"), [
    (OPENED.format(1931) + NAMED[0], OPENED.format(1948) + NAMED[0], Verdict.CONFLICT),
    (OPENED.format(1931) + NAMED[0], OPENED.format(1948) + NAMED[1], Verdict.UNCERTAIN),
    (OPENED.format(1931), OPENED.format(1948) + NAMED[1], Verdict.CONFLICT),
    (OPENED.format(1931) + NAMED[0], OPENED.format(1931) + NAMED[1], Verdict.AGREE),
])
def test_texts_with_many_names_and_few_in_common_do_not_conflict(left, right, wanted):
    documents = [checker.Document.from_text(text, id=name) for name, text in (("a", left), ("b", right))]
    assert [found.verdict for found in checker.check(documents).findings if found.claims[0].kind == "date"] == [wanted]
