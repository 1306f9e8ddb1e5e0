"""An explanation in sentences, the same ones in every report."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.finding import Explanation, WhatIf


def explanation_lines(explanation: Explanation) -> tuple[str, ...]:
    """What matched, what did not, what one side alone tells, and what would change the verdict; a sentence each.

    What differs in scope is the reason of its verdict, and so it is not told again.
    """
    found = [f"{title}: {'; '.join(said)}." for title, said in (
        ("Matched", explanation.matched), ("Not matched", explanation.missing),
        ("Told on one side only", explanation.one_sided)) if said]
    return (*found, *what_if_lines(explanation.what_if))


def what_if_lines(what_if: Sequence[WhatIf]) -> tuple[str, ...]:
    """What would change the verdict, a sentence for each verdict that could be reached."""
    by_verdict: dict[str, list[str]] = {}
    for one in what_if:
        by_verdict.setdefault(str(one.verdict), []).append(one.condition)
    return tuple(f"The verdict would be {verdict} if {', or if '.join(conditions)}." for verdict, conditions in by_verdict.items())
