"""Finds percentages, fractions of a whole, changes by a multiple, and percentage points."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.figures.atoms import number_words
from checker.extract.figures.changes import changes, folds, multiples
from checker.extract.figures.readings import amounts, mention
from checker.extract.scan import Scan
from checker.model.claim import Kind, Mention, Unread


def extract(scan: Scan) -> Iterator[Mention | Unread]:
    """Percentages and points, sentence by sentence."""
    for sentence in scan.sentences_with(number_words() | multiples()):
        for amount in amounts(scan, sentence):
            if amount.kind in (Kind.PERCENT, Kind.POINTS):
                yield mention(amount, amount.kind, sentence)
        yield from changes(scan.text, sentence)
        yield from folds(scan.text, sentence)
