"""`checker review` beside the page: decisions taken from a file, listed and pruned, and a test for the rule of a false alarm."""

import json
import shutil
from pathlib import Path

import pytest

from checker.model.finding import Review
from checker.model.whereabouts import places_of
from checker.pipeline import check_paths
from checker.report.evidence import documents_by_id, values_told
from checker.report.stored_result import load
from checker.review import decide, save
from checker.review import load as decisions_in
from checker.rulebook import builtin_folder
from checker.rulebook.loader import load as load_rules

RESULTS = "out/results.json"


@pytest.fixture
def found(articles, checker):
    """The findings of a run, the conflict first."""
    checker("check", "one.txt", "other.txt", "same.txt", "--sources", "sources.yaml", "--out", "out")
    return load(articles / RESULTS).findings


def exported(path, *entries, version=1):
    path.write_text(json.dumps({"version": version, "decisions": list(entries)}), encoding="utf-8")
    return str(path)


def entry(finding, /, **more):
    return {"finding": finding.id, "rule": finding.rule, "key": list(finding.key), "values": list(finding.values),
            "verdict": str(finding.verdict), "told": list(values_told(finding)), "state": "confirmed", "side": "231",
            "note": "See the log.", "evidence": "", "by": "Kim Vale", "at": "2026-11-20"} | more


def kept(articles):
    return decisions_in(articles / "decisions")


def test_decisions_are_taken_from_a_page(checker, articles, found):
    first, second = found[:2]
    path = exported(articles / "decisions.json", entry(first), entry(second, state="different-things", side=""))
    run = checker("review", RESULTS, "--import", path)
    assert (run.status, run.out) == (0, "")
    assert run.err.splitlines() == [f"{first.id}: confirmed", f"{second.id}: different-things", "2 decisions taken into decisions"]
    assert {one.finding: (str(one.state), one.side, one.note, one.by, one.at) for one in kept(articles)} == {
        first.id: ("confirmed", "231", "See the log.", "Kim Vale", "2026-11-20"),
        second.id: ("different-things", "", "See the log.", "Kim Vale", "2026-11-20")}
    assert {one.finding: (one.verdict, one.told) for one in kept(articles)} == {
        finding.id: (str(finding.verdict), values_told(finding)) for finding in (first, second)}
    assert checker("check", "one.txt", "other.txt", "same.txt", "--sources", "sources.yaml").status == 0


def test_what_is_taken_twice_changes_nothing(checker, articles, found):
    path = exported(articles / "decisions.json", entry(found[0]))
    checker("review", RESULTS, "--import", path)
    before = kept(articles)
    run = checker("review", RESULTS, "--import", path)
    assert (run.status, run.err.splitlines()[0]) == (0, f"{found[0].id}: confirmed, as it was")
    assert kept(articles) == before


def test_who_and_when_may_come_from_the_command(checker, articles, found):
    path = exported(articles / "decisions.json", {"finding": found[0].id, "state": "outdated"})
    assert checker("review", RESULTS, "--import", path, "--by", "Ada Frey", "--decisions", "desk").status == 0
    one = decisions_in(articles / "desk")[0]
    assert (one.by, len(one.at), kept(articles)) == ("Ada Frey", 10, ())


@pytest.mark.parametrize(("change", "told"), [
    ({"finding": "F-000000000000"}, "these results have no such finding"),
    ({"values": ["1", "2"]}, "it was made on other values than these results tell"),
    ({"key": ["generic.count", "x"]}, "it was made on other values than these results tell"),
    ({"state": "confrimed"}, "unknown state 'confrimed' (did you mean 'confirmed'?)"),
    ({"at": "yesterday"}, "'yesterday' is no day"),
    ({"note": "\ud800"}, "the decision on F-"),
])
def test_one_that_cannot_be_taken_keeps_all_out(checker, articles, found, change, told):
    path = exported(articles / "decisions.json", entry(found[1], state="outdated"), entry(found[0], **change))
    run = checker("review", RESULTS, "--import", path)
    assert run.status == 2
    assert f": refused (decisions[1]): {told}" in run.err
    assert run.err.endswith("nothing was taken: 1 of 2 decisions cannot be, and all are taken or none\n")
    assert not (articles / "decisions").exists()


