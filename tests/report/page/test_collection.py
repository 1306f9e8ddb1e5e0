"""What the page makes of the collection as a whole: the order of findings, figures over time, who agrees with whom, facts by source."""

import dataclasses
import datetime
from decimal import Decimal

import pytest

from checker.model.claim import About, Claim, Kind
from checker.model.finding import Coverage, Finding, Result, Review, RuleUse, Severity, Verdict
from checker.model.support import OneOrigin
from checker.model.text import Document, Span, ZoneName
from checker.model.value import Basis, Hedge, Quantity, When
from checker.report.page.facts import facts
from checker.report.page.matrix import matrix
from checker.report.page.order import sections
from checker.report.page.timeline import timeline

TOLL = RuleUse("tolls", "Death tolls", 1, only_grows=True)
PRICE = RuleUse("prices", "Prices", 1)


def claim(document, number, day=None, hedge=Hedge.EXACT):
    as_of = None if day is None else When(datetime.date(2025, 3, day), datetime.date(2025, 3, day), basis=Basis.STATED)
    high = None if hedge is Hedge.AT_LEAST else Decimal(number)
    return Claim(f"{document}:{number}:{day}", document, Kind.COUNT, Span(0, 1), "x", Span(0, 1), ZoneName.BODY,
                 Quantity(Decimal(number), high, hedge=hedge), About("dead"), as_of=as_of)


def finding(verdict, *claims, key="a", rule="tolls", **known):
    return Finding(f"F-{verdict}-{key}", rule, verdict, known.pop("severity", Severity.NOTE), f"{key}: told", ("Why.",), claims,
                   key=(rule, key), **known)


def run(*findings, names="abc", kin=()):
    claims = tuple(claim for one in findings for claim in one.claims)
    return Result(tuple(Document(name, "x", publisher=f"Paper {name}") for name in names), claims, findings, Coverage(1, 1, 1, 1),
                  (TOLL, PRICE), "", "1", one_origins=kin)


def lanes(result):
    return timeline(result, result.findings, {document.id: document for document in result.documents})


def test_open_conflicts_of_most_origins_come_first_and_decided_ones_last():
    some = [finding(Verdict.CONFLICT, claim("a", 1), key=name, origins=origins, review=review, severity=severity)
            for name, origins, review, severity in (
                ("decided", 9, Review("rounding"), Severity.ERROR), ("few", 2, None, Severity.NOTE), ("heavy", 2, None, Severity.ERROR),
                ("asked", 3, Review("needs-reporting"), Severity.NOTE), ("many", 5, None, Severity.NOTE))]
    assert [one.key[1] for one in sections(run(*some))[0].whole] == ["many", "asked", "heavy", "few", "decided"]


def test_only_so_many_are_shown_whole():
    some = [finding(verdict, claim("a", 1), key=str(number)) for verdict in (Verdict.AGREE, Verdict.CONFLICT) for number in range(3)]
    shown = {section.verdict: (len(section.whole), len(section.brief)) for section in sections(run(*some), most=4) if len(section)}
    assert shown == {Verdict.CONFLICT: (3, 0), Verdict.AGREE: (1, 2)}


@pytest.mark.parametrize(("told", "falls"), [
    ([("a", 60, 3), ("b", 112, 4)], []), ([("a", 112, 3), ("b", 60, 4)], ["60"]), ([("a", 112, 3), ("b", 60, 3)], []),
    ([("a", 60, 3), ("b", 112, 4), ("c", 90, 5)], ["90"])])
def test_falling_figures_are_marked_where_they_can_only_grow(told, falls):
    claims = [claim(*one) for one in told]
    (lane,) = lanes(run(finding(Verdict.CONFLICT, *claims))).lanes
    assert [point.value for point in lane.points if point.is_lower] == falls
    assert lane.falls == bool(falls)
    assert not lanes(run(finding(Verdict.CONFLICT, *claims, rule="prices"))).lanes[0].falls


def test_a_bound_does_not_fall():
    made = run(finding(Verdict.CONFLICT, claim("a", 112, 3), claim("b", 60, 4, Hedge.AT_LEAST)))
    assert not lanes(made).lanes[0].falls


def test_figures_without_a_day_stand_apart():
    found = lanes(run(finding(Verdict.CONFLICT, claim("a", 60, 3), claim("b", 70))))
    assert [(point.value, point.when_text) for point in found.lanes[0].points] == [("60", "3 March 2025")]
    assert [(subject, point.value, point.sources) for subject, point in found.undated] == [("a", "70", ("Paper b",))]


@pytest.mark.parametrize(("verdict", "told", "counts"), [
    (Verdict.CONFLICT, [("a", 60, 3), ("b", 70, 3)], (1, 0)), (Verdict.CONFLICT, [("a", 60, 3), ("b", 60, 3)], (0, 0)),
    (Verdict.AGREE, [("a", 60, 3), ("b", 60, 4)], (0, 1)), (Verdict.AGREE, [("a", 60, 3), ("b", 60, 3)], (0, 0)),
    (Verdict.SCOPE_DIFFERS, [("a", 60, 3), ("b", 70, 4)], (0, 0))])
