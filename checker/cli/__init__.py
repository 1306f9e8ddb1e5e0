"""The command line: words in, words out. What a command does is in `checker.commands`."""

from __future__ import annotations

from checker.cli.program import app, main, run

__all__ = ["app", "main", "run"]
