"""Findings alike in all that their ids are made of, "F-1" and "F-1-2": told apart by the sentences that they stand in.

Which of them is the first is a matter of order, and changes when one of them goes. So a decision keeps where its finding stood. Of a
finding that is the only one of its content nobody asks for that: a sentence may be written anew, and the decision holds.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from checker.model.decision import Decision
from checker.model.finding import Finding, Result
from checker.model.text import Document
from checker.model.whereabouts import family, places_of

_MOST_TWINS = 100
"""Findings alike among which a decision looks for its own."""


def are_twins(one: str, other: str) -> bool:
    """Whether two ids are of two findings alike in all that ids are made of: what was decided of one is no decision on the other."""
    return one != other and family(one) == family(other)


def documents_in(decision: Decision) -> frozenset[str]:
    """The documents that a decision was made on, as far as it tells them."""
    return frozenset(place.rpartition(" ")[0] for place in decision.places)


def shares_a_place(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two findings have a sentence in common; in which document it stands does not matter, since files are renamed."""
    return not _sentences(one).isdisjoint(_sentences(other))


def stands_alone(decision: Decision) -> bool:
    """Whether the finding was the only one of its content when it was decided, so that its words need not be known again."""
    return decision.alike == 1 and decision.finding == family(decision.finding)


def matched(twins: Sequence[Finding], decisions: Iterable[Decision], documents: Mapping[str, Document]) -> dict[str, Decision]:
    """By the id of a finding the decision made on it: each is for the one that has most of its sentences, and at least half of them.

    Where two share as many, nobody can tell which was meant, and it is for none. Of several decisions on one finding that of its id
    is taken, else the latest.
    """
    at: defaultdict[str, list[str]] = defaultdict(list)
    for finding in twins[:_MOST_TWINS]:
        for sentence in _sentences(places_of(finding, documents)):
            at[sentence].append(finding.id)
    found: defaultdict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        shared = Counter(name for sentence in _sentences(decision.places) for name in at.get(sentence, ()))
        first, second = (*shared.most_common(2), ("", 0), ("", 0))[:2]
        if first[1] > second[1] and 2 * first[1] >= len(_sentences(decision.places)):
            found[first[0]].append(decision)
    return {name: max(several, key=lambda one: (one.finding == name, one.at, one.finding)) for name, several in found.items()}


class Seating:
    """Finds the names by which decisions are kept: as many files as there are findings alike, and none takes the place of a twin's.

    `result` has the `kept` decisions on its findings.
    """

    def __init__(self, result: Result, kept: Iterable[Decision]) -> None:
        self._findings = {one.id: one for one in result.findings}
        self._documents = {one.id: one for one in result.documents}
        self._alike = Counter(family(one.id) for one in result.findings)
        self._names: defaultdict[tuple[tuple[str, ...], tuple[str, ...]], set[str]] = defaultdict(set)
        for one in kept:
            self._names[one.key, one.values].add(one.finding)

    def seated(self, decision: Decision) -> Decision:
        """The decision with where its finding stands, under its name in the folder: that of what holds for the finding, or held.

        It takes the place of none that was made on another finding of the same content: then it gets a number of its own.
        """
        finding = self._findings[decision.finding]
        before, first = finding.review or finding.past, family(finding.id)
        held = before.finding if before and before.finding and family(before.finding) == first else ""
        taken = self._names[decision.key, decision.values]
        free = (name for name in (finding.id, *(f"{first}-{number}" for number in range(2, len(taken) + 3))) if name not in taken)
        name = held or next(free)
        taken.add(name)
        return replace(decision, finding=name, places=places_of(finding, self._documents), alike=self._alike[first])


def _sentences(places: Iterable[str]) -> frozenset[str]:
    return frozenset(place.rpartition(" ")[2] for place in places)
