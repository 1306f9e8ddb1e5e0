"""Makes the finding of a group: message, reasons, steps, severity and identity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from checker.judge.circumstances import UNTIMED
from checker.judge.explanation import explained
from checker.judge.message import Sayings, as_of_text, message
from checker.language.days import when_text
from checker.language.explanations import explanation_lines, what_if_lines
from checker.model.claim import Claim
from checker.model.finding import Alignment, Finding, Severity, Verdict, WhatIf
from checker.model.rule import Rule
from checker.model.value import NameSet, PlaceName, Quantity, Quotation, RoleHolding, Value, When

_LOWERED = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.NOTE, Severity.NOTE: Severity.NOTE}


@dataclass(frozen=True, slots=True)
class Lead:
    """The strongest pair of a group, the reasons of its verdict, and what would change it."""

    pair: Alignment
    reasons: tuple[str, ...]
    what_if: tuple[WhatIf, ...] = ()


def make_finding(rule: Rule, verdict: Verdict, claims: Sequence[Claim], lead: Lead, sayings: Sayings) -> Finding:
    """The finding of a group under a rule."""
    alignment, reasons = lead.pair, lead.reasons
    alignment = _in_order(alignment) if verdict is Verdict.CHANGED else alignment
    severity = _LOWERED[rule.severity] if rule.pack == "generic" and UNTIMED in reasons else rule.severity
    documents = sorted({claim.document for claim in claims})
    publishers = {sayings.documents[name].publisher or name for name in documents}
    explanation = explained(alignment, sayings.name, lead.what_if)
    key, values = subject_key(rule.was or rule.id, claims, alignment), tuple(sorted({value_key(claim.value) for claim in claims}))
    return Finding(
        id=identity(key, verdict, values), key=key, values=values, rule=rule.id, verdict=verdict, severity=severity,
        message=message(rule, verdict, alignment, sayings), reasons=reasons, claims=tuple(claims), ask=rule.ask,
        steps=(*_path(rule, alignment, sayings), *explanation_lines(replace(explanation, what_if=())), *reasons, f"Verdict: {verdict}.",
               *what_if_lines(lead.what_if)),
        explanation=explanation, origins=len({sayings.origins.get(name, name) for name in documents}),
        publishers=len(publishers))


def with_estimate(finding: Finding, line: str) -> Finding:
    """The finding with the line of its rule's policy on estimates as its last reason. Verdict, claims, severity and id stay."""
    return replace(finding, reasons=(*finding.reasons, line), estimate=line) if line else finding


def _in_order(alignment: Alignment) -> Alignment:
    """The alignment with its earlier side on the left, where both times are known: a change reads from then to now."""
    ours, theirs = (claim.as_of.high or claim.as_of.low if claim.as_of else None for claim in (alignment.left, alignment.right))
    if ours is None or theirs is None or ours <= theirs:
        return alignment
    return replace(alignment, left=alignment.right, right=alignment.left)


def identity(key: Sequence[str], verdict: Verdict, values: Sequence[str]) -> str:
    """`F-` and 12 hex digits of the rule, what is spoken of, and the rival values.

    No offset, path or document is in it, so a moved paragraph or one more article with a known value keeps it,
    and a new value makes a new finding. The verdict's side (agreement or not) keeps the two findings of a group apart.
    """
    rule, *about = key
    content = "\n".join([rule, verdict, *about, *values])
    return "F-" + sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def subject_key(rule: str, claims: Sequence[Claim], alignment: Alignment) -> tuple[str, ...]:
    """What a finding is about: its rule, what the rule bound (else what is counted), the name that most claims share, the deed, the year.

    The same two numbers may be told of another deed or another year: what was decided of the one must not silence the other.
    """
    slots = [f"{slot}={text.casefold()}" for slot, text in alignment.slots]
    about = slots or [_leading(f"{claim.kind} {claim.traits.noun_set or claim.about.noun}" for claim in claims)]
    told = [f"{name}={word}" for name, word in (("deed", _deed(claims)), ("year", _year(claims))) if word]
    return rule, *about, _shared_name(claims), *told


