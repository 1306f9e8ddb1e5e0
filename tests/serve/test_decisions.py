"""What the server does with decisions: kept as files that the next run reads, never half, and nobody's lost unseen."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from checker import review
from checker.model.decision import State
from checker.model.finding import Review

FINDING, OTHER = "F-000000000001", "F-000000000002"


def save(caller, finding=FINDING, **fields):
    return caller.ask("POST", "/api/decisions", json.dumps({"finding": finding, "state": "confirmed", **fields}), is_change=True)


def withdraw(caller, finding=FINDING, **fields):
    return caller.ask("DELETE", f"/api/decisions/{finding}", json.dumps(fields), is_change=True)


def listed(caller):
    return json.loads(caller.ask("GET", "/api/decisions").body)


def version(got):
    return json.loads(got.body)["decision"]["version"]


@pytest.mark.parametrize("state", State)
def test_a_decision_is_kept_as_a_file(caller, folder, result, state):
    got = save(caller, state=str(state), side="231", note="The harbor log\nhas 214.", evidence="https://harbor.example/log", by="Bo")
    assert got.status == 200
    kept, = review.load(folder)
    assert (kept.finding, kept.state, kept.side, kept.note, kept.evidence, kept.by, kept.at) == (
        FINDING, state, "231", "The harbor log\nhas 214.", "https://harbor.example/log", "Bo", "2025-03-09")
    assert (kept.key, kept.values) == (result.findings[0].key, result.findings[0].values)
    assert listed(caller)["decisions"][FINDING]["state"] == state


def test_who_decides_is_taken_from_the_command_where_the_page_is_silent(caller, folder):
    save(caller)
    assert review.load(folder)[0].by == "Ada"
    assert listed(caller)["by"] == "Ada"


def test_the_page_shows_what_is_on_disk_now(caller, folder):
    assert "Seen the log." not in caller.ask("GET", "/").body
    save(caller, note="Seen the log.")
    assert "Confirmed error, Ada, 2025-03-09: Seen the log." in caller.ask("GET", "/").body
    next(folder.iterdir()).unlink()
    assert "Seen the log." not in caller.ask("GET", "/").body


def test_a_decision_is_withdrawn(caller, folder):
    seen = version(save(caller))
    got = withdraw(caller, seen=seen)
    assert (got.status, json.loads(got.body)["decision"]) == (200, None)
    assert list(folder.iterdir()) == []
    assert withdraw(caller).status == 200


def test_a_decision_made_elsewhere_is_not_overwritten_unseen(caller, folder, result):
    seen = version(save(caller))
    elsewhere = review.decide(result.findings[0], Review("rounding", by="Bo", at="2025-03-10"))
    review.save(elsewhere, folder)
    for got in (save(caller, state="outdated", seen=seen), save(caller, state="outdated"), withdraw(caller, seen=seen)):
        assert got.status == 409
        assert "Somebody else" in got.body
    assert review.load(folder)[0].state == "rounding"
    now = listed(caller)["decisions"][FINDING]["version"]
    assert save(caller, state="outdated", seen=now).status == 200
    assert review.load(folder)[0].state == "outdated"


def test_two_who_decide_at_once_are_told_apart(caller, folder):
    with ThreadPoolExecutor(8) as crowd:
        got = list(crowd.map(lambda number: save(caller, note=f"note {number} " + "x" * 2000, by=f"No. {number}"), range(24)))
    assert sorted(one.status for one in got) == [200] + [409] * 23
    winner = next(json.loads(one.body)["decision"] for one in got if one.status == 200)
    kept, = review.load(folder)
    assert (kept.note, kept.by) == (winner["note"], winner["by"])


def test_many_findings_at_once_leave_whole_files(caller, folder, result):
    names = [finding.id for finding in result.findings] * 3
    with ThreadPoolExecutor(8) as crowd:
        list(crowd.map(lambda name: save(caller, name, note="x" * 5000), names))
    assert [one.finding for one in review.load(folder)] == sorted(set(names))
    assert {one.note for one in review.load(folder)} == {"x" * 5000}
    assert sorted(path.name for path in folder.iterdir()) == [f"{name}.yml" for name in sorted(set(names))]


@pytest.mark.parametrize("body", ["", "{", "null", "[]", "3", '"F-000000000001"', "{}", "[" * 100_000, "\x00", "\ufeff{}"])
def test_what_is_no_object_is_refused(caller, folder, body):
    assert caller.ask("POST", "/api/decisions", body, is_change=True).status == 400
    assert not folder.exists()


@pytest.mark.parametrize("fields", [
    '"state": "confirmed"', '"finding": "F-000000000001"', '"finding": "F-000000000001", "state": "wrong"',
    '"finding": "F-ffffffffffff", "state": "confirmed"', '"finding": "../../x", "state": "confirmed"',
    *('"finding": "F-000000000001", "state": "confirmed", ' + more for more in (
        '"at": "2020-01-01"', '"x": "y"', '"note": 3', '"note": null', '"state": "outdated"', '"by": "a\\u0000b"', '"by": "a\\nb"',
        '"by": "a\\u202eb"', '"side": "\\ud800"',
        '"note": "\\ud800"'))])
def test_what_is_no_decision_is_refused(caller, folder, fields):
    assert caller.ask("POST", "/api/decisions", f"{{{fields}}}", is_change=True).status == 400
    assert not folder.exists()


@pytest.mark.parametrize("words", ["“Nous\u202favons\u00a0dit oui”", "全角\u3000空白", "x" * 5_000])
def test_every_value_that_a_page_offers_can_be_the_wrong_one(caller, folder, words):
    assert save(caller, side=words).status == 200
    assert review.load(folder)[0].side == words


@pytest.mark.parametrize(("name", "length"), [("note", 10_001), ("side", 20_001), ("by", 1_001), ("evidence", 1_001), ("seen", 1_001)])
def test_texts_are_bounded(caller, folder, name, length):
    assert save(caller, **{name: "x" * length}).status == 400
    assert not folder.exists()


def test_an_unknown_finding_cannot_be_withdrawn(caller, folder):
    assert withdraw(caller, "F-ffffffffffff").status == 404
    assert not folder.exists()


def test_a_decision_that_nobody_can_read_is_told_and_kept(caller, folder):
    save(caller)
    place = folder / f"{FINDING}.yml"
    place.write_text("state: [confirmed\n", encoding="utf-8")
    for got in (caller.ask("GET", "/"), caller.ask("GET", "/api/decisions"), save(caller, OTHER), save(caller), withdraw(caller)):
        assert got.status == 500
        assert place.name in got.body
    assert place.read_text(encoding="utf-8") == "state: [confirmed\n"
    assert not (folder / f"{OTHER}.yml").exists()


def test_words_of_a_decision_show_as_text(caller):
    save(caller, note="</script><img src=x onerror=alert(1)>\u202e", by="<b>", side="<i>")
    page = caller.ask("GET", "/").body
    assert "<img src=x" not in page
    assert "\u202e" not in page
    assert page.count("<script") == 2
