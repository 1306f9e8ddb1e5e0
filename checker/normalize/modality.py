"""How a claim stands to what is the case: planned, predicted, alleged, denied, conditional, negated, or asserted.

The verb of the claim's own clause decides, then a verb that governs the clause ("denied that ..."). Other clauses have no say.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from checker.lexicon import table
from checker.model.claim import Modality
from checker.model.text import Document, Sentence, Span, Word
from checker.normalize.conditions import is_conditional, is_remark
from checker.normalize.doubts import dismisses, governor, is_finite
from checker.normalize.plain_sentences import NOT, cues

_FARTHEST = 40
"""Words on either side in which a clause's verb is looked for."""
_HARD = frozenset(";:—–()")
_NUMBERS = frozenset({*table("numerals")["ones"], *table("numerals")["tens"], "more", "less", "fewer", "least"})
"""Words that begin a sum behind "to"."""
_UNTIL = frozenset({"until", "till"})
"""What was "not built until 1997" was built then: the negation reaches no farther than these."""
_GROUP = 5
"""Words of a verb group: "would not have been formally signed"."""


def modality(sentence: Sentence, span: Span, document: Document) -> Modality:
    """The modality of the clause around a span; `ASSERTED` where nothing speaks against it."""
    del document
    words = sentence.words
    first = bisect_left(words, (span.start,))  # words sort by their start
    last = max(first, bisect_left(words, (span.end,)) - 1)
    left = _left_border(words, first - 1, crossing=False)
    found = _before(words, left, first)
    if found is None:
        found = _after(words, last + 1)
    if found is None and left > 0 and _is_slight(words, left + 1, first):
        found = _across(words, left)
        if found is Modality.NEGATED and words[left].lower in _UNTIL:
            found = None
    over = governor(words, left, first)
    if over is None and is_conditional(words, left, last, found):
        return Modality.CONDITIONAL
    return over or found or Modality.ASSERTED


def _across(words: Sequence[Word], border: int) -> Modality | None:
    """What the clause before a border tells of a claim behind it: "not 3 but 5" takes back the 3 and tells the 5."""
    start = _left_border(words, border - 1, crossing=True)
    found = _before(words, start, border)
    if found is not Modality.NEGATED or words[border].lower != "but":
        return found
    taken_back = next((at for at in range(border - 1, start, -1) if words[at].lower in _set("negations")), border)
    told = _before(words, start, taken_back)
    return Modality.ASSERTED if told is Modality.NEGATED else told


@cache
def _set(name: str) -> frozenset[str]:
    entry = table("modality")[name]
    return frozenset(entry.split() if isinstance(entry, str) else entry)


def _left_border(words: Sequence[Word], at: int, *, crossing: bool) -> int:
    """The place of the mark or word that begins the clause; -1 at the sentence's start. `crossing` goes past "and" and commas."""
    floor = max(-1, at - _FARTHEST)
    hard, soft = _hard(), _soft()
    while at > floor:
        word = words[at]
        if word.lower in hard or (not crossing and word.lower in soft):
            return at
        at -= 1
    return at


@cache
def _hard() -> frozenset[str]:
    return _HARD | _set("borders")


@cache
def _soft() -> frozenset[str]:
    return _set("joins") | {","}


