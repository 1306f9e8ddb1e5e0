"""A waiver: a team's standing word that conflicts of a rule are accepted in some files, by whom, why, and until when."""

from __future__ import annotations

import datetime
import os
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

_ANY_FOLDERS = "**"


@dataclass(frozen=True, slots=True)
class Waiver:
    """One waiver of the configuration.

    `match` is a pattern for paths that starts from `folder`, the absolute one of the file it stands in. `rule` is the id of a rule, or of
    a pack, whose rules are all meant. `until` is the last day on which it holds, `place` where it stands.
    """

    match: str
    rule: str
    reason: str
    owner: str
    until: datetime.date
    folder: str = ""
    place: str = ""  # path:line:column

    def is_for(self, rule: str) -> bool:
        """Whether the rule of this id is meant."""
        return rule == self.rule or rule.startswith(f"{self.rule}.")

    def covers(self, path: str) -> bool:
        """Whether the file at a path is one of those meant. The path may start from anywhere, and need not exist."""
        return covers(os.path.join(self.folder, self.match), os.path.abspath(path))  # noqa: PTH100, PTH118 - a path may be any string

    def has_expired(self, today: datetime.date) -> bool:
        """Whether its last day is over."""
        return today > self.until


def covers(pattern: str, path: str) -> bool:
    """Whether a pattern matches a path: `*` and `?` stand for characters of one name, `**` for any number of folders.

    A pattern that names a folder matches what is in it.

    >>> [covers("drafts/**/a*.md", path) for path in ("drafts/ab.md", "drafts/x/y/a.md", "drafts/b.md")]
    [True, True, False]
    >>> covers("drafts", "drafts/b.md")
    True
    """
    steps, names = _parts(pattern), _parts(path)
    reached = {0}  # how many of the steps may have been taken
    for name in names:
        reached = _opened(reached, steps)
        if len(steps) in reached:
            return True  # a folder above the file
        reached = {at + (steps[at] != _ANY_FOLDERS) for at in reached if steps[at] == _ANY_FOLDERS or fnmatchcase(name, steps[at])}
    return len(steps) in _opened(reached, steps)


def _parts(path: str) -> tuple[str, ...]:
    return tuple(part for part in os.path.normpath(path).replace(os.sep, "/").split("/") if part)


def _opened(reached: set[int], steps: Sequence[str]) -> set[int]:
    """The same with every `**` stepped over, which may stand for no folder at all."""
    found = set(reached)
    for at in range(len(steps)):
        if at in found and steps[at] == _ANY_FOLDERS:
            found.add(at + 1)
    return found
