"""No text, however hostile, makes reading fail: every claim slices back, lies in its sentence, and the books balance."""

from __future__ import annotations

import datetime as dt
import json

from hypothesis import example, given, settings
from hypothesis import strategies as st

import checker
from checker.errors import CheckerError
from checker.model.claim import Kind
from checker.model.reasons import UNREAD
from checker.pipeline import claims_of, read_documents
from checker.report.results_json import as_json, claim_dict

ANY = st.text(st.characters(categories=None), max_size=80)  # lone surrogates, controls and unassigned characters as well
PIECES = st.sampled_from((
    "12", "1,234", "1.234", "1 234", "٣٤", "१२", "１２", "1٢3", "½", "1/2", "-", "−", "–", "~", "$", "€", "Rs.", "US$", "bn", "m",
    "crore", "%", "per cent", "percentage points", "°C", "km", "kg/m^2", "minus", "between", "and", "to", "from", "at least",
    "or more", "dozens of", "tens of thousands of", "forty-two", "one hundred and", "million", "half a", "third", "XVI", "16th",
    "Summit", "October", "Oct. 22-24", "2024", "2024-13-45", "31 February", "last year", "Tuesday", "two weeks before", "Q3",
    "FY24", "the 1990s", "4:12 a.m.", "“", "”", '"', "said", "Prime Minister", "Ilse Maren", "of", "Orvenia", ",", ".", "(", ")",
    "\n", "\n\n", "\t", "\u200b", "\u00ad", "\u202e", "\u00a0", "\ufeff", "\ud800", "\U0001f600", "e\u0301", "\x00",
    "https://tarn.example/1", "a@b.c", "@", "#1", "MH370", "+7 (800) 100", "1e999999", "9" * 41, "no deaths", "if", "will",
    "denied that"))
HOSTILE = st.lists(st.tuples(PIECES, st.sampled_from((" ", "", "  "))), max_size=25).map(lambda pairs: "".join(map("".join, pairs)))
DAY = st.sampled_from((None, dt.date(2024, 10, 22), dt.date(1, 1, 1), dt.date(9999, 12, 31)))
FAR = settings(max_examples=120, deadline=None)


def check_reading(text, day):
    """Reads a text and holds what comes of it to what is promised of any."""
    document = checker.Document.from_text(text, id="a", published=day)
    claims, unread = claims_of(document)
    assert len({claim.id for claim in claims}) >= len({(claim.kind, claim.span.start) for claim in claims})
    for claim in claims:
        assert text[claim.span.start:claim.span.end] == claim.text != ""
        assert 0 <= claim.sentence.start <= claim.span.start < claim.span.end <= claim.sentence.end <= len(text)
        assert claim.kind in Kind
        json.loads(as_json(claim_dict(claim)))
    for left in unread:
        assert 0 <= left.span.start < left.span.end <= len(text)
        assert left.reason in UNREAD
    return claims, unread


@FAR
@given(ANY, DAY)
def test_any_characters_are_read(text, day):
    check_reading(text, day)


@FAR
@given(HOSTILE, DAY)
def test_hostile_mixes_are_read(text, day):
    check_reading(text, day)


@settings(max_examples=40, deadline=None)
@given(HOSTILE, st.integers(2, 5))
def test_reading_twice_gives_the_same(text, times):
    first = check_reading(text, None)
    assert all(check_reading(text, None) == first for _ in range(times - 1))


@settings(max_examples=40, deadline=None)
@given(HOSTILE)
@example("12 goats met \ud800 in Tarn.")
def test_books_of_any_text_balance(text):
    claims, unread = check_reading(text, None)
    coverage = checker.check([checker.Document.from_text(text, id="a")]).result.coverage
    assert coverage.mentions == len(claims) + len(unread) == coverage.compared + sum(number for _, number in coverage.not_compared)


@settings(max_examples=60, deadline=None)
@given(data=st.one_of(st.binary(max_size=200), HOSTILE.map(lambda text: text.encode("utf-8", "surrogatepass"))),
       name=st.sampled_from(("a.txt", "a.md", "a.html")))
def test_any_file_is_read_or_skipped(tmp_path_factory, data, name):
    path = tmp_path_factory.mktemp("any") / name
    path.write_bytes(data)
    try:
        documents = read_documents([str(path)])
    except CheckerError:
        return
    for document in documents:
        check_reading(document.text, document.published)
