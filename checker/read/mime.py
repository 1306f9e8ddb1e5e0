"""Mails and what is packed as one: their parts, within bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message

from checker.errors import InputError
from checker.read.decoding import Decoded, decode

_MOST_PARTS = 2_000
_MOST_LEVELS = 100
"""Parts that hold others: at each line the library goes through all that are open."""
_BOUNDARY = re.compile(rb"\bboundary\s{0,5}=", re.IGNORECASE)
_LONGEST_HEADER = 10_000
"""Bytes of a header with parameters: the library goes through them from each quotation mark again."""
_WITH_PARAMETERS = re.compile(rb"^content-(?:type|disposition)[ \t]{0,9}:[^\n]*(?:\n{1,2}[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE)
_HEADER = re.compile(rb"[!-9;-~]{1,80}:")


def opened(data: bytes, remedy: str) -> tuple[Message, tuple[Message, ...]]:
    """A mail, and its parts in their order; those of a mail that is attached whole are not its own.

    Raises `InputError` for what is no mail, or is more than is looked into.
    """
    if not _HEADER.match(data.lstrip()[:100]):
        raise InputError("it is no mail: it begins with no header", remedy=remedy)
    if len(_BOUNDARY.findall(data)) > _MOST_LEVELS:
        raise InputError("it holds too many mails in one another", remedy=remedy)
    if any(len(match[0]) > _LONGEST_HEADER for match in _WITH_PARAMETERS.finditer(data.replace(b"\r", b"\n"))):
        raise InputError(f"it has a header of more than {_LONGEST_HEADER:,} bytes", remedy=remedy)
    try:
        mail = message_from_bytes(data.lstrip())
        parts = tuple(_parts(mail))
    except (MessageError, RecursionError, ValueError, LookupError) as error:
        raise InputError("it is no mail that can be read", remedy=remedy) from error
    if len(parts) > _MOST_PARTS:
        raise InputError(f"it has more than {_MOST_PARTS:,} parts", remedy=remedy)
    return mail, parts


def _parts(mail: Message) -> Iterator[Message]:
    waiting = [mail]
    while waiting:
        part = waiting.pop()
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            waiting += [item for item in reversed(inner) if isinstance(item, Message)]
        else:
            yield part


def payload(part: Message) -> bytes:
    """The bytes of a part, unpacked; none where it cannot be."""
    try:
        found = part.get_payload(decode=True)
    except (ValueError, LookupError):
        return b""
    return found if isinstance(found, bytes) else b""


def decoded(part: Message) -> Decoded | None:
    """The text of a part in the encoding that it names; None where there is none."""
    data = payload(part)
    try:
        return decode(data, part.get_content_charset()) if data.strip() else None
    except (InputError, ValueError, LookupError):
        return None
