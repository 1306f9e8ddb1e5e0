"""Finds how a vote went: "by 17 to 14", "a 97-1 vote". The same figures among words of sport are a score."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.extract.scan import Scan
from checker.lexicon import table
from checker.model.claim import Kind, Mention, Unread
from checker.model.text import Sentence, Span

FOR, AGAINST = "count.vote-for", "count.vote-against"
"""Patterns of the votes of the one side and of the other, in the order in which they are told."""
_TALLY = re.compile(
    r"(?<![\w.,:/$€£-])(?P<first>\d{1,4})(?P<joint>\s?[-–—]\s?|\s?[-–—]to[-–—]\s?|\sto\s)(?P<second>\d{1,4})"
    r"(?![\w%°/]|[-–—]\w|[.,:]\d|\s?%|\s(?:per\s?cent|percent|million|billion|years?|months?|weeks?|days?|hours?|minutes?)(?!\w))")
_WORD = re.compile(r"[^\W\d_]+")
_FROM = re.compile(r"(?<![^\W_])(?:from|between|ages?|aged)\s$", re.IGNORECASE)
_REACH = 50
"""Characters on either side within which a word of voting stands."""


def extract(scan: Scan) -> Iterator[Mention | Unread]:
    """Both counts of each vote, in reading order."""
    for sentence in scan.sentences_with(_words()):
        for match in _TALLY.finditer(scan.text, sentence.span.start, sentence.span.end):
            if _is_vote(scan.text, match, sentence):
                for group, pattern in (("first", FOR), ("second", AGAINST)):
                    span = Span(*match.span(group))
                    yield Mention(Kind.COUNT, span, sentence.index, pattern, (("number", span),))


def _is_vote(text: str, match: re.Match[str], sentence: Sentence) -> bool:
    """Whether the words around are of voting and not of sport, and the figures no span of ages, of years or from low to high."""
    if int(match["first"]) <= int(match["second"]) or _FROM.search(text, max(sentence.span.start, match.start() - 9), match.start()):
        return False
    before = text[max(sentence.span.start, match.start() - _REACH):match.start()]
    near = {word.lower() for word in _WORD.findall(f"{before} {text[match.end():min(sentence.span.end, match.end() + _REACH)]}")}
    return not _words().isdisjoint(near) and _sport().isdisjoint(near)


@cache
def _words() -> frozenset[str]:
    return frozenset(table("masks")["votes"])


@cache
def _sport() -> frozenset[str]:
    return frozenset(table("masks")["sport"])
