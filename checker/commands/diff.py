"""`checker diff`: what changed between two runs. Nothing is checked, and nothing is called better or worse."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from checker.commands.formats import choice
from checker.commands.status import CONSISTENT
from checker.commands.streams import emit, emit_table, tell
from checker.report.difference import difference
from checker.report.difference_forms import FORMS


def run(old: Path, new: Path, form: str) -> int:
    """Prints the difference of two results.json. Raises InputError where one is none."""
    from checker.report.results_file import read

    name = choice(form, tuple(FORMS), "format")
    told = difference(read(old), read(new))
    (emit if name == "text" else emit_table)(partial(FORMS[name], told))
    if told.is_by_id:
        tell("a file has no details: a finding whose values changed is told as one new and one gone")
    return CONSISTENT
