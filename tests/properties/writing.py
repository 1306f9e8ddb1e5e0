"""Ways to write a value, for properties that read it back: numbers in digits and words, amounts, hedges, dates."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen").split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth", "twelve": "twelfth"}
DIGITS = ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "০১২৩৪৫৬৭৮৯", "０１２３４５６７８９")
ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
GROUPED = {"no mark": "", "comma": ",", "apostrophe": "'", "curly apostrophe": "’", "no-break space": "\u00a0", "thin space": "\u2009",
           "narrow space": "\u202f"}
"""What may stand between groups of three digits. A plain space is left out: figures of a table stand so side by side, and which of them are
one number is told by their surroundings."""


def in_words(number: int, *, joint: str = "-", link: str = " and ") -> str:
    """A whole number in words: "one hundred and five", "forty-two thousand". `link` stands between hundreds and what is below them; below a
    magnitude it is always "and", since "ten million one" is no way to say a number."""
    for scale, name in SCALES:
        if number >= scale:
            head = f"{in_words(number // scale, joint=joint, link=link)} {name}"
            rest = number % scale
            between = " and " if 0 < rest < 100 else " "
            return head + (between + in_words(rest, joint=joint, link=link) if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{ONES[number // 100]} hundred" + (link + in_words(rest, joint=joint) if rest else "")
    if number >= 20:
        return TENS[number // 10] + (joint + ONES[number % 10] if number % 10 else "")
    return ONES[number]


def ordinal_words(number: int) -> str:
    """An ordinal below a hundred in words: "twenty-first"."""
    head, joint, last = in_words(number).rpartition("-")
    return head + joint + (ORDINALS.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th"))


def ordinal_digits(number: int) -> str:
    """An ordinal in digits: "21st", "112th"."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def roman(number: int) -> str:
    """A Roman numeral below forty."""
    written = ""
    for worth, sign in ROMAN:
        while number >= worth:
            written, number = written + sign, number - worth
    return written


def indian(number: int) -> str:
    """Digits in the grouping of India: 12,34,567."""
    head, last = divmod(number, 1000)
    groups = [f"{last:03}"]
    while head > 99:
        head, group = divmod(head, 100)
        groups.insert(0, f"{group:02}")
    return ",".join((str(head), *groups))


def in_digits(number: int, digits: str) -> str:
    """A whole number in the digits of another script."""
    return "".join(digits[int(digit)] for digit in str(number))


def decimals(places: int, low: int, high: int) -> st.SearchStrategy[Decimal]:
    """Numbers with exactly so many places, the last of which is no nought."""
    whole = st.integers(low * 10**places, high * 10**places).filter(lambda number: number % 10)
    return whole.map(lambda number: Decimal(number).scaleb(-places))
