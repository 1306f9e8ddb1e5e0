"""Whether two documents can be taken to speak of one thing: those that do agree on some facts, and do not mainly clash."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from checker.judge.groups import Judged
from checker.judge.harmony import TIMES
from checker.model.claim import Claim
from checker.model.finding import Alignment, Verdict

STRANGERS = "The two documents clash more than they agree: they may speak of two things of one name."
"""The reason beside a difference between such documents."""
_FEWEST = 4
"""A document with fewer claims tells too little to agree on."""
_MOST = 2
"""Clashes for each agreement that two documents on one thing may have."""
_FEWEST_NAMES = 6
"""A document with fewer names around its claims tells by them neither that it speaks of the same nor that it does not."""
_OWN_NAME = 2
"""Weight from which a name is of a claim's own sentence, or of those that it carries on, and not that of the opening alone."""


def without_strangers(judged: Sequence[Judged], copied: Sequence[Judged], claims: Mapping[str, Sequence[Claim]],
                      dated: frozenset[str]) -> tuple[Judged, ...]:
    """The judged pairs; between documents that may speak of two things of one name a conflict becomes uncertain.

    These clash on far more things than they agree on, and one is undated: two reports of a time are tied by it. Each makes several claims,
    or has several names, most of which the other has not; two that have most of the names of the one in common are no strangers.
    `copied` are claims with copies of theirs, on which documents agree as well. `claims` are those of each document, `dated`
    which have a date of publication.
    """
    met: dict[tuple[str, str], dict[Verdict, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one in (*judged, *copied):
        if one.verdict is not Verdict.AGREE or not (_is_age_group(one.alignment) or _is_loose(one.alignment)):
            met[_pair_of(one.alignment)][one.verdict].add(_told(one.alignment))
    clashing = {pair for pair, told in met.items()
                if len(told[Verdict.CONFLICT]) > _MOST * len(told[Verdict.AGREE]) and not dated.issuperset(pair)}
    apart = {pair for pair in clashing if _tell_apart(*(claims.get(name, ()) for name in pair))}
    return tuple(_doubted(one) if _pair_of(one.alignment) in apart else one for one in judged)


def _tell_apart(left: Sequence[Claim], right: Sequence[Claim]) -> bool:
    """Whether what two documents tell is enough to agree on, so that clashes alone make them strangers.

    Names decide where both have several: two things of one name have that name in common, and mostly no half of the others.
    """
    ours, theirs = _names(left), _names(right)
    shared, fewest = len(ours & theirs), min(len(ours), len(theirs))
    if fewest >= _FEWEST_NAMES and (3 * shared >= 2 * fewest or 2 * shared <= fewest):
        return 2 * shared <= fewest
    return min(len(left), len(right)) >= _FEWEST


def _names(claims: Iterable[Claim]) -> frozenset[str]:
    """Keys of the names in the sentences of a document's claims."""
    return frozenset(key for claim in claims for key, weight in claim.traits.names if weight >= _OWN_NAME)


def _told(alignment: Alignment) -> str:
    """What a pair is about, the same from either side: a fact that both texts tell twice counts once."""
    sides = (alignment.left, alignment.right)
    words = sorted(claim.traits.deed or claim.about.noun for claim in sides)
    return f"{alignment.left.kind} {words[0] or words[1] or min(sides, key=lambda claim: claim.order).id}"


def _is_age_group(alignment: Alignment) -> bool:
    """Whether a pair tells nobody's age: groups by age are cut alike in texts about different things."""
    return any(claim.about.noun == "age" and not claim.traits.agent for claim in (alignment.left, alignment.right))


def _is_loose(alignment: Alignment) -> bool:
    """Whether a pair shares too little to tell that its documents speak of one thing: figures, or the time of a figure or saying."""
    is_aside = alignment.left.traits.is_saying or alignment.right.traits.is_saying
    return alignment.is_faint and (alignment.left.kind not in TIMES or is_aside)


def _pair_of(alignment: Alignment) -> tuple[str, str]:
    """The documents of an alignment by their ids, the lesser first."""
    ours, theirs = alignment.left.document, alignment.right.document
    return min(ours, theirs), max(ours, theirs)


def _doubted(one: Judged) -> Judged:
    if one.verdict is not Verdict.CONFLICT or one.alignment.left.document == one.alignment.right.document:
        return one
    return replace(one, verdict=Verdict.UNCERTAIN, reasons=(STRANGERS, *one.reasons))
