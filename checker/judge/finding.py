"""Makes the finding of a group: message, reasons, steps, severity and identity."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from checker.language.days import day_text, when_text
from checker.model.claim import Claim
from checker.model.finding import Alignment, Finding, Severity, Verdict
from checker.model.rule import Rule
from checker.model.text import Document
from checker.model.value import NameSet, PlaceName, Quantity, Quotation, RoleHolding, Value, When

_FIELD = re.compile(r"\{([a-z0-9_.]+)\}")
_LOWERED = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.NOTE, Severity.NOTE: Severity.NOTE}
_SPOKEN = {Verdict.AGREE: "agree", Verdict.COMPATIBLE: "can both be true", Verdict.CHANGED: "may have changed",
           Verdict.SCOPE_DIFFERS: "speak of different things", Verdict.DISPUTED: "are disputed", Verdict.CONFLICT: "conflict",
           Verdict.UNCERTAIN: "cannot be told apart"}


@dataclass(frozen=True, slots=True)
class Sayings:
    """What a message needs to speak of: the documents, and how a claim's value is said to a reader."""

    documents: Mapping[str, Document]
    origins: Mapping[str, str]
    value: Callable[[Claim], str]


def make_finding(rule: Rule, verdict: Verdict, claims: Sequence[Claim], led: tuple[Alignment, tuple[str, ...]],
                 sayings: Sayings) -> Finding:
    """The finding of a group under a rule. `led` is the strongest pair and the reasons of its verdict."""
    alignment, reasons = led
    alignment = _in_order(alignment) if verdict is Verdict.CHANGED else alignment
    severity = _LOWERED[rule.severity] if rule.pack == "generic" and any("unknown" in reason for reason in reasons) else rule.severity
    documents = sorted({claim.document for claim in claims})
    publishers = {sayings.documents[name].publisher or name for name in documents}
    return Finding(
        id=identity(rule.id, verdict, claims, alignment), rule=rule.id, verdict=verdict, severity=severity,
        message=_message(rule, alignment, sayings), reasons=reasons, claims=tuple(claims), ask=rule.ask,
        steps=steps(rule, verdict, alignment, reasons, sayings), origins=len({sayings.origins.get(name, name) for name in documents}),
        publishers=len(publishers))


def _in_order(alignment: Alignment) -> Alignment:
    """The alignment with its earlier side on the left, where both times are known: a change reads from then to now."""
    ours, theirs = (claim.as_of.high or claim.as_of.low if claim.as_of else None for claim in (alignment.left, alignment.right))
    if ours is None or theirs is None or ours <= theirs:
        return alignment
    return replace(alignment, left=alignment.right, right=alignment.left)


def identity(rule: str, verdict: Verdict, claims: Sequence[Claim], alignment: Alignment) -> str:
    """`F-` and 12 hex digits of the rule, what is spoken of, and the rival values.

    No offset, path or document is in it, so a moved paragraph or one more article with a known value keeps it,
    and a new value makes a new finding. The verdict's side (agreement or not) keeps the two findings of a group apart.
    """
    values = sorted({value_key(claim.value) for claim in claims})
    slots = [f"{slot}={text.casefold()}" for slot, text in alignment.slots]
    about = slots or sorted({f"{claim.kind} {claim.traits.noun_set or claim.about.noun}" for claim in claims})
    shared = set.intersection(*({key for key, weight in claim.traits.names if weight >= 3} for claim in claims)) if claims else set()
    content = "\n".join([rule, verdict, *about, *sorted(shared)[:3], *values])
    return "F-" + sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:12]


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


