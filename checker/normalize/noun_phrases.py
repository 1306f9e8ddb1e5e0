"""Noun phrases around a value: what is counted after it, and what is measured before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.lexicon.grammar import grammar
from checker.normalize.families import families
from checker.normalize.reading import AUXILIARIES, DETERMINERS, PREPOSITIONS, Reading, Token

_REACH = 7
"""How many words a noun phrase may have after its number."""
SKIPPED = grammar("skipped")
_PRONOUNS = grammar("pronouns")
_ONE_FORM = grammar("one-form")
"""Verbs whose past looks like their base form, and which news seldom uses as nouns."""
_NOT_MEASURING = grammar("not-measuring")
"""Prepositions behind which a number is none of what stands before them."""
_ADVERBS = grammar("adverbs")
_LIGHT_NOUNS = grammar("light-nouns")
_SHIFTED = grammar("shifted")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase by token indexes: its head, and the words that narrow it."""

    head: int
    modifiers: tuple[int, ...] = ()


def right_noun(reading: Reading, end: int) -> Phrase | None:
    """The noun phrase that follows a number: its first plural noun, or the last word before the phrase ends."""
    tokens = reading.tokens
    at = end
    if at + 1 < len(tokens) and tokens[at].lower == "-" and tokens[at].span.start == tokens[at - 1].span.end:
        return Phrase(at + 1)  # "a four-term senator" counts terms
    if at < len(tokens) and tokens[at].lower == "of":
        at += 1
    while at < len(tokens) and tokens[at].lower in DETERMINERS:
        at += 1
    kept: list[int] = []
    for index in range(at, min(at + _REACH, len(tokens))):
        token = tokens[index]
        if token.lower in {"-", "’s", "'s"}:
            continue
        if token.is_stop or token.is_value or token.lower in DETERMINERS:
            break
        if kept and is_verb(token):
            break
        kept.append(index)
        if token.is_plural and (not token.is_name or not _nextis_noun(tokens, index)):
            return Phrase(index, tuple(kept[:-1]))
    kept = [index for index in kept if not is_adverb(tokens[index])]
    if not kept:
        return None
    common = [index for index in kept if not tokens[index].is_name] or kept
    return Phrase(common[-1], tuple(index for index in kept if index != common[-1]))


