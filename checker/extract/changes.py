"""Finds changes told by a verb of multiples: "doubled", "halved", "a threefold increase". They are percentages of change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.lexicon import table
from checker.model.claim import Kind, Mention
from checker.model.text import Sentence, Span

_NOT_AFTER = re.compile(r"\s(?:down|as|up\s(?:as|on|in|with)|over|back)(?![^\W_])", re.IGNORECASE)
_HEDGE = re.compile(r"(?<![^\W_])(?P<hedge>more\sthan|nearly|almost|about|roughly|at\sleast|over|around|well\sover)\s$", re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(table('numerals')['multiples'])})(?![\w-])", re.IGNORECASE)


def changes(text: str, sentence: Sentence) -> Iterator[Mention]:
    """The multiples in a sentence, as percentages of change."""
    for match in _pattern().finditer(text, sentence.span.start, sentence.span.end):
        if _NOT_AFTER.match(text, match.end()):
            continue
        span = Span(*match.span())
        before = _HEDGE.search(text, max(sentence.span.start, span.start - 14), span.start)
        hedges = (("hedge", Span(*before.span("hedge"))),) if before else ()
        yield Mention(Kind.PERCENT, span, sentence.index, "percent.change", (("number", span), *hedges))
