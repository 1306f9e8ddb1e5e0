"""The Python calls of the contract: documents from text, check, extract, the report as data and as frames."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import checker
from checker import report as reports
from checker.errors import InputError, RuleError
from checker.pipeline import rulebook

DAY = dt.date(2023, 2, 6)
A = checker.Document.from_text("Mayor Edda Quill said flooding in Tarn destroyed 1,200 homes in 2022. Repairs cost $3 million.", id="a",
                               published=DAY, publisher="Harbor Post", title="Flood")
B = checker.Document.from_text("Flooding in Tarn destroyed 1,700 homes in 2022. Repairs cost about $3 million.", id="b")
LANTERNS = [checker.Document.from_text(f"The guild of Tarn lit {value} lanterns.", id=str(value)) for value in (90, 140)]
SCHEMA = json.loads((Path(reports.__file__).parent / "results.schema.json").read_text(encoding="utf-8"))


def test_a_document_keeps_what_it_is_given():
    assert (A.id, A.published, A.published_from, A.publisher, A.title) == ("a", DAY, "manifest", "Harbor Post", "Flood")
    assert (B.published, B.published_from, B.publisher, B.title) == (None, None, None, None)


@pytest.mark.parametrize("text", ["", "Tarn\r\n\r\n40 homes fell.\r\n", "  40 homes fell in Tarn.\t", "Füße: 40 häuser — “ja”"])
def test_the_text_of_a_document_is_never_changed(text):
    report = checker.check([checker.Document.from_text(text, id="a")])
    assert report.result.documents[0].text == text
    assert report.to_dict()["documents"][0]["characters"] == len(text)


@pytest.mark.parametrize("documents", [[], [A], [A, B], [A, B, *LANTERNS]])
def test_the_report_as_data_fits_its_schema(documents):
    data = checker.check(documents).to_dict()
    assert list(Draft202012Validator(SCHEMA).iter_errors(data)) == []
    assert json.loads(json.dumps(data)) == data


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_a_document_without_words_is_skipped_as_an_empty_file_is(text, tmp_path):
    (tmp_path / "b.txt").write_text(text, encoding="utf-8")
    documents = checker.check([checker.Document.from_text(text, id="a"), tmp_path / "b.txt"]).to_dict()["documents"]
    assert [document["status"] for document in documents] == ["skipped", "skipped"]
    assert documents[0]["reason"] == documents[1]["reason"] == "there is no text in it (save the article again, with its text)"


def test_two_documents_of_one_id_are_refused():
    again = checker.Document.from_text("Flooding in Tarn destroyed 1,900 homes.", id="a")
    with pytest.raises(InputError, match=r"two documents have the id 'a' \(give each"):
        checker.check([A, again])


def test_a_document_and_a_file_of_one_id_are_refused(tmp_path):
    (tmp_path / "a.txt").write_text("Flooding in Tarn destroyed 1,900 homes.", encoding="utf-8")
    with pytest.raises(InputError, match="two documents have the id 'a'"):
        checker.check([A, tmp_path / "a.txt"])


def test_the_report_as_data():
    report = checker.check([A, B])
    data = report.to_dict()
    assert data["schema_version"] == "1"
    assert data["tool"]["version"] == checker.__version__
    assert [document["id"] for document in data["documents"]] == ["a", "b"]
    assert data["documents"][0]["published"] == "2023-02-06"
    assert [claim["id"] for claim in data["claims"]] == [claim.id for claim in report.claims]
    assert [finding["id"] for finding in data["findings"]] == [finding.id for finding in report.findings]
    assert {name for finding in data["findings"] for name in finding["claims"]} <= {claim["id"] for claim in data["claims"]}


def test_a_number_as_data():
    claims = {claim["text"]: claim for claim in reversed(checker.check([A, B]).to_dict()["claims"])}
    assert claims["1,200"]["value"] == {"low": "1200", "high": "1200", "unit": "", "hedge": "exact"}
    assert claims["$3 million"]["value"] == {"low": "3000000", "high": "3000000", "unit": "USD", "hedge": "exact"}
    assert claims["1,200"]["about"]["noun"] == "home"
    assert claims["1,200"]["attribution"]["speaker"] == "Edda Quill"
    assert claims["1,700"]["attribution"] is None
    assert claims["1,700"]["as_of"] is None
    assert claims["1,200"]["modality"] == "asserted"


def test_to_dict_gives_data_of_its_own():
    report = checker.check([A, B])
    report.to_dict()["findings"].clear()
    assert report.to_dict()["findings"]


def test_extract_compares_nothing_and_gives_the_claims_of_a_report():
    assert checker.extract(A) == tuple(claim for claim in checker.check([A, B]).claims if claim.document == "a")
    assert isinstance(checker.extract(A), tuple)


def test_claims_as_a_frame():
    frame = checker.check([A, B]).claims_frame()
    assert list(frame["claim"]) == [claim.id for claim in checker.check([A, B]).claims]
    assert set(frame.loc[frame["kind"] == "count", "noun"]) == {"home"}
    assert set(frame["publisher"].dropna()) == {"Harbor Post"}


def test_findings_as_a_frame():
    report = checker.check([A, B])
    frame = report.findings_frame()
    assert list(frame["verdict"]) == [str(finding.verdict) for finding in report.findings]
    assert list(frame["finding"]) == [finding.id for finding in report.findings]


def test_frames_of_nothing_have_columns_and_no_rows():
    report = checker.check([])
    assert (len(report.claims_frame()), len(report.findings_frame())) == (0, 0)
    assert "claim" in report.claims_frame().columns
    assert "verdict" in report.findings_frame().columns


@pytest.mark.parametrize("kind", [str, Path])
def test_paths_and_documents_may_be_mixed(tmp_path, kind):
    path = tmp_path / "b.txt"
    path.write_text(B.text, encoding="utf-8")
    report = checker.check([A, kind(path)])
    assert [document["path"] for document in report.to_dict()["documents"]] == [None, str(path)]
    assert [finding.verdict for finding in report.findings] == [finding.verdict for finding in checker.check([A, B]).findings]


def test_web_pages_may_be_checked(tmp_path):
    paths = [tmp_path / "a.html", tmp_path / "b.txt"]
    body = "".join(f"<p>{text}</p>" for text in (
        "The river Vell rose all night.", "Flooding in Tarn destroyed 1,200 homes.", "Nobody slept."))
    page = f"<html><head><title>Flood</title></head><body><article><h1>Flood in Tarn</h1>{body}</article></body></html>"
    paths[0].write_text(page, encoding="utf-8")
    paths[1].write_text("Flooding in Tarn destroyed 1,700 homes.", encoding="utf-8")
    assert [finding.verdict for finding in checker.check(paths).findings] == ["conflict"]


@pytest.mark.parametrize("name", ["missing.txt", "binary.txt", "empty.txt"])
def test_a_file_that_cannot_be_read_is_skipped_with_a_reason(tmp_path, name):
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "empty.txt").write_bytes(b"")
    report = checker.check([A, B, tmp_path / name]).to_dict()
    bad = next(document for document in report["documents"] if document["path"])
    assert bad["status"] == "skipped"
    assert bad["reason"]
    assert report["findings"] == checker.check([A, B]).to_dict()["findings"]


def test_a_manifest_dates_and_names_its_files(tmp_path):
    (tmp_path / "one.txt").write_text(B.text, encoding="utf-8")
    manifest = tmp_path / "sources.yaml"
    manifest.write_text("- {path: one.txt, id: flood, publisher: Coastal Wire, published: 2023-02-07}\n", encoding="utf-8")
    document = checker.check([tmp_path / "one.txt"], manifest=manifest).to_dict()["documents"][0]
    assert (document["id"], document["publisher"], document["published"], document["published_from"]) == (
        "flood", "Coastal Wire", "2023-02-07", "manifest")


def test_a_folder_of_rules(rules_folder):
    assert [finding.rule for finding in checker.check(LANTERNS).findings] == ["generic.count"]
    assert [finding.rule for finding in checker.check(LANTERNS, rules=rules_folder).findings] == ["own.lanterns"]
    assert [finding.rule for finding in checker.check(LANTERNS, rules=str(rules_folder)).findings] == ["own.lanterns"]


def test_loaded_rules(rules_folder):
    report = checker.check(LANTERNS, rules=rulebook(rules_folder))
    assert report.to_dict() == checker.check(LANTERNS, rules=rules_folder).to_dict()


def test_wrong_rules_and_manifests_are_told(tmp_path, rules_folder):
    (rules_folder / "lanterns.yml").write_text("id: own.lanterns\nfnd: {kind: count}\n", encoding="utf-8")
    with pytest.raises(RuleError, match="lanterns"):
        checker.check(LANTERNS, rules=rules_folder)
    (tmp_path / "sources.yaml").write_text("sources: 40\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text(A.text, encoding="utf-8")
    with pytest.raises(InputError, match="sources"):
        checker.check([tmp_path / "a.txt"], manifest=tmp_path / "sources.yaml")
