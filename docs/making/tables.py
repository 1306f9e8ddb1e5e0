"""Tables in Markdown."""

from __future__ import annotations

from collections.abc import Iterable


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    r"""A table; a bar in a cell is escaped.

    >>> print(table(("A", "B"), [("x|y", "z")]))
    | A | B |
    | --- | --- |
    | x\|y | z |
    """
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)
