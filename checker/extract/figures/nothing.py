"""Finds counts of nothing: "no deaths", "none of the crew", "nobody was injured". Only people, harm and what is counted of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.lexicon import table
from checker.model.claim import Kind, Mention
from checker.model.text import Sentence, Span

NOTHING = frozenset({"no", "none", "nobody", "not"})
"""Words of which one stands in every count of nothing."""


@cache
def _pattern() -> re.Pattern[str]:
    words = table("nothing")
    nouns, harms, groups = ("|".join(words[name]) for name in ("nouns", "harms", "groups"))
    lead = r"(?:[a-z0-9,]+(?:-[a-z]+)?\s){0,2}?"
    return re.compile(
        rf"(?<![^\W_])(?:(?P<no>no)\s{lead}(?:{nouns})(?![^\W_])|(?P<none>none)\sof\s(?:the|its|their|his|her|those)\s{lead}(?:{groups}"
            rf"|{nouns})(?![^\W_])|(?P<not>not\sone)\sof\s(?:the|its|their|his|her|those|these)\s"
        rf"|(?P<nobody>no[\s-]?one|nobody)\s(?:else\s)?(?:(?:was|were|is|has\sbeen|had\sbeen|have\sbeen|got|is\sknown\sto\shave\sbeen"
            rf"|is\sbelieved\sto\shave\sbeen)\s)?(?:seriously\s|reported\s|badly\s|immediately\s)?(?:{harms})(?![^\W_]))", re.IGNORECASE)


def nothing(text: str, sentence: Sentence) -> Iterator[Mention]:
    """The counts of nothing in a sentence; the span is the negative word."""
    for match in _pattern().finditer(text, sentence.span.start, sentence.span.end):
        span = Span(*match.span(match.lastgroup or 0))
        yield Mention(Kind.COUNT, span, sentence.index, "count.none", (("number", span),))
