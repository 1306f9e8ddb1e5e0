"""Phrases as patterns over a sentence in which values and names are placeholders."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from checker.rulebook.phrase import (
    CATEGORIES,
    GAP,
    NAME_TYPES,
    SLOT_TYPES,
    Choice,
    Gap,
    Item,
    Literal,
    Optional,
    Phrase,
    PhraseError,
    Slot,
    parse,
)

_CATEGORY_BASE, _INDEX_BASE, MOST_PLACEHOLDERS = 0xE000, 0xF0000, 0xFFF0
_SPACE = re.compile(r"\s+")
_PRIVATE = re.compile("[\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff]")  # with lone surrogates, which RE2 cannot be given
_QUOTES = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "\u00ad": None, "\u200b": None})
_EDGE = r"[^\p{L}\p{N}]"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled phrase. `categories` are those that a sentence must show as placeholders for it."""

    phrase: Phrase
    categories: frozenset[str]
    regex: Any  # re2 has no types


@lru_cache(maxsize=1000)
def compiled(text: str) -> Pattern:
    """The pattern of a phrase without word sets. Raises PhraseError."""
    import re2  # only phrases need it

    phrase = parse(text)
    categories = frozenset(category for _, slot_type in phrase.slots for category in SLOT_TYPES[slot_type])
    source = rf"(?i)(?:^|{_EDGE}){_source(phrase.items, is_first=True)}(?:{_EDGE}|$)"
    options = re2.Options()
    options.log_errors = False
    try:
        return Pattern(phrase, categories, re2.compile(source, options))
    except re2.error as problem:
        raise PhraseError("the phrase is too large", 0, "split it into several finders") from problem


def placeholder(category: str, index: int) -> str:
    """The two characters that stand in a sentence for the `index`-th value or name."""
    return chr(_CATEGORY_BASE + CATEGORIES.index(category)) + chr(_INDEX_BASE + index)


def index_of(captured: str) -> int:
    """Which value or name a captured placeholder stands for."""
    return ord(captured) - _INDEX_BASE


def plain(text: str) -> str:
    """Text as phrases see it: straight quotation marks, single spaces, nothing that could pass for a placeholder."""
    return _SPACE.sub(" ", _PRIVATE.sub("\ufffd", text.translate(_QUOTES)))


def _source(items: tuple[Item, ...], *, is_first: bool = False) -> str:
    """The pattern of a run. An optional part takes the white space before it along, or the one after it at the start and after a gap."""
    pieces: list[str] = []
    has_space = True  # at the start no space is wanted
    for position, item in enumerate(items):
        space = " " if item.is_spaced and not has_space else ""
        follows = items[position + 1].is_spaced if position + 1 < len(items) else False
        had_space, has_space = has_space, False
        match item.part:
            case Gap():
                pieces.append(rf"{_EDGE}(?:.{{0,{GAP - 2}}}?{_EDGE})?")
                has_space = True
            case Optional(inner) if had_space:
                pieces.append(f"(?:{_source(inner)}{' ' if follows else ''})?")
                has_space = True
            case Optional(inner):
                pieces.append(f"(?:{space}{_source(inner)})?")
            case Choice(options):
                pieces.append(space + "(?:" + "|".join(_source(option) for option in options) + ")")
            case Slot(name, slot_type):
                pieces.append(space + _slot_source(name, slot_type, is_first=is_first and not pieces))
            case Literal(text):
                pieces.append(space + _quoted(plain(text)))
    return "".join(pieces)


def _slot_source(name: str, slot_type: str, *, is_first: bool) -> str:
    """A slot; names may have an article or capitalized titles before them ("Russian President Vladimir Putin").

    Runs of letters have no bound: RE2 is linear without one, and writes a bounded run out letter by letter, which costs 50 ms a phrase.
    """
    if slot_type == "word":
        return rf"(?P<{name}>[\p{{L}}\p{{N}}][\p{{L}}\p{{N}}'-]*)"
    placed = f"[{_classes(SLOT_TYPES[slot_type])}](?P<{name}>[{chr(_INDEX_BASE)}-{chr(_INDEX_BASE + MOST_PLACEHOLDERS)}])"
    if is_first or slot_type not in NAME_TYPES:
        return placed
    if slot_type != "person":
        return f"(?:the )?{placed}"
    named = f"[{_classes(NAME_TYPES)}][{chr(_INDEX_BASE)}-{chr(_INDEX_BASE + MOST_PLACEHOLDERS)}]"
    return rf"(?:(?:(?-i:\p{{Lu}})[\p{{L}}.'-]*|{named}) ){{0,4}}{placed}"


def _classes(categories: tuple[str, ...]) -> str:
    return "".join(chr(_CATEGORY_BASE + CATEGORIES.index(category)) for category in categories)


def _quoted(text: str) -> str:
    """The text as a pattern of itself: RE2 takes a backslash before any mark."""
    return re.sub(r"([^\w\s])", r"\\\1", text)
