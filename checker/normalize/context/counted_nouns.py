"""The noun behind a value: what is counted, what an ordinal numbers, and what a sum or a share is of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.lexicon.grammar import grammar
from checker.normalize.families import families, is_irregular_past
from checker.normalize.sentence.noun_phrases import Phrase, is_adverb, is_noun, is_verb
from checker.normalize.sentence.reading import AUXILIARIES, DETERMINERS, Reading, Token

_REACH = 7
"""How many words a noun phrase may have after its number."""
_LINKS = frozenset({"-", "’s", "'s"})
_ADDING = grammar("adding")
_ROUNDING = grammar("rounding")
_ONES = frozenset({"one", "1"})
_PEOPLE_DEEDS = grammar("people-deeds")
_HARMED = grammar("harmed")
_POINTERS = grammar("pointers")
_TIMES = grammar("times")
"""Nouns of time: a sum is made in a quarter, and not of one."""


def right_noun(reading: Reading, end: int) -> Phrase | None:
    """The noun phrase that follows a number: its first plural noun, or the last word before the phrase ends."""
    tokens = reading.tokens
    end = _past_rounding(tokens, end)
    if end + 1 < len(tokens) and tokens[end].lower == "-" and tokens[end].span.start == tokens[end - 1].span.end:
        return _compound(tokens, end + 1)
    at, is_part = _opening(tokens, end)
    if at >= len(tokens) or (at == end and _is_told(tokens, at)):
        return None
    kept: list[int] = []
    for index in range(at, min(at + _REACH, len(tokens))):
        token = tokens[index]
        if token.lower in _LINKS or token.lower in _ADDING or (_is_joined(tokens, index, kept) and not is_part):
            continue
        if token.is_stop or (token.is_value and not _is_compound(token)) or token.lower in DETERMINERS:
            break
        if kept and _ends_phrase(tokens, index, kept, is_one=not is_part and end > 0 and tokens[end - 1].lower in _ONES):
            break
        kept.append(index)
        if token.is_plural and (not token.is_name or not _next_is_noun(tokens, index)):
            return Phrase(index, tuple(kept[:-1]))
    kept = [index for index in kept if not is_adverb(tokens[index])]
    if not kept:
        return None
    common = [index for index in kept if not tokens[index].is_name] or kept
    head = common[0] if end and tokens[end - 1].lower not in _ONES and not is_part and is_noun(tokens[common[0]]) else common[-1]
    return Phrase(head, tuple(index for index in kept if index < head))


def _past_rounding(tokens: Sequence[Token], end: int) -> int:
    """Where the noun may begin behind what rounds a number: "30+ sites", "a 3,000-plus crowd", "10,000-odd books"."""
    at = end + (end < len(tokens) and tokens[end].lower == "-")
    is_rounded = 0 < end < len(tokens) and tokens[end].span.start == tokens[end - 1].span.end and at < len(tokens)
    return at + 1 if is_rounded and tokens[at].lower in _ROUNDING else end


def _compound(tokens: Sequence[Token], at: int) -> Phrase | None:
    """The second half of "a four-term senator"; in "four-, five- and six-cylinder" that of the last of the row."""
    if not tokens[at].is_mark and tokens[at].lower not in ("and", "or", "to"):
        return Phrase(at)
    return next((Phrase(index) for index in range(at, min(at + _REACH, len(tokens)))
                 if tokens[index].is_value and _is_compound(tokens[index])), None)


def _opening(tokens: Sequence[Token], end: int) -> tuple[int, bool]:
    """Where the noun may begin: past "of", "of the" and "of the ten"; and whether "of" stands there."""
    at = end
    is_part = at < len(tokens) and tokens[at].lower == "of"
    at += is_part
    while at < len(tokens) and (tokens[at].lower in DETERMINERS or (is_part and tokens[at].is_value and not _is_compound(tokens[at]))):
        at += 1
    return at, is_part


def _is_told(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb follows a number at once: "a crowd of 3,000 gathered in Tarn", unlike "340 injured" and "40 planned flights"."""
    token = tokens[at]
    if not is_verb(token) or token.family in _PEOPLE_DEEDS or token.lower in AUXILIARIES or token.is_plural:
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    is_over = following is None or following.is_stop or following.is_value or is_adverb(following) or following.lower in DETERMINERS
    return is_over or (following is not None and following.is_name and is_irregular_past(token.lower))