def test_a_lane_needs_two_days_or_two_values(verdict, told, counts):
    found = lanes(run(finding(verdict, *(claim(*one) for one in told))))
    assert (len(found.lanes), len(found.steady)) == counts


def test_labels_and_marks_of_a_lane_keep_apart():
    (lane,) = lanes(run(finding(Verdict.CONFLICT, *(claim("a", number, 3 + number % 3) for number in range(100, 112))))).lanes
    assert len({(spot.mark.middle, spot.up) for spot in lane.spots}) == len(lane.spots)
    assert all(spot.up < lane.axis_y for spot in lane.spots)


def test_a_lane_says_how_many_figures_had_no_room():
    (lane,) = lanes(run(finding(Verdict.CONFLICT, *(claim("a", number, 3 + number % 20) for number in range(30))))).lanes
    assert (len(lane.points), lane.more) == (24, 6)


def test_matrix_counts_what_each_pair_says():
    made = run(finding(Verdict.CONFLICT, claim("a", 60), claim("b", 60), claim("c", 70)),
               finding(Verdict.COMPATIBLE, claim("a", 1), claim("b", 2), key="b"),
               finding(Verdict.UNCERTAIN, claim("a", 1), claim("c", 2), key="c"))
    square = matrix(made)
    assert [row.document for row in square.rows] == ["a", "b", "c"]
    assert [(cell.agree, cell.compatible, cell.conflict) for row in square.rows for cell in row.cells] == [(1, 1, 0), (0, 0, 1), (0, 0, 1)]


def test_documents_of_one_origin_stand_together():
    made = run(finding(Verdict.AGREE, *(claim(name, 1) for name in "abcd")), names="abcd", kin=(OneOrigin(("a", "c"), ("copies",)),))
    square = matrix(made)
    assert [row.document for row in square.rows] == ["a", "c", "b", "d"]
    assert [cell.is_kin for cell in square.rows[1].cells] == [True]
    assert not any(cell.is_kin for row in square.rows[2:] for cell in row.cells)


def test_of_many_documents_those_with_most_findings_are_shown():
    names = [f"d{number:02}" for number in range(50)]
    made = run(finding(Verdict.AGREE, *(claim(name, 1) for name in names)),
               finding(Verdict.AGREE, *(claim(name, 2) for name in names[30:]), key="b"), names=names)
    square = matrix(made)
    assert [row.document for row in square.rows] == names[:20] + names[30:]
    assert square.left_out == 10


@pytest.mark.parametrize("findings", [(), (finding(Verdict.UNCERTAIN, claim("a", 1), claim("b", 2)),)])
def test_no_matrix_without_comparisons(findings):
    assert not matrix(run(*findings))


def test_facts_leave_gaps_where_a_document_is_silent():
    made = run(finding(Verdict.CHANGED, claim("a", 60), claim("b", 70), key="Killed"),
               finding(Verdict.AGREE, claim("a", 60), claim("c", 60), key="Killed"),
               finding(Verdict.SCOPE_DIFFERS, claim("a", 5), claim("b", 6), key="Other"))
    table = facts(made, sections(made))
    assert table.columns == ("a", "b", "c")
    assert [(row.subject, row.finding.verdict) for row in table.rows] == [("Killed", Verdict.CHANGED)]
    assert [cell and cell.values for cell in table.rows[0].cells] == [("60",), ("70",), ("60",)]


def test_figures_of_one_subject_that_share_no_claim_are_two_facts():
    made = run(finding(Verdict.AGREE, claim("a", 14), claim("b", 14), key="Killed"),
               finding(Verdict.AGREE, claim("a", 3), claim("b", 3), key="Killed", rule="prices"),
               finding(Verdict.CHANGED, claim("b", 14), claim("c", 31), key="Killed"))
    told = [[cell and cell.values for cell in row.cells] for row in facts(made, sections(made)).rows]
    assert sorted(told) == [[("14",), ("14",), ("31",)], [("3",), ("3",), None]]


def test_facts_say_what_had_no_room():
    some = [finding(Verdict.AGREE, claim("a", number), claim("b", number), key=str(number)) for number in range(5)]
    made = run(*some)
    table = facts(made, sections(made), most=3)
    assert (len(table.rows), table.facts_left_out) == (3, 2)
    assert [cell and cell.values for cell in table.rows[2].cells] == [("2",), ("2",)]


def test_order_of_documents_changes_no_count():
    made = run(finding(Verdict.CONFLICT, claim("a", 60), claim("b", 70), claim("c", 60)))
    turned = dataclasses.replace(made, documents=made.documents[::-1])
    assert sorted(cell.conflict for row in matrix(made).rows for cell in row.cells) == sorted(
        cell.conflict for row in matrix(turned).rows for cell in row.cells)
