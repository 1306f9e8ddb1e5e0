"""Reads the amounts of a text, each with its kind, unit, rate and hedge. Every extractor of numbers draws from here."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import cast

from checker.extract.figures.amounts import Amount
from checker.extract.figures.atoms import HIDDEN, number_words
from checker.extract.figures.attachments import attach
from checker.extract.figures.comparisons import compared
from checker.extract.figures.hedging import hedged
from checker.extract.figures.joining import join
from checker.extract.figures.numbers import numbers
from checker.extract.figures.shares import shares
from checker.extract.scan import MAX_KEPT, Scan
from checker.model.claim import Kind, Mention
from checker.model.text import Sentence, Span

MAX_NUMBERS = 150
"""A sentence with more numbers is a table or worse: what follows in it is not read, and counted as such."""


def amounts(scan: Scan, sentence: Sentence) -> tuple[Amount, ...]:
    """The amounts of one sentence in reading order; those of kind None may count something."""
    key = (sentence.span.start, scan.text[max(0, sentence.span.start - 6):sentence.span.end])
    known = scan.memo.get(key)
    if known is not None:
        return cast("tuple[Amount, ...]", known)
    found = tuple(_amounts(scan.text, sentence.span))
    if len(scan.text) <= MAX_KEPT:
        scan.memo[key] = found
    return found


def _amounts(text: str, span: Span) -> list[Amount]:
    start, stop = span.start, span.end
    single: list[Amount] = []
    for number in islice(numbers(text, start, stop), MAX_NUMBERS):
        open_from = single[-1].span.end if single else start
        if number.span.start >= open_from:
            single.append(attach(text, number, open_from, stop))
    return hedged(text, compared(text, join(text, shares(text, single, start, stop))), span) if single else []


def mentions(scan: Scan, kind: Kind) -> Iterator[Mention]:
    """The amounts of one kind, as mentions."""
    for sentence in scan.sentences_with(number_words()):
        for amount in amounts(scan, sentence):
            if amount.kind is kind:
                yield mention(amount, kind, sentence)


def mention(amount: Amount, kind: Kind, sentence: Sentence) -> Mention:
    """An amount as a mention; its pattern is the kind and how it was written.

    A part "hidden" marks a number with characters of no width inside.
    """
    spans = tuple(zip(("number", "number2", "number3"), (number.span for number in amount.numbers), strict=False))
    hidden = next((number.span for number in amount.numbers if any(char in HIDDEN for char in number.plain)), None)
    spans = (*spans, *((("hidden", hidden),) if hidden else ()))
    return Mention(kind, amount.span, sentence.index, f"{kind}.{amount.pattern or amount.form}", (*spans, *amount.parts, *amount.hedges))
