"""Names: who and what the text speaks of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from checker.model.claim import Mention
from checker.model.text import Document, Sentence, Span
from checker.model.value import NameSet, PlaceName, RoleHolding


@dataclass(frozen=True, slots=True)
class Entity:
    """One name in the text. `type` is person, org, place, country, event or other.

    `is_common`: on the shipped list of countries, capitals and the like, so that sharing it says little.
    """

    span: Span
    name: str
    type: str
    is_common: bool = False


@dataclass(frozen=True, slots=True)
class Entities:
    """The names of one document in reading order, none overlapping another."""

    all: tuple[Entity, ...]
    starts: tuple[int, ...]

    def within(self, span: Span) -> tuple[Entity, ...]:
        """The names that lie in a span."""
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end)
        return self.all[first:last]


def entities(document: Document, sentences: Sequence[Sentence]) -> Entities:
    """The names of a document."""
    return Entities((), ())


def role_holding(mention: Mention, document: Document, entities: Entities) -> RoleHolding:
    """Who holds which office."""
    return RoleHolding("", "")


def name_set(mention: Mention, document: Document, entities: Entities) -> NameSet:
    """The members of a list."""
    return NameSet(())


def place_name(mention: Mention, document: Document, entities: Entities) -> PlaceName:
    """Where something happens."""
    return PlaceName("")
