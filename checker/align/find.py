"""Selects the claims that a rule is about, and binds the names that the rule gives to what stands around them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.align.phrases import SentenceView, matches
from checker.model.claim import Claim, Modality
from checker.model.rule import Finder, Rule
from checker.model.text import Span
from checker.model.value import Quantity, RoleHolding

__all__ = ["Selected", "SentenceView", "find"]

TYPES = {"person": ("person",), "org": ("org",), "place-name": ("place", "country"), "event": ("event",)}
"""The types of names in a text that fit each type of slot; a name of unknown type ("other") fits where no better one stands."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
NOUN = "n:"
"""What canonical nouns begin with in a claim's topic; verb families stand bare."""
_BETWEEN = "between "
_REACH = 400
"""Characters around a value in which a name may stand that a slot binds."""
_NEXT_TO = 2
"""Characters between a number and a name that belongs to the same words: "3,000 Kotavian soldiers"."""


@dataclass(frozen=True, slots=True)
class Selected:
    """A claim under a rule: the rule's slots with their canonical texts, and what to add to the value before comparing."""

    claim: Claim
    slots: Mapping[str, str]
    use: int = 0
    is_phrase: bool = False


def find(rule: Rule, sentences: Sequence[SentenceView]) -> list[Selected]:
    """The claims that a rule selects, in the order of the sentences; a phrase goes before conditions, a finder before later ones."""
    found: list[Selected] = []
    finders = sorted(rule.find, key=lambda finder: not finder.phrase)
    kinds = {finder.kind for finder in finders}
    for view in sentences:
        if not any(claim.kind in kinds for claim in view.claims):
            continue
        chosen: dict[str, Selected] = {}
        for finder in finders:
            for one in _select(finder, view, rule):
                chosen.setdefault(one.claim.id, one)
        found += [chosen[claim.id] for claim in view.claims if claim.id in chosen]
    return found


def _select(finder: Finder, view: SentenceView, rule: Rule) -> Iterator[Selected]:
    fitting = [claim for claim in view.claims if _fits(finder, claim, rule)]
    if not fitting or (finder.excludes and _has_word(view.text, finder.excludes)):
        return
    if finder.phrase:
        bound = dict(matches(finder, view))
        fitting = [claim for claim in fitting if claim.id in bound]
    else:
        bound = {}
    for claim in fitting:
        names = _entities(finder, claim, view)
        if names is not None:
            yield Selected(claim, {**names, **bound.get(claim.id, {})}, finder.use, is_phrase=bool(finder.phrase))


def _fits(finder: Finder, claim: Claim, rule: Rule) -> bool:
    """All conditions that the claim alone can tell."""
    if claim.kind is not finder.kind or claim.zone not in finder.zone:
        return False
    if finder.modality:
        if claim.modality not in finder.modality:
            return False
    elif rule.pack != "generic" and claim.modality is not Modality.ASSERTED:
        return False
    if finder.attributed is not None and finder.attributed != (claim.attribution is not None):
        return False
    if "place" in finder.requires and not claim.place and not claim.traits.where:
        return False
    if "period" in finder.requires and claim.period is None:
        return False
    return _told(finder, claim) and _valued(finder, claim)


def _told(finder: Finder, claim: Claim) -> bool:
    """Whether noun and predicate hold. Words of a set hold for the claim's own word and for its canonical one.

    A claim that names no noun passes where the predicate holds: "the blast killed 12" counts people without saying so.
    """
    noun = (claim.about.noun, _bare(claim.traits.noun_set))
    nearest = tuple(word for word in claim.traits.topic if not word.startswith(NOUN) and word != claim.traits.noun_set)[:1]
    telling = _any_of(finder.predicate, (claim.about.predicate, *nearest, *noun)) if finder.predicate else None
    if telling is False:
        return False
    if not finder.noun or _any_of(finder.noun, (*noun, *map(_bare, claim.traits.topic[:3]))):
        return True
    return telling is True and not claim.about.noun


