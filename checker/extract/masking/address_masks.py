"""Addresses, whose figures are no values: of the net, of a house in its street, of a post office."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.extract.masking.near_figures import in_addresses, matches
from checker.lexicon import table
from checker.model.claim import Unread
from checker.model.text import Span

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"'”’\ue000]{1,2000}|(?<![^\W_])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
    r"|(?<![\w@])[\w-]{1,63}\.(?:com|org|net|gov|edu|info|io)(?:/[^\s]{0,500})?(?![\w])|(?<!\w)@\w{2,40}")
_POSTAL = re.compile(r"(?<![\w])(?:[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}|(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]"
    r"|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\s\d{5}(?:-\d{4})?)(?![\w])")
_FIRST = 2
"""Characters before the first figure of a house number, a bracket at most; a postal code has letters before its figures."""
_LETTERS = 6


def net_addresses(text: str) -> Iterator[Unread]:
    """Addresses of pages and mail, and names of accounts."""
    for match in in_addresses(_URL, text):
        yield Unread(Span(*match.span()), "url")


def postal_codes(text: str) -> Iterator[Unread]:
    """ "SW1A 1AA", "NY 10001"."""
    for match in matches(_POSTAL, text, _LETTERS):
        yield Unread(Span(*match.span()), "id")


@cache
def _addresses() -> re.Pattern[str]:
    streets = "|".join(re.escape(word.capitalize()) for word in table("masks")["streets"])
    return re.compile(rf"(?<![\w.,$])\d{{1,5}}[A-Za-z]?(?=\s(?:[A-Z][\w'’-]{{1,20}}\s|\d{{1,3}}(?:st|nd|rd"
        rf"|th)\s){{1,3}}(?:{streets})(?![\w]))|(?<![\w.,$])\d{{5}}(?=\s(?:ZIP|zip)(?![\w]))")


def street_numbers(text: str) -> Iterator[Unread]:
    """ "12 Harbor Street": the number of a house."""
    for match in matches(_addresses(), text, _FIRST):
        yield Unread(Span(*match.span()), "id")
