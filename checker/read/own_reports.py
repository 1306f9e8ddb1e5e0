"""Reports of an earlier run, known by how they begin: they quote every article, and are none."""

from __future__ import annotations

import re
from pathlib import Path

_HEAD_BYTES = 65_536
_FINDING = r"F-[0-9a-f]{12}(?:-[0-9]{1,6})?"
_NUMBER = r"[0-9,]{1,20}"
_PAGE = (r"\A<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
         r"<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"[^>]{1,500}>\n"
         r"(?:<meta [^>]{1,200}>\n){1,8}<title>[^<]{1,300} – checker</title>")
_BEGINNINGS = tuple(re.compile(pattern, re.MULTILINE) for pattern in (
    rf"\A## Fact check: {_NUMBER} open conflicts?\n\n{_NUMBER} (?:of {_NUMBER} )?documents?\b",
    rf"\A## Do the documents agree\?\n\n\*\*{_NUMBER} open conflicts?\b",
    _PAGE,
    rf"\A[^\n]{{1,2000}} \[[\w.-]{{1,200}} {_FINDING}\]$",
    rf"\A::(?:error|warning|notice) [^\n]{{0,2000}}title=[\w.-]{{1,200}} {_FINDING}::",
))
_SUMMARY = (re.compile(rf"\A(?:{_NUMBER} of )?{_NUMBER} documents? read$", re.MULTILINE),
            re.compile(rf"^{_NUMBER} mentions?, {_NUMBER} claims?, {_NUMBER} compared$", re.MULTILINE))


def is_own_report(path: Path) -> bool:
    """Whether a file is a report for people, in one of the formats whose ending an article may have too, whatever it is called."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as stream:
            head = stream.read(_HEAD_BYTES).decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n")
    except OSError:
        return False  # told of when it is read
    return any(beginning.search(head) for beginning in _BEGINNINGS) or all(line.search(head) for line in _SUMMARY)
