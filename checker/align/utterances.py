"""Aligning quotations: an utterance is known by its words, so most of them must be in common before anything is compared."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.align.match import Match
from checker.align.spoken import spoken_names
from checker.language.quoted_words import Words, holds_run, quoted_words
from checker.language.words import lemma
from checker.model.claim import Claim
from checker.model.value import Quotation

_LEAST_SPOKEN = 3
"""Quotations that share fewer telling words, and hold no run of one another, are not taken for one utterance."""
_LEAST_LIKENESS = 60
"""Percent of the shorter quotation's weight that the other must hold."""
_WHOLE = 4
"""So many words in a row are one utterance whoever tells of it; fewer are a catchword that needs a speaker or a story in common."""
_HEAVY = 6
"""Weight from which a shorter run is as good: "outrageous distortion"."""
_RUN = 4
_LONG_RUN = 6
"""So many words in a row are not said twice by chance, whatever stands around them."""
_MOST_TOLD = 16
"""Points at most for the number of words in common: of two partners the fuller is better."""
_LEAST_WEIGHT = 3
"""Quotations whose telling words weigh less are known only by runs of words."""
_MOST_STRETCHES = 8


def match_quotes(left: Claim, right: Claim, found: Match) -> None:
    """One utterance: a stretch of the one stands in the other, or most of the weight of the shorter one."""
    one, other = left.value, right.value
    if not isinstance(one, Quotation) or not isinstance(other, Quotation):
        return
    weights = dict(left.traits.spoken) | dict(right.traits.spoken)
    run = _longest_run(one, other, weights)
    if len(run) >= _WHOLE and _weight(run, weights):
        found.add(80 + min(_MOST_TOLD, len(run)), f"“{' '.join(run[:_RUN])} ...” in both")
    elif run:
        found.add(60 if _weight(run, weights) >= _HEAVY else 45, f"“{' '.join(run)}” in both")
        _story(left, right, found)
    elif not _overlap(one, other, weights, found) and not _long_run(one, other, found):
        found.lose(100, "too few words in common")


def _long_run(one: Quotation, other: Quotation, found: Match) -> bool:
    """Whether so many words stand in a row in both that one of them was altered elsewhere."""
    common = _runs(one.text) & _runs(other.text)
    if common:
        found.add(70, f"“{' '.join(min(common)[:_RUN])} ...” in both")
    return bool(common)


@lru_cache(maxsize=5_000)
def _runs(text: str) -> frozenset[Words]:
    return frozenset(part[at:at + _LONG_RUN] for part in quoted_words(text).stretches for at in range(len(part) - _LONG_RUN + 1))


def _longest_run(one: Quotation, other: Quotation, weights: dict[str, int]) -> Words:
    """The heaviest stretch of one quotation that stands in the other word for word; empty where none with a telling word does."""
    ours, theirs = quoted_words(one.text).stretches[:_MOST_STRETCHES], quoted_words(other.text).stretches[:_MOST_STRETCHES]
    runs = [stretch for mine, yours in ((ours, theirs), (theirs, ours)) for stretch in mine
            if any(holds_run(longer, stretch) for longer in yours) and _weight(stretch, weights)]
    return max(runs, key=lambda run: (_weight(run, weights), len(run), run), default=())


def _weight(words: Words, weights: dict[str, int]) -> int:
    return sum(weights.get(word, 0) for word in set(words))


def _overlap(one: Quotation, other: Quotation, weights: dict[str, int], found: Match) -> bool:
    """Whether two stretches share most of the weight of the lighter one; the best two count."""
    best = (0, 0)
    for mine in _parts(one):
        for yours in _parts(other):
            common = mine.keys() & yours.keys()
            shared = sum(_heavier(mine[word], yours[word], weights) for word in common)
            smaller = min(sum(weights.get(word, 0) for word in part.values()) for part in (mine, yours))
            told = sum(1 for word in common if weights.get(mine[word], 0))
            if smaller >= _LEAST_WEIGHT and told >= min(_LEAST_SPOKEN, len(mine), len(yours)):
                best = max(best, (100 * shared // smaller, told))
    if best[0] < _LEAST_LIKENESS:
        return False
    found.add(40 + 40 * min(100, best[0]) // 100 + min(_MOST_TOLD, 2 * best[1]), f"{best[1]} telling words in common")
    return True


def _heavier(word: str, other: str, weights: dict[str, int]) -> int:
    return min(weights.get(word, 0), weights.get(other, 0))


@lru_cache(maxsize=5_000)
def _parts(value: Quotation) -> tuple[dict[str, str], ...]:
    """The words of all, and of each stretch that has some length, by their base forms."""
    said = quoted_words(value.text)
    long = [stretch for stretch in said.stretches[:_MOST_STRETCHES] if len(said.stretches) > 1 and len(stretch) >= _RUN]
    return tuple({lemma(word): word for word in part} for part in (said.words, *long))


def _story(left: Claim, right: Claim, found: Match) -> None:
    """What tells that a catchword is one utterance: its speaker, or the names and words around it."""
    ours, theirs = (claim.value.speaker.casefold() if isinstance(claim.value, Quotation) else "" for claim in (left, right))
    if ours and theirs:
        if ours.replace("’", "'").split()[-1] == theirs.replace("’", "'").split()[-1]:
            found.add(20, "one speaker")
        else:
            found.lose(30, "a few words of two speakers")
    names = {key for key, weight in left.traits.names if weight >= 3} & {key for key, weight in right.traits.names if weight >= 3}
    terms = {word for word, weight in left.traits.terms if weight >= 2} & {word for word, weight in right.traits.terms if weight >= 2}
    if names:
        found.add(min(20, 10 * len(names)), lambda: "names in common: " + spoken_names(sorted(names)[:3], left, right))
    if terms:
        found.add(min(20, 7 * len(terms)), "words in common: " + ", ".join(sorted(terms)[:3]))


def utterance_keys(claim: Claim) -> Iterator[tuple[str, str]]:
    """What brings quotations together: their rarer words, and each run of four words for those that have none."""
    yield from (("word", word) for word, weight in claim.traits.spoken if weight >= 2)
    if isinstance(claim.value, Quotation):
        words = quoted_words(claim.value.text).words
        yield from (("run", " ".join(words[at:at + _RUN])) for at in range(max(1, len(words) - _RUN + 1)))
