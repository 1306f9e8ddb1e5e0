"""Rules at the severities that a team gives them, their files left as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.errors import ConfigError
from checker.model.finding import Severity
from checker.model.rule import SeverityOverride
from checker.rulebook.book import Rulebook
from checker.strict_yaml import did_you_mean


def with_severities(book: Rulebook, overrides: Sequence[SeverityOverride]) -> Rulebook:
    """The rulebook with these severities. One for a rule outweighs one for its pack; rules that are switched off are told in `off`.

    Ids stay as they are, and so do those of findings. Raises ConfigError where there is no such rule or pack, or no rule is left.
    """
    for one in overrides:
        check_name(one.rule, book, path=one.path, line=one.line, column=one.column)
    chosen: dict[str, Severity | None] = {}
    for one in sorted(overrides, key=lambda override: override.rule.count(".")):
        chosen |= {rule.id: one.severity for rule in book.rules if _is_meant(rule.id, one.rule)}
    kept = tuple(replace(rule, severity=chosen.get(rule.id) or rule.severity) for rule in book.rules if chosen.get(rule.id, rule.severity))
    off = tuple(rule.id for rule in book.rules if not chosen.get(rule.id, rule.severity))
    if overrides and not kept:
        last = overrides[-1]
        raise ConfigError("every rule is switched off", path=last.path, line=last.line, column=last.column, remedy="leave one on")
    return replace(book, rules=kept, off=off)


def _is_meant(rule: str, name: str) -> bool:
    return rule == name or rule.startswith(f"{name}.")


def check_name(name: str, book: Rulebook, *, path: str | None, line: int | None = None, column: int | None = None) -> None:
    """Raises ConfigError, with the place given, where a name is that of no rule and no pack, of those that are off neither."""
    known = (*(rule.id for rule in book.rules), *book.off)
    if any(_is_meant(rule, name) for rule in known):
        return
    packs = {rule.partition(".")[0] for rule in known}
    near = did_you_mean(name, [*packs, *known])
    remedy = near if near.startswith("did you mean") else f"packs: {', '.join(sorted(packs))}; `checker rules list` has the rules"
    raise ConfigError(f"there is no rule or pack '{name[:60]}'", path=path, line=line, column=column, remedy=remedy)
