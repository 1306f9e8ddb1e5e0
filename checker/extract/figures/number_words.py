"""Numbers in words: "one hundred and five thousand", "two and a half million", "three twenty-fifths".

A number is a row of terms, each with a smaller magnitude than the one before: "one million | two hundred and five thousand | ten".
"""

from __future__ import annotations

from checker.extract.figures.amounts import Form
from checker.extract.figures.cursor import Cursor
from checker.lexicon import table

_TERMS = 12
"""More terms than any number has."""
_HUNDRED, _THOUSAND = 100, 1000


def cardinal(run: Cursor) -> bool:
    """Reads a number that begins with a number word or "a"; False for figures read out, as years are ("nineteen eighty-four")."""
    run.form = Form.WORDS
    end, size = _term(run, 0)
    _take(run, end)
    rest(run, size)
    if run.role() in ("one", "ten") and run.before().role in ("one", "ten") and not _compound_fraction(run):
        return _read_out(run)
    if not fraction_follows(run):
        _decimals(run)
        mixed(run)
    return True


def rest(run: Cursor, size: int) -> None:
    """The smaller terms that go on with a number whose last magnitude is `size`."""
    for _ in range(_TERMS):
        if run.form is Form.WORDS and size >= _THOUSAND:
            run.crosses_comma()
        start = 1 if run.role() == "and" else 0
        end, own = _digit_term(run, start, size) if run.role(start) == "digits" else _term(run, start)
        if end == start or not 0 < own < size or not _goes_on(run, start, end, size):
            return
        _take(run, end)
        size = own


def _goes_on(run: Cursor, start: int, end: int, size: int) -> bool:
    """Whether a smaller term is part of the number, and not the next one: "sold two million three years ago"."""
    if run.role(end).startswith("short:"):
        return False
    if run.role(end) == "fraction":
        return start == 1 and run.role(end - 1) != "article" and _is_improper(run, start, end)
    is_small = not any(run.role(at) in ("scale", "group", "plural") for at in range(start, end))
    if run.is_behind_comma():
        return not is_small and run.pieces[run.first].role != "article" and run.role(end) != "of"
    if is_small and size > _THOUSAND:
        return start == 1 and run.form is Form.WORDS
    return True


def _take(run: Cursor, count: int) -> None:
    """Takes so many atoms and notes the place of the magnitudes among them."""
    for _ in range(count):
        if run.role() in ("scale", "group", "plural"):
            run.take_scale()
        else:
            run.at += 1


# ---- terms -------------------------------------------------------------------------------------------------------------


def _term(run: Cursor, start: int) -> tuple[int, int]:
    """Where a term ends that begins so many atoms ahead, and its magnitude (1: none); nothing where none begins."""
    at = start + 1 if start == 0 and run.at == run.first and run.role() == "article" else _small(run, start)
    if at == start:
        return start, 0
    size = 1
    if _size(run, at) == _HUNDRED:
        at, size = at + 1, _HUNDRED
        joined = at + 1 if run.role(at) == "and" else at
        end = _small(run, joined)
        if end > joined and _size(run, end) != _HUNDRED and _belongs(run, joined, end):
            at, size = end, 1
    while factor := _size(run, at):
        at, size = at + 1, size * factor
    return at, size


def _belongs(run: Cursor, start: int, end: int) -> bool:
    """Whether what follows a hundred is a part of it, and not the numerator or the denominator of a fraction."""
    if run.role(end) == "fraction":
        is_joined = run.role(start - 1) == "and"
        return _is_improper(run, start, end) if is_joined else run.role(start) == "one"
    return not run.role(end).startswith("short:")


def _digit_term(run: Cursor, start: int, size: int) -> tuple[int, int]:
    """ "1 lakh 20 thousand", "3 hundred and 21"."""
    factor, at = 1, start + 1
    while own := _size(run, at):
        factor, at = factor * own, at + 1
    plain = run.word(start)
    if factor == 1:
        return (at, 1) if size == _HUNDRED and start == 1 and plain.isdecimal() and len(plain) < 3 else (start, 0)
    return (at, factor) if plain.isdecimal() else (start, 0)


def _small(run: Cursor, at: int) -> int:
    """Where a number below a hundred ends: "five", "thirty", "thirty-five"."""
    if run.role(at) == "ten":
        is_followed = run.role(at + 1) == "one" and 0 < table("numerals")["ones"][run.word(at + 1)] < 10
        return at + 2 if is_followed else at + 1
    return at + 1 if run.role(at) == "one" else at


def _size(run: Cursor, at: int) -> int:
    """What the magnitude there multiplies by; 0 where there is none."""
    numerals = table("numerals")
    word = run.word(at) if run.role(at) in ("scale", "group", "plural") else ""
    found: int = numerals["scales"].get(word) or (0 if word == "score" else numerals["groups"].get(word, 0))
    return found


def _read_out(run: Cursor) -> bool:
    """Figures read out one by one make a year or a name; they count nothing."""
    while run.role() in ("one", "ten"):
        run.at += 1
    return False


def _decimals(run: Cursor) -> None:
    """ "three point one four", with a magnitude after it."""
    if run.role() == "point" and run.role(1) in ("one", "ten"):
        run.at += 1
        while run.role() in ("one", "ten"):
            run.at += 1
        run.takes_scales()


# ---- fractions ---------------------------------------------------------------------------------------------------------


def mixed(run: Cursor) -> bool:
    """ "and a half", "and three quarters", "and fifty-four hundredths" after a number, with a magnitude after it; whether there was one."""
    if run.role() != "and":
        return False
    at = 2 if run.role(1) == "article" else _small(run, 1)
    if run.role(at) == "ten" and run.role(at + 1) == "fraction":
        at += 1
    if at == 1 or run.role(at) != "fraction" or not run.word(at)[0].isalpha():
        return False
    run.at += at + 1
    run.takes_scales()
    return True


def fraction_follows(run: Cursor) -> bool:
    """Reads the denominator after a number of parts: "two thirds", "three twenty-fifths", "a hundred trillionths"."""
    ahead = 1 if _compound_fraction(run) else 0
    if run.role(ahead) != "fraction" or not run.word(ahead)[0].isalpha():
        return False
    if run.scale is not None and run.word(ahead) in table("numerals")["coins"]:
        return False
    run.at += ahead + 1
    run.form = Form.FRACTION
    of_scale(run)
    return True


def _compound_fraction(run: Cursor) -> bool:
    """Whether a denominator in two words stands ahead: "twenty-fifths"."""
    return run.role() == "ten" and run.role(1) == "fraction" and run.word(1) not in table("numerals")["coins"]


def _is_improper(run: Cursor, start: int, end: int) -> bool:
    """Whether a fraction is greater than one: then "hundred and thirty fifths" has 130 parts and is no "hundred and a part"."""
    numerals = table("numerals")
    small = {**numerals["ones"], **numerals["tens"]}
    bottom: int = numerals["fractions"].get(run.word(end), 1)
    return bool(sum(small.get(run.word(at), 0) for at in range(start, end)) >= bottom)


def of_scale(run: Cursor) -> None:
    """A magnitude that a fraction is taken of: "half a million", "a quarter of a million", "half a dozen"."""
    ahead = 1 if run.role() == "of" else 0
    ahead += run.role(ahead) == "article"
    if run.role(ahead) in ("scale", "group"):
        run.at += ahead
        run.form = Form.WORDS
        run.takes_scales()
