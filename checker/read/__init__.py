"""Reads sources into documents."""

from __future__ import annotations

from dataclasses import replace

from checker.model.text import Document
from checker.read.zones import zones


def complete(document: Document) -> Document:
    """The document with its zones, and its title, date and agency where the text tells them and they were not given."""
    if document.zones or not document.text:
        return document
    return replace(document, zones=zones(document.text))
