"""Compares two quotations word by word: the same, one a part of the other, or an altered word that changes the meaning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from checker.compare.alterations import FULL, LONG_RUN, Edits, capitals, edits
from checker.language.quoted_words import QuotedWords, Words, holds_run, quoted_words
from checker.language.same_name import folded, is_same_name
from checker.lexicon import table
from checker.model.claim import Claim
from checker.model.finding import Comparison, Outcome
from checker.model.rule import CompareTerms
from checker.model.value import Quotation

_LEAST_SHARED = 60
"""Below this likeness even a changed number or negation is no sign of one utterance."""
_LEAST_RENDERED = 70
"""Below this likeness two that share many words are two sentences on one matter."""
_LEAST_ALIKE = 1
"""Weight of the words in common without which a number or a negation makes no clash."""
_MOST_STRETCHES = 8
_FEWEST_SPOKEN = 4
"""Shorter quotations can be said by two people."""
_RENDERED = 9
"""Weight of the words in common from which two that differ a good deal are one utterance, freely rendered."""
_MANY = 12
"""Words in common, in one order, from which the same holds however common they are."""
_MISSPELLED = 80
"""Likeness, 0 to 100, of two surnames with the very same words behind them, from which one is a slip of the pen."""
_LONGEST_NEGATION = 3
"""Words that only one side has can turn its meaning around; more of them are something else that was said, and left out by the other."""


Stretches = tuple[Words, ...]


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(str(table("quotations")[key]).split())


@cache
def _light() -> frozenset[str]:
    return _words("fillers") | _words("light")


@dataclass(frozen=True, slots=True)
class _Setting:
    """What two quotations are held against: the likeness that the rule asks for, the words that may be names, the weights of words."""

    least: int
    names: frozenset[str]
    weights: tuple[tuple[str, int], ...]

    def rarity(self, words: Words) -> int:
        """The weight of words together, each once; a word whose weight is not known weighs one."""
        known = dict(self.weights)
        return sum(known.get(word, 0 if word in _light() else 1) for word in set(words))


def compare(left: Claim, right: Claim, terms: CompareTerms) -> Comparison:
    """The outcome for two quotations. Words of different named speakers are DIFFERENT where the words are one utterance."""
    one, other = left.value, right.value
    if not isinstance(one, Quotation) or not isinstance(other, Quotation):
        return Comparison(Outcome.INCOMPARABLE, "One of the two values is no quotation.")
    first, second = sorted((one, other), key=lambda quotation: (quotation.text, quotation.speaker))
    words, other_words = quoted_words(first.text), quoted_words(second.text)
    if not words.stretches or not other_words.stretches:
        return Comparison(Outcome.INCOMPARABLE, "One of the quotations has no words.")
    weights = dict(left.traits.spoken) | dict(right.traits.spoken)
    setting = _Setting(terms.wording, capitals(first.text) | capitals(second.text), tuple(sorted(weights.items())))
    worded = _best_wording(words, other_words, setting)
    if not _differ(first.speaker, second.speaker, terms) or min(len(words.words), len(other_words.words)) < _FEWEST_SPOKEN:
        return worded
    if worded.outcome in {Outcome.SAME, Outcome.COMPATIBLE}:
        return Comparison(Outcome.DIFFERENT, f"The same words are given to {' and '.join(sorted((first.speaker, second.speaker)))}.")
    return Comparison(Outcome.INCOMPARABLE, "Two people in like words.") if worded.outcome is Outcome.DIFFERENT else worded


def _differ(speaker: str, other: str, terms: CompareTerms) -> bool:
    """Whether two speakers are named and not the same.

    A role ("police", "House speaker") may be the person named elsewhere, and one surname may be one person misspelled.
    """
    from rapidfuzz.fuzz import ratio

    are_names = all(word[:1].isupper() or word in _words("particles") for name in (speaker, other) for word in name.split() or [""])
    if not are_names or is_same_name(speaker, other, terms.names):
        return False
    return ratio(folded(speaker).split()[-1], folded(other).split()[-1]) < _MISSPELLED


def _best_wording(one: QuotedWords, other: QuotedWords, setting: _Setting) -> Comparison:
    """As the quotations stand; where the writers put words in that keep them apart, without those."""
    worded = _wording(one.stretches, other.stretches, setting)
    if worded.outcome in {Outcome.SAME, Outcome.COMPATIBLE} or not (one.is_edited or other.is_edited) or not (one.own and other.own):
        return worded
    bare = _wording(one.own, other.own, setting, has_gaps=True)
    if bare.outcome is Outcome.SAME:
        return Comparison(Outcome.COMPATIBLE, "Both give the same words but for what stands in brackets.")
    return worded if bare.outcome is Outcome.INCOMPARABLE else bare


def _wording(one: Stretches, other: Stretches, setting: _Setting, *, has_gaps: bool = False) -> Comparison:
    whole = tuple(word for stretch in one for word in stretch)
    other_whole = tuple(word for stretch in other for word in stretch)
    if whole == other_whole or "".join(whole) == "".join(other_whole):
        return Comparison(Outcome.SAME, "Both give the same words.")
    if all(holds_run(other_whole, stretch) for stretch in one) or all(holds_run(whole, stretch) for stretch in other):
        return Comparison(Outcome.COMPATIBLE, "One quotation gives a part of the other.")
    found = [edits(mine, theirs, setting.names, has_gaps=has_gaps or len(one) + len(other) > 2) for mine, theirs in _parts(one, other)]
    return _judged(max(found, key=lambda one: (one.likeness, len(one.shared))), setting)


def _parts(one: Stretches, other: Stretches) -> Iterator[tuple[Words, Words]]:
    """The two as wholes; and a stretch of each that is long enough to be told apart, where ellipses divide them."""
    yield tuple(word for stretch in one for word in stretch), tuple(word for stretch in other for word in stretch)
    if len(one) + len(other) > 2:
        long = [[stretch for stretch in stretches[:_MOST_STRETCHES] if len(stretch) >= LONG_RUN] for stretches in (one, other)]
        yield from ((mine, theirs) for mine in long[0] for theirs in long[1])


def _judged(found: Edits, setting: _Setting) -> Comparison:
    least = setting.least
    weights = [_weight(mine, theirs) for mine, theirs in found.altered]
    decisive = [pair for pair, weight in zip(found.altered, weights, strict=True) if weight == "decisive"]
    altered = [pair for pair, weight in zip(found.altered, weights, strict=True) if weight == "content"]
    if decisive and found.likeness >= min(_LEAST_SHARED, least) and setting.rarity(found.shared) >= _LEAST_ALIKE:
        return Comparison(Outcome.DIFFERENT, f"A number or a negation differs in the same utterance: {_shown(decisive[0])}.")
    is_readdressed = any(_is_readdressed(mine, theirs) for mine, theirs in found.altered)
    if found.likeness < least and not is_readdressed:
        if found.likeness >= _LEAST_RENDERED and not decisive and _is_told_alike(found.shared, setting):
            return Comparison(Outcome.COMPATIBLE, "The quotations share most of their words; one is cut or a free rendering.")
        return Comparison(Outcome.INCOMPARABLE, "The quotations are different utterances, or one is a free rendering.")
    if is_readdressed:
        return Comparison(Outcome.INCOMPARABLE, "One is said to whom the other speaks of.")
    if altered:
        return Comparison(Outcome.DIFFERENT, f"A word differs in the same utterance: {_shown(altered[0])}.")
    if found.is_cut or "light" in weights or "cut" in weights:
        return Comparison(Outcome.COMPATIBLE, "The quotations differ in words that leave the meaning as it is.")
    return Comparison(Outcome.SAME, "Both give the same words but for fillers and word forms.")


def _is_told_alike(shared: Words, setting: _Setting) -> bool:
    """Whether the words in common make one utterance though others differ: rare ones, or so many that they are not said twice."""
    return (len(shared) >= FULL and setting.rarity(shared) >= _RENDERED) or len(shared) >= _MANY


def _weight(mine: Sequence[str], theirs: Sequence[str]) -> str:
    """What an alteration does: "decisive", "content" (one word for another), "cut" (words left out), "light" or "filler"."""
    only = {*mine} ^ {*theirs}
    if not mine or not theirs:
        only = only if len(only) <= _LONGEST_NEGATION else only - _words("negations")
    if any(word in _words("negations") or word[0].isdigit() for word in only):
        return "decisive"
    if only <= _words("fillers"):
        return "filler"
    if only <= _light():
        return "light"
    return "content" if any(word not in _light() for word in mine) and any(word not in _light() for word in theirs) else "cut"


def _is_readdressed(mine: Words, theirs: Words) -> bool:
    """Whether "your" stands on one side for "his" on the other."""
    you, them = _words("addressed"), _words("spoken-of")
    return any(set(one) & you and set(other) & them for one, other in ((mine, theirs), (theirs, mine)))


def _shown(pair: tuple[Sequence[str], Sequence[str]]) -> str:
    parts = [f"“{' '.join(words)}”" if words else "nothing" for words in sorted(map(tuple, pair), reverse=True)]
    return " and ".join(parts)
