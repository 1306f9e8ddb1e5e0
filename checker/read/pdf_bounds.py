"""How much of a PDF is gone through: counts, not a clock, so that one file gives one answer on every machine.

The library's own bounds hold for one stream or one page. A file may have a thousand pages, and a page may draw one form many times, so that
what is gone through is counted here, as often as it is gone through.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from checker.read.reading import MAX_CHARACTERS

MOST_PAGES = 1_000
MOST_LETTERS = 60_000
"""On one page, ten times what is printed densely: the library copies all of them at each operator."""
MOST_OPERATORS = 200_000
"""On one page."""
_ALL_OPERATORS = 3_000_000
_MOST_BYTES = 40_000_000
"""Bytes of pages, forms and tables of letters, unpacked: a page of text has some 10,000."""
_MOST_FORMS = 2_000
"""Forms that one page may name."""
BOUNDS: dict[str, Any] = {
    "maximum_declared_stream_length": 50_000_000, "array_based_stream_maximum_output_length": 20_000_000,
    "zlib_maximum_output_length": 20_000_000, "lzw_maximum_output_length": 5_000_000, "run_length_maximum_output_length": 20_000_000,
    "brotli_maximum_output_length": 20_000_000, "stream_decoding_work_maximum_length": 60_000_000,
    "stream_parsing_work_maximum_count": 1_000_000, "xform_maximum_invocations_per_extraction": 200,
    "page_tree_maximum_entries": 5_000, "page_tree_maximum_page_entries": 100_000, "jbig2dec_binary": None}
"""The library's own, lower than it sets them; and no program is run for pictures."""


class SpentError(Exception):
    """A bound is reached."""


@dataclass(slots=True)
class Budget:
    """What is left of the bounds of one file."""

    operators: int = _ALL_OPERATORS
    characters: int = MAX_CHARACTERS
    bytes: int = _MOST_BYTES
    _known: set[int] = field(default_factory=set)

    def spend(self, amount: int) -> None:
        """Counts bytes that are gone through. Raises `SpentError` where none are left."""
        self.bytes -= amount
        if self.bytes < 0:
            raise SpentError

    def forms(self, page: Any) -> dict[str, int]:  # noqa: ANN401 - whatever the file holds
        """The bytes of each form that a page can draw, itself or in other forms, by its name; of one name, the largest.

        Unpacking a form for the first time is counted; drawing it is to be counted each time.
        """
        sizes: dict[str, int] = {}
        waiting = [page]
        seen: set[int] = set()
        while waiting and len(seen) < _MOST_FORMS:
            for name, form in _forms(waiting.pop()):
                if id(form) in seen:
                    continue
                seen.add(id(form))
                sizes[name] = max(sizes.get(name, 0), size := weight(form))
                if id(form) not in self._known:
                    self._known.add(id(form))
                    self.spend(size)
                waiting.append(form)
        return sizes


def weight(holder: Any) -> int:  # noqa: ANN401 - as above
    """The bytes of a page's or form's content, and of the tables of letters of its fonts."""
    contents = _resolved(holder.get("/Contents")) if not hasattr(holder, "get_data") else holder
    streams = [_resolved(item) for item in contents] if isinstance(contents, list) else [contents]
    streams += [_resolved(font.get("/ToUnicode")) for _, font in _named(holder, "/Font") if hasattr(font, "get")]
    return sum(len(stream.get_data()) for stream in streams if hasattr(stream, "get_data"))


def _forms(holder: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    for name, form in _named(holder, "/XObject"):
        if hasattr(form, "get_data") and form.get("/Subtype") == "/Form":
            yield name, form


def _named(holder: Any, key: str) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    """What the resources of a page or form hold under a key, by name."""
    resources = _resolved(holder.get("/Resources"))
    found: Any = _resolved(resources.get(key)) if hasattr(resources, "get") else None
    if hasattr(found, "raw_get"):
        yield from ((str(name), _resolved(found.raw_get(name))) for name in found)


def _resolved(item: Any) -> Any:  # noqa: ANN401
    return item.get_object() if hasattr(item, "get_object") else item
