"""An office in its sentence: the body it belongs to, what sets its holder apart, and where the whole expression begins and ends."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from checker.extract.naming.names import people_words, tables
from checker.extract.naming.offices import Office, body_words, offices, qualifiers
from checker.language.name_parts import NameRun
from checker.lexicon import table
from checker.lexicon.known_names import known_names
from checker.model.claim import Kind, Mention
from checker.model.text import Sentence, Span


@cache
def words_of(key: str) -> frozenset[str]:
    """One list of `role_cues.yml` as a set."""
    return frozenset(str(word) for word in table("role_cues")[key])


@dataclass(frozen=True, slots=True)
class Told:
    """The places of an office's own words, of the body that it belongs to, and of what sets its holder apart."""

    role: Span
    holder: Span | None
    qualifier: Span | None


@dataclass(frozen=True, slots=True)
class Post:
    """An office with its surroundings: `first` and `last` index the whole expression without the name."""

    office: Office
    first: int
    last: int
    holder: Span | None
    qualifier: Span | None
    is_definite: bool

    def told(self, line: Line) -> Told:
        """The office as its words tell it."""
        words = line.sentence.words
        return Told(Span(words[self.office.first].start, words[self.office.last].end), self.holder, self.qualifier)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence with its names by first and by last word."""

    sentence: Sentence
    starts: dict[int, NameRun]
    ends: dict[int, NameRun]

    def text(self, index: int) -> str:
        """The word at a place, lower case; empty outside the sentence."""
        return self.sentence.words[index].lower if 0 <= index < len(self.sentence.words) else ""

    def is_capital(self, index: int) -> bool:
        """Whether the word at a place begins with a capital."""
        return self.sentence.words[index].text[0].isupper()


def post_of(office: Office, line: Line) -> Post:
    """The office with its qualifiers, its body on either side, and its article."""
    first, qualifier = _qualifier(office.first, line)
    first, holder = _holder_before(first, line)
    if holder is not None and qualifier is None:
        first, qualifier = _qualifier(first, line)
    definite = holder is not None
    if line.text(first - 1) in words_of("determiners"):
        definite, first = True, first - 1
    if line.text(first - 1) in ("then", "now"):
        first, qualifier = first - 1, qualifier or (line.sentence.words[first - 1].span if line.text(first - 1) == "then" else None)
    last, after = holder_after(office.last, line)
    if after is not None and not _is_owner(holder, line):
        holder = after
    return Post(office, first, last, holder, qualifier or _elect_after(office, line), definite or after is not None)


def _is_owner(holder: Span | None, line: Line) -> bool:
    """Whether a body before the office is surely the one that has it: "Nordsel's", "Chinese", not "the Washington director of"."""
    run = next((run for run in line.starts.values() if holder is not None and run.span.start == holder.start), None)
    return run is not None and (run.is_possessive or run.text in people_words())


def holding(pattern: str, span: Span, run: NameRun, told: Told, line: Line) -> Mention:
    """The mention of a name with an office. Parts: name, role, and where they are told organization and qualifier."""
    parts = [("name", run.span), ("role", told.role)]
    if told.holder is not None:
        parts.append(("organization", told.holder))
    if told.qualifier is not None:
        parts.append(("qualifier", told.qualifier))
    return Mention(Kind.ROLE, span, line.sentence.index, pattern, tuple(parts))


def is_joined(office: Office, post: Post, line: Line) -> bool:
    """Whether a title before "and" is the same holder's: "Defense Minister and Deputy Premier X", not "the mayor and Premier X"."""
    words = line.sentence.words
    is_link = line.text(office.last + 1) in ("and", "&") and office.last + 2 == post.first
    is_titled = all(words[index].text[:1].isupper() for index in (office.first, office.last, post.office.first, post.office.last))
    return is_link and is_titled and not post.is_definite and line.text(post_of(office, line).first) not in words_of("determiners")


def with_office(one: Mention, post: Post, line: Line) -> Mention:
    """The same holder with an office that is joined to the first."""
    told = post.told(line)
    kept = [part for part in one.parts if part[0] not in ("role", "qualifier")]
    parts = [*kept, ("role", told.role), *([("qualifier", told.qualifier)] if told.qualifier else [])]
    return replace(one, span=Span(line.sentence.words[post.first].start, one.span.end), parts=tuple(parts))


def can_be_person(run: NameRun, *, with_comma: bool) -> bool:
    """Whether a name may be a person's; `with_comma`: a single word is not enough."""
    last = run.words[-1].casefold()
    if last in tables().bodies or run.text in people_words() or run.text.casefold() in known_names():
        return False
    if run.words[0].casefold() in tables().heads and run.words[0].casefold() not in tables().given and len(run.words) > 2:
        return False
    return len(run.words) > 1 or (not with_comma and not (run.text.isupper() and len(run.text) > 1))


