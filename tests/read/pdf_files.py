"""PDF files made by code: nothing binary lies in the repository."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

LEADING = 14.0
Word = tuple[float, float, float, str]
"""Left end, height above the bottom, size of the letters, and words."""


def block(*lines: str, top: float = 700, left: float = 72, size: float = 11) -> list[Word]:
    """Lines one under another."""
    return [(left, top - LEADING * index, size, line) for index, line in enumerate(lines)]


def shown(words: Sequence[Word]) -> bytes:
    """The content of a page on which these words stand."""
    return b"\n".join(b"BT /F1 %s Tf 1 0 0 1 %s %s Tm (%s) Tj ET" % (
        str(size).encode(), str(x).encode(), str(y).encode(), _escaped(text)) for x, y, size, text in words)


def _escaped(text: str) -> bytes:
    data = text.encode("cp1252")
    return data.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")


def stream(data: bytes, extra: bytes = b"") -> bytes:
    return b"<< /Length %d %s>>\nstream\n%s\nendstream" % (len(data), extra, data)


def packed(data: bytes) -> bytes:
    return stream(zlib.compress(data, 9), b"/Filter /FlateDecode ")


def pdf(*contents: bytes, more: Sequence[bytes] = (), resources: bytes = b"", fonts: bytes = b"", trailer: bytes = b"") -> bytes:
    """A file with a page for each content; `more` are further objects, the first of them number 4 + 2 for each page."""
    count = len(contents)
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(count))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count),
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    for number, content in enumerate(contents):
        objects += [b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R /Resources << /Font << /F1 3 0 R %s>> %s >> >>"
                    % (5 + 2 * number, fonts, resources), content if b"endstream" in content else stream(content)]
    return _file([*objects, *more], trailer)


def pages(*words: Sequence[Word]) -> bytes:
    return pdf(*(shown(page) for page in words))


def _file(objects: Sequence[bytes], trailer: bytes) -> bytes:
    data, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, trailer, len(data))
