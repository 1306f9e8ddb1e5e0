"""From an aligned pair to its verdict, and what copies change about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from checker.align.meetings import is_exchanged
from checker.align.offers import Offer
from checker.align.phrases import SentenceView
from checker.compare import compare
from checker.compare.exchange import Exchange
from checker.compare.headlines import can_stand
from checker.compare.sums import share_text, work_out
from checker.echoes import Echoes
from checker.judge.case import Case
from checker.judge.doubt import doubted
from checker.judge.groups import Judged
from checker.judge.harmony import harmonize
from checker.judge.ladder import judge as climb
from checker.judge.sums import judge_sum
from checker.model.claim import Claim
from checker.model.finding import Alignment, Verdict, Working
from checker.model.rule import Rule
from checker.model.text import Document
from checker.model.value import Quantity
from checker.normalize.sums.parts_of_base import share_claim
from checker.trace.credits import credit
from checker.trace.retold import Retold

Judge = Callable[[Alignment, Rule], Judged | None]
"""Gives the verdict on a pair under a rule; None where nothing can be said."""
_CERTAIN = 100
"""Points of a claim and its copy."""


def judge_pair(alignment: Alignment, rule: Rule, echoes: Echoes, exchange: Exchange | None = None) -> Judged | None:
    """The verdict on a pair under a rule; None where nothing can be said. `exchange`: the rates between currencies, where any are given."""
    left, right = (_shifted(claim, use) for claim, use in zip((alignment.left, alignment.right), alignment.uses, strict=True))
    if alignment.working and left.document == right.document:
        judgment = judge_sum(work_out(left, alignment.working, rule.compare))
    else:
        case = Case(alignment, compare(left, right, rule.compare, exchange), rule.compare, rule.align.window)
        judgment = harmonize(case) if alignment.is_faint else climb(case)
    if judgment.verdict is Verdict.CONFLICT and not alignment.working and left.document != right.document:
        judgment = doubted(judgment, alignment, echoes.of)
    if judgment.verdict is None:
        return None
    sums = (share_text(alignment.working),) if alignment.working and left.document != right.document else ()
    return Judged(alignment, judgment.verdict, (*judgment.reasons, *sums), judgment.spare)


def why_unjudged(alignment: Alignment) -> str:
    """Why nothing can be said of a pair: of sums in two currencies, that no table is given or that it has no rate for their days."""
    return "no exchange rate" if is_exchanged(alignment.left, alignment.right) else "values share no scale"


def worked_shares(views: Sequence[SentenceView], retold: Retold) -> tuple[list[SentenceView], dict[str, Working]]:
    """Sentences with the shares that they let a reader work out in place of their claims, and what each share is worked out from.

    Another claim stands for what is copied: its share is not worked out again.
    """
    found: list[SentenceView] = []
    workings: dict[str, Working] = {}
    for view in views:
        told = [one for one in view.sums if one.figure.id not in retold.original]
        shares = {share.id: (share, one.working) for one in told if (share := share_claim(one))}
        if shares:
            found.append(replace(view, claims=tuple(share for share, _ in shares.values()), sums=()))
            workings |= {name: working for name, (_, working) in shares.items()}
    return found, workings


def may_clash(one: Judged, rule: Rule, own: Mapping[str, Sequence[Claim]]) -> bool:
    """Whether a pair may give more than harmony: two documents, or a rule that is made to look into one. Headlines clash or say nothing.

    `own` are the claims of each document.
    """
    alignment = one.alignment
    if rule.align.within == "headline":
        claims = own[alignment.left.document]
        return one.verdict is Verdict.CONFLICT and not can_stand(alignment.left, alignment.right, claims, rule.compare)
    return alignment.left.document != alignment.right.document or rule.align.within != "documents"


def _shifted(claim: Claim, use: int) -> Claim:
    """The claim with its rule's arithmetic on its value: "his 45th meeting" to come is 44 so far."""
    value = claim.value
    if not use or not isinstance(value, Quantity) or value.low is None or value.high is None:
        return claim
    return replace(claim, value=replace(value, low=value.low + use, high=value.high + use))


def settled(alignment: Alignment, retold: Retold, documents: Mapping[str, Document]) -> Alignment:
    """An alignment with what is known of where its claims come from.

    Claims in one place of a sentence that both documents print have no rivals, and no other subject. A claim that is credited to the other
    document's publisher says so.
    """
    left, right = alignment.left, alignment.right
    if retold.is_twin(left, right):
        alignment = replace(alignment, rivals=(), doubts=(), is_mutual=True)
    said = credit(left, right, documents)
    return replace(alignment, credit=said) if said else alignment


def copied(offered: Mapping[str, Sequence[Offer]], retold: Retold, rules: Mapping[str, Rule], judge: Judge) -> Iterator[Judged]:
    """Each claim that some rule selects, with each of its copies: the same words, so that it is held against itself."""
    for name, copies in sorted(retold.copies.items()):
        for offer in [one for one in offered.get(name, ()) if one.key is not None][:1]:
            alignment = Alignment(offer.rule.id, offer.claim, offer.claim, _CERTAIN, ("the same sentence word for word",),
                                  uses=(offer.use, offer.use), slots=tuple(sorted(offer.slots.items())))
            one = judge(alignment, rules[offer.rule.id])
            if one is not None and one.verdict is Verdict.AGREE:
                yield from (replace(one, alignment=replace(alignment, right=copy)) for copy in copies)
