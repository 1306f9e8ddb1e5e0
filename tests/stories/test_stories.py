"""Each story in seeds/ against its gold.yaml: what a careful reader finds in it, and what must be kept apart."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml

import checker

SEEDS = Path(__file__).parents[2] / "seeds"
STORIES = sorted(path.parent.name for path in SEEDS.glob("*/gold.yaml"))
GAPS = set((Path(__file__).parent / "gaps.txt").read_text(encoding="utf-8").split())
"""What the program does not find yet, as `story-entry`. An entry that is found must be taken off the list."""
LINKING = {"agree", "compatible", "changed", "disputed", "conflict"}
"""Verdicts that say: these claims are about one thing."""


@cache
def gold(story):
    return yaml.safe_load((SEEDS / story / "gold.yaml").read_text(encoding="utf-8"))


@cache
def documents(story):
    manifest = yaml.safe_load((SEEDS / story / "sources.yaml").read_text(encoding="utf-8"))
    return [checker.Document.from_text((SEEDS / story / source["path"]).read_text(encoding="utf-8"), id=source["id"],
                                       published=source["published"], publisher=source["publisher"], agency=source.get("agency"))
            for source in manifest["sources"]]


@cache
def report(story):
    return checker.check(documents(story)).to_dict()


def places(story, evidence):
    """Every occurrence of a quote in its document, as (document, start, end)."""
    text = next(document.text for document in documents(story) if document.id == evidence["doc"])
    found, at = [], text.find(evidence["quote"])
    while at >= 0:
        found.append((evidence["doc"], at, at + len(evidence["quote"])))
        at = text.find(evidence["quote"], at + 1)
    return found


def touches(claim, spots):
    """Whether a claim overlaps one of the places; a list of names may stand anywhere in its sentence."""
    start, end = (claim["sentence"]["start"], claim["sentence"]["end"]) if claim["kind"] == "set" else (claim["start"], claim["end"])
    return any(claim["document"] == document and start < stop and begin < end for document, begin, stop in spots)


def holds(story, finding, evidence):
    """Whether a finding has, for each quote, a claim of its own."""
    claims = {claim["id"]: claim for claim in report(story)["claims"]}

    def assign(left, used):
        if not left:
            return True
        spots = places(story, left[0])
        return any(touches(claims[name], spots) and assign(left[1:], used | {name}) for name in finding["claims"] if name not in used)

    return assign(evidence, frozenset())


def accepted(entry):
    return {entry["expect"]} if isinstance(entry["expect"], str) else set(entry["expect"])


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
    spots = places(story, quote)
    assert spots
    drawn = [claim["text"] for claim in report(story)["claims"] if claim["zone"] != "furniture" and touches(claim, spots)]
    assert drawn == []


@pytest.mark.parametrize("story", STORIES)
def test_reports_no_conflict_that_a_careful_reader_does_not_see(story):
    true = [entry["evidence"] for entry in gold(story)["findings"] if accepted(entry) & {"conflict", "disputed"}]
    false = [finding["message"] for finding in report(story)["findings"]
             if finding["verdict"] == "conflict" and not any(holds(story, finding, evidence) for evidence in true)]
    assert false == []


@pytest.mark.parametrize("story", STORIES)
def test_order_of_documents_changes_nothing(story):
    backwards = checker.check(documents(story)[::-1]).to_dict()
    assert backwards["findings"] == report(story)["findings"]
