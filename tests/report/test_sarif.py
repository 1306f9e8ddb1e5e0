"""SARIF: valid by the official schema, one result a side, and within what GitHub takes.

`data/sarif-schema-2.1.0.json` is the schema as @microsoft/jest-sarif 1.0.0-beta.0 (npm, MIT License) has it.
"""

import dataclasses
import gzip
import io
import json
import re
from pathlib import Path

import jsonschema
import pytest

from checker.model.decision import State
from checker.model.finding import Review, Severity
from checker.model.gate import Ground, Suppression
from checker.model.text import Span
from checker.pipeline import check_paths
from checker.report import sarif

ROOT = Path(__file__).parents[2]
SCHEMA = jsonschema.Draft4Validator(json.loads((ROOT / "tests/report/data/sarif-schema-2.1.0.json").read_text(encoding="utf-8")))
LINK = re.compile(r"(?<!\\)\[(?:[^\[\]\\]|\\.)+\]\((\d+)\)")


def text(result, write=sarif.write):
    stream = io.StringIO()
    write(result, stream)
    return stream.getvalue()


def run(result, write=sarif.write):
    """The one run of a log that is valid and holds what GitHub asks for."""
    log = json.loads(text(result, write))
    assert [error.message for error in SCHEMA.iter_errors(log)] == []
    (only,) = log["runs"]
    for one in only["results"]:
        assert len(one["locations"]) == 1
        assert one["partialFingerprints"]["primaryLocationLineHash"]
        assert only["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"]
        assert [int(number) for number in LINK.findall(one["message"]["text"])] <= [other["id"] for other in one["relatedLocations"]]
    return only


def place(one):
    physical = one["locations"][0]["physicalLocation"] if "locations" in one else one["physicalLocation"]
    return physical["artifactLocation"]["uri"], physical["region"]["startLine"], physical["region"].get("startColumn")


def changed(result, **documents):
    """The story with other fields for some documents."""
    return dataclasses.replace(result, documents=tuple(dataclasses.replace(one, **documents.get(one.id, {})) for one in result.documents))


def test_one_result_for_each_side_with_the_others_linked(result):
    found = run(result)["results"]
    assert [place(one) for one in found] == [
        ("articles/harbor.txt", 2, 101), ("articles/island.txt", 1, 24), ("articles/coastal.txt", 2, 70)]
    assert found[0]["message"]["text"] == ("Passengers of the Santa Rita: Harbor Post says 214 here, "
                                           "[Coastal Wire says 231](1) (articles/coastal.txt:2), and 1 more")
    assert [(other["id"], place(other)[0]) for other in found[0]["relatedLocations"]] == [
        (1, "articles/coastal.txt"), (2, "articles/island.txt")]
    assert len({one["partialFingerprints"]["primaryLocationLineHash"] for one in found}) == 3


def test_fingerprint_stays_when_words_move_and_goes_with_the_finding(result):
    def prints(one):
        return [found["partialFingerprints"]["primaryLocationLineHash"] for found in run(one)["results"]]

    first = result.findings[0]
    claims = tuple(dataclasses.replace(one, span=Span(one.span.start + 2, one.span.end + 2)) if one.document == "harbor" else one
                   for one in first.claims)
    moved = dataclasses.replace(changed(result, harbor={"text": "\n\n" + result.documents[0].text, "path": "articles/new.txt"}),
                                findings=(dataclasses.replace(first, claims=claims),))
    assert prints(moved) == prints(result)
    assert place(run(moved)["results"][0]) == ("articles/new.txt", 4, 101)
    assert set(prints(dataclasses.replace(result, findings=(dataclasses.replace(first, id="F-2"),)))) & set(prints(result)) == set()


@pytest.mark.parametrize(("before", "column"), [("", 1), ("é ", 3), ("— ", 3), ("😀 ", 4), ("😀\n", 1), ("👩‍🚒 ", 7)])
def test_columns_count_units_of_utf16(result, before, column):
    first = result.findings[0]
    span = Span(len(before), len(before) + 3)
    claims = (dataclasses.replace(first.claims[0], span=span, sentence=Span(0, span.end)), *first.claims[1:])
    result = dataclasses.replace(changed(result, harbor={"text": f"{before}214", "zones": ()}),
                                 findings=(dataclasses.replace(first, claims=claims),))
    region = run(result)["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startColumn"], region["endColumn"]) == (column, column + 3)


@pytest.mark.parametrize(("path", "uri"), [
    ("articles/a b.txt", "articles/a%20b.txt"), ("a:b.txt", "a%3Ab.txt"), ("50%.txt", "50%25.txt"), ("café.txt", "caf%C3%A9.txt"),
    ("./x/../a#b?.txt", "a%23b%3F.txt"), ("http://a.example/b.txt", "http%3A/a.example/b.txt")])
def test_paths_are_relative_and_percent_encoded(result, path, uri):
    assert place(run(changed(result, harbor={"path": path}))["results"][0])[0] == uri


@pytest.mark.parametrize("path", [None, "/srv/harbor.txt", "../../../../../../../harbor.txt"])
def test_document_outside_the_checkout_is_no_location(result, path):
    found = run(changed(result, harbor={"path": path}))["results"]
    assert [place(one)[0] for one in found] == ["articles/island.txt", "articles/coastal.txt"]
    assert "srv" not in text(changed(result, harbor={"path": path}))


