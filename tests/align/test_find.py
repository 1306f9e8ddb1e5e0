"""Which claims a rule selects, and what its slots are bound to."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

import pytest

from checker.align.find import Selected, SentenceView, find
from checker.model.claim import About, Attribution, Claim, Kind, Manner, Modality, Traits
from checker.model.finding import Severity
from checker.model.rule import AlignTerms, CompareTerms, Finder, Rule
from checker.model.text import Span, ZoneName
from checker.model.value import Hedge, Quantity, RoleHolding, When

BASE = 500
"""Where the sentences below begin in their documents."""
_TAG = re.compile(r"<(\w[\w-]*)=([^<>]*)>")
FEBRUARY = When(dt.date(2022, 2, 1), dt.date(2022, 2, 28), frozenset({"year", "month"}))
YEAR = When(dt.date(2022, 1, 1), dt.date(2022, 12, 31), frozenset({"year"}))
VALUES = {"date": FEBRUARY, "year": YEAR, "role": RoleHolding("Odo Marsk", "mayor", "Orvand")}
NAMES = {"person", "org", "place", "country", "event", "other"}


def view(tagged: str, **fields) -> SentenceView:
    """A sentence with its claims and names marked: "<person=Odo Marsk> has <count=12> goats"."""
    text, claims, names = "", [], []
    at = 0
    for tag in _TAG.finditer(tagged):
        text += tagged[at:tag.start()]
        span = Span(BASE + len(text), BASE + len(text) + len(tag[2]))
        text += tag[2]
        at = tag.end()
        if tag[1] in NAMES:
            names.append((span, tag[2], tag[1]))
        else:
            claims.append((tag[1], span, tag[2]))
    text += tagged[at:]
    sentence = Span(BASE, BASE + len(text))
    return SentenceView(text, sentence, tuple(claim(kind, span, words, sentence, **fields) for kind, span, words in claims), tuple(names))


def claim(kind: str, span: Span, text: str, sentence: Span, **fields) -> Claim:
    value = VALUES.get(kind, Quantity(Decimal(7), Decimal(7)))
    return Claim(**{"id": f"d:{kind}:{span.start}", "document": "d", "kind": Kind(kind.replace("year", "date")), "span": span, "text": text,
                    "sentence": sentence, "zone": ZoneName.BODY, "value": value, **fields})


def rule(*finders: Finder, pack: str = "local") -> Rule:
    return Rule(f"{pack}.rule", "t", Severity.ERROR, finders, AlignTerms(), CompareTerms(), "m", pack=pack)


def slots(finder: Finder, tagged: str, **fields) -> dict[str, str] | None:
    """What the first selected claim binds; None where nothing is selected."""
    found = find(rule(finder), [view(tagged, **fields)])
    return {name: text for name, text in found[0].slots.items() if name != "n"} if found else None


@pytest.mark.parametrize(("finder", "fields", "is_selected"), [
    (Finder(Kind.COUNT), {}, True),
    (Finder(Kind.MONEY), {}, False),
    (Finder(Kind.COUNT), {"zone": ZoneName.FURNITURE}, False),
    (Finder(Kind.COUNT, zone=(ZoneName.TITLE,)), {}, False),
    (Finder(Kind.COUNT), {"modality": Modality.PLANNED}, False),
    (Finder(Kind.COUNT, modality=(Modality.PLANNED,)), {"modality": Modality.PLANNED}, True),
    (Finder(Kind.COUNT, modality=(Modality.PLANNED,)), {}, False),
    (Finder(Kind.COUNT, noun=("goat", "sheep")), {"about": About(noun="sheep")}, True),
    (Finder(Kind.COUNT, noun=("goat", "sheep")), {"about": About(noun="cow")}, False),
    (Finder(Kind.COUNT, noun=("goat",)), {}, False),
    (Finder(Kind.COUNT, noun=("animal",)), {"about": About(noun="goat"), "traits": Traits(noun_set="animal")}, True),
    (Finder(Kind.COUNT, predicate=("kill",)), {"traits": Traits(topic=("person", "kill"), noun_set="person")}, True),
    (Finder(Kind.COUNT, predicate=("kill",)), {"traits": Traits(topic=("person", "injure", "kill"), noun_set="person")}, False),
    (Finder(Kind.COUNT, predicate=("kill",)), {"about": About(predicate="kill")}, True),
    (Finder(Kind.COUNT, predicate=("kill",)), {}, False),
    (Finder(Kind.COUNT, noun=("person",), predicate=("kill",)), {"about": About(predicate="kill")}, True),
    (Finder(Kind.COUNT, noun=("person",), predicate=("kill",)), {"about": About(noun="cow", predicate="kill")}, False),
    (Finder(Kind.COUNT, attributed=True), {}, False),
    (Finder(Kind.COUNT, attributed=True), {"attribution": Attribution("police", Manner.REPORTED)}, True),
    (Finder(Kind.COUNT, attributed=False), {"attribution": Attribution("police", Manner.REPORTED)}, False),
    (Finder(Kind.COUNT, requires=("period",)), {}, False),
    (Finder(Kind.COUNT, requires=("period",)), {"period": YEAR}, True),
    (Finder(Kind.COUNT, requires=("place",)), {}, False),
    (Finder(Kind.COUNT, requires=("place",)), {"place": "Orvand"}, True),
    (Finder(Kind.COUNT, unit=("usd",)), {"value": Quantity(Decimal(1), Decimal(1), "USD")}, True),
    (Finder(Kind.COUNT, unit=("eur",)), {"value": Quantity(Decimal(1), Decimal(1), "USD")}, False),
    (Finder(Kind.COUNT, hedge=("at-least",)), {"value": Quantity(Decimal(1), None, hedge=Hedge.AT_LEAST)}, True),
    (Finder(Kind.COUNT, hedge=("at-least",)), {}, False),
    (Finder(Kind.COUNT, dimension=("length",)), {"traits": Traits(dimension="length")}, True),
    (Finder(Kind.COUNT, dimension=("length",)), {"traits": Traits(dimension="mass")}, False),
    (Finder(Kind.COUNT, role=("mayor",)), {}, False),
    (Finder(Kind.COUNT, excludes=("in the valley",)), {}, False),
    (Finder(Kind.COUNT, excludes=("the vall",)), {}, True),
])
def test_conditions(finder, fields, is_selected):
    assert bool(find(rule(finder), [view("There are <count=seven> goats In the Valley.", **fields)])) is is_selected


@pytest.mark.parametrize(("finder", "is_selected"), [
    (Finder(Kind.ROLE, role=("mayor", "governor")), True), (Finder(Kind.ROLE, role=("governor",)), False),
    (Finder(Kind.ROLE, organization=("orvand",)), True), (Finder(Kind.ROLE, organization=("tessel",)), False),
    (Finder(Kind.ROLE, unit=("usd",)), False), (Finder(Kind.ROLE, hedge=("exact",)), False)])
def test_conditions_on_offices(finder, is_selected):
    assert bool(find(rule(finder), [view("<role=Mayor Odo Marsk> came.")])) is is_selected


def test_generic_rules_take_every_modality():
    denied = view("No <count=seven> goats.", modality=Modality.DENIED)
    assert find(rule(Finder(Kind.COUNT), pack="generic"), [denied])
    assert not find(rule(Finder(Kind.COUNT)), [denied])


ONE = Finder(Kind.COUNT, entities=(("where", "place-name"),))
TWO = Finder(Kind.COUNT, entities=(("a", "person"), ("b", "person")))
MIXED = Finder(Kind.COUNT, entities=(("who", "person"), ("where", "place-name"), ("body", "org")))


@pytest.mark.parametrize(("finder", "tagged", "wanted"), [
    (ONE, "<country=Norway> sent <count=seven> goats.", {"where": "Norway"}),
    (ONE, "<country=Norway> sent <count=seven> goats to <country=Chile>.", {"where": "Norway"}),
    (ONE, "<country=Norway> counted <count=seven> <country=Chilean> goats.", {"where": "Chilean"}),
    (ONE, "In <country=Norway> <place=Orvand> sent <count=seven> goats.", {"where": "Orvand"}),
    (ONE, "They sent <count=seven> goats to <country=Chile>.", {"where": "Chile"}),
    (ONE, "<other=Velmara> sent <count=seven> goats.", {"where": "Velmara"}),
    (ONE, "<other=Velmara> sent <count=seven> goats to <country=Chile>.", {"where": "Chile"}),
    (ONE, "<person=Odo Marsk> sent <count=seven> goats.", None),
    (ONE, "<count=seven> goats came.", None),
    (ONE, "<country=Norway> " + "and so on " * 50 + "<count=seven> goats.", None),
    (TWO, "<person=Ilse Roon> and <person=Odo Marsk> have <count=seven> goats.", {"a": "Ilse Roon", "b": "Odo Marsk"}),
    (TWO, "<person=Odo Marsk> and <person=Odo Marsk> have <count=seven> goats.", None),
    (TWO, "<person=Odo Marsk> has <count=seven> goats.", None),
    (TWO, "<person=Odo Marsk> and <other=Ilse> have <count=seven> goats.", {"a": "Odo Marsk", "b": "Ilse"}),
    (MIXED, "<org=Orvand Farms> let <person=Odo Marsk> bring <count=seven> goats to <place=Tessel>.",
     {"who": "Odo Marsk", "where": "Tessel", "body": "Orvand Farms"}),
])
def test_binds_names_around_the_value(finder, tagged, wanted):
    assert slots(finder, tagged) == wanted


def test_who_says_it_is_not_whom_it_is_about():
    said = {"attribution": Attribution("Norway", Manner.REPORTED)}
    assert slots(ONE, "<country=Chile> has <count=seven> goats, <country=Norway> says.", **said) == {"where": "Chile"}
    assert slots(ONE, "<count=seven> goats, <country=Norway> says.", **said) is None


MET = "{a:person} and {b:person} have met [each other] {n:count} times"


@pytest.mark.parametrize(("phrase", "tagged", "wanted"), [
    (MET, "<person=Ilse Roon> and <person=Odo Marsk> have met <count=seven> times.", {"a": "Ilse Roon", "b": "Odo Marsk"}),
    (MET, "On Friday, <person=Ilse Roon> and Mayor <person=Odo Marsk> have  met each other <count=about seven> times.",
     {"a": "Ilse Roon", "b": "Odo Marsk"}),
    (MET, "<other=Roon> and <other=Marsk> have met <count=seven> times.", {"a": "Roon", "b": "Marsk"}),
    (MET, "<country=Chile> and <country=Norway> have met <count=seven> times.", None),
    (MET, "<person=Ilse Roon> and <person=Odo Marsk> have met seven times.", None),
    (MET, "<person=Ilse Roon> and <person=Odo Marsk> have never met <count=seven> times.", None),
    ("{who:person} ... {n:count} goats ... {since:anchor}",
     "<person=Odo Marsk> owns <count=seven> goats, all since the flood of <date=February 2022>.",
     {"who": "Odo Marsk", "since": "2022-02"}),
    ("{n:count} goats {since:anchor}", "<count=seven> goats since the flood of <year=2022>", {"since": "2022"}),
    ("{n:count} goats {since:anchor}", "<count=seven> goats since the Great Flood, and cows", {"since": "the great flood"}),
    ("{n:count} {what:word} in {y:year}", "<count=seven> Goats in <year=2022>", {"what": "goats", "y": "2022"}),
    ("{n:count} {what:word} in {y:year}", "<count=seven> goats in <date=February 2022>", None),
    ("{n:count} goats in {p:period}", "<count=seven> goats in <date=February 2022>", {"p": "February 2022"}),
    ("{n:count} goats for {m:money}", "<count=seven> goats for <money=$7>", {"m": "7"}),
])
def test_phrases(phrase, tagged, wanted):
    assert slots(Finder(Kind.COUNT, phrase=phrase), tagged) == wanted


def test_a_phrase_and_conditions_hold_together():
    finder = Finder(Kind.COUNT, phrase="{n:count} goats", entities=(("where", "place-name"),), noun=("goat",))
    assert slots(finder, "<place=Orvand> has <count=seven> goats", about=About(noun="goat")) == {"where": "Orvand"}
    assert slots(finder, "<place=Orvand> has <count=seven> cows", about=About(noun="goat")) is None


def test_of_two_values_the_phrase_takes_its_own():
    found = find(rule(Finder(Kind.COUNT, phrase="{n:count} goats")), [view("<count=Nine> cows and <count=seven> goats")])
    assert [one.claim.text for one in found] == ["seven"]


def test_the_more_precise_finder_goes_first():
    plain, phrase = Finder(Kind.COUNT), Finder(Kind.COUNT, phrase="{n:count} goats", use=-1)
    found = find(rule(plain, phrase), [view("<count=Nine> cows and <count=seven> goats")])
    assert [(one.claim.text, one.use, one.is_phrase) for one in found] == [("Nine", 0, False), ("seven", -1, True)]


def test_selects_in_the_order_of_the_text():
    views = [view("<count=One> goat, <count=two> goats"), view("<money=$7>")]
    assert [one.claim.text for one in find(rule(Finder(Kind.COUNT)), views)] == ["One", "two"]
    assert find(rule(Finder(Kind.COUNT)), []) == []


def test_the_value_itself_plays_no_part():
    views = [view(f"<person=Ilse> and <person=Odo> have met <count={number}> times.") for number in ("seven", "ninety")]
    found: list[Selected] = [find(rule(Finder(Kind.COUNT, phrase=MET)), [shown])[0] for shown in views]
    assert [{name: text for name, text in one.slots.items() if name != "n"} for one in found] == [{"a": "Ilse", "b": "Odo"}] * 2


def test_a_crowded_sentence_gives_all_its_claims():
    finders = (Finder(Kind.COUNT, phrase="{a:person} ... {n:count} goats"), TWO)
    crowded = view("<person=Odo> met <person=Ilse> and <count=seven> goats, " * 400)
    found = find(rule(*finders), [crowded])
    assert [one.claim for one in found] == list(crowded.claims)
    assert all(one.slots["a"] in {"Odo", "Ilse"} and one.is_phrase for one in found)
