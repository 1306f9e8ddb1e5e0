"""Every example inside the rules that come with the program, run by the engine."""

from __future__ import annotations

import pytest

from checker.pipeline import run_rule_tests
from checker.rulebook import load

RESULTS = run_rule_tests()


@pytest.mark.parametrize("result", RESULTS, ids=lambda result: f"{result.rule}:{result.line}")
def test_leads_to_the_verdict_it_expects(result):
    assert result.is_met, str(result)


def test_no_rule_is_left_out():
    assert {result.rule for result in RESULTS} == {rule.id for rule in load().rules}


def test_examples_of_a_folder_are_run_alone(tmp_path):
    (tmp_path / "goats.yml").write_text("""\
id: local.goats
title: Goats on a mountain
find: {kind: count, phrase: "{n:count} goats ... {where:place-name}"}
align: {by: [where]}
message: "{where}: {left.value} or {right.value}"
tests:
  - conflict: ["Some 70 goats graze on Mount Orvand.", "Some 20 goats graze on Mount Orvand."]
  - todo-agree: ["Some 70 goats graze on Mount Orvand.", "Some 20 goats graze on Mount Orvand."]
  - silent: ["Some 70 goats graze on Mount Orvand.", "Some 20 cows graze on Mount Tessel."]
""", encoding="utf-8")
    results = run_rule_tests(str(tmp_path))
    assert [(result.rule, result.line, result.is_met, result.is_failure) for result in results] == [
        ("local.goats", 7, True, False), ("local.goats", 8, False, False), ("local.goats", 9, True, False)]
