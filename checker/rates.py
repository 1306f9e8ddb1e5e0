"""The exchange rates of a run: a file of the user's, or none."""

from __future__ import annotations

from pathlib import Path

from checker.compare.exchange import known_codes
from checker.model.rates import RateTable
from checker.read.manifest import rates_path
from checker.read.rate_table import load_rates


def rate_table(rates: str | Path | RateTable | None, manifest: str | None = None) -> RateTable | None:
    """The exchange rates of a file, else of the one that the manifest names; a loaded table as it is. Raises InputError for a bad file."""
    if isinstance(rates, RateTable):
        return rates
    path = rates or (rates_path(manifest) if manifest else None)
    return load_rates(str(path), known_codes()) if path else None
