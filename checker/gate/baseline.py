"""What was known before: entries by content, so that a moved paragraph or a renamed file changes nothing, and a changed number does.

A file of a baseline has one JSON object a line, sorted. No line numbers, paths, days or wording are in it: two branches that each add
entries can be merged by keeping the lines of both.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from checker.errors import ConfigError
from checker.gate.failing import HARMONY
from checker.model.finding import Finding, Verdict
from checker.strict_yaml import did_you_mean
from checker.text import HIDDEN

FILE = "checker-baseline.jsonl"
KEYS = ("id", "key", "reason", "rule", "values", "verdict")
"""What an entry may hold; `id` and `rule` it must."""
_Content = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding that is known. `key` and `values` are empty where only its id is known; `place` is where the entry stands."""

    id: str
    rule: str
    verdict: str = ""
    key: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    reason: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """Which finding is known by which entry, by the finding's id, and the entries that are about nothing here."""

    by_finding: dict[str, Entry]
    unused: tuple[Entry, ...]


def known(findings: Sequence[Finding], entries: Iterable[Entry]) -> Known:
    """Holds entries against findings: first by id, then by what a finding is about and its values. Each entry is for one finding.

    What was known as something less than a conflict is no known conflict. Agreements are never looked up.
    """
    by_id = {entry.id: entry for entry in entries}
    open_ones = [finding for finding in findings if finding.verdict not in HARMONY]
    found = {one.id: by_id[one.id] for one in open_ones if one.id in by_id and _covers(by_id[one.id], one)}
    left: defaultdict[_Content, list[Entry]] = defaultdict(list)
    for name in sorted(set(by_id) - {entry.id for entry in found.values()}):
        left[by_id[name].key, by_id[name].values].append(by_id[name])
    for one in open_ones:
        candidates = [entry for entry in left.get((one.key, one.values), ()) if entry.key and _covers(entry, one)]
        if one.id not in found and candidates:
            found[one.id] = candidates[0]
            left[one.key, one.values].remove(candidates[0])
    used = {entry.id for entry in found.values()}
    return Known(found, tuple(by_id[name] for name in sorted(set(by_id) - used)))


def entry_for(finding: Finding, reason: str = "") -> Entry:
    """The entry by which a finding is known from now on."""
    return Entry(finding.id, finding.rule, str(finding.verdict), finding.key, finding.values, reason)


def as_lines(entries: Iterable[Entry]) -> str:
    """The entries as the text of a file: one line each, sorted, each id once. The same entries give the same text."""
    by_id = {entry.id: entry for entry in entries}
    return "".join(_line(by_id[name]) + "\n" for name in sorted(by_id))


def entries_in(text: str, path: str) -> tuple[Entry, ...]:
    """The entries in the text of a file, in any order, sorted by their ids. Raises ConfigError with the line that is wrong.

    Of several with one id, as a merge leaves them, one with a reason is kept, and of these the same one in whatever order they stand.
    """
    found: dict[str, Entry] = {}
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if line.strip():
            entry = _entry(line, path, number)
            found[entry.id] = max(found.get(entry.id, entry), entry, key=lambda one: (bool(one.reason), _line(one)))
    return tuple(found[name] for name in sorted(found))


def _covers(entry: Entry, finding: Finding) -> bool:
    return finding.verdict is not Verdict.CONFLICT or entry.verdict in {"", Verdict.CONFLICT}


def _line(entry: Entry) -> str:
    data = {"id": entry.id, "key": list(entry.key), "rule": entry.rule, "values": list(entry.values), "verdict": entry.verdict}
    told = {name: value for name, value in (data | {"reason": entry.reason}).items() if value}
    text = json.dumps(told, ensure_ascii=False, sort_keys=True)
    return HIDDEN.sub(lambda hidden: json.dumps(hidden.group())[1:-1], text)


def _entry(line: str, path: str, number: int) -> Entry:
    def wrong(message: str, remedy: str = "make the file again with `checker baseline create`") -> ConfigError:
        return ConfigError(message, path=path, line=number, remedy=remedy)

    if line.startswith(("<<<<<<< ", "=======", ">>>>>>> ")):
        raise wrong("a merge that nobody has finished", "keep the lines of both sides and delete the marks")
    try:
        data: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise wrong("this is not JSON") from error
    if not isinstance(data, dict):
        raise wrong("an entry is an object with its keys")
    for key in data:
        if key not in KEYS:
            raise wrong(f"unknown key '{key[:60]}' of an entry", did_you_mean(key, KEYS))
    words = {key: data.get(key, "") for key in ("id", "rule", "verdict", "reason")}
    lists = {key: data.get(key, []) for key in ("key", "values")}
    if not all(isinstance(one, str) for one in words.values()) or not words["id"] or not words["rule"]:
        raise wrong("an entry has an 'id' and a 'rule', which are texts, as 'verdict' and 'reason' are")
    if not all(isinstance(one, list) and all(isinstance(word, str) for word in one) for one in lists.values()):
        raise wrong("'key' and 'values' of an entry are lists of texts")
    return Entry(**words, key=tuple(lists["key"]), values=tuple(lists["values"]), place=f"{path}:{number}")
