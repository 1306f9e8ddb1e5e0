"""Severities that a team gives to rules and packs."""

import pytest

from checker.errors import ConfigError
from checker.model.finding import Severity
from checker.model.rule import SeverityOverride
from checker.rulebook import load
from checker.rulebook.severities import with_severities

BOOK = load()
PACK = BOOK.rules[0].id.partition(".")[0]
RULE = BOOK.rules[0].id


def of(*overrides):
    return with_severities(BOOK, [SeverityOverride(name, level, "checker.toml", 3, 5) for name, level in overrides])


def in_pack(book):
    return {rule.severity for rule in book.rules if rule.id.startswith(f"{PACK}.")}


def test_nothing_said_changes_nothing():
    assert of() == BOOK


def test_a_rule_and_a_pack_get_the_severity_they_are_given():
    assert of((RULE, Severity.NOTE)).rule(RULE).severity is Severity.NOTE
    changed = of((PACK, Severity.ERROR))
    assert in_pack(changed) == {Severity.ERROR}
    others = [rule for rule in BOOK.rules if not rule.id.startswith(f"{PACK}.")]
    assert [rule for rule in changed.rules if not rule.id.startswith(f"{PACK}.")] == others


@pytest.mark.parametrize("is_turned", [False, True])
def test_what_is_said_of_a_rule_outweighs_what_is_said_of_its_pack(is_turned):
    pairs = [(PACK, None), (RULE, Severity.NOTE)]
    book = of(*(pairs[::-1] if is_turned else pairs))
    assert in_pack(book) == {Severity.NOTE}
    assert book.rule(RULE).severity is Severity.NOTE
    assert RULE not in book.off
    assert all(name.startswith(f"{PACK}.") for name in book.off)


def test_rules_that_are_off_are_told():
    book = of((RULE, None))
    assert book.rule(RULE) is None
    assert book.off == (RULE,)
    assert len(book.rules) == len(BOOK.rules) - 1


@pytest.mark.parametrize(("name", "remedy"), [
    (RULE[:-1], f"did you mean '{RULE}'?"), (PACK + "x", f"did you mean '{PACK}'?"), ("zzzz", "packs: "),
    (PACK[:-1], f"did you mean '{PACK}'?")])
def test_a_rule_that_is_not_there_is_refused_with_its_place(name, remedy):
    with pytest.raises(ConfigError) as caught:
        of((name, Severity.NOTE))
    assert str(caught.value).startswith(f"checker.toml:3:5: there is no rule or pack '{name}'")
    assert remedy in caught.value.remedy


def test_not_every_rule_may_be_off():
    with pytest.raises(ConfigError, match="every rule is switched off"):
        of(*((pack, None) for pack in sorted({rule.id.partition(".")[0] for rule in BOOK.rules})))
