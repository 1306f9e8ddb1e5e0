"""Finds which documents go back to one text."""

from __future__ import annotations

from checker.trace.origins import origins

__all__ = ["origins"]
