"""Finds plain numbers that count something."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.amounts import amounts, mention
from checker.extract.scan import Scan
from checker.model.claim import Kind, Mention, Unread
from dataclasses import replace


def extract(scan: Scan) -> Iterator[Mention | Unread]:
    """Counts in reading order."""
    for sentence in scan.sentences:
        for amount in amounts(scan, sentence):
            if amount.kind is None:
                yield mention(replace(amount, kind=Kind.COUNT, pattern=amount.pattern or str(amount.numbers[0].form)), sentence)
