"""Which scopes a rule lets contradict: those it lists under `scope`, or all of them where it lists none."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.align.match import Match
from checker.align.offers import Offer, part_of

KINDS = {
    "event": ("event",), "period": ("period",), "time": ("period",), "day of the event": ("period", "event"), "place": ("place",),
    "doer": ("entities",), "starting point": ("anchor",), "body counted": ("group",), "group": ("noun", "group"),
    "definition": ("noun", "group"), "base": ("noun", "group"), "deed": ("predicate", "telling")}
"""The terms of `scope` that each kind of contradiction comes under, by the word that it begins with. Other kinds always count."""
WEIGHED = frozenset(term for terms in KINDS.values() for term in terms)
"""Terms that features look at; the others of a rule's scope are held against each other as the rule binds them."""


def scoped(ours: Offer, theirs: Offer, found: Match) -> Match:
    """The match with the scopes of the rule: what it does not list is no contradiction, what it binds can be one."""
    terms = ours.rule.align.scope
    if not terms:
        return found
    limit(found, terms)
    for name, one, other in _bound(ours, theirs):
        if one and other and one != other:
            found.differ(f"{name}: {one}, and {other}")
    return found


def limit(found: Match, terms: tuple[str, ...]) -> None:
    """Takes contradictions out that the terms of a rule's scope do not list; without terms all stay."""
    ignored = _ignored(terms) if terms else frozenset()
    if ignored and found.is_contradicted:
        found.excuse(ignored)


@lru_cache(maxsize=500)
def _ignored(terms: tuple[str, ...]) -> frozenset[str]:
    return frozenset(kind for kind, under in KINDS.items() if not set(under) & set(terms))


def _bound(ours: Offer, theirs: Offer) -> Iterator[tuple[str, str, str]]:
    for name in ours.rule.align.scope:
        if name not in WEIGHED:
            yield name, part_of(name, ours), part_of(name, theirs)
