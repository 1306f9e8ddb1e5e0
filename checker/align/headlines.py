"""A headline or caption against the text of its own document: the figure below that tells the same fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.align.features import match
from checker.align.match import Match
from checker.align.meetings import is_exchanged, scale_of
from checker.model.claim import GENERIC_PEOPLE, Claim
from checker.model.finding import Alignment
from checker.model.rule import Rule
from checker.model.text import ZoneName

ABOVE = frozenset({ZoneName.TITLE, ZoneName.CAPTION})
"""Zones that tell in short what the text tells."""
_POINTS_A_NEED = 20
_MOST_ABOVE = 40
"""Figures of headlines and captions that are looked at in one document."""
_MOST_BELOW = 400
"""Figures of a text among which their partners are looked for: what a headline tells stands early."""


def headlines(rule: Rule, claims: Sequence[Claim]) -> Iterator[Alignment]:
    """Each figure of a headline or caption with the figure of its text that is most about the same, if one is enough so."""
    documents: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        documents[claim.document].append(claim)
    for _, own in sorted(documents.items()):
        ordered = sorted(own, key=lambda claim: (claim.span, claim.id))
        below = [claim for claim in ordered if claim.zone not in ABOVE][:_MOST_BELOW]
        for above in [claim for claim in ordered if claim.zone in ABOVE][:_MOST_ABOVE]:
            yield from _partner(rule, above, below)


def _partner(rule: Rule, above: Claim, below: Sequence[Claim]) -> Iterator[Alignment]:
    """The best of the figures below; of equally good ones the first, for a text tells the headline's fact first."""
    best: tuple[Match, Claim] | None = None
    for claim in below:
        if scale_of(claim) == scale_of(above) and not is_exchanged(above, claim) and _tells_same(above, claim):
            found = match(above, claim)
            if not found.contradicted and found.score >= rule.align.need * _POINTS_A_NEED and (best is None or found.score > best[0].score):
                best = found, claim
    if best is not None:
        found, claim = best
        yield Alignment(rule.id, above, claim, found.score, tuple(found.matched), tuple(found.missing))


def _tells_same(above: Claim, below: Claim) -> bool:
    """Whether both figures are of one thing, and something else is told of both."""
    one, other = above.traits, below.traits
    if not one.noun_set and not other.noun_set:
        return bool(one.deed) and one.deed == other.deed
    is_one_thing = one.noun_set == other.noun_set or {one.noun_set, other.noun_set} <= GENERIC_PEOPLE
    is_other_deed = bool(one.deed and other.deed) and one.deed != other.deed
    return is_one_thing and not is_other_deed and bool(set(one.topic) & set(other.topic) - {one.noun_set, other.noun_set})
