"""A decision again from its YAML, strictly: what is unknown, missing or of another finding is an error with its place."""

from __future__ import annotations

import re
from typing import Any

from checker.errors import DecisionError
from checker.model.decision import Decision, State
from checker.model.finding import Verdict
from checker.review.deciding import FINDING, is_day
from checker.strict_yaml import Located, Path, did_you_mean, load

_WORDS = ("side", "note", "evidence", "by", "at", "verdict", "alike")
_LISTS = ("about", "values", "told", "places")
KEYS = ("finding", "rule", "state", *_WORDS, *_LISTS)
"""What a file may hold."""
_NEEDED = ("finding", "rule", "state")


def from_yaml(text: str, path: str, name: str) -> Decision:
    """The decision in a file, which must be on the finding of this name. Raises DecisionError with the place of what is wrong."""
    _refuse_half_merged(text, path)
    located = load(text, path, DecisionError)
    data: Any = located.data
    if not isinstance(data, dict):
        raise located.error((), "a decision was expected", "write 'finding: F-...' and below it 'rule: ...' and 'state: ...'")
    for key in data:
        if key not in KEYS:
            raise located.error((key,), f"unknown key '{key[:60]}' in the decision", did_you_mean(key, KEYS), key=True)
    for key in _NEEDED:
        if not _words(located, key):
            raise located.error((key,), f"'{key}' is missing in the decision", f"every decision has {', '.join(_NEEDED)}")
    _check_name(located, name)
    told = {key: _words(located, key) for key in _WORDS}
    if told["at"] and not is_day(told["at"]):
        raise located.error(("at",), f"'{told['at'][:60]}' is no day", "write it as 2026-11-20")
    verdict = _one_of(located, "verdict", tuple(map(str, Verdict))) if told["verdict"] else ""
    state = State(_one_of(located, "state", tuple(map(str, State))))
    about, values, values_told, places = (_list(located, key) for key in _LISTS)
    return Decision(name, (_words(located, "rule"), *about), values, state, told["side"], told["note"], told["evidence"], told["by"],
                    told["at"], path, verdict, values_told, places, _number(located, told["alike"]))


def _number(located: Located, written: str) -> int:
    """How many findings were alike: 1 where it is not told."""
    if not re.fullmatch(r"(?:[1-9][0-9]{0,8})?", written):
        raise located.error(("alike",), f"'{written[:60]}' is no number of findings", "write a whole number from 1, or leave it out")
    return int(written or 1)


def _check_name(located: Located, name: str) -> None:
    finding = _words(located, "finding")
    if not FINDING.fullmatch(finding):
        raise located.error(("finding",), f"'{finding[:60]}' is no id of a finding", "the ids stand in the report, as F-0123456789ab")
    if finding != name:
        raise located.error(("finding",), f"the decision is on {finding}, and its file is named for {name}", f"name the file {finding}.yml")


def _refuse_half_merged(text: str, path: str) -> None:
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith(("<<<<<<< ", ">>>>>>> ")):
            raise DecisionError("a merge that nobody has finished", path=path, line=number, column=1,
                                remedy="keep one side and delete the marks")


def _words(located: Located, key: str) -> str:
    """The words of a key as the file spells them: a value such as 44 needs no quotes. Empty where the key is not there."""
    data: Any = located.data
    if key not in data:
        return ""
    return _text(located, (key,))


def _text(located: Located, at: Path) -> str:
    if at not in located.written:
        raise located.error(at, "expected text", "write it in one line, or below '|-'")
    return located.written[at]


def _list(located: Located, key: str) -> tuple[str, ...]:
    data: Any = located.data
    found = data.get(key, ())
    if not isinstance(found, list | tuple):
        raise located.error((key,), f"expected a list for '{key}'", "write each item on a line of its own, behind '- '")
    return tuple(_text(located, (key, index)) for index in range(len(found)))


def _one_of(located: Located, key: str, known: tuple[str, ...]) -> str:
    word = _words(located, key)
    if word not in known:
        raise located.error((key,), f"unknown {key} '{word[:60]}'", did_you_mean(word, known))
    return word
