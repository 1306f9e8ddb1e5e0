"""What a comment says that is meant for us: `checker: ignore RULE — reason`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches

from checker.model.gate import Flaw

IGNORE, IGNORE_FILE = "ignore", "ignore-file"
HEAD = re.compile(r"\s{0,200}checker:", re.IGNORECASE)
"""How the inside of such a comment begins."""
EXAMPLE = "write <!-- checker: ignore RULE — reason -->"
_LONGEST = 2000  # characters of a comment that are looked at
_MOST_RULES = 20
_MOST_REASON = 400
_WORD = re.compile(r"[^\s:,—–―−]{1,60}")
_DASH = re.compile(r"\s?[—–―−:]|(?:\s|^)-(?=\s|$)|(?:\s|^)-{2,3}")
_OF_OTHERS = ("disable", "off", "skip", "ignore-line", "ignore-next-line", "ignore-paragraph", "disable-file")
"""Words by which other tools are told to be silent."""


@dataclass(frozen=True, slots=True)
class Directive:
    """What was asked for. `flaw` is what is wrong with it, and `remedy` what to do about that."""

    rules: tuple[str, ...]
    reason: str = ""
    is_for_file: bool = False
    flaw: Flaw | None = None
    remedy: str = ""


def directive(inside: str) -> Directive | None:
    """The directive in a comment, without the comment's own marks; None where the comment is none of ours.

    "checker: ask the mayor" is a note for somebody who checks, and none.

    >>> directive(" checker: ignore generic.count, courts — the mayor's own figure ")
    Directive(rules=('generic.count', 'courts'), reason="the mayor's own figure", is_for_file=False, flaw=None, remedy='')
    """
    head = HEAD.match(inside)
    if head is None:
        return None
    words = " ".join(inside[head.end():head.end() + _LONGEST].split())
    verb = _WORD.match(words)
    if verb is None:
        return None
    if verb[0] not in {IGNORE, IGNORE_FILE}:
        return _misspelled(verb[0].casefold())
    named, reason = _parted(words[verb.end():].strip(" :"))
    found = Directive(tuple(dict.fromkeys(named))[:_MOST_RULES], reason, verb[0] == IGNORE_FILE)
    if not named:
        return Directive((), reason, found.is_for_file, Flaw.NO_RULE, EXAMPLE)
    if not any(letter.isalnum() for letter in reason):
        return Directive(named[:1], "", found.is_for_file, Flaw.NO_REASON, f"write <!-- checker: {verb[0]} {named[0]} — reason -->")
    return found


def _parted(words: str) -> tuple[tuple[str, ...], str]:
    """The rules before the first dash or colon, and the reason behind it."""
    dash = _DASH.search(words)
    before, after = (words[:dash.start()], words[dash.end():]) if dash else (words, "")
    reason = after.strip()
    return (tuple(before.replace(",", " ").split()),
            reason if len(reason) <= _MOST_REASON else reason[:_MOST_REASON - 1] + "…")


def _misspelled(verb: str) -> Directive | None:
    """What somebody meant who wrote nearly one of our words, or one of another tool's."""
    near = get_close_matches(verb, (IGNORE, IGNORE_FILE), n=1, cutoff=0.75)
    if not near and verb not in _OF_OTHERS:
        return None
    return Directive((verb,), flaw=Flaw.MISSPELLED, remedy=f"did you mean '{near[0] if near else IGNORE}'? {EXAMPLE}")
