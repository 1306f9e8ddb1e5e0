"""Holders of offices that a clause tells of by its verb: "the mayor is X", "Y named X its president", "X, who heads Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from checker.extract.naming.posts import Line, Post, Told, can_be_person, ending, holder_after, holding, words_of
from checker.language.name_parts import NameRun
from checker.lexicon import table
from checker.model.claim import Mention
from checker.model.text import Span

_REACH = 6
"""Words between a verb and the name that it goes with: "named the veteran banker X"."""
_NEAR = 4
"""Words after a name in which the end of a time stands: "was X from 2012 to 2016"."""


def by_copula(post: Post, line: Line) -> Mention | None:
    """"Ardova's foreign minister is X", "the mayor of Tarn is still X", "whose president is X".

    "Was" tells nothing by itself, only with the time that it speaks of ("was X until 2019").
    """
    at = post.last + 1
    is_owned = line.text(post.first - 1) == "whose"
    if line.text(at) not in words_of("being") or not (post.is_definite or is_owned):
        return None
    first = at + 1 + (line.text(at + 1) in words_of("still"))
    run = line.starts.get(first)
    if run is None or run.is_possessive or _goes_on(run.last + 1, line) or not can_be_person(run, with_comma=True):
        return None
    if line.text(post.first - 1) in words_of("open") or line.text(post.first - 2) in words_of("open"):
        return None
    was = line.text(at) == "was"
    if was and not is_over(run.last, line):
        return None
    qualifier = post.qualifier or (line.sentence.words[at].span if was else None)
    span = Span(line.sentence.words[post.first].start, run.span.end)
    told = replace(post.told(line), qualifier=qualifier)
    return holding("role.copula", span, run, replace(told, holder=_whose(post, line)) if is_owned and not told.holder else told, line)


def _goes_on(after: int, line: Line) -> bool:
    """Whether a name is part of more: "X's brother", "X and Y"."""
    is_joined = line.text(after) in ("and", "or")
    return line.text(after) in words_of("goes_on") or (is_joined and after + 1 in line.starts)


def is_over(last: int, line: Line) -> bool:
    """Whether the words after a place tell a time that is over: "until 2019", "from 2012 to 2016", "during the war"."""
    return any(line.text(index) in words_of("past") for index in range(last + 1, last + 1 + _NEAR))


def _whose(post: Post, line: Line) -> Span | None:
    """The body before "whose": "Ardova, whose president is X"."""
    run = ending(post.first - 2 - (line.text(post.first - 2) == ","), line)
    return run.span if run is not None else None


def by_naming(post: Post, line: Line) -> Mention | None:
    """"Ardova elected X president", "Nordsel named X as its chief executive".

    Who named somebody is the body of the office, unless another body or somebody else's office is told.
    """
    run, holder = _named(post, line)
    if run is None or run.is_possessive or run.first < 2 or not can_be_person(run, with_comma=True):
        return None
    verb = next((index for index in range(run.first - 1, max(run.first - _REACH, 0), -1) if line.text(index) in words_of("names")), 0)
    if not verb or line.text(verb - 1) in words_of("passive") or any(index in line.starts for index in range(verb + 1, run.first)):
        return None
    subject = ending(verb - 1, line)
    if holder is None and subject is not None and subject.title is None and not can_be_person(subject, with_comma=True):
        holder = subject.span
    qualifier = post.qualifier or (line.sentence.words[verb].span if line.text(verb) in words_of("plans") else None)
    told = replace(post.told(line), holder=holder, qualifier=qualifier)
    return holding("role.named", Span(run.span.start, line.sentence.words[post.last].end), run, told, line)


def _named(post: Post, line: Line) -> tuple[NameRun | None, Span | None]:
    """The name before an office, and the body: a name right behind "elected" is who was elected, and no body."""
    taken = next((run for run in line.starts.values() if post.holder is not None and run.span.start == post.holder.start), None)
    if taken is not None and taken.first < post.office.first and line.text(taken.first - 1) in words_of("names"):
        return taken, holder_after(post.office.last, line)[1]
    at = post.first - 1
    while line.text(at) in words_of("as"):
        at -= 1
    return ending(at, line), post.holder


def by_succession(post: Post, line: Line) -> Iterator[Mention]:
    """"X succeeded Y as mayor": X holds the office and Y held it before; "X will succeed Y as mayor": X is to hold it."""
    at = post.first - 1
    while line.text(at) in words_of("as"):
        at -= 1
    old = ending(at, line)
    if old is None or at == post.first - 1 or not can_be_person(old, with_comma=False):
        return
    verb = next((index for index in range(old.first - 1, max(old.first - _REACH, 0), -1) if line.text(index) in words_of("succeeds")), 0)
    start = verb
    while start > 1 and line.text(start - 1) in words_of("to_be"):
        start -= 1
    new = ending(start - 1, line) if verb else None
    if new is None or new.is_possessive or not can_be_person(new, with_comma=False):
        return
    words, end = line.sentence.words, line.sentence.words[post.last].end
    to_come = next((words[index].span for index in range(start, verb) if line.text(index) in words_of("coming")), None)
    told = post.told(line)
    yield holding("role.successor", Span(new.span.start, end), new, replace(told, qualifier=told.qualifier or to_come), line)
    if to_come is None:
        yield holding("role.predecessor", Span(old.span.start, end), old, replace(told, qualifier=words[verb].span), line)


def by_heading(line: Line) -> Iterator[Mention]:
    """"X, who heads the Velt Institute", "X chairs the Tarn council": the verb tells the office, its object the body.

    Those who lead may do so in a race; they hold an office only in a clause with "who".
    """
    known = headings()
    for at in [at for at, (_, _, _, lower) in enumerate(line.sentence.words[:-1]) if at and lower in known]:
        office = known[line.text(at)]
        body = line.starts.get(at + 1) or (line.starts.get(at + 2) if line.text(at + 1) == "the" else None)
        at_who = at - 1 - (line.text(at - 1) in words_of("still"))
        is_told_aside = line.text(at_who) == "who" and line.text(at_who - 1) == ","
        run = ending(at_who - 2, line) if is_told_aside else ending(at - 1, line) if office != "leader" else None
        if body is None or run is None or body.is_possessive or body.title is not None or run.is_possessive:
            continue
        if is_told_aside or (can_be_person(run, with_comma=True) and not can_be_person(body, with_comma=True)):
            verb = line.sentence.words[at].span
            yield holding("role.heads", Span(run.span.start, body.span.end), run, Told(verb, body.span, None), line)


@cache
def headings() -> dict[str, str]:
    """Verbs that tell an office, each with the office: "chairs" gives "chair"."""
    known: dict[str, str] = table("role_cues")["heading"]
    return known
