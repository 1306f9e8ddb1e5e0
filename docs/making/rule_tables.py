"""What the page of the built-in rules takes from the rules themselves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from checker.model.rule import Rule
from checker.rulebook import load
from making.tables import table


def tables_of_rules() -> str:
    """The rules of each pack, with what to ask before one calls a conflict an error."""
    book = load([])
    titles = {pack.name: pack.title for pack in book.packs}
    return "\n\n".join(part for pack, own in groupby(book.rules, key=lambda rule: rule.pack)
                       for part in _pack(pack, titles.get(pack, ""), tuple(own)))


def _pack(name: str, title: str, rules: tuple[Rule, ...]) -> Iterator[str]:
    yield f"## {name}"
    if title:
        yield f"{title}."
    yield table(("Rule", "What it compares", "Severity", "Ask first"), [
        (f"`{rule.id}`", rule.title, str(rule.severity) + ("" if str(rule.status) == "stable" else f", {rule.status}"), " ".join(rule.ask))
        for rule in rules])
