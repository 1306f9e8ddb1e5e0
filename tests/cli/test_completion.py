"""Completion: what may follow the words so far, and the scripts in the shells that are there. bash always is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command

from checker import cli
from checker.commands.complete import SHELLS, candidates
from checker.report import FORMATS
from checker.rulebook import load

HOUSE = Path(cli.__file__).parents[1]
RULES = [rule.id for rule in load().rules]
IN_BASH = """source <({command} completion bash)
complete -p checker >&2
COMP_WORDS=({words}) COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_checker_completion
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
IN_ZSH = """compdef() {{ print "compdef $*" >&2 }}
_describe() {{ print -rl -- "${{found[@]%%:*}}" }}
_files() {{ print FILES }}
source <({command} completion zsh)
words=({words}) CURRENT=${{#words}}
_checker
"""
IN_FISH = """{command} completion fish | source
complete -C "{line}" | string split -f1 \\t
"""


def after(*words):
    return [word for word, _ in candidates(get_command(cli.app), words)]


@pytest.mark.parametrize(("words", "wanted"), [
    (("ch",), ["check"]),
    (("rules", "s"), ["show", "suggest", "schema"]),
    (("check", "--fa"), ["--fail-on"]),
    (("check", "--no-st"), ["--no-strict"]),
    (("check", "-f", "sar"), ["sarif", "sarif-all"]),
    (("check", "--format=sar"), ["--format=sarif", "--format=sarif-all"]),
    (("check", "--format", "=", "sar"), ["sarif", "sarif-all"]),
    (("report", "results.json", "-f", "rd"), ["rdjson", "rdjsonl"]),
    (("diff", "a", "b", "-f", ""), ["text", "md", "json"]),
    (("extract", "a", "-f", ""), ["table", "jsonl", "csv"]),
    (("config", "show", "-f", "j"), ["json"]),
    (("check", "--fail-on", "e"), ["error"]),
    (("check", "--fail-on", "disputed:"), ["disputed:note", "disputed:warning", "disputed:error"]),
    (("check", "--show", "n"), ["note"]),
    (("init", "--ci", ""), ["github", "gitlab"]),
    (("completion", ""), list(SHELLS)),
    (("help", "base"), ["baseline"]),
    (("help", "baseline", "pr"), ["prune"]),
    (("help", "for"), ["formats"]),
    (("check", "--exit-zero", "--exit"), []),
    (("check", ""), []),
    (("check", "articles", "dr"), []),
    (("check", "--", "--fa"), []),
    (("check", "--out", ""), []),
    (("check", "-f", "sarif", ":", "ou"), []),
    (("nothing", ""), []),
    (("check", "--strict", "x"), []),
])
def test_what_may_follow(words, wanted):
    assert after(*words) == wanted


def test_every_command_and_format_can_follow():
    assert after("") == [name for name, one in get_command(cli.app).commands.items() if not one.hidden]
    assert "complete" not in after("comp")
    assert after("check", "-f", "") == list(FORMATS)
    assert after("check", "-f", "sarif", "-") == after("check", "-"), "what may be repeated is offered again"


@pytest.mark.parametrize("words", [("check", "--select", ""), ("check", "--ignore", ""), ("explain", ""), ("rules", "show", "")])
def test_ids_of_rules_can_follow(words):
    assert after(*words) == RULES


def test_rules_of_ones_own_are_known_and_wrong_settings_are_no_matter(tmp_path, monkeypatch, rules_folder):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "checker.toml").write_text(f'rules = ["{rules_folder.name}"]\n', encoding="utf-8")
    assert after("check", "--select", "own.") == ["own.lanterns"]
    (tmp_path / "checker.toml").write_text('rulse = ["own"]\n', encoding="utf-8")
    assert after("check", "--select", "") == RULES


def test_unknown_shell_is_told(capsys):
    assert cli.run(("completion", "bsh")) == 2
    assert "unknown shell 'bsh' (did you mean bash?" in capsys.readouterr().err


@pytest.fixture
def shell(tmp_path):
    """Runs a program of a shell, in which `checker` is this one."""
    command = tmp_path / "bin/checker"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    settings = os.environ | {"PATH": f"{command.parent}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(HOUSE), "HOME": str(tmp_path)}

    def run(name, program):
        done = subprocess.run([name, "-c", program], cwd=tmp_path, env=settings, capture_output=True, text=True, check=False, timeout=60,
                              stdin=subprocess.DEVNULL)
        return done.stdout.splitlines(), done.stderr

    return run


@pytest.mark.parametrize(("words", "wanted"), [
    (("check", "--fa"), ["--fail-on"]), (("chec",), ["check"]), (("check", "-f", "rdj"), ["rdjson", "rdjsonl"]),
    (("check", "--select", "courts.s"), [name for name in RULES if name.startswith("courts.s")]), (("check", "''"), []),
    (("extract", "'a b'", "-f", "t"), ["table"])])
def test_in_bash(shell, words, wanted):
    found, told = shell("bash", IN_BASH.format(command="checker", words=" ".join(("checker", *words))))
    assert [line for line in found if line] == wanted
    assert told == "complete -o bashdefault -o default -F _checker_completion checker\n"


@pytest.mark.parametrize("name", [name for name in ("zsh", "fish") if shutil.which(name)])
@pytest.mark.parametrize(("line", "wanted"), [
    ("check --fa", {"--fail-on"}), ("check -f rdj", {"rdjson", "rdjsonl"}), ("baseline pr", {"prune"}), ("check --select courts.sen", {
        name for name in RULES if name.startswith("courts.sen")})])
def test_in_other_shells_that_are_there(shell, name, line, wanted):
    program = {"zsh": IN_ZSH, "fish": IN_FISH}[name].format(command="checker", words=f"checker {line}", line=f"checker {line}")
    found, told = shell(name, program)
    assert set(found) == wanted, told
