"""The parts of an office file, which is a ZIP archive. Its directory is looked at before anything in it is unpacked."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass

from checker.errors import InputError

MOST_PARTS = 2_000
MOST_UNPACKED = 200_000_000
"""Bytes of all parts together."""
MOST_XML = 50_000_000
"""Bytes of one part that is read."""
_MOST_PACKED_TIMES = 100
"""How many times larger a part may be than it is packed, where it is larger than 10 MB: a text packs some 10 times."""
_SMALL = 10_000_000
_MOST_DIRECTORY = 1_000_000
"""Bytes of the directory: so many more than its parts need that the library never lists a million of them."""
_END = b"PK\x05\x06"
_DAMAGED = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)
AGAIN = "save it again with your word processor"


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of an archive by name. None is unpacked before it is asked for, and none is ever written to a disk."""

    archive: zipfile.ZipFile
    names: frozenset[str]

    def part(self, name: str) -> bytes | None:
        """The bytes of a part; None where there is none. Raises `InputError` for one that is damaged or too large."""
        if name not in self.names:
            return None
        if self.archive.getinfo(name).file_size > MOST_XML:
            raise InputError(f"its part {name} unpacks to more than {MOST_XML // 1_000_000} MB", remedy="cut it down to the article")
        try:
            return self.archive.read(name)
        except _DAMAGED as error:
            raise InputError(f"its part {name} is damaged", remedy=AGAIN) from error


def parts(data: bytes) -> Parts:
    """The archive in these bytes. Raises `InputError` for what is none, and for one that is made to be too much."""
    _check_directory(data)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGED as error:
        raise InputError("it is damaged, or no office file", remedy=AGAIN) from error
    known = archive.infolist()
    if len(known) > MOST_PARTS:
        raise InputError(f"it has {len(known):,} parts, over the limit of {MOST_PARTS:,}", remedy=AGAIN)
    if sum(part.file_size for part in known) > MOST_UNPACKED or any(map(_is_bomb, known)):
        raise InputError("it unpacks to more than is looked into", remedy="take out its pictures and attachments")
    names = [part.filename for part in known]
    if len({name.casefold() for name in names}) < len(names):
        raise InputError("it has two parts of one name, so that programs would show different texts", remedy=AGAIN)
    if any(part.flag_bits & 1 for part in known):
        raise InputError("it is locked with a password", remedy="save a copy without the password")
    return Parts(archive, frozenset(names))


def _check_directory(data: bytes) -> None:
    """Refuses what has no directory at its end, or one of a size that no document has."""
    end = data.rfind(_END, max(0, len(data) - 66_000))
    if end < 0 or len(data) < end + 22:
        raise InputError("it is damaged, or no office file", remedy=AGAIN)
    if int.from_bytes(data[end + 12:end + 16], "little") > _MOST_DIRECTORY:
        raise InputError(f"it has more than {MOST_PARTS:,} parts", remedy=AGAIN)


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    return part.file_size > _SMALL and part.file_size > _MOST_PACKED_TIMES * max(1, part.compress_size)


def beside(part: str, target: str) -> str:
    """The name of a part that another part points to.

    >>> beside("word/document.xml", "styles.xml"), beside("", "/word/document.xml")
    ('word/styles.xml', 'word/document.xml')
    """
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target)) if not target.startswith("/") else target[1:]
