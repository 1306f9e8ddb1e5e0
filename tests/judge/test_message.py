"""What a finding says in one line: in a reader's words, without contradicting itself, with nothing of our own keys in it."""

from __future__ import annotations

import datetime as dt
import re

import pytest

import checker

MONDAY, TUESDAY = dt.date(2023, 2, 6), dt.date(2023, 2, 7)
INSIDE = re.compile(r"\.\.\d|\bn:|\bpoints\b|[a-z]-[a-z]+”|\b1 (?:days|percentage points|kilometres)\b|[{}]|\bfor since\b|\b\d\d+ of \d+\b")
"""What only the program should see: intervals, keys of tables, points, counts that do not bend."""


def findings(*texts, days=(None, None), rules=None):
    documents = [checker.Document.from_text(text, id=name, published=day, publisher=f"The {name.upper()}")
                 for name, text, day in zip("ab", texts, days, strict=False)]
    return checker.check(documents, rules=rules).findings


def only(*texts, **known):
    found, = findings(*texts, **known)
    return found


@pytest.mark.parametrize(("text", "wanted"), [
    ("The pipeline is 300 kilometers (186 miles) long.", "300 kilometres and 186 miles in The A fit together"),
    ("Mirel Tandav has visited Lusenia 11 times. Tandav will soon make her 12th visit to Lusenia.", "11 and 12th in The A fit together"),
    ("The Orvand theater reopened on Tuesday, 14 May 2024.", "“Tuesday, 14 May 2024” in The A is right"),
])
def test_a_document_that_agrees_with_itself_is_not_told_as_a_clash(text, wanted):
    assert any(found.message.endswith(wanted) for found in findings(text))


@pytest.mark.parametrize(("text", "wanted"), [
    ("The pipeline is 300 kilometers (250 miles) long.", "300 kilometres is not 250 miles"),
    ("The Orvand theater reopened on Monday, 14 May 2024.", "the weekday is that of 13 May 2024"),
    ("Mirel Tandav has visited Lusenia 11 times. Tandav will soon make her 15th visit to Lusenia.", "do not fit together"),
])
def test_a_document_that_contradicts_itself_is_told_in_the_words_of_the_rule(text, wanted):
    assert any(wanted in found.message for found in findings(text))


@pytest.mark.parametrize(("left", "right", "days", "wanted"), [
    ("The Orvand earthquake killed 24 people.", "The Orvand earthquake killed 31 people.", (MONDAY, TUESDAY),
     "Killed: 24 (The A), then 31"),
    ("The Orvand earthquake killed 24 people.", "The Orvand earthquake killed 24 people.", (None, None), "Killed: 24 in both"),
    ("Ilse Roon and Odo Marsk have met seven times.", "Ilse Roon and Odo Marsk have met 7 times.", (None, None),
     "Time (Ilse Roon, Odo Marsk): 7 in both"),
    ("Flooding in Tarn destroyed 1,200 barns.", "Flooding in Tarn destroyed 1,200 barns.", (None, None), "Barn: 1,200 in both"),
    ("The Tarn bridge cost $12.4 million.", "The Tarn bridge cost $12 million.", (None, None),
     "12.4 million USD (The A) come to the same"),
])
def test_the_heading_is_the_rule_s_own_or_the_noun(left, right, days, wanted):
    assert wanted in only(left, right, days=days).message


CORPUS = (
    ("The Orvand earthquake killed 24 people.", "The Orvand earthquake killed 31 people."),
    ("Ilse Roon and Odo Marsk have met 40 times.", "Ilse Roon and Odo Marsk have met 44 times."),
    ("Kotavia's trade with Mirvania reached $4.2 billion in 2021.", "Kotavia's trade with Mirvania reached $3.7 billion in 2021."),
    ("Kotavia's trade with Mirvania reached $4.2 billion in 2021.", "Kotavia's trade with Mirvania reached $3.7 billion in 2019."),
    ("Turnout in the Orvand referendum was 61 percent.", "Turnout in the Orvand referendum was 60 percent."),
    ("The hostage siege in Brask lasted six days.", "The hostage siege in Brask lasted seven days."),
    ("Ilse Roon made her third visit to Mirvania since May 2019.", "Ilse Roon made her fifth visit to Mirvania since May 2022."),
    ("The Vell tunnel is 14 kilometres long.", "The Vell tunnel is 15 kilometres long."),
    ("The Vell summit opened in Tessel on 4 May 2022.", "The Vell summit was held in Brask on 9 May 2022."),
    ("Storm Velda felled 12 towers.", "Storm Velda felled 15 towers. Storm Velda felled 19 towers."),
    ("Flooding in Tarn destroyed 1,200 homes.", "Officials in Tarn said 300 homes lost power."),
)


@pytest.mark.parametrize("texts", CORPUS)
@pytest.mark.parametrize("days", [(None, None), (MONDAY, TUESDAY)])
def test_nothing_of_the_inside_shows(texts, days):
    said = [line for found in findings(*texts, days=days) for line in (found.message, *found.reasons, *found.steps)]
    assert said
    assert [line for line in said if INSIDE.search(line.replace(".yml:", ""))] == []


FIELDS = """id: own.load
title: What a bridge carries
find: {kind: count, noun: [lorry, truck]}
align: {by: [noun], need: 2}
message: "%s"
tests:
  - conflict: ["The Tarn bridge carries 40 lorries.", "The Tarn bridge carries 60 lorries."]
  - silent: ["The Tarn bridge carries 40 lorries.", "Odo Marsk sold 60 lorries."]
"""


@pytest.mark.parametrize(("message", "wanted"), [
    ("{left.value} or {right.value}, {diff} apart, {ratio} times", "40 or 60, 20 apart, 1.5 times"),
    ("{values}: {left.place}, {right.period}", "40 and 60: Tarn, 2021"),
    ("{left.document} and {right.document} on {noun}: {left.text}, {right.text}", "a and b on Lorry: 40, 60"),
])
def test_every_field_of_a_message_is_filled(tmp_path, message, wanted):
    (tmp_path / "load.yml").write_text(FIELDS % message, encoding="utf-8")
    texts = "In Tarn the Tarn bridge carried 40 lorries in 2021.", "In Tarn the Tarn bridge carried 60 lorries in 2021."
    assert wanted in [found.message for found in findings(*texts, days=(MONDAY, TUESDAY), rules=tmp_path)]
