"""The options of `checker check` that say what is asked for and what is accepted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any

import typer

from checker.cli.manual import Manual
from checker.cli.options import DOCUMENTS, FAILS

_AGAINST = "--against"

Against = Annotated[list[str] | None, typer.Option(_AGAINST, metavar="SOURCES...", rich_help_panel=DOCUMENTS, help=(
    "Check the SOURCE before it, as drafts, against these: all words up to the next option. Findings without a draft are left out."))]
Baseline = Annotated[str | None, typer.Option("--baseline", metavar="FILE", rich_help_panel=FAILS, help=(
    "Findings that are known: a checker-baseline.jsonl, or the results.json of an earlier run."))]
Changed = Annotated[bool, typer.Option("--changed", rich_help_panel=FAILS, help=(
    "Leave out findings without a claim in a file that is changed and not committed. Everything is still compared."))]
Since = Annotated[str, typer.Option("--since", metavar="REF", rich_help_panel=FAILS, help=(
    "The same for files changed since this commit, or since leaving this branch."))]
Strict = Annotated[bool | None, typer.Option("--strict/--no-strict", rich_help_panel=FAILS, help=(
    "Give status 2 for a source that is undated, skipped or compared with no other, and for a waiver or an inline ignore that is for "
    "nothing."))]
AsOf = Annotated[str, typer.Option("--as-of", metavar="DATE", rich_help_panel=FAILS, help=(
    "The day by which waivers expire, as 2026-12-31; else this day."))]

Watch = Annotated[bool, typer.Option("--watch", help=(
    "Check again whenever a document, the manifest, a rule, a decision or a setting has changed, until Ctrl-C."))]


class AgainstMany(Manual):
    """A command whose `--against` takes several words, as a shell makes them of `sources/*.txt`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer keeps the class of it to itself
        """Reads the words of the command line."""
        return super().parse_args(ctx, list(spread(args)))


def spread(words: Sequence[str]) -> Iterator[str]:
    """The words with the option before each of those that it takes: all up to the next option, or up to `--`.

    >>> list(spread(["a.md", "--against", "b.txt", "c.txt", "--strict", "-f", "json"]))
    ['a.md', '--against', 'b.txt', '--against', 'c.txt', '--strict', '-f', 'json']
    >>> list(spread(["--against", "b.txt", "--", "a.md"]))
    ['--against', 'b.txt', '--', 'a.md']
    """
    takes = is_first = False
    for at, word in enumerate(words):
        if word == "--":
            yield from ([_AGAINST] if is_first else [])
            yield from words[at:]
            return
        is_option = word.startswith("-") and word != "-"
        if is_first and is_option:
            yield _AGAINST  # with nothing behind it, which is told
        if word == _AGAINST:
            takes = is_first = True
            continue
        takes, is_first = takes and not is_option, False
        yield from ([_AGAINST, word] if takes else [word])
    if is_first:
        yield _AGAINST
