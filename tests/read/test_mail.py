"""Mails: the text that was written, not what was quoted, signed or attached."""

from __future__ import annotations

import datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from checker.model.text import Document, PublishedFrom, Status, ZoneName
from checker.read import read

BODY = "The ferry Linnet carried 214 passengers from Oskel to Varn on Tuesday.\n"


def read_back(folder: Path, data: bytes) -> Document:
    path = folder / "mail.eml"
    path.write_bytes(data)
    return read(str(path))


def mail(body: str = BODY, sender: str = "Jo Berg <jo@sund.example>") -> EmailMessage:
    made = EmailMessage()
    made["Subject"], made["From"], made["Date"] = "Ferry fails – 214 on board", sender, "Tue, 07 May 2024 23:30:00 +0200"
    made.set_content(body)
    return made


def test_a_mail_is_its_subject_day_and_text(tmp_path: Path) -> None:
    found = read_back(tmp_path, bytes(mail()))
    assert (found.text, found.title) == (f"Ferry fails – 214 on board\n\n{BODY}", "Ferry fails – 214 on board")
    assert (found.published, found.published_from) == (datetime.date(2024, 5, 7), PublishedFrom.METADATA)
    assert (found.status, found.agency, found.publisher) == (Status.READ, None, None)
    assert [zone.name for zone in found.zones] == [ZoneName.TITLE, ZoneName.BODY]


def test_plain_text_goes_before_html_and_html_before_nothing(tmp_path: Path) -> None:
    both = mail()
    both.add_alternative("<p>In HTML.</p>", subtype="html")
    assert read_back(tmp_path, bytes(both)).text.endswith(BODY)
    html = EmailMessage()
    html.set_content("<p>It carried <b>214</b> people.</p><p>None was hurt.</p><script>5</script>", subtype="html")
    assert read_back(tmp_path, bytes(html)).text == "It carried 214 people.\n\nNone was hurt.\n"


def mixed(*parts: tuple[str, str], subtype: str = "mixed") -> bytes:
    made = b"".join(b"--b\nContent-Type: text/%s\n\n%s\n" % (kind.encode(), text.encode()) for kind, text in parts)
    return b'Subject: Ferry\nContent-Type: multipart/%s; boundary="b"\n\n%s--b--\n' % (subtype.encode(), made)


LONG = "".join(f"<p>It carried passengers from Oskel to Varn on trip {word}.</p>" for word in "one two three four five six".split())


@pytest.mark.parametrize(("data", "words", "reason"), [
    (mixed(("plain", "It carried 214."), ("plain", "None was hurt.")), "It carried 214.\n\nNone was hurt.\n", None),
    (mixed(("plain", "It carried 214."), ("html", "<p>Nine were hurt.</p>")), "It carried 214.\n\nNine were hurt.\n", None),
    (mixed(("plain", "It carried 214."), ("html", "<p>It carried <b>214.</b></p>")), "It carried 214.\n", None),
    (mixed(("plain", "It carried 214.\n-- \nJo"), ("plain", "None was hurt.")), "None was hurt.\n", None),
    (mixed(("plain", "Look at it in a browser."), ("html", LONG), subtype="alternative"), "on trip six.\n", None),
    (mixed(("plain", "It carried 214."), ("html", "<p>It carried 214!</p>"), subtype="alternative"), "It carried 214.\n", None),
    (mixed(("plain", "It carried 214."), ("html", "<p>It carried 219.</p>"), subtype="alternative"),
     "It carried 214.\n", "its HTML has numbers"),
    (mixed(("plain", "It carried 214."), ("csv", "dead;9")), "It carried 214.\n", "what is attached was not read: text/csv"),
])
def test_all_parts_that_are_shown_are_read_and_of_alternatives_one(tmp_path: Path, data: bytes, words: str, reason: str | None) -> None:
    found = read_back(tmp_path, data)
    body = "".join(found.text[zone.span.start:zone.span.end] for zone in found.zones if zone.name is ZoneName.BODY)
    assert body.endswith(words)
    assert found.status is (Status.PARTLY_READ if reason else Status.READ)
    assert (found.reason or "").startswith(reason or "")


