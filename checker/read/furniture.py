"""Lines that are furniture by their own words or shape. Only short lines are looked at: running text is never furniture."""

from __future__ import annotations

import re

from checker.language.agencies import SPELLINGS
from checker.read.lines import LONGEST_LABEL, Line
from checker.read.page_words import (
    ANCHOR_START,
    ANCHORS,
    COMMENTS,
    CONTROL,
    OUTLET,
    READING_TIME,
    RIGHTS,
    SKIP_LINK,
    STAMP_SIGN,
    STAMP_WORD,
    TEASER,
)

_AROUND_ANCHOR = re.compile(r"^\[[\w -]{1,20}\]\s*|^[#•*>»]+\s*|\s*[:>»›]+$|\s*\(?\d{1,5}\)?$")
_BETWEEN = re.compile(r"[\s,|·•()–—/]+")
_MAIL = re.compile(r"\W{0,2}(?:e-?mail:? )?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}\W{0,2}", re.IGNORECASE)
_TRAIL = re.compile(r"[^>|›»·•]{1,40}(?:\s[>|›»·•]\s?[^>|›»·•]{1,40}){2,12}")
_WORK = (r"(?:reporting|writing|editing|edited|translated|translation|written|compiled|produced|photographs?|photography|graphics?"
         r"|illustrations?|fact-checked|research)")
_CREDIT = re.compile(rf"\(?(?:additional |further |with )?{_WORK}(?:,? (?:and |& )?{_WORK})? by\b", re.IGNORECASE)
_CREDIT_WORDS = re.compile(rf"{_WORK}|and|by|in|the|of|for|at|with|additional|further|from|de|van|von|da|bin|al|el|la|le", re.IGNORECASE)
_CONTRIBUTED = re.compile(r"[^.]{3,120} contributed (?:to this (?:report|article|story)|reporting)[^.]{0,40}\.?")
_BYLINE = re.compile(r"(?:by|written by|story by|author:|words by|text by):? [A-Z]", re.IGNORECASE)
_OUTLET = re.compile("|".join((*OUTLET, SPELLINGS)), re.IGNORECASE)
_NAME_WORD = re.compile(r"[A-Z][\w'’.-]*[,;:]?|&|and|of|for|the|in|at|de|van|von|da|bin|al|el|la|le|[-–—|,·/]")


def is_anchor(line: Line) -> bool:
    """Whether a line is a label above links to other pages ("Popular Now", "Comments 12")."""
    if len(line.text) > 60:
        return False
    bare = line.text.casefold().replace("’", "'")
    for _ in range(3):
        bare = _AROUND_ANCHOR.sub("", bare)
    return bare in ANCHORS or (line.is_label and len(bare) < 45 and ANCHOR_START.match(bare) is not None)


def is_comments(line: Line) -> bool:
    """Whether a label stands above readers' comments, which may look like prose."""
    return COMMENTS.search(line.text) is not None


def furniture(line: Line) -> str:
    """Why a line is furniture by its own words; empty where it is not."""
    text = line.text
    if len(text) < LONGEST_LABEL and (why := _short_furniture(line)):
        return why
    if len(text) < 200 and line.is_label and TEASER.match(text):
        return "link to another article"
    if len(text) < 400 and RIGHTS.match(text):
        return "notice of rights"
    return "credit line" if len(text) < 250 and _is_credit(text) else ""


def _short_furniture(line: Line) -> str:
    text = line.text
    if READING_TIME.fullmatch(text) and any(sign in text.casefold() for sign in ("read", "watch", "listen")):
        return "reading time"
    if STAMP_SIGN.search(text) and all(STAMP_WORD.fullmatch(word.strip(".:-")) for word in _BETWEEN.split(text) if word.strip(".:-")):
        return "time of publication"
    if _MAIL.fullmatch(text):
        return "e-mail address"
    if line.is_label and SKIP_LINK.match(text):
        return "skip link"
    if line.is_label and _TRAIL.fullmatch(text):
        return "navigation line"
    return "control or link of the page" if CONTROL.match(text) and (line.is_label or len(text) < 60) else ""


def _is_credit(text: str) -> bool:
    """Whether a line says who wrote, edited or translated, and nothing else."""
    if _CONTRIBUTED.fullmatch(text):
        return True
    if not _CREDIT.match(text):
        return False
    words = re.findall(r"[^\W\d_][\w'’.-]*", text)
    return all(word[0].isupper() or _CREDIT_WORDS.fullmatch(word.rstrip(".")) for word in words)


def is_byline(line: Line) -> bool:
    """Whether a line near the top names the authors: "By Ann Roe", "Ann Roe & Bo Li - City News"."""
    words = line.text.split()
    if line.ends_sentence or len(words) > 12 or any(character.isdigit() for character in line.text):
        return False
    if _BYLINE.match(line.text):
        return all(_NAME_WORD.fullmatch(word) for word in words[1:])
    is_short = len(words) <= 4 or not {"-", "–", "—", "|", "&"}.isdisjoint(words)
    return len(words) >= 2 and is_short and _OUTLET.fullmatch(words[-1]) is not None and all(_NAME_WORD.fullmatch(word) for word in words)
