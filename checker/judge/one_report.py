"""Whether two claims go back to one piece of writing: what a study found it found of one time, however its readers tell of that."""

from __future__ import annotations

from checker.judge.circumstances import is_years_own
from checker.model.claim import Claim
from checker.model.finding import Alignment

FIRM = 85
"""Points from which two sentences that credit one study tell one finding of it."""
_WORKS = frozenset("analysis audit book dossier essay investigation inquiry memo paper probe report review study".split())
"""What is written once, and credited for what it tells."""
_AGAIN = frozenset("annual biannual bulletin daily index monthly poll quarterly survey weekly yearly year month quarter".split())
"""Words of what is written again and again: the annual report of another year has other figures."""
_SMALL = frozenset("a an another by for from in its of on one the this their new latest recent".split())


def is_one_report(pair: Alignment) -> bool:
    """Whether both claims are credited by name to one report, study or the like.

    No yearly or monthly one, and no figure of a whole year, which the same writers may have told of another year.
    """
    ours, theirs = _credit(pair.left), _credit(pair.right)
    if pair.score < FIRM or not ours & theirs & _WORKS or (ours | theirs) & _AGAIN or is_years_own(pair.left) or is_years_own(pair.right):
        return False
    one, other = ours - _WORKS, theirs - _WORKS
    return bool(one and other) and (one <= other or other <= one)


def _credit(claim: Claim) -> frozenset[str]:
    """The words of whom a claim is credited to, without small ones."""
    speaker = claim.attribution.speaker if claim.attribution else ""
    words = (word.casefold().removesuffix("'s").removesuffix("’s").strip(".,") for word in speaker.split())
    return frozenset(words) - _SMALL
