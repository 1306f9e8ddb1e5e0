"""Noun phrases before a value: what is measured, and of what a verb speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.lexicon.grammar import grammar
from checker.normalize.families import families
from checker.normalize.sentence.reading import AUXILIARIES, DETERMINERS, PREPOSITIONS, Reading, Token

_RELATIVES = grammar("describing")
_REACH = 7
"""How many words a noun phrase may have after its number."""
SKIPPED = grammar("skipped")
_PRONOUNS = grammar("pronouns")
_NOT_MEASURING = grammar("not-measuring")
"""Prepositions behind which a number is none of what stands before them."""
_ADVERBS = grammar("adverbs")
_LIGHT_NOUNS = grammar("light-nouns")
_SHIFTED = grammar("shifted")
_OF_AMOUNT = frozenset({"of", "to", "at", "by", "from", "worth", "below", "above"})
"""Prepositions between what is measured and its figure."""
_NOUN_LINKS = frozenset({"of", "at", "to", "below", "above", ""})
"""Those before which the noun itself is measured, and nothing that a verb speaks of."""
_LISTING = grammar("listing")
_MEASURING = grammar("measuring")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase by token indexes: its head, and the words that narrow it."""

    head: int
    modifiers: tuple[int, ...] = ()


def is_noun(token: Token) -> bool:
    """Whether a word stands in the table of nouns."""
    return token.base in families().nouns


def is_adverb(token: Token) -> bool:
    """Whether a word tells when or how, and names nothing."""
    return token.lower.endswith("ly") or token.lower in _ADVERBS


def is_verb(token: Token) -> bool:
    """Whether a word has the form of a verb: an auxiliary, or an inflected form that is no plural noun and no comparison."""
    return token.is_verb


def left_noun(reading: Reading, start: int) -> Phrase | None:
    """The thing measured, before the value: "a profit of", "turnout was", "put growth at"."""
    tokens, (first, _) = reading.tokens, reading.clause_of(start)
    at = start - 1
    preposition = ""
    while at >= first and (tokens[at].lower in SKIPPED or is_adverb(tokens[at]) or tokens[at].lower in {",", "-", "~"}):
        preposition = tokens[at].lower if tokens[at].lower in _OF_AMOUNT else preposition
        at -= 1
    if at < first or tokens[at].lower in _NOT_MEASURING or tokens[at].lower in _LISTING:
        return None
    if preposition == "worth" and not tokens[at].is_stop and not tokens[at].is_name:
        return _phrase_ending_at(tokens, at, first) or Phrase(at)
    direct = _direct(tokens, at, first, preposition)
    if direct is not None:
        return past_light(tokens, direct)
    found = _measured_by_verb(reading, first, at)
    return past_light(tokens, found) if found else None


def _direct(tokens: Sequence[Token], at: int, first: int, preposition: str) -> Phrase | None:
    """The noun right before a value: "a profit of", "jobs to"; not the adjective of "sales were flat at"."""
    is_deed = is_verb(tokens[at]) or tokens[at].base in families().light
    is_said = at > first and tokens[at - 1].lower in AUXILIARIES and preposition != "of"
    if is_deed or is_said or tokens[at].is_stop or preposition not in _NOUN_LINKS:
        return None
    direct = _phrase_ending_at(tokens, at, first)
    if direct is not None and tokens[direct.head].base in _LIGHT_NOUNS and is_verb(tokens[max(first, direct.head - 2)]):
        return None  # "diesel cost an average of": what cost it is the thing
    is_thing = direct is not None and not tokens[direct.head].is_name and (preposition == "of" or is_noun(tokens[direct.head]))
    return direct if is_thing else None


def _measured_by_verb(reading: Reading, first: int, at: int) -> Phrase | None:
    """What the verb before a value measures: its object where it shifts one ("cut its debt to"), else its subject."""
    tokens = reading.tokens
    verb = next((i for i in range(at, first - 1, -1) if is_verb(tokens[i]) or tokens[i].base in families().light), None)
    if verb is None:
        return None
    if tokens[verb].base in _SHIFTED and verb < at:
        found = _phrase_from(tokens, verb + 1, at + 1)
        if found:
            return found
    if _is_of_doer(tokens, verb):
        return None
    found = subject(tokens, first, verb) or antecedent(reading, first)
    return found if found and tokens[found.head].lower not in _PRONOUNS else None


