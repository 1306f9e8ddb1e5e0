"""Drafts of rules, from claims that look alike and that no rule of a beat compares: a person has to finish each."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.lexicon.grammar import grammar
from checker.model.claim import Claim, Kind
from checker.model.comments import without_comments
from checker.model.finding import NearMiss, Result, Verdict
from checker.model.text import Document, ZoneName
from checker.text import HIDDEN

PACK = "drafts"
_BY = {Kind.MONEY: "unit, noun", Kind.PERCENT: "unit, noun", Kind.POINTS: "unit, noun", Kind.MEASURE: "dimension, noun",
       Kind.DURATION: "dimension, noun", Kind.DATE: "event", Kind.PLACE: "event", Kind.SET: "telling"}
_SCALED = frozenset({Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.MEASURE, Kind.DURATION})
"""Kinds whose claims are tied by a scale first: a draft asks for one feature more."""
_DOUBTFUL = frozenset({Verdict.UNCERTAIN, Verdict.CONFLICT})
"""Verdicts of generic rules that a rule of one's own could be surer of."""
_STANDS_FOR_ANOTHER = grammar("stand-ins")
_LONGEST = 400
_SLUG = 60
_WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Draft:
    """One rule file that is not finished: its name, its YAML, and how many pairs it would cover."""

    name: str
    text: str
    pairs: int


@dataclass(frozen=True, slots=True)
class _Alike:
    """Two claims that a rule might hold together. `wanted` is the verdict that they would have; empty where it cannot be told."""

    left: Claim
    right: Claim
    wanted: str

    @property
    def group(self) -> tuple[str, ...]:
        """What makes two pairs one topic: the kind, and the nouns or else the deeds."""
        return (str(self.left.kind), *sorted({_topic(self.left), _topic(self.right)} - {""}))


def pack_text() -> str:
    """The pack.yml of the drafts."""
    return f'pack: {PACK}\nversion: "1"\nlanguage: en\ntitle: Drafts that nobody has finished\n'


def drafts(result: Result) -> tuple[Draft, ...]:
    """One draft for each topic of which pairs were nearly compared, or compared by a generic rule in doubt; the most pairs first."""
    documents = {document.id: without_comments(document) for document in result.documents}
    groups: dict[tuple[str, ...], list[_Alike]] = {}
    for pair in _pairs(result):
        if len(pair.group) > 1 and pair.left.kind is pair.right.kind:
            groups.setdefault(pair.group, []).append(pair)
    ranked = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(Draft(_slug(group), _text(group, some, result.claims, documents), len(some)) for group, some in _named_once(ranked))


def _named_once(ranked: Iterable[tuple[tuple[str, ...], list[_Alike]]]) -> Iterator[tuple[tuple[str, ...], list[_Alike]]]:
    """Groups whose names differ: of two that would be one file the first."""
    seen: set[str] = set()
    for group, some in ranked:
        if _slug(group) not in seen:
            seen.add(_slug(group))
            yield group, some


def _pairs(result: Result) -> Iterator[_Alike]:
    for miss in result.near_misses:
        yield _Alike(miss.left, miss.right, _verdict_of(miss))
    for finding in result.findings:
        if finding.rule.startswith("generic.") and finding.verdict in _DOUBTFUL:
            left = finding.claims[0]
            right = next((claim for claim in finding.claims if claim.document != left.document), None)
            if right is not None and left.kind not in {Kind.QUOTE, Kind.ROLE}:
                yield _Alike(left, right, "")


def _verdict_of(miss: NearMiss) -> str:
    return str(miss.explanation.what_if[0].verdict) if miss.explanation.what_if else ""


def _topic(claim: Claim) -> str:
    return _noun(claim) or claim.about.predicate.casefold()


def _noun(claim: Claim) -> str:
    """The noun that tells what a claim is of; empty for words that stand for another."""
    noun = claim.about.noun.casefold()
    return "" if noun in _STANDS_FOR_ANOTHER else noun


def _slug(group: Sequence[str]) -> str:
    words = [word for part in (*group[1:], group[0]) for word in _WORD.findall(part)]
    kept = "-".join(words)[:_SLUG].strip("-")
    return kept if kept[:1].isalpha() else f"about-{kept}"


def _text(group: Sequence[str], some: Sequence[_Alike], claims: Sequence[Claim], documents: Mapping[str, Document]) -> str:
    first = some[0]
    kind = first.left.kind
    nouns = sorted({_noun(claim) for pair in some for claim in (pair.left, pair.right)} - {""})
    verbs = sorted({claim.about.predicate.casefold() for pair in some for claim in (pair.left, pair.right)} - {""})
    find = {"kind": str(kind), **({"noun": nouns} if nouns else {"predicate": verbs})}
    topic = " and ".join(group[1:])
    lines = [
        f"# A draft. {len(some)} pair{'s' if len(some) > 1 else ''} of claims look alike and no rule of a beat compared them.",
        "# Say what ties two claims together, check the examples, add one of each verdict that matters; then delete 'todo'.",
        f"id: {PACK}.{_slug(group)}", f"title: {_quoted(f'{topic[:80].capitalize()} (draft)')}",
        "status: test", "todo: true", "severity: note",
        f"find: {_quoted(find)}",
        f"align: {{by: [{_BY.get(kind, 'noun')}], need: {2 if kind in _SCALED else 1}}}",
        'message: "{noun}: {left.value} ({left.publisher}) or {right.value} ({right.publisher})"',
        "tests:", *_examples(first, claims, documents)]
    return "\n".join(lines) + "\n"


def _examples(pair: _Alike, claims: Sequence[Claim], documents: Mapping[str, Document]) -> Iterator[str]:
    """The pair itself, with the verdict that it would have; and one side beside another figure of its kind, which is to stay silent."""
    yield f"  - todo-{pair.wanted or Verdict.CONFLICT}: {_quoted([_side(pair.left, documents), _side(pair.right, documents)])}"
    other = next((claim for claim in claims if claim.kind is pair.left.kind and claim.sentence != pair.right.sentence
                  and claim.document == pair.right.document and claim.zone is not ZoneName.FURNITURE and _topic(claim)
                  and _topic(claim) not in {_topic(pair.left), _topic(pair.right)}), None)
    if other is None:
        yield "  # - silent: [a text, and one that looks like it and is about something else]"
    else:
        yield f"  - todo-silent: {_quoted([_side(pair.left, documents), _side(other, documents)])}"


def _side(claim: Claim, documents: Mapping[str, Document]) -> dict[str, str]:
    document = documents[claim.document]
    words = " ".join(document.text[claim.sentence.start:claim.sentence.end].split())
    told = {"text": words if len(words) <= _LONGEST else words[:_LONGEST].rpartition(" ")[0]}
    return told | ({"date": document.published.isoformat()} if document.published else {})


def _quoted(data: object) -> str:
    """Data as JSON, which YAML reads as well; characters that cannot be seen are escaped."""
    return HIDDEN.sub(lambda found: json.dumps(found.group())[1:-1], json.dumps(data, ensure_ascii=False))
