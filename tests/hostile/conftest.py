"""The command run on hostile files, and what must hold whatever they are."""

from dataclasses import dataclass

import pytest

from checker import cli
from checker.report import FOLDER


@dataclass(frozen=True)
class Run:
    status: int
    out: str
    err: str


@pytest.fixture
def place(tmp_path, monkeypatch):
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def check(place, capsys):
    """Checks sources with all reports written to `out`; none may be missing, half-written or left beside."""

    def run(*arguments):
        capsys.readouterr()
        status = cli.run(["check", *arguments, "--out", "out"])
        run = Run(status, *capsys.readouterr())
        assert "internal error" not in run.err
        assert "Traceback" not in run.err
        if (place / "out").exists():
            assert sorted(path.name for path in (place / "out").iterdir()) == sorted(FOLDER)
        return run

    return run


@pytest.fixture
def save(place):
    """Writes a file of text or bytes and gives its name."""

    def write(name, data):
        (place / name).write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
        return name

    return write