def _deed(claims: Iterable[Claim]) -> str:
    """The deed that tells the fact; empty where the claims name several: then none of them tells it from another."""
    deeds = {claim.traits.deed for claim in claims} - {""}
    return deeds.pop() if len(deeds) == 1 else ""


def _year(claims: Sequence[Claim]) -> str:
    """The year of the period that the words name, else the one that the figure is true of. A date has none: its value would tell it."""
    if any(isinstance(claim.value, When) for claim in claims):
        return ""
    return _leading(_years(claim.period for claim in claims)) or _leading(_years(claim.as_of for claim in claims))


def _years(times: Iterable[When | None]) -> Iterator[str]:
    return (str(day.year) for time in times if time and (day := time.low or time.high))


def _shared_name(claims: Sequence[Claim]) -> str:
    """The name that most claims have in their own sentences, of those the rarest, of those the first in the alphabet.

    Of sentences without a name it is the one that most of them have around them; empty where there is none. What stands around a
    sentence, and how often a document says a name, differs from one version of a text to the next.
    """
    return _most_said(claim.traits.own_names for claim in claims) or _most_said(claim.traits.names for claim in claims)


def _most_said(named: Iterable[Sequence[tuple[str, int]]]) -> str:
    said: Counter[str] = Counter()
    weights: Counter[str] = Counter()
    for names in named:
        for key, weight in names:
            said[key] += 1
            weights[key] += weight
    return min(said, key=lambda key: (-said[key], -weights[key], key), default="")


def _leading(words: Iterable[str]) -> str:
    """The word said most often, the first in the alphabet of equals: one more text that says less does not change it."""
    counts = Counter(words)
    return min(counts, key=lambda word: (-counts[word], word), default="")


def value_key(value: Value) -> str:
    """A value as one line that is equal where the values are."""
    match value:
        case Quantity(low, high, unit, hedge, _, per):
            ends = ["" if end is None else format(end.normalize(), "f") for end in (low, high)]
            return " ".join((*ends, unit, hedge, per))
        case When(low, high):
            return f"{low} {high} {value.month or ''} {value.day or ''}"
        case RoleHolding(name, role, organization, qualifier):
            return f"{name}|{role}|{organization}|{qualifier}".casefold()
        case NameSet(members, is_open):
            return "|".join(members).casefold() + (" ..." if is_open else "")
        case PlaceName(name):
            return name.casefold()
        case Quotation(text, speaker):
            return " ".join(text.casefold().split()) + f" ({speaker.casefold()})"


def _path(rule: Rule, alignment: Alignment, sayings: Sayings) -> tuple[str, ...]:
    """How a pair came before the judge: the rule, what it bound, and what each side tells."""
    where = f"{rule.path}:{rule.line}" if rule.path else rule.pack
    lines = [f"Rule {rule.id} ({where}): {rule.title}."]
    if alignment.slots:
        lines.append("Bound by the rule: " + ", ".join(f"{slot} = {text}" for slot, text in alignment.slots) + ".")
    return (*lines, _side("Left", alignment.left, sayings), _side("Right", alignment.right, sayings))


def _side(name: str, claim: Claim, sayings: Sayings) -> str:
    parts = [f"{name}: “{claim.text}” in {claim.document} ({claim.zone}) is {sayings.value(claim)}"]
    if claim.about.noun:
        parts.append(f"of “{claim.about.noun}”")
    if claim.about.predicate:
        parts.append(f"told by “{claim.about.predicate}”")
    if claim.period:
        parts.append(_period_text(claim.period))
    if claim.as_of and as_of_text(claim):
        parts.append(f"as of {as_of_text(claim)} ({claim.as_of.basis})")
    if claim.attribution:
        parts.append(f"said by {claim.attribution.speaker}")
    return ", ".join(parts) + "."


def _period_text(period: When) -> str:
    """ "for 2023", "since 3 March 2025": a stretch with an open end says so itself."""
    told = when_text(period)
    return told if (period.low is None) != (period.high is None) else f"for {told}"

