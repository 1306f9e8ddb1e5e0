"""A newsroom's repository, and the project as others install it: from a clone, without the network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHIPPED = ("checker", "rules", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml", "action.yml", "templates")
PAGE = "# Ferry\n\nThe ferry Santa Rita carried 214 passengers from Port Alder to Fenmouth on Tuesday.\n"
SOURCES = """sources:
  - {path: drafts/ferry.md, publisher: Harbor Post, published: 2025-03-05}
  - {path: wire/ferry.txt, publisher: Coastal Wire, published: 2025-03-05}
"""


@pytest.fixture(scope="session")
def offline(tmp_path_factory):
    """Settings of an environment in which pip finds what is needed beside this Python, and asks no server."""
    home = tmp_path_factory.mktemp("home")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "GIT_", "GITHUB_", "PRE_COMMIT"))}
    return kept | {
        "HOME": str(home), "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "PRE_COMMIT_HOME": str(home / "hooks"),
        "PYTHONPATH": sysconfig.get_path("purelib"), "PIP_NO_INDEX": "1", "PIP_NO_BUILD_ISOLATION": "false", "PIP_CONFIG_FILE": os.devnull,
        "VIRTUALENV_NO_PERIODIC_UPDATE": "1", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8",
        "GIT_AUTHOR_NAME": "Desk", "GIT_AUTHOR_EMAIL": "desk@harbor.example", "GIT_COMMITTER_NAME": "Desk",
        "GIT_COMMITTER_EMAIL": "desk@harbor.example"}


@pytest.fixture(scope="session")
def command(offline):
    """Runs a command in a folder and gives its status and all that it printed."""

    def run(folder, *words, **more):
        done = subprocess.run([str(word) for word in words], cwd=folder, env=offline | more, stdin=subprocess.DEVNULL, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", timeout=300)
        return done.returncode, done.stdout

    return run


@pytest.fixture(scope="session")
def project(tmp_path_factory, command):
    """A clone of the project with one commit; gives its folder and the commit."""
    home = tmp_path_factory.mktemp("project")
    for name in SHIPPED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, home / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif (ROOT / name).exists():
            shutil.copy(ROOT / name, home / name)
    command(home, "git", "init", "-q", "-b", "main")
    command(home, "git", "add", "-A")
    command(home, "git", "commit", "-q", "-m", "All of it")
    return home, command(home, "git", "rev-parse", "HEAD")[1].strip()


@pytest.fixture
def newsroom(tmp_path, command):
    """A repository in which a draft agrees with the wire."""
    home = tmp_path / "newsroom"
    for name, text in (("drafts/ferry.md", PAGE), ("wire/ferry.txt", PAGE.removeprefix("# ")), ("sources.yaml", SOURCES)):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(text, encoding="utf-8")
    command(home, "git", "init", "-q", "-b", "main")
    return home
