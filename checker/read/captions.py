"""Pictures on a page: names of their files, and captions, which are evidence."""

from __future__ import annotations

import re

from checker.language.agencies import SPELLINGS
from checker.read.lines import Line

_PICTURES = ("Getty", "Getty Images", "EPA", "EPA-EFE", "Shutterstock", "Alamy", "Maxar Technologies", "Sputnik", "Planet Labs", "NurPhoto",
             "Zuma", "iStock", "Unsplash", "VCG", "Pool")
_CREDITED = SPELLINGS + "|" + "|".join(sorted(_PICTURES, key=len, reverse=True))
_FILE_NAME = re.compile(r"[^\n]{1,200}\.(?:jpe?g|png|gif|webp|svg|avif|tiff?|heic|bmp)", re.IGNORECASE)
_BRACKETED = re.compile(r"[(\[]([^()\[\]\n]{2,120})[)\]]\.?$")
_BRACKET_ENDS = (")", "]", ").", "].")
_PICTURE_WORD = re.compile(rf"\b(?:{_CREDITED})\b"
                           r"|\b(?i:photos?|photograph|picture|images?|handout|courtesy|file|archive|screenshot|screengrab|illustration)\b")
_OPEN_CREDIT = re.compile(rf"(?:(?:\b|Credit)(?:{_CREDITED})(?:/| via )[^.\n]{{2,80}}|\bCredit[^.\n]{{2,40}}/(?:{_CREDITED})"
                          r"|\b(?i:photo|image|picture|credit|photograph|photo credit|image credit|photo by|picture by): ?[A-Z][^.\n]{2,60}"
                          r"|[.!?][\"”’]? ?[/|] ?[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,4})$")
_CAPTION_START = re.compile(r"(?:image|media|photo|picture|video) caption[,:]? ", re.IGNORECASE)


def is_file_name(line: Line) -> bool:
    """Whether a line is the name of an image file."""
    return len(line.text) < 210 and _FILE_NAME.fullmatch(line.text) is not None


def caption(line: Line) -> str:
    """Why a line is the caption of a picture by its own words; empty where it is not."""
    text = line.text
    if len(text) > 600:
        return ""
    if _CAPTION_START.match(text):
        return "marked as a caption"
    end = text[-150:]
    if end.endswith(_BRACKET_ENDS) and (found := _BRACKETED.search(end)) and _PICTURE_WORD.search(found[1]):
        return "picture credit in brackets"
    return "picture credit at the end" if _may_credit(end) and _OPEN_CREDIT.search(end) else ""


def _may_credit(end: str) -> bool:
    """Whether a line's end has any mark or word of a credit; quick, since few have."""
    lower = end.lower()
    return any(mark in end for mark in ("/", "|", " via ")) or any(word in lower for word in ("photo", "image", "picture", "credit"))
