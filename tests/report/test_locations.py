"""Which documents are files of the checkout, and the sides of a conflict with their places."""

import dataclasses
from pathlib import Path

import pytest

from checker.model.finding import Review, Severity, Verdict
from checker.model.gate import GateUse
from checker.report.alerts import alerts, message, one_each_first, settled_alerts
from checker.report.evidence import place_of
from checker.report.locations import checkout, path_in


@pytest.fixture
def work(tmp_path, monkeypatch):
    """A checkout whose folder `desk` is the current one."""
    root = tmp_path / "checkout"
    (root / ".git").mkdir(parents=True)
    (root / "desk").mkdir()
    monkeypatch.chdir(root / "desk")
    return root


@pytest.mark.parametrize(("path", "expected"), [
    ("a.md", "desk/a.md"), ("./drafts/a.md", "desk/drafts/a.md"), ("../pages/a b.md", "pages/a b.md"), ("drafts/../a.md", "desk/a.md"),
    ("../../elsewhere/a.md", None), ("/srv/articles/a.md", None), ("..a.md", "desk/..a.md")])
def test_path_in_the_checkout(work, path, expected):
    assert checkout() == work
    assert path_in(work, path) == expected


def test_absolute_path_into_the_checkout_is_seen_from_its_root(work):
    assert path_in(work, str(work / "desk" / "a.md")) == "desk/a.md"


def test_folder_that_a_link_leads_to_outside_is_none(work, tmp_path):
    (tmp_path / "outside").mkdir()
    (work / "desk/link").symlink_to(tmp_path / "outside")
    assert path_in(work, "link/a.md") is None


def test_without_git_the_current_folder_is_the_checkout(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert checkout() in {Path.cwd(), *Path.cwd().parents}
    assert path_in(Path.cwd(), "a.md") == "a.md"


def test_sides_are_values_by_document(result):
    (alert,) = alerts(result)
    assert [(side.source, side.value, side.place) for side in alert.sides] == [
        ("Harbor Post", "214", "articles/harbor.txt:2"), ("Island Radio", "214", "articles/island.txt:1"),
        ("Coastal Wire", "231", "articles/coastal.txt:2")]
    assert alert.level is Severity.ERROR
    harbor, island, coastal = alert.sides
    assert alert.others(harbor) == (coastal, island)
    assert len({side.fingerprint for side in alert.sides}) == 3


def test_words_stand_where_the_location_says(result):
    (alert,) = alerts(result)
    for side in alert.sides:
        line = side.document.text.split("\n")[side.location.start.line - 1]
        assert line[side.location.start.column - 1:side.location.end.column - 1] == side.claim.text


def test_message_names_each_value_with_one_document(result):
    (alert,) = alerts(result)
    assert message(alert) == ("Passengers of the Santa Rita: Harbor Post says 214 (articles/harbor.txt:2), "
                              "Coastal Wire says 231 (articles/coastal.txt:2), and 1 more")
    assert "Island Radio says 214 (articles/island.txt:1), Coastal" in message(alert, here=alert.sides[1])


@pytest.mark.parametrize(("words", "opening"), [
    ("Aboard: 214 (Harbor Post) or 231 (Coastal Wire)", "Aboard: Harbor"),
    ("Aboard: 214 (Harbor Post) or 231 (Coastal Wire), and no list was ever shown", "ever shown. Harbor"),
    ("The number of passengers differs.", "differs. Harbor"),
    ("Aboard: it is not known how many", "how many. Harbor")])
def test_words_of_the_rule_are_kept_where_they_say_more(result, words, opening):
    changed = dataclasses.replace(result.findings[0], message=words)
    (alert,) = alerts(dataclasses.replace(result, findings=(changed,)))
    assert opening in message(alert)


@pytest.mark.parametrize(("path", "place"), [
    ("../far/harbor.txt", "harbor:2"), ("/srv/harbor.txt", "harbor:2"), (None, "harbor:2"),
    ("articles/harbor.html", "articles/harbor.html"), ("/srv/harbor.htm", "harbor")])
def test_document_that_is_no_file_of_the_checkout_is_told_by_its_id(result, path, place, monkeypatch, tmp_path):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    documents = (dataclasses.replace(result.documents[0], path=path), *result.documents[1:])
    (alert,) = alerts(dataclasses.replace(result, documents=documents))
    assert alert.sides[0].place == place
    assert [side.source for side in alert.shown] == (["Harbor Post"] if place.startswith("art") else []) + ["Island Radio", "Coastal Wire"]


def test_rule_that_is_tried_out_gives_a_note(result):
    rules = tuple(dataclasses.replace(rule, is_experimental=rule.id == "disasters.aboard") for rule in result.rules)
    (alert,) = alerts(dataclasses.replace(result, rules=rules))
    assert alert.level is Severity.NOTE


@pytest.mark.parametrize(("state", "open_ones"), [("needs-reporting", 1), ("false-alarm", 0), ("confirmed", 0)])
def test_decided_conflict_is_no_alert(result, state, open_ones):
    judged = dataclasses.replace(result.findings[0], review=Review(state))
    result = dataclasses.replace(result, findings=(judged, *result.findings[1:]))
    assert (len(alerts(result)), len(settled_alerts(result))) == (open_ones, 1 - open_ones)


def test_worst_first_and_every_conflict_once_before_any_twice(result):
    first = result.findings[0]
    found = alerts(dataclasses.replace(result, findings=(
        dataclasses.replace(first, id="F-1", severity=Severity.NOTE), dataclasses.replace(first, id="F-2", severity=Severity.WARNING),
        dataclasses.replace(first, id="F-3"))))
    assert [alert.finding.id for alert in found] == ["F-3", "F-2", "F-1"]
    assert [alert.finding.id for alert, _ in one_each_first(found)] == ["F-3", "F-2", "F-1", "F-3", "F-3", "F-2", "F-2", "F-1", "F-1"]


def test_what_else_fails_the_run_is_an_alert(result):
    found = alerts(dataclasses.replace(result, gate=GateUse(floors=(("conflict", "warning"), ("disputed", "warning")))))
    assert [(alert.finding.verdict, alert.fails) for alert in found] == [(Verdict.CONFLICT, True), (Verdict.DISPUTED, True)]
    quiet = alerts(dataclasses.replace(result, gate=GateUse(floors=())))
    assert [(alert.finding.verdict, alert.fails) for alert in quiet] == [(Verdict.CONFLICT, False)]


@pytest.mark.parametrize(("path", "place"), [
    ("a/harbor.txt", "a/harbor.txt:2"), ("harbor", "harbor:2"), (None, "harbor:2"), ("a/harbor.pdf", "a/harbor.pdf, line 2 of its text"),
    ("a/wire.jsonl", "a/wire.jsonl (harbor), line 2 of its text")])
def test_place_in_a_text_that_was_taken_out_of_its_file_says_so(result, path, place):
    said = next(claim for claim in result.claims if claim.document == "harbor" and claim.text.startswith("214"))
    assert place_of(said, dataclasses.replace(result.documents[0], path=path)) == place
