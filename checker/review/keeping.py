"""Changing what is decided on one finding, by whichever way a person decides: nobody's decision is lost unseen, nor a twin's."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from checker.model.finding import Finding, Result, Review
from checker.review.deciding import decide, key_of
from checker.review.files import load, save, withdraw
from checker.review.matching import with_decisions
from checker.review.twins import Seating, are_twins


class Overtaken(Exception):  # noqa: N818 - nothing failed: somebody else was first
    """The decision was changed by somebody else since the person saw it."""


def version_of(review: Review | None) -> str:
    """A word that is another for every decision, made of its content alone; empty where nothing is decided."""
    return hashlib.sha256(json.dumps(asdict(review), sort_keys=True).encode()).hexdigest()[:16] if review else ""


@dataclass(frozen=True, slots=True)
class Keeping:
    """The decisions on one run in one folder."""

    result: Result
    folder: str | Path

    def current(self) -> Result:
        """The result with the decisions that are on disk now. Raises DecisionError where one of them cannot be read."""
        return with_decisions(self.result, load(self.folder), self.folder)

    def keep(self, name: str, review: Review, told: Sequence[str], seen: str) -> Path:
        """Keeps what a person says of a finding and gives the path of the file; `told` are its rival values in the words of a reader.

        `seen` is the version of the decision that the person saw. Raises Overtaken where it is another by now, KeyError for an unknown
        finding, and DecisionError where the decision cannot be kept.
        """
        now = self._unless_overtaken(name, seen)
        return save(Seating(now, load(self.folder)).seated(decide(_named(now, name), review, told)), self.folder)

    def take_back(self, name: str, seen: str) -> bool:
        """Deletes what holds for a finding, and what is about the same under ids of no finding here; False where nothing was decided.

        Raises as `keep` does.
        """
        finding = _named(self._unless_overtaken(name, seen), name)
        names, content = {one.id for one in self.result.findings}, (key_of(finding), finding.values)
        held = finding.review.finding if finding.review else ""
        gone = [withdraw(one.finding, self.folder) for one in load(self.folder) if one.finding == held or (
            (one.key, one.values) == content and one.finding not in names and not are_twins(one.finding, name))]
        return any(gone)

    def _unless_overtaken(self, name: str, seen: str) -> Result:
        now = self.current()
        if version_of(_named(now, name).review) != seen:
            raise Overtaken("Somebody else has changed this decision meanwhile. Look at it, and decide again.")
        return now


def _named(result: Result, name: str) -> Finding:
    try:
        return next(one for one in result.findings if one.id == name)
    except StopIteration:
        raise KeyError(name) from None
