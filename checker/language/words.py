"""Words and their base forms."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from checker.model.text import Span, Word

_WORD = re.compile(
    r"(?:[^\W\d_]\.){1,4}[^\W\d_](?![\w.])|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’\-‑][^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s]|_")
"""A word, a number or a mark; "U.S" is an abbreviation where its last point is left out, or stands apart."""
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$", re.IGNORECASE)
_TWO_SYLLABLES = re.compile(r"[aeiou][^aeiou]{1,4}ell$")
_LAST_OF_POSSESSIVE = "sSſ'’"


def words(text: str, span: Span) -> tuple[Word, ...]:
    """The words of one stretch of text, punctuation marks as words of their own.

    >>> [word.text for word in words("Xi's 45th U.S. trip.", Span(0, 20))]
    ["Xi's", '45', 'th', 'U.S.', 'trip', '.']
    """
    make = tuple.__new__  # a document has thousands of words, and this is how a named tuple is made at half the cost
    return tuple([make(Word, (*match.span(), *_cased(match[0]))) for match in _WORD.finditer(text, span.start, span.end)])


@lru_cache(maxsize=50_000)
def _cased(word: str) -> tuple[str, str]:
    """A word as written and case-folded; one copy of each for all places where it stands, since a long text has millions of words."""
    return word, word.casefold()


def without_possessive(word: str) -> str:
    """A word without its possessive ending.

    >>> without_possessive("Putin's"), without_possessive("Motors’")
    ('Putin', 'Motors')
    """
    if word[-1:] not in _LAST_OF_POSSESSIVE:  # most words: no need to search them
        return word
    bare = _POSSESSIVE.sub("", word)
    return bare + "s" if bare != word and word[-1] in "'’" and not bare.endswith("s") else bare


@lru_cache(maxsize=50_000)
def lemma(word: str) -> str:
    """The base form of an English word, in lower case: "troops" gives "troop", "killed" gives "kill".

    The dictionary is simplemma's; it is read on first use.
    """
    import simplemma  # 0.2 s, and many commands never need it

    plain = without_possessive(word).casefold()
    if len(plain) < 3 or not plain.isascii():
        return plain
    found = simplemma.lemmatize(plain, lang="en").casefold()
    is_doubled = found.endswith("ell") and plain.endswith(("elled", "elling")) and _TWO_SYLLABLES.search(found) is not None
    return found[:-1] if is_doubled and simplemma.is_known(found[:-1], lang="en") else found  # "cancelled": cancel


def unaccented(name: str) -> str:
    """A name without its accents.

    >>> unaccented("Bogotá"), unaccented("Łódź")
    ('Bogota', 'Lodz')
    """
    plain = unicodedata.normalize("NFD", name.translate(_STROKES))
    return "".join(char for char in plain if not unicodedata.combining(char))


_STROKES = str.maketrans("ŁłØøĐđı", "LlOoDdi")
"""Letters whose stroke is no accent to Unicode."""
