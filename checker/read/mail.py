"""Mails as files: the subject as title, the day it was sent, and the text. What is attached is named, not read."""

from __future__ import annotations

import contextlib
import datetime
import re
from collections.abc import Iterator
from dataclasses import replace
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from checker.errors import InputError
from checker.model.text import Span, Zone, ZoneName
from checker.read.agencies import agency_of_author
from checker.read.mime import decoded, opened
from checker.read.reading import Reading, headed
from checker.read.web_page import visible_text

_LONGEST_HEADER = 2_000
_MOST_NAMED = 5
_REMEDY = "save the text of the mail as plain text"
_BLANK = re.compile(r"\s+")
_QUOTED = re.compile(r"[ \t]?>|On [^\n]{5,200} wrote:[ \t]{0,5}$")
_SIGNATURES = ("-- \n", "--\n")


def read(data: bytes) -> Reading:
    """The plain text of a mail, else that of its HTML. Raises `InputError` for a file that is no mail or has no text."""
    mail, parts = opened(data, _REMEDY)
    body, encoding, reason = _body(parts)
    if body is None:
        raise InputError("there is no text in it", remedy=_REMEDY)
    subject = _header(mail, "Subject")
    reading = headed(subject, body)
    attached = [_name(part) for part in parts if _is_attached(part) and part.get_content_maintype() != "image"]
    reason = "; ".join(part for part in (reason, _not_read(attached)) if part) or None
    sender = parseaddr(_header(mail, "From") or "")[0]
    return replace(reading, encoding=encoding, reason=reason, published=_day(mail), agency=agency_of_author(sender) if sender else None,
                   zones=tuple(_zones(reading)))


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_content_maintype() != "text"


def _body(parts: tuple[Message, ...]) -> tuple[str | None, str, str | None]:
    """The text, its encoding, and what is wrong with it."""
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == kind and not _is_attached(part) and (found := decoded(part)) is not None:
                text = visible_text(found.text).replace("\n", "\n\n") if kind == "text/html" else found.text.replace("\r\n", "\n")
                if text.strip():
                    return text.strip("\n") + "\n", found.encoding, found.reason
    return None, "utf-8", None


def _header(mail: Message, name: str) -> str | None:
    """The words of a header in one line; None where it is missing."""
    raw = str(mail.get(name, ""))[:_LONGEST_HEADER]
    with contextlib.suppress(MessageError, ValueError, LookupError):
        raw = str(make_header(decode_header(raw)))
    return _BLANK.sub(" ", raw).strip() or None


def _day(mail: Message) -> datetime.date | None:
    """The day on which it was sent, where it was sent."""
    try:
        return parsedate_to_datetime(str(mail.get("Date", ""))[:100]).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _name(part: Message) -> str:
    try:
        return _BLANK.sub(" ", part.get_filename() or part.get_content_type())[:80]
    except (ValueError, LookupError, TypeError):
        return part.get_content_type()


def _not_read(names: list[str]) -> str | None:
    if not names:
        return None
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return f"what is attached was not read: {', '.join(names[:_MOST_NAMED])}{more}"


def _zones(reading: Reading) -> Iterator[Zone]:
    """The title, and as furniture what was quoted of earlier mails and the signature."""
    yield from reading.zones
    place = max((zone.span.end for zone in reading.zones), default=0)
    for line in reading.text[place:].splitlines(keepends=True):
        if line in _SIGNATURES:
            yield Zone(Span(place, len(reading.text)), ZoneName.FURNITURE, "signature")
            return
        if _QUOTED.match(line):
            yield Zone(Span(place, place + len(line)), ZoneName.FURNITURE, "quoted from an earlier mail")
        place += len(line)
