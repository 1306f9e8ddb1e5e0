"""Reads the amounts of a text, each with its kind, unit, rate and hedge. Every extractor of numbers draws from here."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.amounts import Amount
from checker.extract.attachments import attach
from checker.extract.hedging import hedged
from checker.extract.joining import join
from checker.extract.numbers import numbers
from checker.extract.scan import Scan
from checker.extract.shares import shares
from checker.model.claim import Kind, Mention
from checker.model.text import Sentence


def amounts(scan: Scan, sentence: Sentence) -> list[Amount]:
    """The amounts of one sentence in reading order; those of kind None may count something."""
    start, stop = sentence.span.start, sentence.span.end
    single = [attach(scan.text, number, start, stop) for number in numbers(scan.text, start, stop)]
    if not single:
        return []
    return hedged(scan.text, join(scan.text, shares(scan.text, single, stop)), sentence.span)


def mentions(scan: Scan, kind: Kind) -> Iterator[Mention]:
    """The amounts of one kind, as mentions."""
    for sentence in scan.sentences:
        for amount in amounts(scan, sentence):
            if amount.kind is kind:
                yield mention(amount, kind, sentence)


def mention(amount: Amount, kind: Kind, sentence: Sentence) -> Mention:
    """An amount as a mention; its pattern is the kind and how it was written."""
    spans = tuple(zip(("number", "number2"), (number.span for number in amount.numbers), strict=False))
    return Mention(kind, amount.span, sentence.index, f"{kind}.{amount.pattern or amount.form}", (*spans, *amount.parts, *amount.hedges))
