"""A date written in any way that the grammar promises is read back as the same days."""

from __future__ import annotations

import calendar
import datetime as dt

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import checker
from checker.model.claim import Kind
from tests.properties.writing import ordinal_digits

SOME, FEW = settings(max_examples=60, deadline=None), settings(max_examples=25, deadline=None)
DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))
YEARS = st.integers(1900, 2099)
SHORT = {1: "Jan.", 2: "Feb.", 3: "March", 4: "April", 5: "May", 6: "June", 7: "July", 8: "Aug.", 9: "Sept.", 10: "Oct.",
         11: "Nov.", 12: "Dec."}
PUBLISHED = dt.date(2024, 10, 22)


def dates(text, published=None):
    found = checker.extract(checker.Document.from_text(text, id="a", published=published))
    for claim in found:
        assert text[claim.span.start:claim.span.end] == claim.text != ""
        assert claim.sentence.start <= claim.span.start < claim.span.end <= claim.sentence.end
    return [(claim.value.low, claim.value.high) for claim in found if claim.kind is Kind.DATE]


def month(day):
    return calendar.month_name[day.month]


def weekday(day):
    return calendar.day_name[day.weekday()]


def last(year, number):
    return dt.date(year, number, calendar.monthrange(year, number)[1])


FORMS = {
    "day month year": lambda day: f"{day.day} {month(day)} {day.year}",
    "month day, year": lambda day: f"{month(day)} {day.day}, {day.year}",
    "month day year": lambda day: f"{month(day)} {day.day} {day.year}",
    "short month": lambda day: f"{SHORT[day.month]} {day.day}, {day.year}",
    "month without its stop": lambda day: f"{day.day} {month(day)[:3]} {day.year}",
    "ordinal day": lambda day: f"{ordinal_digits(day.day)} {month(day)} {day.year}",
    "month and ordinal": lambda day: f"{month(day)} {ordinal_digits(day.day)}, {day.year}",
    "the day of": lambda day: f"the {ordinal_digits(day.day)} of {month(day)} {day.year}",
    "weekday before": lambda day: f"{weekday(day)}, {day.day} {month(day)} {day.year}",
    "weekday before the month": lambda day: f"{weekday(day)}, {month(day)} {day.day}, {day.year}",
    "ISO": lambda day: day.isoformat(),
    "ISO with slashes": lambda day: day.isoformat().replace("-", "/"),
    "no-break spaces": lambda day: f"{day.day}\u00a0{month(day)}\u00a0{day.year}",
}


@pytest.mark.parametrize("form", FORMS)
@SOME
@given(day=DAYS)
def test_days(form, day):
    assert dates(f"The bridge in Tarn opened on {FORMS[form](day)}.") == [(day, day)]


@SOME
@given(DAYS.filter(lambda day: day.day > 12), st.sampled_from(("{0.day}.{0.month}.{0.year}", "{0.day:02}/{0.month:02}/{0.year}",
                                                               "{0.month}/{0.day}/{0.year}", "{0.day}-{0.month}-{0.year}")))
def test_days_in_digits_that_only_one_order_allows(day, form):
    assert dates(f"The bridge in Tarn opened on {form.format(day)}.") == [(day, day)]


@FEW
@given(DAYS.filter(lambda day: day.day < 13 and day.day != day.month))
def test_days_in_digits_that_two_orders_allow_are_not_guessed(day):
    assert dates(f"The bridge in Tarn opened on {day.day}/{day.month}/{day.year}.") == []


RANGES = {
    "month days": lambda day, end: f"{month(day)} {day.day}-{end.day}, {day.year}",
    "short month days": lambda day, end: f"{SHORT[day.month]} {day.day}-{end.day}, {day.year}",
    "dash": lambda day, end: f"{day.day}–{end.day} {month(day)} {day.year}",
    "to": lambda day, end: f"{month(day)} {day.day} to {end.day}, {day.year}",
    "from to": lambda day, end: f"from {day.day} to {end.day} {month(day)} {day.year}",
    "between": lambda day, end: f"between {day.day} and {end.day} {month(day)} {day.year}",
}


