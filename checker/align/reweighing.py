"""Weighs an aligned pair again, as if its claims told something else: what an explanation asks with "what if"."""

from __future__ import annotations

from dataclasses import replace

from checker.align.features import match
from checker.align.scoping import limit
from checker.model.claim import Claim
from checker.model.finding import Alignment
from checker.model.rule import Rule


def reweighed(alignment: Alignment, rule: Rule, left: Claim, right: Claim) -> Alignment:
    """The alignment as it would be if its claims were these. Points that the rule itself gave stay; rivals stay as they are."""
    is_timed = rule.align.time != "none"
    was, now = (match(*sides, is_timed=is_timed) for sides in ((alignment.left, alignment.right), (left, right)))
    for found in (was, now):
        limit(found, rule.align.scope)
    gained = now.score - was.score
    own = [said for said in alignment.matched if said not in was.matched]
    bound = [said for said in alignment.contradicted if said not in was.contradicted]
    return replace(alignment, left=left, right=right, score=alignment.score + gained, spare=alignment.spare + gained,
                   matched=(*now.matched, *own), missing=tuple(now.missing), contradicted=(*now.contradicted, *bound))
