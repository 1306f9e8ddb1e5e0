"""Inline ignores against findings: only drafts silence, only what they name, and nothing that would clash without the words named."""

import dataclasses
from decimal import Decimal

import pytest

from checker.gate import Terms, gated
from checker.model.claim import About, Claim, Kind, Modality, Traits
from checker.model.finding import Coverage, Finding, Result, RuleUse, Severity, Verdict
from checker.model.gate import Flaw, Ground
from checker.model.inline import InlineIgnore
from checker.model.text import Document, Span, ZoneName
from checker.model.value import PlaceName, Quantity

RULES = ("generic.count", "generic.count-of-days", "generic.money")


def claim(document, value, at=5, *, direction="", **more):
    return Claim(f"{document}:count:{at}", document, Kind.COUNT, Span(at, at + 2), str(value), Span(0, 20), ZoneName.BODY,
                 Quantity(Decimal(value), Decimal(value)), About(direction=direction), **more)


def place(document, inside, at=5):
    return Claim(f"{document}:place:{at}", document, Kind.PLACE, Span(at, at + 2), "Brandal", Span(0, 20), ZoneName.BODY,
                 PlaceName("Brandal"), traits=Traits(inside=inside))


def result(*claims, ignores=(), verdict=Verdict.CONFLICT, rule="generic.count"):
    finding = Finding("F-12ab", rule, verdict, Severity.WARNING, "", (), claims)
    documents = tuple(Document(name, "x" * 100, f"{name}.md", ignores=tuple(one for at, one in ignores if at == name))
                      for name in ("draft", "other", "wire"))
    return Result(documents, claims, (finding,), Coverage(2, 2, 2, 1), tuple(RuleUse(one, "", 1) for one in RULES), "", "0",
                  rules_off=("courts.years",))


def ignore(*rules, start=0, end=50, reason="early", **more):
    return InlineIgnore(rules, reason, start, end, 3, 1, **more)


def told(made, drafts=("draft", "other")):
    done = gated(made, Terms(drafts=None if drafts is None else frozenset(drafts)))
    return done.findings[0].suppressed, [(end.flaw, end.about) for end in (done.gate.loose if done.gate else ())]


PAIR = claim("draft", 40), claim("wire", 44)


@pytest.mark.parametrize("rules", [("generic.count",), ("generic",), ("generic.cou",), ("F-12ab",), ("F-12",), ("courts", "generic.count")])
def test_what_is_named_is_silenced_with_its_reason_and_place(rules):
    found, loose = told(result(*PAIR, ignores=[("draft", ignore(*rules))]))
    assert (found.ground, found.reason, found.place) == (Ground.INLINE, "early", "draft.md:3:1")
    assert loose == []


@pytest.mark.parametrize(("made", "flaws"), [
    (ignore("generic.money"), [(Flaw.UNUSED, "generic.money")]),
    (ignore("generic.count-of-days"), [(Flaw.UNUSED, "generic.count-of-days")]),
    (ignore("F-34cd"), [(Flaw.UNUSED, "F-34cd")]),
    (ignore("courts.years"), [(Flaw.UNUSED, "courts.years")]),
    (ignore("generic.count", start=20), [(Flaw.UNUSED, "generic.count")]),
    (ignore("generic.count", end=5), [(Flaw.UNUSED, "generic.count")]),
    (ignore("generic.count", start=0, end=0), [(Flaw.UNUSED, "generic.count")]),
    (ignore("generic.cuont"), [(Flaw.UNKNOWN, "generic.cuont")]),
    (ignore("F-"), [(Flaw.UNKNOWN, "F-")]),
    (ignore("*"), [(Flaw.UNKNOWN, "*")]),
    (ignore("Generic.count"), [(Flaw.UNKNOWN, "Generic.count")]),
    (ignore("generic.count", reason="", flaw=Flaw.NO_REASON), [(Flaw.NO_REASON, "generic.count")]),
    (ignore(flaw=Flaw.NO_RULE), [(Flaw.NO_RULE, "")]),
    (ignore("ingore", flaw=Flaw.MISSPELLED), [(Flaw.MISSPELLED, "")])])
def test_what_silences_nothing_is_told(made, flaws):
    assert told(result(*PAIR, ignores=[("draft", made)])) == (None, flaws)


