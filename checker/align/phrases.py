"""A sentence as phrases see it: values and names as placeholders, and what a phrase binds in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.language.days import when_text
from checker.model.claim import Claim, Kind
from checker.model.finding import ToldSum
from checker.model.rule import Finder
from checker.model.text import Span
from checker.model.value import NameSet, PlaceName, Quantity, Quotation, RoleHolding, When
from checker.rulebook.pattern import MOST_PLACEHOLDERS, compiled, index_of, placeholder, plain

_CATEGORY = {"person": "person", "org": "org", "place": "place-name", "country": "place-name", "event": "event"}
_SINCE = re.compile(r"\bsince\b[^,;.()\"“”]{1,120}", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class SentenceView:
    """One sentence with what was found in it. `span` is its place in the document; `entities` are (place, canonical name, type).

    `sums` are those that its own words tell.
    """

    text: str
    span: Span
    claims: tuple[Claim, ...]
    entities: tuple[tuple[Span, str, str], ...] = ()
    sums: tuple[ToldSum, ...] = ()


def matches(finder: Finder, view: SentenceView) -> Iterator[tuple[str, dict[str, str]]]:
    """For each match of the phrase: the id of the claim that gives the value, and the texts of the slots around the value."""
    pattern = compiled(finder.phrase)
    value = pattern.phrase.value_slot(finder.kind)
    shown, bound = _skeleton(view, pattern.categories, finder.kind)
    for match in pattern.regex.finditer(shown):
        groups = {name: text for name, text in match.groupdict().items() if text is not None}
        claim = bound[index_of(groups[value])] if value in groups else None
        if isinstance(claim, Claim):
            yield claim.id, {name: _slot_text(groups[name], slot_type, bound) for name, slot_type in pattern.phrase.slots
                             if name in groups and name != value}


def _slot_text(captured: str, slot_type: str, bound: Sequence[Claim | str]) -> str:
    if slot_type == "word":
        return captured.casefold()
    found = bound[index_of(captured)]
    return found if isinstance(found, str) else canonical(found)


def _skeleton(view: SentenceView, categories: frozenset[str], own: Kind) -> tuple[str, list[Claim | str]]:
    """The sentence with placeholders for all that the phrase may bind, and what each stands for.

    Where two overlap, the phrase's own kind of claim goes first, then the longer one.
    """
    offered: list[tuple[bool, int, Span, str, Claim | str]] = []
    for claim in view.claims:
        category = _category(claim)
        if category in categories:
            offered.append((claim.kind is not own, claim.span.start - claim.span.end, claim.span, category, claim))
    for span, name, kind in view.entities:
        category = _CATEGORY.get(kind, "other")
        if category in categories:
            offered.append((True, span.start - span.end, span, category, name))
    if "anchor" in categories:
        offered += [(True, -1000, span, "anchor", text) for span, text in _anchors(view)]
    kept: list[tuple[Span, str, Claim | str]] = []
    is_taken = bytearray(len(view.text))
    for _, _, span, category, item in sorted(offered, key=lambda one: one[:4]):
        first, last = span.start - view.span.start, span.end - view.span.start
        if view.span.holds(span) and not any(is_taken[first:last]):
            is_taken[first:last] = b"\x01" * (last - first)
            kept.append((span, category, item))
    kept = sorted(kept, key=lambda one: one[0])[:MOST_PLACEHOLDERS]
    pieces: list[str] = []
    at = view.span.start
    for index, (span, category, _) in enumerate(kept):
        pieces += [plain(view.text[at - view.span.start:span.start - view.span.start]), placeholder(category, index)]
        at = span.end
    pieces.append(plain(view.text[at - view.span.start:]))
    return "".join(pieces), [item for _, _, item in kept]


def _category(claim: Claim) -> str:
    value = claim.value
    if not isinstance(value, When):
        return str(claim.kind)
    if value.known == frozenset({"year"}):
        return "calendar-year"
    return "day" if value.low is not None and value.low == value.high else "span"


def _anchors(view: SentenceView) -> Iterator[tuple[Span, str]]:
    """Each "since ..." with what it comes to: the month of the date in it, or its words."""
    for match in _SINCE.finditer(view.text):
        span = Span(view.span.start + match.start(), view.span.start + match.end())
        dates = [claim.value for claim in view.claims if isinstance(claim.value, When) and span.holds(claim.span)]
        low = dates[-1].low if dates else None
        if low is not None:
            yield span, low.isoformat()[:7 if "month" in dates[-1].known else 4]
        else:
            yield span, " ".join(word.casefold() for word in _WORD.findall(match[0])[1:])


def canonical(claim: Claim) -> str:
    """One text for equal values, for slots that hold a claim beside the one compared."""
    match claim.value:
        case Quantity(low, high, unit):
            ends = dict.fromkeys("any number" if end is None else format(end.normalize(), "f") for end in (low, high))
            return f"{' to '.join(ends)} {unit}".strip()
        case When(low, high):
            return when_text(claim.value) if low or high else claim.text.casefold()
        case RoleHolding(name):
            return name
        case NameSet(members):
            return ", ".join(members)
        case PlaceName(name):
            return name
        case Quotation(text):
            return text
