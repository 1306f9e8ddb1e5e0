"""Sentences in which nothing is planned, doubted or denied, so that the modality of their claims need not be worked out."""

from __future__ import annotations

from functools import cache

from checker.lexicon import table
from checker.lexicon.grammar import grammar
from checker.model.text import Sentence

NOT = ("n't", "n’t")
"""Endings of verbs that negate."""
_CUES = ("negations", "alleged", "alleged_of", "denied", "dismissed", "planned", "predicted", "forecasts", "moved", "plans_of", "plans",
         "forecasts_of")
"""Lists of `modality.yml` with words that tell something of themselves."""
_HEAD = 5
"""Words at the head of a sentence among which the "to" of a headline stands ("Nordsel to close 90 stores")."""


def is_plain(sentence: Sentence) -> bool:
    """Whether no word of a sentence can make any of its claims other than asserted.

    >>> from checker.language.words import words
    >>> from checker.model.text import Span, ZoneName
    >>> def plain(text):
    ...     span = Span(0, len(text))
    ...     return is_plain(Sentence(0, 0, span, ZoneName.BODY, words(text, span)))
    >>> plain("The yard sold 12 boats to Tarn."), plain("The yard is to sell 12 boats."), plain("The yard hasn't sold 12 boats.")
    (True, False, False)
    """
    lowers = [lower for _, _, _, lower in sentence.words]
    if not _stirring().isdisjoint(lowers) or any(lower.endswith(NOT) for lower in lowers):
        return False
    if lowers and (lowers[0] in _words("inverted") or lowers[0] in _pairing()):
        return False
    return "to" not in lowers or not ("to" in lowers[:_HEAD] or not _before_to().isdisjoint(lowers))


@cache
def cues() -> frozenset[str]:
    """Words that can tell something of themselves, apart from those that end in `NOT`."""
    return frozenset(word for name in _CUES for word in _words(name))


@cache
def _words(name: str) -> frozenset[str]:
    entry = table("modality")[name]
    return frozenset(entry.split() if isinstance(entry, str) else entry)


@cache
def _stirring() -> frozenset[str]:
    """Words of which one stands in every sentence with a claim that is not asserted, apart from "to" and what opens a sentence."""
    return cues() | _words("conditions") | _words("untrue") | _words("evidence") | grammar("conditions")


@cache
def _pairing() -> frozenset[str]:
    return frozenset(pair.split()[0] for pair in table("modality")["condition_pairs"])


@cache
def _before_to() -> frozenset[str]:
    return _words("refused") | _words("to_come")
