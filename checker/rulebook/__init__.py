"""Rules as files: strict loading, phrases, the JSON Schema, lint, and the rules' own examples."""

from __future__ import annotations

from checker.rulebook.book import KnownName, Pack, Rulebook
from checker.rulebook.examples import ExampleResult, run_examples
from checker.rulebook.lint import Remark
from checker.rulebook.loader import builtin_folder, load
from checker.rulebook.schema import rule_schema

__all__ = ["ExampleResult", "KnownName", "Pack", "Remark", "Rulebook", "builtin_folder", "load", "rule_schema", "run_examples"]
