"""`checker baseline`: findings that are known, kept in a file that can be merged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from checker.commands.baseline_file import read_baseline, write_baseline
from checker.commands.check import Request, compare
from checker.commands.gating import Asked, given, terms
from checker.commands.status import CONSISTENT, FAILED, Policy, problems
from checker.commands.streams import emit, tell
from checker.errors import ConfigError
from checker.gate import FILE, Entry, entry_for, is_left, known
from checker.model.finding import Result, Verdict
from checker.report.phrasing import count_text
from checker.text import Sink, safe_text


def run(deed: str, request: Request) -> int:
    """Compares the sources, and creates, updates or prunes the baseline.

    Nothing is written where a source cannot be read: a list made of half of them is none.
    """
    from checker.pipeline import gated

    file = request.asked.baseline or FILE
    if deed == "create" and Path(file).exists():
        raise ConfigError("there is a baseline already", path=file, remedy="`checker baseline update` adds what is new")
    before = () if deed == "create" else read_baseline(file)
    gate = given(Asked(against=request.asked.against, named=request.asked.named))
    result = compare((*request.sources, *request.asked.against), request.manifest, request.rules, request.rates, request.decisions)
    result = gated(result, terms(gate, result.documents))
    if found := problems(result, Policy(allow_empty=True)):
        for problem in found:
            tell(f"checker: {problem}")
        return FAILED
    after = _pruned(result, before) if deed == "prune" else _updated(result, before, request.policy.fail_on.verdicts)
    write_baseline(file, after)
    gone, new = (len({one.id for one in some} - {one.id for one in others}) for some, others in ((before, after), (after, before)))
    tell(f"{file}: {count_text(len(after), 'known finding')}, {new:,} new, {gone:,} removed")
    if deed == "create":
        tell(f"git merges it line by line with `{Path(file).name} merge=union` in .gitattributes")
    return CONSISTENT


def show(file: str) -> int:
    """Prints the entries of a baseline, one a line: id, verdict, rule, what it is about, the values, the reason."""
    lines = [f"{one.id}  {one.verdict or 'finding'}  {one.rule}  {', '.join(one.key[1:])}: {' / '.join(one.values)}"
             + (f"  ({one.reason})" if one.reason else "") for one in read_baseline(file)]
    emit(lambda stream: stream.write("".join(f"{safe_text(line, Sink.TERMINAL)}\n" for line in lines)))
    tell(f"{file}: {count_text(len(lines), 'known finding')}")
    return CONSISTENT


def _updated(result: Result, before: tuple[Entry, ...], verdicts: frozenset[Verdict]) -> tuple[Entry, ...]:
    """What was known, and what is open and not known yet."""
    found, wanted = known(result.findings, before).by_finding, {Verdict.CONFLICT, *verdicts}
    new = tuple(entry_for(one) for one in result.findings if is_left(one) and one.verdict in wanted and one.id not in found)
    kept = tuple(replace(entry, place="") for entry in before if entry.id not in {one.id for one in new})
    return (*kept, *new)


def _pruned(result: Result, before: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """What is still known, each under the id that its finding has now."""
    return tuple(replace(entry, id=name, place="") for name, entry in known(result.findings, before).by_finding.items())
