"""The stories of `seeds/`: their articles, what the program finds in them, and what a careful reader finds who compares them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import checker

SEEDS = Path(__file__).parents[1] / "seeds"
STORIES = tuple(sorted(path.parent.name for path in SEEDS.glob("*/gold.yaml")))
LINKING = frozenset({"agree", "compatible", "changed", "disputed", "conflict"})
"""Verdicts that say: these claims are about one thing."""
Figures = dict[str, float | int | None]
Claim = dict[str, Any]


def written(story: str, name: str) -> dict[str, Any]:
    """A YAML file of a story, as plain data."""
    import yaml

    return dict(yaml.safe_load((SEEDS / story / name).read_text(encoding="utf-8")))


@cache
def gold(story: str) -> dict[str, Any]:
    """What a careful reader finds when comparing the articles of a story."""
    return written(story, "gold.yaml")


@cache
def documents(story: str) -> list[checker.Document]:
    """The articles of a story, with what its manifest says of them."""
    return [checker.Document.from_text((SEEDS / story / source["path"]).read_text(encoding="utf-8"), id=source["id"],
                                       published=source["published"], publisher=source["publisher"], agency=source.get("agency"))
            for source in written(story, "sources.yaml")["sources"]]


@cache
def report(story: str) -> dict[str, Any]:
    """The data of results.json for a story."""
    return checker.check(documents(story)).to_dict()


# ---- findings ----------------------------------------------------------------------------------------------------------


def places(story: str, evidence: dict[str, str]) -> list[tuple[str, int, int]]:
    """Every occurrence of a quote in its document, as (document, start, end)."""
    text = next(document.text for document in documents(story) if document.id == evidence["doc"])
    found, at = [], text.find(evidence["quote"])
    while at >= 0:
        found.append((evidence["doc"], at, at + len(evidence["quote"])))
        at = text.find(evidence["quote"], at + 1)
    return found


def touches(claim: Claim, spots: Iterable[tuple[str, int, int]]) -> bool:
    """Whether a claim overlaps one of the places; a list of names may stand anywhere in its sentence."""
    start, end = (claim["sentence"]["start"], claim["sentence"]["end"]) if claim["kind"] == "set" else (claim["start"], claim["end"])
    return any(claim["document"] == document and start < stop and begin < end for document, begin, stop in spots)


def holds(story: str, finding: dict[str, Any], evidence: Sequence[dict[str, str]]) -> bool:
    """Whether a finding has, for each quote, a claim of its own."""
    claims = {claim["id"]: claim for claim in report(story)["claims"]}

    def assign(left: Sequence[dict[str, str]], used: frozenset[str]) -> bool:
        if not left:
            return True
        spots = places(story, left[0])
        return any(touches(claims[name], spots) and assign(left[1:], used | {name}) for name in finding["claims"] if name not in used)

    return assign(evidence, frozenset())


def accepted(entry: dict[str, Any]) -> set[str]:
    """The verdicts that would do for an entry."""
    return {entry["expect"]} if isinstance(entry["expect"], str) else set(entry["expect"])


def verdicts(story: str, entry: dict[str, Any]) -> set[str]:
    """The verdicts of the findings that hold all quotes of an entry."""
    return {finding["verdict"] for finding in report(story)["findings"] if holds(story, finding, entry["evidence"])}


def drawn(story: str, quote: dict[str, str]) -> list[str]:
    """The claims that were taken from a quote of page furniture."""
    spots = places(story, quote)
    return [claim["text"] for claim in report(story)["claims"] if claim["zone"] != "furniture" and touches(claim, spots)]


def false_conflicts(story: str) -> list[str]:
    """The conflicts that no careful reader sees."""
    true = [entry["evidence"] for entry in gold(story)["findings"] if accepted(entry) & {"conflict", "disputed"}]
    return [finding["message"] for finding in report(story)["findings"]
            if finding["verdict"] == "conflict" and not any(holds(story, finding, evidence) for evidence in true)]


def finding_figures(story: str) -> Figures:
    """Percent of entries found, kept apart, and of furniture left alone; and how many conflicts are false."""
    entries = gold(story)["findings"]
    to_find = [entry for entry in entries if entry["expect"] != "apart"]
    apart = [entry for entry in entries if entry["expect"] == "apart"]
    furniture = gold(story)["furniture"]
    found = sum(bool(verdicts(story, entry) & accepted(entry)) for entry in to_find)
    kept = sum(not verdicts(story, entry) & LINKING for entry in apart)
    return {"entries": len(to_find), "found": percent(found, len(to_find)), "apart": percent(kept, len(apart)),
            "furniture left": percent(sum(not drawn(story, quote) for quote in furniture), len(furniture)),
            "false conflicts": len(false_conflicts(story))}


def percent(part: int, whole: int) -> float | None:
    """So many percent, to one decimal; None of nothing."""
    return round(100 * part / whole, 1) if whole else None
