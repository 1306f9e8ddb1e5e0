"""Writing reports to disk: each file whole or not at all, and the files of one run all or none."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator, Mapping
from pathlib import Path

from checker.errors import ConfigError
from checker.model.finding import Result
from checker.report import FOLDER, Format
from checker.whole_files import put


def write_all(result: Result, folder: str | Path) -> tuple[Path, ...]:
    """Writes report.html, findings.csv, claims.csv and results.json into the folder, which is made where it is missing.

    Either all four are new or none has changed. Returns their paths. Raises ConfigError where they cannot be written.
    """
    home = Path(folder)
    with _told(home):
        home.mkdir(parents=True, exist_ok=True)
    return _write_files(result, {home / name: form for name, form in FOLDER.items()}, home)


def write_file(result: Result, path: str | Path, form: Format) -> Path:
    """Writes one report to one file, whole or not at all. Raises ConfigError where it cannot be written."""
    target = Path(path)
    return _write_files(result, {target: form}, target.parent)[0]


def _write_files(result: Result, forms: Mapping[Path, Format], home: Path) -> tuple[Path, ...]:
    """Writes all files beside their places first; only then any of them is put in its place.

    Everything is composed before the disk is touched: a process killed meanwhile leaves nothing behind.
    """
    for target in forms:
        if target.is_dir():
            raise ConfigError("a folder stands where the report is to be written", path=str(target), remedy="name another place")
    with _told(home):
        put({target: composed(result, form) for target, form in forms.items()}, home)
    return tuple(forms)


def composed(result: Result, form: Format) -> bytes:
    """A report as the bytes of its file."""
    if form.is_binary:
        data = io.BytesIO()
        form.write(result, data)
        return data.getvalue()
    text = io.StringIO(newline="")
    form.write(result, text)
    return text.getvalue().encode("utf-8")


@contextlib.contextmanager
def _told(place: Path) -> Iterator[None]:
    """Turns an error of the operating system into one line for the user."""
    try:
        yield
    except OSError as error:
        raise ConfigError(f"the report cannot be written: {error.strerror or error}", path=str(place),
                          remedy="choose another folder, or make room") from error
