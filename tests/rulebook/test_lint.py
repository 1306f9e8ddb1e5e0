"""Remarks on rules that load and are likely wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.model.finding import Severity
from checker.rulebook import load
from checker.rulebook.lint import lint

RULE = """\
id: local.goats
title: Goats
status: experimental
find:
  - {kind: count, phrase: "{where:place-name} has {n:count} goats"}
  - {kind: count, noun: goat, entities: {where: place-name}}
align: {by: [where]}
message: "{left.value} or {right.value}"
"""


def remarks(tmp_path: Path, *rules: str, **others: str) -> list[str]:
    for index, rule in enumerate(rules):
        (tmp_path / f"rule{index}.yml").write_text(rule, encoding="utf-8")
    for name, text in others.items():
        (tmp_path / f"{name}.yml").write_text(text, encoding="utf-8")
    return [str(remark) for remark in lint(load([tmp_path]))]


def test_says_nothing_of_the_built_in_rules():
    assert lint(load()) == ()


def test_remarks_on_a_policy_that_has_nothing_to_show(tmp_path):
    rule = RULE.replace("message:", "compare: {estimates: plain}\nmessage:")
    assert remarks(tmp_path, rule) == []
    exact = rule.replace("kind: count,", "kind: count, hedge: [exact, about],")
    assert [remark for remark in remarks(tmp_path, exact) if "estimates" in remark]
    assert remarks(tmp_path, exact.replace("plain", "ucdp")) == []


def test_says_nothing_of_a_sound_rule(tmp_path):
    assert remarks(tmp_path, RULE) == []


@pytest.mark.parametrize(("old", "new", "said"), [
    ("{left.value} or {right.value}", "{left.value} goats", "one side only"),
    ("{left.value} or {right.value}", "goats", "one side only"),
    (", entities: {where: place-name}", "", "'where' of 'by' is not bound by every finder"),
    ("align: {by: [where]}", "align: {need: 1}", "nothing ties two claims together"),
])
def test_remarks(tmp_path, old, new, said):
    found = remarks(tmp_path, RULE.replace(old, new))
    assert len(found) == 1
    assert said in found[0]
    assert "rule0.yml:1: local.goats: " in found[0]


def test_a_message_with_all_values_shows_both_sides(tmp_path):
    assert remarks(tmp_path, RULE.replace("{left.value} or {right.value}", "{values}")) == []


def test_one_sided_messages_are_errors(tmp_path):
    (tmp_path / "rule.yml").write_text(RULE.replace("{left.value} or ", ""), encoding="utf-8")
    assert [remark.severity for remark in lint(load([tmp_path]))] == [Severity.ERROR]


def test_a_phrase_inside_another(tmp_path):
    longer = RULE.replace("local.goats", "local.sheds").replace("{n:count} goats", "{n:count} goats in sheds")
    found = remarks(tmp_path, RULE, longer)
    said = "the phrase “{where:place-name} has {n:count} goats” stands inside one of local.sheds"
    assert found == [f"{tmp_path}/rule0.yml:1: local.goats: {said}"]


def test_one_form_of_two_names_needs_context(tmp_path):
    names = """\
entities:
  north-a: {type: place-name, name: North Velmara, aliases: [the North]}
  north-b: {type: place-name, name: North Lusenia, aliases: [the north], context: [Lusenia]}
"""
    assert "'the north' is a form of north-a and north-b" in remarks(tmp_path, RULE, entities=names)[0]
    assert remarks(tmp_path, RULE, entities=names.replace("aliases: [the North]", "aliases: [the North], context: [Velmara]")) == []
