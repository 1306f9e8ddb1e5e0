"""Each story in seeds/ against its gold.yaml: what a careful reader finds in it, and what must be kept apart."""

from __future__ import annotations

from pathlib import Path

import pytest

import checker
from benchmarks.story_gold import LINKING, STORIES, accepted, documents, drawn, false_conflicts, gold, holds, places, report

GAPS = set((Path(__file__).parent / "gaps.txt").read_text(encoding="utf-8").split())
"""What the program does not find yet, as `story-entry`. An entry that is found must be taken off the list."""


ENTRIES = [pytest.param(story, entry, id=f"{story}-{entry['id']}") for story in STORIES for entry in gold(story)["findings"]]
TO_FIND = [param for param in ENTRIES if param.values[1]["expect"] != "apart"]
APART = [param for param in ENTRIES if param.values[1]["expect"] == "apart"]
FURNITURE = [pytest.param(story, quote, id=f"{story}-{quote['quote']}") for story in STORIES for quote in gold(story)["furniture"]]


@pytest.mark.parametrize(("story", "entry"), ENTRIES)
def test_evidence_stands_in_its_documents(story, entry):
    assert all(places(story, evidence) for evidence in entry["evidence"])


@pytest.mark.parametrize(("story", "entry"), TO_FIND)
def test_finds_what_a_careful_reader_finds(story, entry):
    holding = sorted(finding["verdict"] for finding in report(story)["findings"] if holds(story, finding, entry["evidence"]))
    is_found = bool(set(holding) & accepted(entry))
    assert is_found is (f"{story}-{entry['id']}" not in GAPS), f"wanted {sorted(accepted(entry))}, found {holding}"


def test_every_gap_is_an_entry():
    assert {param.id for param in TO_FIND} >= GAPS


@pytest.mark.parametrize(("story", "entry"), APART)
def test_keeps_apart_what_only_looks_alike(story, entry):
    linked = [finding["message"] for finding in report(story)["findings"]
              if finding["verdict"] in LINKING and holds(story, finding, entry["evidence"])]
    assert linked == []


@pytest.mark.parametrize(("story", "quote"), FURNITURE)
def test_draws_nothing_from_furniture(story, quote):
    assert places(story, quote)
    assert drawn(story, quote) == []


@pytest.mark.parametrize("story", STORIES)
def test_reports_no_conflict_that_a_careful_reader_does_not_see(story):
    assert false_conflicts(story) == []


@pytest.mark.parametrize("story", STORIES)
def test_order_of_documents_changes_nothing(story):
    backwards = checker.check(documents(story)[::-1]).to_dict()
    assert backwards["findings"] == report(story)["findings"]
