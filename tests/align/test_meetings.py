"""Which claims meet: all that share a key in a few documents, and with many of them a number that grows no faster than the claims."""

from __future__ import annotations

from dataclasses import replace

import pytest

import checker
from checker.align.find import Selected
from checker.align.meetings import CLOSE, CROWD, FELLOWS, HOT, LEADERS, keys_of, meet, scale_of
from checker.align.offers import offers
from checker.align.partners import partners
from checker.rulebook import load

COUNT = next(rule for rule in load().rules if rule.id == "generic.count")
FLOOD, MILLS, QUAKE = "Flooding in Tarn destroyed 1,200 homes.", "Tarn has 40 mills.", "The Orvand quake injured 310 people."


def counts(*texts):
    """The counts of each text, under the rule for any count."""
    claims = [claim for number, text in enumerate(texts)
              for claim in checker.extract(checker.Document.from_text(text, id=f"d{number:04}")) if claim.kind == "count"]
    return offers({COUNT.id: [Selected(claim, {}) for claim in claims]}, [COUNT])


def spread(texts, documents, each=1):
    """The claims of the texts, told `each` times in each of so many documents."""
    some = [one.claim for offered in counts(*texts).values() for one in offered]
    claims = [replace(claim, id=f"{claim.document}-{number:05}-{turn:03}", document=f"d{number:05}")
              for number in range(documents) for turn in range(each) for claim in some]
    return offers({COUNT.id: [Selected(claim, {}) for claim in claims]}, [COUNT])


def met(offered, alike=lambda *_: True, **options):
    """The ids of the claims that met, two by two, and of those that a limit kept apart."""
    pairs = []

    def look(left, right):
        pairs.append((left[0].claim.id, right[0].claim.id))
        return alike(left[0].claim, right[0].claim)

    return pairs, meet(offered, look, **options)


@pytest.mark.parametrize(("texts", "wanted"), [
    ((FLOOD, FLOOD.replace("1,200", "1,700")), 1),
    ((FLOOD, FLOOD, FLOOD), 3),
    ((FLOOD, MILLS), 0),
    ((FLOOD, "Ombrin sold 40 lanterns."), 0),
    ((FLOOD, "Ostby paid $4 million."), 0),
    ((FLOOD + " " + MILLS,), 1),
    ((FLOOD,), 0),
    ((), 0),
])
def test_claims_meet_that_share_a_key(texts, wanted):
    assert len(met(counts(*texts))[0]) == wanted


def test_only_claims_of_one_document_meet_inside():
    assert len(met(counts(f"{FLOOD} {MILLS}", f"{FLOOD} {MILLS}"), is_inside=True)[0]) == 2


@pytest.mark.parametrize("documents", [2, 3, 7, CROWD])
def test_in_a_few_documents_all_meet(documents):
    pairs, left_out = met(spread([FLOOD], documents))
    assert (len(pairs), left_out) == (documents * (documents - 1) // 2, frozenset())


def test_no_two_meet_twice():
    pairs, _ = met(spread([FLOOD, MILLS, QUAKE], 30))
    assert len(pairs) == len(set(pairs)) == len({frozenset(pair) for pair in pairs})


@pytest.mark.parametrize("alike", [True, False])
@pytest.mark.parametrize(("texts", "each"), [
    ([FLOOD], 1), ([FLOOD, MILLS, QUAKE], 1), ([FLOOD], 4),
    (["Tarn has 40 mills.", "Tarn sold 40 lamps.", "Tarn lost 40 cows.", "Tarn hired 40 guards."], 1),
    (["Storms felled 12 towers in Brask.", "Rebels blew up 9 towers in Tarn."], 1)])
def test_meetings_grow_with_the_claims(texts, each, alike):
    few, many = (len(met(spread(texts, documents, each), lambda *_: alike)[0]) for documents in (150, 300))
    assert many <= 2.2 * few


def test_two_documents_all_on_one_thing_stay_within_bounds():
    few, many = (len(met(spread([FLOOD], 2, each))[0]) for each in (2 * HOT, 4 * HOT))
    assert few == many


def test_each_of_a_crowd_meets_as_many_as_it_has_fellows():
    pairs, left_out = met(spread([FLOOD], 100))
    partners_of = [sum(name in pair for pair in pairs) for name in spread([FLOOD], 100)]
    assert min(partners_of) == FELLOWS
    assert left_out == frozenset()


def test_two_facts_of_one_crowd_have_leaders_each():
    pairs, _ = met(spread([FLOOD, MILLS.replace("mills", "homes")], 40), lambda left, right: left.text == right.text)
    alike = {pair for pair in pairs if pair[0].split("-")[0] == pair[1].split("-")[0]}
    assert all(any(name in pair for pair in alike) for name in spread([FLOOD, MILLS.replace("mills", "homes")], 40))


def test_what_a_limit_keeps_apart_is_told():
    _, left_out = met(spread([FLOOD], 1, HOT + 10))
    assert len(left_out) == HOT + 10 - (2 * CLOSE + 1)
    _, crowd = met(spread([FLOOD], LEADERS + 5), lambda *_: False)
    assert len(crowd) == 5


def test_one_document_that_tells_a_thing_over_and_over_does_not_lead_alone():
    pairs, left_out = met(spread([FLOOD], 60, 30))
    across = [pair for pair in pairs if pair[0].split("-")[1] != pair[1].split("-")[1]]
    assert len(across) <= 60 * 30 * FELLOWS * 2
    assert left_out


def test_order_of_claims_changes_no_meeting():
    offered = spread([FLOOD, MILLS, QUAKE], 30)
    assert met(dict(reversed(offered.items()))) == met(offered)


def test_keys_do_not_look_at_the_value():
    assert [keys_of(some) for some in counts(FLOOD).values()] == [keys_of(some) for some in counts(FLOOD.replace("1,200", "90")).values()]


def test_the_partners_of_a_crowd_still_make_one_group():
    aligned = partners(spread([FLOOD], 60)).aligned
    assert len({one.right.id for one in aligned} | {one.left.id for one in aligned}) == 60


def test_coverage_counts_what_a_limit_kept_apart():
    many = " ".join(f"Tarn has {100 + number} mills." for number in range(HOT + 10))
    report = checker.check([checker.Document.from_text(many, id="a"), checker.Document.from_text(FLOOD, id="b")])
    reasons = dict(report.result.coverage.not_compared)
    assert sum(reasons.values()) + report.result.coverage.compared == report.result.coverage.mentions
    assert reasons.get("too many claims alike", 0) > 0


@pytest.mark.parametrize(("left", "right", "is_one"), [
    ("Ostby paid $4 million.", "Ostby paid $9 million.", True),
    ("Ostby paid $4 million.", "Ostby paid 4 million euros.", True),
    ("Ostby paid $4 million a year.", "Ostby paid 4 million euros a month.", False),
    ("The tunnel is 14 kilometres long.", "The tunnel is 9 miles long.", True),
    ("The tunnel is 14 kilometres long.", "The load is 9 tonnes.", False),
    ("Tarn has 40 mills.", "Tarn has 90 guards.", True),
    ("Tarn has 40 mills.", "Ostby paid $4 million.", False),
    ("Turnout was 61 percent.", "Turnout rose 4 percentage points.", True),
    ("Tarn has 40 mills.", "Ilse Roon made her third visit.", True),
    ("Tarn has 40 mills.", "It was the third floor.", False),
])
def test_scales(left, right, is_one):
    one, other = (scale_of(checker.extract(checker.Document.from_text(text, id="d"))[0]) for text in (left, right))
    assert (one == other) is is_one
