"""Word documents: the finished text of the main part, with notes behind it.

Its own dates are those of the file, not of a publication, and are not taken; nor are headers, footers and comments read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.errors import InputError
from checker.model.text import Span, Zone, ZoneName
from checker.read.docx_body import Block, Body
from checker.read.reading import Reading
from checker.read.xml_events import listen
from checker.read.zip_parts import AGAIN, Parts, beside, parts

_MAIN, _STYLES, _NOTES = "/officeDocument", "/styles", ("/footnotes", "/endnotes")
_LONGEST_CHAIN = 11
"""Styles that one style may be based on, one on another: as many as Word allows."""
_TITLES = ("title", "heading 1")
_NAMED = {"caption": (ZoneName.CAPTION, "style 'caption'")}
_CONTENTS = (ZoneName.FURNITURE, "table of contents")
_NOTE = (ZoneName.FURNITURE, "notes")


def read(data: bytes) -> Reading:
    """The text of the document: paragraphs with an empty line between them, rows of tables in a line each, notes at the end.

    Raises `InputError` for an archive that is unsafe or damaged, or that holds no document.
    """
    office = parts(data)
    main = next((name for kind, name in _related(office, "") if kind.endswith(_MAIN)), None)
    xml = office.part(main) if main else None
    if main is None or xml is None:
        raise InputError("there is no Word document in it", remedy=AGAIN)
    related = tuple(_related(office, main))
    styles = _styles(office, related)
    body = _listened(xml, Body(styles.hidden), "text")
    notes = [block for name in dict.fromkeys(name for kind, name in related if kind.endswith(_NOTES)) if (part := office.part(name))
             for block in _listened(part, Body(styles.hidden), "notes").blocks]
    text, spans = _joined([*body.blocks, *notes])
    zones = tuple(_zones(body.blocks, spans, styles.names, len(text)))
    title = next((text[zone.span.start:zone.span.end].strip() for zone in zones if zone.name is ZoneName.TITLE), None)
    return Reading(text, "utf-8", "; ".join(body.missing) or None, title=title, zones=zones)


def _listened(xml: bytes, body: Body, what: str) -> Body:
    listen(xml, body, what, AGAIN)
    return body


def _joined(blocks: Sequence[Block]) -> tuple[str, tuple[Span, ...]]:
    """The blocks as a text, and where each stands with the space behind it."""
    pieces: list[str] = []
    spans: list[Span] = []
    start = 0
    for index, block in enumerate(blocks):
        is_table = block.is_row and index + 1 < len(blocks) and blocks[index + 1].is_row
        pieces.append(block.text + ("\n" if is_table or index + 1 == len(blocks) else "\n\n"))
        spans.append(Span(start, start + len(pieces[-1])))
        start = spans[-1].end
    return "".join(pieces), tuple(spans)


def _zones(blocks: Sequence[Block], spans: Sequence[Span], names: Mapping[str, str], end: int) -> Iterator[Zone]:
    """The zones that the styles tell: the title at the top, captions, tables of contents; and the notes behind the text."""
    for index, (block, span) in enumerate(zip(blocks, spans, strict=False)):
        name = names.get(block.style, block.style).casefold()
        if index == 0 and len(blocks) > 1 and name in _TITLES:
            yield Zone(span, ZoneName.TITLE, f"style '{name}'")
        elif name in _NAMED:
            yield Zone(span, *_NAMED[name])
        elif name.startswith("toc "):
            yield Zone(span, *_CONTENTS)
    if len(spans) > len(blocks):
        yield Zone(Span(spans[len(blocks)].start, end), *_NOTE)


class _Links:
    """Listens to a part of relationships: the kind of each and the part it leads to. What lies outside the file is not followed."""

    def __init__(self, part: str) -> None:
        self.found: list[tuple[str, str]] = []
        self._part = part

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            self.found.append((attributes.get("Type", ""), beside(self._part, attributes.get("Target", ""))))

    def end(self, name: str) -> None:
        pass

    def text(self, words: str) -> None:
        pass


def _related(office: Parts, part: str) -> Iterator[tuple[str, str]]:
    """The parts that a part points to, with the kind of each; those of the whole file for no name."""
    folder, _, name = part.rpartition("/")
    xml = office.part(f"{folder}/_rels/{name}.rels".lstrip("/"))
    links = _Links(part)
    if xml is not None:
        listen(xml, links, "list of parts", AGAIN)
    yield from links.found


class _Styles:
    """Listens to the styles: what each is called in every language of Word, and which of them hide their text."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._based: dict[str, str] = {}
        self._hides: dict[str, bool] = {}
        self._open = ""
        self._within: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._within.append(name)
        value = attributes.get("val", "true")
        if name == "style":
            self._open = attributes.get("styleId", "")
        elif self._open and self._within[-2:-1] == ["style"] and name in {"name", "basedOn"}:
            (self.names if name == "name" else self._based)[self._open] = value
        elif self._open and name == "vanish" and self._within[-3:-1] == ["style", "rPr"]:
            self._hides[self._open] = value not in {"0", "false", "off"}

    def end(self, name: str) -> None:
        self._within.pop()
        self._open = "" if name == "style" else self._open

    def text(self, words: str) -> None:
        pass

    @property
    def hidden(self) -> frozenset[str]:
        """The ids of the styles that hide their text, themselves or by what they are based on."""
        return frozenset(style for style in {*self.names, *self._hides} if self._is_hidden(style))

    def _is_hidden(self, style: str) -> bool:
        for _ in range(_LONGEST_CHAIN):
            if style in self._hides:
                return self._hides[style]
            style = self._based.get(style, "")
        return False


def _styles(office: Parts, related: Sequence[tuple[str, str]]) -> _Styles:
    styles = _Styles()
    xml = next((part for kind, name in related if kind.endswith(_STYLES) and (part := office.part(name))), None)
    if xml is not None:
        listen(xml, styles, "styles", AGAIN)
    return styles
