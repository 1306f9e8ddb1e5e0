"""Test cases: open conflicts fail, what cannot be told is skipped, what could not be read is an error."""

import dataclasses
import io
from xml.etree.ElementTree import fromstring

import pytest

from checker.model.finding import Review, Severity
from checker.model.gate import GateUse
from checker.model.text import LEFT_OUT
from checker.report import junit_xml


def tree(result):
    stream = io.StringIO()
    junit_xml.write(result, stream)
    return fromstring(stream.getvalue())  # noqa: S314 - it was written here


def outcomes(root):
    """The elements in each case, by suite and first word of the name."""
    return {(case.get("classname"), case.get("name").split(" ")[0]): [part.tag for part in case] for case in root.iter("testcase")}


def test_every_document_and_finding_is_a_case(result):
    root = tree(result)
    assert [(suite.get("name"), suite.get("tests")) for suite in root] == [
        ("documents", "4"), ("disasters.aboard", "1"), ("generic.count", "4"), ("generic.date", "1"), ("generic.money", "1")]
    assert (root.get("tests"), root.get("failures"), root.get("errors"), root.get("skipped")) == ("11", "1", "1", "1")


def test_conflict_fails_with_both_quotes(result):
    (failure,) = tree(result).iter("failure")
    assert failure.get("message").startswith("Passengers of the Santa Rita: Harbor Post says 214 (articles/harbor.txt:2)")
    assert "The coast guard said [214] passengers had been on board." in failure.text
    assert "Its [231] passengers left in nine boats, according to the coast guard." in failure.text


def test_verdicts(result):
    found = outcomes(tree(result))
    assert found["disasters.aboard", "F-000000000001"] == ["failure"]
    assert found["generic.date", "F-000000000003"] == ["skipped"]
    assert [tags for (suite, _), tags in found.items() if suite == "generic.count"] == [[], [], [], []]
    assert found["documents", "articles/broken.txt"] == ["error"]
    assert found["documents", "articles/harbor.txt"] == []


@pytest.mark.parametrize(("changes", "outcome"), [
    ({"severity": Severity.WARNING}, "failure"), ({"severity": Severity.NOTE}, "skipped"), ({"review": Review("false-alarm")}, "skipped"),
    ({"review": Review("needs-reporting")}, "failure")])
def test_what_fails_no_run_is_skipped(result, changes, outcome):
    first = dataclasses.replace(result.findings[0], **changes)
    found = outcomes(tree(dataclasses.replace(result, findings=(first,))))
    assert found["disasters.aboard", "F-000000000001"] == [outcome]


@pytest.mark.parametrize(("floors", "failing"), [
    ((("conflict", "note"),), ["F-000000000001"]), ((), []),
    ((("conflict", "error"), ("disputed", "warning")), ["F-000000000001", "F-000000000002"]),
    ((("disputed", "error"),), []), ((("uncertain", "note"),), ["F-000000000003"])])
def test_what_fails_is_what_the_run_was_asked_to_fail_on(result, floors, failing):
    found = outcomes(tree(dataclasses.replace(result, gate=GateUse(floors=floors))))
    assert [name for (_, name), tags in found.items() if tags == ["failure"]] == failing


def test_rule_that_is_tried_out_is_skipped(result):
    rules = tuple(dataclasses.replace(rule, is_experimental=True) for rule in result.rules)
    assert outcomes(tree(dataclasses.replace(result, rules=rules)))["disasters.aboard", "F-000000000001"] == ["skipped"]


def test_document_left_out_on_purpose_is_no_error(result):
    documents = (*result.documents[:3], dataclasses.replace(result.documents[3], reason=LEFT_OUT))
    assert outcomes(tree(dataclasses.replace(result, documents=documents)))["documents", "articles/broken.txt"] == ["skipped"]


def test_characters_that_xml_may_not_hold_are_shown(result):
    wild = "a\x00b\x0b\x1b[0m\ufffe\ud800 <![CDATA[ ]]> & \"quoted\" 'so'"
    first = dataclasses.replace(result.findings[0], message=wild, rule="own.rule")
    root = tree(dataclasses.replace(result, findings=(first,)))
    (case,) = (case for case in root.iter("testcase") if case.get("classname") == "own.rule")
    assert case.get("name") == "F-000000000001 a\\u0000b\\u000b\\u001b[0m\\ufffe\\ud800 <![CDATA[ ]]> & \"quoted\" 'so'"
