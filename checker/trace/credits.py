"""Whether a document credits a claim to another document's publisher, so that the two can be held against each other."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.model.claim import Claim
from checker.model.text import Document

_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset({"the", "news", "agency", "newspaper", "daily", "wire", "service", "group", "media", "newswire", "online", "com"})
"""Words that one name of a publisher has and another leaves out."""
_SHORTEST = 2
"""Letters of the shortest initials that name a publisher."""


def credit(left: Claim, right: Claim, documents: Mapping[str, Document]) -> str:
    """The sentence that says which side credits its claim to the other's publisher or agency; empty where neither does."""
    if left.document == right.document or not (left.attribution or right.attribution):
        return ""
    one, another = documents[left.document], documents[right.document]
    for claim, own, other in ((left, one, another), (right, another, one)):
        named = _named(claim, other)
        if named and not (own.publisher and is_one_name(named, own.publisher)):
            return f"{own.publisher or own.id} credits {named}, whose own text is {other.id}."
    return ""


def _named(claim: Claim, document: Document) -> str:
    """The name under which a claim is credited to a document's publisher or agency."""
    said = claim.attribution
    owners = [name for name in (document.publisher, document.agency) if name]
    return next((name for name in (said.via, said.speaker) if any(is_one_name(name, owner) for owner in owners)), "") if said else ""


def is_one_name(one: str, other: str) -> bool:
    """Whether two names may be of one publisher: the same words, or the initials of the other.

    >>> is_one_name("the Daily Lantern", "Lantern"), is_one_name("Associated Press", "AP"), is_one_name("Tarn Post", "Tarn Herald")
    (True, True, False)
    """
    words, others = _words(one), _words(other)
    if not words or not others:
        return False
    return words == others or _initials(one) == "".join(others) or _initials(other) == "".join(words)


def _words(name: str) -> tuple[str, ...]:
    told = [word for word in _WORD.findall(name.casefold()) if word != "s"]
    return tuple(word for word in told if word not in _EMPTY) or tuple(told)


def _initials(name: str) -> str:
    """The initials of a name of several words; no text where there are too few."""
    letters = "".join(word[0] for word in _WORD.findall(name.casefold()) if word != "the")
    return letters if len(letters) >= _SHORTEST else ""
