"""Finds lists of names: who founded, joined, signed, hosts or is shortlisted.

>>> from checker.language.sentences import sentences
>>> from checker.extract.scan import scan
>>> def found(text):
...     document = Document.from_text(text, id="a")
...     return [text[item.span.start:item.span.end] for item in extract(scan(document, sentences(document)))]
>>> found("The pact was signed by Mirvale, Velt and Soravia on Monday.")
['Mirvale, Velt and Soravia']
>>> found("They met on Monday, Tuesday and Friday in Kaldora, Mirvale.")
[]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from checker.extract.naming.names import names, people_words, tables
from checker.extract.scan import Scan
from checker.language.name_parts import NameRun
from checker.lexicon import table
from checker.model.claim import Kind, Mention
from checker.model.text import Document, Sentence, Span  # noqa: F401 - Document serves the doctest

_OPEN = frozenset({"including", "include", "includes", "included", "like"})
_CUED = 3
"""Words before two names in which the cue of an open list stands."""
_REACH = 12
"""Words before the list among which its cue is sought."""


def extract(scan: Scan) -> Iterator[Mention]:
    """Three or more names in a row, or two with a cue ("founded by X and Y", "including X and Y").

    Left alone: adjectives ("Chinese, Russian and Indian officials"), addresses ("Kazan, Russia"), lists without "and".
    Parts: member1, member2, ... in reading order, and cue where there is one. The pattern names the cue: `set.founders`.
    """
    for sentence, runs in zip(scan.sentences, names(scan), strict=True):
        if len(runs) > 1:
            yield from _in_sentence(sentence, runs)


def _in_sentence(sentence: Sentence, runs: Sequence[NameRun]) -> Iterator[Mention]:
    at = 0
    while at < len(runs):
        stop, is_closed = _row(sentence, runs, at)
        if stop - at > 1:
            members = runs[at:stop]
            cue, sort = _cue(sentence, members)
            is_pair = cue is not None and _between(sentence, members) in (["and"], ["&"])
            is_row = (len(members) > 2 or is_pair) if is_closed else _is_left_open(sentence, members, cue, sort)
            if is_row and _is_list(members, sentence):
                yield _mention(sentence, members, cue, sort)
        at = stop


def _is_left_open(sentence: Sentence, members: Sequence[NameRun], cue: Span | None, sort: str) -> bool:
    """Whether "and others" or "etc" closes a row of names, or nothing does behind "including"; two names need their cue right before."""
    words, last = sentence.words, members[-1].last
    if len(members) > 2 and sort == "open":
        return last + 1 >= len(words) or words[last + 1].text in ".;)"
    is_cued = cue is not None and any(word.span == cue for word in words[max(0, members[0].first - _CUED):members[0].first])
    following = words[last + 1].lower if last + 1 < len(words) else ""
    joins = following in (",", "and", "or", "etc") or following in _words("others")
    return (len(members) > 2 or is_cued) and joins and _others(sentence, last) is not None


def _between(sentence: Sentence, members: Sequence[NameRun]) -> list[str]:
    """The words between the first two names, without stops and without the age of the first ("X, 34, and Y")."""
    between = [word.lower for word in sentence.words[members[0].last + 1:members[1].first] if word.text != "."]
    is_aged = between[:1] == [","] and len(between) > 2 and between[1].isdigit() and len(between[1]) < 3 and between[2] == ","
    if not is_aged:
        return between
    return between[3:] if between[3:4] in (["and"], ["&"]) else between[2:]


def _row(sentence: Sentence, runs: Sequence[NameRun], at: int) -> tuple[int, bool]:
    """Where the list that begins with a name ends, and whether a word such as "and" closed it."""
    stop = at + 1
    while stop < len(runs):
        link = _link(sentence, runs[stop - 1], runs[stop])
        if not link:
            break
        stop += 1
        if link == "and":
            return stop, True
    return stop, False


def _link(sentence: Sentence, left: NameRun, right: NameRun) -> str:
    """"comma" or "and" where nothing else stands between two names but "the"; empty otherwise."""
    between = _between(sentence, (left, right))
    if right.title is not None or left.is_possessive or _is_of_office(sentence, left):
        return ""
    if between and between[-1] == "the":
        between.pop()
    if between == [","]:
        return "comma"
    return "and" if between in ([",", "and"], ["and"], ["&"], [",", "&"], ["or"], [",", "or"]) else ""


def _is_of_office(sentence: Sentence, run: NameRun) -> bool:
    """Whether a name is that of the body in "the president of Mirvale, X, and Y": its office goes on with the person."""
    before = [word.lower for word in sentence.words[max(0, run.first - 2):run.first]]
    return before[-1:] == ["of"] and bool(before[:1]) and before[0] in tables().titles


def _is_list(members: Sequence[NameRun], sentence: Sentence) -> bool:
    texts = [run.text for run in members]
    if len(set(texts)) < len(texts) or any(run.is_possessive for run in members):
        return False
    people = sum(text in people_words() for text in texts)
    if people and not all(text.endswith("s") for text in texts if text in people_words()):
        return False
    return not any(_lies_in(inner, outer) for inner, outer in pairwise(texts)) and _closes(members[-1], sentence)


def _closes(last: NameRun, sentence: Sentence) -> bool:
    """Whether the last name stands by itself: not "Iran and Syria policy chief", but any verb or mark may follow."""
    words = sentence.words
    after = last.last + 1
    return after >= len(words) or not (words[after].start - words[after - 1].end == 1 and _is_office(words[after].lower))


def _is_office(word: str) -> bool:
    return word in str(table("set_cues")["holders"]).split()


def _lies_in(inner: str, outer: str) -> bool:
    """Whether two neighbors are an address: a known city or part and its country."""
    world = table("countries")
    item = world["countries"].get(outer)
    if item is None:
        return inner in world["countries"].get("United States", {}).get("cities", ()) and outer in world["parts"]["United States"]
    return inner == item.get("capital") or inner in item.get("cities", ()) or inner in world["parts"].get(outer, ())


def _cue(sentence: Sentence, members: Sequence[NameRun]) -> tuple[Span | None, str]:
    """The word that tells what the list is of, nearest before it, else right after it."""
    first, last = members[0].first, members[-1].last
    words = sentence.words
    before = range(first - 1, max(first - _REACH, 0) - 1, -1)
    after = range(last + 1, min(last + 7, len(words)))
    for at in (*before, *after):
        word = words[at].lower
        if word in (";", ":", "”", "“", '"') and at != first - 1:
            if at > last:
                break
            continue
        if (word in _OPEN and at == first - 1) or (word == "as" and words[at - 1].lower == "such" and at == first - 1):
            return words[at].span, "open"
        sort = cues().get(word, "")
        if sort and _is_near(sentence, at, members):
            return words[at].span, sort
    return None, "names"


@cache
def cues() -> dict[str, str]:
    """Words that tell what a list is of, with the sort of list."""
    return {word: sort for sort, words in table("set_cues")["sorts"].items() for word in str(words).split()}


def _is_near(sentence: Sentence, at: int, members: Sequence[NameRun]) -> bool:
    """Whether a cue goes with the list: right before it, or its verb right after it."""
    if at > members[-1].last:
        return at - members[-1].last <= 3
    between = sentence.words[at + 1:members[0].first]
    if sentence.words[at].lower in ("member", "members", "members'") and between and between[0].lower == "of" and len(between) < 3:
        return False
    is_apposed = len(between) == 1 and between[0].text == "," and sentence.words[at].lower.endswith("s")
    return is_apposed or (not any(word.text in ",;" for word in between) and len(between) <= 8)


def _mention(sentence: Sentence, members: Sequence[NameRun], cue: Span | None, sort: str) -> Mention:
    parts = [(f"member{number}", run.span) for number, run in enumerate(members, 1)]
    if cue is not None:
        parts.append(("cue", cue))
    joint = sentence.words[members[-1].first - 1]
    closing = joint.span if joint.lower == "or" else _others(sentence, members[-1].last)  # a choice is never all of them
    if closing is not None:
        parts.append(("open", closing))
    span = Span(members[0].span.start, members[-1].span.end)
    return Mention(Kind.SET, span, sentence.index, f"set.{sort}", tuple(parts))


def _others(sentence: Sentence, last: int) -> Span | None:
    """"among others", "and two others", "and several other towns", "etc": the list does not name all."""
    words = sentence.words
    for at in range(last + 1, min(last + 6, len(words))):
        if words[at].lower in _words("others"):
            return words[at].span
        if words[at].lower not in _words("before_others"):
            return None
    return None


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(str(table("set_cues")[name]).split())
