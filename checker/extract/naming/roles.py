"""Finds who holds which office, whichever comes first.

>>> from checker.language.sentences import sentences
>>> from checker.extract.scan import scan
>>> def found(text):
...     document = Document.from_text(text, id="a")
...     return [text[item.span.start:item.span.end] for item in extract(scan(document, sentences(document)))]
>>> found("Mirvale's finance minister, Ilse Brandt, left the hall with Otto Falk, the mayor of Kaldora.")
["Mirvale's finance minister, Ilse Brandt", 'Otto Falk, the mayor of Kaldora']
>>> found("The finance minister left the hall.")
[]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from checker.extract.naming.asides import named_before, past_back_then, past_body, past_calling, past_time
from checker.extract.naming.holding_verbs import by_copula, by_heading, by_naming, by_succession, headings, is_over
from checker.extract.naming.names import names, tables
from checker.extract.naming.offices import Office, offices, openers
from checker.extract.naming.posts import (
    Line,
    Post,
    can_be_person,
    ending,
    holder_after,
    holding,
    is_joined,
    outside_name,
    post_of,
    with_office,
    words_of,
)
from checker.extract.scan import Scan
from checker.language.name_parts import NameRun
from checker.model.claim import Mention
from checker.model.text import Document, Sentence, Span

_REACH = 12
"""Words that may stand between a name and the office in "X was sworn in on Monday as ...": a clause, not a sentence."""


def extract(scan: Scan) -> Iterator[Mention]:
    """Names with the office they hold: "Foreign Minister X", "X, the mayor of Y", "X was sworn in as Y's chief justice".

    An office without a name gives nothing, and so does a name that only stands near one. Parts: name, role, organization, qualifier.
    """
    found: list[Mention] = []
    for sentence, runs in zip(scan.sentences, names(scan), strict=True):
        if runs and not scan.words_of(sentence).isdisjoint(_leading()):
            found += _in_sentence(sentence, runs)
    yield from _with_known_organizations(found, scan.document)


@cache
def _leading() -> frozenset[str]:
    """Words of which one stands in every sentence that tells of an office."""
    return openers() | headings().keys()


def _in_sentence(sentence: Sentence, runs: Sequence[NameRun]) -> Iterator[Mention]:
    line = Line(sentence, {run.first: run for run in runs}, {run.last: run for run in runs})
    taken: set[int] = set()
    named: set[Span] = set()
    inside = {index for run in runs for index in range(run.first, run.last + 1)}
    before: Office | None = None
    for found in offices(sentence.words):
        office = outside_name(found, line)
        joined, before = before, office
        if office.first == office.last and office.last in inside:
            continue
        post = post_of(office, line)
        followed = list(by_succession(post, line))
        for one in followed or _of_one(post, line, taken):
            taken.add(one.span.end)
            named.add(one.parts[0][1])
            yield one
            if joined is not None and one.pattern == "role.before" and is_joined(joined, post, line):
                yield with_office(one, post_of(joined, line), line)
    yield from (one for one in by_heading(line) if one.parts[0][1] not in named)


def _of_one(post: Post, line: Line, taken: set[int]) -> tuple[Mention, ...]:
    mention = (_before_name(post, line) or by_copula(post, line) or _after_name(post, line, taken) or by_naming(post, line)
               or _by_verb(post, line))
    return (mention,) if mention is not None else ()


def _before_name(post: Post, line: Line) -> Mention | None:
    """"Foreign Minister X", "the mayor of Kaldora, X", "Pastova's CEO X"."""
    after = post.last + 1
    stop = line.text(after) == "." and post.office.is_short
    after += stop
    after, bygone = past_back_then(after, line)
    post = replace(post, qualifier=bygone) if bygone else post
    with_comma = line.text(after) == ","
    if with_comma and (not post.is_definite or post.office.is_short or _is_apposition(post, line)):
        return None
    run = line.starts.get(after + with_comma)
    if run is None or not can_be_person(run, with_comma=with_comma):
        return None
    if with_comma and not _closes(run, line):
        return None
    if run.title is not None and run.title.start > line.sentence.words[post.office.last].end and with_comma:
        return None
    holder, end = post.holder, run.span.end
    if holder is None:
        holder = holder_after(run.last, line)[1] if line.text(run.last + 1) == "of" and _takes_place(post.office, line) else None
        end = holder.end if holder else end
    start = line.sentence.words[post.first].start
    return _mention("role.before", Span(start, end), run, replace(post, holder=holder), line)


def _takes_place(office: Office, line: Line) -> bool:
    return line.text(office.last) not in ("leader", "whip", "speaker", "chairman", "chairwoman", "chair")


def _is_apposition(post: Post, line: Line) -> bool:
    """Whether the office already goes with the name before it: "X, the mayor of Kaldora, Y and Z"."""
    return line.text(post.first - 1) == "," and ending(post.first - 2, line) is not None


def _closes(run: NameRun, line: Line) -> bool:
    """Whether an apposition may end after a name: a comma, a stop or a verb; "and" or a bracket make it a list or something else."""
    following = line.text(run.last + 1)
    return not run.is_possessive and following not in ("and", "or", "&") and (run.last + 1 not in line.starts)


def _after_name(post: Post, line: Line, taken: set[int]) -> Mention | None:
    """"X, the mayor of Kaldora", "X, 45, Nordsel's chief executive", "X, who leads Pastova Foods as chairman"."""
    if post.office.is_short or not _ends_well(post, line):
        return None
    at, aside = past_time(past_body(post.first - 1, line), line)
    at = past_calling(at, line) if post.is_definite else at
    if line.text(at) in ("(", "—", "–"):
        at += 0
    elif line.text(at) in ("is", "as", "been") or line.text(at - 1) == "who":
        return _by_who(post, line)
    elif line.text(at) != ",":
        return None
    if line.text(at - 1).isdigit() and line.text(at - 2) == ",":
        at -= 2
    run = named_before(at - 1, line)
    if run is None or run.is_possessive or (not can_be_person(run, with_comma=True) and not _is_surname(run, post, line)):
        return None
    if run.span.end in taken and not post.is_definite:
        return None
    held = replace(post, qualifier=aside) if aside is not None else post
    return _mention("role.after", Span(run.span.start, line.sentence.words[post.last].end), run, held, line)


def _is_surname(run: NameRun, post: Post, line: Line) -> bool:
    """Whether one word is taken for a person: after a title, or before "the chief executive of"; a body may well own or lead another."""
    if len(run.words) != 1 or run.text.isupper():
        return False
    told = post.is_definite and line.text(post.office.last) not in ("owner", "leader", "founder", "head")
    return run.title is not None or (told and run.text.casefold() not in tables().known)


def _ends_well(post: Post, line: Line) -> bool:
    after = post.last + 1
    if after >= len(line.sentence.words) or line.text(after) in words_of("closers"):
        return True
    return line.text(after).endswith(("ed", "s")) and after not in line.starts


def _by_who(post: Post, line: Line) -> Mention | None:
    """"X, who is the mayor of Kaldora", "X, who leads Pastova Foods as chairman", "X is the mayor of Kaldora"."""
    for at in range(post.first - 1, max(post.first - _REACH, 0), -1):
        word = line.text(at)
        if word == "who" and line.text(at - 1) == ",":
            run = ending(at - 2, line)
            body = next((line.starts[index] for index in range(at + 1, post.first) if index in line.starts), None)
            if run is None or not can_be_person(run, with_comma=True):
                return None
            held = replace(post, holder=post.holder or (body.span if body else None))
            return _mention("role.who", Span(run.span.start, line.sentence.words[post.last].end), run, held, line)
        if word in (";", ":", '"', "”", "“", "that", "which", "not", "but", "said", "if"):
            return None
    return _by_verb(post, line)


def _by_verb(post: Post, line: Line) -> Mention | None:
    """"X was appointed police chief of Kaldora", "X stepped down as health minister", "X became mayor"."""
    if post.office.is_short or not _ends_well(post, line):
        return None
    verb = ""
    at = post.first - 1
    floor = max(post.first - _REACH, -1)
    while at > floor:
        run = ending(at, line)
        is_told = verb or line.text(at + 1) == "is" or (line.text(at + 1) == "was" and is_over(post.last, line))
        if run is not None and is_told and not run.is_possessive:
            return _told(post, run, verb, line) if _is_subject(run, line) else None
        word = line.text(at)
        if word in words_of("gains") or word in words_of("loses"):
            verb = verb or word
        elif (not verb and word not in words_of("between")) or (verb and word not in words_of("between")) or word == ",":
            return None
        at -= 1
    return None


def _is_subject(run: NameRun, line: Line) -> bool:
    """Whether a person's name can be who the verb speaks of: no preposition stands before it."""
    before = line.text(run.first - 1)
    return can_be_person(run, with_comma=False) and (run.title is not None or before not in words_of("of") | {"in", "by", "with", "on"})


def _told(post: Post, run: NameRun, verb: str, line: Line) -> Mention:
    mention = _mention("role.verb", Span(run.span.start, line.sentence.words[post.last].end), run, post, line)
    between = range(post.first - 1, run.last, -1)
    at = next((index for index in between if line.text(index) in words_of("coming")), None)
    if at is None and not verb and line.text(run.last + 1) == "was":
        at = run.last + 1
    if at is None and (verb in words_of("loses") or verb in words_of("plans") or verb == "served"):
        at = next(index for index in between if line.text(index) == verb)
    if at is None:
        return mention
    kept = tuple(part for part in mention.parts if part[0] != "qualifier")
    return replace(mention, parts=(*kept, ("qualifier", line.sentence.words[at].span)))


def _mention(pattern: str, span: Span, run: NameRun, post: Post, line: Line) -> Mention:
    return holding(pattern, span, run, post.told(line), line)


def _with_known_organizations(found: Sequence[Mention], document: Document) -> Iterator[Mention]:
    """"Foreign Minister Brem" after "Ardova's foreign minister, Signe Brem": the body told once holds for the whole document."""
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