@pytest.mark.parametrize("form", RANGES)
@FEW
@example(first=dt.date(2001, 5, 9), more=2)  # 9-11 alone is the name of an event
@given(first=DAYS.filter(lambda day: day.day < 27), more=st.integers(1, 10))
def test_ranges_of_days(form, first, more):
    end = min(first + dt.timedelta(days=more), last(first.year, first.month))
    assert dates(f"The fair in Tarn ran {RANGES[form](first, end)}.") == [(first, end)]


@FEW
@given(YEARS, st.integers(1, 11), st.integers(15, 28), st.integers(1, 14))
def test_ranges_of_days_over_two_months(year, number, first, until):
    start, end = dt.date(year, number, first), dt.date(year, number + 1, until)
    assert dates(f"The fair in Tarn ran from {month(start)} {start.day} to {month(end)} {end.day}, {year}.") == [(start, end)]
    assert dates(f"The fair in Tarn ran from {start.day} {month(start)} to {end.day} {month(end)} {year}.") == [(start, end)]


@FEW
@given(YEARS, st.integers(1, 12))
def test_months(year, number):
    wanted = [(dt.date(year, number, 1), last(year, number))]
    assert dates(f"The bridge in Tarn opened in {calendar.month_name[number]} {year}.") == wanted
    assert dates(f"The bridge in Tarn opened in {calendar.month_name[number]}, {year}.") == wanted
    assert dates(f"The bridge in Tarn opened in {SHORT[number]} {year}.") == wanted
    assert dates(f"The bridge in Tarn opened in {calendar.month_name[number]} of {year}.") == wanted


@FEW
@given(YEARS)
def test_years(year):
    wanted = [(dt.date(year, 1, 1), dt.date(year, 12, 31))]
    for words in ("in {}", "during {}", "in the year {}"):
        assert dates(f"The bridge in Tarn was open {words.format(year)}.") == wanted
    assert dates(f"The bridge in Tarn was open since {year}.") in (wanted, [(wanted[0][0], None)])


@FEW
@given(YEARS, st.integers(1, 4))
def test_quarters(year, quarter):
    wanted = [(dt.date(year, 3 * quarter - 2, 1), last(year, 3 * quarter))]
    name = ("first", "second", "third", "fourth")[quarter - 1]
    assert dates(f"Tarn sold 40 goats in Q{quarter} {year}.") == wanted
    assert dates(f"Tarn sold 40 goats in the {name} quarter of {year}.") == wanted


@FEW
@given(st.integers(190, 209))
def test_decades(decade):
    years = 100 if decade % 10 == 0 and decade < 200 else 10
    wanted = [(dt.date(10 * decade, 1, 1), dt.date(10 * decade + years - 1, 12, 31))]
    assert dates(f"The bridge in Tarn was open in the {decade}0s.") == wanted


@FEW
@given(st.integers(15, 21))
def test_centuries(century):
    wanted = [(dt.date(100 * (century - 1) + 1, 1, 1), dt.date(100 * century, 12, 31))]
    assert dates(f"The bridge in Tarn was built in the {ordinal_digits(century)} century.") == wanted


@FEW
@given(st.integers(0, 6))
def test_weekdays_of_the_week_gone_by(back):
    day = PUBLISHED - dt.timedelta(days=back)
    assert dates(f"The bridge in Tarn opened on {weekday(day)}.", PUBLISHED) == [(day, day)]


@FEW
@given(st.integers(1, 11), st.sampled_from(("days", "weeks", "months", "years")))
def test_undated_documents_resolve_nothing_relative(number, unit):
    assert dates(f"The bridge in Tarn opened {number} {unit} ago.") == [(None, None)]
