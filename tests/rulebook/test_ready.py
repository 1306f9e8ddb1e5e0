"""A finding as a test for its rule: it can be pasted into the rule's file, whatever the articles hold."""

import datetime

import pytest

from checker.model.text import Document
from checker.pipeline import check_documents
from checker.rulebook.loader import builtin_folder, load
from checker.rulebook.ready import example, examples

DAY = datetime.date(2025, 3, 5)
ONE = "The ferry Santa Rita carried 214 passengers from Port Alder to Fenmouth on Tuesday{}."
OTHER = "The ferry Santa Rita carried 231 passengers from Port Alder to Fenmouth on Tuesday{}."


def checked(words="", publisher="Harbor Post", day=DAY):
    return check_documents([Document.from_text(ONE.format(words), id="one", published=day, publisher=publisher),
                            Document.from_text(OTHER.format(words), id="other", published=day, publisher="Coastal Wire")])


def pasted(text, rule, folder):
    pack, name = rule.split(".")
    (folder / pack).mkdir(parents=True)
    for file in (builtin_folder() / pack).iterdir():
        whole = file.read_text(encoding="utf-8")
        with_test = whole.replace("tests:\n", f"tests:\n{text}", 1) if file.stem == name else whole
        (folder / pack / file.name).write_text(with_test, encoding="utf-8")
    return load([folder]).rule(rule).examples[0]


def test_both_sides_stand_in_it_with_publisher_and_day(tmp_path):
    result = checked()
    text = examples(result)[result.findings[0].id]
    found = pasted(text, result.findings[0].rule, tmp_path / "mine")
    assert found.expect == "silent"
    assert sorted((side.text, side.publisher, side.date) for side in found.sides) == [
        (ONE.format(""), "Harbor Post", DAY), (OTHER.format(""), "Coastal Wire", DAY)]


@pytest.mark.parametrize("words", [
    "", ', "so the owner"', " \\ and more", " — no: yes", "\u202e", "\x1b[31m", " {a: b}", " # none", "\n and on", " \U000e0041",
    " \ud800"])
def test_any_words_can_be_pasted(tmp_path, words):
    result = checked(words, "Harbor: 'Post' \"x\"")
    for finding in result.findings:
        text = example(finding, {document.id: document for document in result.documents})
        assert pasted(text, finding.rule, tmp_path / finding.id).sides


@pytest.mark.parametrize(("publisher", "day"), [(None, DAY), ("  ", DAY), ("P" * 101, DAY), ("Harbor Post", None)])
def test_what_is_not_known_is_left_out(tmp_path, publisher, day):
    result = checked(publisher=publisher, day=day)
    finding = next(found for found in result.findings if found.rule == "generic.count")
    sides = pasted(example(finding, {document.id: document for document in result.documents}), finding.rule, tmp_path / "mine").sides
    assert {side.publisher for side in sides} == {"Coastal Wire", publisher if publisher == "Harbor Post" else ""}
    assert {side.date for side in sides} == {day}


def test_two_figures_of_one_article_make_one_text(tmp_path):
    text = "Storm at Tarn hurts 52\n\nTarn, 6 May. Twenty-five people were hurt in the storm at Tarn on Monday: 11 men and 12 women.\n"
    result = check_documents([Document.from_text(text, id="one", publisher="Harbor Post")])
    told = {finding.rule: pasted(example(finding, {"one": result.documents[0]}), finding.rule, tmp_path / finding.id).sides
            for finding in result.findings if finding.verdict == "conflict"}
    assert {rule: [side.text for side in sides] for rule, sides in told.items()} == {
        "generic.headline": [text.strip().replace("Tarn, 6 May. ", "")],
        "generic.parts-and-total": ["Twenty-five people were hurt in the storm at Tarn on Monday: 11 men and 12 women."]}


def test_agreements_offer_none():
    result = check_documents([Document.from_text(ONE.format(""), id=name, published=DAY, publisher=name) for name in ("a", "b")])
    assert {finding.verdict for finding in result.findings} == {"agree"}
    assert examples(result) == {}
