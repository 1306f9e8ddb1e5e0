"""The difference of two runs for people on a terminal, for a pull request, and for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TextIO

from checker.model.finding import Verdict
from checker.report.console import console_for, shown
from checker.report.difference import Change, Difference, Entry
from checker.report.evidence import verdict_text
from checker.report.page.words import state_label
from checker.report.phrasing import count_text, list_text
from checker.report.results_json import as_json
from checker.text import Sink, safe_text

_COUNTED = frozenset({Verdict.AGREE, Verdict.COMPATIBLE, Verdict.SCOPE_DIFFERS})
"""Verdicts of which new and gone findings are counted for people, and not listed."""


def write_text(told: Difference, stream: TextIO) -> None:
    """Writes the counts, then each finding in a few lines."""
    console = console_for(stream)
    for line in _head(told):
        console.print(shown(line), soft_wrap=True)
    for name, entries in (("NEW", told.new), ("GONE", told.gone)):
        for entry in _listed(entries):
            console.print(shown(f"{name} {_name(entry)}", "bold"), soft_wrap=True)
            console.print(shown(f"  {entry.message}"), soft_wrap=True)
    for change in told.changed:
        console.print(shown(f"CHANGED {_name(change.after)}", "bold"), soft_wrap=True)
        for line in _change_lines(change):
            console.print(shown(f"  {line}"), soft_wrap=True)


def write_markdown(told: Difference, stream: TextIO) -> None:
    """Writes the same as a list, in which no word of a document formats or links."""
    stream.write("## What changed\n\n")
    stream.writelines(f"{_plain(line)}\n\n" for line in _head(told))
    for name, entries in (("New", told.new), ("Gone", told.gone)):
        stream.writelines(f"- {name}: **{entry.verdict}** `{entry.id}` {_plain(entry.message)} ({_plain(entry.rule)})\n"
                          for entry in _listed(entries))
    for change in told.changed:
        lines = "; ".join(_plain(line) for line in _change_lines(change))
        stream.write(f"- Changed: **{change.after.verdict}** `{change.after.id}` ({_plain(change.after.rule)}) {lines}\n")


def write_json(told: Difference, stream: TextIO) -> None:
    """Writes everything, keys sorted."""
    data = {"version": 1, "new": [_data(entry) for entry in told.new], "gone": [_data(entry) for entry in told.gone],
            "changed": [{"from": _data(change.before), "to": _data(change.after), "what": list(change.what)} for change in told.changed],
            "unchanged": told.unchanged, "documents": {"new": list(told.came), "gone": list(told.left)},
            "matched_by_id_alone": told.is_by_id, "other_rules_or_version": told.other_rules}
    stream.write(as_json(data, indent=2) + "\n")


FORMS: Mapping[str, Callable[[Difference, TextIO], None]] = {"text": write_text, "md": write_markdown, "json": write_json}


def _head(told: Difference) -> Iterator[str]:
    yield (f"{count_text(len(told.new), 'finding')} new, {len(told.gone):,} gone, {len(told.changed):,} changed, "
           f"{told.unchanged:,} as before")
    if told.came or told.left:
        parts = ((told.came, "new"), (told.left, "gone"))
        yield "documents: " + "; ".join(f"{list_text(names)} {word}" for names, word in parts if names)
    if told.other_rules:
        yield "The two runs had other rules or another version of checker; some of this may come from that."
    for name, entries in (("new", told.new), ("gone", told.gone)):
        counts = Counter(entry.verdict for entry in entries if entry.verdict in _COUNTED)
        if counts:
            yield f"{name} and not listed: " + ", ".join(verdict_text(verdict, counts[verdict]) for verdict in Verdict if counts[verdict])


def _listed(entries: Sequence[Entry]) -> Iterator[Entry]:
    return (entry for entry in entries if entry.verdict not in _COUNTED)


def _name(entry: Entry) -> str:
    return f"{entry.verdict} {entry.id}  {entry.severity}  {entry.rule}"


def _change_lines(change: Change) -> Iterator[str]:
    before, after = change.before, change.after
    if "verdict" in change.what:
        yield f"verdict: {before.verdict}, now {after.verdict}"
    if "state" in change.what:
        yield f"decision: {_state(before)}, now {_state(after)}"
    if before.message != after.message:
        yield f"before: {before.message}"
    yield f"now: {after.message}"


def _state(entry: Entry) -> str:
    return state_label(entry.state).lower() if entry.state else "none"


def _data(entry: Entry) -> dict[str, Any]:
    return {"id": entry.id, "rule": entry.rule, "verdict": str(entry.verdict), "severity": entry.severity, "message": entry.message,
            "state": entry.state or None}


def _plain(words: str) -> str:
    return safe_text(words, Sink.MARKDOWN)
