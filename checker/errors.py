"""Errors that a user can mend. Each tells what is wrong, where, and what to do; anything else is a fault of ours."""

from __future__ import annotations


class CheckerError(Exception):
    """Root of the project's errors.

    `message` says what is wrong; `path`, `line` and `column` (from 1) where; `remedy` what to do about it.
    """

    def __init__(self, message: str, *, path: str | None = None, line: int | None = None, column: int | None = None,
                 remedy: str = "") -> None:
        self.message, self.path, self.line, self.column, self.remedy = message, path, line, column, remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        """`path:line:column: message (remedy)`, with what is known."""
        where = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        tail = f" ({self.remedy})" if self.remedy else ""
        return f"{where}: {self.message}{tail}" if where else f"{self.message}{tail}"


class InputError(CheckerError):
    """A source or manifest cannot be read."""


class RuleError(CheckerError):
    """A rule file is wrong."""


class ConfigError(CheckerError):
    """Options or configuration are wrong."""


class DecisionError(CheckerError):
    """A file with a decision, or a decision that is to be written, is wrong."""