def _is_of_doer(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb speaks of who did something, and not of what is measured: "paid", unlike "cost", "rose" and "was put at"."""
    known, token = families(), tokens[verb]
    if token.lower == "to" and verb + 1 < len(tokens):  # "the mayor wants to commit $4 million"
        return not tokens[verb + 1].is_stop and tokens[verb + 1].base not in _MEASURING | known.light | known.up | known.down
    if verb and tokens[verb - 1].lower in AUXILIARIES - {"has", "have", "had"}:
        return False
    return token.lower not in AUXILIARIES and token.base not in _MEASURING | known.light | known.up | known.down


def subject(tokens: Sequence[Token], first: int, verb: int) -> Phrase | None:
    """What a verb speaks of: the first noun phrase since the verb before it, past an opening such as "In 2022,".

    Behind "and" a verb shares the subject of the one before it, and what a relative clause tells stands between a noun and its verb.
    """
    start = first
    if described := _described(tokens, first, verb):
        return described
    if verb and tokens[verb - 1].lower != "and":
        start = next((i + 1 for i in range(verb - 2, first - 1, -1)
                      if is_verb(tokens[i]) and tokens[i].lower not in AUXILIARIES and not _is_adjective(tokens, i)
                      and not _is_narrowing(tokens, i)), first)
    near = _phrase_from(tokens, start, verb) if start > first else None
    return near or _phrase_from(tokens, _after_opening(tokens, first, verb), verb) or _phrase_from(tokens, first, verb)


def _described(tokens: Sequence[Token], first: int, verb: int) -> Phrase | None:
    """The subject before a relative clause of one verb: "the number of people who fell ill with cholera rose"; None without one."""
    opening = next((at for at in range(first + 1, verb) if tokens[at].lower in _RELATIVES and is_noun(tokens[at - 1])), None)
    if opening is None or tokens[verb - 1].lower == "and":
        return None
    verbs = [at for at in range(first, verb) if is_verb(tokens[at]) and tokens[at].lower not in AUXILIARIES
             and not _is_adjective(tokens, at)
             and not _is_narrowing(tokens, at)]
    return _phrase_from(tokens, first, opening) if len(verbs) == 1 and verbs[0] > opening else None


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
    opening = tokens[first].lower
    is_adjunct = opening.endswith("ing") or (opening == "net" and first + 1 < len(tokens) and tokens[first + 1].lower == "of")
    if opening not in PREPOSITIONS and opening != "according" and not is_adjunct:
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
    before = kept[-1] - 1 if kept else last
    if kept and before > first and tokens[before].lower == "per":
        return _phrase_ending_at(tokens, before - 1, first)  # "earnings per share of": of the earnings
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
        if token.is_stop or (is_verb(token) and not _is_narrowing(tokens, index) and not _is_adjective(tokens, index)):
            if [i for i in kept if not tokens[i].is_name]:
                break
            kept = []
            continue
        is_lettered = token.text[0].isdigit() or (len(token.text) == 1 and index > first and tokens[index - 1].lower == "&")
        is_part = not is_lettered and (not token.in_phrase or is_noun(token) or _is_narrowing(tokens, index))
        if is_part and token.lower not in DETERMINERS and not token.is_value and not is_adverb(token):
            kept.append(index)
    common = [index for index in kept if not tokens[index].is_name]
    return Phrase(common[-1], tuple(index for index in kept if index < common[-1])) if common else None


def _is_narrowing(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word with the form of a verb narrows the noun behind it: "operating profit", "adjusted earnings"."""
    return tokens[at].lower in families().status and at + 1 < len(tokens) and is_noun(tokens[at + 1])


def past_light(tokens: Sequence[Token], found: Phrase) -> Phrase | None:
    """The noun that counts in "the number of dead" and "an increase in sales": the noun after the preposition is the one that counts."""
    head = found.head
    known = families()
    if tokens[head].base in known.up or tokens[head].base in known.down:
        return right_noun_of(tokens, head)
    if tokens[head].base in _LIGHT_NOUNS and head + 2 < len(tokens) and tokens[head + 1].lower in {"of", "in"}:
        at = head + 2
        while at + 1 < len(tokens) and not tokens[at].is_value and (
                tokens[at].lower in DETERMINERS or (not tokens[at + 1].is_stop and not is_verb(tokens[at + 1]))):
            at += 1
        if not tokens[at].is_stop and not tokens[at].is_value:
            return Phrase(at, found.modifiers)
    return found
