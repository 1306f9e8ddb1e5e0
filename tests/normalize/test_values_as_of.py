"""The points on dates and as-of of the value grammar, on texts published on Tuesday 22 October 2024."""

from __future__ import annotations

import datetime

import pytest

import checker
from checker.model.claim import Claim
from checker.model.value import Basis, When

TUESDAY = datetime.date(2024, 10, 22)


def claim(text: str, words: str = "300", published: datetime.date | None = TUESDAY) -> Claim:
    claims = checker.extract(checker.Document.from_text(text, id="a", published=published))
    return next(one for one in claims if one.text.startswith(words) and not isinstance(one.value, When))


def shown(value: When | None) -> str:
    if value is None:
        return ""
    return f"{value.low or ''}..{value.high or ''}" if value.low != value.high else str(value.low)


@pytest.mark.parametrize(("text", "as_of"), [
    ("As of Friday, 300 boats had been sold.", "2024-10-18"),
    ("By Thursday, 300 boats had been sold.", "2024-10-17"),
    ("The yard said on Monday that 300 boats had been sold.", "2024-10-21"),
    ("On Monday, the yard said 300 boats had been sold.", "2024-10-21"),
    ("It had sold 300 boats as of 6 p.m. Monday.", "2024-10-21"),
    ("It sold 300 boats in September, it said Tuesday.", "2024-10-22"),
])
def test_a_stated_as_of_is_kept(text: str, as_of: str) -> None:
    found = claim(text).as_of
    assert found is not None
    assert (shown(found), found.basis) == (as_of, Basis.STATED)


@pytest.mark.parametrize("text", [
    "The yard has 300 boats.", "The yard now has 300 boats.", "It sold 300 boats on Monday.",
    "LEEDS, Oct. 21 (Agency) - The yard has 300 boats."])
def test_else_publication_is_the_as_of(text: str) -> None:
    found = claim(text).as_of
    assert found is not None
    assert (shown(found), found.basis) == ("2024-10-22", Basis.PUBLISHED)


def test_without_either_there_is_none() -> None:
    assert claim("The yard has 300 boats.", published=None).as_of is None


@pytest.mark.parametrize(("text", "period"), [
    ("In 2023 the yard sold 300 boats.", "2023-01-01..2023-12-31"),
    ("It has sold 300 boats since 2012.", "2012-01-01.."),
    ("Through Sept. 30, it sold 300 boats.", "..2024-09-30"),
    ("It sold 300 boats until 2012.", "..2012-12-31"),
    ("It sold 300 boats in the past five years.", "2019-10-22..2024-10-22"),
    ("It sold 300 boats in the past five weeks.", "2024-09-17..2024-10-22"),
    ("In the first half sales reached 300 boats.", "2024-01-01..2024-06-30"),
    ("It sold 300 boats in the quarter ended June 30.", "2024-04-01..2024-06-30"),
    ("It sold 300 boats between June 2023 and now.", "2023-06-01..2024-10-22"),
    ("It sold 300 boats last year.", "2023-01-01..2023-12-31"),
    ("In 2022 it sold 200 boats; a year earlier it sold 300.", "2021-01-01..2021-12-31"),
    ("The yard has 300 boats.", ""),
    ("The yard now has 300 boats.", ""),
    ("As of Friday the yard had 300 boats.", ""),
    ("The yard pays 300 people weekly wages.", ""),
    ("It had 300 boats at 3 p.m. GMT.", ""),
    ("The yard, founded in 1998, has 300 boats.", ""),
])
def test_the_period_is_apart_from_the_as_of(text: str, period: str) -> None:
    assert shown(claim(text).period) == period


def test_a_fiscal_period_is_tagged() -> None:
    periods = [claim(f"It sold 300 boats in {year}.").period for year in ("fiscal 2023", "2023")]
    assert [period.fiscal for period in periods if period] == [True, False]


@pytest.mark.parametrize("text", [
    "It sold 300 boats last year.", "It sold 300 boats in the past five years.", "It sold 300 boats last week."])
def test_an_undated_text_leaves_a_relative_period_open(text: str) -> None:
    found = claim(text, published=None).period
    assert found is not None
    assert (found.low, found.high) == (None, None)


@pytest.mark.parametrize(("one", "other", "verdict"), [
    ("on 22 October", "in October", "compatible"),   # the coarser date holds the finer
    ("on 22 October", "on 24 October", "conflict"),
    ("on 22 October", "on Tuesday", "agree"),
])
def test_dates_that_hold_one_another_are_compatible_and_apart_they_clash(one: str, other: str, verdict: str) -> None:
    told = [f"Mayor Arne Holt of Vesterby opened the Vesterby bridge {when}." for when in (one, other)]
    documents = [checker.Document.from_text(text, id=f"d{at}", published=TUESDAY, publisher=f"P{at}") for at, text in enumerate(told)]
    assert verdict in {str(finding.verdict) for finding in checker.check(documents).findings}


@pytest.mark.parametrize(("published", "text", "low"), [
    ("2024-12-12", "The games will be held Feb. 11-14.", "2025-02-11"),
    ("2024-12-12", "The games were held Feb. 11-14.", "2024-02-11"),
    ("2025-01-03", "The yard burned on Dec. 28.", "2024-12-28"),
    ("2024-10-22", "She arrives Thursday.", "2024-10-24"),
    ("2024-10-22", "Storms are forecast for Friday.", "2024-10-25"),
    ("2024-10-22", "Her trial started Thursday.", "2024-10-17"),
    ("2024-10-22", "The vote on Thursday was close.", "2024-10-17"),
    ("2024-12-28", "The yard will reopen on Jan. 3.", "2025-01-03"),
])
def test_a_day_without_a_year_takes_the_nearest_in_the_direction_of_its_verb(published: str, text: str, low: str) -> None:
    document = checker.Document.from_text(text, id="a", published=datetime.date.fromisoformat(published))
    assert [str(one.value.low) for one in checker.extract(document) if isinstance(one.value, When)] == [low]


@pytest.mark.parametrize(("text", "known", "month", "day"), [
    ("It opened on Oct. 22.", {"month", "day"}, 10, 22), ("It opened in October.", {"month"}, 10, None)])
def test_an_undated_text_keeps_the_month_and_day_that_it_wrote(text: str, known: set[str], month: int, day: int | None) -> None:
    found = [one.value for one in checker.extract(checker.Document.from_text(text, id="a")) if isinstance(one.value, When)]
    assert [(value.low, value.known, value.month, value.day) for value in found] == [(None, frozenset(known), month, day)]
