"""Measures reading side by side with quantulum3 and spaCy, in one run on one text, and holds it to what is promised.

    python benchmarks/extraction.py [--turns N] [--full] [--require-spacy] [--only throughput,superset,doubling] [--shared DIR]

Prints how many times the peers' throughput ours is, each value that quantulum3 reads right and we do not, and how time grows where the
text doubles. Ends with 1 where a promise is broken, and names it. One core, warm, medians of five; ratios of one machine in one run, no
seconds. What is compared with what is told in benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from benchmarks import clock, readers, superset

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
VALUES, CLAIMS = "checker, values", "checker, whole claims"
QUANTULUM, SPACY, SPACY_ALL = "quantulum3", "spaCy, parser and NER", "spaCy, all of the model"
PROMISES = {(VALUES, QUANTULUM): 20.0, (CLAIMS, SPACY): 8.0}
"""Like is compared with like: numbers with numbers; the words a number is of, and names, with a parse and names."""
DOUBLING = 2.2
RETRIES = 2
LONG = 2_000_000
"""Texts of more characters take minutes and are measured once: what else the machine does evens out in so long a time."""
SET_ASIDE = frozenset({"id", "score"})
"""Figures that are read and told as no values: "5G", "No. 1", "won 2-2"."""
WHAT = ("throughput", "superset", "doubling")


@dataclass(frozen=True, slots=True)
class Growth:
    """A text to double: `unit` repeated to `size` characters. A document made from Python has no limit, as a file has."""

    name: str
    unit: str
    size: int

    def text(self, size: int) -> str:
        """The unit over and over, cut to a size."""
        return (self.unit * (size // len(self.unit) + 1))[:size]

    def told(self) -> str:
        """What is doubled."""
        return f"{self.name}, {self.size // 2:,} to {self.size:,} characters"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and prints; gives the exit status."""
    options = _options(arguments)
    clock.one_core()
    parts: dict[str, Callable[[argparse.Namespace], Iterable[str]]] = {
        "throughput": throughput, "superset": exceptions, "doubling": growth}
    broken = list(chain.from_iterable(parts[name](options) for name in options.only))
    print()
    for line in broken:
        print(f"BROKEN: {line}")
    print("every promise that was measured holds" if not broken else f"{len(broken)} broken")
    return int(bool(broken))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--turns", type=int, default=5, help="runs of which the median is taken (5)")
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder with seeds/, gold/ and eval/data, where there is one")
    parser.add_argument("--only", type=lambda text: text.split(","), default=WHAT, metavar="PART,...", help=", ".join(WHAT))
    parser.add_argument("--require-spacy", action="store_true", help="end with 1 where spaCy is not installed")
    parser.add_argument("--full", action="store_true", help="double 5 MB of one line to 10 MB (many minutes)")
    parser.add_argument("--digits", type=int, default=1_000_000, metavar="N", help="characters of digits")
    parser.add_argument("--words", type=int, default=600_000, metavar="N", help='characters of "one and "')
    parser.add_argument("--line", type=int, default=600_000, metavar="N", help="characters of one line")
    options = parser.parse_args(arguments)
    if unknown := set(options.only) - set(WHAT):
        parser.error(f"unknown part: {', '.join(sorted(unknown))}")
    return options


def articles(options: argparse.Namespace) -> tuple[str, list[str]]:
    """Where the articles are from, and their texts: those beside the project, or else the project's own stories."""
    paths = sorted((options.shared / "seeds").glob("*.txt"))
    where = "../shared/seeds" if paths else "seeds"
    return where, [path.read_bytes().decode("utf-8") for path in paths or sorted((ROOT / "seeds").glob("*/*.txt"))]


def throughput(options: argparse.Namespace) -> Iterator[str]:
    """Prints the table of ratios; gives the promises that are broken."""
    where, texts = articles(options)
    ours: dict[str, clock.Run] = {VALUES: partial(readers.read_values, texts), CLAIMS: partial(readers.read_claims, texts)}
    theirs = {QUANTULUM: partial(_each, readers.quantulum(), texts)} | dict(_spacy(texts))
    if SPACY not in theirs:
        print(f"spaCy is not installed, so nothing is measured against it (pip install 'spacy==3.8.*' {readers.MODEL})")
        if options.require_spacy:
            yield "spaCy was required and is not installed"
    spent = clock.medians(ours | theirs, options.turns)
    found = clock.ratios({name: spent[name] for name in ours}, {name: spent[name] for name in theirs})
    size = sum(map(len, texts))
    print(f"throughput, times that of ... ({len(texts)} articles of {where}, {size:,} characters, median of {options.turns})")
    print("\n".join(table(found)))
    yield from too_slow(found)


def _each(run: Callable[[str], object], texts: Sequence[str]) -> list[object]:
    return [run(text) for text in texts]


