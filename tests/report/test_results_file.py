import io
import json
from importlib.resources import files

import jsonschema
import pytest

from checker.errors import InputError
from checker.report import results_file, results_json

SCHEMA = json.loads(files("checker.report").joinpath("results.schema.json").read_text(encoding="utf-8"))
MODEL = results_file.Results.model_json_schema()
UNIONS = ("anyOf", "oneOf", "allOf")


@pytest.fixture
def data(result):
    stream = io.StringIO()
    results_json.write(result, stream)
    return json.loads(stream.getvalue())


@pytest.fixture
def save(tmp_path):
    def write(text):
        path = tmp_path / "results.json"
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return path

    return write


def parts(node, root):
    """A schema with those it refers to or is put together of."""
    inner = [root["$defs"][node["$ref"].rpartition("/")[2]]] if "$ref" in node else []
    inner += [part for name in UNIONS for part in node.get(name, ())] + ([node["then"]] if "then" in node else [])
    return [node, *(part for one in inner for part in parts(one, root))]


def keys(node, root, place=""):
    """Every key that a schema names, as a path."""
    found = set()
    for part in parts(node, root):
        for name, inner in part.get("properties", {}).items():
            found |= {f"{place}.{name}", *keys(inner, root, f"{place}.{name}")}
        if isinstance(part.get("items"), dict):
            found |= keys(part["items"], root, f"{place}[]")
    return found


def needed(node, root, place=""):
    """Every key that a schema needs, as a path."""
    found = set()
    for part in parts(node, root):
        found |= {f"{place}.{name}" for name in part.get("required", ())}
        for name, inner in part.get("properties", {}).items():
            found |= needed(inner, root, f"{place}.{name}")
        if isinstance(part.get("items"), dict):
            found |= needed(part["items"], root, f"{place}[]")
    return found


def test_models_and_schema_name_the_same_keys():
    assert keys(MODEL, MODEL) == keys(SCHEMA, SCHEMA)
    assert needed(MODEL, MODEL) == needed(SCHEMA, SCHEMA)
    assert ".claims[].value.hedge" in keys(MODEL, MODEL)


def test_what_was_written_is_read_back(data, save):
    read = results_file.read(save(json.dumps(data)))
    assert read.model_dump(mode="json") == data


@pytest.mark.parametrize(("place", "wrong", "words"), [
    (("claims", 0, "start"), "4", "claims[0].start: input should be a valid integer"), (("claims", 0, "start"), -1, "claims[0].start: "),
    (("claims", 0, "kind"), "number", "claims[0]: "), (("claims", 0, "place"), 5, "claims[0].place: input should be a valid string"),
    (("claims", 0, "value"), {"low": 12, "high": None, "unit": "", "hedge": "exact"}, "claims[0].value.low: "),
    (("claims", 0, "value"), {"low": "1e5", "high": None, "unit": "", "hedge": "exact"}, "claims[0].value.low: "),
    (("claims", 0, "value"), {"name": "Alder"}, "claims[0].value"),
    (("documents", 0, "published"), "5 March 2025", "documents[0].published: "),
    (("documents", 0, "characters"), True, "documents[0].characters: "), (("documents", 0, "extra"), 1, "documents[0].extra: "),
    (("findings", 0, "verdict"), "wrong", "findings[0].verdict: input should be 'agree', "), (("findings",), None, "findings: "),
    (("coverage", "not_compared"), {"x": 1.5}, "coverage.not_compared.x: "), (("tool", "name"), "another", "tool.name: "),
    (("schema_version",), "2", "has schema_version '2', and only '1' can be read"), (("schema_version",), 1, "has schema_version '1'")])
def test_what_breaks_the_contract_is_refused_by_both_with_its_place(data, save, place, wrong, words):
    inner = data
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = wrong
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, SCHEMA, cls=jsonschema.Draft202012Validator)
    with pytest.raises(InputError) as caught:
        results_file.read(save(json.dumps(data)))
    assert words in str(caught.value)
    assert str(caught.value).startswith(str(save("").parent / "results.json:"))
    assert "\n" not in str(caught.value)


def test_missing_keys_are_named(data, save):
    del data["findings"][0]["message"]
    with pytest.raises(InputError, match=r"findings\[0\]\.message: field required"):
        results_file.read(save(json.dumps(data)))
    with pytest.raises(InputError, match="has no schema_version"):
        results_file.read(save("{}"))


def test_findings_name_no_claims_of_elsewhere(data, save):
    data["findings"][0]["claims"] = ["elsewhere:count:1"]
    with pytest.raises(InputError, match="names the claim 'elsewhere:count:1'"):
        results_file.read(save(json.dumps(data)))


@pytest.mark.parametrize("text", ["", "[1]", "null", "{", "[" * 100_000, b"\xff\xfe", b"\0", '{"a": NaN}', "\ufeff{}"])
def test_what_is_no_object_is_refused_in_one_line(save, text):
    with pytest.raises(InputError) as caught:
        results_file.read(save(text))
    assert "\n" not in str(caught.value)


def test_missing_file_is_told(tmp_path):
    with pytest.raises(InputError, match="cannot be read: No such file"):
        results_file.read(tmp_path / "gone.json")
