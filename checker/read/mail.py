"""Mails as files: the subject as title, the day it was sent, and the text. What is attached is named, not read."""

from __future__ import annotations

import contextlib
import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from checker.errors import InputError
from checker.model.text import Span, Zone, ZoneName
from checker.read.agencies import agency_of_author
from checker.read.mime import decoded, opened, payload
from checker.read.reading import Reading, headed
from checker.read.web_page import visible_text

_LONGEST_HEADER = 2_000
_MOST_NAMED = 5
_REMEDY = "save the text of the mail as plain text"
_BLANK = re.compile(r"\s+")
_QUOTED = re.compile(r"[ \t]?>|On [^\n]{5,200} wrote:[ \t]{0,5}$")
_SIGNATURE = "-- \n"
_LONGEST_SIGNATURE = 15
"""Lines behind the mark of a signature up to which they are one."""
_MUCH_LONGER, _SHORT = 2, 200
"""How many times longer the HTML of a mail is than its plain text, and by how many characters more, from which that is a stub."""
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class _Text:
    """The text of a part, its encoding and what is wrong with it."""

    text: str
    encoding: str = "utf-8"
    reasons: tuple[str, ...] = ()


def read(data: bytes) -> Reading:
    """The text of a mail: of each part the plain text, else that of its HTML. Raises `InputError` for what is no mail or has no text."""
    mail, parts = opened(data, _REMEDY)
    found = tuple(_texts(mail))
    texts = [one.text for one in found if one.text]
    if not texts:
        raise InputError("there is no text in it", remedy=_REMEDY)
    subject = _header(mail, "Subject")
    reading = headed(subject, "\n".join(texts))
    attached = [_name(part) for part in parts if _is_attached(part) and part.get_content_maintype() != "image"]
    reason = "; ".join(dict.fromkeys(part for part in (*(reason for one in found for reason in one.reasons), _not_read(attached)) if part))
    sender = parseaddr(_header(mail, "From") or "")[0]
    return replace(reading, encoding=next(one.encoding for one in found if one.text), reason=reason or None, published=_day(mail),
                   agency=agency_of_author(sender) if sender else None, zones=tuple(_zones(reading, len(reading.text) - len(texts[-1]))))


def _is_attached(part: Message) -> bool:
    """Whether a part is no text to be read here; other forms than plain text and HTML are named as what is attached is."""
    return part.get_content_disposition() == "attachment" or part.get_content_type() not in {"text/plain", "text/html"}


def _texts(part: Message) -> Iterator[_Text]:
    """The texts in a part, in their order; of alternatives one. HTML that says the same as the text before it is its other form."""
    inner = part.get_payload()
    if part.get_content_maintype() != "multipart" or not isinstance(inner, list):
        if not _is_attached(part):
            yield _text(part)
        return
    children = [child for child in inner if isinstance(child, Message)]
    if part.get_content_subtype() == "alternative":
        yield from _alternative([tuple(_texts(child)) for child in children], [_is_html(child) for child in children])
        return
    said: set[tuple[str, ...]] = set()
    for child in children:
        for one in _texts(child):
            words = tuple(one.text.split())
            if one.reasons or words not in said:
                yield one
            said.add(words)


def _text(part: Message) -> _Text:
    found = decoded(part)
    if found is None:
        return _Text("", reasons=("a part of its text cannot be read",) if payload(part).strip() else ())
    is_html = part.get_content_type() == "text/html"
    text = visible_text(found.text).replace("\n", "\n\n") if is_html else found.text.replace("\r\n", "\n")
    return _Text(text.strip("\n") + "\n" if text.strip() else "", found.encoding, (found.reason,) if found.reason else ())


def _is_html(part: Message) -> bool:
    return any(child.get_content_type() == "text/html" for child in part.walk())


def _alternative(forms: Sequence[tuple[_Text, ...]], are_html: Sequence[bool]) -> Iterator[_Text]:
    """The plain text, or the HTML where that is much longer; what has numbers that stand in the other form only is told."""
    plain = next((form for form, is_html in zip(forms, are_html, strict=True) if not is_html and _length(form)), ())
    html = next((form for form, is_html in zip(forms, are_html, strict=True) if is_html and _length(form)), ())
    if not plain or not html:
        yield from plain or html or (one for form in forms for one in form)
        return
    taken, left = (html, plain) if _length(html) > _MUCH_LONGER * _length(plain) + _SHORT else (plain, html)
    yield from taken
    if _numbers(left) - _numbers(taken):
        yield _Text("", reasons=(f"its {'HTML' if left is html else 'plain text'} has numbers that the form that was read has not",))


def _length(form: Sequence[_Text]) -> int:
    return sum(len(" ".join(one.text.split())) for one in form)


def _numbers(form: Sequence[_Text]) -> set[str]:
    return {number for one in form for number in _NUMBER.findall(one.text)}


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


def _zones(reading: Reading, last: int) -> Iterator[Zone]:
    """The title, and as furniture what was quoted of earlier mails and the signature of the last part, which begins at `last`."""
    yield from reading.zones
    place = max((zone.span.end for zone in reading.zones), default=0)
    lines = reading.text[place:].splitlines(keepends=True)
    for index, line in enumerate(lines):
        if line == _SIGNATURE and place >= last and len(lines) - index - 1 <= _LONGEST_SIGNATURE:
            yield Zone(Span(place, len(reading.text)), ZoneName.FURNITURE, "signature")
            return
        if _QUOTED.match(line):
            yield Zone(Span(place, place + len(line)), ZoneName.FURNITURE, "quoted from an earlier mail")
        place += len(line)