def _spacy(texts: Sequence[str]) -> Iterator[tuple[str, clock.Run]]:
    """Runs of spaCy's model over all texts in one batch, which is its fastest way."""
    for name, components in ((SPACY, readers.PARSER_AND_NER), (SPACY_ALL, ())):
        model = readers.spacy_model(components)
        if model is not None:
            yield name, lambda model=model: list(model.pipe(texts))


def table(found: Mapping[tuple[str, str], float]) -> Iterator[str]:
    """A line for each of ours with the ratio to each of theirs, and the promise where there is one."""
    columns = list(dict.fromkeys(other for _, other in found))
    yield f"{'':24}" + "".join(f"{name:>28}" for name in columns)
    for own in dict.fromkeys(own for own, _ in found):
        yield f"{own:24}" + "".join(f"{_cell(found, (own, other)):>28}" for other in columns)


def _cell(found: Mapping[tuple[str, str], float], pair: tuple[str, str]) -> str:
    return f"{found[pair]:.1f}" + (f" (promised {PROMISES[pair]:g})" if pair in PROMISES else "")


def too_slow(found: Mapping[tuple[str, str], float]) -> Iterator[str]:
    """The promises of throughput that the ratios do not keep."""
    for (own, other), least in PROMISES.items():
        if (own, other) in found and found[own, other] < least:
            yield f"{own}: {found[own, other]:.1f} times the throughput of {other}, promised {least:g}"


def passages(options: argparse.Namespace) -> Iterator[superset.Passage]:
    """All labeled text that is here."""
    yield from superset.stories()
    gold, rows = options.shared / "gold/mentions.jsonl", options.shared / "eval/data/cqe_newsquant/dev.jsonl"
    if gold.exists():
        yield from superset.mentions(gold, options.shared / "seeds")
    if rows.exists():
        yield from superset.sentences(rows)


def exceptions(options: argparse.Namespace) -> Iterator[str]:
    """Prints the values that quantulum3 reads right and we do not, each; gives the broken promise."""
    parse = readers.quantulum()
    tally: dict[str, Counter[str]] = {}
    print("\nvalues that quantulum3 reads as they are labeled and checker does not")
    for passage in passages(options):
        theirs = readers.said_by_quantulum(parse, passage.text)
        ours, other = readers.said_by_checker(passage.text)
        count = tally.setdefault(passage.source, Counter())
        count.update({"labels": len(passage.wanted), "theirs": len(superset.right(passage.wanted, theirs)),
                      "ours": len(superset.right(passage.wanted, ours))})
        for missed in superset.exceptions(passage, theirs, ours):
            why = superset.instead(missed, other, SET_ASIDE)
            count[why.partition(":")[0]] += 1
            print(f"  {passage.source} {passage.name}: {missed.wanted.value.normalize():f} ({why}) in {superset.around(passage, missed)!r}")
    for source, count in tally.items():
        print(f"{source:10} {count['labels']:5} labels; right: quantulum3 {count['theirs']}, checker {count['ours']}; "
              f"not read by checker alone: lost {count['lost']}, set aside {count['set aside']}, part of a date {count['part of a date']}")
    if lost := sum(count["lost"] for count in tally.values()):
        yield f"{lost} values that quantulum3 reads right are lost, promised none"


def growth(options: argparse.Namespace) -> Iterator[str]:
    """Prints how the time of whole claims grows where a text doubles; gives the rows that grow too fast."""
    print("\nhow much longer checker, whole claims, takes where the text doubles")
    for case in cases(options):
        ratio = doubled(case, options.turns)
        print(f"{ratio:6.2f}  {case.told()}", flush=True)
        if ratio >= DOUBLING:
            yield f"time grows {ratio:.2f} times for {case.told()}, promised under {DOUBLING}"


def cases(options: argparse.Namespace) -> tuple[Growth, ...]:
    """The texts to double."""
    where, texts = articles(options)
    story = "\n\n".join(texts) + "\n\n"
    line = 10_000_000 if options.full else options.line
    return (Growth(f"text of {where}", story, 8 * len(story)), Growth("digits", "7", options.digits),
            Growth('"one and "', "one and ", options.words), Growth("one line of text", " ".join(story.split()) + " ", line))


def doubled(case: Growth, turns: int) -> float:
    """The ratio of a case; one that fails is measured again, and the least counts."""
    size = case.size
    turns = 1 if size > LONG else turns
    once, twice = (partial(readers.whole_claims, case.text(length)) for length in (size // 2, size))
    ratio = clock.doubling(once, twice, turns)
    for _ in range(RETRIES):
        if ratio < DOUBLING:
            break
        ratio = min(ratio, clock.doubling(once, twice, turns))
    return ratio


if __name__ == "__main__":
    sys.exit(main())
