"""The order of the site: which page stands under which, and what the parts are called. A page that is named nowhere is an error."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the contents on the left of each page: its title, and its pages without `.md`; `*` stands for any characters of a name."""

    title: str
    pages: tuple[str, ...]


PARTS = (
    Part("Start here", ("tutorial", "how-to/start-a-project")),
    Part("How to", (
        "how-to/read-the-report", "how-to/review-findings", "how-to/explain-a-finding", "how-to/fail-on-what-you-mean",
        "how-to/check-in-ci", "examples/editorial-ci/README", "how-to/check-in-pytest", "how-to/work-at-the-terminal",
        "how-to/share-and-compare-reports", "how-to/compare-currencies")),
    Part("Make it your own", (
        "how-to/add-a-rule", "how-to/add-a-unit", "how-to/add-an-extractor", "how-to/add-a-reader", "how-to/add-a-report")),
    Part("Reference", (
        "reference/commands/README", "reference/formats/README", "reference/settings", "reference/environment", "reference/exit-statuses",
        "reference/manifest", "reference/documents", "reference/rules", "reference/built-in-rules", "reference/kept-files",
        "reference/csv", "reference/python", "glossary")),
    Part("Explanation", ("questions", "one-run", "reading", "origins", "quality")),
    Part("The project", ("changelog", "contributing", "decisions/README", "benchmarks", "security")),
)
BELOW: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "reference/commands/README": ("*",), "reference/formats/README": ("*",), "decisions/README": ("0*",)})
"""Pages of the same folder that stand under one of these, in the order of their names."""
FROM_ELSEWHERE: Mapping[str, str] = MappingProxyType({
    "CHANGELOG.md": "changelog.md", "CONTRIBUTING.md": "contributing.md", "SECURITY.md": "security.md",
    "benchmarks/README.md": "benchmarks.md"})
"""Pages that lie outside `docs/`, and where they stand in the site."""
EXAMPLES = "examples"
"""A folder of whole projects: of each, its own front page alone is a page of the site."""
FRONT = "README.md"
"""What the front page of the repository is to the site: links to it lead to the front page of the site."""
