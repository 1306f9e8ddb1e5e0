"""What stands over a clause: a verb that denies or alleges it, words that doubt it, an inverted condition."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from checker.lexicon import table
from checker.lexicon.grammar import grammar
from checker.model.claim import Modality
from checker.model.text import Word
from checker.normalize.conditions import is_remark

_GOVERNOR = 4
"""Words before "that" in which its governing verb stands."""
_NEAR = 3
"""Words between "rejected" and "claims", or between "no" and "evidence"."""
_ONE_FORM = grammar("one-form")
_NO_SUBJECTS = grammar("determiners") | {"to"}
_AFTER_NOUNS = frozenset({"of", "in", "to"})
"""Words behind the noun that looks like a verb: "a price cut of"."""


@cache
def _set(name: str) -> frozenset[str]:
    entry = table("modality")[name]
    return frozenset(entry.split() if isinstance(entry, str) else entry)


def governor(words: Sequence[Word], border: int, first: int) -> Modality | None:
    """What stands over the clause between a border and a claim; None where nothing does."""
    if border < 0 and _opens_condition(words):
        return Modality.CONDITIONAL
    for at in range(max(0, border), first):
        lower = words[at].lower
        if lower in _set("conditions") and not is_remark(words, at):
            return Modality.CONDITIONAL
        if lower in _set("denied") or dismisses(words, at):
            return Modality.DENIED
        if lower in _set("alleged") and at < first - 1:
            return Modality.ALLEGED
    if border > 0 and words[border].lower == "with" and words[border - 1].lower in _set("alleged_of"):
        return Modality.ALLEGED  # "was charged with stealing 12 boats"
    return _over_that(words, border) if border > 0 and words[border].lower == "that" else None


def _opens_condition(words: Sequence[Word]) -> bool:
    """Whether a sentence begins with a condition: "If", "In case", "Had the yard sold"; a question is none."""
    if not words:
        return False
    opening = [word.lower for word in words[:2]]
    is_inverted = opening[0] in _set("inverted") and words[-1].text != "?" and len(opening) > 1 and words[1].lower not in _set("finite")
    return opening[0] in _set("conditions") or " ".join(opening) in table("modality")["condition_pairs"] or is_inverted


def dismisses(words: Sequence[Word], at: int) -> bool:
    """Whether a verb rejects what others say: "rejected claims", "dismissed the reports"."""
    return words[at].lower in _set("dismissed") and any(word.lower in _set("sayings") for word in words[at + 1:at + 1 + _NEAR])


def _over_that(words: Sequence[Word], that: int) -> Modality | None:
    for at in range(that - 1, max(-1, that - 1 - _GOVERNOR), -1):
        lower = words[at].lower
        if lower in _set("denied") or dismisses(words, at):
            return Modality.DENIED
        if lower in _set("untrue") or (lower in _set("evidence") and _is_negated(words, at)):
            return Modality.NEGATED
        if lower in _set("alleged"):
            return Modality.ALLEGED
        if lower in _set("forecasts"):
            return Modality.PREDICTED
        if is_finite(words, at):
            return None
    return None


def _is_negated(words: Sequence[Word], at: int) -> bool:
    before = [word.lower for word in words[max(0, at - _NEAR):at]]
    return any(word in _set("negations") or word == "no" or word.endswith(("n't", "n’t")) for word in before)


def is_finite(words: Sequence[Word], at: int) -> bool:
    """Whether a word has the form of a finite verb or a past participle."""
    lower = words[at].lower
    if at and words[at - 1].lower == "to":
        return False
    if lower in _ONE_FORM:
        return _is_past(words, at)
    if lower in _set("finite"):
        return True
    return lower.endswith("ed") and len(lower) > 3 and lower not in _set("not_finite") and words[at].text[:1].islower()


def _is_past(words: Sequence[Word], at: int) -> bool:
    """Whether a word that is verb and noun in one form has a noun before it as its subject: "the plan cost", unlike "at a cost of"."""
    if at == 0 or words[at - 1].lower in _NO_SUBJECTS or words[at - 1].lower in _set("slight"):
        return False
    return at + 1 >= len(words) or words[at + 1].lower not in _AFTER_NOUNS
