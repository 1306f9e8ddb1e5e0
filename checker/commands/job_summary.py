"""The summary of a GitHub job: what the annotations have no room for is shown there."""

from __future__ import annotations

import io
import os

from checker.commands.streams import tell
from checker.model.finding import Result
from checker.report import FORMATS

_VARIABLE = "GITHUB_STEP_SUMMARY"


def add_to_summary(result: Result) -> None:
    """Adds the summary to the file that the job names in GITHUB_STEP_SUMMARY, behind what other tools wrote there; nothing outside a job.

    A file that cannot be written is told and stops nothing: the annotations and the exit status are the result.
    """
    path = os.environ.get(_VARIABLE)
    if not path:
        return
    page = io.StringIO()
    FORMATS["summary"].write(result, page)
    try:
        with open(path, "a", encoding="utf-8", newline="") as file:  # noqa: PTH123 - a path may be any string
            file.write(page.getvalue())
    except (OSError, ValueError) as error:
        tell(f"github: the summary of the job cannot be written: {getattr(error, 'strerror', None) or error}")
