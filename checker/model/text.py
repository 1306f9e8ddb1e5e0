"""Documents, and places in their text. All offsets are half-open character offsets into `Document.text`."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from checker.model.inline import InlineIgnore


class ZoneName(StrEnum):
    """What a part of a document is. Claims in `furniture` are never compared."""

    TITLE = "title"
    BODY = "body"
    CAPTION = "caption"
    QUOTE = "quote"
    FURNITURE = "furniture"


class Status(StrEnum):
    """How reading a document ended."""

    READ = "read"
    PARTLY_READ = "partly-read"
    SKIPPED = "skipped"


LEFT_OUT = "left out, as the manifest says `skip: true`"
"""The reason of a document that was skipped because the user wanted it so; any other reason is a fault."""


class PublishedFrom(StrEnum):
    """Where a publication date came from; a guessed date does not exist."""

    MANIFEST = "manifest"
    METADATA = "metadata"
    TEXT = "text"


class Span(NamedTuple):
    """A half-open range of characters in a document's text.

    A named tuple, as words are: a document has thousands, and they are made, sorted and looked up in the speed of a plain tuple.
    """

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of a document, and the zoning rule that named it."""

    span: Span
    name: ZoneName
    why: str


class Word(NamedTuple):
    """A run of letters or digits, or one mark of punctuation. `lower` is its text, case-folded."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def span(self) -> Span:
        """Its place."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its words. `index` counts sentences of the document; `paragraph` counts blocks of lines."""

    index: int
    paragraph: int
    span: Span
    zone: ZoneName
    words: tuple[Word, ...]

    def __hash__(self) -> int:
        """By its place alone: sentences of one document differ by it, and their many words need not be gone through."""
        return hash(self.span)


@dataclass(frozen=True, slots=True)
class Document:
    """One source as read. `text` is evidence and is never changed after reading."""

    id: str
    text: str
    path: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: datetime.date | None = None  # None: undated; never guessed
    published_from: PublishedFrom | None = None  # None where `published` is None
    zones: tuple[Zone, ...] = ()
    status: Status = Status.READ
    reason: str | None = None  # why it was skipped or partly read
    url: str | None = None
    agency: str | None = None  # the wire service it was taken from
    encoding: str = "utf-8"
    language: str = "en"
    family: str | None = None  # the owner that its publisher shares with others
    independent_of: tuple[str, ...] = ()  # ids of documents that it is no copy of, whatever their words look like
    ignores: tuple[InlineIgnore, ...] = ()  # what its own comments ask to be silent about, in the order of the file

    @classmethod
    def from_text(cls, text: str, *, id: str, published: datetime.date | None = None,  # noqa: A002, PLR0913 - the contract's names
                  publisher: str | None = None, title: str | None = None, agency: str | None = None) -> Document:
        """A document from text at hand; a date given here counts as given by a manifest."""
        return cls(id=id, text=text, title=title, publisher=publisher, agency=agency, published=published,
                   published_from=PublishedFrom.MANIFEST if published else None)
