"""The subject that a document's claims are told of: what an opening sentence, or one under a title, says it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from checker.model.claim import Claim, Kind, Mention, Modality
from checker.model.text import Sentence, Span, ZoneName
from checker.normalize.sentence.entries import Definition, definition

_END = "2"
"""What the names of the parts of a stretch's last day end in."""
_WHOLE = {"days": "day", "months": "month", "years": "year"}
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")


def definitions(sentences: Sequence[Sentence], text: str) -> tuple[Definition, ...]:
    """The definitions that claims may belong to: the one that opens the text, and those of later entries under titles of their own."""
    found: list[Definition] = []
    body = next((sentence.index for sentence in sentences if sentence.zone is ZoneName.BODY), 0)
    for sentence in sentences:
        if sentence.zone is ZoneName.FURNITURE:
            continue
        one = definition(sentence, text)
        if one is not None and (sentence.index <= body or one.subject.is_entry):
            found.append(one)
    return tuple(found)


def split_lives(mentions: Sequence[Mention], told: Sequence[Definition], text: str) -> list[Mention]:
    """The mentions, with the days of a life behind a subject's name apart: when it was born, and when it died.

    A year there is a date, however old.
    """
    lives = [one.life for one in told if one.life is not None]
    found: list[Mention] = []
    for mention in mentions:
        is_life = mention.kind in {Kind.DATE, Kind.COUNT} and any(life.holds(mention.span) for life in lives)
        found += _ends(mention, text) if is_life else [mention]
    return found


def _ends(mention: Mention, text: str) -> list[Mention]:
    """The two ends of a stretch as dates of their own; a date as it is."""
    if mention.kind is Kind.COUNT:
        years = [span for name, span in mention.parts if name.rstrip(_END) == "number" and _YEAR.fullmatch(text[span.start:span.end])]
        return [replace(mention, kind=Kind.DATE, span=span, pattern="date.year", parts=(("year", span),)) for span in years] or [mention]
    if mention.pattern == "date.range":
        return [_range_end(mention, end) for end in ("first", "last")]
    form = mention.pattern.removeprefix("date.")
    if form not in _WHOLE or not any(name.endswith(_END) for name, _ in mention.parts):
        return [mention]
    parts = [[(name, span) for name, span in mention.parts if not name.endswith(_END)],
             [(name.removesuffix(_END), span) for name, span in mention.parts if name.endswith(_END)]]
    if "year" not in dict(parts[0]) or "year" not in dict(parts[1]):
        return [mention]
    return [replace(mention, span=Span(min(span.start for _, span in own), max(span.end for _, span in own)),
                    pattern="date." + _WHOLE[form], parts=tuple(own)) for own in parts]


def _range_end(mention: Mention, end: str) -> Mention:
    """One end of a stretch that is put together of two dates."""
    own = [(name.split(), span) for name, span in mention.parts if name.startswith(end + " ")]
    span = next(span for name, span in own if name[2] == "span")
    parts = tuple((name[2], part) for name, part in own if name[2] != "span")
    return replace(mention, span=span, pattern="date." + own[0][0][1], parts=parts)


def with_subjects(claims: Sequence[Claim], told: Sequence[Definition]) -> tuple[Claim, ...]:
    """The claims with the subject of the definition before them. What stands in a title is part of a name, and no claim of its own."""
    if not told:
        return tuple(claims)
    starts = [one.start for one in told]
    found = []
    for claim in claims:
        at = bisect_right(starts, claim.span.start) - 1
        found.append(claim if at < 0 else _of(claim, told[at]))
    return tuple(found)


def _of(claim: Claim, told: Definition) -> Claim:
    traits = replace(claim.traits, subject=told.subject)
    if told.title is not None and told.title.holds(claim.span):
        traits = replace(traits, is_saying=True)
    life = told.life
    if claim.kind is Kind.DATE and life is not None and life.holds(claim.span):
        event = _event(claim.span, told)
        names = {**dict(traits.names), **dict.fromkeys(told.subject.names, 3)}
        traits = replace(traits, topic=(event,), deed=event, bearer=told.subject.names, is_once=True, names=tuple(sorted(names.items())))
        about = replace(claim.about, predicate="bear" if event == "born" else "die")
        return replace(claim, traits=traits, modality=Modality.ASSERTED, about=about)
    return replace(claim, traits=traits)


def _event(span: Span, told: Definition) -> str:
    """Whether a date in the bracket of a life is that of birth or of death."""
    if told.dash is not None:
        return "born" if span.end <= told.dash else "kill"
    return "kill" if [event for event, _ in told.subject.lived] == ["die"] else "born"
