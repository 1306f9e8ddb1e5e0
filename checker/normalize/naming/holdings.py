"""Who holds which office, from the words that say so."""

from __future__ import annotations

import re
from functools import cache

from checker.language.words import without_possessive, words
from checker.lexicon import table
from checker.model.claim import KIN_ROW, Mention
from checker.model.text import Document, Span
from checker.model.value import RoleHolding
from checker.normalize.naming.canonical import person_key, spelled
from checker.normalize.naming.entities import Entities
from checker.normalize.naming.world import body, country

_EDGES = re.compile(r"^(?:ex|then)-|-(?:elect|designate)$")


@cache
def _offices() -> dict[str, str]:
    """Every form of an office with its canonical name."""
    offices = table("offices")
    return {form: name for group in ("one", "many") for name, forms in offices[group].items() for form in (name, *forms)}


@cache
def _ministers() -> dict[str, str]:
    known: dict[str, str] = table("offices")["ministers"]
    return known


@cache
def _portfolios() -> dict[str, str]:
    return {form: name for name, forms in table("offices")["portfolios"].items() for form in (name, *forms)}


def office(words: str) -> str:
    """The canonical name of an office, lower case.

    >>> office("CEO"), office("Minister of Defence"), office("spokeswoman"), office("Gov.")
    ('chief executive officer', 'defense minister', 'spokesperson', 'governor')
    """
    plain = _EDGES.sub("", " ".join(without_possessive(words).casefold().split()))
    if plain in table("role_cues")["heading"]:
        return str(table("role_cues")["heading"][plain])
    for form in (plain, plain.rstrip(".")):
        if form in _offices():
            return _offices()[form]
    parts = plain.replace(" for ", " of ").replace(" of the ", " of ").split(" of ")
    if len(parts) == 2 and parts[0] in _ministers():
        return f"{_portfolio(parts[1])} {_ministers()[parts[0]]}"
    head, _, last = plain.rpartition(" ")
    return f"{_portfolio(head)} {_ministers()[last]}" if last in _ministers() and head else plain


def _portfolio(words: str) -> str:
    if words in _portfolios():
        return _portfolios()[words]
    return " and ".join(_portfolios().get(part, part) for part in words.replace(" & ", " and ").split(" and "))


def holders(role: str) -> str:
    """Whether one person at a time holds an office in one body ("one") or several do ("many").

    >>> holders("mayor"), holders("finance minister"), holders("spokesperson"), holders("deputy mayor")
    ('one', 'one', 'many', 'many')
    """
    offices = table("offices")
    if role in offices["one"] and role not in ("director", "head", "leader", "coach", "owner"):
        return "one"
    portfolio, _, last = role.rpartition(" ")
    return "one" if last in ("minister", "secretary") and portfolio in _portfolios() else "many"


@cache
def kin(role: str) -> tuple[str, ...]:
    """What an office shares with others that papers take for it, sorted: wider words that it ends in, rows of the table.

    >>> kin("minority whip")
    ('whip',)
    >>> set(kin("press secretary")) & set(kin("spokesperson"))
    {'kin 0'}
    """
    words = role.split()
    wider = {" ".join(words[at:]) for at in range(1, len(words))} & set(_offices().values())
    rows = {f"{KIN_ROW}{row}" for row, offices in enumerate(table("offices")["kin"]) if role in offices}
    return tuple(sorted(wider | rows))


def role_holding(mention: Mention, document: Document, entities: Entities) -> RoleHolding:
    """Who holds which office: the canonical name, the office, the body ("" where unknown) and what sets the holder apart."""
    role = mention.part("role")
    return RoleHolding(
        name=_name(mention.part("name"), document, entities),
        role=office(document.text[role.start:role.end]) if role else "",
        organization=_body(mention.part("organization"), document, entities),
        qualifier=_qualifier(mention.part("qualifier"), document))


def is_shared(mention: Mention, entities: Entities) -> bool:
    """Whether the holder is told by one word that two people of the document have for a surname, and it is not known which is meant."""
    span = mention.part("name")
    found = next((entity for entity in entities.within(span) if entity.span.end >= span.end), None) if span else None
    if found is None or " " in found.name:
        return False
    people = {entity.name for entity in entities.all if entity.type == "person" and entity.name.split()[-1] == found.name}
    return len(people - {found.name}) > 1


def _name(span: Span | None, document: Document, entities: Entities) -> str:
    if span is None:
        return ""
    found = next((entity for entity in entities.within(span) if entity.span.end >= span.end), None)
    return found.name if found else person_key(document.text[span.start:span.end])


def _qualifier(span: Span | None, document: Document) -> str:
    if span is None:
        return ""
    word = document.text[span.start:span.end].casefold()
    known: dict[str, str] = table("offices")["qualifiers"]
    if word not in known and "-" in word:
        word = next((part for part in word.split("-") if known.get(part)), word)
    return known[word] if word in known else str(table("role_cues")["turns"].get(word, "former"))


def _body(span: Span | None, document: Document, entities: Entities) -> str:
    """"Kotavian army" gives "Kotavia army": names by their canonical form, other words in lower case."""
    if span is None:
        return ""
    if whole := body(document.text[span.start:span.end]):
        return whole
    pieces: list[str] = []
    at = span.start
    for entity in entities.within(span):
        if entity.span.end > span.end:
            continue
        is_plain = entity.is_common and entity.type == "org" and not body(entity.name) and any(pieces)
        pieces += (_plain(Span(at, entity.span.start), document), entity.name.casefold() if is_plain else entity.name)
        at = entity.span.end
    pieces.append(_plain(Span(at, span.end), document))
    joined = spelled(" ".join(piece for piece in pieces if piece))
    return country(joined) or joined


def _plain(span: Span, document: Document) -> str:
    if span.end <= span.start:
        return ""
    return " ".join(word.lower for word in words(document.text, span) if word.text[0].isalpha() and word.lower != "the")
