"""Makes a rule of a rule file's checked data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, NoReturn

from checker.model.claim import Kind, Modality
from checker.model.finding import Severity
from checker.model.rule import AlignTerms, CompareTerms, Example, ExampleSide, Finder, OverTime, Rule, RuleStatus
from checker.model.text import ZoneName
from checker.rulebook import keys
from checker.rulebook.pattern import compiled
from checker.rulebook.phrase import PhraseError, parse, written_out
from checker.rulebook.shape import check
from checker.rulebook.terms import TermError, check_message, days, likeness, percent, term, tolerance
from checker.strict_yaml import Located, Path, did_you_mean

Sets = Mapping[str, tuple[str, ...]]
_WORD_CONDITIONS = ("noun", "predicate", "unit", "dimension", "role", "organization", "not")


@dataclass(frozen=True, slots=True)
class _Bound:
    """The slots that a rule's finders bind, and those of them that hold the value."""

    slots: tuple[str, ...]
    values: tuple[str, ...]


def build_rule(located: Located, sets: Sets, pack: str) -> Rule:
    """The rule in a file; `sets` are the word sets it may name. Raises RuleError with the place of what is wrong."""
    check(keys.RULE, located)
    data: Any = located.data
    finders, bound = _finders(located, sets)
    kinds = frozenset(finder.kind for finder in finders)
    rule = Rule(
        id=data["id"], title=data["title"], severity=Severity(data.get("severity", Severity.WARNING)), find=finders,
        align=_align(located, finders, bound, is_generic=pack == "generic"), compare=_compare(located, kinds), message=data["message"],
        status=RuleStatus(data.get("status", RuleStatus.STABLE)), ask=_several(data.get("ask")),
        examples=_examples(located), authority=_several(data.get("authority")), was=data.get("was", ""), is_draft=bool(data.get("todo")),
        pack=pack, path=located.path, line=located.line(()))
    _check_whole(rule, located, bound)
    return rule


def _check_whole(rule: Rule, located: Located, bound: _Bound) -> None:
    """What no single key can tell."""
    try:
        check_message(rule.message, bound.slots)
    except TermError as problem:
        raise located.error(("message",), problem.message, problem.remedy) from problem
    data: Any = located.data
    if rule.status is RuleStatus.DEPRECATED and "instead" not in data:
        raise located.error(("status",), "a deprecated rule needs 'instead'", "name the rule that replaces it")
    if rule.compare.estimates and any(finder.use for finder in rule.find):
        raise located.error(("compare", "estimates"), "'estimates' shows figures as they are told, and 'use' changes them",
                            "leave one of them out", key=True)
    if rule.compare.sum and rule.align.within != "sentence":
        raise located.error(("compare", "sum"), "'sum' works with the figures of one sentence", "add 'within: sentence' to align", key=True)
    if rule.status is RuleStatus.EXPERIMENTAL or rule.is_draft:
        return
    for wanted in ("conflict", keys.SILENT):
        if not any(example.expect == wanted for example in rule.examples):
            raise located.error(("tests",), f"no test that expects '{wanted}'", "a rule shows where it speaks and where it is silent")


def _finders(located: Located, sets: Sets) -> tuple[tuple[Finder, ...], _Bound]:
    data: Any = located.data
    found = data["find"]
    places: list[Path] = [("find", index) for index in range(len(found))] if isinstance(found, list) else [("find",)]
    finders: list[Finder] = []
    slots: dict[str, None] = {}
    values: dict[str, None] = {}
    for at in places:
        finder, bound = _finder(located, at, sets)
        finders.append(finder)
        slots |= dict.fromkeys(bound.slots)
        values |= dict.fromkeys(bound.values)
    return tuple(finders), _Bound(tuple(slots), tuple(values))


def _finder(located: Located, at: Path, sets: Sets) -> tuple[Finder, _Bound]:
    data: Any = located.data
    for step in at:
        data = data[step]
    words: dict[str, Any] = {name: _words(located, (*at, name), sets) for name in _WORD_CONDITIONS if name in data}
    finder = Finder(
        kind=Kind(data["kind"]), entities=tuple(data.get("entities", {}).items()), excludes=words.pop("not", ()),
        modality=tuple(Modality(word) for word in _several(data.get("modality"))), hedge=_several(data.get("hedge")),
        attributed={"yes": True, "no": False}.get(located.written.get((*at, "attributed"), "")),
        requires=tuple(name for name in ("place", "period") if name in data), use=int(data["use"][1:]) if "use" in data else 0, **words)
    if "zone" in data:
        finder = replace(finder, zone=tuple(ZoneName(word) for word in _several(data["zone"])))
    if finder.use and finder.kind not in keys.NUMERIC:
        raise located.error((*at, "use"), f"'use' is arithmetic, and {finder.kind} is no number", "leave it out")
    if "phrase" not in data:
        return finder, _Bound(tuple(finder_slot for finder_slot, _ in finder.entities), ())
    return _with_phrase(finder, located, (*at, "phrase"), sets)


def _with_phrase(finder: Finder, located: Located, at: Path, sets: Sets) -> tuple[Finder, _Bound]:
    data: Any = located.data
    for step in at:
        data = data[step]
    try:
        parsed = parse(data, sets)
        text = written_out(data, sets)
        compiled(text)
    except PhraseError as problem:
        _fail_in_phrase(located, at, problem)
    value = parsed.value_slot(finder.kind)
    if value is None:
        raise located.error(at, f"the phrase has no slot for the {finder.kind} itself", f"add one, as in {{n:{finder.kind}}}")
    slots = tuple(name for name, _ in parsed.slots)
    if twice := [name for name, _ in finder.entities if name in slots]:
        raise located.error(at, f"the slot '{twice[0]}' is bound by 'entities' as well", "give one of them another name")
    return replace(finder, phrase=text), _Bound((*slots, *(name for name, _ in finder.entities)), (value,))


