"""A manifest drafted from what the articles themselves tell."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from checker.model.text import Document, PublishedFrom, Status

_FROM = {PublishedFrom.METADATA: "the page says so", PublishedFrom.TEXT: "the text says so: look at it"}
_HEAD = """\
# What is known of each article. Drafted from the articles: what stands here outweighs what they say.
# A day written as "?" is to be filled in, such as 2024-10-22; delete the line where nobody knows it.
sources:
"""


def manifest_text(documents: Sequence[Document]) -> str:
    """The manifest as YAML; one that has an unknown day is refused until somebody fills it in."""
    files: dict[str, list[Document]] = {}
    for document in documents:
        files.setdefault(document.path or document.id, []).append(document)
    return _HEAD + "".join(f"{line}\n" for several in files.values() for line in _entries(several))


def _entries(several: Sequence[Document]) -> Iterator[str]:
    """The entry of a file. What stands there would hold for all its articles, so that of several only their number is told."""
    if len(several) == 1:
        yield from _entry(several[0])
    else:
        yield f"  - path: {_quoted(several[0].path or several[0].id)}  # {len(several)} articles, each with what it tells of itself"


def _entry(document: Document) -> Iterator[str]:
    yield f"  - path: {_quoted(document.path or document.id)}"
    if document.status is Status.SKIPPED:
        yield f"    skip: true  # {' '.join((document.reason or 'it cannot be read').split())}"
        return
    yield f"    publisher: {_quoted(document.publisher)}" if document.publisher else "    # publisher: who published it?"
    if document.published:
        told = _FROM.get(document.published_from) if document.published_from else None
        yield f"    published: {document.published.isoformat()}" + (f"  # {told}" if told else "")
    else:
        yield '    published: "?"  # to be filled in: neither the page nor the text tells the day'


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
