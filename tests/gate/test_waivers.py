import datetime

import pytest

from checker.gate import Terms, gated
from checker.model.claim import About, Claim, Kind
from checker.model.finding import Coverage, Finding, Result, RuleUse, Severity, Verdict
from checker.model.gate import Flaw
from checker.model.text import Document, Span, ZoneName
from checker.model.value import PlaceName
from checker.model.waiver import Waiver

DOCUMENTS = (Document("a", "x", "/desk/drafts/a.md"), Document("b", "y", "/desk/wire/b.txt"))


def claim(document):
    return Claim(f"{document}:place:0", document, Kind.PLACE, Span(0, 1), "x", Span(0, 1), ZoneName.BODY, PlaceName("X"), About())


def result(verdict=Verdict.CONFLICT):
    finding = Finding("F-1", "generic.count", verdict, Severity.WARNING, "", (), (claim("a"), claim("b")))
    return Result(DOCUMENTS, finding.claims, (finding,), Coverage(2, 2, 2, 1), (RuleUse("generic.count", "", 1),), "", "0")


def waiver(match="drafts/*.md", rule="generic.count", until="2026-12-31"):
    return Waiver(match, rule, "two ways to count", "desk", datetime.date.fromisoformat(until), "/desk", "checker.toml:4")


def told(made, verdict=Verdict.CONFLICT, today="2026-11-20"):
    done = gated(result(verdict), Terms(waivers=(made,), today=datetime.date.fromisoformat(today)))
    return done.findings[0].suppressed is not None, [end.flaw for end in done.gate.loose]


@pytest.mark.parametrize(("made", "today", "waived", "flaws"), [
    (waiver(), "2026-11-20", True, []),
    (waiver(), "2026-12-31", True, []),
    (waiver(), "2027-01-01", False, [Flaw.EXPIRED]),
    (waiver(until="2099-01-01"), "2099-01-01", True, []),
    (waiver("wire"), "2026-11-20", True, []),
    (waiver("wire/*.md"), "2026-11-20", False, [Flaw.UNUSED]),
    (waiver(rule="generic"), "2026-11-20", True, []),
    (waiver(rule="generic.money"), "2026-11-20", False, [Flaw.UNUSED]),
    (waiver(rule="gen"), "2026-11-20", False, [Flaw.UNUSED]),
    (waiver("gone/*", until="2020-01-01"), "2026-11-20", False, [Flaw.EXPIRED])])
def test_what_a_waiver_accepts(made, today, waived, flaws):
    assert told(made, today=today) == (waived, flaws)


@pytest.mark.parametrize(("verdict", "waived"), [
    (Verdict.CONFLICT, True), (Verdict.DISPUTED, True), (Verdict.AGREE, False), (Verdict.COMPATIBLE, False)])
def test_nothing_has_to_accept_an_agreement(verdict, waived):
    assert told(waiver(), verdict) == (waived, [] if waived else [Flaw.UNUSED])


def test_who_waived_it_and_why_is_kept():
    kept = gated(result(), Terms(waivers=(waiver(),))).findings[0].suppressed
    assert (kept.owner, kept.reason, kept.until, kept.place) == ("desk", "two ways to count", "2026-12-31", "checker.toml:4")
