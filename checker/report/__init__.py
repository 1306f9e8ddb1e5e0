"""Report writers. A writer formats; it does not filter, sort or judge.

To add a format: one file with `write(result, stream)`, one line in FORMATS.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from checker.model.finding import Result
from checker.report import (
    claim_review,
    concise,
    console,
    csv_table,
    github_annotations,
    gitlab_quality,
    html_page,
    job_summary,
    junit_xml,
    markdown_report,
    rdjson,
    results_json,
    sarif,
    web_annotations,
    xlsx_workbook,
)
from checker.report.alerts import outside


def _nothing(result: Result) -> str:
    del result
    return ""


@dataclass(frozen=True, slots=True)
class Format:
    """One form of a report: what `-f` calls it, what writes it, what it holds in a few words, and a name that its file may have.

    `write` takes the result and a stream: of text, or of bytes where `is_binary`, which can then only go to a file. `remark` gives what a
    user should know besides, in one line, or nothing. `is_record`: it holds every finding, with what suppressed it; any other form is
    given only what is to be shown. `use`: how it is mostly asked for, where that is not with a file.
    """

    name: str
    write: Callable[[Result, Any], None]
    summary: str
    example: str
    is_binary: bool = False
    remark: Callable[[Result], str] = _nothing
    is_record: bool = False
    use: str = ""

    @property
    def call(self) -> str:
        """The words behind `checker check` that ask for it, as an example."""
        return self.use or f"-f {self.name}:{self.example}"


_FORMATS = (
    Format("text", console.write, "a short summary for people", "report.txt", use="-f text"),
    Format("json", results_json.write, "everything, for programs and for `checker report`", "results.json", is_record=True),
    Format("jsonl", results_json.write_lines, "one finding a line, whole", "findings.jsonl", is_record=True),
    Format("html", html_page.write, "the page to read and print", "report.html", is_record=True),
    Format("csv", csv_table.write_findings, "one finding a row", "findings.csv", is_record=True),
    Format("claims-csv", csv_table.write_claims, "one claim a row", "claims.csv", is_record=True),
    Format("md", markdown_report.write, "the open conflicts, for a pull request or a mail", "report.md", use="-f md"),
    Format("annotations", web_annotations.write, "decided findings as W3C Web Annotations", "annotations.json",
           remark=web_annotations.remark, is_record=True),
    Format("claimreview", claim_review.write, "errors that were confirmed, as schema.org ClaimReview", "claimreview.json",
           remark=claim_review.remark, is_record=True),
    Format("xlsx", xlsx_workbook.write, "a workbook to filter and to fill in decisions", "findings.xlsx", is_binary=True,
           is_record=True),
    Format("concise", concise.write, "conflicts as file:line:column, a side a line", "conflicts.txt", use="-f concise"),
    Format("github", github_annotations.write, "annotations of a GitHub workflow, ten of a kind", "annotations.txt", remark=outside,
           use="-f github"),
    Format("summary", job_summary.write, "a page of Markdown for the summary of a GitHub job", "summary.md",
           use='-f summary:"$GITHUB_STEP_SUMMARY"'),
    Format("sarif", sarif.write, "open conflicts for code scanning", "checker.sarif", remark=outside),
    Format("sarif-all", sarif.write_all, "the same, with what is decided or accepted as suppressed results", "all.sarif",
           remark=outside, is_record=True),
    Format("gitlab", gitlab_quality.write, "a GitLab Code Quality report", "gl-code-quality-report.json", remark=outside),
    Format("junit", junit_xml.write, "every finding as a test case", "junit.xml", is_record=True),
    Format("rdjson", rdjson.write, "conflicts for reviewdog", "conflicts.rdjson", remark=outside,
           use="-f rdjson | reviewdog -f=rdjson -reporter=github-pr-review"),
    Format("rdjsonl", rdjson.write_lines, "the same, one a line", "conflicts.rdjsonl", remark=outside),
)

FORMATS: Mapping[str, Format] = MappingProxyType({form.name: form for form in _FORMATS})

FOLDER: dict[str, Format] = {FORMATS[name].example: FORMATS[name] for name in ("html", "csv", "claims-csv", "json")}
"""The files of one run, in the order in which they are put in place: results.json last, as the sign that the set is whole."""
