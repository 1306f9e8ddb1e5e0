"""Names: who and what the text speaks of, who holds which office, who is in a list, and where something happens."""

from __future__ import annotations

from checker.model.claim import Mention
from checker.model.text import Document, Span
from checker.model.value import NameSet, PlaceName
from checker.normalize.naming.canonical import spelled
from checker.normalize.naming.entities import Entities, Entity, entities
from checker.normalize.naming.holdings import holders, office, role_holding
from checker.normalize.naming.world import actor, contains, country_of

__all__ = ["Entities", "Entity", "actor", "contains", "country_of", "entities", "holders", "name_set", "office", "place_name",
           "role_holding"]


def name_set(mention: Mention, document: Document, entities: Entities) -> NameSet:
    """The members of a list by their canonical names, sorted; open where the words leave room for others."""
    members = {_canonical(span, document, entities) for key, span in mention.parts if key.startswith("member")}
    return NameSet(tuple(sorted(members)), is_open=mention.pattern == "set.open" or mention.part("open") is not None)


def place_name(mention: Mention, document: Document, entities: Entities) -> PlaceName:
    """Where something happens, by the place's canonical name."""
    return PlaceName(_canonical(mention.span, document, entities))


def _canonical(span: Span, document: Document, entities: Entities) -> str:
    found = next((entity for entity in entities.within(span) if entity.span.end >= span.end), None)
    return found.name if found else spelled(document.text[span.start:span.end])
