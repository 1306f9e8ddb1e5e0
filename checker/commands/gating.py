"""What the command line asks of the gate: words of options in, terms out."""

from __future__ import annotations

from dataclasses import dataclass

from checker.gate import Selection, Terms, words


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for, as it was written: ids of rules and findings to select and to ignore."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


def terms(asked: Asked) -> Terms:
    """The terms of a run. Raises ConfigError for what cannot be understood before anything is compared."""
    return Terms(Selection(words(asked.select), words(asked.ignore)))
