"""What the words before a figure tell of it too: the quarter or year, and what an elliptical figure is of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.model.claim import Claim, Kind
from checker.model.text import Sentence, Span
from checker.model.value import Quantity, When
from checker.normalize.context.about import FIGURES

_LONG = 27
"""Days from which a period is one that figures of the next sentences may belong to."""
_VAGUE_NOUNS = frozenset({"", "person"})
"""Nouns that a number which points back may take from the figure before it: "40 marchers, 12 of whom were arrested"."""
_SUMS = frozenset({Kind.MONEY, Kind.COUNT})


def carry(claims: Sequence[Claim], sentences: Sequence[Sentence], pointing: frozenset[Span] = frozenset(),
          named: frozenset[Span] = frozenset()) -> tuple[Claim, ...]:
    """The claims, in reading order, with what the words before them tell of them; values and places stay as they are.

    `pointing` holds the places of numbers that are part of what was counted before ("12 of them"), `named` of those with a word
    right behind them that may be their noun: they take none from before.
    """
    of = {sentence.span: sentence for sentence in sentences}
    told: tuple[int, When] | None = None
    last: dict[Kind | None, Claim] = {}
    found = []
    for one in claims:
        claim = one
        if claim.kind in FIGURES:
            paragraph = of[claim.sentence].paragraph
            if claim.period is not None and _is_long(claim.period):
                told = (paragraph, claim.period)
            elif told is not None and told[0] == paragraph and _may_take(claim):
                claim = replace(claim, traits=replace(claim.traits, carried=told[1]))
            if (sum_before := last.get(claim.kind)) is not None and sum_before.sentence == claim.sentence:
                claim = _with_deed(claim, sum_before)
            before = last.get(claim.kind if claim.span in pointing else None)
            has_own = claim.span in named and claim.span not in pointing
            if before and not has_own and of[claim.sentence].index - of[before.sentence].index <= (claim.span in pointing):
                claim = _with_noun(claim, before, _VAGUE_NOUNS if claim.span in pointing else frozenset({""}))
            last[claim.kind] = last[None] = claim
        found.append(claim)
    return tuple(found)


def _is_long(period: When) -> bool:
    return bool(period.low and period.high and (period.high - period.low).days >= _LONG)


def _may_take(claim: Claim) -> bool:
    """Whether a figure names no period of its own, or only the day on which it was told."""
    own = claim.period
    return own is None or (own.low is not None and own.low == own.high)


def _with_noun(claim: Claim, last: Claim, vague: frozenset[str]) -> Claim:
    """ "Revenue of $7.5 billion, after $6.9 billion": the second figure is of what the first is.

    A deed of its own goes first: in "82 fell ill, and seven of them died" the seven are of those who died.
    """
    if claim.about.noun not in vague or not last.about.noun or not _go_together(last, claim):
        return claim
    before = last.traits.topic[:2]
    nouns = before if not claim.traits.deed else tuple(word for word in before if word == last.traits.noun_set)
    traits = replace(claim.traits, noun_set=last.traits.noun_set, noun_kind=last.traits.noun_kind,
                     topic=tuple(dict.fromkeys((*nouns, *claim.traits.topic, *before))))
    return replace(claim, about=replace(claim.about, noun=last.about.noun), traits=traits)


def _with_deed(claim: Claim, last: Claim) -> Claim:
    """ "It earned 12 million at home, and 5 million abroad, for a total of 17 million": sums in a row are told by one verb."""
    is_silent = claim.kind is Kind.MONEY and not claim.traits.deed and not claim.about.predicate
    if not is_silent or not last.traits.deed or not _go_together(last, claim):
        return claim
    topic = tuple(dict.fromkeys((*claim.traits.topic, last.traits.deed)))
    return replace(claim, about=replace(claim.about, predicate=last.about.predicate),
                   traits=replace(claim.traits, deed=last.traits.deed, topic=topic))


def _go_together(last: Claim, claim: Claim) -> bool:
    """Whether the second can be another figure of the first one's kind, or the percentage by which it moved."""
    if last.kind is not claim.kind:
        return claim.kind is Kind.PERCENT and last.kind in _SUMS
    ours, theirs = last.value, claim.value
    return isinstance(ours, Quantity) and isinstance(theirs, Quantity) and (ours.unit, ours.per) == (theirs.unit, theirs.per)
