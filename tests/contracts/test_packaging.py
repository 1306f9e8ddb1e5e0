"""What is shipped: the wheel holds every file that the program reads, and the locks install what the project declares."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest

import checker

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = [ROOT / "requirements/runtime.txt", ROOT / "requirements/dev.txt"]
PINNED = re.compile(r"^([a-z0-9-]+)==(\S+)(?: ; (.+?))? \\$", re.MULTILINE)
"""One locked version; the hashes follow on lines of their own."""


def normal(name):
    return re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", name)[0]).lower()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as archive:
        yield archive


@pytest.fixture(scope="module")
def metadata(wheel):
    name = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    return message_from_bytes(wheel.read(name))


def test_wheel_holds_every_file_of_the_package(wheel):
    wanted = {path.relative_to(ROOT).as_posix() for path in (ROOT / "checker").rglob("*")
              if path.is_file() and "__pycache__" not in path.parts}
    assert wanted - set(wheel.namelist()) == set()


def test_wheel_holds_every_rule(wheel):
    wanted = {f"checker/_rules/{path.relative_to(ROOT / 'rules').as_posix()}" for path in (ROOT / "rules").rglob("*.yml")}
    assert wanted
    assert wanted - set(wheel.namelist()) == set()


def test_wheel_holds_nothing_else(wheel):
    assert {name.split("/")[0] for name in wheel.namelist()} == {"checker", f"crosschecker-{checker.__version__}.dist-info"}


def test_wheel_tells_version_python_and_license(metadata):
    assert metadata["Name"] == "crosschecker"
    assert metadata["Version"] == checker.__version__
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["License-Expression"] == "MIT"


def test_wheel_gives_the_command(wheel):
    points = next(name for name in wheel.namelist() if name.endswith(".dist-info/entry_points.txt"))
    assert "checker = checker.cli:main" in wheel.read(points).decode()


def test_wheel_asks_for_no_more_than_the_project_declares(metadata):
    assert {normal(line) for line in metadata.get_all("Requires-Dist")} == {normal(line) for line in PROJECT["project"]["dependencies"]}


def test_the_source_archive_holds_what_builds_the_pages_and_nothing_that_is_built(tmp_path):
    command = [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"docs/index.md", "docs/making/conf.py", "docs/making/static/site.css", "CHANGELOG.md", "benchmarks/README.md"} <= names
    assert [name for name in names if name.startswith(("site/", ".venv/", "dist/")) or "__pycache__" in name] == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_lock_holds_every_declared_library(lock):
    declared = {normal(line) for line in PROJECT["project"]["dependencies"]}
    if lock.name == "dev.txt":
        declared |= {normal(line) for line in PROJECT["dependency-groups"]["dev"]}
    assert declared - {match[1] for match in PINNED.finditer(lock.read_text(encoding="utf-8"))} == set()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_lock_hashes_every_library(lock):
    text = lock.read_text(encoding="utf-8")
    entries = re.split(r"^(?=[a-z])", text, flags=re.MULTILINE)[1:]
    assert len(entries) == len(PINNED.findall(text))
    assert all("--hash=sha256:" in entry for entry in entries)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_lock_names_no_server(lock):
    assert not re.search(r"://|--(?:extra-)?index|--find-links", lock.read_text(encoding="utf-8"))


def test_both_locks_pin_the_same_versions():
    runtime, development = (set(PINNED.findall(lock.read_text(encoding="utf-8"))) for lock in LOCKS)
    assert runtime - development == set()
