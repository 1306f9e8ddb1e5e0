"""What a value is of: the noun that is counted or measured, the verb that goes with it, and what narrows them."""

from __future__ import annotations

from collections.abc import Sequence

from checker.lexicon import table
from checker.lexicon.grammar import grammar
from checker.model.claim import About, Kind, Mention
from checker.model.text import Span
from checker.normalize.calendar.ages import deed_at_age
from checker.normalize.context.counted_nouns import attached_noun, complement, is_compared, ordinal_noun, points_back, right_noun, some_of
from checker.normalize.context.definitions import definitions
from checker.normalize.families import base, families
from checker.normalize.figures.vote_sides import SIDES
from checker.normalize.sentence.deeds import dated, is_telling, predicate_of
from checker.normalize.sentence.labels import label
from checker.normalize.sentence.named_plurals import is_people
from checker.normalize.sentence.noun_phrases import SKIPPED, Phrase, antecedent, is_adverb, is_verb, left_noun, past_light, subject
from checker.normalize.sentence.reading import AUXILIARIES, Reading, Token

NAMED = frozenset({Kind.ROLE, Kind.SET, Kind.PLACE, Kind.QUOTE})
_CHILDREN: dict[str, str] = table("ages")["parents"]
FIGURES = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.POINTS})
"""Kinds that belong to a stretch of time and are told in rows."""
_POINTERS = grammar("pointers")
_DIFFERENCES = grammar("differences")
_MOVES: dict[str, str] = table("grammar")["moves"]


def about(mention: Mention, reading: Reading, names: tuple[str, ...] = ()) -> tuple[About, Phrase | None, int | None]:
    """What a value is of, with the places of its noun and its predicate in the reading (None where the words give none).

    `names` are the names of its statement, as they are told of the value.
    """
    start, end = reading.range_of(mention.span)
    tokens = reading.tokens
    named = next((span for name in ("event", "cue") if (span := mention.part(name)) is not None), None)
    if mention.kind in NAMED:
        noun, predicate = _told(reading, start, end, named)
    elif mention.kind is Kind.DATE:
        noun, predicate = dated(reading, start, end)
    else:
        noun = _noun(mention, reading, start, end)
        predicate = predicate_of(reading, start, end, noun)
    if is_age(mention):
        return About(noun="age", predicate=deed_at_age(reading, start, end), entities=names), None, None
    if (parent := mention.part("parent")) is not None:
        return About(noun=_CHILDREN[reading.tokens[reading.range_of(parent)[0]].lower.split("-")[0]], entities=names), None, None
    if mention.kind is Kind.COUNT:
        noun, predicate = _counted_people(tokens, noun, predicate, start)
    implied = _implied(mention, reading, end, (noun, tokens[predicate] if predicate is not None else None))
    head = tokens[noun.head] if noun else None
    modifiers = tuple(dict.fromkeys(tokens[i].lower for i in noun.modifiers)) if noun else _status_after(tokens, end)
    modifiers = (*modifiers, *definitions(mention.kind, reading, start, end))
    direction, moving = moved(reading, start, end)
    return About(
        noun=implied or (_singular(tokens, noun, mention.kind, predicate) if head and noun else ""),
        predicate=_deed(mention, reading, (start, moving), (noun, predicate)), entities=names,
        modifiers=modifiers, group=_group(tokens, start), direction=direction), noun, predicate


def _deed(mention: Mention, reading: Reading, value: tuple[int, Token | None], told: tuple[Phrase | None, int | None]) -> str:
    """The verb in its base form; where only the noun tells anything, how the figure moved or where it stood ("rise", "stand")."""
    (start, moving), (noun, predicate) = value, told
    tokens = reading.tokens
    if moving is not None and moving.lower in _DIFFERENCES:
        return _MOVES[moving.lower]
    is_own = predicate is not None and not (noun is not None and predicate == noun.head and not is_verb(tokens[predicate]))
    if predicate is not None and (is_own or mention.kind not in FIGURES):
        told_by = tokens[predicate]
        return told_by.family.replace("-", " ") if told_by.in_phrase else told_by.base
    if mention.kind not in FIGURES:
        return ""
    if moving is not None:
        return _MOVES.get(moving.lower, moving.base)
    known = families()
    first, _ = reading.clause_of(start)
    return next((token.base for token in reversed(tokens[first:start]) if is_verb(token) and token.lower not in AUXILIARIES
                 and (token.base in known.light or token.base in known.up or token.base in known.down)), "")


