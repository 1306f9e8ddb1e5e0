"""What one report found is of one time, though the one text says "last year" and the other names the month."""

from __future__ import annotations

import pytest

import checker
from checker.model.finding import Verdict

TEXT = "{} found that Ostby Shipyard moved ${} billion to seven funds {}."
REPORT = "A report by the Velt Institute"


def verdict(left, right):
    """The verdict on the two sums."""
    documents = [checker.Document.from_text(TEXT.format(*words), id=name) for name, words in zip("ab", (left, right), strict=True)]
    return next(found.verdict for found in checker.check(documents).findings if found.rule == "generic.money")


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ((REPORT, "1.8", "last year"), (REPORT, "1.5", "in August 2022"), Verdict.CONFLICT),
    ((REPORT, "1.8", "last year"), (REPORT, "1.8", "in August 2022"), Verdict.AGREE),
    ((REPORT, "1.8", "last year"), (REPORT, "1.5", "in 2022"), Verdict.UNCERTAIN),
    ((REPORT, "1.8", "last year"), ("A report by the Marrow Institute", "1.5", "in August 2022"), Verdict.UNCERTAIN),
    (("An annual report by the Velt Institute", "1.8", "last year"),
     ("An annual report by the Velt Institute", "1.5", "in August 2022"), Verdict.UNCERTAIN),
    (("The Velt Institute", "1.8", "last year"), ("The Velt Institute", "1.5", "in August 2022"), Verdict.UNCERTAIN),
    (("Edda Quill", "1.8", "last year"), (REPORT, "1.5", "in August 2022"), Verdict.UNCERTAIN),
])
def test_what_one_report_found(left, right, wanted):
    assert verdict(left, right) is wanted
    assert verdict(right, left) is wanted
