"""Finds the words that say how firmly an amount is given, and joins a lower with an upper bound."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from checker.extract.figures import surroundings
from checker.extract.figures.amounts import Amount, Part
from checker.extract.figures.atoms import number_words
from checker.extract.figures.joining import BETWEEN
from checker.extract.figures.neighbors import hedge_heads, hedge_tails, word_after, word_before
from checker.lexicon import table
from checker.lexicon.grammar import grammar
from checker.model.claim import Kind
from checker.model.text import Span

_BOTH_BOUNDS = re.compile(r",?\s(?:and|but)\s(?:(?:possibly|perhaps|maybe|probably|at\sthe\ssame\stime)\s)?|,\s|\s")
_BRACKET = re.compile(r"(?:\s[^\W\d_]{1,12})?\s?\(")
"""A bracket right after an amount, or after a unit that is not known."""
_DIGIT_AHEAD = re.compile(r"\s[^\w\s]?\d")
_CLAUSE_END = re.compile(r"\s?(?:[.,;:)!?—–\"”]|$)|\s(?:and|or|but|in|on|at|by|with|for|while|when|who|which|that)(?![^\W_])")
_PLURAL_AHEAD = re.compile(r"\s(?:[a-z-]{3,20}\s)?(?:people|men|women|children|[a-z]{3,20}(?<![su])s)(?![^\W_])")


def hedged(text: str, found: list[Amount], sentence: Span) -> list[Amount]:
    """The amounts with their hedges. A number in brackets right after another takes the hedge of that one."""
    result: list[Amount] = []
    for amount in found:
        here = _hedges(text, amount, sentence)
        if not here and result and result[-1].hedges and _BRACKET.fullmatch(text, result[-1].span.end, amount.span.start):
            here = result[-1].hedges
        result.append(replace(amount, hedges=here))
    return _bounds(text, result)


def _hedges(text: str, amount: Amount, sentence: Span) -> tuple[Part, ...]:
    begin = amount.span.start
    if len(amount.numbers) == 2 and (between := BETWEEN.search(text, max(sentence.start, begin - 16), begin)):
        begin = between.start()
    before = _before(text, begin, sentence.start)
    if before and not (_is_during(text, before, amount.span.end, sentence) if amount.kind is Kind.DURATION else _is_verb(text, before)):
        return (("hedge", _outermost(text, before, sentence.start)),)
    for place in sorted({amount.numbers[-1].span.end, amount.span.end}):
        is_near = word_after(text, place, sentence.end) in _after_heads()
        after = surroundings.hedge_after().match(text, place, sentence.end) if is_near else None
        if after and _stands_after(text, after, sentence.end, is_bare=amount.kind is None or place < amount.span.end):
            return (_after_part(after),)
    after = surroundings.hedge_after_noun().match(text, amount.span.end, sentence.end)
    return (_after_part(after),) if after and _stands_after(text, after, sentence.end) and _is_noun(after["noun"]) else ()


def _before(text: str, begin: int, start: int) -> re.Match[str] | None:
    near = word_before(text, begin, start) in hedge_tails()
    return surroundings.hedge_before().search(text, max(start, begin - surroundings.REACH), begin) if near else None


def hedge_of_length(text: str, length: Span, sentence: Span) -> Span | None:
    """The hedge before a length of time that is told without a numeral: "more than a week"; None where none stands there."""
    before = _before(text, length.start, sentence.start)
    return _outermost(text, before, sentence.start) if before and not _is_during(text, before, length.end, sentence) else None


def _stands_after(text: str, after: re.Match[str], stop: int, *, is_bare: bool = True) -> bool:
    """Whether a hedge is that of the number before it, and not of the next: "wounded at least 30", "5% plus a fee"."""
    word = " ".join(after[after.lastgroup or 0].lower().split())
    if word in _either_way():
        return not (_DIGIT_AHEAD.match(text, after.end(), stop) or word_after(text, after.end(), stop) in number_words())
    if word != "plus":
        return True
    return bool(_CLAUSE_END.match(text, after.end(), stop) or (is_bare and _PLURAL_AHEAD.match(text, after.end(), stop)))


def _is_noun(words: str | None) -> bool:
    """Whether the words between a number and a hedge can name what is counted: no verb, and nothing that begins another phrase."""
    return not any(word in _small_words() or word.endswith("ed") for word in (words or "").lower().split())


@cache
def _either_way() -> frozenset[str]:
    """Hedges that may stand before their number and after it."""
    before, after = ({word for words in table("hedges")[name].values() for word in words} for name in ("before", "after"))
    return frozenset(before & after)


@cache
def _small_words() -> frozenset[str]:
    return grammar("connectives") | grammar("prepositions") | grammar("auxiliaries")


def _outermost(text: str, before: re.Match[str], start: int) -> Span:
    """Of two hedges in a row ("up to about 20", "at least another 12") the first, where it sets a bound."""
    words = Span(*before.span("words"))
    if word_before(text, words.start, start) in hedge_tails():
        outer = surroundings.hedge_before().search(text, max(start, words.start - surroundings.REACH), words.start)
        said = " ".join(outer["words"].lower().split()) if outer and not _is_verb(text, outer) else ""
        if outer and not said.startswith("as ") and any(said in bound for bound in _bound_words()):
            return Span(*outer.span("words"))
    return words


def _after_part(after: re.Match[str]) -> Part:
    name = after.lastgroup or "word"
    return "hedge_after", Span(after.start(name), after.end(name))


@cache
def _after_heads() -> frozenset[str]:
    """Heads of hedges after a number; a hyphen before "odd" or "ish" is passed over like a space."""
    return hedge_heads() | {"odd", "ish", "plus"}


def _is_verb(text: str, before: re.Match[str]) -> bool:
    """Whether the hedge is part of a verb or goes with a stretch of time: "handed over 5 documents"."""
    words = before["words"].lower()
    if words == "over":
        return word_before(text, before.start("words"), max(0, before.start("words") - 24)) in _over("verbs")
    return words == "past" and text[max(0, before.start("words") - 4):before.start("words")].lower() in ("the ", " in ")


@cache
def _over(name: str) -> frozenset[str]:
    return frozenset(table("hedges")["over"][name])


_LAST_WORD = re.compile(r"(?P<word>[^\W\d_]{1,20})\s{1,2}$")


def _is_during(text: str, before: re.Match[str], end: int, sentence: Span) -> bool:
    """ "Talks went on over four days": with a length of time "over" tells when, unless it stands behind a word that measures."""
    if before["words"].lower() != "over":
        return _is_verb(text, before)
    if word_after(text, end, sentence.end) in _over("behind_length"):
        return False
    start = before.start("words")
    leading = _LAST_WORD.search(text, max(sentence.start, start - 24), start)
    if leading is None:
        return text[max(sentence.start, start - 2):start].rstrip()[-1:] == "%"
    return leading["word"].lower() not in _over("before_length")


# ---- two bounds --------------------------------------------------------------------------------------------------------


@cache
def _bound_words() -> tuple[frozenset[str], frozenset[str]]:
    before = table("hedges")["before"]
    return frozenset(before["at-least"]), frozenset(before["at-most"])


def _bounds(text: str, found: list[Amount]) -> list[Amount]:
    """Joins "more than 100 but fewer than 200" to a range."""
    joined: list[Amount] = []
    for amount in found:
        if joined and _closes(text, joined[-1], amount):
            joined.append(_between(joined.pop(), amount))
        else:
            joined.append(amount)
    return joined


def _between(left: Amount, right: Amount) -> Amount:
    span = Span(left.span.start, right.span.end)
    parts = tuple({**dict(left.parts), **dict(right.parts)}.items())
    return Amount(span, (left.numbers[0], right.numbers[0]), right.kind or left.kind, "bounds", parts)


def _closes(text: str, left: Amount, right: Amount) -> bool:
    if len(left.numbers) > 1 or len(right.numbers) > 1 or left.kind not in (None, right.kind):
        return False
    first, second = left.numbers[0].plain[:40], right.numbers[0].plain[:40]
    if first.isdecimal() and second.isdecimal() and int(first) > int(second):
        return False
    low, high = dict(left.hedges).get("hedge"), dict(right.hedges).get("hedge")
    if low is None or high is None or not _BOTH_BOUNDS.fullmatch(text, left.span.end, high.start):
        return False
    at_least, at_most = _bound_words()
    return " ".join(text[low.start:low.end].lower().split()) in at_least and " ".join(text[high.start:high.end].lower().split()) in at_most
