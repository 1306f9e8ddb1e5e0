"""The rules that come with the program."""

from __future__ import annotations

import pytest

from checker.model.claim import Kind
from checker.model.finding import Severity
from checker.rulebook import builtin_folder, load

BOOK = load()
PACKS = {"generic", "diplomacy", "conflict-casualties", "economy", "people-and-roles", "quotes", "elections", "disasters", "courts",
         "health", "sport", "companies"}


def test_every_pack_says_what_it_is():
    assert {pack.name for pack in BOOK.packs} == PACKS
    assert all(pack.title and pack.version and pack.language == "en" for pack in BOOK.packs)


def test_a_rule_is_named_after_its_pack_and_file():
    root = builtin_folder()
    special = {"pack.yml", "words.yml", "entities.yml"}
    files = {f"{path.parent.name}.{path.stem}" for path in root.glob("*/*.yml") if path.name not in special}
    assert files == {rule.id for rule in BOOK.rules}


def test_every_kind_of_claim_has_a_generic_rule():
    across = {finder.kind for rule in BOOK.rules if rule.pack == "generic" and rule.align.within == "documents" for finder in rule.find}
    assert across == set(Kind)


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)
def test_every_rule_shows_agreement_conflict_and_silence(rule):
    assert {"agree", "conflict", "silent"} <= {example.expect for example in rule.examples}
    assert not any(example.is_todo for example in rule.examples)


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)
def test_generic_rules_warn_and_beats_call_errors(rule):
    allowed = {Severity.WARNING, Severity.NOTE} if rule.pack in {"generic", "quotes"} else {Severity.ERROR}
    assert rule.severity in allowed


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)
def test_every_rule_asks_before_it_is_believed(rule):
    assert rule.ask
