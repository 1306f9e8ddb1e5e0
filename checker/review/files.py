"""The folder of decisions: one small file a finding, each written whole or not at all."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.errors import DecisionError
from checker.model.decision import Decision
from checker.review.deciding import FINDING, check
from checker.review.reading import from_yaml
from checker.review.written import as_yaml
from checker.strict_yaml import MAX_BYTES
from checker.whole_files import put

SUFFIX = ".yml"


def load(folder: str | Path) -> tuple[Decision, ...]:
    """The decisions in a folder, by the ids of their findings; none where the folder is missing.

    Files that are no .yml are passed over. Raises DecisionError for the first file that is wrong, with its place.
    """
    home = Path(folder)
    try:
        if not home.exists():
            return ()
        if not home.is_dir():
            raise DecisionError("no folder of decisions", path=str(home), remedy="name a folder; it is made with the first decision")
        paths = sorted(path for path in home.iterdir() if not path.name.startswith(".") and path.suffix in {SUFFIX, ".yaml"})
        return tuple(_read(path, home) for path in paths)
    except OSError as error:
        raise DecisionError(f"cannot be read: {error.strerror or error}", path=str(error.filename or home),
                            remedy="check its permissions") from error


def save(decision: Decision, folder: str | Path) -> Path:
    """Writes the decision to the file of its finding, in place of one that is there, and gives its path. The folder is made if missing.

    The same decision gives the same bytes. Raises DecisionError where it cannot be kept or written.
    """
    return save_all([decision], folder)[0]


def save_all(decisions: Iterable[Decision], folder: str | Path) -> tuple[Path, ...]:
    """Writes decisions as `save` does, all of them or none, and gives their paths."""
    home = Path(folder)
    files = dict(_composed(decision, home) for decision in decisions)
    with _told("written", home):
        home.mkdir(parents=True, exist_ok=True)
        for path in files:
            _refuse_link(path, home)
        put(files, home)
        _keep(home)
    return tuple(files)


def withdraw(finding: str, folder: str | Path) -> bool:
    """Deletes the decision on a finding; False where there is none. Raises DecisionError where it cannot be deleted."""
    home = Path(folder)
    path = _place(finding, home)
    with _told("deleted", path):
        if not path.exists() and not path.is_symlink():
            return False
        _refuse_link(path, home)
        path.unlink()
        _keep(home)
    return True


def _place(finding: str, home: Path) -> Path:
    """Where the decision on a finding lies. An id that is none could lead out of the folder, and is refused."""
    if not FINDING.fullmatch(finding):
        raise DecisionError(f"'{finding[:60]}' is no id of a finding", remedy="the ids stand in the report, as F-0123456789ab")
    return home / f"{finding}{SUFFIX}"


def _composed(decision: Decision, home: Path) -> tuple[Path, bytes]:
    check(decision)
    data = as_yaml(decision).encode("utf-8")
    path = _place(decision.finding, home)
    if len(data) > MAX_BYTES:
        raise DecisionError("the decision is larger than 1 MB", path=str(path), remedy="shorten its note")
    return path, data


def _read(path: Path, home: Path) -> Decision:
    shown = str(path)
    _refuse_link(path, home)
    if not FINDING.fullmatch(path.stem):
        raise DecisionError("no name for a decision", path=shown,
                            remedy=f"name it for its finding, as F-0123456789ab{SUFFIX}, or move it away")
    if path.suffix != SUFFIX:
        is_twice = path.with_suffix(SUFFIX).exists()
        raise DecisionError(f"two files for {path.stem}" if is_twice else f"decisions end in {SUFFIX}", path=shown,
                            remedy="keep one of them" if is_twice else f"rename it to {path.stem}{SUFFIX}")
    if not path.is_file():
        raise DecisionError("no file", path=shown, remedy="move it away")
    with path.open("rb") as stream:
        data = stream.read(MAX_BYTES + 1)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DecisionError("not UTF-8 text", path=shown, line=line, remedy="save the file as UTF-8") from error
    return from_yaml(text, shown, path.stem)


def _refuse_link(path: Path, home: Path) -> None:
    """Raises DecisionError for a link that leads out of the folder."""
    if path.is_symlink() and path.resolve().parent != home.resolve():
        raise DecisionError("a link that leads out of the folder of decisions", path=str(path), remedy="put the file itself here")


@contextlib.contextmanager
def _told(deed: str, path: Path) -> Iterator[None]:
    """Turns an error of the operating system into one line for the user."""
    try:
        yield
    except OSError as error:
        raise DecisionError(f"the decision cannot be {deed}: {error.strerror or error}", path=str(path),
                            remedy="check the permissions of the folder, or name another with --decisions") from error


def _keep(home: Path) -> None:
    """Has the disk keep the names in a folder, where the system lets folders be opened."""
    with contextlib.suppress(OSError):
        handle = os.open(home, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
