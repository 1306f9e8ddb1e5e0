"""Rules as files: strict loading, phrases, the JSON Schema, lint, and the rules' own examples."""

from __future__ import annotations

from checker.rulebook.book import KnownName, Pack, Rulebook
from checker.rulebook.load import builtin_folder, load

__all__ = ["KnownName", "Pack", "Rulebook", "builtin_folder", "load"]
