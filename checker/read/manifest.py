"""`sources.yaml`: which files to read, and what is known of them that their text does not say.

    sources:
      - {path: harbor.txt, id: harbor, publisher: Harbor Daily, published: 2024-03-09, agency: AP}
    rates: rates.yaml

A bare list is taken as well. Paths are relative to the manifest. Each must name a file that is there. A date given here outweighs
every other. `rates` names the table of exchange rates for these sources (`checker.read.rate_table`).
"""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.model.text import ZoneName
from checker.read.given import check_keys, opened, text_at, value_at
from checker.strict_yaml import Located, did_you_mean
from checker.strict_yaml import Path as Place

_TEXT_KEYS = ("id", "publisher", "url", "agency", "title", "author", "family", "language")
KEYS = ("path", "published", "zones", "skip", "independent-of", *_TEXT_KEYS)
"""What an entry may hold; `path` it must."""
ZONE_KEYS = ("zone", "lines", "from", "to")
TO_FILL_IN = "?"
"""What stands in a drafted manifest for what nobody has looked up yet."""
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_LINES = re.compile(r"([1-9]\d{0,8})(?:-([1-9]\d{0,8}))?")


@dataclass(frozen=True, slots=True)
class ZoneEntry:
    """A zone set by hand: lines (from 1, both included), or from one quotation to the end of another (or of the text)."""

    name: ZoneName
    lines: tuple[int, int] | None = None
    start: str = ""
    stop: str = ""


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """What a manifest says of one source. `path` is absolute; None and empty: the manifest is silent."""

    path: str
    id: str | None = None
    publisher: str | None = None
    published: datetime.date | None = None
    url: str | None = None
    agency: str | None = None
    title: str | None = None
    author: str | None = None
    family: str | None = None
    language: str | None = None
    zones: tuple[ZoneEntry, ...] = ()
    skip: bool = False
    independent_of: tuple[str, ...] = ()


def load_manifest(path: str) -> tuple[ManifestEntry, ...]:
    """The entries of a manifest in the order in which they are written.

    Raises `InputError` with line and column for anything that is not as it must be.
    """
    found = opened(path, "the manifest")
    at: Place = ()
    rows = found.data
    if isinstance(rows, dict):
        check_keys(found, (), ("sources", "rates"))
        at, rows = ("sources",), rows.get("sources")
    if not isinstance(rows, list) or not rows:
        raise found.error(at, "a list of sources was expected", "write `sources:` and below it `- path: article.txt`")
    entries = tuple(_entry(found, (*at, index)) for index in range(len(rows)))
    _check_twice(found, at, entries)
    _check_independent(found, at, entries)
    _check_files(found, at, entries)
    return entries


def rates_path(path: str) -> str | None:
    """The table of exchange rates that a manifest names; None where it names none. Raises `InputError` as `load_manifest` does."""
    found = opened(path, "the manifest")
    written = text_at(found, ("rates",)) if isinstance(found.data, dict) else None
    if written is None:
        return None
    table = Path(path).parent / written
    if not table.is_file():
        raise found.error(("rates",), f"there is no file '{written}'", "correct the path, which starts from the manifest's folder")
    return str(table)


def entry_for(entries: Sequence[ManifestEntry], path: str) -> ManifestEntry | None:
    """What a manifest says of the file at a path; None where it is silent."""
    resolved = _resolved(Path(path))
    return next((entry for entry in entries if entry.path == resolved), None)


def _resolved(path: Path) -> str:
    try:
        return str(path.resolve())
    except (OSError, RuntimeError, ValueError):
        return str(path.absolute())


def _entry(found: Located, at: Place) -> ManifestEntry:
    node = value_at(found, at)
    if not isinstance(node, dict):
        raise found.error(at, "a source with its keys was expected", "write `- path: article.txt`")
    check_keys(found, at, KEYS)
    path = text_at(found, (*at, "path"))
    if not path:
        raise found.error(at, "a source without a path", "add `path:` with the file, relative to this manifest")
    skip = node.get("skip", False)
    if not isinstance(skip, bool):
        raise found.error((*at, "skip"), "`skip` is true or false", "write true to leave the source out")
    _check_filled_in(found, at)
    given = {key: text_at(found, (*at, key)) for key in _TEXT_KEYS}
    return ManifestEntry(_resolved(Path(found.path).parent / path), published=_date(found, (*at, "published")),
                         zones=_zones(found, (*at, "zones")), skip=skip, independent_of=_names(found, (*at, "independent-of")),
                         **given)