def test_a_later_decision_is_not_written_over(checker, articles, found):
    save(decide(found[0], Review("outdated", by="Ada Frey", at="2026-11-21")), articles / "decisions")
    path = exported(articles / "decisions.json", entry(found[0]))
    run = checker("review", RESULTS, "--import", path)
    assert run.status == 2
    assert "there is a later decision, of 2026-11-21: outdated" in run.err
    assert [one.state for one in kept(articles)] == ["outdated"]
    path = exported(articles / "decisions.json", entry(found[0], at="2026-11-22"))
    run = checker("review", RESULTS, "--import", path)
    assert (run.status, run.err.splitlines()[0]) == (0, f"{found[0].id}: confirmed, in place of: outdated, Ada Frey")


@pytest.mark.parametrize(("text", "told"), [
    ("", "is not JSON"), ("[" * 100_000, "is not JSON"), ("[]", "were expected, and nothing else"),
    ('{"version": NaN, "decisions": []}', "NaN is no number"),
    ('{"version": 1}', "were expected, and nothing else"), ('{"version": 2, "decisions": []}', "version: only version 1"),
    ('{"version": true, "decisions": []}', "version: only version 1"), ('{"version": 1, "decisions": [], "more": 1}', "and nothing else"),
    ('{"version": 1, "version": 1, "decisions": []}', "'version' a second time"),
    ('{"version": 1, "decisions": [1]}', "decisions[0]: a decision"),
    ('{"version": 1, "decisions": [{"finding": "F-1"}]}', "decisions[0]: 'state' is missing"),
    ('{"version": 1, "decisions": [{"finding": 1, "state": "x"}]}', "decisions[0].finding: text was expected"),
    ('{"version": 1, "decisions": [{"finding": "F-1", "state": "x", "values": "y"}]}', "decisions[0].values: a list of texts"),
    ('{"version": 1, "decisions": [{"finding": "F-1", "stat": "x"}]}', "unknown key 'stat' (did you mean 'state'?)"),
    ('{"version": 1, "decisions": [{"finding": "F-1", "state": "x"}, {"finding": "F-1", "state": "y"}]}',
     "decisions[1]: a second decision"),
])
def test_another_file_is_told_with_its_key(checker, articles, found, text, told):
    (articles / "decisions.json").write_text(text, encoding="utf-8")
    run = checker("review", RESULTS, "--import", "decisions.json")
    assert (run.status, len(found) > 0) == (2, True)
    assert run.err.startswith("checker: decisions.json")
    assert told in run.err
    assert not (articles / "decisions").exists()


def test_decisions_are_listed_by_what_becomes_of_them(checker, articles, found):
    finding = found[0]
    save(decide(finding, Review("confirmed", by="Kim Vale", at="2026-11-20", side="231"), values_told(finding)), articles / "decisions")
    assert f"{finding.id}  confirmed error, wrong is 231, Kim Vale, 20 November 2026\n" in checker("review", RESULTS, "--list").out
    text = (articles / "other.txt").read_text(encoding="utf-8")
    (articles / "other.txt").write_text(text.replace("231", "233"), encoding="utf-8")
    checker("check", "one.txt", "other.txt", "same.txt", "--sources", "sources.yaml", "--out", "out")
    run = checker("review", RESULTS, "--list")
    assert run.out.startswith("decisions: 1 reopened\n")
    assert "  open again\n" in run.out
    assert "no decision" in checker("review", RESULTS, "--list", "--decisions", "none").out


def test_only_unused_decisions_are_deleted_and_only_when_told_so(checker, articles, found):
    checker("review", RESULTS, "--import", exported(articles / "decisions.json", entry(found[0]), entry(found[1])))
    (articles / "other.txt").unlink()
    checker("check", "one.txt", "same.txt", "--out", "out", "--sources", "sources.yaml")
    (articles / "sources.yaml").write_text("sources: [{path: one.txt}]", encoding="utf-8")
    checker("check", "one.txt", "same.txt", "--out", "out")
    unused = [one.finding for one in decisions_in(articles / "decisions") if one.finding not in {
        finding.review.finding for finding in load(articles / RESULTS).findings if finding.review}]
    before = kept(articles)
    run = checker("review", RESULTS, "--prune")
    assert run.err.startswith(f"unused: decisions/{unused[0]}.yml (")
    assert "; not in this run: other" in run.err
    assert run.err.splitlines()[-1].startswith("nothing was deleted: --prune --yes deletes th")
    assert kept(articles) == before
    run = checker("review", RESULTS, "--prune", "--yes")
    assert run.err.endswith(f"{len(unused)} unused decision{'s' * (len(unused) != 1)} deleted from decisions\n")
    assert unused
    assert not {one.finding for one in kept(articles)} & set(unused)


