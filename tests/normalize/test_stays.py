"""Who is in a place at some time visits it; what lies or happens there does not."""

from __future__ import annotations

import datetime as dt

import pytest

import checker


def deed(text, words):
    document = checker.Document.from_text(text, id="d", published=dt.date(2024, 3, 12))
    return next(claim for claim in checker.extract(document) if claim.text == words).traits.deed


@pytest.mark.parametrize(("text", "words", "wanted"), [
    ("President Amina Okello will be in Cairo from Wednesday to Thursday.", "Wednesday to Thursday", "visit"),
    ("Amina Okello was in Lima on 4 May 2023.", "4 May 2023", "visit"),
    ("Amina Okello had been in Lima on 4 May 2023.", "4 May 2023", "visit"),
    ("The statue was in Lima on 4 May 2023.", "4 May 2023", ""),
    ("Amina Okello was in debt on 4 May 2023.", "4 May 2023", ""),
    ("Amina Okello was born in Lima on 4 May 2023.", "4 May 2023", "born"),
    ("The plant that Amina Okello had sold to her two brothers was in Lima on 4 May 2023.", "4 May 2023", ""),
])
def test_who_is_in_a_place(text, words, wanted):
    assert (deed(text, words) == "visit") == (wanted == "visit")


@pytest.mark.parametrize(("month", "wanted"), [("March", ["compatible"]), ("July", [])])
def test_a_stay_is_compatible_with_a_visit_of_its_month(month, wanted):
    stay = "President Amina Okello of Kenya will be in Cairo from Wednesday to Thursday, the foreign ministry of Egypt said."
    visit = f"Kenya's president Amina Okello also visited Egypt in {month} 2024. Okello met its farmers."
    documents = [checker.Document.from_text(stay, id="a", published=dt.date(2024, 3, 12)),
                 checker.Document.from_text(visit, id="b", published=dt.date(2024, 9, 2))]
    found = [str(one.verdict) for one in checker.check(documents).findings if one.claims[0].kind == "date"]
    assert [verdict for verdict in found if verdict == "compatible"] == wanted
