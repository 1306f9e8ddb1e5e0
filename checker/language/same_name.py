"""Whether two spellings are one name: initials, short forms, surnames alone, other transliterations."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_PARTICLES = frozenset({"al", "el", "ul", "bin", "ibn", "abu"})
_TITLES = frozenset({
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "sen", "senator", "rep", "gov", "gen",
    "general", "col", "colonel", "president", "minister", "jr", "sr", "ii", "iii"})
_QUALIFIERS = frozenset({
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "new", "equatorial", "upper", "lower",
    "great", "inner", "outer"})
"""A name with one of these is another name than the name without it: "South Sudan" is not "Sudan"."""
_SHORT_FORMS = {
    "alex": "alexander", "andy": "andrew", "ben": "benjamin", "bill": "william", "bob": "robert", "chris": "christopher",
    "chuck": "charles", "dan": "daniel", "dave": "david", "dick": "richard", "don": "donald", "ed": "edward", "fred": "frederick",
    "greg": "gregory", "jeff": "jeffrey", "jim": "james", "joe": "joseph", "jon": "jonathan", "kate": "katherine", "ken": "kenneth",
    "larry": "lawrence", "liz": "elizabeth", "matt": "matthew", "mike": "michael", "nick": "nicholas", "pat": "patrick", "pete": "peter",
    "ray": "raymond", "rick": "richard", "rob": "robert", "ron": "ronald", "sam": "samuel", "steve": "steven", "stephen": "steven",
    "ted": "edward", "tim": "timothy", "tom": "thomas", "tony": "anthony", "will": "william", "bernie": "bernard", "vince": "vincent"}
"""English short forms of given names in common use."""
_SOUNDS = tuple((re.compile(pattern), sound) for pattern, sound in (
    (r"kh", "h"), (r"gh", "g"), (r"dh", "d"), (r"th", "t"), (r"t?sch|tch|ch", "c"), (r"sh", "s"), (r"d?zh|dj", "j"),
    (r"ph", "f"), (r"x", "ks"), (r"ck|c(?=[aoulrkt]|$)|q", "k"),
    (r"w", "v"), (r"ou|oo|o", "u"), (r"(?<=.)h", ""), (r"y|e", "i"), (r"([a-z])\1+", r"\1")))
_VOWELS = re.compile(r"[aiu]")
_SLIP = 85
"""Likeness of two words of five letters and more from which one may be the other misspelled; never a reason to call them the same."""
_SHORTEST = 4
"""Shorter words must be equal: "Li" and "Le", "Jan" and "Jen" are different people."""


@lru_cache(maxsize=50_000)
def folded(name: str) -> str:
    """A name in lower case, without accents, punctuation and possessive.

    >>> folded("José García-Márquez’s")
    'jose garcia marquez'
    """
    plain = unicodedata.normalize("NFKD", re.sub(r"['’]s\b", "", name)).casefold()
    kept = "".join(character for character in plain if not unicodedata.combining(character))
    return " ".join(re.sub(r"[^\w\s]|_", " ", re.sub(r"(?<=\w)['’ʿʾ`](?=\w)", "", kept)).split())


@lru_cache(maxsize=50_000)
def is_same_name(left: str, right: str, least: int = 90) -> bool:
    """Whether two spellings can be taken as one name; symmetric.

    `least` is the likeness, 0 to 100, that two transliterations of a whole name must reach.

    >>> is_same_name("I. Pankov", "Ivan Pankov"), is_same_name("Weller", "Wessler")
    (True, False)
    """
    one, other = _tokens(left), _tokens(right)
    if not one or not other:
        return False
    if one == other or "".join(one) == "".join(other) or sorted(one) == sorted(other):
        return True
    shorter, longer = sorted((one, other), key=lambda tokens: (len(tokens), tokens))
    pairs = _paired(shorter, longer)
    return pairs is not None and _agree(pairs, least)


def in_full(name: str) -> str:
    """A case-folded name of several words with a short form at its head in full.

    >>> in_full("bob falk"), in_full("bob")
    ('robert falk', 'bob')
    """
    given, _, others = name.partition(" ")
    return f"{_SHORT_FORMS.get(given, given)} {others}" if others else name


def _tokens(name: str) -> tuple[str, ...]:
    tokens = [token for token in folded(name).split() if token not in _PARTICLES]
    while len(tokens) > 1 and tokens[0] in _TITLES:
        del tokens[0]
    while len(tokens) > 1 and tokens[-1] in _TITLES:
        del tokens[-1]
    return tuple(tokens)


def _paired(shorter: Sequence[str], longer: Sequence[str]) -> tuple[tuple[str, str], ...] | None:
    """The words of the shorter name beside theirs in the longer one; None where one has no partner, or an extra word sets apart."""
    pairs: list[tuple[str, str]] = []
    at = len(longer) - 1
    skipped: list[str] = []
    for token in reversed(shorter):
        while at >= 0 and not _is_like(token, longer[at]):
            skipped.append(longer[at])
            at -= 1
        if at < 0:
            return None
        pairs.append((token, longer[at]))
        at -= 1
    extra = {*skipped, *longer[:at + 1]}
    places = [partner for _, partner in reversed(pairs)]
    shares_an_end = len(shorter) == 1 or places[-1] == longer[-1] or places == list(longer[:len(places)])
    return tuple(pairs) if shares_an_end and not extra & _QUALIFIERS else None


def _is_like(one: str, other: str) -> bool:
    """Whether two words of names can be one: equal, an initial, a short form, or the same consonants."""
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    if _SHORT_FORMS.get(one, one) == _SHORT_FORMS.get(other, other):
        return True
    if min(len(one), len(other)) < _SHORTEST:
        return False
    sound, other_sound = _sound(one), _sound(other)
    return (sound[:1], sound[-1:]) == (other_sound[:1], other_sound[-1:]) and _VOWELS.sub("", sound) == _VOWELS.sub("", other_sound)


def _agree(pairs: Sequence[tuple[str, str]], least: int) -> bool:
    """Whether the words that are only alike are alike enough, taken together."""
    from rapidfuzz.fuzz import ratio

    spelled = [(one, other) for one, other in pairs if len(one) > 1 and len(other) > 1]
    if all(_SHORT_FORMS.get(one, one) == _SHORT_FORMS.get(other, other) for one, other in spelled):
        return len(pairs) > 1 or bool(spelled)
    return ratio(" ".join(_sound(one) for one, _ in spelled), " ".join(_sound(other) for _, other in spelled)) >= least


@lru_cache(maxsize=50_000)
def _sound(word: str) -> str:
    """A word by its sound, roughly: what transliterations of one name share.

    >>> _sound("zelenskyy") == _sound("zelenskiy"), _sound("aleksey") == _sound("alexei")
    (True, True)
    """
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


def consonants(word: str) -> str:
    """What the spellings of one name have in common: its consonants by their sound.

    >>> consonants("Zelensky") == consonants("Zelenskiy"), consonants("Priebus") == consonants("Preibus")
    (True, True)
    """
    return _VOWELS.sub("", _sound(folded(word).replace(" ", "")))


@lru_cache(maxsize=50_000)
def is_near_name(left: str, right: str) -> bool:
    """Whether two full names differ by a slip of the pen in one longer word ("Vincente", "Vicente").

    >>> is_near_name("Edmundo Falk", "Edmudo Falk"), is_near_name("Ilse Falk", "Else Falk")
    (True, False)
    """
    from rapidfuzz.fuzz import ratio

    one, other = _tokens(left), _tokens(right)
    if len(one) != len(other) or len(one) < 2:
        return False
    apart = [(mine, theirs) for mine, theirs in zip(one, other, strict=True) if mine != theirs]
    return len(apart) == 1 and min(map(len, apart[0])) > _SHORTEST and ratio(*apart[0]) >= _SLIP


def surname(name: str) -> str:
    """The last word of a name, folded; empty for no name.

    >>> surname("José García")
    'garcia'
    """
    return folded(name).rpartition(" ")[2]
