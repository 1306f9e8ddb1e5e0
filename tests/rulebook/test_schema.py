"""The JSON Schema and the loader are of one mind."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest

from checker.errors import RuleError
from checker.rulebook import builtin_folder, rule_schema
from checker.rulebook.keys import RULE
from checker.rulebook.shape import check
from checker.strict_yaml import load as read_yaml

SCHEMA = rule_schema("1.0")
RULE_FILES = sorted(path for path in builtin_folder().glob("*/*.yml") if path.name not in {"pack.yml", "words.yml", "entities.yml"})
GOOD = """\
id: a.b
title: t
find: {kind: count}
message: m
"""


def test_is_a_schema_of_the_2020_dialect():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"].endswith("2020-12/schema")


@pytest.mark.parametrize("path", RULE_FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_shipped_rules_are_valid(path):
    data = read_yaml(path.read_text(encoding="utf-8"), path.name, RuleError).data
    assert not list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(data))


@pytest.mark.parametrize("line", [
    "severity: grave", "severty: error", "ask: {a: b}", "align: {need: 13}", "align: {window: soon}", "compare: {approx: 10}",
    "tests: [{agre: [a, b]}]",
    "tests: [{agree: [a], silent: [b]}]", "compare: {sum: {total: a, parts: [b, c]}}", "compare: {sum: total}",
    "was: Goats", "authority: {WHO: yes}", "todo: maybe", "todo: false", "compare: {estimates: guess}", "foo: 1",
])
def test_what_the_schema_refuses_the_loader_refuses(line):
    located = read_yaml(GOOD + line + "\n", "x.yml", RuleError)
    assert list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(located.data))
    with pytest.raises(RuleError):
        check(RULE, located)


@pytest.mark.parametrize("line", ["severity: note", "ask: a", "ask: [a, b]", "align: {by: noun, window: 1 day}", "compare: {tolerance: 0}",
                                  "compare: {tolerance: 0.1 points}", "tests: [{todo-agree: [a, {text: b}]}]",
                                  "was: local.goats", "authority: [WHO]", "authority: WHO", "todo: true"])
def test_what_the_schema_takes_the_loader_takes(line):
    located = read_yaml(GOOD + line + "\n", "x.yml", RuleError)
    assert not list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(located.data))
    assert check(RULE, located) is None


def test_every_choice_and_key_says_what_it_means():
    undescribed = [path for path, schema in _walk(SCHEMA, ()) if "properties" not in schema and not schema.get("description")]
    assert not undescribed


def _walk(schema: dict[str, Any], path: tuple[str, ...]):
    if path and ("const" in schema or "type" in schema):
        yield path, schema
    for name, inner in schema.get("properties", {}).items():
        yield from _walk(inner, (*path, name))
    for key in ("oneOf", "anyOf"):
        for index, inner in enumerate(schema.get(key, ())):
            yield from _walk(inner, (*path, str(index)))
    if "items" in schema:
        yield from _walk(schema["items"], (*path, "items"))
