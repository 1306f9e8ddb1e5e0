"""A run in GitHub's Markdown, for the summary of a job: what was checked, what was found, and the open conflicts with both sides.

GitHub shows a summary of at most 1 MiB a step, so it is cut between two conflicts, with a note.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TextIO

from checker.model.finding import Result, Verdict
from checker.report.alerts import Alert, Side, alerts, told
from checker.report.decided import use_text
from checker.report.evidence import excerpt, scope_line, undated, unread, verdict_text
from checker.report.locations import file_of
from checker.report.phrasing import count_text
from checker.text import Sink, safe_text

_MOST_BYTES = 900_000
"""So that another tool of the same step has some room, too."""
_MOST_DOCUMENTS = 20


def write(result: Result, stream: TextIO) -> None:
    """Writes the counts, a table of the open conflicts, and each of them folded, worst first."""
    found = alerts(result)
    head = "".join(f"{line}\n" for line in _head(result, found))
    room = _MOST_BYTES - len(head.encode())
    stream.write(head)
    if found:
        stream.write("\n| | Finding | Where |\n| --- | --- | --- |\n")
        room -= _cut(map(_row, found), len(found), room // 2, stream)
        stream.write("\n")
        _cut(map(_folded, found), len(found), room, stream)


def _head(result: Result, found: tuple[Alert, ...]) -> Iterator[str]:
    yield "## Do the documents agree?"
    yield ""
    others = Counter(alert.finding.verdict for alert in found if alert.finding.verdict is not Verdict.CONFLICT)
    told = ", ".join([count_text(len(found) - others.total(), "open conflict"), *(verdict_text(*pair) for pair in sorted(others.items()))])
    yield f"**{told}.** {_safe(scope_line(result))}."
    if used := use_text(result):
        yield f"Decisions: {_safe(used)}."
    missing = [f"{file_of(document)}: {document.status}" + (f", {document.reason}" if document.reason else "")
               for document in unread(result)] + [f"{file_of(document)}: undated" for document in undated(result)]
    if missing:
        yield ""
        yield from (f"- {_safe(line)}" for line in missing[:_MOST_DOCUMENTS])
        if len(missing) > _MOST_DOCUMENTS:
            yield f"- and {len(missing) - _MOST_DOCUMENTS:,} more"


def _cut(pieces: Iterable[str], number: int, room: int, stream: TextIO) -> int:
    """Writes as many of the pieces as there is room for, and how many were left out. Returns the bytes that were written."""
    written = 0
    for place, piece in enumerate(pieces):
        size = len(piece.encode())
        if written + size > room:
            stream.write(f"\n{count_text(number - place, 'more finding')} left out: there is no room. results.json has all of them.\n")
            break
        stream.write(piece)
        written += size
    return written


def _row(alert: Alert) -> str:
    places = ", ".join(_safe(side.place) for side in alert.sides[:4]) + (" …" if len(alert.sides) > 4 else "")
    return f"| {alert.level} | {_safe(alert.finding.message)} | {places} |\n"


def _folded(alert: Alert) -> str:
    finding = alert.finding
    sides = "".join(f"- {_safe(told(side))}\n\n  > {_quote(side)}\n" for side in alert.sides[:20])
    why = "".join(f"\n{_safe(reason)}\n" for reason in finding.reasons[:1])
    ask = "".join(f"- {_safe(question)}\n" for question in finding.ask)
    asked = f"\nBefore you call it an error:\n\n{ask}" if ask else ""
    return (f"\n<details><summary>{_safe(finding.message)}</summary>\n\n{_safe(finding.rule)}, {_safe(finding.id)}\n\n"
            f"{sides}{why}{asked}\n</details>\n")


def _quote(side: Side) -> str:
    words = excerpt(side.claim, side.document)
    return f"{_safe(words.before)}**{_safe(words.value)}**{_safe(words.after)}"


def _safe(words: str) -> str:
    return safe_text(words, Sink.MARKDOWN)
