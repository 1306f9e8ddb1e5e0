"""Streams that take nothing: a full disk, a reader that went away, a stream that is closed. No traceback, and never status 1 for it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker import cli

HOUSE = Path(cli.__file__).parents[1]
FULL = Path("/dev/full")
COMMANDS = (("check", "one.txt", "--allow-empty"), ("check", "one.txt", "--allow-empty", "-f", "json"), ("--help",), ("--version",),
            ("rules", "list"))
pytestmark = pytest.mark.usefixtures("article")


@pytest.fixture
def article(save):
    return save("one.txt", "The ferry carried 214 passengers to Fenmouth.\n")


def run(arguments, place, **streams):
    piped = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | streams
    return subprocess.run([sys.executable, "-m", "checker", *arguments], cwd=place, check=False, timeout=60,
                          env=os.environ | {"PYTHONPATH": str(HOUSE)}, **piped)


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_full_disk_behind_stdout_is_one_line_and_2(place, arguments):
    with FULL.open("wb") as full:
        ended = run(arguments, place, stdout=full)
    assert ended.returncode == 2
    assert ended.stderr.splitlines()[-1].startswith(b"checker: the output cannot be written: ")
    assert b"Traceback" not in ended.stderr


@pytest.mark.parametrize(("arguments", "status"), [
    (("check", "one.txt", "--allow-empty"), 0), (("check", "missing.txt"), 2), (("check",), 2), (("check", "--nonsense"), 2)])
def test_stderr_that_takes_nothing_changes_no_status(place, arguments, status):
    with FULL.open("wb") as full:
        assert run(arguments, place, stderr=full).returncode == status


@pytest.mark.parametrize("arguments", COMMANDS[:3], ids=" ".join)
def test_closed_streams_are_no_crash(place, arguments):
    closed = ["import os, sys", "os.close(1); os.close(2)", f"os.execv(sys.executable, [sys.executable, '-m', 'checker', *{arguments!r}])"]
    ended = subprocess.run([sys.executable, "-c", "; ".join(closed)], cwd=place, check=False, timeout=60,
                           env=os.environ | {"PYTHONPATH": str(HOUSE)})
    assert ended.returncode == 0
