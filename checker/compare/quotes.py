"""Compares two quotations word by word: the same, one a part of the other, or an altered word that changes the meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.compare.names import folded, is_same_name
from checker.language.words import lemma
from checker.model.claim import Claim
from checker.model.finding import Comparison, Outcome
from checker.model.rule import CompareTerms
from checker.model.value import Quotation

_ELLIPSIS = re.compile(r"\[?\(?(?:…|\.\s?\.\s?\.)\]?\)?")
_WORD = re.compile(r"[^\W\d_]+\*+[^\W\d_]*|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,]\d+)*")
_CONTRACTIONS = (
    ("can't", "can not"), ("won't", "will not"), ("cannot", "can not"), ("n't", " not"), ("'re", " are"), ("'ve", " have"),
    ("'ll", " will"), ("'d", " would"), ("'m", " am"), ("gonna", "going to"))
_IS = re.compile(r"\b(it|that|there|here|he|she|what|who|where|how)'s\b")
_NEGATIONS = frozenset({"not", "no", "never", "none", "nothing", "nobody", "neither", "nor", "without", "hardly"})
_FILLERS = frozenset({
    "a", "an", "the", "and", "but", "so", "or", "oh", "well", "yes", "now", "however", "that", "which", "just", "also", "very",
    "really", "um", "uh", "because", "then", "if", "of", "to", "for", "in"})
"""Words that reporters drop or add without changing what was said."""
_LIGHT = _FILLERS | frozenset({
    "i", "you", "he", "she", "it", "we", "they", "me", "him", "us", "them", "my", "your", "his", "its", "our", "their", "this",
    "these", "those", "is", "are", "was", "were", "be", "been", "being", "am", "do", "does", "did", "have", "has", "had", "will",
    "would", "shall", "as", "at", "on", "by", "with", "from", "who", "what", "when", "there", "here", "all", "any", "some", "up",
    "out"})
"""Words that change little when exchanged for each other."""
_TITLES = {"sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "pres": "president", "okay": "ok"}
_WRITTEN_OUT = _TITLES | {word: str(number) for number, word in enumerate((
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"))}
_PARTICLES = frozenset({"al", "bin", "da", "de", "del", "della", "der", "di", "dos", "du", "el", "la", "le", "van", "von", "of"})
"""Words in lower case inside names of people."""
_LEAST_SHARED = 60
"""Below this likeness even a changed number or negation is no sign of one utterance."""
_FEWEST_SPOKEN = 4
"""Shorter quotations can be said by two people."""
_LONG_RUN = 6
"""So many words in a row are not said twice by chance."""


@dataclass(frozen=True, slots=True)
class _Edits:
    """What must be changed inside the shared stretch of two quotations: the altered words of each side, the likeness in percent.

    `is_cut`: one side goes on where the other stops, or leaves words out under an ellipsis.
    """

    altered: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    likeness: int
    is_cut: bool


def compare(left: Claim, right: Claim, terms: CompareTerms) -> Comparison:
    """The outcome for two quotations. Words of different named speakers are DIFFERENT where the words are one utterance."""
    one, other = left.value, right.value
    if not isinstance(one, Quotation) or not isinstance(other, Quotation):
        return Comparison(Outcome.INCOMPARABLE, "One of the two values is no quotation.")
    first, second = sorted((one, other), key=lambda quotation: (quotation.text, quotation.speaker))
    fragments, other_fragments = _fragments(first.text), _fragments(second.text)
    if not fragments or not other_fragments:
        return Comparison(Outcome.INCOMPARABLE, "One of the quotations has no words.")
    worded = _wording(fragments, other_fragments, terms.wording)
    is_long = min(sum(map(len, fragments)), sum(map(len, other_fragments))) >= _FEWEST_SPOKEN
    if worded.outcome in {Outcome.SAME, Outcome.COMPATIBLE} and is_long and _differ(first.speaker, second.speaker, terms):
        speakers = " and ".join(sorted((first.speaker, second.speaker)))
        return Comparison(Outcome.DIFFERENT, f"The same words are given to {speakers}.")
    return worded


def _differ(speaker: str, other: str, terms: CompareTerms) -> bool:
    """Whether two speakers are named and not the same.

    A role ("police", "House speaker") may be the person named elsewhere, and one surname may be one person misspelled.
    """
    are_names = all(word[:1].isupper() or word in _PARTICLES for name in (speaker, other) for word in name.split() or [""])
    return are_names and not is_same_name(speaker, other, terms.names) and folded(speaker).split()[-1:] != folded(other).split()[-1:]


@lru_cache(maxsize=2_000)
def _fragments(text: str) -> tuple[tuple[str, ...], ...]:
    """The words of a quotation, one tuple for each stretch between ellipses."""
    return tuple(found for piece in _ELLIPSIS.split(_plain(text)) if (found := _tokens(piece)))


def _plain(text: str) -> str:
    straight = text.casefold().replace("’", "'").replace("‘", "'").replace("[", "").replace("]", "")
    straight = _IS.sub(r"\1 is", straight)
    for short, full in _CONTRACTIONS:
        straight = straight.replace(short, full)
    return straight


def _tokens(text: str) -> tuple[str, ...]:
    found = (match[0].replace(".", "") if match[0][-1] == "." else match[0].replace(",", "") for match in _WORD.finditer(text))
    return tuple(_WRITTEN_OUT.get(word, word) for word in found)


def _wording(one: tuple[tuple[str, ...], ...], other: tuple[tuple[str, ...], ...], least: int) -> Comparison:
    whole = tuple(word for fragment in one for word in fragment)
    other_whole = tuple(word for fragment in other for word in fragment)
    if whole == other_whole or "".join(whole) == "".join(other_whole):
        return Comparison(Outcome.SAME, "Both give the same words.")
    if all(_contains(other_whole, fragment) for fragment in one) or all(_contains(whole, fragment) for fragment in other):
        return Comparison(Outcome.COMPATIBLE, "One quotation gives a part of the other.")
    edits = _edits(whole, other_whole, has_gaps=len(one) + len(other) > 2)
    return _judged(edits, least)


def _contains(words: Sequence[str], part: Sequence[str]) -> bool:
    return f" {' '.join(part)} " in f" {' '.join(words)} "


def _edits(one: tuple[str, ...], other: tuple[str, ...], *, has_gaps: bool) -> _Edits:
    """The alterations between the first and the last words that both share; what one side has beyond them was cut, not altered.

    With ellipses, words that only one side has inside were left out on purpose and are no alteration.
    """
    from rapidfuzz.distance import Levenshtein

    steps = [(step.tag, one[step.src_start:step.src_end], other[step.dest_start:step.dest_end]) for step in Levenshtein.opcodes(one, other)]
    first, last = (1 if step[0] != "equal" and not _is_swap(step) else 0 for step in (steps[0], steps[-1]))
    inner = steps[first:len(steps) - last]
    shared = sum(len(words) for tag, words, _ in inner if tag == "equal")
    changed = [(mine, theirs) for tag, mine, theirs in inner if tag != "equal" and not _is_inflection(mine, theirs)]
    altered = tuple((mine, theirs) for mine, theirs in changed if not has_gaps or (mine and theirs))
    size = sum(len(mine) + len(theirs) for mine, theirs in altered)
    covers = shared >= _LONG_RUN or 10 * shared >= 6 * max(len(one), len(other))
    likeness = round(200 * shared / (2 * shared + size)) if shared and covers else 0
    return _Edits(altered, likeness, is_cut=bool(first or last) or len(altered) < len(changed))


def _is_swap(step: tuple[str, Sequence[str], Sequence[str]]) -> bool:
    """Whether one word at the end of a quotation stands for one in the other, rather than one of them going on."""
    return len(step[1]) == len(step[2]) == 1


def _is_inflection(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the two sides differ by word forms, word division or censoring alone."""
    if "".join(mine) == "".join(theirs):
        return True
    return len(mine) == len(theirs) and all(_is_one_word(word, their) for word, their in zip(mine, theirs, strict=True))


