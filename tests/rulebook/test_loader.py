"""Folders of rules: what loads, what takes whose place, and what every mistake is called and where."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from checker.errors import RuleError
from checker.model.claim import Kind, Modality
from checker.model.finding import Severity
from checker.model.rule import OverTime, RuleStatus
from checker.rulebook import load

RULE = """\
id: local.herd
title: Size of a herd
severity: error
find: {kind: count, noun: [goat, $sheep], predicate: graze, entities: {where: place-name}}
align: {by: [where], scope: [period], time: period, window: 3 days}
compare: {approx: 5%, tolerance: 2%, over-time: never-decreases}
message: "{where}: {left.value} or {right.value}"
ask: Same valley?
tests:
  - conflict: ["Forty goats graze in Orvand.", {text: "Ninety goats graze in Orvand.", date: 2024-05-06, publisher: The Bell}]
  - silent: ["Forty goats graze in Orvand.", "Orvand has a church."]
"""
WORDS = "words:\n  sheep: [sheep, Lamb]\n"


def folder_with(tmp_path: Path, rule: str = RULE, **others: str) -> Path:
    pack = tmp_path / "local"
    pack.mkdir(parents=True, exist_ok=True)
    (pack / "herd.yml").write_text(rule, encoding="utf-8")
    (pack / "words.yml").write_text(others.pop("words", WORDS), encoding="utf-8")
    for name, text in others.items():
        (pack / f"{name}.yml").write_text(text, encoding="utf-8")
    return pack


def test_reads_every_key(tmp_path):
    rule = load([folder_with(tmp_path)]).rule("local.herd")
    assert rule is not None
    finder = rule.find[0]
    assert (finder.kind, finder.noun, finder.predicate) == (Kind.COUNT, ("goat", "sheep", "lamb"), ("graze",))
    assert finder.entities == (("where", "place-name"),)
    assert (rule.align.by, rule.align.scope, rule.align.time, rule.align.window) == (("where",), ("period",), "period", 3)
    assert (rule.compare.approx, rule.compare.tolerance, rule.compare.tolerance_unit) == (Decimal(5), Decimal(2), "%")
    assert rule.compare.over_time is OverTime.NEVER_DECREASES
    assert (rule.severity, rule.status, rule.ask, rule.pack) == (Severity.ERROR, RuleStatus.STABLE, ("Same valley?",), "local")
    conflict, silent = rule.examples
    assert (conflict.expect, silent.expect, conflict.line) == ("conflict", "silent", 10)
    assert str(conflict.sides[1].date) == "2024-05-06"
    assert conflict.sides[1].publisher == "The Bell"


@pytest.mark.parametrize(("find", "need"), [
    ("{kind: count}", 3),
    ("{kind: count, noun: goat}", 1),
    ("{kind: count, phrase: '{n:count} goats'}", 0),
    ("[{kind: count, phrase: '{n:count} goats'}, {kind: count, noun: goat}]", 1),
    ("[{kind: count, phrase: '{n:count} goats'}, {kind: count}]", 3),
])
def test_demands_less_of_pairs_the_more_the_finder_says(tmp_path, find, need):
    rule = RULE.replace("find: {kind: count, noun: [goat, $sheep], predicate: graze, entities: {where: place-name}}", f"find: {find}")
    rule = rule.replace("by: [where]", "by: [noun]").replace("{where}: ", "")
    assert load([folder_with(tmp_path, rule)]).rule("local.herd").align.need == need


def test_the_built_in_rules_are_always_there(tmp_path):
    built_in = {rule.id for rule in load().rules}
    assert built_in < {rule.id for rule in load([folder_with(tmp_path)]).rules}


def test_rules_are_sorted_by_id(tmp_path):
    ids = [rule.id for rule in load([folder_with(tmp_path)]).rules]
    assert ids == sorted(ids)


def test_a_later_rule_takes_the_place_of_an_earlier_one(tmp_path):
    first = folder_with(tmp_path / "a", RULE.replace("Size of a herd", "First"))
    second = folder_with(tmp_path / "b", RULE.replace("Size of a herd", "Second"))
    assert load([first, second]).rule("local.herd").title == "Second"
    assert load([second, first]).rule("local.herd").title == "First"


def test_tells_which_rules_were_added(tmp_path):
    folder_with(tmp_path)
    folder_with(tmp_path / "more", RULE.replace("local.herd", "generic.count"))
    assert load().added == frozenset()
    assert load([tmp_path / "local", tmp_path / "more"]).added == {"local.herd", "generic.count"}


def test_a_path_is_shown_as_the_user_wrote_it(tmp_path, monkeypatch):
    folder_with(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert load([Path("local")]).rule("local.herd").path == "local/herd.yml"
    assert load([tmp_path / "local"]).rule("local.herd").path == f"{tmp_path}/local/herd.yml"
    assert load().rule("generic.count").path == "rules/generic/count.yml"


def test_a_rule_of_the_user_may_replace_a_built_in_one(tmp_path):
    folder = folder_with(tmp_path, RULE.replace("local.herd", "generic.count"))
    assert load([folder]).rule("generic.count").title == "Size of a herd"


def test_a_folder_of_packs_and_a_single_file_load(tmp_path):
    pack = folder_with(tmp_path, RULE.replace("$sheep", "sheep"))
    assert load([tmp_path]).rule("local.herd") is not None
    assert load([pack / "herd.yml"]).rule("local.herd") is not None


def test_word_sets_come_from_the_own_pack_then_from_those_it_extends(tmp_path):
    folder_with(tmp_path, words="words:\n  other: [cow]\n", pack="pack: local\nextends: [farm]\n")
    farm = tmp_path / "farm"
    farm.mkdir()
    (farm / "pack.yml").write_text("pack: farm\n", encoding="utf-8")
    (farm / "words.yml").write_text("words:\n  sheep: [ewe]\n", encoding="utf-8")
    assert load([tmp_path]).rule("local.herd").find[0].noun == ("goat", "ewe")


def test_reads_names(tmp_path):
    names = "entities:\n  orvand: {type: place-name, name: Orvand, aliases: [the Valley], valid: 2012/.., context: [goat]}\n"
    book = load([folder_with(tmp_path, entities=names)])
    known = next(name for name in book.entities if name.key == "orvand")
    assert (known.type, known.name, known.aliases, known.valid) == ("place-name", "Orvand", ("the Valley",), "2012/..")


def test_the_digest_tells_files_apart_and_not_folders(tmp_path):
    here, there = folder_with(tmp_path / "here"), folder_with(tmp_path / "there")
    other = folder_with(tmp_path / "other", RULE + "\n")
    assert load([here]).digest == load([there]).digest
    assert re.fullmatch("[0-9a-f]{64}", load([here]).digest)
    assert len({load().digest, load([here]).digest, load([other]).digest}) == 3


@pytest.mark.parametrize(("old", "new", "said"), [  # ^ marks where the error must be told to stand
    ("approx: 5%", "^aprox: 5%", "unknown key 'aprox' in compare (did you mean 'approx'?)"),
    ("severity: error", "^severty: error", "unknown key 'severty' in the rule (did you mean 'severity'?)"),
    ("severity: error", "severity: ^grave", "unknown value 'grave'"),
    ("kind: count", "kind: ^cuont", "unknown value 'cuont' (did you mean 'count'?)"),
    ("{kind: count, ", "^{", "'kind' is missing in find"),
    ("$sheep", "^$shep", "unknown word set '$shep' (did you mean 'sheep'?)"),
    ("where: place-name", "where: ^placename", "did you mean 'place-name'?"),
    ("where: place-name", "^Where: place-name", "cannot use 'Where' as a name"),
    ("by: [where]", "by: [^wheer]", "unknown slot or built-in 'wheer' (did you mean 'where'?)"),
    ("by: [where]", "by: [^'pair(where)']", "cannot read 'pair(where)'"),
    ("by: [where]", "by: [^'pair(where, that)']", "unknown slot or built-in 'that'"),
    ("by: [where]", "by: ^where that", "unknown slot or built-in 'where that'"),
    ("time: period", "time: ^perod", "did you mean 'period'?"),
    ("window: 3 days", "window: ^three days", "write it like: 3 days"),
    ("window: 3 days", "need: ^99", "expected a whole number from 0 to 12, not '99'"),
    ("window: 3 days", "need: ^true", "expected a whole number from 0 to 12, not true"),
    ("tolerance: 2%", "tolerance: ^lots", "write it like: 0, 1%, 2 days or 0.1 points"),
    ("over-time: never-decreases", "^holders: one", "'holders' says nothing of count (it is for role)"),
    ("over-time: never-decreases", "^sum: parts", "'sum' works with the figures of one sentence"),
    ("over-time: never-decreases", "over-time: ^never-falls", "unknown value 'never-falls'"),
    ('message: "{where}', 'message: ^"{were}', "the message shows '{were}', which nothing binds (did you mean 'where'?)"),
    ('message: "{where}: {left.value}', 'message: ^"{left.valeu}', "did you mean 'left.value'?"),
    ('message: "{where}: {left.value}', 'message: ^"{left.value', "a lone '{'"),
    ("title: Size of a herd", "title: ^12", "expected text, not '12' (put it in quotes)"),
    ("title: Size of a herd", "title: ^[a]", "expected text, not a list"),
    ("title: Size of a herd", "title: ^" + "x" * 101, "a text of 101 characters, where 100 is the most"),
    ("id: local.herd", "id: ^Local Herd", "write it like: diplomacy.meeting-count"),
    ("id: local.herd", "id: ^herd", "cannot read 'herd' here"),
    ("align: {by: [where]", "align: ^[by: [where]]\n#", "expected keys with values for align, not a list"),
    ("  - conflict: [", "  - ^conflikt: [", "unknown key 'conflikt' in a test (did you mean 'conflict'?)"),
    ("  - conflict: [", "  ^- agree: [", "no test that expects 'conflict'"),
    ('  - conflict: ["Forty', '  - conflict: [^3, "Forty', "for a side of a test, not '3'"),
    ("date: 2024-05-06", "date: ^2024-13-06", "there is no day 2024-13-06"),
    ("date: 2024-05-06", "^dat: 2024-05-06", "did you mean 'date'?"),
    ("severity: error", "status: ^deprecated", "a deprecated rule needs 'instead'"),
    ("predicate: graze", "modality: ^likely", "unknown value 'likely'"),
    ("predicate: graze", "use: ^n*2", "write it like: n-1"),
    ("predicate: graze", "zone: ^furniture", "unknown value 'furniture'"),
    ("predicate: graze", "phrase: ^'{n:cuont} goats'", "unknown slot type 'cuont' (character 1 of the phrase) (did you mean 'count'?)"),
    ("predicate: graze", "phrase: ^'{n:money} goats'", "the phrase has no slot for the count itself"),
    ("predicate: graze", "phrase: ^'{where:count} goats'", "the slot 'where' is bound by 'entities' as well"),
])
def test_a_wrong_rule_is_told_with_its_place(tmp_path, old, new, said):
    assert RULE.count(old) == 1
    before, after = RULE.replace(old, new).split("^")
    folder = folder_with(tmp_path, before + after)
    with pytest.raises(RuleError) as caught:
        load([folder])
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    assert said in str(caught.value)
    assert str(caught.value).startswith(f"{folder / 'herd.yml'}:{line}:{column}: ")


def test_a_rule_without_a_silent_example_is_told(tmp_path):
    with pytest.raises(RuleError, match="no test that expects 'silent'"):
        load([folder_with(tmp_path, RULE.replace("- silent", "- agree"))])


def test_the_value_cannot_be_its_own_key(tmp_path):
    rule = RULE.replace("predicate: graze", "phrase: '{n:count} goats'").replace("by: [where]", "by: [where, n]")
    with pytest.raises(RuleError, match="'n' is the value that is compared"):
        load([folder_with(tmp_path, rule)])


def test_experimental_rules_need_no_tests(tmp_path):
    rule = RULE[:RULE.index("tests:")] + "status: experimental\n"
    assert load([folder_with(tmp_path, rule)]).rule("local.herd").status is RuleStatus.EXPERIMENTAL


@pytest.mark.parametrize(("name", "text", "said"), [
    ("pack", "pack: local\nextends: [genric]\n", "extends 'genric', which is not there (did you mean 'generic'?)"),
    ("pack", "version: 1\n", "'pack' is missing"),
    ("words", "words: {sheep: []}\n", "expected at least 1 in this list"),
    ("words", "words: {sheep: [a|b]}\n", "cannot read 'a|b' here"),
    ("words", "word: {sheep: [ewe]}\n", "did you mean 'words'?"),
    ("entities", "entities: {orvand: {type: town, name: Orvand}}\n", "unknown value 'town'"),
    ("second", RULE, "the id 'local.herd' a second time"),
    ("empty", "\n", "the file is empty"),
    ("list", "- 1\n", "expected keys with values for the rule, not a list"),
])
def test_wrong_files_beside_a_rule_are_told(tmp_path, name, text, said):
    folder = folder_with(tmp_path, **{name: text})
    with pytest.raises(RuleError) as caught:
        load([folder])
    assert said in str(caught.value)
    assert f"{name}.yml" in str(caught.value) or "herd.yml" in str(caught.value)


def test_modality_names_are_checked_and_kept(tmp_path):
    rule = load([folder_with(tmp_path, RULE.replace("predicate: graze", "modality: [planned, asserted]"))]).rule("local.herd")
    assert rule.find[0].modality == (Modality.PLANNED, Modality.ASSERTED)


def test_a_folder_that_is_not_there_or_holds_nothing(tmp_path):
    with pytest.raises(RuleError, match="no such folder of rules"):
        load([tmp_path / "nowhere"])
    with pytest.raises(RuleError, match="no rule files here"):
        load([tmp_path])


def test_a_file_that_is_no_text(tmp_path):
    folder = folder_with(tmp_path)
    (folder / "herd.yml").write_bytes(b"id: a.b\ntitle: \xff\xfe\n")
    with pytest.raises(RuleError, match=r"herd\.yml:2: not UTF-8 text"):
        load([folder])
