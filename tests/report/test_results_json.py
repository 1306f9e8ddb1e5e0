import dataclasses
import io
import json
from importlib.resources import files

import jsonschema
import pytest

from checker.model.finding import Review
from checker.model.gate import Ground, Suppression
from checker.report import results_json

SCHEMA = json.loads(files("checker.report").joinpath("results.schema.json").read_text(encoding="utf-8"))


def written(result, write=results_json.write):
    stream = io.StringIO()
    write(result, stream)
    return stream.getvalue()


def test_schema_is_valid():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["schema_version"] == {"const": "1"}


def test_output_keeps_to_the_schema(result):
    data = json.loads(written(result))
    jsonschema.validate(data, SCHEMA, cls=jsonschema.Draft202012Validator)
    assert len(data["claims"]) == len(result.claims)


def test_reviewed_finding_keeps_to_the_schema(result):
    reviewed = dataclasses.replace(result.findings[0], review=Review("confirmed", "asked the owner", "mo", "2025-03-07"))
    data = json.loads(written(dataclasses.replace(result, findings=(reviewed,))))
    jsonschema.validate(data, SCHEMA)
    assert data["findings"][0]["review"] == {"state": "confirmed", "note": "asked the owner", "by": "mo", "at": "2025-03-07"}


@pytest.mark.parametrize(("path", "wrong"), [
    (("claims", 0, "kind"), "number"), (("claims", 0, "value"), {"low": 12, "high": None, "unit": "", "hedge": "exact"}),
    (("documents", 0, "published"), "5 March 2025"), (("findings", 0, "verdict"), "wrong"), (("schema_version",), "2"),
    (("coverage", "extra"), 1), (("findings", 0, "confidence"), 0.9)])
def test_schema_refuses(result, path, wrong):
    data = json.loads(written(result))
    place = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = wrong
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, SCHEMA)


def test_same_result_same_bytes_and_final_line_break(result):
    text = written(result)
    assert text == written(result)
    assert text.endswith("}\n")
    assert json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True, indent=2) + "\n" == text


def test_hidden_characters_are_escaped_and_not_lost(result):
    title = "a\u202eb\x9b31m\u200bc\U000e0041\udc80\n"
    first = dataclasses.replace(result.documents[0], title=title)
    text = written(dataclasses.replace(result, documents=(first, *result.documents[1:])))
    assert not set(title[1]) & set(text)
    assert text.encode("utf-8")
    assert json.loads(text)["documents"][0]["title"] == title


def test_numbers_are_plain_decimals(result):
    values = {claim["id"]: claim["value"] for claim in json.loads(written(result))["claims"]}
    cost = next(value for value in values.values() if value.get("unit") == "USD")
    assert cost == {"low": "3500000", "high": "3500000", "unit": "USD", "hedge": "exact"}


def test_lines_hold_one_finding_each(result):
    lines = written(result, results_json.write_lines).splitlines()
    assert [json.loads(line)["id"] for line in lines] == [finding.id for finding in result.findings]
    assert json.loads(lines[0])["claims"][0]["text"] == "214"


def test_lines_tell_what_suppresses_a_finding(result):
    waived = dataclasses.replace(result.findings[0], suppressed=Suppression(Ground.WAIVER, "two counts", "desk", "2026-12-31", "a.toml:7"))
    lines = written(dataclasses.replace(result, findings=(waived, *result.findings[1:])), results_json.write_lines).splitlines()
    assert [json.loads(line)["suppressed"] for line in lines[:2]] == [
        {"ground": "waiver", "reason": "two counts", "owner": "desk", "until": "2026-12-31", "place": "a.toml:7"}, None]
