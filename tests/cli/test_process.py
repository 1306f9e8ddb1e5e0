"""What only a process of its own shows: imports, streams, signals."""

import os
import signal
import subprocess
import sys

import pytest

PAIR = ("check", "one.txt", "other.txt", "--sources", "sources.yaml")
HEAVY = ("pandas", "numpy", "trafilatura", "lxml", "quantulum3", "yaml", "jinja2", "pydantic", "rich", "rapidfuzz", "re2", "simplemma")
AFTER = "import sys; from checker import cli; cli.run({}); print([name for name in {} if name in sys.modules])"

REPLACED = """
import sys, time, checker.pipeline
from checker import cli
def check_paths(*arguments, **options):
    {}
checker.pipeline.check_paths = check_paths
sys.exit(cli.run(["check", "one.txt"]))
"""


def test_version_is_short_and_loads_nothing_heavy(process):
    run = process(before=("-c", AFTER.format(["--version"], HEAVY)))
    name, loaded = run.out.splitlines()
    assert name.split()[0] == "checker"
    assert name.split()[1][0].isdigit()
    assert loaded == "[]"


def test_check_does_not_load_what_reads_results(process):
    models = ("checker.report.results_file", "checker.report.stored_claims")
    run = process(before=("-c", AFTER.format([*PAIR, "--out", "out"], models)))
    assert run.out.splitlines()[-1] == "[]"


@pytest.mark.parametrize("command", [(), ("check",), ("extract",), ("zones",), ("explain",), ("rules",), ("rules", "list")])
def test_help_names_every_option_and_gives_0(process, command):
    run = process(*command, "--help")
    assert run.status == 0
    assert "Usage: checker" in run.out
    assert "\x1b" not in run.out


def test_no_color_leaves_no_escape_byte(process):
    run = process(*PAIR, NO_COLOR="1", FORCE_COLOR="1")
    assert run.status == 1
    assert "\x1b" not in run.out + run.err


def test_output_is_utf_8_whatever_the_locale(process, articles):
    text = (articles / "one.txt").read_text(encoding="utf-8").replace("The ferry", "Señor Žižka’s ferry")
    (articles / "one.txt").write_text(text, encoding="utf-8")
    run = process(*PAIR, "-f", "json", PYTHONIOENCODING="ascii")
    assert "Señor Žižka’s ferry" not in run.err
    assert run.status in {0, 1}
    plain = process(*PAIR, PYTHONIOENCODING="ascii")
    assert plain.status in {0, 1}
    assert "UnicodeEncodeError" not in plain.err


@pytest.mark.parametrize("debug", ["", "1"])
def test_a_crash_gives_2_and_a_traceback_only_on_request(process, debug):
    run = process(before=("-c", REPLACED.format("1 / 0")), CHECKER_DEBUG=debug)
    assert run.status == 2
    assert "checker: internal error: ZeroDivisionError" in run.err
    assert ("Traceback" in run.err) == bool(debug)


def test_interrupt_gives_130(process):
    run = process(before=("-c", REPLACED.format("raise KeyboardInterrupt")))
    assert run.status == 130
    assert "Traceback" not in run.err


def test_real_interrupt_gives_130(articles):
    waiting = REPLACED.format("print('ready', flush=True); time.sleep(30)")
    with subprocess.Popen([sys.executable, "-c", waiting], cwd=articles, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}) as running:
        first = running.stdout.readline()
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=30)
    assert first == b"ready\n"
    assert running.returncode == 130
    assert b"Traceback" not in err


@pytest.mark.parametrize("form", ["text", "json"])
def test_closed_pipe_is_quiet_and_keeps_the_status(articles, form):
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run([sys.executable, "-m", "checker", *PAIR, "-f", form], cwd=articles, stdout=writing, stderr=subprocess.PIPE,
                           check=False, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)})
    os.close(writing)
    assert ended.returncode == 1
    assert b"Traceback" not in ended.stderr
    assert b"rror" not in ended.stderr


def test_no_progress_in_a_pipe_or_under_ci(process):
    run = process(*PAIR, CI="true")
    assert "reading" not in run.err
    assert "\r" not in run.err
