"""Finds measures with a physical unit, single units ("a gallon of beer"), and magnitudes of earthquakes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.extract.figures.magnitudes import magnitudes
from checker.extract.figures.readings import mentions
from checker.extract.scan import Scan
from checker.extract.vocabulary import heads
from checker.lexicon import table, units
from checker.model.claim import Kind, Mention, Unread
from checker.model.text import Sentence, Span

MAX_ODD = 100
"""So many units that the table of units does not have are asked about in one document."""
_ABSOLUTE = re.compile(r"(?<![^\W_])absolute\szero(?![^\W_])", re.IGNORECASE)
_RATE_BEFORE = re.compile(
    r"(?:\d|[$€£¥%]|(?<![^\W_])(?:per|half|cents?|dollars?|euros?|pounds?|pence|miles|times|much|many|of|such|quite"
    r"|what))\s?$", re.IGNORECASE)


@cache
def _singles() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?P<number>an?)\s(?P<unit>{'|'.join(table('rates')['single'])})(?=\sof\s[a-z])", re.IGNORECASE)


def _single(text: str, sentence: Sentence) -> Iterator[Mention]:
    """ "A gallon of beer" is one gallon, unless it is the second half of a rate; "absolute zero" is 0 kelvin."""
    start, stop = sentence.span.start, sentence.span.end
    for match in _ABSOLUTE.finditer(text, start, stop):
        yield Mention(Kind.MEASURE, Span(*match.span()), sentence.index, "measure.absolute", (("number", Span(*match.span())),))
    for match in _singles().finditer(text, start, stop):
        if not _RATE_BEFORE.search(text, max(start, match.start() - 12), match.start()):
            parts = (("number", Span(*match.span("number"))), ("unit", Span(*match.span("unit"))))
            yield Mention(Kind.MEASURE, Span(*match.span()), sentence.index, "measure.single", parts)


@cache
def _words() -> frozenset[str]:
    return heads(table("rates")["single"]) | {"magnitude", "richter", "absolute"}


def extract(scan: Scan) -> Iterator[Mention | Unread]:
    """Magnitudes and single units, then measures."""
    taken: list[Span] = []
    has_single = any(word in scan.text for word in ("bsolute", *table("rates")["single"]))
    for sentence in scan.sentences_with(_words()):
        for found in (*magnitudes(scan.text, sentence), *(_single(scan.text, sentence) if has_single else ())):
            taken.append(found.span)
            yield found
    yield from _few_odd(scan.text, mentions(scan.without(taken), Kind.MEASURE))


def _few_odd(text: str, found: Iterator[Mention]) -> Iterator[Mention | Unread]:
    """The measures; after so many units that the table does not have, further ones are seen and not read, as each costs a question."""
    odd: set[str] = set()
    for item in found:
        unit = item.part("unit")
        written = text[unit.start:unit.end] if unit else ""
        if unit and written not in odd and units.unit_of(" ".join(written.split())) is None:
            if len(odd) == MAX_ODD:
                yield Unread(item.span, "unknown-unit")
                continue
            odd.add(written)
        yield item
