"""Decisions made elsewhere, in a page or a table, and what of them can be taken over: each is held against the finding that it names."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from checker.errors import DecisionError
from checker.model.decision import Decision
from checker.model.finding import Finding, Result, Review
from checker.review.deciding import decide, key_of
from checker.review.matching import with_decisions
from checker.review.twins import Seating, shares_a_place
from checker.strict_yaml import did_you_mean

MOST_CHARACTERS = 20_000_000
_VERSION = 1
_WORDS = ("finding", "state", "side", "note", "evidence", "by", "at", "rule", "verdict")
_LISTS = ("key", "values", "told", "places")
_NEEDED = ("finding", "state")


@dataclass(frozen=True, slots=True)
class Offer:
    """A decision from elsewhere, and the `place` where it stands there.

    `key` and `values` are those of the finding as it was judged, `places` where it stood; None: not told.
    """

    finding: str
    review: Review
    key: tuple[str, ...] | None = None
    values: tuple[str, ...] | None = None
    place: str = ""
    places: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What becomes of an offer: the decision that it makes, or why it makes none. `note` tells what else a reader should know."""

    offer: Offer
    decision: Decision | None
    note: str = ""


def offers_in(text: str, path: str) -> tuple[Offer, ...]:
    """The decisions in a decisions.json. Raises DecisionError, with the key, for anything that is not as it must be."""
    data = _plain(text, path)
    if not isinstance(data, dict) or set(data) != {"version", "decisions"} or not isinstance(data["decisions"], list):
        _fail(path, "", "'version' and a list of 'decisions' were expected, and nothing else")
    if data["version"] is not _VERSION and (data["version"] != _VERSION or isinstance(data["version"], bool)):
        _fail(path, "version", f"only version {_VERSION} can be read")
    found = tuple(_offer(entry, f"decisions[{number}]", path) for number, entry in enumerate(data["decisions"]))
    seen: dict[str, str] = {}
    for one in found:
        if one.finding in seen:
            _fail(path, one.place, f"a second decision on {one.finding} (first in {seen[one.finding]})")
        seen[one.finding] = one.place
    return found


def answers(offers: Iterable[Offer], result: Result, kept: Iterable[Decision], told: Mapping[str, Sequence[str]]) -> tuple[Answer, ...]:
    """What becomes of each offer. `kept` are the decisions that there are, `told` the rival values of each finding in a reader's words."""
    there = {decision.finding: decision for decision in kept}
    now = with_decisions(result, there.values(), "")
    findings = {finding.id: finding for finding in now.findings}
    desk = _Desk(Seating(now, there.values()), there, told)
    return tuple(_answer(offer, findings.get(offer.finding), desk) for offer in offers)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What an offer is held against: where decisions are kept, those that there are by name, and values in a reader's words."""

    seating: Seating
    kept: Mapping[str, Decision]
    told: Mapping[str, Sequence[str]]

    def before(self, finding: Finding) -> Decision | None:
        """The decision that holds for a finding, by whatever id it is kept."""
        return self.kept.get(finding.review.finding) if finding.review else None


def _answer(offer: Offer, finding: Finding | None, desk: _Desk) -> Answer:
    if finding is None:
        return Answer(offer, None, "these results have no such finding")
    if offer.key not in {None, key_of(finding)} or offer.values not in {None, finding.values}:
        return Answer(offer, None, "it was made on other values than these results tell")
    try:
        decision = desk.seating.seated(decide(finding, offer.review, desk.told[finding.id]))
    except DecisionError as error:
        return Answer(offer, None, str(error))
    if decision.alike > 1 and offer.places is not None and not shares_a_place(offer.places, decision.places):
        return Answer(offer, None, "it was made on another finding with the same values")
    before = desk.before(finding)
    if before is None or (before.state, _said(before)) == (decision.state, _said(decision)):
        return Answer(offer, decision, "" if before is None else "as it was")
    if before.at > decision.at:
        return Answer(offer, None, f"there is a later decision, of {before.at}: {before.state}")
    return Answer(offer, decision, f"in place of: {before.state}" + (f", {before.by}" if before.by else ""))


def _said(decision: Decision) -> tuple[str, ...]:
    return decision.side, decision.note, decision.evidence, decision.by, decision.at


def _plain(text: str, path: str) -> Any:  # noqa: ANN401 - it is looked at key by key
    if len(text) > MOST_CHARACTERS:
        raise DecisionError("larger than 20 MB", path=path, remedy="split it")
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise DecisionError(f"is not JSON: {error.msg[:1].lower()}{error.msg[1:]}", path=path, line=error.lineno, column=error.colno,
                            remedy="name a decisions.json that the report page exported") from None
    except (ValueError, RecursionError) as error:
        raise DecisionError(f"is not JSON: {error}", path=path, remedy="name a decisions.json that the report page exported") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        twice = next(name for number, (name, _) in enumerate(pairs) if name in dict(pairs[:number]))
        raise ValueError(f"the key '{twice[:60]}' a second time")
    return found


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


def _offer(entry: object, place: str, path: str) -> Offer:
    if not isinstance(entry, dict):
        _fail(path, place, "a decision was expected, as keys with values")
    for name, value in entry.items():
        if name not in (*_WORDS, *_LISTS):
            _fail(path, place, f"unknown key '{name[:60]}'", did_you_mean(name, (*_WORDS, *_LISTS)))
        is_right = isinstance(value, str) if name in _WORDS else isinstance(value, list) and all(isinstance(one, str) for one in value)
        if not is_right:
            _fail(path, f"{place}.{name}", "text was expected" if name in _WORDS else "a list of texts was expected")
    for name in _NEEDED:
        if not entry.get(name):
            _fail(path, place, f"'{name}' is missing")
    review = Review(entry["state"], *(entry.get(name, "") for name in ("note", "by", "at", "side", "evidence")))
    key, values, places = (tuple(entry[name]) if name in entry else None for name in ("key", "values", "places"))
    return Offer(entry["finding"], review, key, values, place, places)


def _fail(path: str, place: str, message: str, remedy: str = "name a decisions.json that the report page exported") -> NoReturn:
    raise DecisionError(f"{place}: {message}" if place else message, path=path, remedy=remedy)