def test_conflict_without_a_file_is_told_as_a_notification(result):
    nowhere = {document.id: {"path": None} for document in result.documents}
    found = run(changed(result, **nowhere))
    assert found["results"] == []
    notes = [note["message"]["text"] for note in found["invocations"][0]["toolExecutionNotifications"]]
    assert "1 conflict left out: no side stands in a file of the checkout" in notes


def test_unread_document_is_told_and_the_run_did_not_succeed(result):
    (told,) = run(result)["invocations"]
    assert told["executionSuccessful"] is False
    assert [note["message"]["text"] for note in told["toolExecutionNotifications"]] == ["broken: skipped, the file is empty"]
    whole = dataclasses.replace(result, documents=result.documents[:3])
    assert run(whole)["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_saved_page_is_shown_at_its_first_line(result):
    assert place(run(changed(result, harbor={"path": "pages/harbor.html"}))["results"][0]) == ("pages/harbor.html", 1, None)


@pytest.mark.parametrize("state", State)
def test_decided_conflict_is_left_out_or_suppressed(result, state):
    judged = dataclasses.replace(result.findings[0], review=Review(state, note="see [log](1)", by="mo"))
    result = dataclasses.replace(result, findings=(judged,))
    is_open = state is State.NEEDS_REPORTING
    assert len(run(result)["results"]) == (3 if is_open else 0)
    assert run(result, sarif.write_all)["properties"] == run(result)["properties"] == {"openConflicts": int(is_open)}
    everything = run(result, sarif.write_all)["results"]
    assert [len(one["suppressions"]) for one in everything] == ([0] * 3 if is_open else [1] * 3)


@pytest.mark.parametrize(("ground", "kinds"), [
    (Ground.BASELINE, ["external"]), (Ground.WAIVER, ["external"]), (Ground.INLINE, ["inSource"]), (Ground.NOT_SELECTED, None),
    (Ground.UNCHANGED, None), (Ground.SOURCES, None)])
def test_accepted_conflict_is_suppressed_and_one_not_asked_for_is_left_out(result, ground, kinds):
    kept = dataclasses.replace(result.findings[0], suppressed=Suppression(ground, "two counts", owner="desk"))
    result = dataclasses.replace(result, findings=(kept,))
    assert run(result)["results"] == []
    everything = run(result, sarif.write_all)["results"]
    assert [[one["kind"] for one in found["suppressions"]] for found in everything] == ([kinds] * 3 if kinds else [])
    assert all("two counts" in found["suppressions"][0]["justification"] for found in everything)


def test_words_of_a_document_make_no_link(result):
    first = dataclasses.replace(result.findings[0], message="Read [this](https://evil.example) \x1b now")
    found = run(changed(dataclasses.replace(result, findings=(first,)), coastal={"publisher": "Coast](2) [x"}))["results"][0]
    assert "Read \\[this\\](https://evil.example) \\\\u001b now. " in found["message"]["text"]
    assert LINK.findall(found["message"]["text"]) == ["1"]


@pytest.mark.parametrize(("confirmed", "false_alarms", "is_tried", "precision"), [
    (0, 0, False, "high"), (0, 0, True, "medium"), (4, 0, False, "high"), (9, 1, False, "very-high"), (7, 3, True, "high"),
    (4, 6, False, "medium"), (1, 9, False, "low")])
def test_precision_of_a_rule_comes_from_decisions(result, confirmed, false_alarms, is_tried, precision):
    rules = tuple(dataclasses.replace(rule, confirmed=confirmed, false_alarms=false_alarms, is_experimental=is_tried)
                  for rule in result.rules)
    (rule,) = run(dataclasses.replace(result, rules=rules))["tool"]["driver"]["rules"]
    assert rule["properties"]["precision"] == precision
    assert rule["properties"]["problem.severity"] == ("recommendation" if is_tried else "error")


def test_thirty_thousand_findings_stay_within_the_limits(result):
    first = result.findings[0]
    weights = list(Severity)
    findings = tuple(dataclasses.replace(first, id=f"F-{number:012x}", severity=weights[number % 3]) for number in range(30_000))
    written = text(dataclasses.replace(result, findings=findings))
    (only,) = json.loads(written)["runs"]
    assert len(only["results"]) == 5000
    assert {one["level"] for one in only["results"]} == {"error"}
    assert only["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"].startswith("85,000 more results left out")
    assert len(gzip.compress(written.encode())) < 10_000_000


@pytest.mark.parametrize("story", sorted(path.parent.name for path in (ROOT / "seeds").glob("*/sources.yaml")))
def test_stories_are_valid(story, monkeypatch):
    monkeypatch.chdir(ROOT)
    folder = Path("seeds") / story
    result = check_paths(sorted(map(str, folder.glob("*.txt"))), manifest=str(folder / "sources.yaml"))
    for one in run(result)["results"]:
        path, line, column = place(one)
        assert (ROOT / path).read_text(encoding="utf-8").split("\n")[line - 1][column - 1:column].strip()