def _bare(word: str) -> str:
    return word.removeprefix(NOUN)


def _valued(finder: Finder, claim: Claim) -> bool:
    value = claim.value
    if isinstance(value, Quantity):
        if finder.unit and not _any_of(finder.unit, (value.unit,)):
            return False
        if finder.hedge and value.hedge not in finder.hedge:
            return False
    elif finder.unit or finder.hedge:
        return False
    if finder.dimension and claim.traits.dimension not in finder.dimension:
        return False
    if isinstance(value, RoleHolding):
        return (not finder.role or _any_of(finder.role, (value.role,))) and (
            not finder.organization or _any_of(finder.organization, (value.organization,)))
    return not finder.role and not finder.organization


def _any_of(words: tuple[str, ...], told: tuple[str, ...]) -> bool:
    return any(word.casefold() in words for word in told if word)


def _has_word(text: str, words: tuple[str, ...]) -> bool:
    """Whether one of the words, or runs of words, stands in the text."""
    told = " " + " ".join(word.casefold() for word in _WORD.findall(text)) + " "
    return any(f" {word} " in told for word in words)


def _entities(finder: Finder, claim: Claim, view: SentenceView) -> dict[str, str] | None:
    """Names bound to the finder's slots in reading order; None where the sentence has too few of them."""
    wanted = [slot_type for _, slot_type in finder.entities]
    if not wanted:
        return {}
    taken: dict[str, list[tuple[Span, str]]] = {}
    used: set[str] = set()
    for slot_type in sorted(set(wanted)):
        near = _nearest(claim, view, TYPES[slot_type], used)
        if len(near) < wanted.count(slot_type):
            near += [name for name in _nearest(claim, view, ("other",), used) if name[1] not in {known for _, known in near}]
        if len(near) < wanted.count(slot_type):
            return None
        taken[slot_type] = sorted(near[:wanted.count(slot_type)])
        used |= {name for _, name in taken[slot_type]}
    return {slot: taken[slot_type].pop(0)[1] for slot, slot_type in finder.entities}


def _nearest(claim: Claim, view: SentenceView, types: tuple[str, ...], used: set[str]) -> list[tuple[Span, str]]:
    """Names of some types, each once, best first: right after the value, then before it, nearest first, then farther behind.

    Names inside the value are part of it, and who says it is not whom it is about.
    """
    speaker = claim.attribution.speaker if claim.attribution else ""

    first = bisect_left(view.entities, claim.span.start - _REACH, key=lambda one: one[0].start)
    last = bisect_left(view.entities, claim.span.end + _REACH, key=lambda one: one[0].start)
    joined = _joined(view, first, last)

    def rank(span: Span) -> tuple[int, int]:
        if span in joined:
            return -1, span.start
        if span.start >= claim.span.end:
            behind = span.start - claim.span.end
            return (0 if behind <= _NEXT_TO else 2), behind
        return 1, claim.span.start - span.end

    ranked = sorted((rank(span), span, name) for span, name, kind in view.entities[first:last]
                    if kind in types and not claim.span.overlaps(span) and name not in used and name != speaker)
    found: dict[str, Span] = {}
    for _, span, name in ranked:
        found.setdefault(name, span)
    return [(span, name) for name, span in found.items()]


def _joined(view: SentenceView, first: int, last: int) -> frozenset[Span]:
    """Names of "between A and B": where a text joins two, they are the two it speaks of."""
    at = view.span.start
    found: set[Span] = set()
    near = view.entities[first:last]
    for (left, _, _), (right, _, _) in pairwise(near):
        before = view.text[max(0, left.start - at - len(_BETWEEN)):max(0, left.start - at)]
        if view.text[left.end - at:right.start - at].strip() == "and" and before.casefold() == _BETWEEN:
            found |= {left, right}
    return frozenset(found)
