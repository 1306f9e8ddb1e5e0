"""Articles as JSON: one object (ninjs, schema.org, WordPress and their like), a list of them, or one in each line of a file.

Keys are told apart without case, hyphens and underscores; those that are not named here are passed over.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from checker.errors import InputError
from checker.read.agencies import agency_of_author
from checker.read.dating import full_date
from checker.read.decoding import decode
from checker.read.json_bodies import IN_BLOCK, OTHERS, body_of, is_prose
from checker.read.reading import Reading, fault_of, headed
from checker.read.web_page import visible_text

_TEXT = ("bodytext", "body", "text", "content", "articlebody", "bodyxhtml", "bodyhtml", "bodies", "contenthtml", "html")
_TITLE = ("headline", "title", "headlines", "name")
_DAY = ("published", "datepublished", "publishedat", "publishdate", "pubdate", "date", "versioncreated", "firstcreated")
_PUBLISHER = ("publisher", "provider", "source", "site")
_AUTHOR = ("byline", "author", "creator", "provider", "source")
_ADDRESS = ("url", "link", "canonicalurl", "permalink", "uri")
_LANGUAGE = ("language", "lang")
_INNER = ("value", "rendered", "name", "text", "plain")
"""Under which key the words stand where a value is an object."""
_LISTS = ("items", "articles", "results", "docs", "documents", "posts", "entries", "data")
"""Under which key the articles stand where the whole is an object."""
_KNOWN = frozenset((*_TEXT, *_TITLE, *_DAY, *_PUBLISHER, *_AUTHOR, *_ADDRESS, *_LANGUAGE, *_INNER, *_LISTS, *IN_BLOCK))
_TWICE = "\0twice"
"""Under which the keys stand that an object has more than once."""
_NOTHING: dict[str, Any] = {}
_MARKUP = re.compile(r"</(?:p|div|li|h[1-6]|blockquote)>|<br ?/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,6}|[a-zA-Z]{2,8});")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CODE = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?")
_MUCH_LONGER, _SHORT = Decimal("1.5"), 100
"""How many times longer another text is than the one that is read, and by how many characters more, from which that may be a teaser."""
_LONGEST_REASON = 400
MOST_ARTICLES = 5_000
"""In one file."""
_REMEDY = "put the words under `body_text`, `body_html` or `text`, and the title under `headline` or `title`"


@dataclass(frozen=True, slots=True)
class _Fault:
    """What is wrong with a line."""

    line: int
    what: str


def read(data: bytes) -> Reading:
    """The article in an object, or the articles in a list. Raises `InputError` where none is found."""
    decoded = decode(data)
    try:
        top = _loaded(decoded.text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise InputError(f"it is no JSON: {error.msg}", line=error.lineno, column=error.colno, remedy="save it again, whole") from error
    found = [(None, item) for item in _articles(top)]
    return _together(found, [], decoded.encoding, decoded.reason)


def read_lines(data: bytes) -> Reading:
    """The articles of a file that has one in each line. A line that holds none is told of."""
    decoded = decode(data)
    found: list[tuple[int | None, Any]] = []
    faults: list[_Fault] = []
    for number, line in enumerate(re.split(r"\r\n?|\n", decoded.text.removeprefix("\ufeff")), 1):
        if not line.strip():
            continue
        try:
            found.append((number, _loaded(line)))
        except (json.JSONDecodeError, InputError):
            faults.append(_Fault(number, "is no JSON"))
    return _together(found, faults, decoded.encoding, decoded.reason)


def _loaded(text: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    """The data without its numbers and without unknown keys, which nobody reads and which could fill the memory."""
    try:
        return json.loads(text, object_pairs_hook=_known, parse_int=_nothing, parse_float=_nothing, parse_constant=_nothing)
    except RecursionError as error:
        raise InputError("it is nested deeper than any article", remedy=_REMEDY) from error


def _nothing(_: str) -> None:
    return None


def _known(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    twice: dict[str, None] = {}
    for key, value in pairs:
        plain = key.casefold().replace("_", "").replace("-", "")
        if plain not in _KNOWN:
            if OTHERS not in found and is_prose(value):
                found[OTHERS] = True
            continue
        if plain in found and found[plain] != value:
            twice[plain] = None
        found[plain] = value
    if twice:
        found[_TWICE] = tuple(twice)
    return found or _NOTHING


def _articles(top: Any) -> list[Any]:  # noqa: ANN401
    """The articles of a file: itself, or those of its lists, which may lie under keys."""
    if isinstance(top, list):
        return top
    if isinstance(top, dict) and not any(body_of(top.get(key)).text.strip() for key in _TEXT):
        lists = [top[key] for key in _LISTS if isinstance(top.get(key), list)]
        return [item for found in lists if _has_article(found) for item in found] or (lists[0] if lists else [top])
    return [top]


def _has_article(items: Any) -> bool:  # noqa: ANN401
    articles = (item for item in items if isinstance(item, dict)) if isinstance(items, list) else ()
    return any(body_of(item.get(key)).text.strip() for item in articles for key in _TEXT)


def _together(found: Sequence[tuple[int | None, Any]], faults: list[_Fault], encoding: str, reason: str | None) -> Reading:
    """One reading of all articles: the others stand under the first, which tells what is wrong with the file."""
    if len(found) > MOST_ARTICLES:
        raise InputError(f"it holds {len(found):,} articles, over the limit of {MOST_ARTICLES:,}", remedy="split it")
    readings: list[Reading] = []
    for index, (line, item) in enumerate(found, 1):
        reading = _article(item, encoding)
        place = line or index
        if reading is None:
            faults.append(_Fault(place, "holds no text"))
            continue
        readings.append(replace(reading, name=str(place) if line or len(found) > 1 else None))
        faults += [_Fault(place, what) for what in _faults(item)]
    unit = "line" if any(line for line, _ in found) or not found else "article"
    told = tuple(_told(faults, unit)) if faults and not (unit == "article" and len(found) == 1) else tuple(fault.what for fault in faults)
    if not readings:
        raise InputError(f"there is no article in it{f': {told[0]}' if told and unit == 'line' else ''}", remedy=_REMEDY)
    parts = [*([reason] if reason else []), *told, *([readings[0].reason] if readings[0].reason else [])]
    return replace(readings[0], reason=_cut("; ".join(parts)) or None, more=tuple(readings[1:]))


def _told(faults: Sequence[_Fault], unit: str) -> Iterator[str]:
    """What is wrong, each with its lines."""
    for what in dict.fromkeys(fault.what for fault in sorted(faults, key=lambda fault: fault.line)):
        yield fault_of(unit, sorted({fault.line for fault in faults if fault.what == what}), what)


def _cut(reason: str) -> str:
    return reason if len(reason) <= _LONGEST_REASON else f"{reason[:_LONGEST_REASON]}…"


def _faults(item: dict[str, Any]) -> Iterator[str]:
    """What of an article may be lost: a key that stands there twice, words of its text, a longer text, other articles."""
    yield from (f"has the key '{key}' twice" for key in item.get(_TWICE, ()))
    texts = {key: found for key in _TEXT if (found := body_of(item.get(key))).text.strip()}
    taken, words = next(iter(texts.items()))
    if not words.is_whole:
        yield f"has words under '{taken}' that were not read"
    longer = next((key for key in texts if _length(texts[key].text) > _MUCH_LONGER * _length(words.text) + _SHORT), None)
    if longer:
        yield f"has a longer text under '{longer}' than under '{taken}', which was read"
    if others := next((key for key in _LISTS if key not in texts and _has_article(item.get(key))), None):
        yield f"has articles under '{others}' that were not read"


def _length(text: str) -> int:
    return len(" ".join(text.split()))


def _article(item: Any, encoding: str) -> Reading | None:  # noqa: ANN401
    """The article in an object; None where it has no words."""
    if not isinstance(item, dict):
        return None
    body = next((words for key in _TEXT if (words := body_of(item.get(key)).text).strip()), None)
    if body is None:
        return None
    title = " ".join(_first(item, _TITLE, is_markup=True).split()) or None
    address = next((words for key in _ADDRESS if (words := _words(item.get(key))).startswith(("http://", "https://"))), None)
    publisher, language = _first(item, _PUBLISHER).strip() or None, _first(item, _LANGUAGE).strip()
    agency = next((name for key in _AUTHOR if (name := agency_of_author(_words(item.get(key)).removeprefix("By ")))), None)
    whole, is_sound = _sound(body)
    reading = headed(title and _sound(title)[0], whole)
    return replace(reading, encoding=encoding, reason=None if is_sound else "some of its characters are halves of letters",
                   publisher=publisher and _sound(publisher)[0], published=_day(item), agency=agency, url=address and _sound(address)[0],
                   language=language[:2] if _CODE.fullmatch(language) else None)


def _sound(words: str) -> tuple[str, bool]:
    """The words without halves of characters, which no file can hold, and whether there were none."""
    whole = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", words)
    return whole, whole == words


def _first(item: dict[str, Any], keys: Sequence[str], *, is_markup: bool = False) -> str:
    words = next((words for key in keys if (words := _words(item.get(key)))), "")
    return visible_text(words) if is_markup and (_MARKUP.search(words) or _ENTITY.search(words)) else words


def _words(value: Any) -> str:  # noqa: ANN401
    """A text; of an object the text in it, of a list that of its first item."""
    for _ in range(3):
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, dict):
            value = next((value[key] for key in _INNER if value.get(key)), None)
    return value if isinstance(value, str) else ""


def _day(item: dict[str, Any]) -> datetime.date | None:
    days = (full_date(_words(item.get(key))[:100].replace("T", " ")) for key in _DAY)
    return next((day for day in days if day), None)
