"""The verb that goes with a value, and what a date dates."""

from __future__ import annotations

import pytest

import checker


def claim(text, words):
    return next(one for one in checker.extract(checker.Document.from_text(text, id="d")) if one.text == words)


@pytest.mark.parametrize(("text", "words", "verb"), [
    ("Guards arrested 54 marchers.", "54", "arrest"),
    ("Some 54 marchers were arrested.", "54", "arrest"),
    ("Guards arrested 54 marchers and injured 12.", "12", "injure"),
    ("Guards who arrested 54 marchers were praised.", "54", "arrest"),
    ("The mayor said 40 homes were destroyed.", "40", "destroy"),
    ("The fire destroyed 40 homes while 12 barns collapsed.", "12", "collapse"),
    ("Of the miners 40 were rescued.", "40", "rescue"),
])
def test_the_verb_of_a_number(text, words, verb):
    assert claim(text, words).about.predicate == verb


@pytest.mark.parametrize(("text", "words"), [
    ("There are 40 homes in Tarn.", "40"),
    ("Tarn has 40 homes.", "40"),
    ("The 40 homes of Tarn.", "40"),
])
def test_some_numbers_have_no_telling_verb(text, words):
    assert claim(text, words).about.predicate == ""


@pytest.mark.parametrize(("text", "words", "noun"), [
    ("The May 2019 summit ended early.", "May 2019", "summit"),
    ("Leaders spoke at the summit on 4 May 2019.", "4 May 2019", "summit"),
    ("The treaty was signed on 4 May 2019.", "4 May 2019", "treaty"),
    ("Nobody else stands in Tuesday's Tarn, Ombrin, primary.", "Tuesday", "primary"),
    ("Anger grew ahead of Tuesday's voting.", "Tuesday", "vote"),
    ("She left hours after Tuesday's swearing-in ceremony.", "Tuesday", "ceremony"),
    ("On 4 May 2019 the earthquake struck Tarn.", "4 May 2019", ""),
])
def test_the_event_of_a_date(text, words, noun):
    assert claim(text, words).about.noun in {noun, noun or "earthquake"}


@pytest.mark.parametrize(("text", "words", "verb"), [
    ("The treaty was signed on 4 May 2019.", "4 May 2019", "sign"),
    ("Odo Marsk resigned on 4 May 2019, two days after the vote.", "4 May 2019", "resign"),
    ("The mine collapsed on 4 May 2019 and reopened on 9 July 2020.", "4 May 2019", "collapse"),
    ("The mine collapsed on 4 May 2019 and reopened on 9 July 2020.", "9 July 2020", "reopen"),
    ("Marsk said that Ada Quill, 68, will leave on 4 May 2019.", "4 May 2019", "leave"),
    ("Marsk told the Courier that he plans to decide by 4 May 2019.", "4 May 2019", "decide"),
    ("Marsk went to court on 4 May 2019.", "4 May 2019", "go"),
])
def test_the_deed_of_a_date(text, words, verb):
    assert claim(text, words).about.predicate == verb


@pytest.mark.parametrize(("text", "words", "is_saying"), [
    ("Officials said on 4 May that 24 people died.", "4 May", True),
    ("The mayor announced on 4 May 2019 that he would go.", "4 May 2019", True),
    ("The treaty was signed on 4 May 2019.", "4 May 2019", False),
    ("The mayor said just hours after Tuesday's ceremony that he would go.", "Tuesday", False),
    ("The mayor said Tuesday that he would go.", "Tuesday", True),
    ("Aides said that it could come on 4 May 2019.", "4 May 2019", False),
    ("The mayor resigned on 4 May 2019, officials said.", "4 May 2019", False),
])
def test_when_it_was_said_is_not_when_it_happened(text, words, is_saying):
    assert claim(text, words).traits.is_saying is is_saying
