"""What was decided, in the words of a reader."""

import dataclasses
import io

import pytest

from checker.model.decision import Decision, DecisionUse, State
from checker.model.finding import Review
from checker.report import FORMATS
from checker.report.decided import decided_text, open_first, precision_text, reopened_text, use_lines, use_text
from checker.report.evidence import is_decided

WHOLE = Review("confirmed", "A note.", "Kim Vale", "2026-11-20", "231", "https://x.example", ("214", "240"), "F-00000000000f", "conflict")


@pytest.mark.parametrize(("change", "wanted"), [
    ({}, "confirmed error, wrong is 231, Kim Vale, 20 November 2026"), ({"side": "", "by": "", "at": ""}, "confirmed error"),
    ({"state": "rounding", "side": ""}, "rounding or wording, Kim Vale, 20 November 2026"), ({"state": "odd", "side": "", "at": "then"},
                                                                                            "odd, Kim Vale, then")])
def test_a_decision_in_one_line(change, wanted):
    assert decided_text(dataclasses.replace(WHOLE, **change)) == wanted


@pytest.mark.parametrize(("change", "wanted"), [
    ({}, "Decided as confirmed error on 20 November 2026 by Kim Vale when the values were 214 and 240; now they are 214 and 231."),
    ({"state": "needs-reporting", "by": "", "at": ""},
     "Marked as needs reporting when the values were 214 and 240; now they are 214 and 231."),
    ({"told": ("Ann and Bo", "Ann, Bo and Cy"), "by": "", "at": ""},
     "Decided as confirmed error when the values were “Ann and Bo” and “Ann, Bo and Cy”; now they are 214 and 231."),
    ({"told": ("231", "214"), "by": "", "at": ""},
     "Decided as confirmed error for the same values in other sentences; whether that was about these cannot be told."),
    ({"told": ()}, "Decided as confirmed error on 20 November 2026 by Kim Vale when other values were told; now 214 and 231."),
    ({"told": ("231", "214"), "verdict": "changed"},
     "Decided as confirmed error on 20 November 2026 by Kim Vale when the verdict was “changed”; now it is “conflict”.")])
def test_why_a_finding_is_open_again(result, change, wanted):
    conflict = next(one for one in result.findings if one.verdict == "conflict")
    assert reopened_text(conflict) == ""
    assert reopened_text(dataclasses.replace(conflict, past=dataclasses.replace(WHOLE, **change))) == wanted


def decision(number, state=State.CONFIRMED):
    return Decision(f"F-{number:012x}", ("generic.count", "x"), ("1",), state, by="Kim Vale", told=("214", "240"),
                    path=f"decisions/{number}")


@pytest.mark.parametrize(("reviews", "stale", "unused", "wanted"), [
    ([], 0, 0, ""), (["confirmed"], 0, 0, "1 decided"), (["confirmed", "needs-reporting"], 0, 0, "1 decided, 1 needs reporting"),
    (["needs-reporting"] * 2, 1, 0, "2 need reporting, 1 reopened"), ([], 2, 1, "2 reopened, 1 decision unused"),
    (["outdated"] * 2, 1, 2, "2 decided, 1 reopened, 2 decisions unused")])
def test_what_became_of_the_decisions(result, reviews, stale, unused, wanted):
    findings = tuple(dataclasses.replace(one, review=Review(state)) for one, state in zip(result.findings, reviews, strict=False))
    use = DecisionUse("decisions", len(reviews), tuple(map(decision, range(stale))), tuple(map(decision, range(unused))))
    found = dataclasses.replace(result, findings=findings + result.findings[len(findings):], decisions=use)
    assert use_text(found) == wanted
    assert len(list(use_lines(found))) == stale + unused
    assert use_text(dataclasses.replace(found, decisions=None, findings=result.findings)) == ""


def test_what_is_unused_is_named_with_what_was_said(result):
    found = dataclasses.replace(result, decisions=DecisionUse("decisions", 0, (), (decision(7),)))
    assert list(use_lines(found)) == ["decisions/7: unused, about nothing here (generic.count: confirmed error, Kim Vale, on 214 and 240)"]


def test_only_so_many_are_named_in_the_text(result):
    stream = io.StringIO()
    FORMATS["text"].write(dataclasses.replace(result, decisions=DecisionUse("decisions", 0, (), tuple(map(decision, range(20))))), stream)
    assert "decisions: 20 decisions unused\n" in stream.getvalue()
    assert stream.getvalue().count(": unused, about nothing here") == 8
    assert "- 12 more that no longer hold" in stream.getvalue()


def test_open_ones_stand_first(result):
    first, *rest = (dataclasses.replace(one, review=None) for one in result.findings)
    noted = dataclasses.replace(rest[0], review=Review("needs-reporting"))
    decided = dataclasses.replace(first, review=Review("outdated"))
    assert [is_decided(one) for one in (decided, noted, rest[1])] == [True, False, False]
    assert open_first((decided, noted, rest[1])) == (noted, rest[1], decided)


@pytest.mark.parametrize(("confirmed", "false_alarms", "wanted"), [(0, 0, ""), (3, 1, "3 of 4 confirmed"), (0, 2, "0 of 2 confirmed")])
def test_how_often_a_rule_was_right(confirmed, false_alarms, wanted):
    assert precision_text(confirmed, false_alarms) == wanted
