"""Aligning holders of offices and quotations: what is compared there is a name or a wording, tied by the other half."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.align.match import Match
from checker.model.claim import Claim
from checker.model.value import Quotation, RoleHolding

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_LEAST_SPOKEN = 3
"""Quotations that share fewer content words are not taken for one utterance."""
_LEAST_LIKENESS = 60
"""Percent of the shorter quotation's content words that the other must hold."""


def match_roles(left: Claim, right: Claim, found: Match) -> None:
    """One office, or one person: either ties two holdings together, so that the other half can be compared."""
    one, other = left.value, right.value
    if not isinstance(one, RoleHolding) or not isinstance(other, RoleHolding):
        return
    if _surname(one.name) == _surname(other.name):
        found.add(60, f"both name {one.name if one.name == other.name else one.name.split()[-1]}")
    if one.role != other.role or one.qualifier != other.qualifier:
        found.lose(20, "another office")
        return
    if left.traits.holders == "many":
        if not found.score:
            found.lose(100, f"more than one can be {one.role}")
        return
    ours, theirs = one.organization.casefold(), other.organization.casefold()
    if ours and ours == theirs:
        found.add(60, f"one office: {one.role} of {one.organization}")
    elif ours and theirs:
        found.lose(60, f"{one.organization} is not {other.organization}")
    else:
        found.add(20, f"both are {one.role}; whose is not told on both sides")
        _shared_story(left, right, found)


def _surname(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].casefold() if name else ""


def _shared_story(left: Claim, right: Claim, found: Match) -> None:
    ours, theirs = dict(left.traits.names), dict(right.traits.names)
    heavy = sorted(key for key in ours.keys() & theirs.keys() if min(ours[key], theirs[key]) >= 3)
    if heavy:
        found.add(min(40, 20 * len(heavy)), "names in common: " + ", ".join(heavy[:3]))
    terms = {word for word, value in left.traits.terms if value >= 3} & {word for word, value in right.traits.terms if value >= 3}
    if terms:
        found.add(min(20, 7 * len(terms)), "words in common: " + ", ".join(sorted(terms)[:3]))


@lru_cache(maxsize=5000)
def spoken_words(value: Quotation) -> frozenset[str]:
    """The longer words of a quotation, case-folded."""
    return frozenset(word for word in (match[0].casefold().replace("’", "'") for match in _WORD.finditer(value.text)) if len(word) > 3)


def match_quotes(left: Claim, right: Claim, found: Match) -> None:
    """One utterance: most of the shorter quotation's words stand in the longer one."""
    one, other = left.value, right.value
    if not isinstance(one, Quotation) or not isinstance(other, Quotation):
        return
    ours, theirs = spoken_words(one), spoken_words(other)
    shared, smaller = len(ours & theirs), min(len(ours), len(theirs))
    if shared >= min(_LEAST_SPOKEN, smaller) and smaller > 1 and 100 * shared >= _LEAST_LIKENESS * smaller:
        found.add(40 + 40 * shared // smaller, f"{shared} of {smaller} longer words in common")
