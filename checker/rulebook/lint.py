"""What is allowed in a rule and still a mistake more often than not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from checker.model.finding import Severity
from checker.model.rule import Finder, Rule
from checker.model.value import Hedge
from checker.rulebook.book import Rulebook
from checker.rulebook.keys import BUILT_IN_TERMS
from checker.rulebook.phrase import parse
from checker.rulebook.terms import message_fields, term_names


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to look at. `severity` is error for what makes findings misleading, warning for the rest."""

    path: str
    line: int
    rule: str
    severity: Severity
    message: str

    def __str__(self) -> str:
        """`path:line: rule: message`."""
        return f"{self.path}:{self.line}: {self.rule}: {self.message}"


def lint(book: Rulebook) -> tuple[Remark, ...]:
    """Remarks on all rules, sorted by place."""
    found = [remark for rule in book.rules for remark in _rule(rule)]
    found += _contained(book)
    found += _shared_aliases(book)
    return tuple(sorted(found, key=lambda remark: (remark.path, remark.line, remark.rule, remark.message)))


def _rule(rule: Rule) -> Iterator[Remark]:
    fields = message_fields(rule.message)
    sides = [any(field == f"only.{side}" or field.startswith(f"{side}.") for field in fields) for side in ("left", "right")]
    if not all(sides) and "values" not in fields:
        yield _remark(rule, "the message shows one side only, and reads like a false alarm", Severity.ERROR)
    if rule.is_draft:
        yield _remark(rule, "a draft: finish it, and delete its 'todo'", Severity.ERROR)
    for finder in rule.find:
        bound = _slots(finder)
        for term in rule.align.by:
            for name in term_names(term):
                if name not in bound and name not in BUILT_IN_TERMS:
                    yield _remark(rule, f"'{name}' of 'by' is not bound by every finder: what the others find is never aligned")
    if rule.compare.estimates == "plain" and all(finder.hedge and Hedge.VAGUE not in finder.hedge for finder in rule.find):
        yield _remark(rule, "'estimates: plain' says what vague words are taken for, and no finder takes a vague figure")
    if not rule.align.by and rule.align.need < 2:
        yield _remark(rule, "nothing ties two claims together: no 'by', and 'need' below 2")


def _slots(finder: Finder) -> frozenset[str]:
    names = {name for name, _ in finder.entities}
    return frozenset(names | {name for name, _ in parse(finder.phrase).slots}) if finder.phrase else frozenset(names)


def _contained(book: Rulebook) -> Iterator[Remark]:
    """A phrase inside another of the same kind: whatever the longer one matches, the shorter one matches too."""
    phrases = [(finder.kind, f" {finder.phrase} ", rule) for rule in book.rules for finder in rule.find if finder.phrase]
    for kind, phrase, rule in phrases:
        for other_kind, other, other_rule in phrases:
            if kind is other_kind and rule.id != other_rule.id and phrase in other:
                yield _remark(rule, f"the phrase “{phrase.strip()}” stands inside one of {other_rule.id}")


def _shared_aliases(book: Rulebook) -> Iterator[Remark]:
    """One form of two names is told apart by context alone."""
    owners: dict[str, list[str]] = defaultdict(list)
    has_context = {name.key: bool(name.context) for name in book.entities}
    for name in book.entities:
        for alias in dict.fromkeys(form.casefold() for form in (name.name, *name.aliases)):
            owners[alias].append(name.key)
    for alias, keys in sorted(owners.items()):
        bare = [key for key in keys if not has_context[key]]
        if len(keys) > 1 and bare:
            yield Remark("entities.yml", 1, bare[0], Severity.WARNING,
                         f"'{alias}' is a form of {' and '.join(keys)}; give each a context")


def _remark(rule: Rule, message: str, severity: Severity = Severity.WARNING) -> Remark:
    return Remark(rule.path, rule.line, rule.id, severity, message)
