"""What the pages of formats take from the program."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from checker.report import FORMATS
from making.tables import table

PAGES: Mapping[str, str] = MappingProxyType({"claims-csv": "csv", "sarif-all": "sarif", "rdjsonl": "rdjson"})
"""Formats that share a page with another; each other one has a page of its own name."""


def table_of_formats() -> str:
    """Every format in the order of the registry."""
    rows = [(f"[`{form.name}`]({PAGES.get(form.name, form.name)}.md)", form.summary, f"`{form.example}`",
             "all" if form.is_record else "the open ones") for form in FORMATS.values()]
    return table(("Format", "What it holds", "A file of it", "Findings"), rows)


def table_of_format(name: str) -> str:
    """What one format is."""
    form = FORMATS[name]
    file = f"a file: `-f {name}:{form.example}`"
    kept = "all, with what is decided or accepted" if form.is_record else "the open ones that `--show` lets through"
    return table(("Format", f"`-f {name}`"), [
        ("holds", form.summary), ("goes to", file if form.is_binary else f"the standard output, or {file}"), ("findings", kept)])
