"""Finds the strength of earthquakes: "magnitude 7.2", "a 5.8-magnitude quake", "magnitude of 7.2"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.figures import surroundings
from checker.model.claim import Kind, Mention
from checker.model.text import Sentence, Span

_STRENGTH = re.compile(r"(?<![^\W_])(?:(?P<before>magnitude)(?:[\s-]|\s(?:of|was|at|measured(?:\sat)?|reached|:)\s)(?P<hedge>about\s"
    r"|around\s)?(?P<number>\d(?:\.\d{1,2})?)(?![\w%]|[.,]\d)"
                       r"|(?P<number2>\d(?:\.\d{1,2})?)[\s-](?P<after>magnitude)(?![^\W_]))", re.IGNORECASE)
_RICHTER = re.compile(r"(?P<number>(?<![\w.,])\d(?:\.\d{1,2})?)(?=\son\sthe\s(?:(?:open-ended|moment\smagnitude)\s)?(?:Richter"
    r"|moment\smagnitude)\sscale)", re.IGNORECASE)


def magnitudes(text: str, sentence: Sentence) -> Iterator[Mention]:
    """The magnitudes in a sentence; the span holds the word where it stands beside the number."""
    start, stop = sentence.span.start, sentence.span.end
    for match in _STRENGTH.finditer(text, start, stop):
        number, unit = ("number", "before") if match["number"] else ("number2", "after")
        span = Span(*match.span())
        parts = [("number", Span(*match.span(number))), ("unit", Span(*match.span(unit)))]
        before = surroundings.hedge_before().search(text, max(start, span.start - surroundings.REACH), span.start)
        if match["hedge"]:
            parts.append(("hedge", Span(match.start("hedge"), match.end("hedge") - 1)))
        elif before:
            parts.append(("hedge", Span(*before.span("words"))))
        yield Mention(Kind.MEASURE, span, sentence.index, "measure.magnitude", tuple(parts))
    for match in _RICHTER.finditer(text, start, stop):
        span = Span(*match.span("number"))
        yield Mention(Kind.MEASURE, span, sentence.index, "measure.magnitude", (("number", span),))
