"""`checker check --watch` as a process of its own: what is changed while it runs, and what it then says.

Nothing here waits for a time: each step waits for a line, for a minute if it must.
"""

import os
import queue
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from checker import cli

HOUSE = Path(cli.__file__).parents[1]
PAIR = ("one.txt", "other.txt", "--sources", "sources.yaml")
PATIENCE = 60
WATCHING = "Ctrl-C ends it"


class Watch:
    """A watch that runs, and the lines of its two streams as they come."""

    def __init__(self, folder, words, **options):
        settings = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | {
            "PYTHONPATH": os.pathsep.join((str(HOUSE), *sys.path)), "FORCE_COLOR": "1"}
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "encoding": "utf-8"} | options
        self.process = subprocess.Popen([sys.executable, "-m", "checker", "check", "--watch", *words], cwd=folder, env=settings, **streams)
        self.lines, self.seen = queue.Queue(), []
        for stream in (self.process.stdout, self.process.stderr):
            if stream is not None:
                threading.Thread(target=self._read, args=(stream,), daemon=True).start()

    def _read(self, stream):
        for line in stream:
            self.lines.put(line.rstrip("\n"))

    def wait_for(self, *words):
        """The first line from now on that holds all the words."""
        while True:
            try:
                line = self.lines.get(timeout=PATIENCE)
            except queue.Empty:
                pytest.fail(f"no line with {words}; so far: {self.seen}")
            self.seen.append(line)
            if all(word in line for word in words):
                return line

    def interrupt(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=PATIENCE)


@pytest.fixture
def watch(articles):
    """Starts a watch in the folder of the articles, and ends it with the test."""
    started = []

    def start(*words, **options):
        started.append(Watch(articles, words, **options))
        return started[-1]

    yield start
    for one in started:
        one.process.kill()
        one.process.wait()
        for stream in (one.process.stdout, one.process.stderr):
            if stream is not None:
                stream.close()


def rewrite(path, old, new):
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_a_change_is_told_and_checked_until_ctrl_c(watch, articles):
    running = watch(*PAIR)
    running.wait_for("2 documents, ", "1 conflict")
    assert running.wait_for("watching") == f"watching 3 files; {WATCHING}"
    rewrite(articles / "other.txt", "231", "214")
    assert running.wait_for("checking again").endswith(" changed other.txt: checking again")
    running.wait_for("2 documents, ", "2 agree")
    running.wait_for(WATCHING)
    assert running.interrupt() == 130
    assert not any("\x1b" in line or "Traceback" in line for line in running.seen)


def test_new_renamed_and_removed_files_of_a_folder_are_seen(watch, articles):
    desk = articles / "desk"
    desk.mkdir()
    for name in ("one.txt", "same.txt"):
        (articles / name).rename(desk / name)
    running = watch("desk", "--out", "desk/report")
    running.wait_for(WATCHING)
    (desk / "third.txt").write_text((desk / "one.txt").read_text(encoding="utf-8"), encoding="utf-8")
    running.wait_for(" new desk/third.txt: checking again")
    running.wait_for("3 documents")
    running.wait_for(WATCHING)
    (desk / "third.txt").rename(desk / "fourth.txt")
    running.wait_for(" new desk/fourth.txt, gone desk/third.txt: checking again")
    running.wait_for("3 documents")
    running.wait_for(WATCHING)
    (desk / "fourth.txt").unlink()
    (desk / "same.txt").unlink()
    running.wait_for("checking again")
    running.wait_for("checker: nothing was compared")
    running.wait_for("watching 1 file")
    assert sorted(one.name for one in desk.glob("*.txt")) == ["one.txt"]


def test_errors_are_told_and_the_watch_goes_on(watch, articles, rules_folder):
    rules = rules_folder
    running = watch(*PAIR, "--rules", "own")
    running.wait_for(WATCHING)
    (rules / "mine.yml").write_text("id: own.none\n", encoding="utf-8")
    running.wait_for(" new own/mine.yml")
    running.wait_for("checker: own/mine.yml:1")
    running.wait_for(WATCHING)
    (rules / "mine.yml").unlink()
    running.wait_for("gone own/mine.yml")
    running.wait_for("2 documents, ", "1 conflict")
    running.wait_for(WATCHING)
    (articles / "checker.toml").write_text("fial-on = 'error'\n", encoding="utf-8")
    running.wait_for(" new checker.toml")
    running.wait_for("checker: checker.toml:1:1: unknown key 'fial-on'")
    running.wait_for(WATCHING)
    (articles / "checker.toml").write_text("allow-empty = true\n", encoding="utf-8")
    running.wait_for("2 documents, ", "1 conflict")
    running.wait_for(WATCHING)
    rewrite(articles / "sources.yaml", "Coastal Wire", "Coastal News")
    running.wait_for(" changed sources.yaml")
    running.wait_for("Coastal News")
    running.wait_for(WATCHING)
    (articles / "other.txt").unlink()
    running.wait_for(" gone other.txt")
    running.wait_for("there is no file 'other.txt'")
    running.wait_for(WATCHING)
    assert running.interrupt() == 130


def test_wrong_words_end_it_at_once(watch):
    for words in (("one.txt", "--fail-on", "eror"), (), ("none/*.txt",), ("one.txt", "-f", "htm")):
        running = watch(*words)
        assert running.process.wait(timeout=PATIENCE) == 2
        running.wait_for("checker: ")


def test_a_reader_that_goes_away_ends_it(watch, articles):
    running = watch(*PAIR, stderr=subprocess.DEVNULL)
    running.wait_for("CONFLICT")
    reading, writing = os.pipe()
    os.close(reading)
    gone = watch(*PAIR, stdout=writing)
    os.close(writing)
    assert gone.process.wait(timeout=PATIENCE) == 1
    assert running.process.poll() is None
    rewrite(articles / "other.txt", "231", "214")
    running.wait_for("2 agree")
