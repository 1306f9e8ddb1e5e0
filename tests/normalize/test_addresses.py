"""In which place a text says that another lies."""

from __future__ import annotations

import pytest

import checker
from checker.model.claim import Kind
from checker.model.finding import Verdict
from checker.pipeline import claims_of


def places(text):
    claims, _ = claims_of(checker.Document.from_text(text, id="d"))
    return [(claim.value.name, claim.traits.inside) for claim in claims if claim.kind is Kind.PLACE]


@pytest.mark.parametrize(("text", "inside"), [
    ("The talks were held in Marlow, Tex., on Monday.", "Texas"),
    ("The talks were held in Marlow, N.H., on Monday.", "New Hampshire"),
    ("The talks were held in Marlow, Ohio, on Monday.", "Ohio"),
    ("The talks were held in Graz, Austria.", "Austria"),
    ("The talks were held in Marlow.", ""),
    ("The talks were held in Marlow, Falk said.", ""),
    ("The talks were held in Marlow, and Ohio sent nobody.", ""),
    ("The talks were held in Marlow, No. 4 on the list.", ""),
])
def test_the_place_behind_a_comma(text, inside):
    assert places(text)[0] == (places(text)[0][0], inside)


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("The 16th Orvand Summit was held in Marlow, Tex.", "The 16th Orvand Summit was held in Texas.", [Verdict.COMPATIBLE]),
    ("The 16th Orvand Summit was held in Manchester, N.H.", "The 16th Orvand Summit was held in New Hampshire.", [Verdict.COMPATIBLE]),
    ("The 16th Orvand Summit was held in Marlow, Tex.", "The 16th Orvand Summit was held in Ohio.", [Verdict.CONFLICT]),
    ("The 16th Orvand Summit was held in Marlow, Tex.", "The 16th Orvand Summit was held in Marlow.", [Verdict.AGREE]),
    ("Otto Falk told reporters in Marlow that he would run.", "Otto Falk told bakers in Tarn that rain was near.", []),
    ("She sent two lawyers to Marlow.", "Odo Marsk sent a cake to Tarn.", []),
])
def test_a_place_and_what_holds_it(left, right, wanted):
    found = checker.check([checker.Document.from_text(left, id="a"), checker.Document.from_text(right, id="b")]).findings
    assert [finding.verdict for finding in found if finding.claims[0].kind is Kind.PLACE] == wanted
