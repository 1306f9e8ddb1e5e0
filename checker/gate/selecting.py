"""Which findings were asked for: `--select` and `--ignore`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from checker.errors import ConfigError
from checker.model.finding import Finding, Result
from checker.strict_yaml import did_you_mean

_FINDING = "F-"


@dataclass(frozen=True, slots=True)
class Selection:
    """Ids of rules and findings, or beginnings of them. Nothing selected: everything is. What is ignored is not selected.

    `said` is how errors call who said the two: an option, a variable, or a key with its place.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    said: tuple[str, str] = field(default=("--select", "--ignore"), compare=False)

    def takes(self, finding: Finding, rules: Iterable[str]) -> bool:
        """Whether the finding was asked for; `rules` are the ids of all rules."""
        known = tuple(rules)
        return (not self.select or names(self.select, finding, known)) and not names(self.ignore, finding, known)


def words(written: Iterable[str]) -> tuple[str, ...]:
    """The words of options that are repeated or hold several, parted by commas."""
    return tuple(dict.fromkeys(word for part in written for word in (one.strip() for one in part.split(",")) if word))


def names(wanted: Sequence[str], finding: Finding, rules: Sequence[str]) -> bool:
    """Whether one of the words is the finding's id or its rule's, or the beginning of one.

    A word that is the whole id of some rule names that rule alone, though the ids of others may begin with it.
    """
    return any(finding.id.startswith(word) if word.startswith(_FINDING) else
               finding.rule == word or (word not in rules and finding.rule.startswith(word)) for word in wanted)


def check(selection: Selection, result: Result) -> None:
    """Raises ConfigError for a word that names no rule, and no finding of the result: a typing error must not pass for silence."""
    rules, findings = [rule.id for rule in result.rules], [finding.id for finding in result.findings]
    for option, several in zip(selection.said, (selection.select, selection.ignore), strict=True):
        for word in several:
            is_finding = word.startswith(_FINDING)
            known = findings if is_finding else rules
            if not any(name.startswith(word) for name in known):
                raise ConfigError(f"{option} {word[:60]}: there is no such {'finding in this run' if is_finding else 'rule'}",
                                  remedy=_near(word, known))


def _near(word: str, known: Sequence[str]) -> str:
    """The id that is nearest to the word, or the first part of the ids, of which there may be hundreds."""
    told = did_you_mean(word, known) if known else ""
    if told.startswith("did you mean"):
        return told
    packs = sorted({name.partition(".")[0] for name in known})
    return "`checker rules list` shows every rule" if not known or "." not in known[0] else f"packs of rules: {', '.join(packs)}"
