"""A part told with its whole in one document, against a percentage in another."""

from __future__ import annotations

import datetime as dt

import pytest

from checker.model.finding import Verdict
from checker.model.text import Document
from checker.pipeline import check_documents

DAY = dt.date(2024, 5, 7)


@pytest.mark.parametrize(("one", "other", "wanted"), [
    ("Of the 40 bridges checked in Orvand, 10 had cracks.", "A quarter of the bridges checked in Orvand had cracks.", Verdict.AGREE),
    ("Of the 40 bridges checked in Orvand, 10 had cracks.", "Half of the bridges checked in Orvand had cracks.", Verdict.CONFLICT),
    ("The council found cracks in 10 of the 40 bridges in Orvand.", "Cracks were found in 25 percent of the bridges in Orvand.",
     Verdict.AGREE),
    ("The council found cracks in 10 of the 40 bridges in Orvand.", "Traffic over the bridges in Orvand grew by 40 percent.", None),
    ("The council found cracks in 10 bridges and 40 tunnels in Orvand.", "Cracks were found in 25 percent of the bridges in Orvand.", None),
])
def test_shares_across_documents(one, other, wanted):
    documents = [Document.from_text(text, id=name, published=DAY) for name, text in (("one", one), ("other", other))]
    result = check_documents(documents)
    across = [finding for finding in result.findings if finding.rule == "generic.percent"]
    assert [finding.verdict for finding in across] == ([wanted] if wanted else [])
    known = {claim.id for claim in result.claims}
    assert all(claim.id in known for finding in result.findings for claim in finding.claims)
