"""Names of units and currencies as claims give them."""

from __future__ import annotations

from functools import cache

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


def currency(written: str, document: Document) -> tuple[str, int, int]:
    """A currency's code, the multiple that it carries ("MUSD": a million) and the parts it is written in (cents: 100)."""
    if written in table("currencies")["scaled"]:
        return table("currencies")["scaled"][written], 1, 1
    plain = " ".join(written.casefold().replace("-", " ").split())
    minor = table("currencies")["minor"]
    last = plain.split()[-1] if plain.split() else plain
    if last in minor:
        return _minor(plain, minor[last]), 1, 100
    if len(written) == 4 and written[0] == "M" and written[1:] in table("currencies")["codes"]:
        return written[1:], 1_000_000, 1
    known = _spellings()
    code = _by_adjective(plain) or known.get(plain) or known.get(plain.replace(" ", "").replace(".", "")) or known.get(last, "USD")
    return _shared(code, plain, document), 1, 1


def _minor(plain: str, code: str) -> str:
    return "EUR" if plain.startswith("euro ") else code


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