def _nextis_noun(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 < len(tokens) and not tokens[index + 1].is_stop and not is_verb(tokens[index + 1])


def is_noun(token: Token) -> bool:
    """Whether a word stands in the table of nouns."""
    return token.base in families().nouns


def is_adverb(token: Token) -> bool:
    """Whether a word tells when or how, and names nothing."""
    return token.lower.endswith("ly") or token.lower in _ADVERBS


def is_verb(token: Token) -> bool:
    """Whether a word has the form of a verb: an auxiliary, or an inflected form that is no plural noun and no comparison."""
    if token.is_name or token.is_mark or token.is_value:
        return False
    if token.lower in _ONE_FORM or token.lower in AUXILIARIES:
        return True
    if token.is_plural or token.lower == token.base:
        return token.lower.endswith("ed") and token.base in families().verbs
    return not token.lower.endswith(("er", "est", "'s", "’s", "s’", "ly")) and token.lower not in DETERMINERS


def attached_noun(reading: Reading, start: int, end: int, *, is_sum: bool) -> Phrase | None:
    """The noun that stands right by a figure: "$4 million in bribes", "a $70 million deal", "12% of voters".

    `is_sum`: only of money can "in" and "for" tell what it is; elsewhere they tell where and how long.
    """
    tokens = reading.tokens
    if end >= len(tokens):
        return None
    after = tokens[end].lower
    if after in ({"in", "of", "for", "worth"} if is_sum else {"of", "worth"}):
        skip = 2 if after == "worth" and end + 1 < len(tokens) and tokens[end + 1].lower == "of" else 1
        found = right_noun(reading, end + skip)
        return found if found and not tokens[found.head].is_name and (after != "for" or is_noun(tokens[found.head])) else None
    before = tokens[start - 1].lower if start else ""
    hyphen = after == "-"
    if before in DETERMINERS or hyphen or before.endswith(("'s", "’s")):
        return right_noun(reading, end + 1 if hyphen else end)
    return None


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


def left_noun(reading: Reading, start: int) -> Phrase | None:
    """The thing measured, before the value: "a profit of", "turnout was", "put growth at"."""
    tokens, (first, _) = reading.tokens, reading.clause_of(start)
    at = start - 1
    preposition = ""
    while at >= first and (tokens[at].lower in SKIPPED or is_adverb(tokens[at]) or tokens[at].lower in {",", "-", "~"}):
        preposition = tokens[at].lower if tokens[at].lower in {"of", "to", "at", "by", "from", "worth"} else preposition
        at -= 1
    if at < first or tokens[at].lower in _NOT_MEASURING:
        return None
    if preposition == "worth" and not tokens[at].is_stop and not tokens[at].is_name:
        return _phrase_ending_at(tokens, at, first) or Phrase(at)
    is_deed = is_verb(tokens[at]) or tokens[at].base in families().light
    if not is_deed and not tokens[at].is_stop and preposition in {"of", "at", "to", ""}:
        direct = _phrase_ending_at(tokens, at, first)
        if direct and not tokens[direct.head].is_name and (preposition == "of" or is_noun(tokens[direct.head])):
            return _past_light(tokens, direct)
    verb = next((i for i in range(at, first - 1, -1) if is_verb(tokens[i]) or tokens[i].base in families().light), None)
    if verb is None:
        return None
    if tokens[verb].base in _SHIFTED and verb < at:
        found = _phrase_from(tokens, verb + 1, at + 1)
        if found:
            return _past_light(tokens, found)
    found = subject(tokens, first, verb) or antecedent(reading, first)
    return _past_light(tokens, found) if found and tokens[found.head].lower not in _PRONOUNS else None


def subject(tokens: Sequence[Token], first: int, verb: int) -> Phrase | None:
    """What a verb speaks of: the first noun phrase since the verb before it, past an opening such as "In 2022,".

    Behind "and" a verb shares the subject of the one before it.
    """
    start = first
    if verb and tokens[verb - 1].lower != "and":
        start = next((i + 1 for i in range(verb - 2, first - 1, -1)
                      if is_verb(tokens[i]) and tokens[i].lower not in AUXILIARIES and not _is_adjective(tokens, i)
                      and not _is_narrowing(tokens, i)), first)
    near = _phrase_from(tokens, start, verb) if start > first else None
    return near or _phrase_from(tokens, _after_opening(tokens, first, verb), verb) or _phrase_from(tokens, first, verb)


def right_noun_of(tokens: Sequence[Token], head: int) -> Phrase | None:
    """What rises or falls in "an increase in sales"; None where the words do not tell."""
    if head + 2 < len(tokens) and tokens[head + 1].lower == "in":
        return _phrase_from(tokens, head + 2, min(head + 8, len(tokens)))
    return None


def antecedent(reading: Reading, first: int) -> Phrase | None:
    """What a clause that begins with "which" or "who" speaks of: the noun right before it."""
    tokens = reading.tokens
    at = first + 1 if first < len(tokens) and tokens[first].is_mark else first
    if at >= len(tokens) or tokens[at].lower not in {"which", "who", "that", "where"}:
        return None
    before = next((i for i in range(first - 1, max(-1, first - 5), -1) if not tokens[i].is_mark), None)
    return None if before is None or tokens[before].is_stop or tokens[before].is_name else Phrase(before)


def _after_opening(tokens: Sequence[Token], first: int, verb: int) -> int:
    """Where the subject may begin: past "In 2022," and "According to the report,"."""
    if tokens[first].lower not in PREPOSITIONS and tokens[first].lower != "according":
        return first
    comma = next((i + 1 for i in range(verb - 1, first, -1) if tokens[i].lower == ","), None)
    if comma is not None:
        return comma
    time = next((i for i in range(first, min(verb, first + _REACH)) if tokens[i].is_value), None)
    return first if time is None or time + 1 >= verb else time + 1


def _phrase_ending_at(tokens: Sequence[Token], last: int, first: int) -> Phrase | None:
    kept: list[int] = []
    for index in range(last, max(first, last - 4) - 1, -1):
        token = tokens[index]
        if token.is_stop or token.is_value or token.lower in DETERMINERS or (is_verb(token) and not _is_narrowing(tokens, index)):
            break
        kept.append(index)
    return Phrase(kept[0], tuple(reversed(kept[1:]))) if kept else None


def _is_adjective(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle stands before a noun as an adjective does: "Nordsel's operating profit"."""
    if not tokens[at].lower.endswith(("ing", "ed")) or at == 0 or at + 1 >= len(tokens):
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    is_owner = before.is_name or before.lower.endswith(("'s", "’s", "s’", "'", "’"))
    is_opened = is_owner or before.lower in DETERMINERS
    return is_opened and not after.is_stop and not after.is_value and after.lower not in DETERMINERS


def _phrase_from(tokens: Sequence[Token], first: int, stop: int) -> Phrase | None:
    """The head of the first noun phrase in a stretch: its last word before a preposition, mark or verb, names passed over."""
    kept: list[int] = []
    for index in range(first, stop):
        token = tokens[index]
        if token.is_stop or (is_verb(token) and not _is_narrowing(tokens, index)):
            if [i for i in kept if not tokens[i].is_name]:
                break
            kept = []
            continue
        is_part = not token.in_phrase or is_noun(token) or _is_narrowing(tokens, index)
        if is_part and token.lower not in DETERMINERS and not token.is_value and not is_adverb(token):
            kept.append(index)
    common = [index for index in kept if not tokens[index].is_name]
    return Phrase(common[-1], tuple(index for index in kept if index < common[-1])) if common else None


def _is_narrowing(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word with the form of a verb narrows the noun behind it: "operating profit", "adjusted earnings"."""
    return tokens[at].lower in families().status and at + 1 < len(tokens) and is_noun(tokens[at + 1])


def _past_light(tokens: Sequence[Token], found: Phrase) -> Phrase | None:
    """ "The number of dead", "an increase in sales": the noun after the preposition is the one that counts."""
    head = found.head
    known = families()
    if tokens[head].base in known.up or tokens[head].base in known.down:
        return right_noun_of(tokens, head)
    if tokens[head].base in _LIGHT_NOUNS and head + 2 < len(tokens) and tokens[head + 1].lower in {"of", "in"}:
        at = head + 2
        while at + 1 < len(tokens) and (tokens[at].lower in DETERMINERS or (not tokens[at + 1].is_stop and not is_verb(tokens[at + 1]))):
            at += 1
        if not tokens[at].is_stop and not tokens[at].is_value:
            return Phrase(at, found.modifiers)
    return found