def _is_joined(tokens: Sequence[Token], index: int, kept: Sequence[int]) -> bool:
    """Whether "and" joins two words before one noun: "460 Velt and Orvand trucks", "300 combined digital and printed copies"."""
    if not kept or tokens[index].lower not in ("and", "or", "/") or index + 2 >= len(tokens):
        return False
    following = tokens[index + 1]
    if following.is_stop or following.is_value or following.is_plural or following.lower in DETERMINERS:
        return False
    if following.is_name != tokens[kept[-1]].is_name or is_noun(tokens[kept[-1]]):
        return False
    return any(token.is_plural and not token.is_name for token in tokens[index + 2:index + 4])


def _ends_phrase(tokens: Sequence[Token], index: int, kept: Sequence[int], *, is_one: bool) -> bool:
    """Whether a verb ends the phrase. `is_one`: behind "one" what looks like a plural may be a verb, too."""
    token = tokens[index]
    is_deed = is_verb(token) and not token.is_value and not _is_joined(tokens, index - 1, kept)
    return is_deed or (is_one and _is_third_person(token))


def _is_third_person(token: Token) -> bool:
    """Whether what looks like a plural may be a verb: "one clause asks"."""
    return token.is_plural and not token.is_name and (token.base in families().verbs or token.base not in families().nouns)


def _is_compound(token: Token) -> bool:
    """Whether a number is only the first half of a word: "first-team", "six-cylinder"."""
    return "-" in token.text.strip("-") and token.text[-1].isalpha()


