"""What a text tells of a headline's figure besides the one figure that it is held against."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.compare.quantity import compare
from checker.compare.reaches import Reach, reach
from checker.model.claim import GENERIC_PEOPLE, Claim
from checker.model.finding import Outcome
from checker.model.rule import CompareTerms
from checker.model.text import ZoneName
from checker.model.value import Quantity

_HELD = frozenset({Outcome.SAME, Outcome.COMPATIBLE})
ABOVE = frozenset({ZoneName.TITLE, ZoneName.CAPTION})
"""Zones that tell in short what the text tells."""
_MOST = 40
"""Different numbers of a text of which any two are added up."""


def can_stand(above: Claim, partner: Claim, own: Sequence[Claim], terms: CompareTerms) -> bool:
    """Whether a headline's figure can be right beside the one that it is held against; `own` are all claims of their document.

    It can where some other figure of the text is the same, where two of them make it, where the partner counts one place of several,
    where the headline tells the partner's figure as well, and where the text tells two of that thing that are of one size.
    """
    same = [claim for claim in own if claim.kind is above.kind and _unit(claim) == _unit(above) and claim.id not in {above.id, partner.id}]
    alike = [*(claim for claim in same if claim.zone not in ABOVE), partner]
    told_twice = [(above, claim) for claim in alike] + [(partner, claim) for claim in same if claim.zone in ABOVE]
    if any(compare(one, other, terms).outcome in _HELD for one, other in told_twice) or _counts_one_place(partner, above):
        return True
    whole = reach(above, terms, is_loose=True)
    numbers = sorted({number for claim in alike if (number := _number(claim)) is not None})[:_MOST]
    if whole is None or any(Reach(one + other, one + other).meets(whole) for index, one in enumerate(numbers) for other in numbers[index:]):
        return True
    size = _number(partner)
    rivals = {number for claim in alike if _is_of_one_thing(claim, partner) and (number := _number(claim)) is not None}
    return size is None or any(2 * number >= size and number != size for number in rivals)


def _counts_one_place(part: Claim, whole: Claim) -> bool:
    """Whether the one is the smaller and told of a place that the other does not name."""
    few, many = _number(part), _number(whole)
    return few is not None and many is not None and few < many and bool(set(part.traits.where) - dict(whole.traits.names).keys())


def _is_of_one_thing(one: Claim, other: Claim) -> bool:
    nouns = {one.traits.noun_set, other.traits.noun_set}
    return (len(nouns) == 1 or nouns <= GENERIC_PEOPLE) and bool(set(one.traits.topic) & set(other.traits.topic) - nouns)


def _unit(claim: Claim) -> str:
    return f"{claim.value.unit} {claim.value.per}" if isinstance(claim.value, Quantity) else ""


def _number(claim: Claim) -> Fraction | None:
    value = claim.value
    end = (value.low if value.low is not None else value.high) if isinstance(value, Quantity) else None
    return None if end is None else Fraction(end)
