"""What a set of rule files comes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.model.rule import Rule


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder of rules. `extends` names the packs whose word sets it uses as well."""

    name: str
    version: str = ""
    language: str = "en"
    title: str = ""
    extends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name from an entities.yml. `valid` is from and to as written ("2012/.."), empty where it always holds."""

    key: str
    type: str  # person, org, place-name, event
    name: str
    aliases: tuple[str, ...] = ()
    valid: str = ""
    context: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules of a run, sorted by id. `words` maps each set to its words, `digest` is the SHA-256 of the files as hex digits."""

    rules: tuple[Rule, ...]
    words: Mapping[str, tuple[str, ...]]
    entities: tuple[KnownName, ...]
    digest: str
    packs: tuple[Pack, ...] = ()
    added: frozenset[str] = frozenset()  # ids of the rules that are not built in, or replace one that is
    off: tuple[str, ...] = ()  # ids of the rules that a configuration switches off; they are not among `rules`

    def rule(self, rule_id: str) -> Rule | None:
        """The rule of this id, or None."""
        return next((rule for rule in self.rules if rule.id == rule_id), None)
