"""Hands the link of a review to the browser in a file that nobody else can read.

What a program is started with, every user of a machine can see. So the browser is started with the name of a small page, and that page
leads on to the link.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

_NAME = "review.html"


@contextlib.contextmanager
def handed_over(link: str, home: Path) -> Iterator[Path]:
    """A page that leads to the link, in a folder of its own that only its owner can read; both are gone afterwards.

    The folder is made in `home`, where a browser that is kept from the system's temporary files can read it, too; where that cannot be
    written to, among those. Raises OSError.
    """
    room = _room(home)
    try:
        page = room / _NAME
        page.touch(mode=0o600)
        page.write_text(leading_to(link), encoding="utf-8")
        yield page
    finally:
        shutil.rmtree(room, ignore_errors=True)


def leading_to(address: str) -> str:
    """A page that leads on to an address: at once, or by its link."""
    shown = escape(address)
    return ('<!DOCTYPE html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="referrer" content="no-referrer">\n'
            f'<meta http-equiv="refresh" content="0; url={shown}">\n'
            f'<title>checker review</title>\n<p><a href="{shown}">To the review</a></p>\n')


def _room(home: Path) -> Path:
    try:
        return Path(tempfile.mkdtemp(prefix=".checker-", dir=home))
    except OSError:
        return Path(tempfile.mkdtemp(prefix=".checker-"))
