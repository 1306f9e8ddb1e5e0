"""Measures how the time of aligning and judging grows with the number of claims, also where very many claims share a key.

    python benchmarks/alignment.py [--least N] [--most N] [--only SHAPE]

Prints a row a shape: the exponent of processor time from the least number of claims to the most (1 is linear, 2 quadratic), how many pairs
were judged for each claim, and what share of the claims a limit kept from some others. Ends with 1 where an exponent is above 1.2.
"""

from __future__ import annotations

import argparse
import gc
import math
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from checker import Document, extract
from checker.align.find import Selected
from checker.align.offers import offers
from checker.align.partners import partners
from checker.compare import compare
from checker.judge.groups import Judged, groups
from checker.judge.ladder import Case, judge
from checker.model.claim import Claim, Kind
from checker.model.finding import Severity
from checker.model.rule import AlignTerms, CompareTerms, Finder, Rule
from checker.model.value import Quantity

WORST = 1.2
"""The largest exponent taken as near-linear."""
EACH = 5
"""Documents that tell of one event, in the shapes with many events."""
ARTICLE = (
    "The flood in Tarn killed 112 people and injured 300. Mayor Edda Quill said 1,200 homes had been destroyed near the old mill. "
    "Repairs of the dikes along the Vell will cost $40 million, the harbor ministry said. About 900 soldiers were sent to clear mud. "
    "The Vell rose 4 meters above its usual level. Some 57 percent of the valley was without power, said Lumen Energy. "
    "Ilse Roon promised to hire 60 engineers. The last flood killed 14 people. The ferry office counted 230 cancelled trips.")
FIGURES = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT)
Place = tuple[int, int]
"""Of a claim: the number of its document, and that of its event."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How claims lie: where the n-th of so many stands, what it shares with claims of other events, and whether a rule's key ties them."""

    name: str
    place: Callable[[int, int], Place]
    hot: str = ""  # "name", "told" or empty
    is_tied: bool = False


def _articles(number: int, _: int) -> Place:
    document = number // len(article())
    return document, document // EACH


SHAPES = (
    Shape("many events", _articles),
    Shape("one hot name", _articles, "name"),
    Shape("one hot noun and verb", _articles, "told"),
    Shape("one hot rule key", _articles, is_tied=True),
    Shape("one subject in 2 documents", lambda number, total: (2 * number // total, 0)),
    Shape("one subject in 100 documents", lambda number, total: (100 * number // total, 0)),
    Shape("one subject, 10 claims each", lambda number, _: (number // 10, 0)),
    Shape("one subject, one claim each", lambda number, _: (number, 0)))


def rule(kind: Kind, *, is_tied: bool) -> Rule:
    """A rule for any figure of a kind; one that ties demands a key, which all claims share."""
    terms = AlignTerms(by=("what",) if is_tied else ())
    return Rule(f"own.{kind}", "Any figure", Severity.NOTE, (Finder(kind),), terms, CompareTerms(), "")


@cache
def article() -> tuple[Claim, ...]:
    """The figures of one article, as they are read."""
    return tuple(claim for claim in extract(Document.from_text(ARTICLE, id="a")) if claim.kind in FIGURES)


def claims(shape: Shape, total: int) -> Iterator[Claim]:
    """So many claims of a shape, each with a value of its own event, or one of four where they disagree."""
    for number in range(total):
        document, event = shape.place(number, total)
        yield _moved(article()[number % len(article())], number, (document, event), shape.hot)


def _moved(claim: Claim, number: int, place: Place, hot: str) -> Claim:
    """The claim as it would stand in another document about another event, whose names and rare words are its own."""
    document, event = place
    traits, value = claim.traits, claim.value
    own = tuple(sorted((f"{key} {event}", weight) for key, weight in traits.names))
    terms = tuple(sorted((word if weight < 3 else f"{word} {event % 5000}", weight) for word, weight in traits.terms))
    topic = traits.topic if hot == "told" or not event else (traits.topic[0], *(f"{word} {event % 300}" for word in traits.topic[1:]))
    if hot == "name":
        own = tuple(sorted((*own, ("the hot name", 3))))
    if isinstance(value, Quantity) and value.low is not None and number % 7 == 0:
        value = replace(value, low=value.low + number % 4, high=value.low + number % 4)
    return replace(claim, id=f"{number:07}", document=f"d{document:07}", value=value, traits=replace(
        traits, names=own, terms=terms, topic=topic, where=tuple(f"{key} {event}" for key in traits.where)))


@dataclass(frozen=True, slots=True)
class Measured:
    """One run: its processor time in seconds, and how many pairs were judged, findings made and claims limited."""

    seconds: float
    pairs: int
    findings: int
    limited: int


def measured(shape: Shape, total: int) -> Measured:
    """Aligns, compares, judges and groups so many claims."""
    rules = {kind: rule(kind, is_tied=shape.is_tied) for kind in FIGURES}
    slots = {"what": "floods"} if shape.is_tied else {}
    selected: dict[str, list[Selected]] = {one.id: [] for one in rules.values()}
    for claim in claims(shape, total):
        selected[rules[claim.kind].id].append(Selected(claim, slots))
    gc.collect()
    start = time.process_time()
    found = partners(offers(selected, list(rules.values())))
    judged = []
    for one in found.aligned:
        own = rules[one.left.kind]
        judgment = judge(Case(one, compare(one.left, one.right, own.compare), own.compare, own.align.window))
        if judgment.verdict is not None:
            judged.append(Judged(one, judgment.verdict, judgment.reasons))
    findings = groups(judged)
    return Measured(time.process_time() - start, len(judged), len(findings), len(found.left_out))


def exponent(sizes: Sequence[int], times: Sequence[float]) -> float:
    """The power of the number of claims with which time grows, from the first size to the last."""
    return math.log(times[-1] / times[0]) / math.log(sizes[-1] / sizes[0])


def main() -> int:
    """Measures and prints; status 1 where time grows faster than it may."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--least", type=int, default=1000)
    parser.add_argument("--most", type=int, default=100_000)
    parser.add_argument("--only", default="", help="shapes whose name holds these words")
    options = parser.parse_args()
    measured(SHAPES[0], options.least)  # warms up
    worst = 0.0
    print(f"{'claims that lie in':32} {'exponent':>8} {'pairs a claim':>13} {'limited %':>9}")
    for shape in SHAPES:
        if options.only in shape.name:
            few, many = measured(shape, options.least), measured(shape, options.most)
            grows = exponent((options.least, options.most), (few.seconds, many.seconds))
            worst = max(worst, grows)
            mark = "  grows faster than it may" if grows > WORST else ""
            pairs, limited = many.pairs / options.most, 100 * many.limited / options.most
            print(f"{shape.name:32} {grows:8.2f} {pairs:13.1f} {limited:9.1f}{mark}", flush=True)
    return int(worst > WORST)


if __name__ == "__main__":
    sys.exit(main())
