"""Reads sources into documents.

`sources` expands paths and folders into files, `read` turns one file into a document whatever is wrong with it, `read_all` turns files
and a manifest into documents with ids of their own, and `complete` adds zones, and title, date and agency where the text tells them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from checker.errors import InputError
from checker.model.comments import blanked, without_comments
from checker.model.text import LEFT_OUT, Document, PublishedFrom, Span, Status, Zone, ZoneName
from checker.read import docx, json_articles, mail, markdown, pdf, plain_text, subtitles, web_archive, web_page
from checker.read.agencies import agency_in, agency_of_author
from checker.read.comments import with_comments
from checker.read.dating import published_in
from checker.read.files import NO_TEXT, SAVE_AGAIN, content, expand
from checker.read.lines import lines
from checker.read.manifest import ManifestEntry, entry_for, load_manifest
from checker.read.markdown import FRONT_MATTER
from checker.read.reading import MAX_CHARACTERS, Reader, Reading
from checker.read.zones import zones
from checker.read.zones_by_hand import laid_over, overlay

__all__ = ["READERS", "ManifestEntry", "check_ids", "complete", "load_manifest", "read", "read_all", "sources"]

READERS: dict[str, Reader] = {
    ".txt": plain_text.read,
    ".text": plain_text.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": web_page.read,
    ".htm": web_page.read,
    ".xhtml": web_page.read,
    ".mhtml": web_archive.read,
    ".mht": web_archive.read,
    ".docx": docx.read,
    ".pdf": pdf.read,
    ".eml": mail.read,
    ".srt": subtitles.read,
    ".vtt": subtitles.read,
    ".json": json_articles.read,
    ".jsonl": json_articles.read_lines,
    ".ndjson": json_articles.read_lines,
}
"""The formats that can be read, by the suffix of the file name."""
ONLY_NAMED = frozenset({".json", ".jsonl", ".ndjson"})
"""Formats that a folder does not give: more files in them are settings and results than articles."""
_TOP = 6000
"""Characters from the top within which a date of publication or an agency is looked for."""
_END = 1000
"""Characters from the end within which an agency is looked for."""
_EMPTY = f"{NO_TEXT} ({SAVE_AGAIN})"


def sources(paths: Sequence[str]) -> tuple[str, ...]:
    """The files to read: paths as given, folders replaced by the articles in them (sorted), each file once.

    JSON is read where it is named. A folder without articles stays, to be told of. Links inside a folder that lead out of it are not
    followed.
    """
    return expand(paths, READERS.keys() - ONLY_NAMED)


def read_all(paths: Sequence[str], entries: Sequence[ManifestEntry] = ()) -> tuple[Document, ...]:
    """The documents at the paths, or all of the manifest's where no path is given, in that order, each with an id of its own."""
    files = sources(paths) if paths else tuple(entry.path for entry in entries)
    taken: set[str] = {entry.id for entry in entries if entry.id}
    documents: list[Document] = []
    for file in files:
        entry = entry_for(entries, file)
        for document in _articles(file, entry):
            named = document if entry and entry.id == document.id else replace(document, id=_unique(document.id, file, taken))
            taken.add(named.id)
            documents.append(named)
    return tuple(documents)


def check_ids(documents: Sequence[Document]) -> None:
    """Raises InputError for a second document of one id: claims and findings name documents by it. They come in the order of their ids."""
    for one, other in pairwise(documents):
        if one.id == other.id:
            raise InputError(f"two documents have the id '{one.id}'", path=other.path or one.path, remedy="give each an id of its own")


def _unique(name: str, path: str, taken: set[str]) -> str:
    """The name itself, or with its folder before it, or numbered, whichever is free first."""
    if name not in taken:
        return name
    name = f"{Path(path).absolute().parent.name}/{name}"
    number = 2
    free = name
    while free in taken:
        free = f"{name}-{number}"
        number += 1
    return free


def read(path: str, entry: ManifestEntry | None = None) -> Document:
    """The document in a file, the first where it holds several, complete with zones.

    A file that cannot be read gives a document without text whose status is `skipped` and whose reason says what to do.
    """
    return next(_articles(path, entry))


def _articles(path: str, entry: ManifestEntry | None) -> Iterator[Document]:
    """The documents in a file, each of several with a name of its own; the one that stands for it where there is none."""
    name = (entry.id if entry else None) or Path(path).stem or path
    first = _attempt(path, entry)
    for reading in (first,) if isinstance(first, str) else (first, *first.more):
        fault = reading if isinstance(reading, str) else _why_not(reading)
        own = name if isinstance(reading, str) or reading.name is None else f"{name}-{reading.name}"
        if isinstance(reading, str) or fault is not None:
            yield _described(Document(own, "", path, status=Status.SKIPPED, reason=fault), entry)
        else:
            yield _built(own, path, reading, entry)


