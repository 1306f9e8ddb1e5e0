"""What the command line asks of the gate: words of options in, terms out."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from checker.commands.baseline_file import read_baseline
from checker.commands.changed_files import Changes, changes
from checker.commands.drafts import drafts
from checker.commands.today import today
from checker.errors import ConfigError
from checker.gate import Entry, Selection, Terms, words
from checker.model.finding import Result
from checker.model.gate import Flaw, Ground, LooseEnd
from checker.model.text import Document
from checker.model.waiver import Waiver

_REMEDIES = {Ground.BASELINE: "`checker baseline prune` removes it", Ground.WAIVER: "remove it, or correct what it is for",
             Ground.INLINE: "remove it, or put it where the words are"}
_FLAWS = {Flaw.UNUSED: "is for nothing here", Flaw.EXPIRED: "has expired", Flaw.NO_REASON: "gives no reason, and so holds for nothing",
          Flaw.NO_RULE: "names no rule, and so holds for nothing", Flaw.UNKNOWN: "is for no rule that there is",
          Flaw.NO_DRAFT: "holds for nothing, as only drafts silence what they tell", Flaw.MISSPELLED: "is misspelled",
          Flaw.UNCLOSED: "stands in a comment without an end, and so holds for nothing",
          Flaw.TOO_MANY: "is one too many, as are those behind it: 1,000 of a document count",
          Flaw.IN_PART: "is not for all words that the finding rests on"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for, as it was written.

    `against`: the files and folders of the sources that the drafts are checked against; empty: everyone is checked against everyone.
    `named`: what was named before `--against`, and what behind it, with patterns as patterns; it says which are drafts.
    `since`: a commit, of which the files that have changed count; empty: none was named. `as_of`: the day by which waivers expire; empty:
    this day. `said`: who said what is selected, and what is ignored, as errors call it.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    since: str = ""
    baseline: str | None = None
    waivers: tuple[Waiver, ...] = ()
    as_of: str = ""
    said: tuple[str, str] = ("--select", "--ignore")
    named: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())


@dataclass(frozen=True, slots=True)
class Given:
    """What is asked for, understood before anything is compared; `changed` is None where all files count."""

    selection: Selection
    drafts: frozenset[str] | None
    changed: Changes | None
    baseline: tuple[Entry, ...]
    waivers: tuple[Waiver, ...]
    today: datetime.date


def given(asked: Asked) -> Given:
    """Everything that is asked for. Raises ConfigError for what cannot be understood, such as a commit that is not there."""
    own = drafts(*asked.named) if asked.against else None
    changed = changes(asked.since) if asked.since else None
    baseline = read_baseline(asked.baseline) if asked.baseline else ()
    selection = Selection(words(asked.select), words(asked.ignore), asked.said)
    return Given(selection, own, changed, baseline, asked.waivers, _day(asked.as_of or today()))


def terms(asked: Given, documents: Iterable[Document]) -> Terms:
    """The terms of a run over these documents."""
    named = [(one.id, one.path) for one in documents if one.path is not None]
    own = None if asked.drafts is None else frozenset(name for name, path in named if path in asked.drafts)
    changed = None if asked.changed is None else frozenset(name for name, path in named if asked.changed.hold(path))
    return Terms(asked.selection, own, changed, asked.baseline, asked.waivers, asked.today)


def loose_lines(result: Result, problems: Collection[str] = ()) -> Iterator[str]:
    """One line for each entry, waiver or inline ignore that suppresses nothing; none for what is among the problems of a strict run."""
    lines = map(loose_line, result.gate.loose if result.gate else ())
    return (line for line in lines if strict_line(line) not in problems)


def strict_line(line: str) -> str:
    """The same line as a problem of a strict run."""
    return f"{line} (--strict)"


def loose_line(end: LooseEnd) -> str:
    """What is wrong with an entry that suppresses nothing, and what to do about it."""
    what = "entry of the baseline" if end.ground is Ground.BASELINE else str(end.ground)
    where = f"{end.place}: " if end.place else ""
    about = f" on {end.about}" if end.about else ""
    return f"{where}the {what}{about} {_FLAWS[end.flaw]}; {end.remedy or _REMEDIES[end.ground]}"


def _day(written: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(written)
    except ValueError:
        raise ConfigError(f"--as-of takes a day, and '{written[:60]}' is none", remedy="write it as 2026-12-31") from None
