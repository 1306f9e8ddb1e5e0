"""Drafts of rules: one for each topic that was nearly compared, valid, and refused by lint until somebody finishes it."""

from __future__ import annotations

import datetime as dt

import pytest

import checker
from checker.errors import RuleError
from checker.pipeline import check_documents
from checker.rulebook import load
from checker.rulebook.drafts import drafts, pack_text
from checker.rulebook.lint import lint

ONE = "Some 14,000 people in Orvand sleep in schools. The mayor of Orvand, Edda Quill, said 200 tents had come to the Brask camp."
OTHER = "Orvand is a city of 210,000 people. The army put up tents for 6,000 people near the Brask camp, Odo Marsk said."
APART = "It rained in the hills, and nobody minded."


def drafted(*texts):
    return drafts(check_documents(dated(*texts)))


def dated(*texts):
    return [checker.Document.from_text(text, id=name, published=dt.date(2024, 5, day))
            for day, (name, text) in enumerate(zip("abc", texts, strict=False), 1)]


@pytest.fixture
def saved(tmp_path):
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "pack.yml").write_text(pack_text(), encoding="utf-8")
    for one in drafted(ONE, OTHER):
        (folder / f"{one.name}.yml").write_text(one.text, encoding="utf-8")
    return folder


def test_what_is_nearly_compared_is_drafted_once_a_topic():
    found = drafted(ONE, OTHER)
    assert found
    assert len({one.name for one in found}) == len(found)
    assert all(one.pairs >= 1 for one in found)


@pytest.mark.parametrize("texts", [(ONE, APART), (ONE,), (APART, APART), ("The ferry carried 40 people.", "The ferry carried 40 people.")])
def test_where_nothing_is_alike_nothing_is_drafted(texts):
    assert drafted(*texts) == ()


def test_drafts_are_the_same_whatever_the_order():
    assert drafted(ONE, OTHER) == drafts(check_documents(dated(ONE, OTHER)[::-1]))


def test_a_draft_loads_and_lint_calls_it_an_error(saved):
    book = load([saved])
    own = [rule for rule in book.rules if rule.id in book.added]
    assert own
    assert all(rule.is_draft and str(rule.status) == "test" and rule.examples for rule in own)
    assert {remark.rule for remark in lint(book) if "a draft" in remark.message} == {rule.id for rule in own}


def test_its_examples_are_sentences_of_the_texts(saved):
    book = load([saved])
    told = f"{ONE} {OTHER}"
    assert all(side.text in told for name in book.added for example in book.rule(name).examples for side in example.sides)


def test_without_its_todo_a_draft_is_a_rule_like_any_other(saved):
    path = saved / "person-count.yml"
    text = path.read_text(encoding="utf-8").replace("todo: true\n", "")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError, match="no test that expects 'silent'"):
        load([saved])
    path.write_text(text + '  - silent: ["Orvand has 40 people.", "Tessel sold 60 goats."]\n', encoding="utf-8")
    assert not any(remark.rule == "drafts.person-count" and "draft" in remark.message for remark in lint(load([saved])))


def test_hidden_and_hostile_words_stay_text(tmp_path):
    folder = tmp_path / "drafts"
    folder.mkdir()
    for one in drafted(ONE.replace("schools", 'schools\u202e: [a, *b] # "c"'), OTHER):
        assert "\u202e" not in one.text
        (folder / f"{one.name}.yml").write_text(one.text, encoding="utf-8")
    assert load([folder]).added
