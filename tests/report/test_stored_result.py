"""A results.json gives back the result that it was written from, as far as any report shows it."""

from __future__ import annotations

import dataclasses
import datetime
import io
import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import InputError
from checker.model.claim import Claim, Kind
from checker.model.decision import Decision, DecisionUse, State
from checker.model.finding import Explanation, NearMiss, Review, Verdict, WhatIf
from checker.model.support import OneOrigin
from checker.model.text import Document, Span, Zone, ZoneName
from checker.model.value import PlaceName
from checker.pipeline import check_paths
from checker.report import FORMATS, results_json
from checker.report.files import composed
from checker.report.passages import context, passages, text_of
from checker.report.places import position
from checker.report.stored_result import load

ROOT = Path(__file__).parents[2]
STORIES = sorted(path.parent.name for path in (ROOT / "seeds").glob("*/sources.yaml"))
SCHEMA = json.loads((ROOT / "checker/report/results.schema.json").read_text(encoding="utf-8"))


def written(result, writer):
    stream = io.StringIO(newline="")
    writer(result, stream)
    return stream.getvalue()


def stored(result, folder):
    path = folder / "results.json"
    path.write_text(written(result, results_json.write), encoding="utf-8")
    return path


def placed(span, sentence):
    return Claim("a:place:1", "a", Kind.PLACE, span, "", sentence, ZoneName.BODY, PlaceName(""))


def whole(result):
    """The small story with everything that a result can hold."""
    first, second = result.findings[:2]
    days = (("harbor", datetime.date(2025, 3, 7)),)
    explained = Explanation(("both tell passengers",), ("no day",), what_if=(WhatIf("one were later", Verdict.CHANGED, days),))
    judged = dataclasses.replace(
        first, review=Review("confirmed", "asked the owner", "mo", "2025-03-07", "231 passengers", "https://owner.example/list"),
        explanation=explained, key=("disasters.aboard", "count passenger"), values=("214", "231"),
        reasons=(*first.reasons, "Low estimate 214."), estimate="Low estimate 214.", claim_origins=((first.claims[0].id, "harbor"),))
    reopened = dataclasses.replace(second, past=Review("rounding", by="mo"))
    decision = Decision("F-1", ("generic.count",), ("1",), State.OUTDATED, note="old")
    return dataclasses.replace(
        result, findings=(judged, reopened, *result.findings[2:]), near_misses_in_all=1,
        near_misses=(NearMiss("generic.count", first.claims[0], first.claims[1], "nearly", explained, 2),),
        one_origins=(OneOrigin(("harbor", "island"), ("one agency",)),), decisions=DecisionUse("decisions", 1, (), (decision,)))


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_report_made_again_has_the_same_bytes(result, name, tmp_path):
    result = whole(result)
    again = load(stored(result, tmp_path))
    assert composed(again, FORMATS[name]) == composed(result, FORMATS[name])
    assert again.findings[0].review == result.findings[0].review
    assert again.decisions == result.decisions


@pytest.mark.parametrize("story", STORIES)
def test_every_report_of_a_story_can_be_made_again(story, tmp_path):
    folder = ROOT / "seeds" / story
    result = check_paths(sorted(map(str, folder.glob("*.txt"))), manifest=str(folder / "sources.yaml"))
    again = load(stored(result, tmp_path))
    different = [name for name, form in FORMATS.items() if composed(again, form) != composed(result, form)]
    assert different == []


def test_details_keep_to_the_schema(result):
    data = json.loads(written(whole(result), results_json.write))
    assert jsonschema.Draft202012Validator(SCHEMA).is_valid(data)
    assert data["details"]["findings"]


def test_text_that_no_report_shows_is_not_stored():
    far = "Nobody counted the gulls. " * 60
    document = Document("a", f"{far}\n\nThe ferry left from Port Alder.\n\n{far}")
    start = document.text.index("Port Alder")
    (passage,) = passages(document, [placed(Span(start, start + 10), Span(start - 20, start + 11))])
    assert "Port Alder" in passage.text
    assert len(passage.text) < 600
    assert len(text_of(len(document.text), [passage])) == len(document.text)


@pytest.mark.parametrize("name", ["sarif", "rdjson", "concise"])
def test_columns_are_right_behind_wide_characters_that_are_not_stored(result, name, tmp_path):
    far = "Ünter 😀 — no gull was seen. " * 60
    harbor = dataclasses.replace(result.documents[0], text=f"{far}214 passengers.", zones=())
    end = len(far) + 3
    first = dataclasses.replace(result.findings[0].claims[0], span=Span(end - 3, end), sentence=Span(end - 3, end + 12))
    claims = tuple(first if one.id == first.id else one for one in result.claims if one.document != "harbor" or one.id == first.id)
    finding = dataclasses.replace(result.findings[0], claims=(first, *result.findings[0].claims[1:]))
    changed = dataclasses.replace(result, documents=(harbor, *result.documents[1:]), claims=claims, findings=(finding,))
    again = load(stored(changed, tmp_path))
    assert "Ünter" not in again.documents[0].text[:800]
    assert composed(again, FORMATS[name]) == composed(changed, FORMATS[name])
    column = {"sarif": f'"startColumn": {end - 2 + 60}', "rdjson": f'"column": {end - 2 + 60 * 6}', "concise": f"harbor.txt:1:{end - 2}:"}
    assert column[name] in composed(again, FORMATS[name]).decode()


def test_context_stays_within_the_zone():
    document = Document("a", "Ferry burns\nTwelve were hurt.\nPopular Now", zones=(
        Zone(Span(0, 12), ZoneName.TITLE, "first"), Zone(Span(12, 30), ZoneName.BODY, "rest"),
        Zone(Span(30, 41), ZoneName.FURNITURE, "list")))
    claim = placed(Span(12, 18), Span(12, 29))
    assert context(claim, document) == Span(12, 30)


@given(st.text("ab \né—😀", min_size=1, max_size=200), st.lists(st.tuples(st.integers(0, 199), st.integers(0, 20)), max_size=5))
def test_passages_stand_where_they_stood(text, places):
    document = Document("a", text)
    spans = [Span(start, min(start + length, len(text))) for start, length in places if start < len(text)]
    kept = passages(document, [placed(span, span) for span in spans])
    again = text_of(len(text), kept)
    assert len(again) == len(text)
    for passage in kept:
        end = passage.start + len(passage.text)
        assert again[passage.start:end] == text[passage.start:end]
        assert again.count("\n", 0, passage.start) == text.count("\n", 0, passage.start)
        assert again.rfind("\n", 0, passage.start) == text.rfind("\n", 0, passage.start)
        assert position(again, passage.start) == position(text, passage.start)


def test_file_without_details_is_refused(result, tmp_path):
    data = json.loads(written(result, results_json.write))
    del data["details"]
    path = tmp_path / "results.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(InputError, match="has no details"):
        load(path)


@pytest.mark.parametrize(("part", "wrong", "said"), [
    ("claims", [], "shorter"), ("rules", [{"id": "a"}], "required"),
    ("rules", [{"id": "a", "title": "b", "findings": 1, "x": 1}], "no 'x'"),
    ("documents", [{"passages": [{"start": 1, "line": 9, "column": 1, "text": "x"}]}] * 4, "none can stand")])
def test_details_that_do_not_fit_are_refused(result, tmp_path, part, wrong, said):
    data = json.loads(written(result, results_json.write))
    data["details"][part] = wrong
    path = tmp_path / "results.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(InputError, match=said):
        load(path)
