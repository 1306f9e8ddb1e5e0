"""Finds who a quotation is given to: beside it, in the sentence before, or carried on from the quotation before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from checker.language.quotations import Quoted, quotations
from checker.language.tellings import Order, SayingWords, Telling, tellings
from checker.language.words import words as words_of
from checker.model.text import Sentence, Span

_MOST_CARRIED = 6
"""A speaker is carried over so many quotations that name none."""
_GAP = 120
"""Characters between two quotations of one paragraph that one person can still be speaking across."""
_SHORT = 9
"""Words of a sentence after a quotation that do no more than name its speaker ("“Why?” Frey asked.")."""


def sayings_in(text: str, sentence: Sentence, words: SayingWords) -> tuple[Telling, ...]:
    """The sayings of a sentence, its quotations taken into account."""
    return _sayings(text, sentence.span, words)


@lru_cache(maxsize=1_000)
def _sayings(text: str, span: Span, words: SayingWords) -> tuple[Telling, ...]:
    """Kept by place: a sentence with many claims and quotations is read once."""
    found = quotations(text)
    first = bisect_right(found, span.start, key=lambda quoted: quoted.outer.end)
    last = bisect_left(found, span.end, key=lambda quoted: quoted.outer.start)
    return tellings(words_of(text, span), tuple(quoted.outer for quoted in found[first:last]), words)


def speaker_of(text: str, quoted: Quoted, sentences: Sequence[Sentence], words: SayingWords) -> Telling | None:
    """The saying that names a quotation's speaker; None where none does."""
    found = quotations(text)
    index = bisect_left(found, quoted.outer.start, key=lambda other: other.outer.start)
    for _ in range(_MOST_CARRIED):
        telling = _beside(text, found[index], sentences, words)
        if telling is not None:
            return telling
        before = found[index - 1] if index else None
        if before is None or not (before.goes_on or _is_carried(text, before.outer, found[index].outer, sentences, words)):
            return _before_paragraph(text, found[index], sentences, words)
        index -= 1
    return None


def _is_carried(text: str, before: Span, outer: Span, sentences: Sequence[Sentence], words: SayingWords) -> bool:
    """Whether one person speaks on: the same paragraph, close behind, with nothing between but who says it."""
    if outer.start - before.end <= 3:
        return "\n" not in text[before.end:outer.start]
    if outer.start - before.end > _GAP or "\n" in text[before.end:outer.start]:
        return False
    index = bisect_right(sentences, before.end - 1, key=lambda sentence: sentence.span.start) - 1
    near = sentences[max(0, index):index + 2]
    return any(before.end <= telling.verb.start < outer.start for sentence in near for telling in sayings_in(text, sentence, words))


def _beside(text: str, quoted: Quoted, sentences: Sequence[Sentence], words: SayingWords) -> Telling | None:
    """The saying in the sentences that the quotation touches, the one after it first."""
    outer = quoted.outer
    first, last = (bisect_right(sentences, place, key=lambda sentence: sentence.span.start) - 1 for place in (outer.start, outer.end - 1))
    if first < 0:
        return None
    opening, closing = sayings_in(text, sentences[first], words), sayings_in(text, sentences[last], words)
    after = [telling for telling in closing if telling.order is not Order.AFTER_VERB and _distance(telling, outer.end) >= 0]
    if after and (_distance(after[0], outer.end) <= 3 or not any(telling.verb.end <= outer.start for telling in opening)):
        return after[0]
    before = [telling for telling in opening if telling.verb.end <= outer.start and telling.scope.end > outer.start]
    if before:
        return before[-1]
    around = [telling for telling in (*opening, *closing) if telling.order is not Order.AFTER_VERB and telling.scope.overlaps(outer)]
    return around[0] if around else _in_next_sentence(text, quoted, sentences, last, words)


def _distance(telling: Telling, place: int) -> int:
    return min(telling.subject.start, telling.verb.start) - place


def _in_next_sentence(text: str, quoted: Quoted, sentences: Sequence[Sentence], last: int, words: SayingWords) -> Telling | None:
    """The saying that opens the next sentence of the paragraph, where the quotation ends in a mark of its own ("“Why?” Frey asked.")."""
    if last + 1 >= len(sentences) or sentences[last].span.end > quoted.outer.end + 1:
        return None
    following = sentences[last + 1]
    if following.paragraph != sentences[last].paragraph:
        return None
    found = next(iter(sayings_in(text, following, words)), None)
    return found if found is not None and (found.subject.start == following.span.start or len(following.words) <= _SHORT) else None


def _before_paragraph(text: str, quoted: Quoted, sentences: Sequence[Sentence], words: SayingWords) -> Telling | None:
    """The saying before a paragraph that holds nothing but the quotation.

    A sentence with a quotation of its own is passed over: had its speaker gone on, its closing mark would stand here.
    """
    outer = quoted.outer
    before, after = text[max(0, outer.start - 3):outer.start], text[outer.end:outer.end + 3]
    if "\n" not in before or ("\n" not in after and outer.end + 3 < len(text)):
        return None
    at = bisect_right(sentences, outer.start, key=lambda sentence: sentence.span.start) - 2
    if at < 0 or '"' in (line := text[sentences[at].span.start:sentences[at].span.end]) or "“" in line:
        return None
    found = sayings_in(text, sentences[at], words)
    return found[-1] if found else None
