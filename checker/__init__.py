"""Finds where documents on one subject agree, where they conflict, and what could not be compared."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.model.text import Document
from checker.version import __version__

if TYPE_CHECKING:
    import pandas as pd

    from checker.model.claim import Claim
    from checker.model.finding import Finding, Result
    from checker.model.rates import RateTable
    from checker.rulebook import Rulebook

import_module("checker.extract")  # first importing a package sets its name here; from now on that name is the function below

__all__ = ["Document", "Report", "__version__", "check", "extract"]


class Report:
    """What a check found: `documents`, `claims`, `findings` and `coverage`, and the same as data."""

    def __init__(self, result: Result) -> None:
        self.result = result
        self.claims: tuple[Claim, ...] = result.claims
        self.findings: tuple[Finding, ...] = result.findings

    def to_dict(self) -> dict[str, Any]:
        """The data of results.json, as plain dictionaries and lists."""
        from checker.report.results_json import as_dict

        return as_dict(self.result)

    def claims_frame(self) -> pd.DataFrame:
        """One row a claim, with the columns of claims.csv."""
        from checker.report.frames import claims_frame

        return claims_frame(self.result)

    def findings_frame(self) -> pd.DataFrame:
        """One row a finding, with the columns of findings.csv."""
        from checker.report.frames import findings_frame

        return findings_frame(self.result)


def check(sources: Sequence[Document | str | Path], *, rules: str | Path | Rulebook | None = None,
          manifest: str | Path | None = None, rates: str | Path | RateTable | None = None,
          decisions: str | Path | None = None) -> Report:
    """Compares documents (or files and folders) with one another. `rules` is a folder of rules, or loaded rules.

    `rates` is a file of exchange rates by which sums in two currencies are compared; without it the one that the manifest names.
    `decisions` is a folder with the decisions of people, which findings that they hold for then carry as their `review`. Raises
    RuleError, InputError and DecisionError for bad rules, rates, manifests and decisions, and for two documents of one id; a file that
    cannot be read is a skipped document of the report.
    """
    from checker.pipeline import check_documents, decided, read_documents, rulebook
    from checker.rates import rate_table

    paths = [str(source) for source in sources if not isinstance(source, Document)]
    read = read_documents(paths, str(manifest) if manifest else None) if paths else ()
    documents = [source for source in sources if isinstance(source, Document)]
    table = rate_table(rates, str(manifest) if manifest else None)
    result = check_documents([*documents, *read], rulebook(rules), rates=table)
    return Report(decided(result, str(decisions)) if decisions else result)


def extract(document: Document) -> tuple[Claim, ...]:
    """One document's claims in reading order, as in the claims of a report; nothing is compared."""
    from checker.pipeline import claims_of
    from checker.read import complete

    return claims_of(complete(document))[0]
