"""A decision as the YAML that people read and git merges: one field or one item a line, and the same bytes for the same decision."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model.decision import Decision
from checker.text import HIDDEN, escaped

_WORD = re.compile(r"[A-Za-z][a-z0-9]*(?:[.-][a-z0-9]+)*")
_TRAPS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that a YAML reader may take for something else than text."""


def as_yaml(decision: Decision) -> str:
    """The file of a decision. What a person said comes first, then what it was said of."""
    return "\n".join(_lines(decision)) + "\n"


def _lines(decision: Decision) -> Iterator[str]:
    yield f"finding: {_scalar(decision.finding)}"
    yield f"state: {_scalar(decision.state)}"
    for name in ("side", "note", "evidence", "by"):
        if words := getattr(decision, name):
            yield from _block(name, words) if name == "note" else (f"{name}: {_scalar(words)}",)
    if decision.at:
        yield f"at: {decision.at}"
    if decision.verdict:
        yield f"verdict: {_scalar(decision.verdict)}"
    yield from _list("told", decision.told)
    yield f"rule: {_scalar(decision.key[0])}"
    yield from _list("about", decision.key[1:])
    yield from _list("values", decision.values)
    yield from _list("places", decision.places)
    if decision.alike > 1:
        yield f"alike: {decision.alike}"


def _list(name: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield f"{name}:"
    for item in items:
        yield f"  - {_scalar(item)}"


def _block(name: str, words: str) -> Iterator[str]:
    """Words of several lines as they are, where every character can be seen and no blank at an end could be lost; else in quotes."""
    lines = words.split("\n")
    is_plain = len(lines) > 1 and all(line == line.strip() and not HIDDEN.search(line) for line in lines) and lines[0] and lines[-1]
    if not is_plain:
        yield f"{name}: {_scalar(words)}"
        return
    yield f"{name}: |-"
    for line in lines:
        yield f"  {line}" if line else ""


def _scalar(words: str) -> str:
    """A plain word where nothing can take it for anything else; all other text in quotes, what cannot be seen escaped."""
    if _WORD.fullmatch(words) and words.casefold() not in _TRAPS:
        return words
    quoted = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"' + HIDDEN.sub(lambda found: escaped(found[0]), quoted) + '"'
