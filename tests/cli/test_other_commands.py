import json

import pytest

PAIR = ("one.txt", "other.txt", "--sources", "sources.yaml")


def conflict_id(checker):
    data = json.loads(checker("check", *PAIR, "-f", "json").out)
    return next(finding["id"] for finding in data["findings"] if finding["verdict"] == "conflict")


def test_zones_shows_parts_and_reasons(checker):
    run = checker("zones", "one.txt")
    assert run.status == 0
    assert [line.split()[1] for line in run.out.splitlines()[1:3]] == ["title", "body"]
    assert "body " in run.out.splitlines()[-1]
    assert checker("zones", "missing.txt").status == 2


def test_explain_takes_the_beginning_of_an_id(checker):
    name = conflict_id(checker)
    for written in (name, name[:8], name.removeprefix("F-")):
        run = checker("explain", written, *PAIR)
        assert run.status == 0
        assert run.out.startswith(f"{name}  conflict")
    assert "[214]" in run.out
    assert "Steps" in run.out


def test_explain_reads_results(checker, articles):
    name = conflict_id(checker)
    checker("check", *PAIR, "--out", "out")
    run = checker("explain", name, "--results", "out/results.json")
    assert run.status == 0
    assert "Why" in run.out
    (articles / "other.json").write_text("[1]", encoding="utf-8")
    assert checker("explain", name, "--results", "other.json").status == 2
    assert checker("explain", name, "--results", "one.txt").status == 2
    assert checker("explain", name, "--results", "missing.json").status == 2


@pytest.mark.parametrize("arguments", [("F-000000", *PAIR), ("F-", *PAIR), ("F-1",), ("F-1", "missing.txt")])
def test_explain_without_such_a_finding_gives_2_and_one_line(checker, arguments):
    run = checker("explain", *arguments)
    assert run.status == 2
    assert len(run.err.splitlines()) == 1
    assert run.err.startswith("checker: ")


def test_rules_list_and_show(checker):
    listed = checker("rules", "list")
    assert listed.status == 0
    assert [line for line in listed.out.splitlines() if line.startswith("generic.count ")]
    shown = checker("rules", "show", "generic.count")
    assert shown.status == 0
    assert shown.out.startswith("generic.count\n")
    assert "align by" in shown.out


def test_unknown_rule_is_told_with_the_nearest(checker):
    run = checker("rules", "show", "generic.cuont")
    assert run.status == 2
    assert "did you mean 'generic.count'?" in run.err


def test_rules_schema_is_a_schema(checker):
    assert json.loads(checker("rules", "schema").out)["$schema"].endswith("2020-12/schema")


def test_rules_lint_and_test_on_rules_of_ones_own(checker, articles):
    (articles / "mine").mkdir()
    rule = """id: mine.passengers
title: Passengers of one ship
severity: error
find: {kind: count, noun: [passenger]}
align: {by: [noun], need: 1}
message: "{left.value} or {right.value}"
tests:
  - conflict: ["The ferry Rita carried 20 passengers in May 2024.", "In May 2024 the ferry Rita carried 30 passengers."]
  - %s: ["The ferry Rita carried 20 passengers in May 2024.", "The ferry Rita has 40 cabins."]
"""
    path = articles / "mine" / "passengers.yml"
    path.write_text(rule % "silent", encoding="utf-8")
    assert checker("rules", "lint", "mine").status == 0
    good = checker("rules", "test", "mine")
    assert good.status == 0
    assert "2 examples: 2 as expected, 0 failed" in good.out
    path.write_text(rule % "silent" + '  - agree: ["Nothing here.", "Nor here."]\n', encoding="utf-8")
    bad = checker("rules", "test", "mine")
    assert bad.status == 1
    assert "expected agree, got silence" in bad.out
    path.write_text("id: mine.passengers\nfnd: {}\n", encoding="utf-8")
    assert checker("rules", "test", "mine").status == 2
