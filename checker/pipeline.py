"""The one place where the stages meet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from checker.align.find import SentenceView, find
from checker.align.offers import offers
from checker.align.partners import Pair, partners
from checker.align.partners import near as near_pair
from checker.align.within import headline_checks, inside_one, self_checks
from checker.align.worked import with_sums
from checker.compare.exchange import Exchange
from checker.echoes import Echoes
from checker.extract.mentions import extract as find_mentions
from checker.findings import HARMONY, Teller
from checker.gate import Terms
from checker.gate import gated as with_grounds
from checker.judge.coverage import NO_PARTNER, covered, rule_uses
from checker.judge.groups import UNDECIDED, Judged, one_each
from checker.judge.message import Sayings
from checker.judge.near import ids as near_ids
from checker.judge.near import nearest
from checker.judge.strangers import without_strangers
from checker.judging import Judge, copied, judge_pair, may_clash, settled, why_unjudged, worked_shares
from checker.language.precedence import precedence
from checker.language.sentences import sentences
from checker.model.claim import Claim, Modality, Unread
from checker.model.comments import as_written, without_comments
from checker.model.finding import Alignment, Result, Verdict
from checker.model.rates import RateTable
from checker.model.rule import ExampleSide
from checker.model.text import Document, Span, Status, ZoneName
from checker.normalize.claims import normalize
from checker.normalize.naming.names import Entities
from checker.normalize.sums.told_sums import told_sums
from checker.rates import rate_table
from checker.read import check_ids, complete, read_all, sources
from checker.read.manifest import ManifestEntry, load_manifest
from checker.report.phrasing import value_text
from checker.review import load as load_decisions
from checker.review import with_decisions
from checker.rulebook import Rulebook, load
from checker.rulebook.examples import ExampleResult, run_examples
from checker.trace import trace
from checker.trace.retold import Retold
from checker.version import __version__

Progress = Callable[[str], None]
CROWDED = "too many claims alike"
"""Why a claim may be without a partner where so many share its words that not all of them were held against it."""
MOST_NEAR = 50
"""Near misses that are told in full, the nearest ones; the others are counted."""


@dataclass(frozen=True, slots=True)
class Read:
    """One document with its claims, what was not understood, and its sentences as rules see them."""

    document: Document
    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...]
    views: tuple[SentenceView, ...]


def rulebook(rules: str | Path | Rulebook | None = None) -> Rulebook:
    """The built-in rules, with those of a folder added where one is given; a loaded rulebook as it is."""
    if isinstance(rules, Rulebook):
        return rules
    return load([Path(rules)] if rules else [])


def read_documents(paths: Sequence[str], manifest: str | None = None) -> tuple[Document, ...]:
    """The documents of these files and folders, each complete with zones and date; a bad file is a skipped document."""
    entries: Sequence[ManifestEntry] = load_manifest(manifest) if manifest else ()
    return tuple(complete(document) for document in read_all(sources(paths), entries))


def claims_of(document: Document) -> tuple[tuple[Claim, ...], tuple[Unread, ...]]:
    """The claims of one document, and what was seen and not understood."""
    one = _read(document)
    return one.claims, one.unread


def check_paths(paths: Sequence[str], *, manifest: str | None = None, rules: str | Rulebook | None = None,  # noqa: PLR0913 - one for each file
                rates: str | None = None, decisions: str | None = None, progress: Progress | None = None) -> Result:
    """Reads files and compares them; `rates` is a file of exchange rates, `decisions` a folder of decisions on the findings.

    Raises RuleError, InputError and DecisionError for bad rules, rates, manifests and decisions, never for a bad source.
    """
    made = load_decisions(decisions) if decisions else ()
    table = rate_table(rates, manifest)
    result = check_documents(read_documents(paths, manifest), rulebook(rules), progress, table)
    return with_decisions(result, made, decisions) if decisions else result


def decided(result: Result, folder: str) -> Result:
    """The result with the decisions of a folder, and no others. Raises DecisionError for a file that is wrong."""
    return with_decisions(result, load_decisions(folder), folder)


def gated(result: Result, terms: Terms) -> Result:
    """The result with what suppresses its findings. Raises ConfigError where the terms name what is not there."""
    return with_grounds(result, terms)


def check_documents(documents: Sequence[Document], book: Rulebook | None = None, progress: Progress | None = None,
                    rates: RateTable | None = None) -> Result:
    """Compares documents with one another and each with itself. Their order changes nothing but the order they are listed in.

    Sums in two currencies are compared by `rates` alone. Raises InputError where two documents have one id.
    """
    book, tell = book or load(), progress or (lambda _: None)
    ordered = sorted((complete(document) for document in documents), key=lambda document: (precedence(document), document.id))
    listed = sorted(ordered, key=lambda document: document.id)
    check_ids(listed)
    read = []
    for document in ordered:
        tell(f"reading {document.id}")
        read.append(_read(document))
    tell("comparing")
    own = {one.document.id: one.claims for one in read}
    claims = tuple(claim for document in listed for claim in own[document.id])
    echoes = Echoes(claim for one in read for view in one.views for claim in view.claims)
    tracing = trace([one.document for one in read], claims)
    judge = partial(judge_pair, echoes=echoes, exchange=Exchange(rates) if rates else None)
    compared = _compared(read, book, judge, tracing.retold)
    rules = {rule.id: rule for rule in book.rules}
    sayings = Sayings({one.id: one for one in ordered}, tracing.origins.of, lambda claim: value_text(claim.value, claim.kind))
    teller = Teller(rules, sayings, lambda pair: judge(pair, rules[pair.rule]), tracing)
    findings = teller.findings(compared.judged, compared.copied)
    near = nearest((near_pair(pair, is_told=False) for pair in compared.missed if not pair.found.is_contradicted), findings)
    left = compared.crowded | dict.fromkeys(sorted(near_ids(near)), "near miss") | compared.left
    left = tracing.retold.for_copies(left) | left
    unread = [item for one in read for item in one.unread]
    coverage = covered(claims, unread, findings, lambda claim: why_left_out(claim) or left.get(claim.id, NO_PARTNER))
    misses = teller.near_misses(_told(near[:MOST_NEAR], compared.missed))
    return Result(tuple(listed), claims, findings, coverage, rule_uses(book.rules, book.added, findings, compared.selected), book.digest,
                  __version__, misses, len(near), tracing.shared(), rules_off=book.off)


def _told(near: Sequence[Alignment], missed: Sequence[Pair]) -> list[Alignment]:
    """These pairs again with the words of their features, in the same order."""
    wanted = {(pair.left.id, pair.right.id, pair.rule) for pair in near}
    whole = {key: near_pair(pair) for pair in missed if (key := (pair.left.claim.id, pair.right.claim.id, pair.rule.id)) in wanted}
    return [whole[pair.left.id, pair.right.id, pair.rule] for pair in near]


def run_rule_tests(folder: str | None = None) -> tuple[ExampleResult, ...]:
    """Runs the examples of the rules in a folder, of the built-in ones where none is given."""
    book = rulebook(folder)
    own = [rule for rule in book.rules if not folder or rule.id in book.added]

    def verdicts(sides: Sequence[ExampleSide]) -> Iterator[tuple[str, Verdict]]:
        documents = [Document.from_text(side.text, id=f"side-{number}", published=side.date, publisher=side.publisher or None,
                                        title=side.title or None) for number, side in enumerate(sides, 1)]
        return ((finding.rule, finding.verdict) for finding in check_documents(documents, book).findings)

    return tuple(run_examples(own, verdicts))


def views_of(documents: Sequence[Document]) -> list[SentenceView]:
    """The sentences of documents as rules see them."""
    return [view for document in documents for view in _read(document).views]


def _read(document: Document) -> Read:
    if document.status is Status.SKIPPED:
        return Read(document, (), (), ())
    plain = without_comments(document)
    split = sentences(plain)
    claims, unread, names = normalize(plain, split, find_mentions(plain, split))
    claims = as_written(claims, document)
    return Read(plain, claims, unread, tuple(_views(plain, claims, names)))


def _views(document: Document, claims: Sequence[Claim], names: Entities) -> Iterator[SentenceView]:
    by_sentence: dict[Span, list[Claim]] = defaultdict(list)
    for claim in claims:
        if why_left_out(claim) is None:
            by_sentence[claim.sentence].append(claim)
    for span, own in sorted(by_sentence.items()):
        found = tuple((name.span, name.name, name.type) for name in names.within(span))
        text = document.text[span.start:span.end]
        yield SentenceView(text, span, tuple(own), found, told_sums(text, span.start, own))


def why_left_out(claim: Claim) -> str | None:
    """Why a claim is compared with nothing; None where it may be compared."""
    if claim.zone is ZoneName.FURNITURE:
        return "page furniture"
    if claim.modality is Modality.CONDITIONAL:
        return "conditional"
    return None


@dataclass(frozen=True, slots=True)
class Compared:
    """Aligned pairs with their verdicts, claims with copies of theirs, and pairs that fell short.

    `crowded` and `left` tell why claims may have been left without a verdict: a limit kept them from others, or a partner was no help.
    `selected` tells how many claims each rule selected.
    """

    judged: tuple[Judged, ...]
    copied: tuple[Judged, ...]
    missed: tuple[Pair, ...]
    crowded: dict[str, str]
    left: dict[str, str]
    selected: dict[str, int]


def _compared(read: Sequence[Read], book: Rulebook, judge: Judge, retold: Retold) -> Compared:
    rules = {rule.id: rule for rule in book.rules}
    views = [view for one in read if one.document.id not in retold.whole for view in one.views]
    selected = {rule.id: find(rule, views) for rule in book.rules}
    shares, workings = worked_shares(views, retold)
    offered = offers({rule.id: [*selected[rule.id], *find(rule, shares)] for rule in book.rules}, book.rules)
    found = partners(offered)
    inside = partners(offers(selected, book.rules, "document"), is_inside=True)
    left: dict[str, str] = {}
    judged = []
    shown: set[tuple[str, str]] = set()
    documents = {one.document.id: one.document for one in read}
    aligned = (*self_checks(selected, book.rules, views), *with_sums(found.aligned, workings),
               *inside_one(inside.aligned, book.rules), *headline_checks(selected, book.rules))
    own = {one.document.id: one.claims for one in read}
    for alignment in (settled(one, retold, documents) for one in aligned):
        pair = alignment.left.id, alignment.right.id
        if pair in shown and not alignment.working:
            continue
        one = judge(alignment, rules[alignment.rule])
        if one is None:
            left.update(dict.fromkeys(pair, why_unjudged(alignment)) if not alignment.is_faint else {})
        elif retold.is_echo(alignment.left, alignment.right, is_harmony=one.verdict in HARMONY):
            continue
        elif one.verdict in HARMONY or (alignment.is_mutual and may_clash(one, rules[alignment.rule], own)):
            judged.append(one)
            shown |= alignment.pairs() if one.verdict not in UNDECIDED else set()
    crowded = dict.fromkeys(sorted(found.left_out), CROWDED)
    missed = tuple(pair for pair in found.missed if not retold.is_copied(pair.left.claim, pair.right.claim)
                   and pair.left.claim.id not in workings and pair.right.claim.id not in workings)
    copies = tuple(copied(offered, retold, rules, judge))
    kept = without_strangers(one_each(judged), copies, own, frozenset(one.document.id for one in read if one.document.published))
    return Compared(kept, copies, missed, crowded, left, {name: len(some) for name, some in selected.items()})
