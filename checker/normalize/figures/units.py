"""Names of units and currencies as claims give them."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from checker.lexicon import table, units
from checker.model.text import Document


def unit_name(written: str) -> str | None:
    """The English singular name of a unit of measurement; None where it is unknown."""
    return units.unit_of(" ".join(written.split())) or units.unit_of(written)


@cache
def _spellings() -> dict[str, str]:
    """Codes by currency sign, code or name in lower case."""
    currencies = table("currencies")
    found = {code.casefold(): code for code in currencies["codes"]}
    for name, code in currencies["names"].items():
        found |= {name: code, name + "s": code}
    for sign, code in currencies["symbols"].items():
        found.setdefault(sign.casefold().replace(" ", "").replace(".", ""), code)
    return found | {"us": "USD"}


def currency(written: str, document: Document, place: int = 0) -> tuple[str, int, int]:
    """A currency's code, the multiple that it carries ("MUSD": a million) and the parts it is written in (cents: 100).

    Cents stand for those of the currency named nearest to their place, in their paragraph if it names one.
    """
    if written in table("currencies")["scaled"]:
        return table("currencies")["scaled"][written], 1, 1
    plain = " ".join(written.casefold().replace("-", " ").split())
    minor = table("currencies")["minor"]
    last = plain.split()[-1] if plain.split() else plain
    if last in minor:
        return _minor(plain, minor[last], document, place), 1, 100
    if len(written) == 4 and written[0] == "M" and written[1:] in table("currencies")["codes"]:
        return written[1:], 1_000_000, 1
    return _shared(_code(plain), plain, document), 1, 1


def _code(plain: str) -> str:
    """The code of a currency by its sign, code or name in lower case."""
    known = _spellings()
    found = _by_adjective(plain) or known.get(plain) or known.get(plain.replace(" ", "").replace(".", ""))
    return found or known.get(plain.rpartition(" ")[2], "USD")


def _minor(plain: str, code: str, document: Document, place: int) -> str:
    adjective, _, _ = plain.rpartition(" ")
    if adjective:
        known = table("currencies")["adjectives"].get(adjective)
        return str(known[1]) if known else {"euro": "EUR"}.get(adjective, code)
    if code != "USD":
        return code
    text = document.text
    start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    near = _parted(text[max(start, place - _WIDEST):place]) or _parted(text[place:end if end >= 0 else len(text)][:_WIDEST])[:1]
    return near[-1] if near else _most_named(text) or code


_WIDEST = 600
_FARTHEST = 100_000
"""Characters of a paragraph on either side, and of a document, in which the currency of cents is looked for."""


@lru_cache(maxsize=4)
def _most_named(text: str) -> str:
    """The currency that a text names most often of those that have cents; empty where it names none."""
    named = _parted(text[:_FARTHEST])
    return max(sorted(set(named)), key=named.count) if named else ""


def _parted(text: str) -> list[str]:
    """The currencies that a stretch of text names, in its order, of those that have cents."""
    found = (_code(" ".join(match[0].casefold().split())) for match in _names().finditer(text))
    return [code for code in found if code in table("currencies")["in_cents"]]


@cache
def _names() -> re.Pattern[str]:
    """The signs, codes and names of the currencies that have cents, and the adjectives that tell whose they are."""
    currencies = table("currencies")
    own = frozenset(currencies["in_cents"])
    signs = [sign for sign, code in currencies["symbols"].items() if code in own and not sign[-1].isalpha()]
    names = [name for name, code in currencies["names"].items() if code in own]
    adjectives = [adjective for adjective, (_, code) in currencies["adjectives"].items() if code in own]
    either = "|".join(re.escape(sign) for sign in sorted(signs, key=lambda sign: (-len(sign), sign)))
    words = rf"(?:(?:{'|'.join(map(re.escape, sorted(adjectives)))})\s)?(?:{'|'.join(names)})s?(?![^\W_])"
    codes = "|".join(sorted(own & set(currencies["codes"])))
    return re.compile(rf"{either}|(?<![^\W_])(?:{codes})(?![^\W_])|(?<![^\W_])(?i:{words})")


def _by_adjective(plain: str) -> str | None:
    adjective, _, name = plain.rpartition(" ")
    known = table("currencies")["adjectives"].get(adjective)
    if known is None:
        return None
    default = _spellings().get(name)
    return known[1] if default == _spellings().get(known[0]) or name in ("crown", "crowns") else default


def _shared(code: str, plain: str, document: Document) -> str:
    """Of a currency's name that several states share, the one that the document speaks of."""
    states = table("currencies")["shared"].get(code, {})
    if not states or plain in ("inr", "₹") or "indian" in plain:
        return code
    text = document.text.casefold()
    named = sorted((text.count(state), own) for state, own in states.items() if state in text)
    return named[-1][1] if named and "india" not in text else code
