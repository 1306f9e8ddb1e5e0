"""Rows of figures that each have a name of their own: "12 in Arle, 7 in Bost and 3 in Cray", "eight Danes and six Poles"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from checker.lexicon.grammar import grammar
from checker.normalize.sentence.noun_phrases import SKIPPED, is_verb
from checker.normalize.sentence.reading import AUXILIARIES, Reading, Token

_LINKS = frozenset({",", ";", "and", "or", "while"})
"""Words and marks that an item of a row begins with."""
_NAMELESS = grammar("elsewhere")
"""Words that stand for the names not told: "and 12 elsewhere"."""
_LONGEST = 14
"""Words of one item."""

Range = tuple[int, int]


def others_in_row(reading: Reading, at: int) -> tuple[Range, ...]:
    """The token ranges of the other items of the row that holds a figure; none where it stands in no row."""
    row = next((row for row in _rows(reading) if any(first <= at < stop for first, stop in row)), ())
    return tuple((first, stop) for first, stop in row if not first <= at < stop)


@lru_cache(maxsize=4)
def _rows(reading: Reading) -> tuple[tuple[Range, ...], ...]:
    """The rows of a sentence: two or more items on end, each a figure and the name behind it."""
    tokens = reading.tokens
    values = [at for at, token in enumerate(tokens) if token.is_value and not (at and tokens[at - 1].is_value)]
    if len(values) < 2 or not reading.names:
        return ()
    found: list[list[Range]] = []
    for at, following in zip(values, [*values[1:], len(tokens)], strict=True):
        item = _item(tokens, at, following)
        if item is None:
            continue
        if found and found[-1][-1][1] == _link_before(tokens, at):
            found[-1].append(item)
        else:
            found.append([item])
    return tuple(tuple(row) for row in found if len(row) > 1)


def _item(tokens: Sequence[Token], value: int, following: int) -> Range | None:
    """From a figure up to the mark or word that closes its item; None where no name stands in it."""
    stop = next((at for at in range(value, min(following, value + _LONGEST)) if _closes(tokens, at)), min(following, value + _LONGEST))
    inside = tokens[value:stop]
    return (value, stop) if any(token.is_name or token.lower in _NAMELESS for token in inside) else None


def _closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether an item ends before a word: at a link, at any other mark but a hyphen or a stop inside a name, and at a verb."""
    token = tokens[at]
    if token.is_value or token.is_name:
        return False
    is_mark = token.is_mark and token.lower not in {"-", "%", "$", "'", "’", "."}
    return is_mark or token.lower in _LINKS or token.lower in AUXILIARIES or is_verb(token)


def _link_before(tokens: Sequence[Token], value: int) -> int:
    """The first of the links that a figure follows, past what rounds it (", and about 30"); -1 where it follows none."""
    at = _back(tokens, value)
    found = -1
    while at >= 0 and tokens[at].lower in _LINKS:
        found, at = at, at - 1
    return found


def _back(tokens: Sequence[Token], value: int) -> int:
    return next((at for at in _before(value) if tokens[at].lower not in SKIPPED and tokens[at].lower not in {"$", "€", "£"}), -1)


def _before(value: int) -> Iterator[int]:
    yield from range(value - 1, max(-1, value - 6), -1)