def _is_one_word(word: str, their: str) -> bool:
    censored, full = (word, their) if "*" in word else (their, word)
    if "*" in censored:
        return full.startswith(censored.partition("*")[0]) and full.endswith(censored.rpartition("*")[2])
    return lemma(word) == lemma(their)


def _judged(edits: _Edits, least: int) -> Comparison:
    weights = [_weight(mine, theirs) for mine, theirs in edits.altered]
    decisive = [pair for pair, weight in zip(edits.altered, weights, strict=True) if weight == "decisive"]
    altered = [pair for pair, weight in zip(edits.altered, weights, strict=True) if weight == "content"]
    if decisive and edits.likeness >= min(_LEAST_SHARED, least):
        return Comparison(Outcome.DIFFERENT, f"A number or a negation differs in the same utterance: {_shown(decisive[0])}.")
    if edits.likeness < least:
        return Comparison(Outcome.INCOMPARABLE, "The quotations are different utterances, or one is a free rendering.")
    if altered:
        return Comparison(Outcome.DIFFERENT, f"A word differs in the same utterance: {_shown(altered[0])}.")
    if edits.is_cut or "light" in weights or "cut" in weights:
        return Comparison(Outcome.COMPATIBLE, "The quotations differ in words that leave the meaning as it is.")
    return Comparison(Outcome.SAME, "Both give the same words but for fillers and word forms.")


def _weight(mine: Sequence[str], theirs: Sequence[str]) -> str:
    """What an alteration does: "decisive", "content" (one word for another), "cut" (words left out), "light" or "filler"."""
    only = {*mine} ^ {*theirs}
    if any(word in _NEGATIONS or word[0].isdigit() for word in only):
        return "decisive"
    if only <= _FILLERS:
        return "filler"
    if only <= _LIGHT:
        return "light"
    return "content" if any(word not in _LIGHT for word in mine) and any(word not in _LIGHT for word in theirs) else "cut"


def _shown(pair: tuple[Sequence[str], Sequence[str]]) -> str:
    parts = [f"“{' '.join(words)}”" if words else "nothing" for words in sorted(map(tuple, pair), reverse=True)]
    return " and ".join(parts)
