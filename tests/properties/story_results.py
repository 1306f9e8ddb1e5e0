"""What comparing each story of seeds/ gives, once for all properties."""

from __future__ import annotations

from functools import cache

import checker
from benchmarks.story_gold import documents
from checker.model.finding import Result


@cache
def result(story: str) -> Result:
    """The findings of a story and all that they rest on."""
    return checker.check(documents(story)).result
