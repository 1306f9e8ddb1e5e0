"""Whether two claims are told of one subject: what sets two things of one name apart, and an event of one bearer that ties them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from checker.align.match import Match
from checker.language.same_name import folded, is_same_name
from checker.model.claim import Claim, Kind
from checker.model.subject import Subject

_ITSELF = "it"
_NOUN = "n "
_LIVES = {"born": "born", "kill": "die"}
"""Families of deeds that give a year of life."""
LIFE = "years of life"
"""The mark by which two people of one name are told apart where nothing else does."""
_FULL = 2
"""Words of a person's name, the given one among them, that name somebody in full; further names and titles come and go."""
_SHORT = 3
"""Letters in which a given name and a short form of it mostly agree."""
_A_YEAR = 1
"""Years by which two texts may differ on one life."""
ONE_EVENT = 30
"""Points for an event of one bearer, which happens to it once: "it opened", "Vell Hall was opened"."""
ONE_SUBJECT = 10
"""Points for two texts that say the same of what their subject is."""


def identity(left: Claim, right: Claim, found: Match) -> None:
    """What tells the subjects of two claims apart, or ties them."""
    if _are_namesakes(left.traits.person, right.traits.person):
        found.differ(f"person: {left.traits.person}, and {right.traits.person}")
    ours, theirs = left.traits.subject, right.traits.subject
    one, other = _bearer(left), _bearer(right)
    is_of_subject = (ours and one & set(ours.names)) or (theirs and other & set(theirs.names))
    is_named_alike = bool(one and other and one & other and not is_of_subject)
    if ours is not None and theirs is not None and not is_named_alike:
        compared = frozenset(_LIVES[claim.traits.deed] for claim in (left, right)
                             if claim.kind is Kind.DATE and claim.traits.deed in _LIVES)
        mark = apart(ours, theirs, compared)
        said = f"subject, by its {mark}: “{ours.words}”, and “{theirs.words}”" if mark else ""
        if said and compared and mark == LIFE and left.traits.deed == right.traits.deed:
            found.doubts.append(f"Perhaps another {said}.")  # the other year of a life may be the one that is wrong
        elif said:
            found.differ(said)
        elif left.kind is not Kind.DATE and set(ours.names) & set(theirs.names):
            found.add(ONE_SUBJECT, "both texts tell of one subject")
    elif _is_undated(left, right) and (_is_lone(left, right) or _is_lone(right, left)):
        found.doubts.append("Only one of the two texts tells what its subject is.")
    if left.kind is right.kind is Kind.DATE and left.traits.bearer and right.traits.bearer and left.traits.deed == right.traits.deed:
        _event(left, right, (one, other), found)
        if left.traits.stance == right.traits.stance == _CALLED_BY:
            found.doubts.append("Each is the year by which a work is called: they may be two works of one name.")


_CALLED_BY = "called-by"
"""The stance of a year that a work is called by, as normalizing gives it."""


def _are_namesakes(ours: str, theirs: str) -> bool:
    """Whether two people have a surname in common and different given names, of which neither is short for the other."""
    mine, others = folded(ours).split(), folded(theirs).split()
    if not mine or not others or mine[-1] != others[-1] or mine[0][:_SHORT] == others[0][:_SHORT]:
        return False
    return not is_same_name(ours, theirs)


def _is_undated(left: Claim, right: Claim) -> bool:
    """Whether nothing ties two claims in time: two reports of a time are mostly of one thing."""
    return left.as_of is None or right.as_of is None


def _is_lone(told: Claim, silent: Claim) -> bool:
    """Whether one claim is of a subject that its text defines, and the other names nobody or only a part of that name.

    A person is named by a given name and another one.
    """
    subject = told.traits.subject
    if subject is None or not subject.is_entry or silent.traits.subject is not None:
        return False
    named = {key for key, weight in silent.traits.names if weight > 1} | {key.removeprefix(_NOUN) for key in silent.traits.bearer}
    shared = named & set(subject.names)
    return len(shared) < _FULL if subject.given in shared else shared != set(subject.names)


def _event(left: Claim, right: Claim, bearers: tuple[frozenset[str], frozenset[str]], found: Match) -> None:
    """An event that both texts tell of one bearer, or of two."""
    one, other = bearers
    shared = one & other
    is_one = bool(shared) and 2 * len(shared) >= min(len(one), len(other))
    if is_one and not all(key.startswith(_NOUN) for key in shared):
        if left.traits.is_once and right.traits.is_once:
            found.add(ONE_EVENT, "an event that happened once to one thing")
    elif not _is_undated(left, right) or (is_one and _is_one_telling(left, right)):
        return
    elif is_one or not one or not other:
        found.doubts.append("Nothing tells by name what it happened to on both sides.")
    elif not _is_within(one, other) and not _is_within(other, one):
        found.doubts.append("The two texts seem to tell it of two things.")


