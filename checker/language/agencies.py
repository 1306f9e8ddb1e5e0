"""News agencies: the names that they go by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.lexicon import table

AGENCIES: Mapping[str, Sequence[str]] = table("agencies")
"""Names under which the agencies credit their texts, and other spellings of each."""
_NAMES = {spelling.casefold(): name for name, others in AGENCIES.items() for spelling in (name, *others)}
SPELLINGS = "|".join(sorted((name for key, others in AGENCIES.items() for name in (key, *others)), key=lambda name: (-len(name), name)))
"""Every spelling as one alternative of a pattern, longest first."""


def agency_named(name: str) -> str | None:
    """The agency that goes by a name, in whatever case; None where none does.

    >>> agency_named("the Associated Press"), agency_named("Sund Post")
    ('AP', None)
    """
    folded = name.strip().casefold()
    return _NAMES.get(folded) or _NAMES.get(folded.removeprefix("the "))
