import csv
import io
import json
import os
import pty
import struct
import subprocess
import sys
from fcntl import ioctl
from pathlib import Path
from termios import TIOCSWINSZ

import pytest

from checker import cli

HOUSE = Path(cli.__file__).parents[1]
FERRY = ("Ferry fire\n\nAt least 214 people were hurt on the ferry Santa Rita at 11:40 on Tuesday, the coast guard said.\n"
         "Owner Alder Lines will pay 3.5 million dollars.\nShe was built in Port Alder in 1994, “a night to forget”, Marta Olsen said.\n")


@pytest.fixture
def ferry(articles):
    (articles / "ferry.txt").write_text(FERRY, encoding="utf-8")
    (articles / "sources.yaml").write_text("sources:\n  - {path: ferry.txt, published: 2025-03-05}\n", encoding="utf-8")
    return "ferry.txt", "--sources", "sources.yaml"


def on_terminal(columns, *arguments, folder):
    """What the command shows on a terminal so wide."""
    ours, theirs = pty.openpty()
    ioctl(theirs, TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    settings = {name: value for name, value in os.environ.items() if name != "COLUMNS"} | {"PYTHONPATH": str(HOUSE), "NO_COLOR": "1"}
    with subprocess.Popen([sys.executable, "-m", "checker", *arguments], cwd=folder, env=settings, stdout=theirs,
                          stderr=subprocess.DEVNULL) as running:
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 65536):
                shown += piece
        except OSError:  # the other end is closed
            pass
        assert running.wait() == 0
    os.close(ours)
    return shown.decode().replace("\r\n", "\n").splitlines()


def test_table_tells_every_part_of_a_claim(checker, ferry):
    run = checker("extract", *ferry)
    lines = run.out.splitlines()
    assert lines[0] == "ferry.txt  5 March 2025 (from the manifest)"
    at = next(number for number, line in enumerate(lines) if "214" in line)
    assert lines[at] == "     3:10  count     at least 214  ← 214"
    assert lines[at + 1].split("; ") == [
        "           hedge: at-least", "noun: person", "predicate: hurt", "entities: Santa Rita", "period: 4 March 2025",
        "as of: publication", "according to coast guard", "modality: asserted"]
    assert "modality: planned" in next(line for line in lines[lines.index(next(one for one in lines if "million" in one)):][1:])


def test_value_that_is_its_own_text_is_told_once(checker, ferry):
    lines = checker("extract", *ferry).out.splitlines()
    assert "     5:39  quote     “a night to forget”" in lines
    assert any(line.endswith("date      1994") for line in lines)


def test_summary_counts_what_was_not_understood(checker, ferry):
    assert checker("extract", *ferry).err.splitlines()[-1].endswith(" claims, 1 not understood: time 1")
    assert checker("extract", "one.txt").err.splitlines()[-1].endswith(", 0 not understood")


def test_why_tells_what_read_a_claim_and_what_was_not_understood(checker, ferry):
    out = checker("extract", *ferry, "--why").out
    assert "read by count.digits: a number in digits that counts something" in out
    assert "read by money.name: a currency's name or code after an amount" in out
    assert "     3:58  11:40  (time)" in out
    lines = out.splitlines()
    assert lines[-2].startswith("Seen and not understood: 1 of ")
    assert lines[-1] == "        1  time: a time of day"
    assert "read by" not in checker("extract", *ferry).out


def test_why_says_that_all_was_understood(checker):
    assert checker("extract", "one.txt", "--why").out.splitlines()[-1] == "Everything that was seen was understood."


def test_lines_keep_to_the_contract(checker, ferry):
    claims = [json.loads(line) for line in checker("extract", *ferry, "-f", "jsonl").out.splitlines()]
    assert claims
    assert all(FERRY[claim["start"]:claim["end"]] == claim["text"] for claim in claims)
    assert all(FERRY.split("\n")[claim["line"] - 1][claim["column"] - 1:].startswith(claim["text"]) for claim in claims)
    assert "pattern" not in claims[0]


def test_lines_say_why(checker, ferry):
    lines = [json.loads(line) for line in checker("extract", *ferry, "-f", "jsonl", "--why").out.splitlines()]
    money = next(line for line in lines if line.get("kind") == "money")
    assert (money["pattern"], money["pattern_means"]) == ("money.name", "a currency's name or code after an amount")
    assert [(line["text"], line["unread"], line["unread_means"], line["line"]) for line in lines if "unread" in line] == [
        ("11:40", "time", "a time of day", 3)]


def test_table_of_values_for_spreadsheets(checker, ferry):
    rows = list(csv.DictReader(io.StringIO(checker("extract", *ferry, "-f", "csv").out)))
    claim = next(row for row in rows if row["text"] == "214")
    assert (claim["line"], claim["column"], claim["hedge"], claim["noun"], claim["low"], claim["high"], claim["modality"]) == (
        "3", "10", "at-least", "person", "214", "", "asserted")
    assert "pattern" not in rows[0]


def test_table_of_values_says_why(checker, ferry):
    rows = list(csv.DictReader(io.StringIO(checker("extract", *ferry, "-f", "csv", "--why").out)))
    assert {row["pattern_means"] for row in rows if row["text"] == "214"} == {"a number in digits that counts something"}
    assert [(row["text"], row["unread"], row["unread_means"], row["claim"]) for row in rows if row["unread"]] == [
        ("11:40", "time", "a time of day", "")]


@pytest.mark.parametrize("columns", [80, 120])
def test_lines_fit_the_terminal(articles, ferry, columns):
    lines = on_terminal(columns, "extract", *ferry, "--why", folder=articles)
    assert max(map(len, lines)) <= columns
    assert [line for line in lines if line != line.rstrip() or "\x1b" in line] == []
    assert any("at least 214  ← 214" in line for line in lines)


def test_each_claim_stays_on_its_lines_where_a_program_reads(checker, ferry):
    out = checker("extract", *ferry).out
    claims = checker("extract", *ferry, "-f", "jsonl").out.splitlines()
    assert len(out.splitlines()) == 1 + 2 * len(claims)
