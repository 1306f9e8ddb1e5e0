"""The day on which a decision is made: the one thing that is taken from the clock, and only where a person decides."""

from __future__ import annotations

import datetime


def today() -> str:
    """This day where the program runs, as an ISO date."""
    return datetime.datetime.now().astimezone().date().isoformat()
