"""What fails a run: `--fail-on`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from checker.errors import ConfigError
from checker.model.decision import settles
from checker.model.finding import Finding, Result, Severity, Verdict
from checker.model.gate import GateUse
from checker.strict_yaml import did_you_mean

NEVER = "never"
HARMONY = frozenset({Verdict.AGREE, Verdict.COMPATIBLE})
"""Verdicts that have nothing in them to fail for, or to suppress."""
_WEIGHTS: Mapping[Severity, int] = {severity: weight for weight, severity in enumerate(reversed(Severity))}
_LEVELS = (NEVER, *map(str, reversed(Severity)))
_VERDICTS = tuple(str(verdict) for verdict in Verdict if verdict not in HARMONY)
_EXAMPLE = "write it as --fail-on warning,disputed:error"


@dataclass(frozen=True, slots=True)
class FailOn:
    """From which severity on the findings of a verdict fail a run. A verdict that is not named fails none."""

    floors: tuple[tuple[Verdict, Severity], ...] = ((Verdict.CONFLICT, Severity.WARNING),)

    @property
    def verdicts(self) -> frozenset[Verdict]:
        """The verdicts that can fail a run."""
        return frozenset(verdict for verdict, _ in self.floors)

    def fails(self, finding: Finding) -> bool:
        """Whether an undecided finding that nothing suppresses is one of those that fail a run."""
        return is_left(finding) and any(finding.verdict is verdict and reaches(finding.severity, floor) for verdict, floor in self.floors)


def with_floors(result: Result, threshold: FailOn) -> Result:
    """The result with what fails its run, for reports that show it; unchanged where that is what fails any run."""
    if threshold == FailOn():
        return result
    floors = tuple((str(verdict), str(severity)) for verdict, severity in threshold.floors)
    return replace(result, gate=replace(result.gate or GateUse(), floors=floors))


def is_left(finding: Finding) -> bool:
    """Whether nobody has decided the finding, and nothing suppresses it."""
    return finding.suppressed is None and not settles(finding.review.state if finding.review else None)


def reaches(severity: Severity, floor: Severity) -> bool:
    """Whether a severity is the floor or heavier."""
    return _WEIGHTS[severity] >= _WEIGHTS[floor]


def fail_on(written: str) -> FailOn:
    """What the words after `--fail-on` mean: a severity for conflicts ("never": none fails), and `VERDICT:SEVERITY` for other verdicts.

    Conflicts fail from `warning` on where no word names them. Raises ConfigError for a word that is unknown or said twice.

    >>> [(str(verdict), str(severity)) for verdict, severity in fail_on("error,disputed:warning").floors]
    [('conflict', 'error'), ('disputed', 'warning')]
    """
    floors: dict[Verdict, Severity | None] = {}
    for word in (part.strip() for part in written.split(",")):
        verdict, floor = _floor(word)
        if verdict in floors:
            raise ConfigError(f"--fail-on names a floor for '{verdict}' twice", remedy=_EXAMPLE)
        floors[verdict] = floor
    floors.setdefault(Verdict.CONFLICT, Severity.WARNING)
    return FailOn(tuple((verdict, floor) for verdict in Verdict if (floor := floors.get(verdict)) is not None))


def _floor(word: str) -> tuple[Verdict, Severity | None]:
    name, colon, level = word.rpartition(":")
    if colon and name not in _VERDICTS:
        raise ConfigError(f"--fail-on takes no verdict '{name[:60]}'", remedy=did_you_mean(name, _VERDICTS))
    if level not in _LEVELS:
        raise ConfigError(f"--fail-on takes no '{level[:60]}'", remedy=f"{did_you_mean(level, _LEVELS)} {_EXAMPLE}")
    return Verdict(name or Verdict.CONFLICT), None if level == NEVER else Severity(level)
