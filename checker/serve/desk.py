"""What is reviewed: the result of a run, and the folder where the decisions on it lie."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from threading import Lock

from checker import review
from checker.model.finding import Finding, Result, Review
from checker.report.evidence import values_told
from checker.report.html_page import write_page
from checker.review.deciding import key_of
from checker.rulebook.ready import examples

_NOTHING = {"version": ""}
"""What holds for a finding that nobody decided."""


class Overtaken(Exception):  # noqa: N818 - nothing failed: somebody else was first
    """The decision was changed by somebody else since the page was shown."""


@dataclass(frozen=True, slots=True)
class Desk:
    """One review. `by` is who decides where the page does not say; `today` gives the day of a decision as an ISO date, when it is made."""

    result: Result
    folder: Path
    by: str
    today: Callable[[], str]
    lock: Lock = field(default_factory=Lock)

    @property
    def findings(self) -> dict[str, Finding]:
        """The findings of the run by their ids."""
        return {finding.id: finding for finding in self.result.findings}

    def current(self) -> Result:
        """The result with the decisions that are on disk now. Raises DecisionError where one of them cannot be read."""
        return review.with_decisions(self.result, review.load(self.folder), self.folder)

    def page(self) -> str:
        """The page with the decisions that are on disk now. Raises DecisionError where one of them cannot be read."""
        stream = io.StringIO()
        write_page(self.current(), stream, mode="review", examples=examples(self.result))
        return stream.getvalue()

    def decided(self) -> dict[str, dict[str, str]]:
        """The decisions that hold now, by finding, each with its version. Raises DecisionError where one cannot be read."""
        return {finding.id: _told(finding.review) for finding in self.current().findings if finding.review}

    def change(self, name: str, judgment: Review | None, seen: str) -> dict[str, str] | None:
        """Keeps a judgment on a finding, or withdraws the one there is (None); gives what holds then.

        `seen` is the version of the decision that the person saw, empty where there was none. Raises Overtaken where it is another by now,
        KeyError for an unknown finding, and DecisionError where the decision cannot be kept.
        """
        finding = self.findings[name]
        with self.lock:
            if self.decided().get(name, _NOTHING)["version"] != seen:
                raise Overtaken("Somebody else has changed this decision meanwhile. Look at it, and decide again.")
            if judgment is None:
                self._withdraw(finding)
            else:
                made = replace(judgment, by=judgment.by or self.by, at=self.today())
                review.save(review.decide(finding, made, values_told(finding)), self.folder)
            return self.decided().get(name)

    def _withdraw(self, finding: Finding) -> None:
        """Removes what holds for the finding: the decision under its id, and those under ids of no finding here that are about the same."""
        content = key_of(finding), finding.values
        for one in review.load(self.folder):
            if one.finding == finding.id or (one.finding not in self.findings and (one.key, one.values) == content):
                review.withdraw(one.finding, self.folder)


def _told(held: Review) -> dict[str, str]:
    """A decision as the page gets it. Its version is made of its content alone."""
    words = asdict(held)
    return words | {"version": hashlib.sha256(json.dumps(words, sort_keys=True).encode()).hexdigest()[:16]}
