"""Holders of offices: the other half ties two of them together."""

from __future__ import annotations

import pytest

import checker
from checker.model.finding import Verdict


def verdicts(kind, left, right):
    documents = [checker.Document.from_text(text, id=name) for name, text in (("a", left), ("b", right))]
    return [finding.verdict for finding in checker.check(documents).findings if {claim.kind for claim in finding.claims} == {kind}]


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("Ilse Roon is the chief executive of Lumen Energy.", "Lumen Energy’s chief executive, Ilse Roon, spoke.", Verdict.AGREE),
    ("Edda Quill, the mayor of Port Harl, spoke.", "Port Harl Mayor Edda Quill resigned.", Verdict.AGREE),
    ("Ilse Roon is the chief executive of Lumen Energy.", "Odo Marsk is the chief executive of Lumen Energy.", Verdict.CONFLICT),
    ("Edda Quill, the mayor of Port Harl, spoke.", "Tomas Brand, the mayor of Port Harl, spoke.", Verdict.CONFLICT),
])
def test_one_office(left, right, wanted):
    assert verdicts("role", left, right) == [wanted]


@pytest.mark.parametrize(("left", "right"), [
    ("Edda Quill, the mayor of Port Harl, spoke.", "Tomas Brand, the mayor of Brask, spoke."),
    ("Edda Quill, the mayor of Port Harl, spoke.", "Tomas Brand, the former mayor of Port Harl, spoke."),
    ("Edda Quill, the mayor of Port Harl, spoke.", "Tomas Brand, the deputy mayor of Port Harl, spoke."),
    ("Edda Quill, a spokeswoman for Lumen Energy, spoke.", "Tomas Brand, a spokesman for Lumen Energy, spoke."),
    ("Ilse Roon is the chief executive of Lumen Energy.", "Odo Marsk is the chief executive of Marrick Foods."),
    ("Ilse Roon is the chief executive of Lumen Energy.", "Odo Marsk is the finance chief of Lumen Energy."),
])
def test_two_offices_never_conflict(left, right):
    assert not set(verdicts("role", left, right)) & {Verdict.CONFLICT, Verdict.DISPUTED, Verdict.AGREE}


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("White Tower press secretary Odo Marsk declined.", "Odo Marsk, a spokesman for the White Tower, declined.", Verdict.AGREE),
    ("Odo Marsk, the minority leader, rose.", "The leader, Odo Marsk, rose.", Verdict.AGREE),
    ("Lumen Energy’s executive director, Ilse Roon, spoke.", "Ilse Roon is the chief executive of Lumen Energy.", Verdict.AGREE),
    ("Reinhold Preibsch, the mayor of Port Harl, spoke.", "Reinhold Priebsch, the mayor of Port Harl, spoke.", Verdict.AGREE),
    ("Edmundo Quill, the mayor of Port Harl, spoke.", "Edmudo Quill, the mayor of Port Harl, spoke.", Verdict.COMPATIBLE),
    ("Edda Quill, the former mayor of Port Harl, spoke.", "Edda Quill, the mayor of Port Harl, spoke.", Verdict.COMPATIBLE),
])
def test_one_person_under_two_words_for_an_office(left, right, wanted):
    assert verdicts("role", left, right) == [wanted]


@pytest.mark.parametrize(("left", "right"), [
    ("Odo Marsk, the minority leader, rose.", "Odo Marsk, the majority leader, rose."),
    ("Odo Marsk, the mayor of Port Harl, rose.", "Odo Marsk, a historian, rose."),
    ("Edda Quill, the mayor of Port Harl, spoke.", "Tilda Quill, a historian, spoke."),
    ("The former mayor, Edda Quill, spoke.", "The former mayor, Tomas Brand, spoke."),
    ("President Edda Quill met President Tomas Brand.", "President Tomas Brand flew home."),
    ("Tilda Quill, a dancer, waved. Later President Quill spoke.", "President Edda Quill spoke."),
    ("Senator Edda Quill voted.", "Senator Tilda Quill voted."),
])
def test_two_people_or_two_offices_never_clash(left, right):
    assert not set(verdicts("role", left, right)) & {Verdict.CONFLICT, Verdict.DISPUTED, Verdict.CHANGED}
