"""Finds where documents on one subject agree, where they conflict, and what could not be compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.model.text import Document

__version__ = "0.1.0"
__all__ = ["Document", "Report", "check", "extract"]


class Report:
    """What a check found."""

    def __init__(self, result: Any) -> None:
        self._result = result

    def to_dict(self) -> dict[str, Any]:
        """The data of results.json."""
        from checker.report.results_json import as_dict  # noqa: PLC0415

        return as_dict(self._result)


def check(sources: Sequence[Document | str]) -> Report:
    """Compares documents (or files) with one another."""
    from checker.pipeline import check as run  # noqa: PLC0415

    return Report(run([source for source in sources if isinstance(source, Document)]))


def extract(document: Document) -> list[Any]:
    """One document's claims."""
    return list(check([document])._result.claims)
