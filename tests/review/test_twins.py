"""Findings alike in all that their ids are made of: a decision stays with the one that stands in the sentences it was made on."""

import dataclasses

import pytest

from checker.model.finding import Review
from checker.model.whereabouts import places_of
from checker.report.evidence import values_told
from checker.review import Keeping, Overtaken, answers, load, version_of, with_decisions
from checker.review.exchange import Offer
from tests.report.conftest import story


def twins(result, *indices):
    """The result with the findings at these places made alike in all but their sentences, in this order."""
    first = result.findings[0]
    made = [dataclasses.replace(result.findings[place], id=first.id if number == 1 else f"{first.id}-{number}", rule=first.rule,
                                key=("generic.count", "x"), values=("1", "2"), verdict=first.verdict)
            for number, place in enumerate(indices, 1)]
    return dataclasses.replace(result, findings=tuple(made))


def decided(result, folder, name, state):
    finding = next(one for one in result.findings if one.id == name)
    now = next(one for one in Keeping(result, folder).current().findings if one.id == name)
    said = Review(state, by="Kim Vale", at="2026-11-20")
    Keeping(result, folder).keep(name, said, values_told(finding), version_of(now.review))


def states(result, folder):
    """Of each finding what holds, or in brackets what held once."""
    findings = Keeping(result, folder).current().findings
    return [one.review.state if one.review else f"({one.past.state})" if one.past else "" for one in findings]


NAME = "F-000000000001"
BOTH, SWAPPED, FIRST, SECOND = (0, 3), (3, 0), (0,), (3,)
SHARING, OTHER_OF_THEM = (0, 4), (4,)  # both have the claim of one article


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "decisions"


@pytest.mark.parametrize(("made_on", "made", "now", "wanted"), [
    (BOTH, {NAME: "rounding"}, BOTH, ["rounding", ""]),
    (BOTH, {f"{NAME}-2": "rounding"}, BOTH, ["", "rounding"]),
    (BOTH, {NAME: "rounding"}, SWAPPED, ["", "rounding"]),  # the other one comes first now
    (BOTH, {NAME: "rounding", f"{NAME}-2": "outdated"}, SWAPPED, ["outdated", "rounding"]),
    (BOTH, {NAME: "rounding", f"{NAME}-2": "outdated"}, SECOND, ["outdated"]),  # the first is gone
    (BOTH, {NAME: "rounding", f"{NAME}-2": "outdated"}, FIRST, ["rounding"]),
    (BOTH, {NAME: "rounding"}, SECOND, ["(rounding)"]),  # what was said of the first settles no other
    (BOTH, {f"{NAME}-2": "rounding"}, FIRST, ["(rounding)"]),
    (FIRST, {NAME: "rounding"}, BOTH, ["rounding", ""]),
    (FIRST, {NAME: "rounding"}, SWAPPED, ["", "rounding"]),  # a new one came before it
    (SHARING, {NAME: "rounding", f"{NAME}-2": "outdated"}, SHARING[::-1], ["outdated", "rounding"]),
    (SHARING, {NAME: "rounding"}, OTHER_OF_THEM, ["(rounding)"]),
    (FIRST, {NAME: "rounding"}, SECOND, ["rounding"]),  # the only one of its content: words may change
])
def test_a_decision_stays_with_its_sentences(folder, made_on, made, now, wanted):
    before = twins(story(), *made_on)
    for name, state in made.items():
        decided(before, folder, name, state)
    assert states(twins(story(), *now), folder) == wanted


def test_where_nobody_can_tell_both_are_open(folder):
    before = twins(story(), *BOTH)
    decided(before, folder, NAME, "rounding")
    kept, = load(folder)
    bare = dataclasses.replace(kept, places=())
    told = with_decisions(before, [bare], folder)
    assert [one.review for one in told.findings] == [None, None]
    assert [bool(one.past) for one in told.findings] == [True, False]
    one_of_each = dataclasses.replace(kept, places=tuple(_places(one, before)[0] for one in before.findings))
    assert [one.review for one in with_decisions(before, [one_of_each], folder).findings] == [None, None]


def _places(finding, result):
    return places_of(finding, {one.id: one for one in result.documents})


def test_deciding_one_leaves_the_file_of_the_other(folder):
    before, after = twins(story(), *BOTH), twins(story(), *SWAPPED)
    decided(before, folder, NAME, "rounding")
    decided(after, folder, NAME, "outdated")
    assert states(after, folder) == ["outdated", "rounding"]
    assert states(before, folder) == ["rounding", "outdated"]
    decided(after, folder, f"{NAME}-2", "false-alarm")
    assert states(after, folder) == ["outdated", "false-alarm"]
    assert len(load(folder)) == 2


def test_taking_one_back_leaves_the_other(folder):
    before, after = twins(story(), *BOTH), twins(story(), *SWAPPED)
    decided(before, folder, NAME, "rounding")
    decided(before, folder, f"{NAME}-2", "outdated")
    now = Keeping(after, folder).current()
    assert Keeping(after, folder).take_back(NAME, version_of(now.findings[0].review))
    assert states(after, folder) == ["", "rounding"]
    with pytest.raises(Overtaken):
        Keeping(after, folder).take_back(NAME, "seen when it was there")


def test_decisions_on_both_are_taken_in_at_once(folder):
    before, after = twins(story(), *BOTH), twins(story(), *SWAPPED)
    decided(before, folder, NAME, "rounding")
    told = {one.id: values_told(one) for one in after.findings}
    offers = [Offer(one.id, Review("outdated", at="2026-11-21"), places=_places(one, after)) for one in after.findings]
    found = answers(offers, after, load(folder), told)
    assert [answer.note for answer in found] == ["", "in place of: rounding, Kim Vale"]
    assert len({answer.decision.finding for answer in found}) == 2
    crossed = [dataclasses.replace(offers[0], places=offers[1].places)]
    answer, = answers(crossed, after, load(folder), told)
    assert (answer.decision, answer.note) == (None, "it was made on another finding with the same values")
