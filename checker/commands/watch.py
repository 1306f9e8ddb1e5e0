"""`checker check --watch`: check again whenever a file that a check reads has changed, until somebody ends it."""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable

from checker.commands.check import run
from checker.commands.check_request import Now, held_against, request
from checker.commands.snapshot import Snapshot, Watched, difference, snapshot, watched
from checker.commands.status import FAILED
from checker.commands.streams import reader, tell
from checker.config import Config
from checker.errors import CheckerError
from checker.report.phrasing import count_text

_PAUSE = 0.4
"""Seconds between two looks: below what a person waits for, and a look at a thousand files takes a hundredth of it."""
_MOST_LOOKS = 25
"""Looks after which a change counts, though files are still being written."""
_MOST_NAMED = 5


def watch(configure: Callable[[], Config], now: Now) -> int:
    """Checks, waits for a change and checks again; the settings are read anew each time. Ctrl-C ends it, as KeyboardInterrupt.

    What is wrong with a file is told, and the watch goes on. Raises CheckerError where it is wrong from the first and in no file, as a
    misspelled option is. Gives the last status where nobody reads the output any more.
    """
    last, is_first, same = Watched(), True, reader()
    while True:
        before, status = snapshot(last), FAILED  # looked at before the run: what changes meanwhile has changed
        try:
            config = configure()
            last = watched(config, held_against(config, now)[0])
            before = snapshot(last)
            status = run(request(config, now))
        except CheckerError as error:
            if is_first and error.path is None:
                raise
            tell(f"checker: {error}")
        if not same():
            return status
        tell(f"watching {count_text(len(before), 'file')}; Ctrl-C ends it")
        tell(_told(_changes(last, before)))
        is_first = False


def _changes(what: Watched, before: Snapshot) -> tuple[str, ...]:
    """Waits until something is other than before, and no longer being written."""
    seen = before
    looks = 0
    while True:
        time.sleep(_PAUSE)
        now = snapshot(what)
        looks += now != before
        if now != before and (now == seen or looks >= _MOST_LOOKS):
            return difference(before, now)
        seen = now


def _told(changes: tuple[str, ...]) -> str:
    """One line: when, what, and that it is checked again."""
    more = f" and {len(changes) - _MOST_NAMED:,} more" if len(changes) > _MOST_NAMED else ""
    clock = datetime.datetime.now().astimezone().strftime("%H:%M:%S")
    return f"{clock} {', '.join(changes[:_MOST_NAMED])}{more}: checking again"
