"""Finds where an event happens.

>>> from checker.language.sentences import sentences
>>> from checker.extract.scan import scan
>>> def found(text):
...     document = Document.from_text(text, id="a")
...     return [text[item.span.start:item.span.end] for item in extract(scan(document, sentences(document)))]
>>> found("The treaty was signed in Ombrin. Austria will host the talks.")
['Ombrin', 'Austria']
>>> found("Prices in Ombrin are high, and Austria will pay.")
[]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from checker.extract.naming.names import names, people_words, place_words, tables
from checker.extract.scan import Scan
from checker.language.name_parts import NameRun
from checker.lexicon import table
from checker.lexicon.known_names import known_names
from checker.model.claim import Kind, Mention
from checker.model.text import Document, Sentence, Span  # noqa: F401 - Document serves the doctest

_NOUN_REACH = 8
_SENT_REACH = 5
_CLOSING = frozenset({'"', "”"})
_REACH = 9
"""Words between an event and its place; further off they seldom go together."""


def extract(scan: Scan) -> Iterator[Mention]:
    """Names of places that stand with an event: "signed in Vienna", "the summit in Kazan", "near Osmere", "Austria will host".

    A place without an event nearby gives nothing, and neither does a person or a body after "in". Part: event.
    """
    for sentence, runs in zip(scan.sentences, names(scan), strict=True):
        for run in () if not runs or scan.words_of(sentence).isdisjoint(_happening()) else runs:
            event = _event(sentence, run, runs)
            if event is not None:
                yield Mention(Kind.PLACE, run.span, sentence.index, "place.host" if _is_host(sentence, run) else "place.at",
                              (("event", event),))


@cache
def _happening() -> frozenset[str]:
    """Words of which one tells every event."""
    return _cues("hosts") | _cues("nouns") | _cues("verbs") | _cues("sent") | _cues("gatherings") | _told()


@cache
def _cues(key: str) -> frozenset[str]:
    return frozenset(str(table("place_cues")[key]).split())


def _event(sentence: Sentence, run: NameRun, runs: Sequence[NameRun]) -> Span | None:
    """The words of the event that happens at a place; None where the name is no place of an event."""
    if run.title is not None or run.is_possessive or not _can_be_place(run):
        return None
    if (gathering := _gathering(sentence, run)) is not None:
        return gathering
    if _is_adjectival(sentence, run):
        return None
    if _is_host(sentence, run):
        return next(word.span for word in sentence.words[run.last + 1:] if word.lower in _cues("hosts"))
    start = _preposition(sentence, run)
    if start < 0:
        return _struck(sentence, run)
    if _is_address(sentence, run, runs):
        return None
    towards = sentence.words[start].lower not in _cues("at")
    found = _before(sentence, start, towards=towards) or (_said(sentence, start, runs) if not towards else None)
    return found or (_after(sentence, run) if start == 0 and not towards else None)


def _struck(sentence: Sentence, run: NameRun) -> Span | None:
    """The verb whose object the place is, where a hazard is its subject: "the quake shook northern Velt"."""
    words = sentence.words
    at = run.first - 1
    while at > 0 and words[at].lower in _cues("parts"):
        at -= 1
    if at < 1 or words[at].lower not in _cues("strikes"):
        return None
    return words[at].span if any(word.lower in _cues("hazards") for word in words[max(0, at - 4):at]) else None


def _preposition(sentence: Sentence, run: NameRun) -> int:
    """The index of the word that places the event: "in" of "in the Russian city of Kazan"; -1 where there is none."""
    words = sentence.words
    at = run.first - 1
    if at > 1 and words[at].lower == "of" and words[at - 1].lower in _cues("kinds"):
        at -= 2
        while at > 0 and words[at].lower not in _cues("at") and run.first - at < 8 and words[at].text != ",":
            at -= 1
    elif at > 0 and words[at].lower in _cues("parts"):
        at -= 1
    if at < 0:
        return -1
    word = words[at].lower
    verb = words[at - 1].lower if at > 0 else ""
    if word == "to" and (verb in _cues("towards") or _sending(sentence, at) is not None):
        return at
    if word in _cues("at") or (word == "on" and verb.startswith("converge")):
        return at
    return run.first if words[run.first - 1].lower in _cues("towards") and run.first > 0 else -1


def _before(sentence: Sentence, start: int, *, towards: bool) -> Span | None:
    """The nearest event before a place in the same clause."""
    if towards and (sending := _sending(sentence, start)) is not None:
        return sending
    for at in range(start - 1, max(start - _REACH, 0) - 1, -1):
        word = sentence.words[at]
        if word.lower in _cues("stops") and not (at == start - 1 and word.text in _CLOSING):
            return None
        if word.lower in _cues("shifts"):
            return None
        is_noun = word.lower in _cues("nouns") and start - at <= _NOUN_REACH and _stands_alone(sentence, at, start)
        if is_noun or word.lower in _cues("verbs"):
            return word.span
        if towards and at < start - 2:
            return None
    return None


def _sending(sentence: Sentence, start: int) -> Span | None:
    """The verb before "to" with its object between: "sent two lawyers to Vesko"."""
    for at in range(start - 1, max(start - _SENT_REACH, 0) - 1, -1):
        word = sentence.words[at]
        if word.lower in _cues("sent"):
            return word.span
        if not word.text[0].isalpha() or word.lower in _cues("at"):
            return None
    return None


def _said(sentence: Sentence, start: int, runs: Sequence[NameRun]) -> Span | None:
    """The verb of saying of "said in Vesko", "told supporters at the harbor in Vesko"."""
    named = {index for run in runs for index in range(run.first, run.last + 1)}
    for at in range(start - 1, max(start - _REACH, 0) - 1, -1):
        word = sentence.words[at]
        if word.lower in _told() and at not in named:
            return word.span
        if at not in named and word.lower not in _cues("spoken-to"):
            return None
    return None


def _gathering(sentence: Sentence, run: NameRun) -> Span | None:
    """The event that is named by its city: "the Vesko convention"; a country before one may be what it is about."""
    after = sentence.words[run.last + 1] if run.last + 1 < len(sentence.words) else None
    is_one = after is not None and after.lower in _cues("gatherings") and after.text.islower() and after.start - run.span.end == 1
    if after is None or not is_one or run.text not in _cities():
        return None
    following = sentence.words[run.last + 2] if run.last + 2 < len(sentence.words) else None
    is_first_half = following is not None and following.text[0].islower() and following.lower not in _cues("links")
    return None if is_first_half else after.span


@cache
def _cities() -> frozenset[str]:
    world = table("countries")
    return frozenset(city for row in world["countries"].values() for city in (row.get("capital", ""), *row.get("cities", ())) if city)


@cache
def _told() -> frozenset[str]:
    return frozenset(str(table("sayings")["said"]).split())


def _stands_alone(sentence: Sentence, at: int, start: int) -> bool:
    """Whether a noun is the event itself: not the first half of "flood barrier"."""
    after = sentence.words[at + 1]
    return at + 1 == start or after.lower in _cues("links") or not after.text[0].islower()


def _is_adjectival(sentence: Sentence, run: NameRun) -> bool:
    """Whether a name only narrows the noun after it: "the Ukraine war"."""
    words = sentence.words
    if run.last + 1 >= len(words) or run.first == 0 or words[run.first - 1].lower != "the":
        return False
    after = words[run.last + 1]
    return after.text[0].islower() and after.lower not in _cues("links") and after.start - words[run.last].end == 1


def _after(sentence: Sentence, run: NameRun) -> Span | None:
    """The event after "In Kazan, ..." at the head of a sentence."""
    for word in sentence.words[run.last + 1:run.last + 1 + _REACH]:
        if word.lower in _cues("stops"):
            return None
        if word.lower in _cues("verbs"):
            return word.span
    return None


def _is_host(sentence: Sentence, run: NameRun) -> bool:
    """"Austria will host", "Kazan hosted": the name is the host, and it is a place."""
    words = sentence.words
    at = run.last + 1
    while at < len(words) and at < run.last + 5 and words[at].lower in _cues("before-host"):
        at += 1
    before = words[run.first - 1].lower if run.first else ""
    if at >= len(words) or words[at].lower not in _cues("hosts") or before in ("and", ",", "by", "of"):
        return False
    return run.text in place_words() or (len(run.words) == 1 and not run.text.isupper())


def _can_be_place(run: NameRun) -> bool:
    words = [word.casefold() for word in run.words]
    if run.text in place_words():
        return True
    if run.text in people_words() or run.text.casefold() in known_names() or (run.text.isupper() and len(run.text) > 1):
        return False
    if words[-1] in _sort("events") or len(words) > 3 or any("-" in word and word.split("-")[0] in tables().particles for word in words):
        return False
    is_person = len(words) > 1 and words[0] in tables().given
    return words[-1] in _sort("places") or (not is_person and words[-1] not in tables().bodies and words[0] not in _sort("generic"))


@cache
def _sort(key: str) -> frozenset[str]:
    return frozenset(str(table("organizations")[key]).split())


def _is_address(sentence: Sentence, run: NameRun, runs: Sequence[NameRun]) -> bool:
    """Whether the name only says where the place before it lies: Russia in "Kazan, Russia"."""
    before = next((other for other in runs if other.last == run.first - 2), None)
    return before is not None and sentence.words[run.first - 1].text == ","