def _status_after(tokens: Sequence[Token], end: int) -> tuple[str, ...]:
    """A word of status that is said of the counted: "of which 20 are electric", "20 of them electric"."""
    near = next((token for token in tokens[end:end + 4] if token.lower not in AUXILIARIES | _POINTERS | {"of"}), None)
    return (near.lower,) if near is not None and near.lower in families().status else ()


PEOPLE_DEEDS = grammar("people-deeds")
"""Deeds that are done to people: a number beside one counts persons where it names nothing else."""
_LENGTHS = grammar("lengths")
_EXTENTS: dict[str, str] = table("grammar")["extents"]
"""What a length measures, by the word behind it."""


def _counted_people(tokens: Sequence[Token], noun: Phrase | None, predicate: int | None, start: int) -> tuple[Phrase | None, int | None]:
    """For "340 injured" and "the fire killed 14" whom it was done to goes without saying: it is no fires that are counted."""
    if (noun is not None and predicate is not None and noun.head < predicate < start and tokens[predicate].family in PEOPLE_DEEDS
            and is_verb(tokens[predicate]) and tokens[predicate - 1].lower not in AUXILIARIES):
        return None, predicate
    if noun is not None and tokens[noun.head].family in PEOPLE_DEEDS and (
            is_verb(tokens[noun.head]) or (start < noun.head and tokens[noun.head].lower == "missing")):
        return None, noun.head
    if (noun is not None and predicate and tokens[noun.head].family in PEOPLE_DEEDS and tokens[predicate].family in PEOPLE_DEEDS
            and tokens[predicate - 1].is_value):
        return noun, noun.head  # "12 dead and 7 missing": each number has its own
    return noun, predicate


def _implied(mention: Mention, reading: Reading, end: int, told: tuple[Phrase | None, Token | None]) -> str:
    """The noun that words imply: persons by the deed, distance or depth by the word behind a length; empty where none does."""
    tokens = reading.tokens
    noun, predicate = told
    if mention.pattern in SIDES:
        return "vote"
    if _is_compound(mention, reading, end):
        return base(tokens[end - 1].text.rsplit("-", 1)[-1])
    if mention.kind is Kind.COUNT and noun is None and predicate is not None and predicate.family in PEOPLE_DEEDS:
        return "person"
    if mention.kind is Kind.MEASURE and end and tokens[end - 1].base in _LENGTHS:
        return next((_EXTENTS[token.lower] for token in tokens[end:end + 2] if token.lower in _EXTENTS), "")
    return ""


def _is_compound(mention: Mention, reading: Reading, end: int) -> bool:
    """Whether a count is the first part of a word: "a four-term senator" counts terms, and no senators."""
    return mention.kind is Kind.COUNT and end > 0 and reading.tokens[end - 1].span.end > mention.span.end


def is_age(mention: Mention) -> bool:
    """Whether a duration is somebody's age."""
    return mention.pattern.startswith("duration.age")


def _told(reading: Reading, start: int, end: int, named: Span | None) -> tuple[Phrase | None, int | None]:
    """For names: the event or list word that the extractor found, and the verb of the clause."""
    predicate = predicate_of(reading, start, end, None)
    if named is None:
        return None, predicate
    first, stop = reading.range_of(named)
    if first >= stop:
        return None, predicate
    last = reading.tokens[stop - 1]
    clause = reading.clause_of(first)[0]
    is_deed = is_verb(last) or last.in_phrase
    head = (antecedent(reading, clause) or subject(reading.tokens, clause, first)) if is_deed else None
    return head or Phrase(stop - 1), (stop - 1 if is_telling(reading.tokens[stop - 1]) else predicate)


def _singular(tokens: Sequence[Token], noun: Phrase, kind: Kind, predicate: int | None) -> str:
    head, token = noun.head, tokens[noun.head]
    if token.lower == "s" and head and tokens[head - 1].span.end == token.span.start:
        return _model(tokens, head)
    if kind is Kind.COUNT and token.is_name and token.is_plural:
        is_longer = head > 0 and tokens[head - 1].is_name
        is_thing = is_longer or not is_people(kind, tokens, noun, predicate)
        return base(token.text) if is_thing else "person"  # "eight World Cups", "300 Kotavians"
    if token.is_value and "-" in token.text:
        return base(token.text.rsplit("-", 1)[-1])  # "four-, five- and six-cylinder"
    return {"people": "person", "others": "person", "lives": "life"}.get(token.lower, token.base)


