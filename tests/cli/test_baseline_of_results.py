"""The results.json of an earlier run is a baseline, too: the one that `checker baseline create` would write of it."""

import dataclasses
import json
import shutil
from pathlib import Path

import pytest

from checker import cli
from checker.commands.baseline_file import read_baseline

ROOT = Path(__file__).parents[2]
PAIR = ("one.txt", "other.txt", "same.txt", "--sources", "sources.yaml")
RESULTS = ("--baseline", "run.json")
STORIES = sorted(path.parent for path in (ROOT / "seeds").glob("*/sources.yaml"))
UNTIL = '[[waive]]\nmatch = "other.txt"\nrule = "generic"\nreason = "two counts"\nowner = "desk"\nuntil = 2099-12-31\n'


def entries(path):
    return {dataclasses.replace(one, place="") for one in read_baseline(path)}


@pytest.mark.parametrize("more", [(), ("--fail-on", "note,disputed:note,uncertain:note")])
@pytest.mark.parametrize("story", STORIES, ids=lambda folder: folder.name)
def test_it_holds_what_create_writes(tmp_path, monkeypatch, story, more):
    monkeypatch.chdir(tmp_path)
    sources = (*sorted(map(str, story.glob("*.txt"))), "--sources", str(story / "sources.yaml"), *more)
    assert cli.run(("check", *sources, "-f", "json:run.json", "-f", "text:run.txt")) in {0, 1}
    assert cli.run(("baseline", "create", *sources)) == 0
    assert entries("run.json") == entries("checker-baseline.jsonl")
    for file in ("run.json", "checker-baseline.jsonl"):
        assert cli.run(("check", *sources, "--baseline", file, "-f", f"text:{file}.txt")) == 0
    assert Path("run.json.txt").read_bytes() == Path("checker-baseline.jsonl.txt").read_bytes()


def test_what_it_knew_is_known_again(checker):
    assert checker("check", *PAIR, "-f", "json:run.json").status == 1
    assert checker("check", *PAIR, *RESULTS, "-f", "json:again.json").status == 0
    assert checker("check", *PAIR, "--baseline", "again.json").status == 0


@pytest.mark.parametrize("more", [("--ignore", "generic.count", "--allow-empty"), ("--select", "elections", "--allow-empty")])
def test_what_was_not_asked_for_then_is_not_known_now(checker, more):
    assert checker("check", *PAIR, *more, "-f", "json:run.json").status == 0
    assert checker("check", *PAIR, *RESULTS).status == 1


def test_what_was_waived_then_is_not_known_when_the_waiver_is_gone(checker, articles):
    (articles / "checker.toml").write_text(UNTIL, encoding="utf-8")
    assert checker("check", *PAIR, "-f", "json:run.json").status == 0
    assert checker("check", *PAIR, *RESULTS).status == 0
    (articles / "checker.toml").unlink()
    assert checker("check", *PAIR, *RESULTS).status == 1


def test_what_was_decided_then_is_not_known_when_the_decision_is_withdrawn(checker, articles, decide):
    decide(*PAIR)
    assert checker("check", *PAIR, "-f", "json:run.json").status == 0
    assert checker("check", *PAIR, *RESULTS).status == 0
    shutil.rmtree(articles / "decisions")
    assert checker("check", *PAIR, *RESULTS).status == 1


def test_a_file_without_details_knows_ids_alone(checker, articles):
    checker("check", *PAIR, "-f", "json:run.json")
    data = json.loads((articles / "run.json").read_text(encoding="utf-8"))
    del data["details"]
    (articles / "run.json").write_text(json.dumps(data), encoding="utf-8")
    assert checker("check", *PAIR, *RESULTS).status == 0
    assert {(one.key, one.values) for one in entries("run.json")} == {((), ())}