def _message(rule: Rule, alignment: Alignment, sayings: Sayings) -> str:
    fields = dict(alignment.slots)
    for side, claim in (("left", alignment.left), ("right", alignment.right)):
        document = sayings.documents[claim.document]
        fields |= {
            f"{side}.value": sayings.value(claim), f"{side}.publisher": document.publisher or document.title or document.id,
            f"{side}.quote": claim.text, f"{side}.as_of": _as_of(claim) or "an unknown day",
            f"{side}.speaker": claim.attribution.speaker if claim.attribution else "its own voice"}
    left, right = alignment.left, alignment.right
    noun = left.about.noun or right.about.noun or left.about.predicate or right.about.predicate or str(left.kind)
    when = next((claim.period for claim in (left, right) if claim.period and claim.period.low), None)
    fields |= {"noun": noun[:1].upper() + noun[1:], "predicate": left.about.predicate, "event": noun, "kind": str(left.kind),
               "period": when_text(when) if when else "the same period",
               "entities": ", ".join(sorted(set(left.about.entities) & set(right.about.entities))) or "the same subject"}
    fields |= _role_fields(left) | _set_fields(left, right)
    return _FIELD.sub(lambda found: fields.get(found[1], found[1].replace("_", " ").replace(".", " ")), rule.message)


def _as_of(claim: Claim) -> str:
    """The day a claim is true of, in words; empty where it is unknown."""
    day = (claim.as_of.high or claim.as_of.low) if claim.as_of else None
    return day_text(day) if day else ""


def _role_fields(claim: Claim) -> dict[str, str]:
    value = claim.value
    if not isinstance(value, RoleHolding):
        return {}
    return {"role": f"{value.qualifier} {value.role}".strip().capitalize(),
            "organization": value.organization or "an organization not named",
            "name": value.name}


def _set_fields(left: Claim, right: Claim) -> dict[str, str]:
    one, other = left.value, right.value
    if not isinstance(one, NameSet) or not isinstance(other, NameSet):
        return {}
    return {"only.left": ", ".join(name for name in one.members if name not in other.members) or "none",
            "only.right": ", ".join(name for name in other.members if name not in one.members) or "none"}


def steps(rule: Rule, verdict: Verdict, alignment: Alignment, reasons: Sequence[str], sayings: Sayings) -> tuple[str, ...]:
    """The whole path to a verdict, line by line, for `explain`."""
    where = f"{rule.path}:{rule.line}" if rule.path else rule.pack
    lines = [f"Rule {rule.id} ({where}): {rule.title}."]
    if alignment.slots:
        lines.append("Bound by the rule: " + ", ".join(f"{slot} = {text}" for slot, text in alignment.slots) + ".")
    lines += [_side("Left", alignment.left, sayings), _side("Right", alignment.right, sayings)]
    lines.append(f"Aligned with {alignment.score} points: " + ("; ".join(alignment.matched) or "one key under the rule") + ".")
    if alignment.missing:
        lines.append("Not matched: " + "; ".join(alignment.missing) + ".")
    if alignment.contradicted:
        lines.append("Contradicted: " + "; ".join(alignment.contradicted) + ".")
    lines += list(reasons)
    lines.append(f"Verdict: {verdict}, since the values {_SPOKEN[verdict]}.")
    change = _what_would_change(verdict, alignment)
    return (*lines, change) if change else tuple(lines)


def _side(name: str, claim: Claim, sayings: Sayings) -> str:
    parts = [f"{name}: “{claim.text}” in {claim.document} ({claim.zone}) is {sayings.value(claim)}"]
    if claim.about.noun:
        parts.append(f"of “{claim.about.noun}”")
    if claim.about.predicate:
        parts.append(f"told by “{claim.about.predicate}”")
    if claim.period:
        parts.append(f"for {when_text(claim.period)}")
    if claim.as_of and _as_of(claim):
        parts.append(f"as of {_as_of(claim)} ({claim.as_of.basis})")
    if claim.attribution:
        parts.append(f"said by {claim.attribution.speaker}")
    return ", ".join(parts) + "."


def _what_would_change(verdict: Verdict, alignment: Alignment) -> str:
    sides = (alignment.left, alignment.right)
    if verdict is Verdict.CONFLICT and any(claim.as_of is None for claim in sides):
        return "What would change it: a date for the undated document, if it is later, could make this an update (changed)."
    if verdict is Verdict.CONFLICT and any(claim.attribution is None for claim in sides):
        return "What would change it: if both sides named different speakers, this would be disputed."
    if verdict is Verdict.SCOPE_DIFFERS:
        return "What would change it: if both sides meant the same scope, their values would be compared."
    if verdict is Verdict.UNCERTAIN and alignment.rivals:
        return "What would change it: words that tell which of the partners is meant."
    return ""
