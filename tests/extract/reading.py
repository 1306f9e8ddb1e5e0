"""How the tests of the number grammar read a text: through the extractors, in their order, to quantities."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.extract.mentions import VALUE_EXTRACTORS
from checker.extract.scan import scan
from checker.language.sentences import sentences
from checker.model.claim import Kind, Mention, Unread
from checker.model.text import Document
from checker.model.value import Hedge, Quantity
from checker.normalize.figures.quantity import quantity, separators

MARKS = {Hedge.EXACT: "", Hedge.ABOUT: "~", Hedge.AT_LEAST: ">=", Hedge.AT_MOST: "<=", Hedge.RANGE: "..", Hedge.VAGUE: "?"}


def found(text: str, path: str | None = None) -> tuple[Document, list[Mention | Unread]]:
    """The document and everything that the extractors of values find in it, in reading order."""
    document = replace(Document.from_text(text, id="a"), path=path)
    seen = scan(document, sentences(document))
    items: list[Mention | Unread] = []
    for extractor in VALUE_EXTRACTORS:
        taken = list(extractor(seen))
        items += taken
        seen = seen.without(item.span for item in taken)
    return document, sorted(items, key=lambda item: item.span)


def quantities(text: str, path: str | None = None) -> list[tuple[str, str, Quantity]]:
    """Kind, words and quantity of each number that is read."""
    document, items = found(text, path)
    marks = separators(document)
    result = []
    for item in items:
        if isinstance(item, Mention) and item.kind is not Kind.DATE:
            value = quantity(item, document, marks)
            if isinstance(value, Quantity):
                result.append((str(item.kind), text[item.span.start:item.span.end], value))
    return result


def values(text: str, path: str | None = None) -> list[str]:
    """Each number that is read, in short: "count 12", "money ~3..5 USD / month", "measure >=5 kilometre"."""
    return [f"{kind} {shown(value)}" for kind, _, value in quantities(text, path)]


def reasons(text: str) -> list[tuple[str, str]]:
    """Words and reason of what was seen and gives no value, at extraction or after it."""
    document, items = found(text)
    marks = separators(document)
    result = []
    for item in items:
        if isinstance(item, Mention) and item.kind is Kind.DATE:
            continue
        value = item if isinstance(item, Unread) else quantity(item, document, marks)
        if isinstance(value, Unread):
            result.append((text[value.span.start:value.span.end], value.reason))
    return result


def shown(value: Quantity) -> str:
    """A quantity in short."""
    low, high = _plain(value.low), _plain(value.high)
    number = low if low == high else low or high if value.low is None or value.high is None else f"{low}..{high}"
    mark = MARKS[value.hedge] if value.hedge is not Hedge.RANGE else ""
    return f"{mark}{number} {value.unit}".strip() + (f" / {value.per}" if value.per else "")


def _plain(number: Decimal | None) -> str:
    return "" if number is None else format(number, "f")
