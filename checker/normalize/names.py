"""Names: who and what the text speaks of, who holds which office, who is in a list, and where something happens."""

from __future__ import annotations

from checker.model.claim import Mention
from checker.model.text import Document
from checker.model.value import NameSet, PlaceName
from checker.normalize.entities import Entities, Entity, entities
from checker.normalize.holdings import holders, role_holding
from checker.normalize.world import actor, contains, country_of

__all__ = ["Entities", "Entity", "actor", "contains", "country_of", "entities", "holders", "name_set", "place_name", "role_holding"]


def name_set(mention: Mention, document: Document, entities: Entities) -> NameSet:
    """The members of a list."""
    return NameSet(())


def place_name(mention: Mention, document: Document, entities: Entities) -> PlaceName:
    """Where something happens."""
    return PlaceName("")
