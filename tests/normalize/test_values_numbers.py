"""The design's rules on numbers: what separators mean, what is refused, how precisely a number is written, what is flagged."""

from __future__ import annotations

import pytest

from checker.compare import compare
from checker.model.claim import Mention
from checker.model.rule import CompareTerms
from checker.model.text import Document
from checker.model.value import Quantity
from checker.pipeline import claims_of
from tests.extract.reading import found, quantities, reasons, values


@pytest.mark.parametrize(("text", "wanted"), [
    ("It weighs 1.250 tonnes and 3,5 kg.", ["measure 1250 tonne", "measure 3.5 kilogram"]),
    ("It weighs 1.250 tonnes and 3.5 kg.", ["measure 1.25 tonne", "measure 3.5 kilogram"]),
    ("It weighs 1,250 tonnes and 3.5 kg.", ["measure 1250 tonne", "measure 3.5 kilogram"]),
    ("It weighs 1.250 tonnes of 1.234.567,5 tonnes.", ["measure 1250 tonne", "measure 1234567.5 tonne"]),
    ("It weighs 1,250 tonnes.", ["measure 1250 tonne"]),
    ("It weighs 0.125 tonnes.", ["measure 0.125 tonne"]),
    ("It cost 1'234.50 CHF.", ["money 1234.5 CHF"]),
    ("They owe 12,34,567 rupees.", ["money 1234567 INR"]),
    ("It has ١٬٢٣٤٫٥ tonnes.", ["measure 1234.5 tonne"]),
    ("It has １２３ boats.", ["count 123"]),
])
def test_separators_by_the_document(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("It weighs 1.250 tonnes.", ("1.250 tonnes", "ambiguous-number")),
    ("It weighs 1.250 tonnes, 3.5 kg and 3,5 kg.", ("1.250 tonnes", "ambiguous-number")),
    ("It has " + "4" * 41 + " boats.", ("4" * 41, "unreadable-number")),
    ("It is 1e401 m away.", ("1e401 m", "unreadable-number")),
    ("It is 10^999 m away.", ("10^999 m", "unreadable-number")),
    ("They found 1٢3 coins.", ("1٢3", "suspicious-number")),
])
def test_refused_with_its_reason(text: str, wanted: tuple[str, str]) -> None:
    assert reasons(text)[0] == wanted


@pytest.mark.parametrize("text", ["They found 1\u200b000 coins.", "They found 12\u00ad5 coins."])
def test_characters_without_a_width_are_taken_out_and_flagged(text: str) -> None:
    mention = next(item for item in found(text)[1] if isinstance(item, Mention))
    assert mention.part("hidden") is not None
    assert len(values(text)) == 1


@pytest.mark.parametrize(("text", "step"), [
    ("Trade was $240 billion.", "1000000000"), ("Trade was $240.1 billion.", "100000000"), ("They had 12,500 tanks.", "1"),
    ("The rise was .60%.", "0.01"), ("Two and a half million fled.", "100000"), ("They had 10,000 tanks.", "1"),
    ("They had 3.50 kg.", "0.01"),
    ("It took 1.2 hundred thousand bricks.", "10000"), ("They had five dozen boats.", "12"), ("It weighs 5 ± 0.25 kg.", "0.01"),
])
def test_step_is_the_unit_of_the_last_digit_written(text: str, step: str) -> None:
    assert format(quantities(text)[0][2].step, "f") == step


def outcome(left: str, right: str) -> str:
    """How the first numbers of two sentences compare."""
    documents = (Document.from_text(left, id="a"), Document.from_text(right, id="b"))
    one, two = (next(claim for claim in claims_of(document)[0] if isinstance(claim.value, Quantity)) for document in documents)
    return str(compare(one, two, CompareTerms()).outcome)


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("Trade was $240.1 billion.", "Trade was $240 billion.", "same"),
    ("Trade was $243 billion.", "Trade was $240 billion.", "compatible"),
    ("Trade was $250 billion.", "Trade was $240 billion.", "different"),
    ("They had 10,300 tanks.", "They had 10,000 tanks.", "compatible"),
    ("They had 10,600 tanks.", "They had 10,000 tanks.", "different"),
    ("They had 3,100 tanks.", "They had 3,000 tanks.", "compatible"),
    ("They had 3,200 tanks.", "They had 3,000 tanks.", "different"),
    ("They held 44 meetings.", "They held 43 meetings.", "different"),
    ("They had 66% of it.", "They had 66.4% of it.", "same"),
    ("They had 66% of it.", "They had 67% of it.", "different"),
])
def test_slack_of_round_numbers(left: str, right: str, wanted: str) -> None:
    assert outcome(left, right) == wanted
