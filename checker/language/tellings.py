"""Finds in one sentence who says what: "X said ...", "..., X said", "..., said X", "according to X", "X's figures show ..."."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import lru_cache
from typing import Any

from checker.language.subjects import SubjectWords, clause_subject, inverted_subject, subject_after, subject_before
from checker.model.text import Span, Word

CITING = frozenset({"citing", "quoting"})
"""Words behind which the subject of a saying names whom it cites in turn."""


class Order(StrEnum):
    """Where what is said stands, seen from its verb."""

    AFTER_VERB = "after"
    BEFORE_VERB = "before"
    AROUND = "around"


@dataclass(frozen=True, slots=True)
class SayingWords:
    """The word sets of sayings, in lower case; `subject` has those that bound subjects."""

    said: frozenset[str]
    strict: frozenset[str]
    nouns_too: frozenset[str]
    weighing: frozenset[str]
    described: frozenset[str]
    participles: frozenset[str]
    linking: frozenset[str]
    counted: frozenset[str]
    shown: frozenset[str]
    papers: frozenset[str]
    told: frozenset[str]
    going_on: frozenset[str]
    adverbials: frozenset[str]
    subject: SubjectWords

    def __hash__(self) -> int:
        """By one set of many: they differ as wholes or not at all."""
        return hash(self.said)


@dataclass(frozen=True, slots=True)
class Telling:
    """One saying: its subject's words, its verb, and the stretch of the sentence that is said.

    `cited` is whom the subject cites in turn ("Reuters reported, citing officials").
    """

    subject: Span
    verb: Span
    scope: Span
    order: Order
    cited: Span | None = None


@dataclass(frozen=True, slots=True)
class _Draft:
    """A saying in words of the sentence: subject `first` up to `last`, both included."""

    first: int
    last: int
    verb: int
    order: Order


def saying_words(table: Mapping[str, Any]) -> SayingWords:
    """The word sets of a table of sayings; a set is a list or words in one string."""
    def words(name: str) -> frozenset[str]:
        entry = table[name]
        return frozenset(entry.split() if isinstance(entry, str) else entry)

    subject = SubjectWords(**{field.name: words(field.name) for field in fields(SubjectWords)})
    own = {field.name: words(field.name) for field in fields(SayingWords) if field.name != "subject"}
    return _same(SayingWords(subject=subject, **own))


@lru_cache(maxsize=4)
def _same(words: SayingWords) -> SayingWords:
    """One value for equal tables, so that what is kept by them is found without comparing their words."""
    return words


def tellings(line: Sequence[Word], quoted: Sequence[Span], words: SayingWords) -> tuple[Telling, ...]:
    """The sayings in the words of a sentence, in reading order, each with a stretch of its own. `quoted`: the quotations that touch it.

    Verbs inside quotations are the speaker's own words and tell nothing of who is quoted.
    """
    inside = _inside(line, quoted)
    drafts = [draft for at in range(len(line)) if not inside[at] and (draft := _draft(line, inside, at, words)) is not None]
    return tuple(_finished(line, drafts, words))


def _inside(line: Sequence[Word], quoted: Sequence[Span]) -> list[bool]:
    flags: list[bool] = []
    waiting = iter(sorted(quoted))
    current = next(waiting, None)
    for word in line:
        while current is not None and current.end <= word.start:
            current = next(waiting, None)
        flags.append(current is not None and current.start <= word.start)
    return flags


def _draft(line: Sequence[Word], inside: Sequence[bool], at: int, words: SayingWords) -> _Draft | None:
    lower = line[at].lower
    if lower in CITING or (lower == "according" and at + 2 < len(line) and line[at + 1].lower == "to"):
        found = subject_after(line, inside, at + (1 if lower in CITING else 2), words.subject)
        return _Draft(*found, at, Order.AROUND) if found else None
    if lower in words.going_on and at > 0 and line[at - 1].text == ",":
        found = clause_subject(line, inside, at, words.subject)
        return _Draft(*found, at, Order.AFTER_VERB) if found else None
    if not _is_saying(line, at, words):
        return None
    inverted = inverted_subject(line, inside, at, words.subject) if lower in words.said else None
    if inverted is not None:
        return _Draft(*inverted, at, Order.BEFORE_VERB)
    found = subject_before(line, inside, at, words.subject)
    if found is None or not _fits(line, at, found, words):
        return None
    return _ordered(line, inside, at, found, words)


def _is_saying(line: Sequence[Word], at: int, words: SayingWords) -> bool:
    lower = line[at].lower
    if lower in words.nouns_too and not line[at].text.islower() and at > 0 and line[at - 1].text[:1].isupper():
        return False  # part of a name: "the United States"
    if lower in words.participles and at + 1 < len(line) and line[at + 1].lower in words.linking:
        return False
    return lower in words.said or lower in words.described or lower in words.counted or lower in words.shown


def _fits(line: Sequence[Word], at: int, subject: tuple[int, int], words: SayingWords) -> bool:
    """Whether this subject can say, count or show it."""
    lower, last = line[at].lower, line[subject[1]].lower
    if lower in words.nouns_too and (_is_object(line, at, words) or (at + 1 < len(line) and _is_saying(line, at + 1, words))):
        return False
    if last in words.papers and lower in words.shown:
        return True
    can_count = any(word.lower in words.subject.counters for word in line[subject[0]:subject[1] + 1])
    is_named = line[subject[1]].text[:1].isupper() and subject[1] > 0
    if lower in words.nouns_too and not (can_count or is_named or last in words.subject.pronouns):
        return False
    if lower in words.said or lower in words.described:
        return True
    return lower in words.counted and can_count and not _speaks_otherwise(line, at)


def _is_object(line: Sequence[Word], at: int, words: SayingWords) -> bool:
    """Whether a noun is what the verb right before it is done to: "officials deny reports", "the army checked claims"."""
    before = line[at - 1]
    return at > 0 and before.text.islower() and (before.lower in words.weighing or before.lower.endswith("ed"))


def _speaks_otherwise(line: Sequence[Word], at: int) -> bool:
    """Whether "put" and "spoke" stand without what makes them count ("put the toll at", "spoke of")."""
    after = [word.lower for word in line[at + 1:at + 9]]
    if line[at].lower in {"put", "puts"}:
        return "at" not in after
    return line[at].lower in {"spoke", "speaks"} and after[:1] != ["of"]


def _ordered(line: Sequence[Word], inside: Sequence[bool], at: int, subject: tuple[int, int], words: SayingWords) -> _Draft | None:
    before = subject[0] - 1
    following = line[at + 1] if at + 1 < len(line) else None
    is_end = following is None or following.text in {".", ",", "!", "?", ";", ")"}
    opens = following is not None and (following.lower in {"that", ":"} or following.text in '"“‘«' or inside[at + 1])
    tells = line[at].lower in words.told
    if before >= 0 and _is_pause(line, inside, before) and not opens:
        after_quote = inside[before] or line[before].text in '"”’»'
        has_lead = line[0].lower in words.subject.leading and not inside[0]
        if after_quote or is_end or (not has_lead and (tells or (following is not None and following.lower in words.adverbials))):
            return _Draft(*subject, at, Order.BEFORE_VERB)
    if is_end and not (following is not None and following.text == "," and at + 2 < len(line)):
        return _Draft(*subject, at, Order.BEFORE_VERB) if before < 0 else None
    if line[at].lower in words.strict and not opens:
        return None
    return _Draft(*subject, at, Order.AFTER_VERB)


def _is_pause(line: Sequence[Word], inside: Sequence[bool], at: int) -> bool:
    return inside[at] or line[at].text in ',"”’»—–-?!'


def _finished(line: Sequence[Word], drafts: Sequence[_Draft], words: SayingWords) -> Iterator[Telling]:
    """Gives each saying its own stretch: sayings are divided at the last border word or comma between them."""
    start = line[0].start if line else 0
    sources = {index - 1: draft for index, draft in enumerate(drafts) if index and line[draft.verb].lower in CITING}
    kept = [(draft, sources.get(index)) for index, draft in enumerate(drafts) if index - 1 not in sources]
    for index, (draft, source) in enumerate(kept):
        later = kept[index + 1][0] if index + 1 < len(kept) else None
        end = line[-1].end if later is None else line[_border(line, draft, later, words)].start
        verb = line[draft.verb].span
        scope = Span(verb.end, max(verb.end, end)) if draft.order is Order.AFTER_VERB else Span(start, max(start, end))
        yield Telling(_span(line, draft), verb, scope, draft.order, _span(line, source) if source else None)
        start = end


def _span(line: Sequence[Word], draft: _Draft) -> Span:
    return Span(line[draft.first].start, line[draft.last].end)


def _border(line: Sequence[Word], draft: _Draft, later: _Draft, words: SayingWords) -> int:
    """The word at which the stretch of one saying ends and the next one's begins."""
    first = max(draft.verb, draft.last) + 1
    last = min(later.first, later.verb)
    strong = [at for at in range(first, last) if line[at].lower in words.subject.borders or line[at].text == ";"]
    if strong:
        return strong[-1]
    if later.order is not Order.AFTER_VERB:
        commas = [at for at in range(first, last - 1) if line[at].text == ","]
        return commas[0] if commas else min(first, len(line) - 1)
    return last
