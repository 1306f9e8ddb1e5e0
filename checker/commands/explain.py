"""`checker explain`: one finding, step by step."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from checker.commands.check import compare
from checker.commands.streams import emit
from checker.errors import ConfigError
from checker.model.finding import Finding, Result
from checker.report import evidence, phrasing
from checker.report.console import console_for, shown

if TYPE_CHECKING:
    from checker.report.results_file import StoredFinding
    from checker.report.stored_claims import StoredClaim
    from checker.rulebook import Rulebook

_RERUN = "give the documents, for instance: checker explain F-1234 articles/ --sources sources.yaml"


def run(name: str, sources: Sequence[str], manifest: str | None, rules: str | Rulebook | None, rates: str | None = None) -> None:
    """Checks the sources again and prints how the finding came about. Raises ConfigError where there is no such finding."""
    if not sources:
        raise ConfigError("no documents to check again", remedy=f"{_RERUN}; or --results results.json")
    result = compare(sources, manifest, rules, rates)
    ids = [finding.id for finding in result.findings]
    found = result.findings[ids.index(whole_id(name, ids))]
    emit(lambda stream: _write(found, result, stream))


def run_on_results(name: str, path: Path) -> None:
    """Prints what a results.json tells of the finding. Raises InputError where the file is none."""
    from checker.report.results_file import read

    results = read(path)
    chosen = whole_id(name, [finding.id for finding in results.findings])
    finding = next(one for one in results.findings if one.id == chosen)
    claims = {claim.id: claim for claim in results.claims}
    emit(lambda stream: _write_stored(finding, [claims[name] for name in finding.claims], stream))


def whole_id(name: str, ids: Sequence[str]) -> str:
    """The one finding whose id starts so, with or without `F-`."""
    wanted = name if name.startswith("F-") else f"F-{name}"
    matching = [one for one in ids if one.startswith(wanted)]
    if len(matching) == 1 or wanted in matching:
        return wanted if wanted in matching else matching[0]
    if matching:
        raise ConfigError(f"'{name}' begins {len(matching)} findings: {', '.join(matching[:5])}", remedy="give more of the id")
    raise ConfigError(f"no finding '{name}' among {len(ids)}",
                      remedy="the ids stand in the report; the same documents and rules are needed")


def _write(finding: Finding, result: Result, stream: TextIO) -> None:
    console, documents = console_for(stream), evidence.documents_by_id(result)
    titles = {rule.id: rule.title for rule in result.rules}
    console.print(shown(f"{finding.id}  {finding.verdict}  {finding.severity}", "bold"))
    console.print(shown(finding.message))
    console.print(shown(f"rule {finding.rule}" + (f": {titles[finding.rule]}" if finding.rule in titles else ""), "dim"))
    for claim in finding.claims:
        document = documents[claim.document]
        words = evidence.excerpt(claim, document)
        console.print()
        console.print(shown(f"  {phrasing.value_text(claim.value, claim.kind)}", "bold"))
        console.print(shown(f"  {phrasing.source_text(document)}, {phrasing.published_text(document)}, {evidence.place_of(claim, document)}"
                            f", {claim.zone}, {phrasing.attribution_text(claim.attribution)}", "dim"))
        console.print(shown(f"  {words.before}[{words.value}]{words.after}"))
    _write_list("Why", finding.reasons, stream)
    _write_list("Steps", finding.steps, stream)
    _write_list("Before you call it an error", finding.ask, stream)


def _write_stored(finding: StoredFinding, claims: Sequence[StoredClaim], stream: TextIO) -> None:
    console = console_for(stream)
    console.print(shown(f"{finding.id}  {finding.verdict}  {finding.severity}", "bold"))
    console.print(shown(finding.message))
    console.print(shown(f"rule {finding.rule}", "dim"))
    for claim in claims:
        console.print(shown(f"  {claim.document}, {claim.zone}, characters {claim.start} to {claim.end}: {claim.text}"))
    _write_list("Why", finding.reasons, stream)
    console.print(shown(f"For every step {_RERUN}", "dim"))


def _write_list(title: str, lines: Sequence[str], stream: TextIO) -> None:
    console = console_for(stream)
    if lines:
        console.print()
        console.print(shown(title, "bold"))
    for number, line in enumerate(lines, 1):
        console.print(shown(f"  {number}. {line}"))
