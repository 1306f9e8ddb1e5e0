"""The Code Quality report: an entry a side, with fingerprints of its own."""

import dataclasses
import io
import json

from checker.model.finding import Review, Severity
from checker.report import gitlab_quality


def written(result):
    stream = io.StringIO()
    gitlab_quality.write(result, stream)
    return stream.getvalue()


def test_entry_for_each_side(result):
    entries = json.loads(written(result))
    assert [(entry["location"]["path"], entry["location"]["lines"]["begin"]) for entry in entries] == [
        ("articles/harbor.txt", 2), ("articles/island.txt", 1), ("articles/coastal.txt", 2)]
    assert {(entry["check_name"], entry["severity"]) for entry in entries} == {("disasters.aboard", "major")}
    assert set(entries[0]) == {"description", "check_name", "fingerprint", "severity", "location"}


def test_fingerprints_are_unique_and_stay_when_words_move(result):
    before = [entry["fingerprint"] for entry in json.loads(written(result))]
    harbor = result.documents[0]
    claims = tuple(dataclasses.replace(one, span=type(one.span)(one.span.start + 2, one.span.end + 2)) if one.document == "harbor" else one
                   for one in result.findings[0].claims)
    moved = dataclasses.replace(result, documents=(dataclasses.replace(harbor, text="\n\n" + harbor.text), *result.documents[1:]),
                                findings=(dataclasses.replace(result.findings[0], claims=claims),))
    after = json.loads(written(moved))
    assert len(set(before)) == 3
    assert [entry["fingerprint"] for entry in after] == before
    assert after[0]["location"]["lines"]["begin"] == 4


def test_severities_of_gitlab(result):
    first = result.findings[0]
    findings = tuple(dataclasses.replace(first, id=f"F-{severity}", severity=severity) for severity in Severity)
    entries = json.loads(written(dataclasses.replace(result, findings=findings)))
    assert [entry["severity"] for entry in entries] == ["major"] * 3 + ["minor"] * 3 + ["info"] * 3
    assert len({entry["fingerprint"] for entry in entries}) == 9


def test_conflict_outside_the_checkout_is_told_once(result):
    documents = tuple(dataclasses.replace(document, path=f"/elsewhere/{document.id}.txt") for document in result.documents)
    (entry,) = json.loads(written(dataclasses.replace(result, documents=documents)))
    assert entry["location"] == {"path": "harbor", "lines": {"begin": 1}}


def test_no_conflict_is_an_empty_list_without_byte_order_mark(result):
    judged = dataclasses.replace(result.findings[0], review=Review("rounding"))
    assert written(dataclasses.replace(result, findings=(judged, *result.findings[1:]))) == "[]\n"
