"""What changed between two runs, from their results.json: findings that are new, gone, or about the same and no longer the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from checker.model.finding import Verdict

if TYPE_CHECKING:
    from checker.report.results_file import Results


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding as one run told it. `state` is empty where nobody decided; `key` and `values` are None where the file has none."""

    id: str
    rule: str
    verdict: Verdict
    severity: str
    message: str
    state: str = ""
    key: tuple[str, ...] | None = None
    values: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A finding in both runs, and what of it is another: its verdict, its values, its state."""

    before: Entry
    after: Entry
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What a later run has beside an earlier one; each part in the order of its report.

    `is_by_id` where a file has no keys, so that a finding whose values changed is one new and one gone. `other_rules`: the runs had
    other rules or other versions of the program. `came` and `left` are ids of documents.
    """

    new: tuple[Entry, ...]
    gone: tuple[Entry, ...]
    changed: tuple[Change, ...]
    unchanged: int
    came: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    is_by_id: bool = False
    other_rules: bool = False


def difference(old: Results, new: Results) -> Difference:
    """What changed from one to the other. A finding is the same by its id, else by what it is about."""
    before, after = _entries(old), _entries(new)
    names = {entry.id for entry in before} & {entry.id for entry in after}
    by_name = {entry.id: entry for entry in before}
    pairs = {entry.id: by_name[entry.id] for entry in after if entry.id in names}
    pairs |= _by_key([one for one in before if one.id not in names], [one for one in after if one.id not in names])
    paired = {entry.id for entry in pairs.values()}
    changes = [Change(pairs[entry.id], entry, _what(pairs[entry.id], entry)) for entry in after if entry.id in pairs]
    return Difference(
        tuple(entry for entry in after if entry.id not in pairs), tuple(entry for entry in before if entry.id not in paired),
        tuple(change for change in changes if change.what), sum(not change.what for change in changes),
        *_documents(old, new), old.details is None or new.details is None,
        (old.tool.rules_digest, old.tool.version) != (new.tool.rules_digest, new.tool.version))


def _entries(results: Results) -> list[Entry]:
    details: Sequence[dict[str, Any] | None] = results.details.findings if results.details else [None] * len(results.findings)
    return [Entry(one.id, one.rule, Verdict(one.verdict), one.severity, one.message, one.review.state if one.review else "",
                  *_content(more)) for one, more in zip(results.findings, details, strict=False)]


def _content(more: dict[str, Any] | None) -> tuple[tuple[str, ...] | None, tuple[str, ...] | None]:
    key, values = (more or {}).get("key"), (more or {}).get("values")
    return (tuple(map(str, key)) if isinstance(key, list) else None), (tuple(map(str, values)) if isinstance(values, list) else None)


def _by_key(before: Iterable[Entry], after: Iterable[Entry]) -> dict[str, Entry]:
    """By the id of a later finding the earlier one about the same: of several the one that shares most values, the first of equal ones."""
    left: defaultdict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for entry in before:
        if entry.key:
            left[entry.key].append(entry)
    found: dict[str, Entry] = {}
    for entry in after:
        candidates = left.get(entry.key, []) if entry.key else []
        if candidates:
            shared = [len(set(entry.values or ()) & set(one.values or ())) for one in candidates]
            found[entry.id] = candidates.pop(shared.index(max(shared)))
    return found


def _what(before: Entry, after: Entry) -> tuple[str, ...]:
    parts = (("verdict", before.verdict is not after.verdict), ("values", before.id != after.id and before.values != after.values),
             ("state", before.state != after.state))
    return tuple(name for name, is_other in parts if is_other)


def _documents(old: Results, new: Results) -> tuple[tuple[str, ...], tuple[str, ...]]:
    before, after = ([document.id for document in results.documents] for results in (old, new))
    return tuple(sorted(set(after) - set(before))), tuple(sorted(set(before) - set(after)))
