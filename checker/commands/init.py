"""`checker init`: the first files of a project. What is there already is never written over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from checker.commands.formats import choice
from checker.commands.streams import emit_table, tell
from checker.config.config_file import NAME, nearest
from checker.errors import ConfigError
from checker.model.text import Status
from checker.report.phrasing import count_text
from checker.starting import CI_FILES, Planned, plan
from checker.starting.plan import FOLDER


def run(sources: Sequence[str], ci: str | None, *, hooks: bool) -> int:
    """Writes the files that are not there, and tells of each. Raises ConfigError where one cannot be written."""
    from checker.pipeline import read_documents

    server = choice(ci, tuple(CI_FILES), "build server") if ci else None
    named = tuple(sources) or ((FOLDER,) if Path(FOLDER).is_dir() else ())
    documents = read_documents(named) if named else ()
    found = nearest(Path.cwd())
    for planned in plan(named, documents, server, hooks=hooks):
        if planned.path == NAME and found is not None and found.folder == ".":
            _say(f"kept {found.path}: the settings are there already")
        else:
            _say(_written(planned))
    undated = sum(document.published is None and document.status is not Status.SKIPPED for document in documents)
    if undated:
        tell(f"{count_text(undated, 'document')} without a date: fill in published in sources.yaml, which is refused until then")
    tell("next: checker doctor" if documents else f"next: put articles in {FOLDER}, or name them in {NAME}; then checker doctor")
    return 0


def _written(planned: Planned) -> str:
    path = Path(planned.path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(planned.text)
    except FileExistsError:
        return f"kept {planned.path}: it is there already"
    except OSError as error:
        raise ConfigError(f"'{planned.path}' cannot be written: {error.strerror or error}",
                          remedy="check the folder's permissions") from error
    return f"wrote {planned.path}"


def _say(line: str) -> None:
    emit_table(lambda stream: stream.write(f"{line}\n"))
