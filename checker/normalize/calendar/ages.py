"""At what deed somebody had an age: "at the age of 20 she won the cup" tells how old she was then, and not how old she is."""

from __future__ import annotations

from checker.normalize.sentence.deeds import predicate_of
from checker.normalize.sentence.reading import Reading

_LEADS = (("at", "the", "age", "of"), ("by", "the", "age", "of"), ("at", "age"), ("by", "age"))


def deed_at_age(reading: Reading, start: int, end: int) -> str:
    """The family of the deed that an age is that of; empty where the words tell an age as such ("Ada Quill, 45,")."""
    before = tuple(token.lower for token in reading.tokens[max(0, start - 4):start])
    if not any(before[-len(lead):] == lead for lead in _LEADS):
        return ""
    found = predicate_of(reading, start, end, None)
    return reading.tokens[found].family if found is not None else ""
