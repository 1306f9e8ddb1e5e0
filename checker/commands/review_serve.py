"""`checker review RESULTS`: the report page on this machine, with decisions saved as files, until Ctrl-C."""

from __future__ import annotations

import contextlib
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from checker.commands.streams import tell
from checker.commands.today import today
from checker.model.finding import Result
from checker.report.evidence import is_open
from checker.report.phrasing import count_text

if TYPE_CHECKING:
    from checker.commands.review import Request


def serve(request: Request, result: Result, folder: str) -> int:
    """Serves the page and gives status 0: Ctrl-C is how a review ends, not how it fails. Raises ConfigError for a port that is taken."""
    from checker.serve.desk import Desk
    from checker.serve.web_server import ReviewServer

    desk = Desk(result, Path(folder), request.by, today)
    with ReviewServer(desk, request.port, tell=tell) as server:
        tell(f"review: {server.link}")
        tell(f"The link works once, in one browser. Decisions are saved in {folder}; Ctrl-C ends the review.")
        if request.opens_browser:
            Thread(target=_open, args=(server.link,), daemon=True).start()
        with contextlib.suppress(KeyboardInterrupt):
            server.serve_forever()
    tell(_summary(desk.current(), folder))
    return 0


def _open(link: str) -> None:
    import webbrowser

    with contextlib.suppress(webbrowser.Error):
        webbrowser.open(link)


def _summary(result: Result, folder: str) -> str:
    decided = sum(finding.review is not None for finding in result.findings)
    left = sum(map(is_open, result.findings))
    return f"{count_text(decided, 'decision')} in {folder}, {count_text(left, 'undecided conflict')}"
