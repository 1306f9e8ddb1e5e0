"""A text so long that nothing is kept of its sentences is read as any other."""

from __future__ import annotations

from checker.extract.mentions import extract
from checker.extract.scan import MAX_KEPT
from checker.language.sentences import sentences
from checker.model.text import Document

_END = "Mayor Lena Frey of Vesko met 12 sailors in Tarn on 3 May 2024."


def kinds(text: str) -> list[str]:
    document = Document.from_text(text, id="a")
    return [str(item.kind) for item in extract(document, sentences(document))]  # type: ignore[union-attr]


def test_a_long_text_is_read_as_a_short_one() -> None:
    calm = "the sea was calm and wide, " * (MAX_KEPT // 27 + 1)
    assert kinds(f"{calm}.\n\n{_END}") == kinds(_END) != []