def _model(tokens: Sequence[Token], last: int) -> str:
    """The model that a plural of letters and figures names: "F-35s" gives "f-35"."""
    first = last
    while first and tokens[first - 1].span.end == tokens[first].span.start:
        first -= 1
    return "".join(token.lower for token in tokens[first:last])


def _is_rise(tokens: Sequence[Token], at: int) -> bool:
    """Whether "up" tells a rise ("prices are up 4%"), and is neither a bound ("up to") nor part of a verb ("make up")."""
    if tokens[at].lower != "up" or at == 0 or tokens[at + 1].lower == "to":
        return False
    before = tokens[at - 1]
    return before.lower in AUXILIARIES or is_adverb(before) or before.base in families().nouns


def _noun(mention: Mention, reading: Reading, start: int, end: int) -> Phrase | None:
    """The counted noun after the number; for other figures the thing measured, before or after."""
    if mention.pattern in SIDES:
        return None
    if mention.kind is Kind.ORDINAL:
        return ordinal_noun(reading, end) or left_noun(reading, start)
    if mention.kind is Kind.COUNT and (told := some_of(reading, start, end)[1]):
        return told
    if points_back(reading, start, end):
        return complement(reading, end)
    if mention.kind is Kind.COUNT or mention.pattern in {"percent.fraction", "percent.ratio"}:
        if _is_compound(mention, reading, end):
            return None
        after = None if _is_bare_difference(reading.tokens, end) else right_noun(reading, end) or label(reading, start, end)
        return after or (None if is_compared(reading, start) else left_noun(reading, start))
    attached = attached_noun(reading, start, end, is_sum=mention.kind is Kind.MONEY)
    attached = (past_light(reading.tokens, attached) or attached) if attached else label(reading, start, end)
    return attached or left_noun(reading, start)


def _group(tokens: Sequence[Token], start: int) -> str:
    """The body counted, named shortly before the number: "a battalion of up to"."""
    known = families().groups
    return next((tokens[i].base for i in range(start - 1, max(-1, start - 8), -1) if tokens[i].base in known), "")


def _difference(tokens: Sequence[Token], end: int) -> Token | None:
    """The word that makes a figure a difference: "30 more than before", "2 seats fewer than in May", "0.2 euros less"."""
    for at in range(end, min(end + 2, len(tokens))):
        if tokens[at].lower in _DIFFERENCES:
            following = [token.lower for token in tokens[at + 1:at + 3]]
            is_last = at == end and tokens[at].lower != "more" and not "".join(following[:1]).isalpha()
            return tokens[at] if "than" in following or is_last else None
    return None


def _is_bare_difference(tokens: Sequence[Token], end: int) -> bool:
    """Whether no noun stands between a figure and "than": "30 more than before"."""
    found = _difference(tokens, end)
    is_next = found is not None and found is tokens[end]
    return is_next and not any(token.text[0].isalpha() and token.lower != "than" for token in tokens[end + 1:end + 2])


def moved(reading: Reading, start: int, end: int) -> tuple[str, Token | None]:
    """Whether the words tell a rise or a fall by the value ("up", "down" or empty), and the word that tells it.

    "Rose 12%", "down 5%", "a drop of four points"; not "rose to 12%", which tells where the figure stands.
    """
    tokens, known = reading.tokens, families()
    first, stop = reading.clause_of(start)
    at = start - 1
    while at >= first and (tokens[at].lower in SKIPPED or is_adverb(tokens[at])) and not _is_rise(tokens, at):
        if tokens[at].lower in {"to", "at", "from", "below", "above"} and tokens[at - 1 if at else 0].lower != "up":
            return "", None
        at -= 1
    if (difference := _difference(tokens, end)) is not None:
        return ("up" if _MOVES.get(difference.lower, "") == "rise" else "down"), difference
    near = [tokens[at]] if at >= first else []
    if at < first or not (near[0].base in known.up or near[0].base in known.down):
        near += [token for place, token in enumerate(tokens[end:min(end + 2, stop)]) if not place or not is_verb(token)]
    for token in near:
        if token.lower == "up" and token in near[1:]:
            continue
        if token.base in known.up or token.lower in known.up:
            return "up", token
        if token.base in known.down or token.lower in known.down:
            return "down", token
    inside = tokens[start] if start < len(tokens) else None
    is_multiple = inside is not None and inside.base in {"double", "triple", "quadruple"}
    return ("up", inside) if is_multiple else ("", None)  # "halved" is read as a negative percentage
