"""What is reviewed: the result of a run, and the folder where the decisions on it lie."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from threading import Lock

from checker import review
from checker.model.finding import Finding, Result, Review
from checker.report.evidence import values_told
from checker.report.html_page import write_page
from checker.rulebook.ready import examples
from checker.text import Sink, safe_text


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

    @property
    def _keeping(self) -> review.Keeping:
        return review.Keeping(self.result, self.folder)

    def current(self) -> Result:
        """The result with the decisions that are on disk now. Raises DecisionError where one of them cannot be read."""
        return self._keeping.current()

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
            if judgment is None:
                self._keeping.take_back(name, seen)
            else:
                made = replace(judgment, by=judgment.by or self.by, at=self.today())
                self._keeping.keep(name, made, values_told(finding), seen)
            return self.decided().get(name)


def _told(held: Review) -> dict[str, str]:
    """A decision as the page gets it, with its version."""
    return asdict(held) | {"side": safe_text(held.side, Sink.HTML), "version": review.version_of(held)}
