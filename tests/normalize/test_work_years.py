"""The year by which a work is called is the year in which it came out."""

from __future__ import annotations

import pytest

import checker


def verdicts(left, right):
    documents = [checker.Document.from_text(text, id=name) for name, text in (("a", left), ("b", right))]
    return [str(found.verdict) for found in checker.check(documents).findings if found.claims[0].kind == "date"]


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("Tin Moon is a 2013 Kotavian comedy film directed by Ada Quill.", "Tin Moon was released in 2015.", "conflict"),
    ("Ada Quill is best known for her 2002 album Tin Moon.", "Ada Quill released Tin Moon in 2004.", "conflict"),
    ("Tin Moon is a 2013 comedy film directed by Ada Quill.", "Tin Moon was released before 2012.", "conflict"),
    ("Tin Moon is a 2013 comedy film directed by Ada Quill.", "Tin Moon was released on 3 May 2013.", "compatible"),
    ("Tin Moon is a 2013 comedy film directed by Ada Quill.", "Tin Moon was released after 2011.", "compatible"),
    ("Tin Moon is a 2013 comedy film about a lighthouse.", "In the 1978 film Tin Moon a miller learns to fly.", "uncertain"),
    ("Ada Quill won a prize for her 2002 album Tin Moon.", "Ada Quill won a prize in 2003 for Tin Moon.", "uncertain"),
])
def test_such_a_year_is_held_against_the_release(left, right, wanted):
    assert verdicts(left, right) == [wanted]


@pytest.mark.parametrize("text", [
    "Tin Moon opened the 2013 film festival.", "Tin Moon was shown in 2013 to film students.", "The 2013 election was told in a film.",
    "Tin Moon is a 2013 agreement on fish.",
])
def test_other_years_before_a_noun_tell_no_release(text):
    told = checker.extract(checker.Document.from_text(text, id="a"))
    assert [claim.traits.stance for claim in told if claim.kind == "date" and claim.traits.stance == "called-by"] == []
