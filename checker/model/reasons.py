"""Why words that look like a value were not read, or a claim not compared: every reason that coverage counts, in words for users."""

from __future__ import annotations

UNREAD: dict[str, str] = {
    "ambiguous-date": "a date in digits, and nothing tells which figure is the day and which the month",
    "ambiguous-name": "the name of two people in the article, and nothing tells which of them is meant",
    "ambiguous-number": "a number whose point or comma may part thousands or decimals, or a range whose ends are the wrong way round",
    "ancient-date": "a year or century before Christ, of which no days are kept",
    "coordinate": "a place on the globe in degrees",
    "group-definition": "a range of ages that says who is meant, and is no figure of its own",
    "id": "figures that are part of a name, a code or an address",
    "impossible-date": "a day that no calendar has",
    "list": "the number of a line, a page or an item of a list",
    "name": "figures that are the name of an event",
    "no-number": "a word for a great or unknown number, of which no figure can be told",
    "phone": "a telephone number",
    "score": "the score of a game or of a vote, or a ratio",
    "reference": "the number of a note or of a source, in brackets",
    "suspicious-name": "a name written with letters of two scripts",
    "suspicious-number": "a number written in mixed scripts, or grown together with foreign letters",
    "time": "a time of day",
    "too-many-numbers": "a number far into a sentence that is a table, not a sentence",
    "unknown-unit": "a number whose unit is not known",
    "unreadable-number": "a number that is too long, or that is part of something else",
    "url": "an address of the web or of mail",
    "year": "a year alone, with nothing that makes it a date",
}
"""Reasons for what was seen and not understood."""

LEFT_OVER: dict[str, str] = {
    "conditional": "the claim holds only under a condition",
    "near miss": "another claim was nearly about the same thing",
    "no partner": "no other claim is about the same thing",
    "page furniture": "the words are not part of the article",
    "values share no scale": "it and the claim that it was held against cannot be compared: other units, or other words of one speaker",
}
"""Reasons for claims that were compared with nothing."""


def reason_text(reason: str) -> str:
    """What a reason means; the reason itself where none is given."""
    return UNREAD.get(reason) or LEFT_OVER.get(reason) or reason