def _attempt(path: str, entry: ManifestEntry | None) -> Reading | str:
    """What the file holds, or why it holds nothing that can be read."""
    if entry and entry.skip:
        return LEFT_OUT
    try:
        return _reader(path)(content(path))
    except InputError as error:
        return str(error)


def _why_not(reading: Reading) -> str | None:
    """Why a text cannot be taken; None where it can."""
    if len(reading.text) > MAX_CHARACTERS:
        return (f"the text has {len(reading.text):,} characters, over the limit of {MAX_CHARACTERS:,} "
                "(split it, or cut it down to the article)")
    return _EMPTY if _is_empty(blanked(reading.text, reading.comments)) else None


def _is_empty(text: str) -> bool:
    return not text.strip("\0 \t\r\n\ufeff")


def _reader(path: str) -> Reader:
    suffix = Path(path).suffix.casefold()
    if suffix in READERS:
        return READERS[suffix]
    content(path)
    known = ", ".join(sorted(READERS))
    raise InputError(f"the format '{suffix or 'without suffix'}' cannot be read", remedy=f"save it as one of {known}")


def _built(name: str, path: str, reading: Reading, entry: ManifestEntry | None) -> Document:
    zoned = _zoned(blanked(reading.text, reading.comments), reading.zones)
    zoned, missing = overlay(reading.text, zoned, entry.zones if entry else ())
    zoned = with_comments(zoned, reading.comments, reading.text)
    reason = "; ".join(part for part in (reading.reason, missing) if part) or None
    document = Document(name, reading.text, path, title=reading.title, publisher=reading.publisher, published=reading.published,
                        published_from=PublishedFrom.METADATA if reading.published else None, zones=zoned,
                        status=Status.PARTLY_READ if reason else Status.READ, reason=reason, url=reading.url, agency=reading.agency,
                        encoding=reading.encoding, language=reading.language or "en", ignores=reading.ignores)
    return complete(_described(document, entry))


def _zoned(text: str, known: Sequence[Zone]) -> tuple[Zone, ...]:
    """The zones that the format knows of. Behind those at the top a title is looked for; the others lie over what the text tells."""
    end = 0
    for zone in known:
        end = zone.span.end if zone.span.start == end else end
    top = tuple(zone for zone in known if zone.span.end <= end)
    rest = [replace(zone, span=Span(zone.span.start + end, zone.span.end + end)) for zone in zones(text[end:])]
    return (*top, *laid_over(rest, known[len(top):]))


def _described(document: Document, entry: ManifestEntry | None) -> Document:
    """The document with what the manifest says, which outweighs what the file says."""
    if entry is None:
        return document
    keys = ("publisher", "url", "agency", "title", "language", "family")
    given = {key: value for key in keys if (value := getattr(entry, key)) is not None} | {"independent_of": entry.independent_of}
    if entry.agency is None and (agency := agency_of_author(entry.author)):
        given["agency"] = agency
    if entry.published is not None:
        return replace(document, published=entry.published, published_from=PublishedFrom.MANIFEST, **given)
    return replace(document, **given)


def complete(document: Document) -> Document:
    """The document with its zones, and its title, date and agency where the text tells them and they were not given.

    One without words is skipped, as an empty file is.
    """
    text = document.text
    if document.status is Status.SKIPPED:
        return document
    if _is_empty(text):
        return replace(document, status=Status.SKIPPED, reason=_EMPTY)
    zoned, text = document.zones or zones(text), without_comments(document).text
    matter = next((zone.span.end for zone in zoned if zone.why == FRONT_MATTER), 0)
    top = lines(text[matter:matter + _TOP])
    day = published_in(top) if document.published is None else None
    agency = document.agency or agency_in(top, lines(text[-_END:]))
    return replace(document, zones=zoned, title=document.title or _title(text, zoned), agency=agency,
                   published=document.published or day, published_from=PublishedFrom.TEXT if day else document.published_from)


def _title(text: str, zoned: Sequence[Zone]) -> str | None:
    """The first line of the title zone, without the marks of a Markdown heading."""
    zone = next((zone for zone in zoned if zone.name is ZoneName.TITLE), None)
    if zone is None:
        return None
    return lines(text[zone.span.start:zone.span.end])[0].text.lstrip("# ") or None
