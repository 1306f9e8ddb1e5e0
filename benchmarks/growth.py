"""Measures how processor time grows with the text: hostile texts of length 2n against n, side by side in one process.

    python benchmarks/growth.py [--runs N] [--all]

Prints the worst row of each part (each row with --all), and ends with 1 where a row grows faster than its text. Linear time gives a ratio
of 2, quadratic time 4. Both times are the least of N runs, and a row that fails is measured twice more before it counts.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal

from checker import extract
from checker.align.find import SentenceView, find
from checker.errors import InputError
from checker.extract.calendar import dates
from checker.extract.mentions import VALUE_EXTRACTORS
from checker.extract.scan import scan
from checker.language.sentences import sentences
from checker.model.claim import Claim, Kind
from checker.model.finding import Severity
from checker.model.rule import AlignTerms, CompareTerms, Finder, Rule
from checker.model.text import Document, Span, ZoneName
from checker.model.value import Quantity
from checker.read import web_page
from checker.read.zones import zones
from checker.rulebook.pattern import MOST_PLACEHOLDERS, compiled, placeholder

WORST = 2.2
"""The largest ratio taken as linear: caches, a sorting and chance move it by a tenth or two."""
LEAST = 0.01
"""Seconds. A text is doubled until it takes them; where the longest does not, the row does not count."""
LONGEST = 500_000
RETRIES = 2
Run = Callable[[], object]
_TURNS = itertools.count()

DATES = ("1", "May ", "1/1/", "2024 ", "Oct. 1-", "the first ", "early ", "Tuesday, ")
NUMBERS = ("7", "one and ", "1,", "1.", "$", "5 kg and 3 m, ", "1/2 ", "half a ", "(", "a@a.", "about ", "1-2-", "+1 (2) ",
           "The 5 men paid $3 million. ")
ZONES = ("x", "a ", " ", "\n", "1.1.11 ", "1:1 ", "a > ", "By A ", "Comments\n", "(", "a.jpg\n", "• 1\n", "AP) - ", "\r", "A. ",
         "Related\n\nx y\n\n", "10:10 ago 1.1.2011 ")
PAGES = (  # what stands before, the unit, what stands after
    ("", "<", ""), ("", "<>", ""), ("", "<!--", ""), ("", "<![", ""), ("", "<a b=", ""), ("", "<b>", "x"), ("", "<div>", "x"),
    ("<div ", "a=1 ", ">x</div>"), ("", "<script>", "x"), ("", "<table>", "x"), ("", "&#99999999;x", ""), ("<style>", "x", ""),
    ("", "<i></b>", ""), ("", "<br>x", ""), ("", "<p>Nine men died.</p>", ""), ("", "<li><a href='/n'>Story of a day</a></li>", ""),
    ("", "<time datetime='2024-05-07'>x</time>", ""), ("<head>", "<meta name='date' content='May 7, 2024'>", "</head>x"),
    ("<script type='application/ld+json'>", "[", "</script>x"), ("", "<p hidden>", "x"), ("", "<title>x", ""))
PHRASES = (
    "{n:count} [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] end",
    "a ... a ... a ... a ... {n:count}",
    "{w:word} ... {x:word} ... {y:word} ... {n:count}",
    "{a:person} {b:person} {c:person} {d:person} {n:count}",
    "(a|a a|a a a|a a a a) ... (a|a a|a a a) {n:count}",
    "{o:org} [a|b|a b] ... {p:place-name} ... {n:count} end",
    "[a] ... [a] ... {n:count} ... a",
    "{n:count} {m:count} {k:count} ... {j:count} end")
FILLINGS = ("a ", "a a, ", "<person> ", "<count> ", "<other> and ", "Aa <person> ", "<place-name> <count> end ")
CLAIMS = ("2024 ", "Oct. 1-", "the first ", "Tuesday, ", "5 kg and 3 m, ", "1-2-", "• 1\n")
"""Units full of values. Below 2000 characters they are one sentence that grows up to its bound, which is more than linear."""
TEXTS = ("7", "May ", "one and ", "$", "(", "a@a.", "x", "a ", "\n", "By A ", "Comments\n", "A, B and C ", "“", "“No,” he said. ", "the ",
         "said ", "Ann Bell ", "Ann Bell of Orvand said ", "Mayor ", "the president of ", "The 5 men paid $3 million. ",
         "Ann Bell, mayor of Orvand, told 40 men on May 3, 2024, that “9 boats” sank.\n\n")


@dataclass(frozen=True, slots=True)
class Case:
    """A hostile unit. `prepare` makes a text of about so many characters and gives the run over it; `length` is the first one tried."""

    part: str
    unit: str
    length: int
    prepare: Callable[[int], Run]


@dataclass(frozen=True, slots=True)
class Row:
    """Seconds at `length` and at twice that."""

    case: Case
    length: int
    once: float
    twice: float

    @property
    def ratio(self) -> float:
        """How much more the longer text takes; 0 where both are too quick to tell."""
        return self.twice / self.once if self.twice >= 2 * LEAST else 0.0

    def told(self) -> str:
        """A line of the table."""
        mark = "  grows faster than the text" if self.ratio > WORST else ""
        return f"{self.case.part:9} {self.case.unit[:50]!r:54} {self.length:8} {self.once:7.3f} {self.twice:7.3f} {self.ratio:6.2f}{mark}"


def cases() -> Iterator[Case]:
    """All that is measured."""
    for part, units, length, over in (
            ("dates", DATES, 10_000, _dates), ("numbers", NUMBERS, 5000, _values), ("zones", ZONES, 20_000, _zones),
            ("extract", CLAIMS, 2000, _extract), ("extract", TEXTS, 5000, _extract)):
        yield from (Case(part, unit, length, _of_units(unit, over)) for unit in units)
    for before, unit, after in PAGES:
        yield Case("page", before + unit, 20_000, _of_units(unit, _page, before, after))
    for phrase in PHRASES:
        yield Case("phrase", phrase, 5000, _phrase(phrase))
    for name, finder in (("phrase", Finder(Kind.COUNT, phrase="{a:person} ... {n:count} goats")),
                         ("names", Finder(Kind.COUNT, entities=(("a", "person"), ("b", "person"))))):
        yield Case("find", f"by {name}: {_CROWD}", 10_000, _find(finder))


def _of_units(unit: str, over: Callable[[str], Run], before: str = "", after: str = "") -> Callable[[int], Run]:
    return lambda length: over(before + unit * (length // len(unit)) + after)


def _fresh(text: str) -> Document:
    """A document unlike any before it, since some stages keep what they found in the last documents."""
    return Document.from_text(f"{text}\n\nThe end, {next(_TURNS)}.", id="a")


def _dates(text: str) -> Run:
    document = Document.from_text(text, id="a")
    seen = scan(document, sentences(document))
    return lambda: list(dates.extract(seen))


def _values(text: str) -> Run:
    def run() -> None:
        document = _fresh(text)
        seen = scan(document, sentences(document))
        for extractor in VALUE_EXTRACTORS:
            seen = seen.without(item.span for item in list(extractor(seen)))
    return run


def _zones(text: str) -> Run:
    return lambda: zones(text)


def _extract(text: str) -> Run:
    return lambda: extract(_fresh(text))


def _page(html: str) -> Run:
    data = html.encode()

    def run() -> None:
        with suppress(InputError):  # a page may well have no text in it
            web_page.read(data)
    return run


def _phrase(phrase: str) -> Callable[[int], Run]:
    """Matching in a sentence that is a long stretch of each filling, with placeholders for values and names."""
    pattern = compiled(phrase).regex

    def prepare(length: int) -> Run:
        numbers = itertools.cycle(range(MOST_PLACEHOLDERS))
        stretches = "".join(filling * (length // len(FILLINGS) // len(filling)) for filling in FILLINGS)
        text = re.sub("<(.*?)>", lambda slot: placeholder(slot[1], next(numbers)), stretches)
        return lambda: sum(1 for _ in pattern.finditer(text))
    return prepare


_CROWD = "Odo Marsk met Ilse Roon and seven goats, "


def _find(finder: Finder) -> Callable[[int], Run]:
    """Selecting the claims of one sentence with very many of them."""
    rule = Rule("local.rule", "t", Severity.ERROR, (finder,), AlignTerms(), CompareTerms(), "m", pack="local")
    seven = Quantity(Decimal(7), Decimal(7))

    def prepare(length: int) -> Run:
        text = _CROWD * (length // len(_CROWD))
        whole = Span(0, len(text))
        names = tuple((Span(*name.span()), name[0], "person") for name in re.finditer("Odo Marsk|Ilse Roon", text))
        claims = tuple(Claim(f"a:count:{one.start()}", "a", Kind.COUNT, Span(*one.span()), "seven", whole, ZoneName.BODY, seven)
                       for one in re.finditer("seven", text))
        view = SentenceView(text, whole, claims, names)
        return lambda: find(rule, [view])
    return prepare


def seconds(run: Run) -> float:
    """Processor time of one run, without the collector of garbage, whose time grows with all that the process holds."""
    gc.disable()
    start = time.process_time()
    run()
    spent = time.process_time() - start
    gc.enable()
    return spent


def measured(case: Case, runs: int) -> Row:
    """A case at the first length that takes long enough to be told from nothing. Short and long take turns, so a busy spell meets both."""
    case.prepare(200)()  # the first run loads tables and libraries
    length = case.length
    short = case.prepare(length)
    while (once := seconds(short)) < LEAST and length * 2 <= LONGEST:
        length *= 2
        short = case.prepare(length)
    long = case.prepare(length * 2)
    twice = seconds(long)
    for _ in range(runs - 1):
        once, twice = min(once, seconds(short)), min(twice, seconds(long))
    return Row(case, length, once, twice)


def row(case: Case, runs: int) -> Row:
    """A case as measured; one that fails is measured again, and its least ratio is taken."""
    found = measured(case, runs)
    for _ in range(RETRIES):
        if found.ratio <= WORST:
            break
        found = min(found, measured(case, runs), key=lambda one: one.ratio)
    return found


def main() -> int:
    """Measures and prints; gives the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=2)
    parser.add_argument("--all", action="store_true", help="print each row, not only the worst of each part")
    options = parser.parse_args()
    print(f"{'part':9} {'hostile unit':54} {'n':>8} {'n, s':>7} {'2n, s':>7} {'ratio':>6}")
    rows: dict[str, list[Row]] = {}
    for case in cases():
        rows.setdefault(case.part, []).append(row(case, options.runs))
    for part in rows.values():
        for one in sorted(part, key=lambda one: -one.ratio):
            if options.all or one.ratio > WORST or one is max(part, key=lambda one: one.ratio):
                print(one.told())
    every = [one for part in rows.values() for one in part]
    failing = sum(one.ratio > WORST for one in every)
    print(f"{len(every)} rows, {failing} above a ratio of {WORST}")
    return int(failing > 0)


if __name__ == "__main__":
    sys.exit(main())
