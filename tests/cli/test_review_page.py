"""`checker review RESULTS` as a user starts it: one link, the page behind it, and Ctrl-C."""

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from checker import review
from tests.cli.conftest import HOUSE

CHECK = ("check", "one.txt", "other.txt", "--sources", "sources.yaml", "--out", "out")
LINK = re.compile(r"http://127\.0\.0\.1:[0-9]+/enter/[\w-]+")


class Review:
    """A review that runs as a process of its own, and a browser that was let in."""

    def __init__(self, running):
        self.running = running
        self.told = running.stderr.readline() + running.stderr.readline()
        self.link = urlsplit(LINK.search(self.told)[0])
        self.cookie = self.ask("GET", self.link.path)[1]["Set-Cookie"].partition(";")[0]

    def ask(self, method, path, body=None, **headers):
        line = http.client.HTTPConnection(self.link.netloc, timeout=60)
        line.request(method, path, body, headers | ({"Cookie": self.cookie} if hasattr(self, "cookie") else {}))
        got = line.getresponse()
        words = got.read().decode()
        line.close()
        return got.status, got.headers, words

    def end(self):
        self.running.send_signal(signal.SIGINT)
        out, err = self.running.communicate(timeout=60)
        return self.running.returncode, out, self.told + err


@pytest.fixture
def reviewing(checker, articles):
    """Starts a review of a run with one conflict."""
    assert checker(*CHECK).status == 1
    started = []

    def start(*arguments):
        command = [sys.executable, "-m", "checker", "review", "out/results.json", "--no-browser", *arguments]
        started.append(subprocess.Popen(command, cwd=articles, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                        env=os.environ | {"PYTHONPATH": str(HOUSE)}))
        return Review(started[-1])

    yield start
    for running in started:
        running.kill()
        running.communicate()


def decide(served, **fields):
    """Decides on the one conflict as the page would."""
    told = json.loads(served.ask("GET", "/api/decisions")[2])
    results = json.loads(Path("out/results.json").read_text(encoding="utf-8"))
    finding = next(one["id"] for one in results["findings"] if one["verdict"] == "conflict")
    body = json.dumps({"finding": finding, "state": "confirmed", **fields})
    headers = {"Origin": f"http://{served.link.netloc}", "X-Checker-Word": told["word"], "Content-Type": "application/json"}
    return served.ask("POST", "/api/decisions", body, **headers)[0]


def test_a_decision_in_the_page_settles_the_next_run(reviewing, checker, articles):
    served = reviewing("--by", "Kim Vale")
    status, headers, page = served.ask("GET", "/")
    assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert "Santa Rita" in page
    assert decide(served, side="231", note="The log says 214.") == 200
    kept, = review.load(articles / "decisions")
    assert (kept.state, kept.by, kept.side) == ("confirmed", "Kim Vale", "231")
    status, out, err = served.end()
    assert (status, out) == (0, "")
    assert "1 decision in decisions, 0 undecided conflicts" in err
    assert checker(*CHECK).status == 0


def test_ctrl_c_ends_quietly_and_no_key_is_shown_twice(reviewing):
    served = reviewing()
    status, out, err = served.end()
    assert (status, out) == (0, "")
    assert "Traceback" not in err
    assert err.count("/enter/") == 1
    assert served.cookie.partition("=")[2] not in err


def test_decisions_go_where_they_are_asked_to(reviewing, articles):
    served = reviewing("--decisions", "desk/kept")
    assert decide(served) == 200
    assert [path.suffix for path in (articles / "desk/kept").iterdir()] == [".yml"]
    assert not (articles / "decisions").exists()


def test_a_port_that_is_taken_gives_2(reviewing, checker):
    served = reviewing()
    run = checker("review", "out/results.json", "--no-browser", "--port", str(served.link.port))
    assert run.status == 2
    assert f"port {served.link.port} cannot be used" in run.err


@pytest.mark.parametrize("arguments", [("no-such.json",), ("one.txt",), ("out/results.json", "--port", "70000"),
                                       ("out/results.json", "--port", "x")])
def test_what_cannot_be_served_gives_2(checker, arguments):
    checker(*CHECK)
    assert checker("review", *arguments, "--no-browser").status == 2


@pytest.fixture
def browser(articles, monkeypatch):
    """A program in the browser's place, which notes what it was started with, who may read that file, and what stands in it."""
    note, program = articles / "started.txt", articles / "browser.sh"
    program.write_text('#!/bin/sh\nfile="${1#file://}"\n'
                       f'{{ echo "$*"; stat -c "%a" "$file" "$(dirname "$file")"; cat "$file"; }} > {note}.new\nmv {note}.new {note}\n',
                       encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(program))
    return note


def test_nobody_reads_the_key_in_the_list_of_programs(browser, checker, articles):
    checker(*CHECK)
    command = [sys.executable, "-m", "checker", "review", "out/results.json"]
    with subprocess.Popen(command, cwd=articles, stderr=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": str(HOUSE)}) as running:
        told = running.stderr.readline()
        deadline = time.monotonic() + 60
        while not browser.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        running.send_signal(signal.SIGINT)
        running.communicate(timeout=60)
    words, file_mode, folder_mode, *page = browser.read_text(encoding="utf-8").splitlines()
    link = LINK.search(told)[0]
    assert "/enter/" not in words
    assert words.startswith("file://")
    assert (file_mode, folder_mode) == ("600", "700")
    assert link in "\n".join(page)
    assert list((articles / "out").glob(".checker-*")) == []
