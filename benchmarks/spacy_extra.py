"""Measures whether spaCy's small English model would tell better than our own reading what a number is of.

    python benchmarks/spacy_extra.py [--sets pairs,findings-seeds,...] [--shared DIR]

Scores each way of reading with the measuring program beside the checkout, in one run: our own; the counted noun and the verb by the
dependency parse; the noun alone; the parse only where our own reading has nothing; and names by NER, instead of our own or beside them.
Nothing changes for users: the ways are put in place inside this process. Ends with 0 whatever comes out, and with 2 where it cannot be
measured. What was decided: docs/decisions/0014-no-spacy-extra.md.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from functools import lru_cache, partial
from importlib import metadata
from pathlib import Path
from typing import Any

from benchmarks import clock, extraction, readers, superset
from benchmarks.parse_about import By, Way, reading_by
from checker.model.claim import Claim
from checker.normalize.families import base, family_of

WAYS = {
    "own reading": Way(),
    "noun and verb by the parse": Way(By.SPACY, By.SPACY),
    "noun by the parse": Way(noun=By.SPACY),
    "parse where own is empty": Way(By.FILLED, By.FILLED),
    "parse, names by NER": Way(By.SPACY, By.SPACY, By.SPACY),
    "filled by parse and NER": Way(By.FILLED, By.FILLED, By.FILLED),
}
SETS = ("pairs", "findings-seeds", "mentions-seeds", "quantities-newsquant")
FIGURES = ("pass", "conflict recall", "false-conflict rate", "entries to find", "conflicts to find", "entries to keep apart",
           "furniture quotes with a claim", "all value F1", "value+unit F1", "alignment recall", "wrong links on apart",
           "verdict accuracy, aligned", "balanced accuracy, numeric", "FPR, consistent")
ADOPTED = 3.0
"""Points by which a way has to win to become an extra."""
KEPT = 5000


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and prints; gives the exit status."""
    options = _options(arguments)
    clock.one_core()
    model = readers.spacy_model()
    program = options.shared / "eval"
    if model is None or not (program / "evalkit").is_dir():
        missing = f"spaCy with {readers.MODEL}" if model is None else f"the measuring program in {program}"
        print(f"not measured: {missing} is not here", file=sys.stderr)
        return 2
    sys.path.insert(0, str(program))
    parses = lru_cache(maxsize=KEPT)(model)
    columns = [dict(measured(options, parses, way)) for way in WAYS.values()]
    print("\n".join(table(columns)))
    print(f"\ntime of whole claims with the parse, by that of our own: {cost(options, model):.1f} times")
    print(f"on disk, what the extra would install beside our own libraries: {size('spacy', readers.MODEL) / 1e6:.0f} MB")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sets", type=lambda text: tuple(text.split(",")), default=SETS, metavar="NAME,...", help=", ".join(SETS))
    parser.add_argument("--shared", type=Path, default=extraction.SHARED, help="folder with eval/, gold/ and seeds/")
    return parser.parse_args(arguments)


def measured(options: argparse.Namespace, model: Callable[[str], Any], way: Way) -> Iterator[tuple[str, float]]:
    """The figures of one way of reading."""
    with nullcontext() if way == Way() else reading_by(model, way):
        yield from _scored(options)
        right, asked = nouns_right(options)
    yield f"mentions-seeds: noun as described, of {asked}", 100 * right / asked


def _scored(options: argparse.Namespace) -> Iterator[tuple[str, float]]:
    """The figures of the measuring program."""
    from evalkit.harness import Context  # type: ignore[import-not-found]
    from evalkit.systems import CheckerSystem  # type: ignore[import-not-found]
    from run import TASKS  # type: ignore[import-not-found]

    data = options.shared / "eval/data"
    context = Context(CheckerSystem(), data, "dev", None, options.shared, [data / "pairs/pairs.jsonl"],
                      [data / "clusters_basil/labels.jsonl"])
    for name in options.sets:
        for outcome in TASKS[name][0](context):
            if outcome.errors:
                raise SystemExit(f"{outcome.name}: {outcome.errors[0]}")
            for figure in FIGURES:
                if figure in outcome.figures:
                    yield f"{outcome.name}: {figure}", outcome.figures[figure].value


