"""The one place where the stages meet."""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.groups import Judged, groups
from checker.align.partners import best_partners, comparable, pairs
from checker.extract import extract as find_mentions
from checker.judge.ladder import judge
from checker.language.sentences import sentences
from checker.model.claim import Claim, Unread
from checker.model.finding import Coverage, Finding, Result, Severity, Verdict
from checker.model.rule import CompareTerms
from checker.model.text import Document
from checker.normalize.claims import normalize
from checker.read import complete


def claims_of(document: Document) -> tuple[tuple[Claim, ...], tuple[Unread, ...]]:
    """The claims of one document, and what was seen and not understood."""
    split = sentences(document)
    return normalize(document, split, find_mentions(document, split))


def check(documents: Sequence[Document]) -> Result:
    """Compares documents."""
    read = tuple(complete(document) for document in documents)
    claims: list[Claim] = []
    unread: list[Unread] = []
    for document in read:
        own, not_read = claims_of(document)
        claims += own
        unread += not_read
    try:
        from checker.compare import compare
    except ImportError:
        return Result(read, tuple(claims), (), Coverage(len(claims) + len(unread), len(claims), 0, 0), (), "", "0.1.0")
    terms = CompareTerms()
    alignments, near = best_partners(list(pairs([claim for claim in claims if comparable(claim)])))
    judged = []
    for alignment in alignments:
        verdict = judge(alignment, compare(alignment.left, alignment.right, terms), terms, 2)
        within = alignment.left.document == alignment.right.document
        if verdict.verdict is None or (within and verdict.verdict not in {Verdict.AGREE, Verdict.COMPATIBLE}):
            continue
        judged.append(Judged(alignment, verdict.verdict, verdict.reasons + (f"score {alignment.score}",) + alignment.matched + tuple("MISSING " + m for m in alignment.missing)))
    found = [Finding(f"F-{i}", "generic", group.verdict, Severity.WARNING, "", group.pairs[0].reasons, group.claims)
             for i, group in enumerate(groups(judged))]
    return Result(read, tuple(claims), tuple(found), Coverage(len(claims) + len(unread), len(claims), 0, 0), (), "", "0.1.0")