def _next_is_noun(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 < len(tokens) and not tokens[index + 1].is_stop and not is_verb(tokens[index + 1])


def attached_noun(reading: Reading, start: int, end: int, *, is_sum: bool) -> Phrase | None:
    """The noun that stands right by a figure: "$4 million in bribes", "a $70 million deal", "12% of voters".

    `is_sum`: only of money can "in" and "for" tell what it is; elsewhere they tell where and how long.
    """
    tokens = reading.tokens
    if end >= len(tokens):
        return None
    after = tokens[end].lower
    if after in ("a", "an", "per") and end + 2 < len(tokens) and tokens[end + 2].lower == "of":
        return right_noun(reading, end + 3)  # "$80 a barrel of oil"
    if after in ({"in", "of", "for", "worth"} if is_sum else {"of", "worth"}):
        skip = 2 if after == "worth" and end + 1 < len(tokens) and tokens[end + 1].lower == "of" else 1
        found = right_noun(reading, end + skip) or (right_noun(reading, end) if after == "of" else None)
        if found is None or tokens[found.head].is_name or (after in ("in", "for") and _is_when_or_where(tokens[found.head])):
            return None
        return found if after != "for" or is_noun(tokens[found.head]) else None
    if is_sum and after == "on" and any(token.family == "invest" for token in tokens[max(0, start - _REACH):start]):
        found = right_noun(reading, end + 1)  # "12 million spent on roads"
        return found if found and tokens[found.head].is_plural and not tokens[found.head].is_name else None
    before = tokens[start - 1].lower if start else ""
    hyphen = after == "-"
    if before in DETERMINERS or hyphen or before.endswith(("'s", "’s")):
        return right_noun(reading, end + 1 if hyphen else end)
    return None


def _is_when_or_where(token: Token) -> bool:
    """Whether a noun tells when or where: "$4 million in three months", "5 million in other regions"."""
    known = families()
    return token.base in _TIMES or known.kinds.get(known.nouns.get(token.base, ""), "") == "region"


def ordinal_noun(reading: Reading, end: int) -> Phrase | None:
    """The noun that an ordinal numbers: the last word of its phrase, past the names inside it."""
    tokens = reading.tokens
    kept: list[int] = []
    for index in range(end, min(end + _REACH, len(tokens))):
        token = tokens[index]
        if token.lower == "-":
            continue
        if token.is_stop or token.is_value or token.lower in DETERMINERS or (kept and is_verb(token)):
            break
        kept.append(index)
        if not token.is_name and is_noun(token) and not (index + 1 < len(tokens) and is_noun(tokens[index + 1])):
            break
    kept = [index for index in kept if not is_adverb(tokens[index])]
    return Phrase(kept[-1], tuple(kept[:-1])) if kept else None


def points_back(reading: Reading, start: int, end: int) -> bool:
    """Whether a number is part of what was counted before: "12 of them", "of whom 12", "the other 12", "12 more"."""
    tokens = reading.tokens
    after = [token.lower for token in tokens[end:end + 2]]
    if after[:1] == ["of"] and after[1:] and after[1] in _POINTERS:
        return True
    before = [token.lower for token in tokens[max(0, start - 4):start] if token.lower not in grammar("skipped") or token.lower == "of"]
    return any(first == "of" and second in _POINTERS for first, second in pairwise(before))


def is_before_noun(reading: Reading, _: int, end: int) -> bool:
    """Whether a word that may be the noun of a number stands right behind it, known to the tables or not."""
    if end >= len(reading.tokens):
        return False
    token = reading.tokens[end]
    is_other = token.is_stop or token.is_value or token.lower in DETERMINERS | AUXILIARIES or is_adverb(token)
    is_deed = token.lower.endswith(("ed", "ing")) or is_irregular_past(token.lower) or token.base in families().verbs
    return not is_other and (is_noun(token) or not is_deed)


def complement(reading: Reading, end: int) -> Phrase | None:
    """What the words say the counted are: "of them, five were women"; None where a verb, an adjective or nothing follows."""
    tokens = reading.tokens
    at = end
    while at < len(tokens) and tokens[at].lower in AUXILIARIES:
        at += 1
    if at == end or at >= len(tokens) or tokens[at].is_stop or tokens[at].is_value or tokens[at].lower in DETERMINERS:
        return None
    found = right_noun(reading, at)
    return found if found and tokens[found.head].is_plural and not tokens[found.head].is_name else None


def some_of(reading: Reading, start: int, end: int) -> tuple[bool, Phrase | None]:
    """Whether a count is of some of those to whom a deed was done, and what these few are said to be, where they are said to be it.

    "Three of the dead were children and two were sailors", "five of those killed were named"; not "twelve of the passengers died", where
    the deed is told of the twelve.
    """
    tokens = reading.tokens
    if (harmed := _harmed(tokens, end)) is not None:
        later = range(harmed + 1, min(harmed + 1 + _REACH, len(tokens)))
        verb = next((at for at in later if tokens[at].lower in AUXILIARIES or tokens[at].is_stop), len(tokens))
        return True, complement(reading, verb)
    goes_on = any(_harmed(tokens, at) is not None for at in range(max(0, start - 2 * _REACH), start))
    found = complement(reading, end) if goes_on else None
    return found is not None, found


def _harmed(tokens: Sequence[Token], at: int) -> int | None:
    """Where the word stands for those to whom a deed was done, behind "of the" or "of those"; None where no such words begin here."""
    if at + 2 >= len(tokens) or tokens[at].lower != "of" or tokens[at + 1].lower not in DETERMINERS:
        return None
    first = next((place for place in range(at + 2, len(tokens)) if not tokens[place].is_value), len(tokens))
    for place in range(first, min(first + _REACH, len(tokens))):
        if tokens[place].family in _PEOPLE_DEEDS or tokens[place].base in _HARMED:
            is_own = place == first or (place + 1 < len(tokens) and tokens[place + 1].lower in AUXILIARIES)
            return place if is_own else None  # "of the passengers killed were", and not "of the passengers died"
        if tokens[place].is_stop or tokens[place].lower in AUXILIARIES:
            return None
    return None


def is_compared(reading: Reading, start: int) -> bool:
    """Whether a number is what another figure is measured against: "3,000 members, up from 2,500", "40, compared with 30"."""
    before = [token.lower for token in reading.tokens[max(0, start - 2):start]]
    return before[-1:] in (["versus"], ["vs"], ["against"]) or tuple(before) in _COMPARED


_COMPARED = frozenset({("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to")})
