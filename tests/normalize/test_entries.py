"""What a text says its subject is, read from its opening or from under a title; most sentences say nothing of the kind."""

from __future__ import annotations

import pytest

import checker


def subject(text, words):
    """The subject of the claim with these words; None where it has none."""
    return next(claim.traits.subject for claim in checker.extract(checker.Document.from_text(text, id="d")) if claim.text == words)


@pytest.mark.parametrize(("text", "kinds", "places"), [
    ("Ostby, Tarn Ostby is a village in Vell County, Tarn. It has 310 houses.", ("settlement",), (("county", "vell"), ("", "tarn"))),
    ("Ostby is a small town in the Vell District of Kotavia. It has 310 houses.", ("settlement",), (("district", "vell"), ("", "kotav"))),
    ("Gellin Station (Brask) Gellin Station is a railway station in Gellin. It has 310 lamps.",
     ("station",), (("", "gellin"), ("", "brask"))),
    ("The Vell Bridge is located in Port Harl, Orvand. It has 310 lamps.", (), ()),
    ("Vell Bridge The Vell Bridge is located in Port Harl, Orvand. It has 310 lamps.", ("building",), (("", "port harl"), ("", "orvand"))),
    ("Red Harbor (film) Red Harbor is a drama film by Odo Marsk set in Tarn. It has 310 scenes.", ("film",), ()),
])
def test_class_and_place_of_a_subject(text, kinds, places):
    found = subject(text, "310")
    assert (found.kinds, found.places) == (kinds, places) if kinds else found is None


@pytest.mark.parametrize(("text", "lived", "given"), [
    ("Edda Quill (4 May 1920 – 9 June 1988) was a Scottish novelist. She wrote 310 letters.", (("born", 1920), ("die", 1988)), "edda"),
    ("Edda Quill (1920–1988) was a novelist. She wrote 310 letters.", (("born", 1920), ("die", 1988)), "edda"),
    ("Sir Odo Marsk (born 4 May 1950) is a painter. He made 310 drawings.", (("born", 1950),), "odo"),
    ("Odo Marsk (died 1702) was a painter. He made 310 drawings.", (("die", 1702),), "odo"),
    ("Odo Marsk is a painter. He made 310 drawings.", (), "odo"),
    ("Marsk Hall (1920 to 1988) was a school. It had 310 pupils.", (), ""),
])
def test_years_of_a_life_and_the_first_name(text, lived, given):
    found = subject(text, "310")
    assert (found.lived, found.given) == (lived, given)


@pytest.mark.parametrize(("text", "peoples", "makers", "marks"), [
    ("Red Harbor (1971 film) Red Harbor is an Indian film by Odo Marsk. It has 310 scenes.",
     ("India",), ("marsk", "odo"), (("year", "1971"),)),
    ("Odo II Marsk (1520–1588) was a duke. He had 310 horses.", (), (), (("numeral", "II"),)),
    ("The 80th Regiment The 80th Regiment was a regiment of foot. It had 310 horses.", (), (), (("ordinal", "80"),)),
    ("Red Harbor is a film designed by nobody. It has 310 scenes.", (), (), ()),
])
def test_people_makers_and_numbers_of_a_subject(text, peoples, makers, marks):
    found = subject(text, "310")
    assert (found.peoples, found.makers, found.marks) == (peoples, tuple(sorted(makers)), marks)


def test_a_scottish_writer_may_be_called_british():
    found = subject("Edda Quill (1920–1988) was a Scottish writer. She wrote 310 letters.", "310")
    assert {"Scotland", "United Kingdom"} <= set(found.peoples)


@pytest.mark.parametrize("text", [
    "It is a village in Tarn. It has 310 houses.",
    "The mayor was late on Monday. He spoke to 310 people.",
    "Flooding was the worst in years. It destroyed 310 houses.",
    "Edda Quill said the plan was a mistake. She spoke to 310 people.",
    "Police said 310 people were arrested in Tarn.",
    "In 1990 there was a fire in Tarn. It destroyed 310 houses.",
    "A storm hit Tarn. Edda Quill is a baker there. She sold 310 loaves.",
])
def test_other_sentences_define_nothing(text):
    assert subject(text, "310") is None


def test_a_later_entry_has_a_subject_of_its_own():
    text = ("Ostby, Tarn Ostby is a village in Tarn. It has 310 houses. "
            "Ostby, Mirvania Ostby is a town in Mirvania. It has 640 houses.")
    assert (subject(text, "310").places, subject(text, "640").places) == ((("", "tarn"),), (("", "mirvan"),))


@pytest.mark.parametrize(("text", "told"), [
    ("Edda Quill (4 May 1920 – 9 June 1988) was a novelist.", {"4 May 1920": "born", "9 June 1988": "kill"}),
    ("Edda Quill (1920–1988) was a novelist.", {"1920": "born", "1988": "kill"}),
    ("Edda Quill (c. 1920 – 9 June 1988) was a novelist.", {"1920": "born", "9 June 1988": "kill"}),
    ("Edda Quill (September 1920 – March 1988) was a novelist.", {"September 1920": "born", "March 1988": "kill"}),
    ("Edda Quill (born 4 May 1920) is a novelist.", {"4 May 1920": "born"}),
])
def test_the_days_of_a_life_are_two_dates(text, told):
    claims = checker.extract(checker.Document.from_text(text, id="d"))
    assert {claim.text: claim.traits.deed for claim in claims if str(claim.kind) == "date"} == told


@pytest.mark.parametrize("text", [
    "The festival (4 May 2020 – 9 June 2020) was cheap.",
    "Trains stop from 4 May 2020 – 9 June 2020 in Tarn.",
])
def test_other_stretches_stay_one_date(text):
    claims = checker.extract(checker.Document.from_text(text, id="d"))
    assert [claim.text for claim in claims] == ["4 May 2020 – 9 June 2020"]
