"""What a sentence takes for known is asserted, whatever it denies or leaves open."""

from __future__ import annotations

import pytest

import checker


def modalities(text):
    claims = checker.extract(checker.Document.from_text(text, id="a"))
    return [str(claim.modality) for claim in claims if str(claim.kind) in {"count", "duration"}]


@pytest.mark.parametrize(("text", "wanted"), [
    ("The mayor will not sign the 12-nation pact.", "asserted"),
    ("If she won, she would leave the 12-nation pact.", "asserted"),
    ("Vell's two-year inquiry did not find the letter.", "asserted"),
    ("There was not a two-day strike.", "negated"),
    ("The storm did not sink 12 boats.", "negated"),
    ("If the dam breaks, 12 villages would be flooded.", "conditional"),
])
def test_what_describes_a_known_thing_is_asserted(text, wanted):
    assert modalities(text) == [wanted]


@pytest.mark.parametrize(("text", "wanted"), [
    ("She will add 12 boats, and if the port agrees, a crane.", "planned"),
    ("She will add 12 boats if the port agrees.", "conditional"),
])
def test_a_condition_behind_and_is_that_of_the_next_statement(text, wanted):
    assert modalities(text)[:1] == [wanted]
