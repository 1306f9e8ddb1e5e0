"""Bytes into text, with the encoding that was used."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from checker.errors import InputError

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
          (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SIGNATURES = ((b"%PDF-", "a PDF"), (b"PK\x03\x04", "a ZIP or Office file"), (b"\x89PNG", "a picture"),
               (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"), (b"\x1f\x8b", "a compressed file"), (b"\x7fELF", "a program"),
               (b"\xd0\xcf\x11\xe0", "an old Office file"), (b"{\\rtf", "an RTF file"), (b"MZ\x90", "a program"))
"""First bytes of files that hold no plain text, whatever their name says."""
_SAMPLE = 65_536
_LOST = "some bytes are no letters in its encoding and are shown as \N{REPLACEMENT CHARACTER}; save it again as UTF-8"
_CONTROLS = bytes(number for number in range(32) if number not in b"\t\n\v\f\r\x1b") + b"\x7f"
_WESTERN = frozenset(b"\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa3\xa7\xa9\xab\xae\xb0\xb1\xb7\xbb\xbc\xbd\xbe")
_WESTERN |= frozenset(range(0xC0, 0x100))


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with nothing stripped but the byte order mark; `reason` where characters were lost."""

    text: str
    encoding: str
    reason: str | None = None


def decode(data: bytes, declared: str | None = None) -> Decoded:
    r"""The text of a file: by its byte order mark, as UTF-8, as declared, or as detected.

    Raises `InputError` for a file that is no text.

    >>> decode("café\r\n".encode("cp1252"))
    Decoded(text='café\r\n', encoding='cp1252', reason=None)
    """
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise InputError(f"this is {what}, not text", remedy="save it as plain text, Markdown or a web page")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lossy(data, encoding)
    if _is_wide(data):
        return _lossy(data, "utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be")
    if _is_binary(data[:_SAMPLE], data):
        raise InputError("this is binary data, not text", remedy="save it as plain text, Markdown or a web page")
    for codec in ("utf-8", declared):
        if codec and (text := _strict(data, codec)) is not None:
            return Decoded(text, codec)
    return _detected(data)


def _is_binary(sample: bytes, data: bytes) -> bool:
    """Whether too many bytes are control codes: more than a fiftieth, or a quarter where all else speaks for text."""
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls * 50 <= len(sample):
        return False
    return controls * 4 > len(sample) or 0 in sample or _strict(data, "utf-8") is None


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _lossy(data: bytes, encoding: str) -> Decoded:
    if (text := _strict(data, encoding)) is not None:
        return Decoded(text, encoding)
    return Decoded(data.decode(encoding, errors="replace"), encoding, _LOST)


def _is_wide(data: bytes) -> bool:
    """Whether every second byte is mostly zero, as in English text in UTF-16 without a mark."""
    sample = data[:4096]
    half = len(sample) // 2
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    return half > 1 and len(data) % 2 == 0 and max(odd, even) * 10 > half * 7 and min(odd, even) * 10 < half


def _detected(data: bytes) -> Decoded:
    """Legacy text. English with few other letters is Windows-1252; detectors guess wildly from so little."""
    high = [byte for byte in data[:_SAMPLE] if byte > 127]
    loose = data.decode("utf-8", errors="replace")
    lost = loose.count("\N{REPLACEMENT CHARACTER}")
    if sum(1 for character in loose[:_SAMPLE] if ord(character) > 127) > 2 * lost:
        return Decoded(loose, "utf-8", _LOST)
    if high and _WESTERN.issuperset(high) and len(high) * 4 < min(len(data), _SAMPLE) and (text := _strict(data, "cp1252")) is not None:
        return Decoded(text, "cp1252")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_exclusion=["utf_7", "utf_16", "utf_16_be", "utf_16_le", "utf_32"]).best()
    return _lossy(data, best.encoding if best else "cp1252")
