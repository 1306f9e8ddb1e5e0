"""`checker report`: the reports of a run again, or others, from its results.json; nothing is checked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from checker.commands.formats import deliver, targets
from checker.commands.status import CONSISTENT
from checker.commands.streams import tell
from checker.report import FORMATS
from checker.report.files import write_all


def run(results: Path, formats: Sequence[str], out: Path | None, decisions: str | None = None) -> int:
    """Writes the reports that are asked for, by default the text on stdout; each has the bytes that the run itself would write.

    With a folder of decisions it shows what is decided there now.

    Raises InputError where the file is no results.json, or one without the details that reports are made from.
    """
    from checker.pipeline import decided
    from checker.report.stored_result import load

    asked = targets(formats, FORMATS, None if formats or out else "text")
    result = load(results)
    if decisions is not None:
        result = decided(result, decisions)
    files = write_all(result, out) if out else ()
    for target in asked:
        deliver(result, target)
    if files:
        tell(f"report: {files[0]}")
    return CONSISTENT
