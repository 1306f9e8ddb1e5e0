"""Finds who holds which office, whichever comes first.

>>> from checker.language.sentences import sentences
>>> from checker.extract.scan import scan
>>> def found(text):
...     document = Document.from_text(text, id="a")
...     return [text[item.span.start:item.span.end] for item in extract(scan(document, sentences(document)))]
>>> found("Morvane's finance minister, Ilse Brandt, left the hall with Otto Falk, the mayor of Kellmar.")
["Morvane's finance minister, Ilse Brandt", 'Otto Falk, the mayor of Kellmar']
>>> found("The finance minister left the hall.")
[]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.extract.names import names, people_words, tables
from checker.extract.offices import Office, body_words, offices, qualifiers
from checker.extract.scan import Scan
from checker.language.name_parts import NameRun
from checker.model.claim import Kind, Mention
from checker.model.text import Document, Sentence, Span

_OF = frozenset("of for at to from".split())
_CLOSERS = frozenset({",", ".", ";", ":", ")", "(", "—", "–", "-", "\"", "”", "'", "’", "and", "who", "said", "says", "told", "in", "on", "at", "has", "had", "was", "is", "?", "!"})
_GAINS = frozenset("appointed named elected installed confirmed nominated serves serving served sworn became becomes remains inaugurated reappointed "
                   "reelected re-elected crowned chosen picked continues started took takes acts".split())
_LOSES = frozenset("resigned resigns quit quits stepped steps stepping retired retires ousted dismissed fired sacked removed replaced".split())
_PLANS = frozenset("nominated chosen picked".split())
_DETERMINERS = frozenset("the a an its his her their our".split())
_BETWEEN = frozenset("was were is been be being has had have will in as by again down up over to formally officially the on".split())
_REACH = 12
"""Words that may stand between a name and the office in "X was sworn in on Monday as ...": a clause, not a sentence."""


@dataclass(frozen=True, slots=True)
class _Post:
    """An office with its surroundings: `first` and `last` index the whole expression without the name."""

    office: Office
    first: int
    last: int
    holder: Span | None
    qualifier: Span | None
    is_definite: bool


@dataclass(frozen=True, slots=True)
class _Line:
    """One sentence with its names by first and by last word."""

    sentence: Sentence
    starts: dict[int, NameRun]
    ends: dict[int, NameRun]

    def text(self, index: int) -> str:
        """The word at a place, lower case; empty outside the sentence."""
        return self.sentence.words[index].lower if 0 <= index < len(self.sentence.words) else ""


def extract(scan: Scan) -> Iterator[Mention]:
    """Names with the office they hold: "Foreign Minister X", "X, the mayor of Y", "X was sworn in as Y's chief justice".

    An office without a name gives nothing, and so does a name that only stands near one. Parts: name, role, organization, qualifier.
    """
    found: list[Mention] = []
    for sentence, runs in zip(scan.sentences, names(scan), strict=True):
        if runs:
            found += _in_sentence(sentence, runs)
    yield from _with_known_organizations(found, scan.document)


def _in_sentence(sentence: Sentence, runs: Sequence[NameRun]) -> Iterator[Mention]:
    line = _Line(sentence, {run.first: run for run in runs}, {run.last: run for run in runs})
    taken: set[int] = set()
    for office in offices(sentence.words):
        post = _post(office, line)
        mention = _before_name(post, line) or _after_name(post, line, taken) or _by_verb(post, line)
        if mention is not None:
            taken.add(mention.span.end)
            yield mention


def _post(office: Office, line: _Line) -> _Post:
    """The office with its qualifiers, its body on either side, and its article."""
    first, qualifier = _qualifier(office.first, line)
    first, holder = _holder_before(first, line)
    if holder is not None and qualifier is None:
        first, qualifier = _qualifier(first, line)
    definite = holder is not None
    if line.text(first - 1) in _DETERMINERS:
        definite, first = True, first - 1
    if line.text(first - 1) in ("then", "now"):
        first, qualifier = first - 1, qualifier or (line.sentence.words[first - 1].span if line.text(first - 1) == "then" else None)
    last, after = _holder_after(office.last, line)
    if after is not None and not _is_owner(holder, line):
        holder = after
    return _Post(office, first, last, holder, qualifier or _elect_after(office, line), definite or after is not None)


def _is_owner(holder: Span | None, line: _Line) -> bool:
    """Whether a body before the office is surely the one that has it: "Norhavn's", "Chinese", not "the Washington director of"."""
    run = next((run for run in line.starts.values() if holder is not None and run.span.start == holder.start), None)
    return run is not None and (run.is_possessive or run.text in people_words())


def _qualifier(first: int, line: _Line) -> tuple[int, Span | None]:
    found: Span | None = None
    while first > 0 and (line.text(first - 1) in qualifiers() or line.text(first - 1) == "-" and line.text(first - 2) in qualifiers()):
        first -= 1
        if found is None or line.text(first) in ("acting", "former", "ex", "then", "interim", "deputy"):
            word = line.sentence.words[first]
            found = word.span if word.text != "-" else found
    return first, found


def _elect_after(office: Office, line: _Line) -> Span | None:
    head = line.sentence.words[office.first]
    if head.lower.startswith(("ex-", "then-")) or head.lower.endswith(("-elect", "-designate")):
        return head.span
    after = office.last + 1
    if line.text(after) == "-" and line.text(after + 1) in ("elect", "designate"):
        return line.sentence.words[after + 1].span
    return line.sentence.words[after].span if line.text(after) in ("designate", "elect", "nominee") else None


def _holder_before(first: int, line: _Line) -> tuple[int, Span | None]:
    """"Norhavn's", "Kestrian army", "FBI", "Indiana": the body whose office it is, right before the office."""
    at = first
    while at > 0 and at > first - 3 and line.text(at - 1) in body_words() and at - 1 not in line.ends:
        at -= 1
    run = _run_ending(at - 1, line)
    if run is None and line.text(at - 1).endswith(("'s", "’s")) and at - 2 not in line.ends:
        at -= 1
        while at > first - 4 and line.text(at - 1).isalpha() and line.text(at - 1) not in _DETERMINERS | _OF | _CLOSERS:
            at -= 1
        return at, None
    if run is None:
        return (at, Span(line.sentence.words[at].start, line.sentence.words[first - 1].end)) if at < first and _is_police(at, first, line) else (first, None)
    if run.title is not None or _looks_like_person(run) and not run.is_possessive:
        return first, None
    end = line.sentence.words[first - 1].end if at < first else run.span.end
    country = _run_ending(run.first - 1, line)
    start = country if country is not None and country.is_possessive and run.words[-1].casefold() in body_words() else run
    return start.first, Span(start.span.start, end)


def _run_ending(index: int, line: _Line) -> NameRun | None:
    """The name that ends at a word; a possessive may be split off as a mark of its own."""
    if line.text(index) in ("'", "’", ".") and index not in line.ends:
        index -= 1
    return line.ends.get(index)


def _is_police(at: int, first: int, line: _Line) -> bool:
    return line.sentence.words[at].text[0].isupper() and first - at < 3


def _looks_like_person(run: NameRun) -> bool:
    return len(run.words) > 1 and run.words[0].casefold() in tables().given and run.words[-1].casefold() not in tables().bodies


def _holder_after(last: int, line: _Line) -> tuple[int, Span | None]:
    """"of Kellmar", "of the Velt Institute", "of the country's central bank" (the last gives nothing)."""
    at = last + 1
    if line.text(at) not in _OF or line.sentence.words[at - 1].text in ",;":
        return last, None
    at += 1
    if line.text(at) in _DETERMINERS:
        at += 1
    skipped = 0
    while at not in line.starts and skipped < 2 and line.text(at).isalpha() and line.sentence.words[at].text.islower() and line.text(at) not in _CLOSERS:
        at, skipped = at + 1, skipped + 1
    run = line.starts.get(at)
    if run is None or run.is_possessive or run.title is not None or (skipped and line.text(at - 1) == "of"):
        return last, None
    return run.last, run.span


def _before_name(post: _Post, line: _Line) -> Mention | None:
    """"Foreign Minister X", "the mayor of Kellmar, X", "Pellico's CEO X"."""
    after = post.last + 1
    stop = line.text(after) == "." and post.office.is_short
    after += stop
    with_comma = line.text(after) == ","
    if with_comma and (not post.is_definite or post.office.is_short or _is_apposition(post, line)):
        return None
    run = line.starts.get(after + with_comma)
    if run is None or not _can_be_person(run, with_comma=with_comma):
        return None
    if with_comma and not _closes(run, line):
        return None
    if run.title is not None and run.title.start > line.sentence.words[post.office.last].end and with_comma:
        return None
    holder, end = post.holder, run.span.end
    if holder is None:
        last, holder = _holder_after(run.last, line) if line.text(run.last + 1) == "of" and _takes_place(post.office, line) else (run.last, None)
        end = holder.end if holder else end
    start = line.sentence.words[post.first].start
    return _mention("role.before", Span(start, end), run, replace(post, holder=holder), line)


def _takes_place(office: Office, line: _Line) -> bool:
    return line.text(office.last) not in ("leader", "whip", "speaker", "chairman", "chairwoman", "chair")


def _is_apposition(post: _Post, line: _Line) -> bool:
    """Whether the office already goes with the name before it: "X, the mayor of Kellmar, Y and Z"."""
    return line.text(post.first - 1) == "," and _run_ending(post.first - 2, line) is not None


def _can_be_person(run: NameRun, *, with_comma: bool) -> bool:
    last = run.words[-1].casefold()
    if last in tables().bodies or run.text in people_words() or run.text.casefold() in tables().known:
        return False
    if run.words[0].casefold() in tables().heads and run.words[0].casefold() not in tables().given and len(run.words) > 2:
        return False
    return len(run.words) > 1 or not with_comma and not (run.text.isupper() and len(run.text) > 1)


def _closes(run: NameRun, line: _Line) -> bool:
    """Whether an apposition may end after a name: a comma, a stop or a verb; "and" or a bracket make it a list or something else."""
    following = line.text(run.last + 1)
    return not run.is_possessive and following not in ("and", "or", "&") and (run.last + 1 not in line.starts)


def _after_name(post: _Post, line: _Line, taken: set[int]) -> Mention | None:
    """"X, the mayor of Kellmar", "X, 45, Norhavn's chief executive", "X, who runs Pellico Foods as chief executive"."""
    if post.office.is_short or not _ends_well(post, line):
        return None
    at = post.first - 1
    if line.text(at) in ("(", "—", "–"):
        at += 0
    elif line.text(at) in ("is", "as", "been") or line.text(at - 1) == "who":
        return _by_who(post, line)
    elif line.text(at) != ",":
        return None
    if line.text(at - 1).isdigit() and line.text(at - 2) == ",":
        at -= 2
    run = _run_ending(at - 1, line)
    if run is None or run.is_possessive or not _can_be_person(run, with_comma=True) and not _is_surname(run, post, line):
        return None
    if run.span.end in taken and not post.is_definite:
        return None
    return _mention("role.after", Span(run.span.start, line.sentence.words[post.last].end), run, post, line)


def _is_surname(run: NameRun, post: _Post, line: _Line) -> bool:
    """Whether one word is taken for a person: after a title, or before "the chief executive of"; a body may well own or lead another."""
    if len(run.words) != 1 or run.text.isupper():
        return False
    told = post.is_definite and line.text(post.office.last) not in ("owner", "leader", "founder", "head")
    return run.title is not None or told and run.text.casefold() not in tables().known


def _ends_well(post: _Post, line: _Line) -> bool:
    after = post.last + 1
    return after >= len(line.sentence.words) or line.text(after) in _CLOSERS or line.text(after).endswith(("ed", "s")) and after not in line.starts


def _by_who(post: _Post, line: _Line) -> Mention | None:
    """"X, who is the mayor of Kellmar", "X, who runs Pellico Foods as chief executive", "X is the mayor of Kellmar"."""
    for at in range(post.first - 1, max(post.first - _REACH, 0), -1):
        word = line.text(at)
        if word == "who" and line.text(at - 1) == ",":
            run = _run_ending(at - 2, line)
            body = next((line.starts[index] for index in range(at + 1, post.first) if index in line.starts), None)
            if run is None or not _can_be_person(run, with_comma=True):
                return None
            held = replace(post, holder=post.holder or (body.span if body else None))
            return _mention("role.who", Span(run.span.start, line.sentence.words[post.last].end), run, held, line)
        if word in (";", ":", "\"", "”", "“", "that", "which", "not", "but", "said", "if"):
            return None
    return _by_verb(post, line)


def _by_verb(post: _Post, line: _Line) -> Mention | None:
    """"X was sworn in as chief justice of Lurania", "X stepped down as health minister", "X became mayor"."""
    if post.office.is_short or not _ends_well(post, line):
        return None
    verb = ""
    at = post.first - 1
    floor = max(post.first - _REACH, -1)
    while at > floor:
        run = _run_ending(at, line)
        if run is not None and (verb or line.text(at + 1) == "is") and not run.is_possessive:
            is_subject = _can_be_person(run, with_comma=False) and (run.title is not None or at < 2 or line.text(run.first - 1) not in _OF | {"in", "by", "with", "on"})
            return _told(post, run, verb, line) if is_subject else None
        word = line.text(at)
        if word in _GAINS or word in _LOSES:
            verb = verb or word
        elif not verb and word not in _BETWEEN or verb and word not in _BETWEEN or word == ",":
            return None
        at -= 1
    return None


def _told(post: _Post, run: NameRun, verb: str, line: _Line) -> Mention:
    mention = _mention("role.verb", Span(run.span.start, line.sentence.words[post.last].end), run, post, line)
    if verb in _LOSES or verb in _PLANS or verb == "served":
        at = next(index for index in range(post.first - 1, run.last, -1) if line.text(index) == verb)
        kept = tuple(part for part in mention.parts if part[0] != "qualifier")
        return replace(mention, parts=(*kept, ("qualifier", line.sentence.words[at].span)))
    return mention


def _mention(pattern: str, span: Span, run: NameRun, post: _Post, line: _Line) -> Mention:
    words = line.sentence.words
    parts = [("name", run.span), ("role", Span(words[post.office.first].start, words[post.office.last].end))]
    if post.holder is not None:
        parts.append(("organization", post.holder))
    if post.qualifier is not None:
        parts.append(("qualifier", post.qualifier))
    return Mention(Kind.ROLE, span, line.sentence.index, pattern, tuple(parts))


def _with_known_organizations(found: Sequence[Mention], document: Document) -> Iterator[Mention]:
    """"Foreign Minister Birk" after "Arland's foreign minister, Hanne Birk": the body told once holds for the whole document."""
    told: dict[tuple[str, str], Span] = {}
    for mention in found:
        body = mention.part("organization")
        if body is not None:
            told.setdefault(_holding(mention, document), body)
    for mention in found:
        known = told.get(_holding(mention, document))
        if mention.part("organization") is None and known is not None:
            yield replace(mention, parts=(*mention.parts, ("organization", known)))
        else:
            yield mention


def _holding(mention: Mention, document: Document) -> tuple[str, str]:
    name, role = mention.part("name"), mention.part("role")
    words = document.text[name.start:name.end].split() if name else [""]
    return words[-1], document.text[role.start:role.end].casefold() if role else ""