def _is_slight(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the words between a border and the claim make no clause of their own (", on 14 May", "and 20 doctors")."""
    return all(word.lower in _set("slight") or not word.text[:1].islower() for word in words[first:last])


def _before(words: Sequence[Word], border: int, first: int) -> Modality | None:
    """What the nearest verb before the claim tells; None where the stretch has no verb."""
    crosses_to = False
    for at in range(first - 1, border, -1):
        lower = words[at].lower
        if lower == "to" and at > 0 and _is_infinitive(words, at):
            crosses_to = True
            found = _of_infinitive(words, at)
            if found is not None:
                return found
        found = _cue(words, at, crosses_to=crosses_to)
        if found is not None:
            return found
        if is_finite(words, at):
            return _of_group(words, at)
    return Modality.PLANNED if crosses_to and border < 0 and _opens_with_infinitive(words, first) else None


def _is_infinitive(words: Sequence[Word], to: int) -> bool:
    """Whether a verb can follow "to", not a sum: "an offer to buy", unlike "its offer to $12" and "to about twelve"."""
    following = words[to + 1] if to + 1 < len(words) else words[to]
    return following.text.islower() and following.lower not in _set("slight") and following.lower not in _NUMBERS


def _of_infinitive(words: Sequence[Word], to: int) -> Modality | None:
    """What "to" with a verb tells by the word before it: "is to", "failed to", "no plans to"."""
    before = words[to - 1].lower
    if before in _set("refused"):
        return Modality.NEGATED
    if before not in _set("to_come"):
        return None
    if before == "due" and (to < 2 or words[to - 2].lower not in _set("auxiliaries")):
        return None
    group = [word.lower for word in words[max(0, to - 1 - _GROUP):to - 1]]
    if group[-1:] == ["no"] or _negates(words, max(0, to - 1 - _GROUP), to):
        return Modality.NEGATED
    return Modality.PLANNED


def _opens_with_infinitive(words: Sequence[Word], first: int) -> bool:
    """Whether a headline's subject is followed by "to" at once: "Nordsel to close 90 stores"."""
    at = next((index for index in range(first) if words[index].lower == "to"), 0)
    opens = 0 < at <= 4 and words[0].text[:1].isupper() and words[0].lower not in _set("slight")
    following = words[at + 1] if at + 1 < first else words[0]
    is_verb = following.text.islower() and following.lower not in _set("slight")
    return opens and is_verb and not any(word.lower.endswith("ed") for word in words[:at])


def _cue(words: Sequence[Word], at: int, *, crosses_to: bool) -> Modality | None:
    """What a word tells of itself."""
    lower = words[at].lower
    if lower in _set("negations") or lower.endswith(NOT):
        return _negation(words, at)
    return _of_cue(words, at, lower, crosses_to=crosses_to) if lower in cues() else None


def _of_cue(words: Sequence[Word], at: int, lower: str, *, crosses_to: bool) -> Modality | None:
    following = words[at + 1].lower if at + 1 < len(words) else ""
    if lower in _set("alleged") or (lower in _set("alleged_of") and following in {"of", "with", "by"}):
        return Modality.ALLEGED
    if lower in _set("denied") or dismisses(words, at):
        return Modality.DENIED
    if lower in _set("planned") and _is_auxiliary(words, at):
        return Modality.NEGATED if _negates(words, at, at + 2) else Modality.PLANNED
    if lower in _set("predicted") and _is_auxiliary(words, at):
        return Modality.NEGATED if _negates(words, at, at + 2) else Modality.PREDICTED
    if lower in _set("forecasts"):
        return Modality.PLANNED if crosses_to else Modality.PREDICTED
    if lower in _set("moved") and following in {"to", "until"} and at and words[at - 1].lower in _set("movers"):
        return Modality.PLANNED
    if lower in _set("plans_of") and following in {"of", "for", "at"}:
        return Modality.PLANNED
    if lower in _set("forecasts_of") and following in {"of", "for", "to"}:
        return Modality.PREDICTED
    if lower in _set("plans") and following != "to" and _is_plan(words, at):
        return Modality.PLANNED
    return None


def _negation(words: Sequence[Word], at: int) -> Modality | None:
    """What "not" tells: nothing in "not only" and in "if not thousands"."""
    following = words[at + 1].lower if at + 1 < len(words) else ""
    is_remarked = at > 0 and words[at - 1].lower == "if" and is_remark(words, at - 1)
    return None if following in _set("not_negating") or is_remarked else Modality.NEGATED


def _is_auxiliary(words: Sequence[Word], at: int) -> bool:
    """Whether "will" and "may" are verbs here, not a testament, a man or the month."""
    word = words[at]
    before = words[at - 1].lower if at else ""
    following = words[at + 1].text if at + 1 < len(words) else ""
    if word.text[:1].isupper() and at:
        return False
    return before not in {"the", "his", "her", "their", "a", "own", "free", "in", "of", "early", "late"} and not following[:1].isdigit()


def _is_plan(words: Sequence[Word], at: int) -> bool:
    return words[at].lower != "due" or (at > 0 and words[at - 1].lower in _set("auxiliaries"))


def _negates(words: Sequence[Word], first: int, last: int) -> bool:
    return any((word.lower in _set("negations") or word.lower.endswith(("n't", "n’t")))
               and (index + 1 >= len(words) or words[index + 1].lower not in _set("not_negating"))
               for index, word in enumerate(words[first:last], first))


def _of_group(words: Sequence[Word], at: int) -> Modality:
    """What the auxiliaries before a finite verb or participle tell: "will be used", "was not signed"."""
    index = at
    while index > max(0, at - _GROUP) and _in_group(words[index - 1]):
        index -= 1
        found = _cue(words, index, crosses_to=False)
        if found is not None:
            return found
    return Modality.NEGATED if _negates(words, at, at + 2) else Modality.ASSERTED


def _in_group(word: Word) -> bool:
    lower = word.lower
    return (lower in _set("auxiliaries") or lower in _set("planned") or lower in _set("predicted") or lower in _set("negations")
            or lower.endswith(("ly", "n't", "n’t")) or lower in {"also", "still", "now", "already", "later"})


def _after(words: Sequence[Word], first: int) -> Modality | None:
    """What the verb after a claim in its clause tells; a modal verb goes before a participle that stands nearer."""
    nearest: Modality | None = None
    for at in range(first, min(len(words), first + _FARTHEST)):
        word = words[at]
        if word.text in _HARD or word.text == "," or word.lower in _set("borders") or _joins_a_verb(words, at, nearest):
            break
        found = _cue(words, at, crosses_to=False) if _is_said_of_subject(words, at) else None
        if found is None and word.lower == "to" and at > first and _is_infinitive(words, at):
            found = _of_infinitive(words, at)
        if found is not None:
            return found
        if nearest is None and is_finite(words, at):
            nearest = Modality.NEGATED if _negates(words, at, at + 3) else Modality.ASSERTED
            if not word.lower.endswith("ed") and word.lower not in _set("auxiliaries"):
                break
    return nearest


def _joins_a_verb(words: Sequence[Word], at: int, nearest: Modality | None) -> bool:
    """Whether "and" goes on with another verb rather than with another noun ("500 men and women will be sent")."""
    if words[at].lower not in _set("joins"):
        return False
    following = words[at + 1].lower if at + 1 < len(words) else ""
    return nearest is not None or any(following in _set(name) for name in ("planned", "predicted", "finite", "auxiliaries"))


def _is_said_of_subject(words: Sequence[Word], at: int) -> bool:
    """Whether a word of planning after a claim is its verb ("500 jobs are planned"), not another noun's ("the proposed port")."""
    is_adjective = words[at].lower in _set("plans") or words[at].lower in _set("forecasts") or words[at].lower in _set("alleged")
    return not is_adjective or words[at].lower.endswith("ly") or (at > 0 and words[at - 1].lower in _set("auxiliaries"))
