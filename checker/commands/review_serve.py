"""`checker review RESULTS`: the report page on this machine, with decisions saved as files, until Ctrl-C."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from checker.commands.review_request import Request
from checker.commands.streams import tell
from checker.commands.today import today
from checker.model.finding import Result
from checker.report.evidence import is_open
from checker.report.phrasing import count_text

if TYPE_CHECKING:
    from checker.serve.web_server import ReviewServer

_PATIENCE = 2.0
"""Seconds that are waited for a browser that is still being started when the review ends."""


def serve(request: Request, result: Result, folder: str) -> int:
    """Serves the page and gives status 0: Ctrl-C is how a review ends, not how it fails. Raises ConfigError for a port that is taken."""
    from checker.serve.desk import Desk
    from checker.serve.web_server import ReviewServer

    desk = Desk(result, Path(folder), request.by, today)
    with ReviewServer(desk, request.port, tell=tell) as server:
        tell(f"review: {server.link}")
        tell("The link works once, in one browser: open it where none opens by itself.")
        tell(f"Decisions are saved in {folder}; Ctrl-C ends the review.")
        with contextlib.ExitStack() as stack, contextlib.suppress(KeyboardInterrupt):
            if request.opens_browser:
                stack.enter_context(_opening(server))
            server.serve_forever()
    tell(_summary(desk.current(), folder))
    return 0


@contextlib.contextmanager
def _opening(server: ReviewServer) -> Iterator[None]:
    """Opens the browser on a page that leads to the link. That page is gone once somebody came with the link, at the latest at the end."""
    stop = server.door.keys.used

    def hand_over() -> None:
        import webbrowser

        from checker.serve.handover import handed_over

        with contextlib.suppress(OSError, webbrowser.Error), handed_over(server.link) as page:
            webbrowser.open(page.as_uri())
            stop.wait()

    thread = Thread(target=hand_over, daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(_PATIENCE)


def _summary(result: Result, folder: str) -> str:
    decided = sum(finding.review is not None for finding in result.findings)
    left = sum(map(is_open, result.findings))
    return f"{count_text(decided, 'decision')} in {folder}, {count_text(left, 'undecided conflict')}"
