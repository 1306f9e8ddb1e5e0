"""The first files of a project: settings, a manifest drafted from the articles, a rule, and what a build server runs."""

from __future__ import annotations

from checker.starting.manifest_draft import manifest_text
from checker.starting.plan import CI_FILES, Planned, plan

__all__ = ["CI_FILES", "Planned", "manifest_text", "plan"]
