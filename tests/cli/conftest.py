"""Small articles that conflict, agree or say nothing, and the command run as a user runs it."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from checker import cli

HOUSE = Path(cli.__file__).parents[1]
ONE = "Ferry fire\n\nThe ferry Santa Rita carried 214 passengers from Port Alder to Fenmouth on Tuesday.\n"
OTHER = "Ships\n\nThe ferry Santa Rita carried 231 passengers from Port Alder to Fenmouth on Tuesday.\n"
SAME = "Notes\n\nOn Tuesday the ferry Santa Rita carried 214 passengers from Port Alder to Fenmouth.\n"
APART = "Weather\n\nIt rained in the hills, and nobody minded.\n"
MANIFEST = """sources:
  - {path: one.txt, publisher: Harbor Post, published: 2025-03-05}
  - {path: other.txt, publisher: Coastal Wire, published: 2025-03-05}
  - {path: same.txt, publisher: Island Radio, published: 2025-03-05}
  - {path: apart.txt, publisher: Hill Times, published: 2025-03-05}
"""


@dataclass(frozen=True)
class Run:
    status: int
    out: str
    err: str


@pytest.fixture
def articles(tmp_path):
    for name, text in (("one", ONE), ("other", OTHER), ("same", SAME), ("apart", APART)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "sources.yaml").write_text(MANIFEST, encoding="utf-8")
    return tmp_path


@pytest.fixture
def checker(articles, capsys, monkeypatch):
    """Runs the command in the folder of the articles, inside this process."""
    monkeypatch.chdir(articles)

    def run(*arguments):
        capsys.readouterr()
        status = cli.run(arguments)
        return Run(status, *capsys.readouterr())

    return run


@pytest.fixture
def decide(checker, articles):
    """Checks articles and puts a decision on the conflict between them into the folder decisions."""

    def run(*words, state="rounding"):
        checker("check", *words, "--out", "decided")
        findings = json.loads((articles / "decided/results.json").read_text(encoding="utf-8"))
        at, finding = next((at, one) for at, one in enumerate(findings["findings"]) if one["verdict"] == "conflict")
        more = findings["details"]["findings"][at]
        lines = [f"finding: {finding['id']}", f"rule: {finding['rule']}", f"state: {state}",
                 f"about: {json.dumps(more['key'][1:])}", f"values: {json.dumps(more['values'])}"]
        (articles / "decisions").mkdir(exist_ok=True)
        (articles / "decisions" / f"{finding['id']}.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")

    return run


@pytest.fixture
def process(articles):
    """Runs the command as a process of its own."""

    def run(*arguments, before=(), **environment):
        ended = subprocess.run([sys.executable, *(before or ("-m", "checker")), *arguments], cwd=articles, capture_output=True, check=False,
                               timeout=60, env=os.environ | {"PYTHONPATH": str(HOUSE)} | environment)
        return Run(ended.returncode, ended.stdout.decode(), ended.stderr.decode())

    return run
