"""No escape byte where nobody wants color: on a terminal too, for every command."""

import os
import pty
import subprocess
import sys

import pytest

from checker import cli

RUNS = (
    ("--help",), ("--version",), ("check", "one.txt", "other.txt", "--sources", "sources.yaml", "--out", "out"),
    ("check", "one.txt", "other.txt", "--sources", "sources.yaml", "-f", "concise"), ("check", "gone.txt"), ("check", "--no-such-option"),
    ("extract", "one.txt"), ("extract", "one.txt", "--why"), ("zones", "one.txt"), ("explain", "generic.count"),
    ("report", "out/results.json"), ("diff", "out/results.json", "out/results.json"), ("rules", "list"), ("rules", "show", "generic.count"),
    ("config", "show"), ("config", "path"), ("doctor", "one.txt"), ("init", "one.txt"), ("review", "out/results.json", "--list"),
    ("baseline", "create", "one.txt", "other.txt"), ("baseline", "show"), ("baseline", "prune", "one.txt", "other.txt"))
SCRIPT = """
import sys
from checker import cli
from checker.commands.streams import open_streams
open_streams()
for words in {runs!r}:
    cli.run(list(words))
"""


def commands(app, before=()):
    """Every command, and what it is called."""
    for one in app.registered_commands:
        yield (*before, one.name or one.callback.__name__)
    for group in app.registered_groups:
        yield from commands(group.typer_instance, (*before, group.name))


def on_a_terminal(folder, runs, **environment):
    """What the runs print on a terminal, both streams together."""
    ours, theirs = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR", "TERM", "CI"}}
    with subprocess.Popen([sys.executable, "-c", SCRIPT.format(runs=runs)], cwd=folder, stdin=subprocess.DEVNULL, stdout=theirs,
                          stderr=theirs, env=kept | {"PYTHONPATH": os.pathsep.join(sys.path)} | environment) as running:
        os.close(theirs)
        said = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            said += part
        running.wait(timeout=120)
    os.close(ours)
    return said


@pytest.mark.parametrize("environment", [
    {"NO_COLOR": "1", "TERM": "xterm-256color"}, {"NO_COLOR": "1", "FORCE_COLOR": "1", "TERM": "xterm-256color"}, {"TERM": "dumb"}],
    ids=" ".join)
def test_no_escape_byte(articles, environment):
    helped = tuple((*words, "--help") for words in commands(cli.app))
    said = on_a_terminal(articles, (*RUNS, *helped), **environment)
    assert b"CONFLICT" in said
    assert said.count(b"Usage: ") > len(helped)
    assert b"internal error" not in said
    assert b"\x1b" not in said
