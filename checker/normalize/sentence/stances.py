"""How a figure stands in its sentence: as what is told, as what it is measured against, or as the size of a change."""

from __future__ import annotations

from checker.lexicon.grammar import grammar
from checker.model.claim import Kind
from checker.normalize.families import families
from checker.normalize.sentence.noun_phrases import SKIPPED, is_adverb
from checker.normalize.sentence.reading import DETERMINERS, Reading

CHANGE, BASE, OFFSET, MARGIN = "change", "base", "offset", "margin"
_OFFSETS = grammar("offsets")
NUMERIC = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.POINTS})
_AGAINST = grammar("measured-against")
_COMPARED = grammar("compared")
_MARGINS = grammar("margins")
_CONTESTS = grammar("contests")
_LINKS = grammar("comparing-links")
_REACH = 14
"""Words before "from" among which a word of change stands: "rose in the spring from 40"."""


def stance(reading: Reading, kind: Kind, place: tuple[int, int], direction: str) -> str:
    """`CHANGE` for "fell by 12", `BASE` for "up from 12" and "compared with 12", empty for what is told itself.

    `MARGIN` for "won by 1,240 votes". `OFFSET` for a length of time that is counted from an event: "four days after the storm".
    `place`: the value's first token, and the one behind it.
    """
    start, end = place
    if kind is Kind.DURATION:
        following = reading.tokens[end].lower if end < len(reading.tokens) else ""
        return OFFSET if following in _OFFSETS else ""
    if kind not in NUMERIC:
        return ""
    if direction:
        return CHANGE
    tokens, (first, _) = reading.tokens, reading.clause_of(start)
    at = start - 1
    while at >= max(0, start - 3) and tokens[at].lower != "from" and (
            tokens[at].lower in DETERMINERS or is_adverb(tokens[at]) or (tokens[at].lower in SKIPPED and tokens[at].lower not in _LINKS)):
        at -= 1
    if at < 0:
        return ""
    word, before = tokens[at].lower, tokens[at - 1].lower if at else ""
    if word in _AGAINST or (word in _LINKS and before in _COMPARED):
        return BASE
    if tokens[at].base in _MARGINS or (word == "by" and any(token.family in _CONTESTS for token in tokens[max(0, at - _REACH):at])):
        return MARGIN
    known = families()
    near = tokens[max(min(first, at - 2), 0, at - _REACH):at]
    if word == "from" and any(token.base in known.up or token.base in known.down for token in near):
        return BASE
    return ""
