"""Measures what the program reads and finds in the stories of `seeds/`, against what a careful reader does.

    python benchmarks/stories.py [--write]

Prints a row a story and kind to stdout, and below it what was missed, misread, and read where nothing is. With `--write` the floors in
`benchmarks/floors.json` rise to what was measured; they never fall. Status 1 where a figure is below its floor.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from benchmarks.labels import reading
from benchmarks.story_gold import STORIES, Figures, finding_figures
from checker.model.claim import Kind

FLOORS = Path(__file__).with_name("floors.json")
_SIZES = frozenset({"labels", "entries"})
"""Figures that say how much was labelled, and not how well it was read."""


def measured() -> dict[str, dict[str, Figures]]:
    """The figures of every story: one row per kind, and one for its findings."""
    return {story: {**{str(kind): reading(story, kind).figures() for kind in Kind}, "findings": finding_figures(story)}
            for story in STORIES}


def slipped(row: Figures, floor: Figures) -> list[str]:
    """The figures of a row that are worse than their floor."""
    return [name for name, least in floor.items() if name not in _SIZES and _is_worse(name, row.get(name), least)]


def _is_worse(name: str, figure: float | None, floor: float | None) -> bool:
    """Where the floor is None there is nothing to be read, and what is read all the same lowers the precision to nought."""
    if floor is None:
        return name == "precision" and figure is not None and figure < 100
    return figure is None or (figure > floor if name == "false conflicts" else figure < floor)


def raised(row: Figures, floor: Figures) -> Figures:
    """The better of what was measured and what was the floor, figure by figure."""
    low = slipped(row, floor)
    return {name: floor[name] if name in low else figure for name, figure in row.items()}


def main() -> int:
    """Prints the table and the faults; status 1 where a figure is below its floor."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="raise the floors to what was measured")
    write = parser.parse_args().write
    floors: dict[str, dict[str, Figures]] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    rows = [(story, name, row, floors.get(story, {}).get(name, {})) for story, kinds in measured().items() for name, row in kinds.items()]
    for story, name, row, floor in rows:
        _print(story, name, row, slipped(row, floor))
    if write:
        for story, name, row, floor in rows:
            floors.setdefault(story, {})[name] = raised(row, floor)
        lines = [f'  "{story}": {{\n' + ",\n".join(f'    "{name}": {json.dumps(row)}' for name, row in kinds.items()) + "\n  }"
                 for story, kinds in sorted(floors.items())]
        FLOORS.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    return int(any(slipped(row, floor) for _, _, row, floor in rows))


def _print(story: str, name: str, row: Figures, low: list[str]) -> None:
    figures = "  ".join(f"{key} {'-' if figure is None else figure}" for key, figure in row.items())
    print(f"{story:16} {name:9} {figures}" + (f"  BELOW THE FLOOR: {', '.join(low)}" if low else ""))
    for fault in reading(story, name).faults() if name in set(Kind) else ():
        print(f"    {fault}")


if __name__ == "__main__":
    sys.exit(main())
