"""How a figure stands in its sentence: as what is told, as what it is measured against, or as the size of a change."""

from __future__ import annotations

from checker.lexicon.grammar import grammar
from checker.model.claim import Kind
from checker.normalize.families import families
from checker.normalize.noun_phrases import SKIPPED, is_adverb
from checker.normalize.reading import DETERMINERS, Reading

CHANGE, BASE, OFFSET, MARGIN, SOURCE = "change", "base", "offset", "margin", "source"
_SAYING = grammar("saying")
_TELLERS = 8
"""Words behind a number among which the verb of those who tell stands: "two officials of the port said"."""
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

    `SOURCE` for "according to two guards", "two guards said". `MARGIN` for "won by 1,240 votes". `OFFSET` for a length of time that is
    counted from an event: "four days after the storm".
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
    if kind is Kind.COUNT and _tells(reading, place):
        return SOURCE
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


def _tells(reading: Reading, place: tuple[int, int]) -> bool:
    """Whether a number counts those who tell: what they are is none of what is told."""
    start, end = place
    lowers = reading.lowers
    if start >= 2 and (lowers[start - 2], lowers[start - 1]) == ("according", "to"):
        return True
    for token in reading.tokens[end:end + _TELLERS]:
        if token.is_mark or token.is_value or token.lower in _RELATIVE:
            return False
        if token.is_verb and token.base in _SAYING:
            return True
    return False


_RELATIVE = frozenset({"who", "which", "that", "whom"})