def _is_one_telling(left: Claim, right: Claim) -> bool:
    """Whether one text retells the other, so that what is nameless in both is one thing."""
    return len(dict(left.traits.terms).keys() & dict(right.traits.terms).keys()) >= ONE_TELLING


ONE_TELLING = 6
"""Content words that two sentences share from which they are one telling."""


def _is_within(noun: frozenset[str], name: frozenset[str]) -> bool:
    """Whether a noun is a word of a name, so that it may stand for it: "the lighthouse" for the "Vell Lighthouse"."""
    return all(key.startswith(_NOUN) and key.removeprefix(_NOUN) in name for key in noun)


def _bearer(claim: Claim) -> frozenset[str]:
    """Keys of whom an event is told; those of the document's subject where a pronoun or its class stands for it."""
    told = claim.traits.bearer
    subject = claim.traits.subject
    if _ITSELF in told:
        return frozenset(subject.names) if subject else frozenset(key for key in told if key != _ITSELF)
    return frozenset(told)


@lru_cache(maxsize=20_000)
def apart(ours: Subject, theirs: Subject, compared: frozenset[str] = frozenset()) -> str:
    """By which mark two subjects are told apart; empty where none does. `compared` are years of life that are compared, and left out."""
    return next(iter(_apart(ours, theirs, compared)), "")


def _apart(ours: Subject, theirs: Subject, compared: frozenset[str]) -> Iterator[str]:
    lives = _lives(ours, theirs, compared)
    if lives is True:
        return
    if not set(ours.names) & set(theirs.names):
        if ours.is_entry and theirs.is_entry:
            yield "name"
        return
    yield from (mark for mark, is_apart in _MARKS if is_apart(ours, theirs))
    if lives is False:
        yield LIFE


def _exclude(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether both are told and share nothing."""
    return bool(ours and theirs) and not set(ours) & set(theirs)


def _lives(ours: Subject, theirs: Subject, compared: frozenset[str]) -> bool | None:
    """Whether the years of life agree; None where none is known of both."""
    mine, others = dict(ours.lived), dict(theirs.lived)
    both = sorted((mine.keys() & others.keys()) - compared)
    if not both:
        return None
    return any(abs(mine[key] - others[key]) <= _A_YEAR for key in both)


def _are_in_two_places(ours: Subject, theirs: Subject) -> bool:
    """Whether places of one level share none; the finer level goes first, and sharing it ends the question."""
    levels = sorted({level for level, _ in (*ours.places, *theirs.places)} - {"", "country"})
    for level in (*levels, "", "country"):
        mine, others = ([key for kind, key in one.places if kind == level] for one in (ours, theirs))
        if not mine or not others:
            continue
        if (mine[0] not in others and others[0] not in mine) if level == "" else _exclude(mine, others):
            return True
        if level not in {"", "country"}:
            return False
    return False


def _have_other_given_names(ours: Subject, theirs: Subject) -> bool:
    """Whether the first names are two, and neither stands in the other's name: "Ada Quill" is "Mary Ada Quill"."""
    return bool(ours.given and theirs.given) and ours.given not in theirs.names and theirs.given not in ours.names


def _have_other_numbers(ours: Subject, theirs: Subject) -> bool:
    """Whether numbers of one sort differ: the 2nd and the 3rd of a name, a film of 1971 and one of 1986."""
    sorts = {sort for sort, _ in (*ours.marks, *theirs.marks)}
    return any(_exclude(*([mark for kind, mark in one.marks if kind == sort] for one in (ours, theirs))) for sort in sorts)


_MARKS: tuple[tuple[str, Callable[[Subject, Subject], bool]], ...] = (
    ("class", lambda ours, theirs: _exclude(ours.kinds, theirs.kinds)),
    ("given name", _have_other_given_names),
    ("number", _have_other_numbers),
    ("place", _are_in_two_places),
    ("people", lambda ours, theirs: _exclude(ours.peoples, theirs.peoples)),
    ("maker", lambda ours, theirs: _exclude(ours.makers, theirs.makers)),
)
"""What tells two subjects of one name apart, in the order in which it is looked at."""
