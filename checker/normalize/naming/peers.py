"""Who else a document gives an office to: two presidents in one text hold two offices, and a bare surname may be either's relative."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from checker.language.same_name import surname
from checker.model.claim import Claim
from checker.model.value import RoleHolding


def with_peers(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those of offices with the others who have an office of that name in the document.

    "President Falk" keeps its bare surname where no Greta Falk of the document is ever called president.
    """
    told: dict[str, set[str]] = defaultdict(set)
    known: set[tuple[str, str]] = set()
    for claim in claims:
        if isinstance(claim.value, RoleHolding) and not claim.value.qualifier:
            told[claim.value.role].add(surname(claim.value.name))
        if isinstance(claim.value, RoleHolding) and _is_whole(claim.value, claim):
            known.add((claim.value.role, claim.value.name))
    return [_with_peers(claim, told, known) for claim in claims]


def _with_peers(claim: Claim, told: dict[str, set[str]], known: set[tuple[str, str]]) -> Claim:
    held = claim.value
    if not isinstance(held, RoleHolding):
        return claim
    own = surname(held.name)
    if claim.traits.holders == "one" and not _is_whole(held, claim) and (held.role, held.name) not in known:
        held = replace(held, name=held.name.split()[-1])
    return replace(claim, value=held, traits=replace(claim.traits, peers=tuple(sorted(told[held.role] - {own}))))


def _is_whole(held: RoleHolding, claim: Claim) -> bool:
    """Whether the words give the name as the document has it in full."""
    words = held.name.split()
    return len(words) < 2 or words[0] in claim.text
