"""Finds the words for an office in a sentence: "foreign minister", "CEO", "acting police chief"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from checker.language.words import without_possessive
from checker.lexicon import table
from checker.model.text import Word

_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Office:
    """The words of an office: indexes of its first and last word, the last of them a full stop in "Gov."."""

    first: int
    last: int
    is_short: bool = False


@cache
def _forms() -> frozenset[tuple[str, ...]]:
    offices = table("offices")
    return frozenset(tuple(form.split()) for group in ("one", "many") for name, forms in offices[group].items() for form in (name, *forms))


@cache
def _portfolios() -> frozenset[tuple[str, ...]]:
    known: Mapping[str, Sequence[str]] = table("offices")["portfolios"]
    return frozenset(tuple(form.split()) for name, forms in known.items() for form in (name, *forms))


@cache
def short_forms() -> frozenset[str]:
    """Abbreviations: an office only with a capital and before a name."""
    return frozenset(table("offices")["short"])


@cache
def ministers() -> frozenset[str]:
    """Words that a portfolio makes an office of: "minister", "secretary"."""
    return frozenset(table("offices")["ministers"])


@cache
def qualifiers() -> frozenset[str]:
    """Words that may stand before an office: "acting", "former", "new"."""
    return frozenset(table("offices")["qualifiers"])


@cache
def body_words() -> frozenset[str]:
    """Lower-case words for a body that has offices: "army", "foreign ministry"."""
    return frozenset(str(table("offices")["bodies"]).split())


def offices(words: Sequence[Word]) -> Iterator[Office]:
    """The offices among the words of a sentence, longest first at each place, none overlapping another."""
    plain = [_unprefixed(word.lower) if "-" in word.lower else word.lower for word in words]
    free = 0
    for index in [at for at, word in enumerate(plain) if word in openers()]:
        if index < free:
            continue
        found = _portfolio_office(plain, index) or _chief_officer(plain, index) or _office_at(plain, index)
        if found is None or (plain[found.last] in short_forms() and not words[index].text[0].isupper()):
            continue
        short = plain[found.last] in short_forms()
        if short and found.last + 1 < len(words) and words[found.last + 1].text == ".":
            found = Office(found.first, found.last + 1, is_short=True)
        yield Office(found.first, found.last, short)
        free = found.last + 1


@cache
def openers() -> frozenset[str]:
    """The words that an office can begin with."""
    return frozenset(form[0] for form in (*_forms(), *_portfolios())) | ministers() | {"chief"}


def _unprefixed(word: str) -> str:
    """"president-elect" and "ex-president" give "president"; any other word stays."""
    head, _, tail = word.partition("-")
    if tail in ("elect", "designate"):
        return head
    return tail if head in ("ex", "then") and tail else word


def _office_at(plain: Sequence[str], index: int) -> Office | None:
    for count in range(min(_LONGEST, len(plain) - index), 0, -1):
        if tuple(plain[index:index + count]) in _forms():
            return Office(index, index + count - 1)
    return None


def _chief_officer(plain: Sequence[str], index: int) -> Office | None:
    """"chief strategy officer", "chief human resources officer": any one or two words of what the office is for."""
    if plain[index] != "chief":
        return None
    end = next((at for at in (index + 2, index + 3) if at < len(plain) and without_possessive(plain[at]) == "officer"), None)
    if end is None or not all(word.isalpha() and word not in qualifiers() for word in plain[index + 1:end]):
        return None
    return Office(index, end)


def _portfolio_office(plain: Sequence[str], index: int) -> Office | None:
    """"finance minister", "minister of foreign affairs", "minister for health"."""
    if plain[index] in ministers():
        if index + 2 < len(plain) and plain[index + 1] in ("of", "for"):
            start = index + 3 if plain[index + 2] == "the" else index + 2
            count = _portfolio_at(plain, start)
            return Office(index, start + count - 1) if count else None
        return None
    count = _portfolio_at(plain, index)
    if not count:
        return None
    after = index + count
    if after + 1 < len(plain) and plain[after] in ("and", "&"):
        more = _portfolio_at(plain, after + 1)
        after = after + 1 + more if more else after
    return Office(index, after) if after < len(plain) and without_possessive(plain[after]) in ministers() else None


def _portfolio_at(plain: Sequence[str], index: int) -> int:
    return next((count for count in (2, 1) if index + count <= len(plain) and tuple(plain[index:index + count]) in _portfolios()), 0)
