"""Hands the link of a review to the browser in a file that nobody else can read.

What a program is started with, every user of a machine can see. So the browser is started with the name of a small page, and that page
leads on to the link.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

_NAME = "review.html"
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


@contextlib.contextmanager
def handed_over(link: str) -> Iterator[Path]:
    """A page that leads to the link, in a folder of its own that only its owner can read; both are gone afterwards.

    The folder is made in `$XDG_RUNTIME_DIR`, which is gone after the login, else among temporary files: never in a checkout, where it
    would stay if the program were killed. A browser that is confined may be kept from both; its user has the link. Raises OSError.
    """
    room = _room()
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


def _room() -> Path:
    """A new folder of mode 0700."""
    if login := _login_folder():
        with contextlib.suppress(OSError):
            return Path(tempfile.mkdtemp(prefix="checker-", dir=login))
    return Path(tempfile.mkdtemp(prefix="checker-"))


def _login_folder() -> Path | None:
    """`$XDG_RUNTIME_DIR` where it is as the XDG Base Directory Specification wants it: an absolute path that others have no access to."""
    folder = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    try:
        status = folder.stat()
    except (OSError, ValueError):
        return None
    return folder if folder.is_absolute() and stat.S_ISDIR(status.st_mode) and not status.st_mode & _OTHERS else None
