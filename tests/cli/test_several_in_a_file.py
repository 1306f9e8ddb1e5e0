"""A file that holds several articles: each is compared, named and found again."""

import json

import pytest

ROWS = (("Sund Post", "The ferry Linnet carried 214 passengers from Oskel to Varn on Tuesday. Its owner lives in Varn."),
        ("Oskel Wire", "On Tuesday 190 passengers were on board when the ferry Linnet left Oskel for Varn. The weather was fine."))


@pytest.fixture
def wire(articles):
    text = "".join(json.dumps({"provider": name, "published": "2024-05-07", "body_text": words}) + "\n" for name, words in ROWS)
    (articles / "wire.jsonl").write_text(text, encoding="utf-8")
    return articles / "wire.jsonl"


def test_articles_of_one_file_conflict_and_are_told_apart(checker, wire):
    run = checker("check", "wire.jsonl", "-f", "text", "-f", "sarif:out.sarif", "-f", "junit:out.xml", "-f", "html:out.html")
    assert run.status == 1
    assert "wire.jsonl (wire-1), line 1 of its text" in " ".join(run.out.split())
    assert "wire.jsonl (wire-2), line 1 of its text" in " ".join(run.out.split())
    results = json.loads((wire.parent / "out.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    places = [result["locations"][0]["physicalLocation"] for result in results]
    assert {place["artifactLocation"]["uri"] for place in places} == {"wire.jsonl"}
    assert {place.get("region", {}).get("startLine") for place in places} <= {None, 1}
    assert "wire.jsonl (wire-2), line 1 of its text" in (wire.parent / "out.html").read_text(encoding="utf-8")
    assert 'name="wire.jsonl (wire-2)"' in (wire.parent / "out.xml").read_text(encoding="utf-8")


def test_zones_and_claims_are_those_of_each_article(checker, wire):
    assert [line.split("  ")[0] for line in checker("zones", str(wire.name)).out.splitlines() if line.startswith("wire")] == [
        "wire.jsonl (wire-1)", "wire.jsonl (wire-2)"]
    assert "wire.jsonl (wire-2)" in checker("extract", "wire.jsonl").out


def test_a_broken_line_is_a_fault_that_may_be_allowed(checker, wire):
    with wire.open("a", encoding="utf-8") as file:
        file.write("{broken\n")
    run = checker("check", "wire.jsonl", "--exit-zero")
    assert (run.status, "wire.jsonl (wire-1): partly-read: line 3 is no JSON" in run.err) == (2, True)
    assert checker("check", "wire.jsonl", "--exit-zero", "--allow-partial").status == 0


def test_a_drafted_manifest_has_one_entry_for_the_file(checker, wire):
    (wire.parent / "sources.yaml").unlink()
    assert checker("init", "wire.jsonl").status == 0
    written = (wire.parent / "sources.yaml").read_text(encoding="utf-8").splitlines()
    assert written[-1] == '  - path: "wire.jsonl"  # 2 articles, each with what it tells of itself'
    assert checker("check", "--exit-zero").status == 0
