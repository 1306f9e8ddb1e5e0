import dataclasses

import pytest

from checker.commands.status import Policy, exit_status, problems
from checker.gate import fail_on
from checker.model.finding import Coverage, Finding, Result, Review, Severity, Verdict
from checker.model.text import Document, Status
from checker.pipeline import check_documents, rulebook

BOTH = (Document("a", "x"), Document("b", "y"))


def result(*findings, documents=BOTH, compared=2):
    return Result(documents, (), findings, Coverage(2, 2, compared, len(findings)), (), "", "0")


def finding(verdict=Verdict.CONFLICT, severity=Severity.WARNING, review=None):
    return Finding("F-1", "generic.count", verdict, severity, "", (), (), review)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_only_a_conflict_fails(verdict):
    assert exit_status(result(finding(verdict)), Policy()) == (1 if verdict is Verdict.CONFLICT else 0)


@pytest.mark.parametrize(("written", "failing"), [
    ("never", set()), ("error", {Severity.ERROR}), ("warning", {Severity.ERROR, Severity.WARNING}), ("note", set(Severity))])
def test_severity(written, failing):
    assert {severity for severity in Severity if exit_status(result(finding(severity=severity)), Policy(fail_on(written)))} == failing


@pytest.mark.parametrize(("state", "status"), [("rounding", 0), ("confirmed", 0), ("needs-reporting", 1)])
def test_a_decided_conflict_fails_nothing(state, status):
    assert exit_status(result(finding(review=Review(state))), Policy()) == status


@pytest.mark.parametrize(("documents", "compared", "policy", "status"), [
    ((), 0, Policy(allow_empty=True, exit_zero=True), 2),
    ((Document("a", "x"),), 0, Policy(), 2),
    ((Document("a", "x"),), 0, Policy(exit_zero=True), 2),
    ((Document("a", "x"),), 0, Policy(allow_empty=True), 0),
    ((Document("a", "x"), Document("b", "", status=Status.SKIPPED, reason="empty")), 2, Policy(allow_partial=True), 2),
    ((Document("a", "x"), Document("b", "y", status=Status.PARTLY_READ, reason="cut")), 2, Policy(), 2),
    ((Document("a", "x"), Document("b", "y", status=Status.PARTLY_READ, reason="cut")), 2, Policy(allow_partial=True), 1)])
def test_2_wins_over_1(documents, compared, policy, status):
    made = result(finding(), documents=documents, compared=compared)
    if not compared:
        made = dataclasses.replace(made, findings=())
    assert exit_status(made, policy) == status
    assert bool(problems(made, policy)) == (status == 2)


@pytest.mark.parametrize(("texts", "status"), [
    (("The flood killed 14 people in Tarn. In all the flood killed 14 people in Tarn.",), 2),
    (("The flood killed 14 people in Tarn.", "In Tarn the flood killed 14 people."), 0)])
def test_a_document_that_repeats_itself_is_compared_with_nothing(texts, status):
    made = check_documents([Document.from_text(text, id=name) for text, name in zip(texts, "ab", strict=False)], rulebook(None))
    assert made.findings
    assert exit_status(made, Policy()) == status
