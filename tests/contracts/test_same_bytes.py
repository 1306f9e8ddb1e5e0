"""Two runs of the program give the same bytes in every format: whatever the hash seed, place, time zone, locale and order of the files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checker.report import FOLDER, FORMATS

ROOT = Path(__file__).parents[2]
STORY = ROOT / "seeds/earthquake"
CALM = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8", "COLUMNS": "80"}
ODD = {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "COLUMNS": "200", "PYTHONUTF8": "1", "CI": "true"}


def copied(folder, *, backwards):
    """The story in a folder of its own, its files made in one order or the other; gives their names in that order."""
    folder.mkdir(parents=True)
    (folder / ".git").mkdir()
    names = sorted((path.name for path in STORY.glob("*.txt")), reverse=backwards)
    for name in names:
        shutil.copy(STORY / name, folder / name)
    shutil.copy(STORY / "sources.yaml", folder / "sources.yaml")
    return names


def run(folder, names, environment):
    outputs = [word for form in FORMATS.values() for word in ("-f", f"{form.name}:made/{form.example}")]
    (folder / "made").mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CHECKER_", "GITHUB_", "LC_", "LANG", "CI"))}
    ended = subprocess.run([sys.executable, "-m", "checker", "check", *names, "--sources", "sources.yaml", "--out", "folder", *outputs],
                           cwd=folder, env=kept | {"PYTHONPATH": str(ROOT)} | environment, capture_output=True, check=False, timeout=300)
    assert ended.returncode in {0, 1}, ended.stderr.decode()
    return ended


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """The folders of two runs that differ in all that must not matter, and what each printed."""
    first, second = tmp_path_factory.mktemp("a") / "here", tmp_path_factory.mktemp("b") / "some where/élse"
    ended = [run(folder, copied(folder, backwards=backwards), environment)
             for folder, backwards, environment in ((first, False, CALM), (second, True, ODD))]
    return (first, second), ended


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_every_format(both, form):
    first, second = (folder / "made" / form.example for folder in both[0])
    assert first.read_bytes() == second.read_bytes()
    assert first.stat().st_size or form.name in {"annotations", "claimreview"}


@pytest.mark.parametrize("name", FOLDER)
def test_every_file_of_the_folder(both, name):
    first, second = (folder / "folder" / name for folder in both[0])
    assert first.read_bytes() == second.read_bytes()


def test_what_is_printed_and_the_status(both):
    first, second = both[1]
    assert (first.returncode, first.stdout, first.stderr) == (second.returncode, second.stdout, second.stderr)
