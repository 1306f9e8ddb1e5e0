"""The words of a quotation as they compare: in one spelling, divided where the writer left words out, with what was put in told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.lexicon import table

_ELLIPSIS = re.compile(r"\[?\(?(?:…|\.\s?\.\s?\.)\.?\]?\)?")
_INSERTED = re.compile(r"(?<![^\W_])\[[^\[\]]{0,200}\](?![^\W_])|\([^()]{0,200}\)")
"""Words in brackets; a bracket inside a word ("[h]e") only alters a letter."""
_WORD = re.compile(r"[^\W\d_]+\*+[^\W\d_]*|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,]\d+)*")
_KNOWN = table("quotations")
_ENDING = re.compile(rf"(?<=[^\W\d_])'({'|'.join(_KNOWN['endings'])})\b")
"""The ending of a short form; a mark before a word opens a quotation."""
_IS = re.compile(rf"\b({'|'.join(_KNOWN['is'].split())})'s\b")
_WRITTEN_OUT = _KNOWN["shortened"] | {word: str(number) for number, word in enumerate(_KNOWN["small-numbers"].split())}

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """The words of a quotation. `stretches`: one run of words between each two ellipses.

    `own`: the same without words in brackets, which the writer put in, perhaps in place of others; equal to `stretches` without any.
    """

    stretches: tuple[Words, ...]
    own: tuple[Words, ...]

    @property
    def words(self) -> Words:
        """All words, one run."""
        return tuple(word for stretch in self.stretches for word in stretch)

    @property
    def is_edited(self) -> bool:
        """Whether the writer put words in."""
        return self.own != self.stretches


@lru_cache(maxsize=5_000)
def quoted_words(text: str) -> QuotedWords:
    """The words of a quotation, in lower case, contractions and small numbers written out.

    >>> quoted_words("We can't pay [for it] … at 3%").stretches
    (('we', 'can', 'not', 'pay', 'for', 'it'), ('at', '3'))
    >>> quoted_words("We can't pay [for it] … at 3%").own
    (('we', 'can', 'not', 'pay'), ('at', '3'))
    >>> quoted_words("She said 'Mind it, you'll fall'").words
    ('she', 'said', 'mind', 'it', 'you', 'will', 'fall')
    """
    plain = _plain(text)
    whole = _stretches(plain)
    if "[" not in plain and "(" not in plain:
        return QuotedWords(whole, whole)
    return QuotedWords(whole, _stretches(_INSERTED.sub(lambda found: " … " if _ELLIPSIS.fullmatch(found[0]) else " ", plain)))


def _plain(text: str) -> str:
    straight = text.casefold().replace("’", "'").replace("‘", "'")
    straight = _IS.sub(r"\1 is", straight)
    for short, full in _KNOWN["short-forms"]:
        straight = straight.replace(short, full)
    return _ENDING.sub(lambda found: f" {_KNOWN['endings'][found[1]]}", straight)


def _stretches(plain: str) -> tuple[Words, ...]:
    return tuple(found for piece in _ELLIPSIS.split(plain) if (found := _tokens(piece)))


def _tokens(text: str) -> Words:
    joined = text.replace("[", "").replace("]", "")  # "[h]e" is one word
    found = (match[0].replace(".", "") if match[0][-1] == "." else match[0].replace(",", "") for match in _WORD.finditer(joined))
    return tuple(_WRITTEN_OUT.get(word, word) for word in found)


def holds_run(words: Words, part: Words) -> bool:
    """Whether the second run of words stands in the first as it is."""
    return f" {' '.join(part)} " in f" {' '.join(words)} "