def _qualifier(first: int, line: Line) -> tuple[int, Span | None]:
    found: Span | None = None
    while first > 0 and (line.text(first - 1) in qualifiers() or (line.text(first - 1) == "-" and line.text(first - 2) in qualifiers())):
        run = line.ends.get(first - 1)
        if run is not None and run.first < first - 1:
            break
        first -= 1
        if found is None or line.text(first) in ("acting", "former", "ex", "then", "interim", "deputy"):
            word = line.sentence.words[first]
            found = word.span if word.text != "-" else found
    return first, found


def _elect_after(office: Office, line: Line) -> Span | None:
    head, tail = line.sentence.words[office.first], line.sentence.words[office.last]
    if office.first and _since_then(line, office.first - 1) is not None:
        return line.sentence.words[office.first - 1].span
    if head.lower.startswith(("ex-", "then-")):
        return head.span
    if tail.lower.endswith(("-elect", "-designate")):
        return tail.span
    after = office.last + 1
    if line.text(after) == "-" and line.text(after + 1) in ("elect", "designate"):
        return line.sentence.words[after + 1].span
    return line.sentence.words[after].span if line.text(after) in ("designate", "elect", "nominee") else None


def _holder_before(first: int, line: Line) -> tuple[int, Span | None]:
    """"Nordsel's", "Kotavian army", "FBI", "Indiana": the body whose office it is, right before the office."""
    at = first
    while at > 0 and at > first - 3 and line.text(at - 1) in body_words() and at - 1 not in line.ends:
        at -= 1
    run = ending(at - 1, line)
    if run is None and at == first and (since := _since_then(line, at - 1)) is not None:
        return at - 1, since
    if run is None and at == first and line.text(at - 1).isalpha() and not line.is_capital(at - 1) and not _is_small(line.text(at - 1)):
        body = ending(at - 2, line)
        if body is not None and body.text.isupper() and not body.is_possessive:
            return body.first, body.span
    if run is None and line.text(at - 1).endswith(("'s", "’s")) and at - 2 not in line.ends:
        at -= 1
        while at > first - 4 and line.text(at - 1).isalpha() and not _is_small(line.text(at - 1)):
            at -= 1
        return at, None
    if run is None:
        is_capital = at < first and line.is_capital(at)
        return (at, Span(line.sentence.words[at].start, line.sentence.words[first - 1].end)) if is_capital else (first, None)
    is_person = run.title is not None and not _is_qualified(run, line)
    if is_person or (_looks_like_person(run) and not run.is_possessive):
        return first, None
    end = line.sentence.words[first - 1].end if at < first else run.span.end
    country = ending(run.first - 1, line)
    start = country if country is not None and country.is_possessive and run.words[-1].casefold() in body_words() else run
    return start.first, Span(start.span.start, end)


def _since_then(line: Line, index: int) -> Span | None:
    """"FBI" of "then-FBI director"."""
    word = line.sentence.words[index] if index >= 0 else None
    head, _, tail = word.text.partition("-") if word else ("", "", "")
    return Span(word.end - len(tail), word.end) if word and head.casefold() in ("then", "ex") and tail[:1].isupper() else None


def _is_qualified(run: NameRun, line: Line) -> bool:
    """Whether what stands before a name is one word that sets the holder of an office apart ("Former Velt Party Chairman X")."""
    before = line.sentence.words[run.first - 1] if run.first else None
    return before is not None and run.title is not None and before.start == run.title.start and before.lower in qualifiers()


def outside_name(office: Office, line: Line) -> Office:
    """The part of an office behind a name that goes into it: "Chairman" of "Velt Party Chairman", where "Velt Party" is a name."""
    run = next((run for run in line.starts.values() if run.first < office.first <= run.last < office.last), None)
    if run is None:
        return office
    rest = [found for found in offices(line.sentence.words[run.last + 1:office.last + 1]) if found.first == 0]
    return Office(run.last + 1, office.last) if rest and rest[0].last == office.last - run.last - 1 else office


def ending(index: int, line: Line) -> NameRun | None:
    """The name that ends at a word; a possessive may be split off as a mark of its own."""
    if line.text(index) in ("'", "’", ".") and index not in line.ends:
        index -= 1
    return line.ends.get(index)


def _is_small(word: str) -> bool:
    return word in words_of("determiners") or word in words_of("of") or word in words_of("closers")


def _looks_like_person(run: NameRun) -> bool:
    return len(run.words) > 1 and run.words[0].casefold() in tables().given and run.words[-1].casefold() not in tables().bodies


def holder_after(last: int, line: Line) -> tuple[int, Span | None]:
    """"of Kaldora", "of the Velt Institute", "of the country's central bank" (the last gives nothing)."""
    at = last + 1
    if line.text(at) not in words_of("of") or line.sentence.words[at - 1].text in ",;":
        return last, None
    at += 1
    if line.text(at) in words_of("determiners"):
        at += 1
    skipped = 0
    while at not in line.starts and skipped < 2 and line.text(at).isalpha() and not line.is_capital(at):
        if line.text(at) in words_of("closers"):
            break
        at, skipped = at + 1, skipped + 1
    run = line.starts.get(at)
    if run is None or run.is_possessive or run.title is not None or (skipped and line.text(at - 1) == "of"):
        return last, None
    return run.last, run.span
