"""The names of a document with one canonical form each: full names first, short forms resolved to them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from checker.language.capitals import is_headline
from checker.language.name_parts import NameRun
from checker.language.name_words import NameWords, hyphen_head, name_words
from checker.language.names import name_runs
from checker.lexicon import table
from checker.lexicon.known_names import known_names
from checker.model.text import Document, Sentence, Span
from checker.normalize.naming.canonical import Canon, canon
from checker.normalize.naming.datelines import is_credit
from checker.normalize.naming.name_types import Seen, cues
from checker.normalize.naming.world import actor, body, country, is_place


class Entity(NamedTuple):
    """One name in the text. `type` is person, org, place, country, event or other.

    `is_common`: on the shipped list of countries, capitals and the like, so that sharing it says little.
    """

    span: Span
    name: str
    type: str
    is_common: bool = False


@dataclass(frozen=True, slots=True)
class Entities:
    """The names of one document in reading order, none overlapping another."""

    all: tuple[Entity, ...]
    starts: tuple[int, ...]

    def within(self, span: Span) -> tuple[Entity, ...]:
        """The names that lie in a span."""
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end)
        return self.all[first:last]


@cache
def tables() -> NameWords:
    """The word tables of naming, built once."""
    return name_words(table("names"), table("organizations"), table("titles"), known_names())


def entities(document: Document, sentences: Sequence[Sentence]) -> Entities:
    """The names of a document, each with its canonical form inside this document."""
    drafts = tuple(_drafts(document, sentences))
    names = canon(drafts, tables())
    found = tuple(_entity(draft, names) for draft in drafts)
    return Entities(found, tuple(entity.span.start for entity in found))


def _entity(draft: Seen, names: Canon) -> Entity:
    whose = actor(draft.name)
    if whose and not draft.is_titled and draft.before not in cues("at") and draft.after in cues("acts"):
        return Entity(draft.span, whose, "country", is_common=True)
    known = names.of(draft.name, titled=draft.is_titled)
    return Entity(draft.span, known.name, known.type, known.is_common)


def _drafts(document: Document, sentences: Sequence[Sentence]) -> Iterator[Seen]:
    runs = name_runs(tuple(sentences), tables())
    alone = {word for line in runs for run in line if len(run.words) == 1 for word in run.words}
    for sentence, runs_here in zip(sentences, runs, strict=True):
        line = [run for run in runs_here if not is_credit(document, sentence.span, run.span)]
        in_headline = bool(line) and is_headline(sentence)
        for run in line:
            for seen in _pieces(run, sentence, alone, document):
                yield seen._replace(in_headline=True) if in_headline else seen


def _pieces(run: NameRun, sentence: Sentence, alone: set[str], document: Document) -> Iterator[Seen]:
    """A run, or both names of "Xi-Putin", or the name in "China-made"."""
    before = sentence.words[run.first - 1].lower if run.first else ""
    after = sentence.words[run.last + 1] if run.last + 1 < len(sentence.words) else None
    following = after.text if after else ""
    word = run.words[0]
    if len(run.words) == 1 and "-" in word and not country(word):
        head = hyphen_head(word, tables())
        if head:
            yield Seen(Span(run.span.start, run.span.start + len(head)), head, before, following)
            return
        parts = word.split("-")
        if all(part in alone or country(part) or part == "Sino" for part in parts):
            start = run.span.start
            for part in parts:
                yield Seen(Span(start, start + len(part)), "Chinese" if part == "Sino" else part, before, "")
                start += len(part) + 1
            return
    title = None if run.title is None else document.text[run.title.start:run.title.end].casefold()
    cut = _joint(run, sentence, alone)
    if cut:
        first, last = Span(run.span.start, sentence.words[cut - 1].end), Span(sentence.words[cut + 1].start, run.span.end)
        yield Seen(first, run.words[0], before, "and", title)
        yield Seen(last, " ".join(run.words[2:]), "and", following, None, _acronym(sentence, run, document))
        return
    yield Seen(run.span, run.text, before, following, title, _acronym(sentence, run, document))


def _joint(run: NameRun, sentence: Sentence, alone: set[str]) -> int:
    """The place of "and" in "Vesko and Amber Group" where "Vesko" stands alone elsewhere, so that these are two names; 0 where not."""
    if len(run.words) < 3 or run.words[1] != "and" or run.words[0] not in alone or _is_listed(run.text):
        return 0
    return run.first + 1 if sentence.words[run.first + 1].text == "and" else 0


def _is_listed(name: str) -> bool:
    """Whether a name is on the shipped lists as it stands."""
    return bool(country(name) or is_place(name) or body(name))


def _acronym(sentence: Sentence, run: NameRun, document: Document) -> str:
    """The letters in brackets after a name, "Shanghai Cooperation Organization (SCO)"; empty where there are none."""
    at = run.last + 1
    if at + 2 < len(sentence.words) and sentence.words[at].text == "(" and sentence.words[at + 2].text == ")":
        inside = document.text[sentence.words[at + 1].start:sentence.words[at + 1].end]
        return inside if inside[0].isupper() and sum(char.isupper() for char in inside) > 1 else ""
    return ""
