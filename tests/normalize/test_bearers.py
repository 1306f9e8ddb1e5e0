"""Of whom or what a date tells its event."""

from __future__ import annotations

import pytest

import checker


def claim(text, words):
    return next(one for one in checker.extract(checker.Document.from_text(text, id="d")) if one.text == words)


@pytest.mark.parametrize(("text", "bearer"), [
    ("Vell Hall was opened in 1902.", ("hall", "vell")),
    ("In Tarn, Vell Hall opened in 1902.", ("hall", "vell")),
    ("It was founded in 1902.", ("it",)),
    ("Built in 1902, it has 40 rooms.", ("it",)),
    ("The depot was built in 1902.", ("it", "n depot")),
    ("A footpath was built in 1902.", ("n footpath",)),
])
def test_bearers_of_an_event(text, bearer):
    assert claim(text, "1902").traits.bearer == bearer


@pytest.mark.parametrize("text", [
    "He opened a shop in 1902.",
    "Odo Marsk joined the navy in 1902.",
    "Odo Marsk left Tarn and was appointed in 1902.",
    "They said so in 1902.",
])
def test_no_bearer_where_the_verb_has_an_object(text):
    assert claim(text, "1902").traits.bearer == ()


@pytest.mark.parametrize(("text", "words", "deed"), [
    ("Edda Quill Born 4 May 1920 Tarn Died 9 June 1988", "4 May 1920", "born"),
    ("Edda Quill Born 4 May 1920 Tarn Died 9 June 1988", "9 June 1988", "kill"),
    ("Edda Quill Born ( 1920-05-04 ) 4 May 1920 Tarn", "4 May 1920", "born"),
    ("Vell Hall Location Tarn Built 1902 Architect Odo Marsk", "1902", "produce"),
    ("Founded: 1902", "1902", ""),
    ("He kept the Records 4 May 1920 in Tarn", "4 May 1920", "keep"),
])
def test_labels_before_a_date(text, words, deed):
    assert claim(text, words).traits.deed == deed


@pytest.mark.parametrize(("text", "is_once"), [
    ("Vell Hall was opened in 1902.", True),
    ("Vell Hall was built in 1902.", True),
    ("Vell Hall was listed in 1902.", False),
    ("Vell Hall was painted in 1902.", False),
])
def test_events_that_happen_once(text, is_once):
    assert claim(text, "1902").traits.is_once is is_once
