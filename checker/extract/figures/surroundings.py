"""Patterns for what stands around a number: hedges, currencies, units, rates. Built once from the word tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from checker.lexicon import table, units

SPACES = r"[ \u00a0\u2009\u202f\n]"
REACH = 48
"""How many characters before a number can belong to it."""


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace("\\ ", r"[\s-]{1,2}").replace("\\-", r"[-\u2010\u2011 ]")
                    for word in sorted(words, key=lambda word: (-len(word), word)))


def _bounded(words: Iterable[str]) -> str:
    """Alternatives that begin and end where a word does."""
    lettered = [word for word in words if word[0].isalpha()]
    others = [word for word in words if not word[0].isalpha()]
    parts = [rf"(?<![^\W_])(?:{_any(lettered)})"] if lettered else []
    if others:
        parts.append(f"(?<![<>=])(?:{_any(others)})")
    return "(?:" + "|".join(parts) + ")"


@cache
def hedge_before() -> re.Pattern[str]:
    """A hedge that ends where the number begins."""
    words = [word for meaning in table("hedges")["before"].values() for word in meaning]
    return re.compile(rf"(?P<words>{_bounded(words)})[\s]{{0,2}}$", re.IGNORECASE)


@cache
def hedge_after() -> re.Pattern[str]:
    """A hedge right after the number or its unit."""
    words = [word for meaning in table("hedges")["after"].values() for word in meaning]
    lettered = _any(word for word in words if word[0].isalpha())
    signs = _any(word for word in words if not word[0].isalpha())
    return re.compile(rf"(?:\s{{1,2}}(?P<word>(?:{lettered}))(?![^\W_])|(?P<sign>{signs})(?![^\W_]))", re.IGNORECASE)


@cache
def hedge_after_noun() -> re.Pattern[str]:
    """A hedge after the counted noun: "12 people or more", "5,000 troops at most"."""
    words = _any(word for meaning in table("hedges")["after_noun"].values() for word in meaning)
    return re.compile(rf"(?P<noun>(?:\s[^\W\d_]{{3,20}}){{1,2}}?)\s(?P<word>{words})(?![^\W_])", re.IGNORECASE)


@cache
def currency_before() -> re.Pattern[str]:
    """A currency's sign or code that ends where the number begins."""
    currencies = table("currencies")
    signs = _bounded(currencies["symbols"])
    codes = "|".join(currencies["codes"])
    scaled = "|".join(currencies["scaled"])
    dollars = r"(?<![^\W_])(?:US|AU|HK|NZ|NT|CA|USD|U\.S\.?|[CS])[ ]\$"
    return re.compile(rf"(?P<unit>{dollars}|{signs}|(?<![^\W_])(?:M)?(?:{codes})"
        rf"|(?<![^\W_])(?-i:{scaled})(?=$)|(?<![^\W_])(?:usd|eur|gbp|rmb|cad\$|mxn\$|us[ ]?\$"
        rf"|hk[ ]?\$|c[ ]\$|u\.s\.?[ ]?\$|rs\.?))"
                      rf"(?P<net>{SPACES}?)$")


@cache
def currency_after() -> re.Pattern[str]:
    """A currency's sign, code or name right after the number."""
    currencies = table("currencies")
    names = _any({form for name in currencies["names"] for form in (name, name + "s")})
    adjectives = _any(currencies["adjectives"])
    signs = "|".join(re.escape(sign) for sign in sorted(currencies["symbols"], key=lambda sign: (-len(sign), sign)))
    codes = "|".join(currencies["codes"])
    minor = _any(word for word in currencies["minor"] if len(word) > 1)
    return re.compile(
        rf"{SPACES}?-?{SPACES}?(?:(?P<unit>(?i:(?:(?:{adjectives}){SPACES}{{1,2}})?(?:{names}))(?![^\W_])|(?:M)?(?:{codes})(?![^\W_])"
        rf"|(?i:rmb|usd|eur|gbp)(?![^\W_])|(?:{signs})(?![^\W_]))|(?P<minor>(?i:(?:(?:us|u\.s\.|american|euro|canadian"
            rf"|australian){SPACES})?(?:{minor}))(?![^\W_])|¢|(?<=\d)[pc](?![^\W_])))")


@cache
def unit_after() -> re.Pattern[str]:
    """A unit of measurement right after the number."""
    signs = "|".join(re.escape(symbol).replace("\\ ", SPACES) for symbol in sorted(units.symbols(), key=lambda word: (-len(word), word)))
    named = _any(units.words())
    return re.compile(
        rf"(?:{SPACES}{{0,2}}[-\u2010\u2011]?{SPACES}{{0,2}}(?P<word>(?i:{named}))(?![^\W_])"
        rf"|(?:{SPACES}?|[-\u2010\u2011])(?P<symbol>{signs})(?![^\W_]|\^|['’]s|['’][^\W\d_])"
        rf"|{SPACES}[(\[{{<](?P<boxed>{signs})[)\]}}>]|(?P<mark>[\"″'′])"
        rf"|[ ](?P<inch>\")(?=\s(?:long|wide|tall|thick|high|deep|across|diameter)))")


@cache
def per_after() -> re.Pattern[str]:
    """The second half of a rate."""
    nouns, narrowing = _any([*table("rates")["nouns"]]), _any([*table("rates")["narrowing"]])
    return re.compile(rf"{SPACES}?[-\u2010\u2011]?(?:(?:per|each|every){SPACES}(?:(?:{narrowing}){SPACES}){{0,2}}(?P<any>[^\W\d_]{{2,20}})"
        rf"|/{SPACES}?(?P<slash>[^\W\d_]{{1,12}}(?:\^?[23²³](?!\d))?)"
                      r"|(?:an?)[ \u00a0-]"
                      r"(?!(?:year|quarter|month|week|day|hour)\s(?:ago|earlier|later|before|after|since|into|prior|previously)(?![^\W_]))"
                      rf"(?P<noun>{nouns})(?![^\W_]))", re.IGNORECASE)


@cache
def percent_after() -> re.Pattern[str]:
    """Percent, percentage points and basis points right after the number."""
    return re.compile(
        rf"{SPACES}{{0,2}}-?(?:(?P<points>(?:percentage|percent|per{SPACES}cent|%)[\s-]points?|pp(?![^\W_])|ppts?(?![^\W_])|pct[\s]points?)"
        rf"|(?P<basis>basis[\s-]points?|bps?(?![^\W_]))"
        r"|(?P<percent>%|％|(?:percentages?|percents?|per[\s]cents?|pc|pct)(?![^\W_])))", re.IGNORECASE)