def nouns_right(options: argparse.Namespace) -> tuple[int, int]:
    """How many numbers of the labeled mentions are of what a reader says they are of, and how many a reader says it of."""
    rows = [row for row in superset.rows(options.shared / "gold/mentions.jsonl") if row["describes"] and row["kind"] in NUMBERS]
    right = 0
    for doc in sorted({row["doc"] for row in rows}):
        text = next(iter(sorted((options.shared / "seeds").glob(f"{doc}*.txt")))).read_bytes().decode("utf-8")
        found = readers.whole_claims(text)
        right += sum(any(is_described(claim, row) for claim in found) for row in rows if row["doc"] == doc)
    return right, len(rows)


NUMBERS = frozenset({"cardinal", "ordinal", "money", "measure", "percent", "duration"})


def is_described(claim: Claim, row: Mapping[str, Any]) -> bool:
    """Whether a claim stands at a labeled mention and its noun, or one of its family, is among the words that describe it."""
    if not (claim.span.start < row["end"] and row["start"] < claim.span.end) or not claim.about.noun:
        return False
    words = {family_of(base(word)) for word in re.findall(r"[^\W\d_]+", row["describes"])}
    return family_of(claim.about.noun) in words


def table(columns: Sequence[Mapping[str, float]]) -> Iterator[str]:
    """A line for each figure, a column for each way, and whether a way wins by enough."""
    for number, name in enumerate(WAYS, 1):
        yield f"({number}) {name}"
    yield f"{'':62}" + "".join(f"{f'({number})':>8}" for number in range(1, len(columns) + 1))
    for figure in columns[0]:
        cells = [column[figure] for column in columns]
        mark = "  wins" if max(cells) - cells[0] > ADOPTED and not _is_harm(figure) else ""
        yield f"{figure:62}" + "".join(f"{cell:8.1f}" for cell in cells) + mark


def _is_harm(figure: str) -> bool:
    """Whether less of a figure is better."""
    return any(word in figure for word in ("false", "FPR", "wrong", "furniture"))


def cost(options: argparse.Namespace, model: Callable[[str], Any]) -> float:
    """How many times as long our whole claims take with a parse of each text."""
    _, texts = extraction.articles(options)
    read = partial(readers.read_claims, texts)

    def parsed() -> None:
        with reading_by(model, WAYS["parse where own is empty"]):
            read()
    spent = clock.medians({"own": read, "parsed": parsed}, 5)
    return spent["parsed"] / spent["own"]


def size(*names: str) -> int:
    """Bytes of these packages and all that they need, without what our own libraries need anyway."""
    ours = _needed([re.split(r"[\s<>=!~;\[(]", line)[0] for line in _declared()], set())
    extra = _needed(names, set()) - ours
    return sum(_bytes(name) for name in sorted(extra))


def _declared() -> list[str]:
    """The libraries that the project names."""
    import tomllib

    return list(tomllib.loads((extraction.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"])


def _needed(names: Sequence[str], seen: set[str]) -> set[str]:
    for name in names:
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in seen:
            continue
        try:
            needs = metadata.requires(key) or []
        except metadata.PackageNotFoundError:
            continue
        seen.add(key)
        _needed([re.split(r"[\s<>=!~;\[(]", line)[0] for line in needs if "extra ==" not in line], seen)
    return seen


def _bytes(name: str) -> int:
    files = (Path(str(file.locate())) for file in metadata.files(name) or ())
    return sum(file.stat().st_size for file in files if file.is_file() and file.suffix != ".pyc")


if __name__ == "__main__":
    sys.exit(main())
