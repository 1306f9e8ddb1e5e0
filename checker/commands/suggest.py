"""`checker rules suggest`: drafts of rules from what was nearly compared."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from checker.commands.check import compare
from checker.commands.streams import emit_table, tell
from checker.errors import ConfigError
from checker.report.phrasing import count_text
from checker.rulebook import Rulebook
from checker.rulebook.drafts import PACK, Draft, drafts, pack_text


def suggest(sources: Sequence[str], manifest: str | None, rules: str | Rulebook | None, out: Path | None, most: int) -> None:
    """Checks the sources and writes the drafts, to the standard output or as files in a folder of their own.

    Raises ConfigError where that folder would be overwritten.
    """
    found = drafts(compare(sources, manifest, rules))
    chosen = found[:most]
    if out is not None and chosen:
        _save(chosen, out / PACK)
    elif chosen:
        emit_table(lambda stream: stream.write("".join(f"--- # {PACK}/{one.name}.yml\n{one.text}" for one in chosen)))
    rest = f", {len(found) - len(chosen)} more left out (--most)" if len(found) > len(chosen) else ""
    where = f" in {out / PACK}; checker rules lint {out} names them until they are finished" if out is not None and chosen else ""
    tell(f"{count_text(len(chosen), 'draft')}{where}{rest}")


def _save(chosen: Sequence[Draft], folder: Path) -> None:
    if folder.exists():
        raise ConfigError(f"'{folder}' is there already", remedy="finish or delete its drafts, or name another folder")
    try:
        folder.mkdir(parents=True)
        (folder / "pack.yml").write_text(pack_text(), encoding="utf-8")
        for one in chosen:
            (folder / f"{one.name}.yml").write_text(one.text, encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"'{folder}' cannot be written: {error.strerror or error}", remedy="name another folder") from error
