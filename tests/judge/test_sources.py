"""How a finding tells its sources: of one value, of several, of very many; and what of a long value is shown."""

from __future__ import annotations

import pytest

from checker.judge.message import Sayings
from checker.judge.sources import Found, with_sources
from checker.model.claim import Claim, Kind
from checker.model.finding import Finding, Severity, Verdict
from checker.model.support import OneOrigin
from checker.model.text import Document, Span, ZoneName
from checker.model.value import Quotation


def claim(name: str, text: str) -> Claim:
    return Claim(f"{name}:1", name, Kind.QUOTE, Span(0, 1), text, Span(0, 1), ZoneName.BODY, Quotation(text, ""))


def sources(verdict: Verdict, *told: tuple[str, str, str], shared: tuple[OneOrigin, ...] = (),
            altered: tuple[int, int] | None = None) -> tuple[str, ...]:
    """The lines on claims given as (document, value, origin); an outlet is its document's first letter."""
    claims = tuple(claim(name, text) for name, text, _ in told)
    documents = {name: Document.from_text("x", id=name, publisher=name[0].upper()) for name, _, _ in told}
    finding = Finding("F-0", "r", verdict, Severity.NOTE, "m", ("Because.",), claims)
    pair = (claims[altered[0]], claims[altered[1]]) if altered else None
    found = with_sources(finding, Found(claims, tuple(origin for _, _, origin in told), shared, pair),
                         Sayings(documents, {}, lambda one: one.text))
    assert found.reasons == ("Because.", *found.sources)
    return found.sources


@pytest.mark.parametrize(("verdict", "told", "line"), [
    (Verdict.AGREE, [("a", "9", "x"), ("b", "9", "y")], "Sources: 2 articles, 2 outlets, 2 origins."),
    (Verdict.AGREE, [("a", "9", "x"), ("b", "nine", "x")], "Sources: 2 articles, 2 outlets, 1 origin, so that none bears another out."),
    (Verdict.AGREE, [("a1", "9", "x"), ("a2", "9", "y")], "Sources: 2 articles, 1 outlet, 2 origins."),
    (Verdict.AGREE, [("a", "9", "x"), ("a", "9", "x")], "Sources: 1 article."),
    (Verdict.COMPATIBLE, [("a", "9", "x"), ("b", "9", "x")], "Sources: 2 articles, 2 outlets, 1 origin."),
    (Verdict.CONFLICT, [("a", "9", "x"), ("b", "9", "x"), ("c", "8", "z")],
     "Sources: 9 in 2 articles, 2 outlets, 1 origin; 8 in 1 article; in all 3 articles, 3 outlets, 2 origins."),
    (Verdict.CONFLICT, [(letter, letter, letter) for letter in "abcdefg"],
     ("Sources: a in 1 article; b in 1 article; c in 1 article; d in 1 article; e in 1 article; 2 more values; "
      "in all 7 articles, 7 outlets, 7 origins.")),
    (Verdict.CONFLICT, [("a", "so " * 40, "x"), ("b", "no", "y")],
     f"Sources: {('so ' * 20).strip()}… in 1 article; no in 1 article; in all 2 articles, 2 outlets, 2 origins."),
])
def test_articles_outlets_and_origins_of_each_value(verdict, told, line):
    assert sources(verdict, *told) == (line,)


def test_what_is_one_origin_and_what_was_altered_follow():
    lines = sources(Verdict.CONFLICT, ("a", "9", "x"), ("b", "8", "x"), altered=(0, 1),
                    shared=(OneOrigin(("a", "b"), ("near-copies of one text", "credited to NPA")),))
    assert lines[1:] == ("A copy differs from its origin: one text has “9” in A and “8” in B.",
                         "One origin: A and B (near-copies of one text, credited to NPA).")


def test_many_of_one_origin_are_named_in_part():
    told = [(letter, "9", "x") for letter in "abcdefgh"]
    assert sources(Verdict.AGREE, *told, shared=(OneOrigin(tuple("abcdefgh"), ()),))[1] == "One origin: A, B, C, D, E and 3 more."
    assert sources(Verdict.AGREE, ("a1", "9", "x"), ("a2", "9", "x"), shared=(OneOrigin(("a1", "a2"), ("published by A",)),))[1] == (
        "One origin: 2 articles of A.")
