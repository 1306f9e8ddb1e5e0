"""What each column of the tables holds: for the sheet that explains them, and for docs/reference/csv.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.report.rows import CLAIM_COLUMNS, FINDING_COLUMNS, SIDE_COLUMNS

TEXT, WORD, NUMBER, WHOLE, DAY, LIST = "text", "word", "number", "whole number", "day", "list"
"""Types of cells: words of a document or a person; one of a few words that the glossary explains; a decimal number; a whole number;
a day as 2026-11-20; several parts, with what parts them."""


@dataclass(frozen=True, slots=True)
class Column:
    """The name of a column, the type of its cells, and what they hold. A cell is empty where the value has no such part."""

    name: str
    type: str
    meaning: str


_SIDE: Mapping[str, tuple[str, str]] = {
    "publisher": (TEXT, "who published the article of the {side} claim"),
    "document": (TEXT, "the id of the article"),
    "date": (DAY, "when it was published"),
    "url": (TEXT, "its address, where the manifest gives one"),
    "as_of": (DAY, "the time at which the claim is true; the last day of a stretch"),
    "value": (TEXT, "the value in the words of a reader"),
    "low": (NUMBER, "the lower bound of a number; of a date, its first day; empty where there is no bound"),
    "high": (NUMBER, "the upper bound, or the last day; the same as low where one number is told"),
    "hedge": (WORD, "how firmly the number is given"),
    "quote": (TEXT, "the sentence that tells it"),
    "line": (WHOLE, "the line of the article's text on which the value stands, from 1"),
    "articles": (WHOLE, "how many articles tell this value"),
    "outlets": (WHOLE, "how many publishers printed them"),
    "origins": (WHOLE, "how many origins they go back to"),
}

_FINDING: Mapping[str, tuple[str, str]] = {
    "finding": (WORD, "the id of the finding, which stays the same while it is about the same values"),
    "verdict": (WORD, "one of the seven verdicts"),
    "severity": (WORD, "error, warning or note, as the rule has it"),
    "rule": (WORD, "the id of the rule"),
    "subject": (TEXT, "what the left claim is about"),
    "kind": (WORD, "the kind of claim"),
    "unit": (WORD, "the unit of the left number; money by its three letters"),
    "difference": (NUMBER, "right less left, where both are single numbers of one unit; between two days, in days"),
    "difference_pct": (NUMBER, "the difference in percent of the left number, to one decimal"),
    "articles": (WHOLE, "how many articles have a claim in the finding"),
    "outlets": (WHOLE, "how many publishers printed them"),
    "origins": (WHOLE, "how many origins they go back to"),
    "state": (WORD, "what a person decided, as one of the six states; empty while nobody has"),
    "by": (TEXT, "who decided"),
    "at": (DAY, "on which day"),
    "note": (TEXT, "what the person wrote"),
    "side": (TEXT, "the value that is wrong, where the person said so"),
    "evidence": (TEXT, "a link or a reference"),
    "message": (TEXT, "the finding in one sentence"),
    "reason": (TEXT, "the reason that decided the verdict"),
    "sources": (TEXT, "how many articles, outlets and origins tell which value, in words"),
    "what_if": (TEXT, "what would lead to another verdict, in words"),
    "estimate": (TEXT, "low, best and high estimate, where the rule has a policy on them"),
    "claims": (LIST, "the ids of all its claims, parted by blanks"),
    "suppressed": (WORD, "what keeps it from being shown and from failing the run, such as waiver; empty where nothing does"),
    "suppressed_reason": (TEXT, "why, in the words of the baseline, the waiver or the draft"),
    "suppressed_by": (TEXT, "who answers for the waiver"),
    "suppressed_until": (DAY, "the last day of the waiver"),
    "suppressed_place": (TEXT, "where it is said: file, line and, of a waiver or a draft, column"),
}

_CLAIM: Mapping[str, tuple[str, str]] = {
    "claim": (WORD, "the id of the claim: document, kind and start; it holds for one run"),
    "document": (TEXT, "the id of the article"),
    "publisher": (TEXT, "who published it"),
    "date": (DAY, "when it was published"),
    "date_from": (WORD, "how that is known: manifest, metadata or text"),
    "url": (TEXT, "its address, where the manifest gives one"),
    "kind": (WORD, "the kind of claim"),
    "zone": (WORD, "the part of the article that it stands in"),
    "line": (WHOLE, "the line of the article's text, from 1"),
    "column": (WHOLE, "the column, from 1"),
    "start": (WHOLE, "the first character of its words in the article's text, from 0"),
    "end": (WHOLE, "the first character behind them"),
    "text": (TEXT, "its own words"),
    "value": (TEXT, "the value in the words of a reader"),
    "low": (NUMBER, "the lower bound of a number; of a date, its first day; empty where there is no bound"),
    "high": (NUMBER, "the upper bound, or the last day; the same as low where one number is told"),
    "unit": (WORD, "the unit of a number"),
    "hedge": (WORD, "how firmly the number is given"),
    "name": (TEXT, "who holds the office, the place, or who said it"),
    "role": (TEXT, "the office"),
    "organization": (TEXT, "of what it is an office"),
    "members": (LIST, "the names of a list, parted by '; '"),
    "quoted": (TEXT, "the words of a quotation"),
    "noun": (TEXT, "what is counted or measured"),
    "predicate": (TEXT, "the verb that goes with it"),
    "entities": (LIST, "the names concerned, parted by '; '"),
    "place": (TEXT, "where it is said to be so"),
    "period_low": (DAY, "the first day of the stretch that it covers"),
    "period_high": (DAY, "the last day of it"),
    "as_of_low": (DAY, "the first day of the time at which it is true"),
    "as_of_high": (DAY, "the last day of it"),
    "as_of_basis": (WORD, "how that time is known: stated, published or none"),
    "speaker": (TEXT, "whom the article credits"),
    "manner": (WORD, "whose words they are"),
    "via": (TEXT, "who passed it on"),
    "modality": (WORD, "how the claim stands to what is the case"),
    "sentence": (TEXT, "the sentence that it stands in"),
}


def finding_columns() -> tuple[Column, ...]:
    """The columns of findings.csv, in their order."""
    sides = {f"{side}_{name}": (kind, meaning.format(side=side)) for side in ("left", "right") for name, (kind, meaning) in _SIDE.items()}
    return _columns(FINDING_COLUMNS, {**sides, **_FINDING})


def claim_columns() -> tuple[Column, ...]:
    """The columns of claims.csv, in their order."""
    return _columns(CLAIM_COLUMNS, _CLAIM)


def side_columns() -> tuple[Column, ...]:
    """The columns that findings.csv has for each of the two sides, without `left_` or `right_`."""
    return _columns(SIDE_COLUMNS, {name: (kind, meaning.format(side="left or right")) for name, (kind, meaning) in _SIDE.items()})


def _columns(names: Sequence[str], told: Mapping[str, tuple[str, str]]) -> tuple[Column, ...]:
    return tuple(Column(name, *told[name]) for name in names)
