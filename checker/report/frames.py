"""Claims and findings as pandas data frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Result
from checker.report.rows import CLAIM_COLUMNS, FINDING_COLUMNS, claim_rows, finding_rows

if TYPE_CHECKING:
    import pandas as pd


def claims_frame(result: Result) -> pd.DataFrame:
    """One row a claim, with the columns of claims.csv. Numbers are `Decimal`, days `datetime.date`, unknown parts None."""
    import pandas as pd

    return pd.DataFrame(list(claim_rows(result)), columns=list(CLAIM_COLUMNS), dtype=object)


def findings_frame(result: Result) -> pd.DataFrame:
    """One row a finding, with the columns of findings.csv."""
    import pandas as pd

    return pd.DataFrame(list(finding_rows(result)), columns=list(FINDING_COLUMNS), dtype=object)
