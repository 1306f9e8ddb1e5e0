"""Numbers in a stretch of text: digits, number words, vague amounts and fractions, each with its written magnitude."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.figures.amounts import Form, Number
from checker.extract.figures.atoms import atoms, short_scales
from checker.extract.figures.cursor import Cursor
from checker.extract.figures.number_words import cardinal, fraction_follows, mixed, of_scale, rest
from checker.extract.figures.symbols import is_kelvin
from checker.lexicon import table


def numbers(text: str, start: int, stop: int) -> Iterator[Number]:
    """The numbers of a stretch of text in reading order.

    >>> [number.plain for number in numbers("two and a half million of 5 dozen, dozens", 0, 41)]
    ['two and a half million', '5 dozen', 'dozens']
    """
    pieces = atoms(text, start, stop)
    at = 0
    while at < len(pieces):
        run = Cursor(text, pieces, at)
        if _read(run):
            yield run.number()
        at = max(run.at, at + 1)


_PLURAL_FRACTIONS = frozenset("halves thirds quarters fourths fifths sixths sevenths eighths ninths tenths twelfths".split())
_WORD_AFTER = re.compile(r"[\s-]?\w")
_MONEY_AFTER = re.compile(r"\s?(?:dollars?|euros?|pounds?|usd|eur|yen|yuan)\b", re.IGNORECASE)


def _read(run: Cursor) -> bool:
    """Reads a number that begins at the first atom; False where none does."""
    role = run.role()
    if role in ("digits", "mixed"):
        return _digits(run)
    if role == "fraction":
        return _fraction(run)
    if role in ("plural", "vague", "both"):
        return _vague(run)
    if role == "article":
        return _after_article(run)
    return role in ("one", "ten") and cardinal(run)


# ---- digits ------------------------------------------------------------------------------------------------------------


def _digits(run: Cursor) -> bool:
    run.form = Form.DIGITS
    run.at += 1
    is_whole = run.pieces[run.first].text.isdecimal()
    if is_whole and run.role() == "fraction" and run.word() in _PLURAL_FRACTIONS and run.word() != "quarters":
        return fraction_follows(run)
    if not (is_whole and mixed(run)):
        _scales(run)
    return True


def _scales(run: Cursor) -> None:
    """Magnitudes after a number: "million", "hundred thousand", "bn", "dozen", "million and a half"."""
    size = 1
    while run.role() in ("scale", "group") and run.word() != "score":
        size = _size(run.word())
        run.take_scale()
    role = run.role()
    is_short = role.startswith("short:") and run.scale is None and _short_fits(run, role[6:])
    if is_short or (role == "plural" and run.word() == "dozens"):
        run.take_scale()
    if run.scale is not None and not mixed(run) and "." not in run.pieces[run.first].text:
        rest(run, size)


def _size(word: str) -> int:
    numerals = table("numerals")
    found: int = numerals["scales"].get(word) or numerals["groups"].get(word, 1)
    return found


def _short_fits(run: Cursor, letters: str) -> bool:
    """Whether letters after digits are a magnitude here, and not a unit or a name."""
    here = run.pieces[run.at]
    is_adjacent = run.before().end == here.start
    if letters in ("k", "K"):
        is_last = is_adjacent or (letters == "k" and not _WORD_AFTER.match(run.text, here.end))
        return is_last and (letters == "k" or not is_kelvin(run.text, run.before().start, here.end))
    if letters in short_scales():
        return True
    if not is_adjacent:
        return False
    if letters in ("M", "B") and _MONEY_AFTER.match(run.text, here.end):
        return True
    return (letters == "M" and run.before().text != "3") or (letters == "B" and "." in run.before().text)


# ---- fractions and vague amounts ---------------------------------------------------------------------------------------


def _fraction(run: Cursor) -> bool:
    word = run.pieces[run.at].text
    run.at += 1
    run.form = Form.FRACTION
    if not word[0].isalpha():
        _scales(run)
        return True
    of_scale(run)
    return word in ("half", "quarter")


def _after_article(run: Cursor) -> bool:
    role = run.role(1)
    if role in ("scale", "group") and run.word(1) == "score" and run.role(2) == "of" and run.role(3) not in ("digits", "one", "ten"):
        run.at += 1
        run.take_scale()
        return True
    if role in ("scale", "group"):
        return run.word(1) != "score" and cardinal(run)
    if role == "fraction" and run.word(1)[0].isalpha() and run.word(1) not in _PLURAL_FRACTIONS:
        run.at += 2
        run.form = Form.FRACTION
        of_scale(run)
        return True
    run.at += 1
    return role == "vague" and run.word() != "several" and _vague(run)


def _vague(run: Cursor) -> bool:
    run.form = Form.VAGUE
    word = run.word()
    run.at += 1
    while run.role() == "of" and run.role(1) in ("plural", "scale"):
        run.take_scale(2)
    if word in ("couple", "several", "few", "handful"):
        ahead = 1 if run.role() == "of" else 0
        while run.role(ahead) in ("scale", "group"):
            run.take_scale(ahead + 1)
            ahead = 0
    return True
