"""Decisions of people on findings: read, written, and held against what is found now."""

from __future__ import annotations

from checker.review.deciding import decide
from checker.review.files import load, save, withdraw
from checker.review.matching import with_decisions

__all__ = ["decide", "load", "save", "with_decisions", "withdraw"]