def test_an_unknown_word_beside_a_known_one_is_told_and_the_other_holds():
    found, loose = told(result(*PAIR, ignores=[("draft", ignore("generic.count", "generic.mony"))]))
    assert found is not None
    assert loose == [(Flaw.UNKNOWN, "generic.mony")]


def test_an_unknown_rule_is_told_with_the_nearest():
    done = gated(result(*PAIR, ignores=[("draft", ignore("generic.mony"))]), Terms(drafts=frozenset({"draft"})))
    assert done.gate.loose[0].remedy == "did you mean 'generic.money'?"


@pytest.mark.parametrize(("drafts", "ground"), [(None, None), ((), Ground.SOURCES), (("draft",), None)])
def test_a_source_silences_nothing(drafts, ground):
    found, loose = told(result(*PAIR, ignores=[("wire", ignore("generic.count")), ("wire", ignore("generic.money"))]), drafts)
    assert (found.ground if found else None) is ground
    assert loose == [(Flaw.NO_DRAFT, "generic.count and 1 more")]


@pytest.mark.parametrize(("claims", "silenced"), [
    ((claim("draft", 40), claim("wire", 44)), True),
    ((claim("draft", 40), claim("other", 44)), True),
    ((claim("draft", 40), claim("wire", 44), claim("wire", 46, 60)), True),
    ((claim("draft", 40), claim("draft", 44, 60)), True),
    ((claim("draft", 40), claim("draft", 44, 60), claim("wire", 44)), True),
    ((claim("draft", 40), claim("other", 44), claim("wire", 44)), True),
    ((claim("draft", 40), claim("other", 40), claim("wire", 44)), False),
    ((claim("draft", 40), claim("other", 42), claim("wire", 44)), False),
    ((claim("draft", 40), claim("draft", 40, 60), claim("wire", 44)), False),
    ((claim("draft", 40), claim("other", 44, modality=Modality.NEGATED), claim("wire", 44)), False),
    ((claim("draft", 40), claim("other", 44, modality=Modality.DENIED), claim("wire", 44)), False),
    ((claim("draft", 40), claim("other", 44, modality=Modality.DENIED), claim("wire", 44, modality=Modality.NEGATED)), True),
    ((claim("draft", 40), claim("other", 44, modality=Modality.ALLEGED), claim("wire", 44)), True),
    ((claim("draft", 40), claim("other", 4, direction="up"), claim("wire", 4, direction="down")), False),
    ((claim("draft", 40), claim("other", 4, direction="up"), claim("wire", 4)), True),
    ((place("draft", ""), place("other", "Norway"), place("wire", "Iceland")), False),
    ((place("draft", ""), place("other", "Norway"), place("wire", "")), True),
    ((claim("other", 40), claim("wire", 44)), False)])
def test_nothing_is_silenced_that_clashes_without_the_words_named(claims, silenced):
    found, loose = told(result(*claims, ignores=[("draft", ignore("generic.count"))]))
    assert (found is not None) == silenced
    is_part = any(one.document == "draft" for one in claims)
    assert [flaw for flaw, _ in loose] == ([] if silenced else [Flaw.IN_PART if is_part else Flaw.UNUSED])


def test_two_drafts_that_both_ask_for_it_are_silent():
    asked = [("draft", ignore("generic.count")), ("other", ignore("generic"))]
    assert told(result(claim("draft", 40), claim("other", 42), claim("wire", 44), ignores=asked))[0] is not None


@pytest.mark.parametrize(("verdict", "silenced"), [
    (Verdict.CONFLICT, True), (Verdict.DISPUTED, True), (Verdict.UNCERTAIN, True), (Verdict.AGREE, False), (Verdict.COMPATIBLE, False)])
def test_an_agreement_needs_no_silence(verdict, silenced):
    assert (told(result(*PAIR, ignores=[("draft", ignore("generic.count"))], verdict=verdict))[0] is not None) == silenced


def test_a_paragraph_is_asked_before_the_document():
    asked = [("draft", ignore("generic", end=100, reason="all")), ("draft", ignore("generic.count", start=4, end=20, reason="this"))]
    found, loose = told(result(*PAIR, ignores=asked))
    assert found.reason == "this"
    assert loose == [(Flaw.UNUSED, "generic")]


def test_nothing_changes_without_inline_ignores():
    made = result(*PAIR)
    assert gated(made, Terms()) is made
    assert dataclasses.replace(gated(made, Terms(drafts=frozenset({"draft"}))), gate=None) == made
