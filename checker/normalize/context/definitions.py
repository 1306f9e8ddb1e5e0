"""Words of definition that a figure gets from the words around it, beside those that stand in its noun phrase."""

from __future__ import annotations

from checker.lexicon.grammar import grammar
from checker.model.claim import Kind
from checker.normalize.context.bases import base_of
from checker.normalize.context.capacity import CAPACITY, tells_capacity
from checker.normalize.context.counted_nouns import some_of
from checker.normalize.sentence.reading import Reading

PART = "of them"
"""The word of definition of a count that is part of what was counted before."""
SOME = "some of those"
"""The word of definition of a count of some of the people to whom the deed was done that its words tell: it is never all of them."""
_POINTERS = grammar("pointers")


def definitions(kind: Kind, reading: Reading, start: int, end: int) -> tuple[str, ...]:
    """What narrows the value at a range of tokens: the part that a percentage is of, or what makes a count a capacity or a part."""
    if kind is Kind.PERCENT:
        return base_of(reading, start)
    if kind is not Kind.COUNT:
        return ()
    behind = reading.lowers[end:end + 2]
    is_part = len(behind) == 2 and behind[0] == "of" and behind[1] in _POINTERS
    is_some = some_of(reading, start, end)[0]
    told = (CAPACITY, tells_capacity(reading, start)), (PART, is_part and not is_some), (SOME, is_some)
    return tuple(word for word, is_told in told if is_told)
