"""Finds changes told by a verb of multiples: "doubled", "halved", "a sixfold increase". They are percentages of change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.extract.vocabulary import heads
from checker.lexicon import table
from checker.model.claim import Kind, Mention
from checker.model.text import Sentence, Span

_NOT_AFTER = re.compile(r"\s(?:down|as|up\s(?:as|on|in|with)|over|back)(?![^\W_])", re.IGNORECASE)
_HEDGE = re.compile(r"(?<![^\W_])(?P<hedge>more\sthan|nearly|almost|about|roughly|at\sleast|over|around|well\sover)\s$", re.IGNORECASE)


@cache
def multiples() -> frozenset[str]:
    """Words of which one stands in every change by a multiple that has no digits: "doubled", "sixfold", "four fold"."""
    numerals = table("numerals")
    folds = (f"{word}fold" for word in (*numerals["tens"], *numerals["ones"], "hundred", "thousand"))
    return heads(numerals["multiples"]) | frozenset(folds) | {"fold"}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(table('numerals')['multiples'])})(?![\w-])", re.IGNORECASE)


@cache
def _folds() -> re.Pattern[str]:
    numerals = table("numerals")
    words = "|".join((*numerals["tens"], *numerals["ones"], "hundred", "thousand"))
    return re.compile(rf"(?<![\w.,-])(?P<number>(?:{words})|\d{{1,4}}(?:\.\d{{1,2}})?)[\s-]?fold(?![\w-])", re.IGNORECASE)


def folds(text: str, sentence: Sentence) -> Iterator[Mention]:
    """ "Sixfold", "3.5-fold", as percentages of change."""
    if "fold" not in text[sentence.span.start:sentence.span.end].lower():
        return
    for match in _folds().finditer(text, sentence.span.start, sentence.span.end):
        yield _change(text, Span(*match.span()), Span(*match.span("number")), "percent.fold", sentence)


def _change(text: str, span: Span, number: Span, pattern: str, sentence: Sentence) -> Mention:
    before = _HEDGE.search(text, max(sentence.span.start, span.start - 14), span.start)
    hedges = (("hedge", Span(*before.span("hedge"))),) if before else ()
    return Mention(Kind.PERCENT, span, sentence.index, pattern, (("number", number), *hedges))


def changes(text: str, sentence: Sentence) -> Iterator[Mention]:
    """The multiples in a sentence, as percentages of change."""
    for match in _pattern().finditer(text, sentence.span.start, sentence.span.end):
        if _NOT_AFTER.match(text, match.end()):
            continue
        span = Span(*match.span())
        yield _change(text, span, span, "percent.change", sentence)
