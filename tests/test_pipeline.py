"""The stages together: what is compared, what is not and why, and how it is counted."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from checker.model.finding import Severity, Verdict
from checker.model.text import Document, Span, Status, Zone, ZoneName
from checker.pipeline import check_documents, check_paths, claims_of, read_documents, rulebook, run_rule_tests
from checker.rulebook import Rulebook

SEEDS = Path(__file__).parents[1] / "seeds"
FLOOD = "Flooding in Tarn destroyed {} homes."


def document(text, name="a", **known):
    return Document.from_text(text, id=name, **known)


def result(*texts):
    return check_documents([document(text, name) for name, text in zip("abcdefgh", texts, strict=False)])


def test_documents_are_listed_by_id():
    found = check_documents([document("Tarn slept.", "z"), document("Brask slept.", "a")])
    assert [one.id for one in found.documents] == ["a", "z"]


@pytest.mark.parametrize("texts", [
    (), ("",), ("", ""), (FLOOD.format("1,200"),), (FLOOD.format("1,200"), ""), (FLOOD.format("1,200"), "Nobody slept in Tarn.")])
def test_nothing_to_compare_gives_no_finding(texts):
    found = result(*texts)
    assert found.findings == ()
    assert found.coverage.compared == 0


def test_findings_come_worst_first():
    found = result(
        "The Vell tunnel is 14 kilometres long. Flooding in Tarn destroyed 1,200 homes.\n\nKestria exported 40 trams to Mirvania in 2018.",
        "The Vell tunnel is 14 kilometres long. Flooding in Tarn destroyed 1,700 homes.\n\nKestria exported 55 trams to Mirvania in 2020.")
    order = [list(Verdict).index(finding.verdict) for finding in found.findings]
    assert order == sorted(order)
    assert {finding.verdict for finding in found.findings} >= {Verdict.CONFLICT, Verdict.SCOPE_DIFFERS, Verdict.AGREE}


def test_of_one_verdict_the_heaviest_come_first():
    found = check_paths(sorted(map(str, SEEDS.glob("*/*.txt"))))
    weights = [(list(Verdict).index(one.verdict), list(Severity).index(one.severity)) for one in found.findings]
    assert weights == sorted(weights)
    assert len(set(weights)) > len({verdict for verdict, _ in weights})


def test_three_documents_with_one_figure_are_one_finding():
    found = result(FLOOD.format("1,200"), "In Tarn flooding destroyed 1,200 homes.", "Flooding destroyed 1,200 homes in Tarn.").findings
    assert [(finding.verdict, len(finding.claims)) for finding in found] == [(Verdict.AGREE, 3)]


def test_one_that_differs_is_held_against_both():
    found = result(FLOOD.format("1,200"), "In Tarn flooding destroyed 1,200 homes.", "Flooding destroyed 1,700 homes in Tarn.").findings
    assert [(finding.verdict, len(finding.claims)) for finding in found] == [(Verdict.CONFLICT, 3), (Verdict.AGREE, 2)]


def test_every_claim_is_compared_or_counted_with_a_reason():
    found = result("Flooding in Tarn destroyed 1,200 homes. If 12 members object, it fails. The Boeing 737 landed.", FLOOD.format("1,700"))
    coverage = found.coverage
    assert coverage.claims == len(found.claims)
    assert coverage.compared == 2
    assert coverage.mentions == coverage.compared + sum(count for _, count in coverage.not_compared)
    assert dict(coverage.not_compared)["conditional"] == 1


def test_furniture_is_tagged_and_never_compared():
    first = FLOOD.format("1,200")
    zoned = Document(id="a", text=first, zones=(Zone(Span(0, len(first)), ZoneName.FURNITURE, "by hand"),))
    found = check_documents([zoned, document(FLOOD.format("1,700"), "b")])
    assert found.findings == ()
    assert [claim.zone for claim in found.claims if claim.document == "a"] == [ZoneName.FURNITURE] * len(claims_of(zoned)[0])
    assert dict(found.coverage.not_compared)["page furniture"] >= 1


def test_skipped_documents_are_listed_and_not_read():
    bad = Document(id="b", text=FLOOD.format("1,700"), status=Status.SKIPPED, reason="is empty")
    found = check_documents([document(FLOOD.format("1,200")), bad])
    assert [one.id for one in found.documents] == ["a", "b"]
    assert {claim.document for claim in found.claims} == {"a"}


def test_each_rule_tells_how_often_it_led_to_a_finding():
    found = result(FLOOD.format("1,200"), FLOOD.format("1,700"))
    used = {use.id: use.findings for use in found.rules if use.findings}
    assert list(used.values()) == [1]
    assert all(use.claims for use in found.rules if use.findings)
    assert sum(used.values()) == len(found.findings)


def test_progress_names_what_is_read():
    told = []
    check_documents([document("Tarn slept.")], progress=told.append)
    assert told == ["reading a", "comparing"]


def test_files_and_folders_are_read(tmp_path):
    (tmp_path / "a.txt").write_text(FLOOD.format("1,200"), encoding="utf-8")
    (tmp_path / "b.txt").write_text(FLOOD.format("1,700"), encoding="utf-8")
    by_folder, by_file = read_documents([str(tmp_path)]), read_documents([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")])
    assert [one.text for one in by_folder] == [one.text for one in by_file] == [FLOOD.format("1,200"), FLOOD.format("1,700")]
    assert [finding.verdict for finding in check_paths([str(tmp_path)]).findings] == [Verdict.CONFLICT]


def test_a_manifest_dates_its_files(tmp_path):
    (tmp_path / "a.txt").write_text(FLOOD.format("1,200"), encoding="utf-8")
    (tmp_path / "sources.yaml").write_text("sources:\n  - {path: a.txt, publisher: Harbor Post, published: 2023-02-06}\n", encoding="utf-8")
    read = read_documents([str(tmp_path / "a.txt")], str(tmp_path / "sources.yaml"))
    assert [(one.publisher, one.published) for one in read] == [("Harbor Post", dt.date(2023, 2, 6))]


def test_rules_of_a_folder_are_added_to_the_built_in_ones(rules_folder):
    own, built_in = rulebook(rules_folder), rulebook()
    assert {rule.id for rule in own.rules} == {rule.id for rule in built_in.rules} | {"own.lanterns"}
    assert own.added == {"own.lanterns"}
    assert own.digest != built_in.digest
    assert isinstance(own, Rulebook)
    assert rulebook(own) is own


def test_examples_of_a_folder_are_run(rules_folder):
    examples = run_rule_tests(str(rules_folder))
    assert len(examples) == 3
    assert all(one.is_met for one in examples)


def test_what_nearly_had_a_partner_is_told_apart_from_what_stands_alone():
    story = Path(__file__).parents[1] / "seeds" / "summit"
    reasons = dict(check_paths([str(story)]).coverage.not_compared)
    assert reasons["near miss"]
    assert reasons["no partner"]


def test_claims_whose_values_share_no_scale_are_counted_once_each():
    coverage = result("Kotavia's fiscal 2021 budget was set at the end of fiscal 2021.",
                      "The Kotavia budget was set at the end of 2021.").coverage
    assert dict(coverage.not_compared)["values share no scale"] == 2
    assert coverage.mentions == coverage.compared + sum(count for _, count in coverage.not_compared)