def _check_filled_in(found: Located, at: Place) -> None:
    """Refuses what `checker init` left for somebody to fill in."""
    for key in KEYS:
        if found.written.get((*at, key)) == TO_FILL_IN:
            raise found.error((*at, key), f"`{key}` is still to be filled in",
                              "write it, a day as 2024-10-22, or delete the line if nobody knows it")


def _names(found: Located, at: Place) -> tuple[str, ...]:
    """One id or a list of ids; none where the key is missing."""
    rows = value_at(found, at)
    places = [(*at, index) for index in range(len(rows))] if isinstance(rows, list) else [at]
    return tuple(dict.fromkeys(name for place in places if (name := text_at(found, place)) is not None))


def _date(found: Located, at: Place) -> datetime.date | None:
    value = value_at(found, at)
    if value is None:
        return None
    try:
        if isinstance(value, str) and _ISO_DATE.fullmatch(value):
            return datetime.date.fromisoformat(value)
    except ValueError:
        pass
    raise found.error(at, f"`published` is a day of the calendar, and this is {found.written.get(at, 'a list or mapping')!r}",
                      "write it as 2024-10-22, or leave it out where it is not known")


def _zones(found: Located, at: Place) -> tuple[ZoneEntry, ...]:
    rows = value_at(found, at)
    if rows is None:
        return ()
    if not isinstance(rows, list):
        raise found.error(at, "`zones` is a list", "write `- {zone: furniture, lines: 40-80}`")
    return tuple(_zone(found, (*at, index)) for index in range(len(rows)))


def _zone(found: Located, at: Place) -> ZoneEntry:
    node = value_at(found, at)
    if not isinstance(node, dict):
        raise found.error(at, "a zone with its keys was expected", "write `- {zone: furniture, lines: 40-80}`")
    check_keys(found, at, ZONE_KEYS)
    names = [name.value for name in ZoneName]
    name = text_at(found, (*at, "zone"))
    if name not in names:
        raise found.error((*at, "zone"), f"unknown zone '{name}'", did_you_mean(name or "", names))
    start, stop, written = (text_at(found, (*at, key)) for key in ("from", "to", "lines"))
    if (written is None) == (start is None) or (stop is not None and start is None):
        raise found.error(at, "a zone has either `lines` or `from`", "write `lines: 40-80`, or `from:` with the words it starts at")
    if written is None:
        return ZoneEntry(ZoneName(name), None, start or "", stop or "")
    match = _LINES.fullmatch(written)
    if match is None or int(match[2] or match[1]) < int(match[1]):
        raise found.error((*at, "lines"), f"`lines` is a range of line numbers, and this is '{written}'", "write 40-80, or 40")
    return ZoneEntry(ZoneName(name), (int(match[1]), int(match[2] or match[1])))


def _check_twice(found: Located, at: Place, entries: Sequence[ManifestEntry]) -> None:
    """Refuses an id or a path that occurs twice."""
    for key in ("id", "path"):
        seen: dict[str, int] = {}
        for index, entry in enumerate(entries):
            value = entry.id if key == "id" else entry.path
            if value is not None and value in seen:
                line = found.line((*at, seen[value], key))
                raise found.error((*at, index, key), f"the {key} {found.written[(*at, index, key)]!r} a second time (first in line {line})",
                                  "give each source its own")
            if value is not None:
                seen[value] = index


def _check_files(found: Located, at: Place, entries: Sequence[ManifestEntry]) -> None:
    """Refuses a path at which no file is: a typing error there would leave a document without what the manifest says of it."""
    for index, entry in enumerate(entries):
        if not _is_file(entry.path):
            place = (*at, index, "path")
            raise found.error(place, f"there is no file '{found.written[place].strip()}'",
                              "correct the path, which starts from the manifest's folder, or remove the entry")


def _check_independent(found: Located, at: Place, entries: Sequence[ManifestEntry]) -> None:
    """Refuses to call a source independent of one that the manifest does not have: an override that misses its aim changes nothing."""
    known = [entry.id or Path(entry.path).stem for entry in entries]
    for index, entry in enumerate(entries):
        for name in entry.independent_of:
            if name not in known or name == known[index]:
                raise found.error((*at, index, "independent-of"), f"no other source has the id '{name}'", did_you_mean(name, known))


def _is_file(path: str) -> bool:
    """Whether something that is no folder stands there; what cannot be opened is told of when it is read."""
    return os.path.exists(path) and not os.path.isdir(path)  # noqa: PTH110, PTH112 - a path may be any string
