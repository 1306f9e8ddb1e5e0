"""For tests of one's own texts: `assert_consistent` fails where a draft contradicts its sources or another page, and shows both sides.

It is an ordinary function that raises AssertionError; pytest, unittest and doctest take it alike, and none of them is needed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker import Report
from checker.errors import CheckerError, ConfigError

if TYPE_CHECKING:
    from checker.commands.check import Request
    from checker.model.finding import Result

__all__ = ["assert_consistent"]

Paths = str | Path | Sequence[str | Path]


def assert_consistent(  # noqa: PLR0913 - one for each option of `checker check` that says what passes
        paths: Paths | None = None, *, against: Paths | None = None, manifest: str | Path | None = None, rules: Paths | None = None,
        rates: str | Path | None = None, decisions: str | Path | None = None, baseline: str | Path | None = None,
        fail_on: str | None = None, select: str | Sequence[str] = (), ignore: str | Sequence[str] = (), strict: bool | None = None,
        allow_partial: bool | None = None, allow_empty: bool = False, as_of: str = "", configured: bool = True) -> Report:
    """Compares files, folders and patterns as `checker check` does, and gives the report where nothing fails the run.

    What is not said here comes from `CHECKER_*` variables and the nearest `checker.toml`, as for the command, unless `configured` is
    false; what is said here outweighs it. Reports that a configuration names are not written.

    Raises AssertionError where a finding fails the run, and also where the check could not be done: no source, an unreadable one,
    nothing compared, a bad rule, manifest or setting. A test of nothing must not pass, but where
    `allow_empty` says so here: what a configuration says of that does not hold. The text shows each side with file, line and
    words, in an order that stays, and ends with what to do.
    """
    __tracebackhide__ = True  # pytest shows the line of the test, not these below it
    given = {"sources": _texts(paths), "manifest": manifest, "rules": _texts(rules), "rates": rates, "decisions": decisions,
             "baseline": baseline, "fail-on": fail_on, "select": _texts(select), "ignore": _texts(ignore), "strict": strict,
             "allow-partial": allow_partial, "allow-empty": allow_empty}
    try:
        result, text = _checked(_request(given, _texts(against), as_of, configured=configured))
    except CheckerError as error:
        raise AssertionError(f"the check could not be done: {error}") from None
    if text:
        raise AssertionError(text)
    return Report(result)


def _request(given: Mapping[str, object], against: tuple[str, ...] | None, as_of: str, *, configured: bool) -> Request:
    from checker.commands.check_request import Now, request
    from checker.config import only, read

    for name, named in (("paths", given["sources"]), ("against", against)):
        if named == ():
            raise ConfigError(f"`{name}` names no documents", remedy="an empty list checks nothing: see where it comes from")
    return request(read(given, os.environ) if configured else only(given), Now(against=against or (), as_of=as_of))


def _checked(request: Request) -> tuple[Result, str]:
    """What the run finds, and the text of its failure; empty where it passes."""
    from checker.commands.check import checked
    from checker.commands.status import CONSISTENT, exit_status, problems

    result = checked(request)
    passes = exit_status(result, request.policy) == CONSISTENT
    return result, "" if passes else "\n".join(_lines(result, problems(result, request.policy)))


def _lines(result: Result, undone: Sequence[str]) -> Iterator[str]:
    from checker.commands.gating import loose_lines
    from checker.report.evidence import scope_line
    from checker.report.failure_text import failing_text, failure_lines
    from checker.text import Sink, safe_text

    failing = failing_text(result)
    yield " and ".join(filter(None, (failing, "the check could not be done" if undone else ""))) + f" ({scope_line(result)})"
    yield ""
    yield from failure_lines(result)
    if also := (*undone, *loose_lines(result, undone)):
        yield from (safe_text(line, Sink.TERMINAL) for line in also)
        yield ""
    if failing:
        yield ("To do: correct the text that is wrong. Where both are right, say so: `checker review` decides a finding, "
               "`checker baseline` lists what is known, a waiver in checker.toml accepts a rule's conflicts.")
    else:
        yield "To do: see that every source is there and can be read; `checker doctor` looks at them all."


def _texts(written: Paths | None) -> tuple[str, ...] | None:
    if written is None or isinstance(written, (str, Path)):
        return None if written is None else (str(written),)
    return tuple(map(str, written))
