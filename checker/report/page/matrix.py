"""Who agrees with whom: for every two documents, how often their values agree, can both be true, or conflict."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.model.finding import Finding, Result, Verdict
from checker.report import evidence

MOST_DOCUMENTS = 40
_TOLD = frozenset({Verdict.CONFLICT, Verdict.COMPATIBLE, Verdict.AGREE})
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Cell:
    """How often two documents agree, can both be right, or conflict. `is_kin`: they go back to one origin."""

    agree: int
    compatible: int
    conflict: int
    is_kin: bool

    def __bool__(self) -> bool:
        """Whether they were compared at all."""
        return bool(self.agree or self.compatible or self.conflict)


@dataclass(frozen=True, slots=True)
class Row:
    """A document, those of one origin with it beside one another, and its cell with every column before it."""

    document: str
    cells: tuple[Cell, ...]
    kin: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The lower half of the square of documents: row n has n cells. `left_out` counts documents that had no room."""

    rows: tuple[Row, ...]
    left_out: int

    def __bool__(self) -> bool:
        """Whether any two documents were compared."""
        return any(cell for row in self.rows for cell in row.cells)


def matrix(result: Result, most: int = MOST_DOCUMENTS) -> Matrix:
    """The matrix of the documents that are in findings; of more than `most`, those with most findings."""
    shown = chosen(result, most)
    counts = _pair_counts(result.findings, frozenset(shown))
    kin = {name: group.documents for group in result.one_origins for name in group.documents}
    ordered = _kin_together(shown, kin)
    rows = []
    for place, name in enumerate(ordered):
        near = tuple(other for other in kin.get(name, ()) if other != name and other in shown)
        rows.append(Row(name, tuple(_cell(counts, other, name, is_kin=other in near) for other in ordered[:place]), near))
    involved = {claim.document for finding in result.findings for claim in finding.claims}
    return Matrix(tuple(rows), len(involved) - len(shown))


def chosen(result: Result, most: int = MOST_DOCUMENTS) -> tuple[str, ...]:
    """The documents in findings, in the order of the run; of more than `most`, those that are in most findings."""
    counts = Counter(name for finding in result.findings for name in {claim.document for claim in finding.claims})
    named = [document.id for document in result.documents if document.id in counts]
    kept = set(sorted(named, key=lambda name: -counts[name])[:most])
    return tuple(name for name in named if name in kept)


def _kin_together(names: Sequence[str], kin: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    ordered: dict[str, None] = {}
    for name in names:
        ordered.update(dict.fromkeys([name, *(other for other in names if other in kin.get(name, ()))]))
    return tuple(ordered)


def _cell(counts: Mapping[Pair, Counter[Verdict]], left: str, right: str, *, is_kin: bool) -> Cell:
    found = counts.get(_pair(left, right), Counter())
    return Cell(found[Verdict.AGREE], found[Verdict.COMPATIBLE], found[Verdict.CONFLICT], is_kin)


def _pair_counts(findings: Iterable[Finding], shown: frozenset[str]) -> dict[Pair, Counter[Verdict]]:
    counts: defaultdict[Pair, Counter[Verdict]] = defaultdict(Counter)
    for finding in findings:
        for pair, verdict in _pairs(finding, shown):
            counts[pair][verdict] += 1
    return counts


def _pairs(finding: Finding, shown: frozenset[str]) -> Iterator[tuple[Pair, Verdict]]:
    """What the finding says of every two of its documents: those that tell the same values agree, be it in a conflict with others.

    Only documents that are shown are paired, so that one finding in very many documents takes no longer.
    """
    if finding.verdict not in _TOLD:
        return
    values: defaultdict[str, set[str]] = defaultdict(set)
    for value, claims in evidence.by_value(finding):
        for name in {claim.document for claim in claims} & shown:
            values[name].add(value)
    for left, right in combinations(sorted(values), 2):
        yield (left, right), Verdict.AGREE if values[left] == values[right] else finding.verdict


def _pair(left: str, right: str) -> Pair:
    return (left, right) if left < right else (right, left)