def _fail_in_phrase(located: Located, at: Path, problem: PhraseError) -> NoReturn:
    """The error at the phrase, with the character counted in it: escapes in a quoted text keep columns from being told."""
    raise located.error(at, f"{problem.message} (character {problem.offset + 1} of the phrase)", problem.remedy) from problem


def _words(located: Located, at: Path, sets: Sets) -> tuple[str, ...]:
    """Words with each `$set` replaced by its words, case-folded, each once."""
    data: Any = located.data
    for step in at:
        data = data[step]
    found: dict[str, None] = {}
    for index, word in enumerate(_several(data)):
        if not word.startswith("$"):
            found[word.casefold()] = None
            continue
        if word[1:] not in sets:
            where = (*at, index) if isinstance(data, list) else at
            remedy = did_you_mean(word[1:], tuple(sets)) if sets else "there is no words.yml"
            raise located.error(where, f"unknown word set '{word}'", remedy)
        found |= dict.fromkeys(item.casefold() for item in sets[word[1:]])
    return tuple(found)


def _align(located: Located, finders: tuple[Finder, ...], bound: _Bound, *, is_generic: bool) -> AlignTerms:
    data: Any = located.data
    given = data.get("align", {})
    terms = {name: _terms(located, name, bound) for name in ("by", "scope") if name in given}
    need = given.get("need")
    return AlignTerms(need=_default_need(finders, is_generic=is_generic) if need is None else need, alike=given.get("alike", 0),
                      time=given.get("time", "as-of"), window=days(given.get("window", "0 days")),
                      within=given.get("within", "documents"), **terms)


def _default_need(finders: tuple[Finder, ...], *, is_generic: bool) -> int:
    """How many features must speak for a pair: the less a rule says of its claims, the more."""
    if is_generic:
        return 3
    if all(finder.phrase for finder in finders):
        return 0
    if all(finder.phrase or finder.noun or finder.predicate or finder.role or finder.entities for finder in finders):
        return 1
    return 3


def _terms(located: Located, name: str, bound: _Bound) -> tuple[str, ...]:
    data: Any = located.data
    given = data["align"][name]
    found: list[str] = []
    for index, written in enumerate(_several(given)):
        try:
            found.append(term(written, bound.slots, bound.values))
        except TermError as problem:
            at: Path = ("align", name, index) if isinstance(given, list) else ("align", name)
            raise located.error(at, problem.message, problem.remedy) from problem
    return tuple(found)


def _compare(located: Located, kinds: frozenset[Kind]) -> CompareTerms:
    data: Any = located.data
    given = data.get("compare", {})
    for name in given:
        wanted = keys.COMPARE_KINDS.get(name)
        if wanted is not None and not wanted & kinds:
            raise located.error(("compare", name), f"'{name}' says nothing of {', '.join(sorted(kinds))}",
                                "it is for " + ", ".join(sorted(wanted)), key=True)
    if "match" in given and not any(given["match"] in keys.MATCHES.get(kind, ()) for kind in kinds):
        known = [word for kind in sorted(kinds) for word in keys.MATCHES.get(kind, ())]
        raise located.error(("compare", "match"), f"'{given['match']}' does not fit {', '.join(sorted(kinds))}",
                            "known: " + ", ".join(known))
    return _compare_terms(given, located)


def _compare_terms(given: dict[str, Any], located: Located) -> CompareTerms:
    found: dict[str, Any] = {name.replace("-", "_"): value for name, value in given.items()}
    if "tolerance" in found:
        found["tolerance"], found["tolerance_unit"] = tolerance(located.written["compare", "tolerance"])
    if "approx" in found:
        found["approx"] = percent(found["approx"])
    if "over_time" in found:
        found["over_time"] = OverTime(found["over_time"])
    if "direction" in found:
        found["direction"] = found["direction"] == "matters"
    if "parts" in found:
        found["parts"] = tuple(found["parts"])
    if "names" in found:
        found["names"] = likeness(found["names"])
    return CompareTerms(**found)


def _examples(located: Located) -> tuple[Example, ...]:
    data: Any = located.data
    found: list[Example] = []
    for index, entry in enumerate(data.get("tests", ())):
        (expect, sides), = entry.items()
        at: Path = ("tests", index, expect)
        is_todo = expect.startswith(keys.TODO)
        texts = tuple(_side(located, (*at, place), side) for place, side in enumerate(sides))
        found.append(Example(expect.removeprefix(keys.TODO), texts, located.line(at), is_todo))
    return tuple(found)


def _side(located: Located, at: Path, side: str | dict[str, str]) -> ExampleSide:
    if isinstance(side, str):
        return ExampleSide(side)
    try:
        date = dt.date.fromisoformat(side["date"]) if "date" in side else None
    except ValueError as problem:
        raise located.error((*at, "date"), f"there is no day {side['date']}", "write it as 2024-10-22") from problem
    return ExampleSide(side["text"], date, side.get("publisher", ""), title=side.get("title", ""))


def _several(value: str | list[str] | None) -> tuple[str, ...]:
    """A list as a tuple; one text alone counts as a list of one."""
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)