def test_what_other_runs_decided_is_kept(checker, articles, found):
    path = exported(articles / "decisions.json", entry(found[0]))
    checker("review", RESULTS, "--import", path)
    checker("check", "apart.txt", "--sources", "sources.yaml", "--out", "out")
    assert checker("review", RESULTS, "--list").out == "decisions: 1 decision on other articles\n"
    run = checker("review", RESULTS, "--prune", "--yes")
    assert run.err.splitlines() == ["1 decision on other articles: kept", "0 unused decisions deleted from decisions"]
    assert len(kept(articles)) == 1
    (articles / "decisions" / f"{found[0].id}.yml").write_text(
        f"finding: {found[0].id}\nrule: {found[0].rule}\nstate: rounding\n", encoding="utf-8")
    run = checker("review", RESULTS, "--prune")
    assert "; it does not say on which articles" in run.err


def test_yes_goes_with_prune_alone(checker, found):
    run = checker("review", RESULTS, "--list", "--yes")
    assert (run.status, bool(found), "--yes goes with --prune alone" in run.err) == (2, True, True)


@pytest.mark.parametrize("folder", ["/elsewhere", "../elsewhere", "here/../../elsewhere"])
def test_a_folder_elsewhere_must_be_named(checker, articles, found, folder):
    data = json.loads((articles / RESULTS).read_text(encoding="utf-8"))
    data["details"]["decisions"]["folder"] = folder
    (articles / RESULTS).write_text(json.dumps(data), encoding="utf-8")
    path = exported(articles / "decisions.json", entry(found[0]))
    run = checker("review", RESULTS, "--import", path)
    assert (run.status, f"--decisions {folder}" in run.err) == (2, True)
    assert checker("review", RESULTS, "--import", path, "--decisions", "here").status == 0


def test_two_ways_at_once_are_refused(checker, found):
    run = checker("review", RESULTS, "--list", "--prune")
    assert (run.status, bool(found)) == (2, True)
    assert "--list and --prune cannot be asked for at once" in run.err


def test_a_file_without_details_is_refused(checker, articles, found):
    data = json.loads((articles / RESULTS).read_text(encoding="utf-8"))
    del data["details"]
    (articles / RESULTS).write_text(json.dumps(data), encoding="utf-8")
    run = checker("review", RESULTS, "--list")
    assert (run.status, bool(found)) == (2, True)
    assert "has no details" in run.err


def test_a_false_alarm_gives_a_test_for_its_rule(checker, articles, found):
    finding = found[0]
    run = checker("review", RESULTS, "--example", finding.id[:8])
    assert run.status == 0
    assert run.out.startswith(f"# a test for the rule {finding.rule}: ")
    pack, name = finding.rule.split(".")
    shutil.copytree(Path(builtin_folder()) / pack, articles / "mine" / pack)
    file = articles / "mine" / pack / f"{name}.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("tests:\n", "tests:\n" + run.out, 1), encoding="utf-8")
    before, after = (load_rules(folders).rule(finding.rule).examples for folders in ((), (articles / "mine",)))
    assert len(after) == len(before) + 1
    assert after[0].expect == "silent"
    assert {side.publisher for side in after[0].sides} <= {"Harbor Post", "Coastal Wire", "Island Radio"}
    assert all(side.date for side in after[0].sides)
    assert checker("rules", "lint", "mine").status == 0
    tested = checker("rules", "test", "mine")
    assert tested.status == 1
    assert f"{finding.rule}: expected silent, got conflict" in tested.out


def test_rules_show_how_often_they_were_right(checker, articles, found):
    finding = found[0]
    line = next(line for line in checker("rules", "list").out.splitlines() if line.startswith(finding.rule + " "))
    assert "confirmed" not in line
    save(decide(finding, Review("confirmed"), values_told(finding)), articles / "decisions")
    line = next(line for line in checker("rules", "list").out.splitlines() if line.startswith(finding.rule + " "))
    assert line.endswith("  1 of 1 confirmed")
    line = next(line for line in checker("rules", "list", "--decisions", "none").out.splitlines() if line.startswith(finding.rule + " "))
    assert "confirmed" not in line


def test_places_are_the_same_in_a_run_and_in_its_file(articles, found):
    ran = check_paths(["one.txt", "other.txt", "same.txt"], manifest="sources.yaml")
    stored = load(articles / RESULTS)
    told = [[places_of(one, documents_by_id(result)) for one in result.findings] for result in (ran, stored)]
    assert told[0] == told[1]
    assert len(told[0]) == len(found)
    assert all(told[0])