@pytest.mark.parametrize("body", [f"One.\n--\n{BODY}", "One.\n-- \n" + "".join(f"Trip {trip} was safe.\n" for trip in range(16))])
def test_a_line_of_hyphens_ends_no_text(tmp_path: Path, body: str) -> None:
    assert all(zone.name is not ZoneName.FURNITURE for zone in read_back(tmp_path, bytes(mail(body))).zones)


def test_what_is_attached_is_told_and_pictures_are_not(tmp_path: Path) -> None:
    made = mail()
    made.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    assert read_back(tmp_path, bytes(made)).status is Status.READ
    made.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="list of names.pdf")
    made.add_attachment("9 dead", filename="note.txt")
    found = read_back(tmp_path, bytes(made))
    assert (found.status, "9 dead" in found.text) == (Status.PARTLY_READ, False)
    assert (found.reason or "").startswith("what is attached was not read: list")
    assert (found.reason or "").endswith(", note.txt")


def test_earlier_mails_and_the_signature_are_furniture(tmp_path: Path) -> None:
    after = "On 6 May 2024, Ann Roe wrote:\n> It carried 190 passengers.\n\nMore soon.\n-- \nJo Berg\n"
    found = read_back(tmp_path, bytes(mail(f"{BODY}\n{after}")))
    told = [(zone.name.value, found.text[zone.span.start:zone.span.end].strip()) for zone in found.zones]
    assert ("furniture", "> It carried 190 passengers.") in told
    assert ("furniture", "-- \nJo Berg") in told
    assert [words for name, words in told if name == "body"] == [BODY.strip(), "More soon."]
    assert "".join(found.text[zone.span.start:zone.span.end] for zone in found.zones) == found.text


@pytest.mark.parametrize(("sender", "agency"), [
    ("Reuters <desk@wire.example>", "Reuters"), ("Jo Berg <jo@reuters.example>", None), ("desk@wire.example", None)])
def test_a_wire_service_that_sends_is_the_agency(tmp_path: Path, sender: str, agency: str | None) -> None:
    assert read_back(tmp_path, bytes(mail(sender=sender))).agency == agency


@pytest.mark.parametrize(("head", "day", "title"), [
    (b"Subject: =?utf-8?q?Caf=C3=A9?=\nDate: 7 May 2024 10:00\n", datetime.date(2024, 5, 7), "Café"),
    (b"Subject: =?x?q?=FF?=\n", None, "=?x?q?=FF?="),
    (b"Date: yesterday\nSubject:\n", None, None), (b"Date: 99 May 99999 10:00\nFrom: a\n", None, None)])
def test_odd_headers(tmp_path: Path, head: bytes, day: datetime.date | None, title: str | None) -> None:
    found = read_back(tmp_path, head + b"\nIt carried 214 people.\n")
    assert (found.published, found.title, found.text.endswith("It carried 214 people.\n")) == (day, title, True)


DEEP = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (number, number) for number in range(3_000))


@pytest.mark.parametrize("data", [
    b"It carried 214 people.\n", b"Subject: only\n\n", b"\0\1\2\3" * 40, DEEP, b"Subject: x\nContent-Type: image/png\n\n\x89PNG",
    b"Content-Type: text/plain" + b';"' * 60_000 + b"\n\nNine.\n",
    b"Subject: x\nContent-Type: text/plain" + b';\n "' * 60_000 + b"\n\nNine.\n",
    b"Content-Type: text/plain; charset=no-such\nContent-Transfer-Encoding: base64\n\n////AAAA\n"])
def test_what_is_no_mail_or_has_no_text_is_skipped_with_one_line(tmp_path: Path, data: bytes) -> None:
    found = read_back(tmp_path, data)
    assert (found.status, found.text, "\n" in (found.reason or "\n")) == (Status.SKIPPED, "", False)
