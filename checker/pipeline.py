"""The one place where the stages meet."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extract import extract as find_mentions
from checker.language.sentences import sentences
from checker.model.claim import Claim, Unread
from checker.model.finding import Coverage, Result
from checker.model.text import Document
from checker.normalize import normalize
from checker.read import complete


def claims_of(document: Document) -> tuple[tuple[Claim, ...], tuple[Unread, ...]]:
    """The claims of one document, and what was seen and not understood."""
    split = sentences(document)
    return normalize(document, split, find_mentions(document, split))


def check(documents: Sequence[Document]) -> Result:
    """Compares documents."""
    read = tuple(complete(document) for document in documents)
    claims: list[Claim] = []
    unread: list[Unread] = []
    for document in read:
        own, not_read = claims_of(document)
        claims += own
        unread += not_read
    return Result(read, tuple(claims), (), Coverage(len(claims) + len(unread), len(claims), 0, 0), (), "", "0.1.0")
