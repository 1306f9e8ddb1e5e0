"""The gate: what of a run's findings is asked for, what is accepted, and what fails the run. It judges no fact and takes nothing away."""

from __future__ import annotations

from checker.gate.baseline import FILE, Entry, as_lines, entries_in, entry_for, known
from checker.gate.failing import HARMONY, FailOn, fail_on, is_left, with_floors
from checker.gate.selecting import Selection, words
from checker.gate.showing import shown
from checker.gate.suppressing import Terms, gated

__all__ = ["FILE", "HARMONY", "Entry", "FailOn", "Selection", "Terms", "as_lines", "entries_in", "entry_for", "fail_on", "gated", "is_left",
           "known", "shown", "with_floors", "words"]
