"""What the named parts of a numeric mention say: their words, the hedge, and a value held between its bounds."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from checker.lexicon import table
from checker.model.claim import Mention
from checker.model.text import Document
from checker.model.value import Hedge, Quantity


def part_words(mention: Mention, document: Document, name: str) -> str:
    """The words of a named part; empty where the mention has none."""
    span = mention.part(name)
    return document.text[span.start:span.end] if span else ""


def held(ends: tuple[Decimal, Decimal], unit: str, hedge: Hedge, step: Decimal, per: str = "") -> Quantity:
    """A quantity whose hedge opens one of its bounds."""
    low, high = ends
    return Quantity(None if hedge is Hedge.AT_MOST else low, None if hedge is Hedge.AT_LEAST else high, unit, hedge, step, per)


@cache
def _meanings(place: str) -> dict[str, Hedge]:
    return {_plain(word): Hedge(meaning) for meaning, words in table("hedges")[place].items() for word in words}


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("-", " ").replace("‑", " ").split())


def hedge_of(mention: Mention, document: Document) -> Hedge:
    """What the words around the number say of it; exact where they say nothing."""
    for name, place in (("hedge", "before"), ("hedge_after", "after")):
        words = _plain(part_words(mention, document, name))
        if words:
            return _meanings(place).get(words, Hedge.EXACT)
    return Hedge.EXACT


@cache
def _below() -> frozenset[str]:
    return frozenset(map(_plain, table("hedges")["below"]))


def leaves_out(mention: Mention, document: Document) -> bool:
    """Whether the words before a number set a bound that the number itself does not keep to: "fewer than ten"."""
    return _plain(part_words(mention, document, "hedge")) in _below()
