"""The page as the review server gives it: every decision is on disk at once, and a fault is told in the page."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

import pytest

from checker import review
from checker.model.finding import Review
from checker.report.evidence import values_told
from checker.report.stored_result import load
from checker.serve.desk import Desk
from checker.serve.web_server import ReviewServer

CHECK = ("check", "one.txt", "other.txt", "--sources", "sources.yaml", "--out", "out")


class Served:
    """A server on the run of two articles, and the page that it gives to the first who comes."""

    def __init__(self, articles, sight):
        self.result = load(articles / "out/results.json")
        self.finding = next(finding for finding in self.result.findings if finding.verdict == "conflict")
        self.folder, self.sight = articles / "decisions", sight
        self.server = ReviewServer(Desk(self.result, self.folder, "Kim Vale", lambda: "2025-03-09"))
        self.thread = Thread(target=self.server.serve_forever, args=(0.01,))
        self.thread.start()
        self.home = f"http://127.0.0.1:{self.server.server_port}/"
        self.page = sight.open(self.server.link)
        self.card = self.page.locator(f"#{self.finding.id}")

    def choose(self, state):
        self.card.locator(f"button[data-state={state}]").click()

    def message(self, words):
        self.page.locator("#message").get_by_text(words).wait_for()

    def kept(self):
        return review.load(self.folder)

    def end(self):
        if self.thread.is_alive():
            self.server.shutdown()
            self.thread.join()
            self.server.server_close()


@pytest.fixture
def served(look, articles, checker):
    assert checker(*CHECK).status == 1
    made = Served(articles, look())
    yield made
    made.end()


def test_a_decision_is_on_disk_and_settles_the_next_run(served, checker, look, articles):
    served.choose("confirmed")
    served.message("Confirmed error: saved")
    kept, = served.kept()
    assert (kept.finding, kept.state, kept.by, kept.at) == (served.finding.id, "confirmed", "Kim Vale", "2025-03-09")
    served.card.locator("select[name=side]").select_option(index=1)
    served.card.locator("textarea").fill("Two lines:\nthe log says so.")
    served.card.locator("button.save").click()
    served.card.locator(".review").get_by_text("wrong is").wait_for()
    assert served.kept()[0].note == "Two lines:\nthe log says so."
    assert served.page.locator("#export-button").is_hidden()
    assert served.sight.faults(served.home) == []
    served.page.reload()
    assert served.card.get_attribute("data-state") == "confirmed"
    served.end()
    assert checker(*CHECK).status == 0
    page = look().open(Path(articles / "out/report.html"))
    assert page.locator(f"#{served.finding.id}").get_attribute("data-state") == "confirmed"


def test_withdrawing_and_undoing_reach_the_disk(served):
    served.choose("rounding")
    served.message("saved")
    served.card.locator("button.withdraw").click()
    served.message("withdrawn")
    assert served.kept() == ()
    served.page.locator("h1").click()
    served.page.keyboard.press("u")
    served.message("Undone.")
    assert [one.state for one in served.kept()] == ["rounding"]


def test_keys_pressed_in_a_row_are_saved_in_their_order(served):
    served.page.keyboard.press("n")
    for key in "123456":
        served.page.keyboard.press(key)
    served.message("Needs reporting: saved")
    assert [one.state for one in served.kept()] == ["needs-reporting"]
    assert served.sight.faults(served.home) == []


def test_what_somebody_else_decided_is_told_and_not_overwritten(served):
    review.save(review.decide(served.finding, Review("outdated", by="Bo", at="2025-03-08"), values_told(served.finding)), served.folder)
    served.choose("confirmed")
    served.message("Somebody else has changed this decision meanwhile")
    assert [one.state for one in served.kept()] == ["outdated"]
    served.page.wait_for_selector(f"#{served.finding.id}[data-state=outdated]")
    served.choose("confirmed")
    served.message("Confirmed error: saved")
    assert [one.state for one in served.kept()] == ["confirmed"]


def test_a_server_that_is_gone_is_told(served):
    served.end()
    served.choose("confirmed")
    served.message("Is checker review still running?")
    assert served.card.get_attribute("data-state") == ""
    assert served.kept() == ()


def test_a_file_that_nobody_can_read_is_told(served):
    served.folder.mkdir()
    (served.folder / f"{served.finding.id}.yml").write_text("state: [", encoding="utf-8")
    served.choose("confirmed")
    served.message(f"{served.finding.id}.yml")
    assert served.card.get_attribute("data-state") == ""


def test_nobody_else_gets_in(served, look):
    stranger = look()
    got = stranger.page.goto(served.home)
    assert got.status == 403
    assert "Open the link" in stranger.page.content()
    assert stranger.page.goto(served.server.link).status in {403, 404}


def test_a_page_of_another_origin_changes_nothing(served, tmp_path):
    place = tmp_path / "other.html"
    place.write_text(f"""<!DOCTYPE html><title>other</title><script>
    const sent = {{method: "POST", credentials: "include", body: "{{}}", headers: {{"Content-Type": "application/json"}}}};
    fetch("{served.home}api/decisions", sent)
      .then(() => document.title = "sent", () => document.title = "stopped");
    </script><iframe src="{served.home}"></iframe>""", encoding="utf-8")
    page = served.page.context.new_page()
    page.goto(place.as_uri())
    page.wait_for_function("() => document.title === 'stopped'")
    assert "Santa Rita" not in page.frames[1].content()
    assert served.kept() == ()
