"""The page as the review server gives it: every decision is on disk at once, and a fault is told in the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import review
from checker.model.finding import Review
from checker.report.evidence import values_told
from checker.report.stored_result import load
from checker.serve.handover import handed_over

CHECK = ("check", "one.txt", "other.txt", "--sources", "sources.yaml", "--out", "out")


class Reviewing:
    """A server on the run of two articles, and the page that it gives to the first who comes."""

    def __init__(self, start, articles, sight):
        self.result = load(articles / "out/results.json")
        self.finding = next(finding for finding in self.result.findings if finding.verdict == "conflict")
        self.folder, self.sight = articles / "decisions", sight
        self.server = start(self.result, self.folder)
        self.home = f"http://127.0.0.1:{self.server.server_port}/"
        self.page = sight.enter(self.server)
        self.card = self.page.locator(f"#{self.finding.id}")

    def choose(self, state):
        self.card.locator(f"button[data-state={state}]").click()
        if state in {"confirmed", "outdated"}:
            self.card.locator(".asking").get_by_text("Not said").click()

    def message(self, words):
        self.page.locator("#message").get_by_text(words).wait_for()

    def kept(self):
        return review.load(self.folder)

    def end(self):
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def reviewing(served, look, articles, checker):
    assert checker(*CHECK).status == 1
    return Reviewing(served, articles, look())


def test_a_decision_is_on_disk_and_settles_the_next_run(reviewing, checker, look, articles):
    reviewing.choose("confirmed")
    reviewing.message("Confirmed error: saved")
    kept, = reviewing.kept()
    assert (kept.finding, kept.state, kept.by, kept.at) == (reviewing.finding.id, "confirmed", "Kim Vale", "2025-03-09")
    reviewing.card.locator("select[name=side]").select_option(index=1)
    reviewing.card.locator("textarea").fill("Two lines:\nthe log says so.")
    reviewing.card.locator("button.save").click()
    reviewing.card.locator(".review").get_by_text("wrong is").wait_for()
    assert reviewing.kept()[0].note == "Two lines:\nthe log says so."
    assert reviewing.page.locator("#export-button").is_hidden()
    assert reviewing.sight.faults(reviewing.home) == []
    reviewing.page.reload()
    assert reviewing.card.get_attribute("data-state") == "confirmed"
    reviewing.end()
    assert checker(*CHECK).status == 0
    page = look().open(Path(articles / "out/report.html"))
    assert page.locator(f"#{reviewing.finding.id}").get_attribute("data-state") == "confirmed"


def test_withdrawing_and_undoing_reach_the_disk(reviewing):
    reviewing.choose("rounding")
    reviewing.message("saved")
    reviewing.card.locator("button.withdraw").click()
    reviewing.message("withdrawn")
    assert reviewing.kept() == ()
    reviewing.page.locator("h1").click()
    reviewing.page.keyboard.press("u")
    reviewing.message("Undone.")
    assert [one.state for one in reviewing.kept()] == ["rounding"]


def test_keys_pressed_in_a_row_are_saved_in_their_order(reviewing):
    reviewing.page.keyboard.press("n")
    for key in "11232456":  # after 1 and 3 follows the value
        reviewing.page.keyboard.press(key)
    reviewing.message("Needs reporting: saved")
    assert [one.state for one in reviewing.kept()] == ["needs-reporting"]
    assert reviewing.sight.faults(reviewing.home) == []


def test_what_somebody_else_decided_is_told_and_not_overwritten(reviewing):
    elsewhere = Review("outdated", by="Bo", at="2025-03-08")
    review.save(review.decide(reviewing.finding, elsewhere, values_told(reviewing.finding)), reviewing.folder)
    reviewing.choose("confirmed")
    reviewing.message("Somebody else has changed this decision meanwhile")
    assert [one.state for one in reviewing.kept()] == ["outdated"]
    reviewing.page.wait_for_selector(f"#{reviewing.finding.id}[data-state=outdated]")
    reviewing.choose("confirmed")
    reviewing.message("Confirmed error: saved")
    assert [one.state for one in reviewing.kept()] == ["confirmed"]


def test_a_server_that_is_gone_is_told(reviewing):
    reviewing.end()
    reviewing.choose("confirmed")
    reviewing.message("Is checker review still running?")
    assert reviewing.card.get_attribute("data-state") == ""
    assert reviewing.kept() == ()


def test_a_file_that_nobody_can_read_is_told(reviewing):
    reviewing.folder.mkdir()
    (reviewing.folder / f"{reviewing.finding.id}.yml").write_text("state: [", encoding="utf-8")
    reviewing.choose("confirmed")
    reviewing.message(f"{reviewing.finding.id}.yml")
    assert reviewing.card.get_attribute("data-state") == ""


def test_nobody_else_gets_in(reviewing, look):
    stranger = look()
    got = stranger.page.goto(reviewing.home)
    assert got.status == 403
    assert "Open the link" in stranger.page.content()
    assert stranger.page.goto(reviewing.server.link).status in {403, 404}


def test_a_page_of_another_origin_changes_nothing(reviewing, tmp_path):
    place = tmp_path / "other.html"
    place.write_text(f"""<!DOCTYPE html><title>other</title><script>
    const sent = {{method: "POST", credentials: "include", body: "{{}}", headers: {{"Content-Type": "application/json"}}}};
    fetch("{reviewing.home}api/decisions", sent)
      .then(() => document.title = "sent", () => document.title = "stopped");
    </script><iframe src="{reviewing.home}"></iframe>""", encoding="utf-8")
    page = reviewing.page.context.new_page()
    page.goto(place.as_uri())
    page.wait_for_function("() => document.title === 'stopped'")
    assert "Santa Rita" not in page.frames[1].content()
    assert reviewing.kept() == ()


def test_a_page_on_disk_hands_the_link_over(served, articles, checker, look):
    checker(*CHECK)
    server = served(load(articles / "out/results.json"), articles / "decisions")
    sight = look()
    with handed_over(server.link) as page:
        sight.page.goto(page.as_uri())
        sight.page.wait_for_url(f"http://127.0.0.1:{server.server_port}/")
        sight.page.locator("[data-finding] .decision-form").first.wait_for()
    assert server.door.keys.used.is_set()
    assert sight.errors == []
    assert not page.parent.exists()
