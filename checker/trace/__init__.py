"""Finds what goes back to one source: near-copies, agency texts, sentences printed alike."""

from __future__ import annotations

from checker.trace.sources import Tracing, is_altered_copy, trace, traced

__all__ = ["Tracing", "is_altered_copy", "trace", "traced"]
