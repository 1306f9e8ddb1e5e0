"""Decisions made in the page as it lies on disk: kept in the browser, exported, and taken in for the next run."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from checker import review
from checker.model.finding import Review
from checker.report.stored_result import load

CONFLICT, AGREEMENT = "F-000000000001", "F-000000000007"
CHECK = ("check", "one.txt", "other.txt", "--sources", "sources.yaml", "--out", "out")


def choose(page, name, state):
    page.locator(f"#{name} button[data-state={state}]").click()
    if state in {"confirmed", "outdated"}:
        page.locator(f"#{name} .asking").get_by_text("Not said").click()
    page.wait_for_selector(f"#{name}[data-state='{state}']")


def export(page, place):
    with page.expect_download() as waiting:
        page.locator("#export-button").click()
    waiting.value.save_as(place)
    return json.loads(place.read_text(encoding="utf-8"))


def test_a_decision_is_shown_counted_and_kept_over_a_reload(sight):
    page = sight.page
    assert page.locator("#shown").text_content() == "7 findings, 1 open conflict"
    choose(page, CONFLICT, "confirmed")
    assert page.locator("#shown").text_content() == "7 findings, 0 open conflicts"
    assert page.locator(f"#{CONFLICT} button[data-state=confirmed]").get_attribute("aria-pressed") == "true"
    page.locator(f"#{CONFLICT} select[name=side]").select_option("231")
    page.locator(f"#{CONFLICT} textarea").fill("The log says 214.")
    page.locator(f"#{CONFLICT} input[name=evidence]").fill("https://harbor.example/log")
    page.locator(f"#{CONFLICT} input[name=by]").fill("Kim Vale")
    page.locator(f"#{CONFLICT} button.save").click()
    told = page.locator(f"#{CONFLICT} .review")
    told.get_by_text("Confirmed error, wrong is 231, Kim Vale").wait_for()
    page.reload()
    assert "The log says 214." in told.text_content()
    assert "https://harbor.example/log" in told.text_content()
    assert page.locator(f"#{CONFLICT} .tag.state").text_content().strip() == "✓ Confirmed error"
    choose(page, "F-000000000002", "rounding")
    assert page.locator("#F-000000000002 input[name=by]").input_value() == "Kim Vale"
    assert sight.faults() == []


def test_needs_reporting_leaves_a_conflict_open(sight):
    choose(sight.page, CONFLICT, "needs-reporting")
    assert sight.page.locator("#shown").text_content() == "7 findings, 1 open conflict"
    sight.page.evaluate("location.hash = 'state=open'")
    sight.page.locator(f"#{CONFLICT}").wait_for()
    assert sight.page.locator(f"#{CONFLICT}").is_visible()


@pytest.mark.parametrize(("state", "is_shown"), [
    ("confirmed", False), ("different-things", True), ("outdated", False), ("rounding", False), ("false-alarm", True),
    ("needs-reporting", False)])
def test_an_example_for_the_rule_is_offered_where_the_rule_should_be_silent(sight, state, is_shown):
    choose(sight.page, CONFLICT, state)
    example = sight.page.locator(f"#{CONFLICT} .example")
    assert example.is_visible() == is_shown
    if is_shown:
        assert "silent:" in example.locator("pre").text_content()
        assert "214 passengers had been on board" in example.locator("pre").text_content()
        assert example.get_by_role("button").is_visible()


def test_a_decision_from_disk_is_shown_and_stays_there(look, page_file, result):
    first = replace(result.findings[0], review=Review("rounding", "As told.", "Bo", "2025-03-10"))
    page = look().open(page_file(replace(result, findings=(first, *result.findings[1:]))))
    page.keyboard.press("j")
    assert page.locator(f"#{CONFLICT} textarea").input_value() == "As told."
    page.keyboard.press("0")
    assert "Withdraw it with checker review" in page.locator("#message").text_content()
    page.keyboard.press("3")
    page.keyboard.press("0")
    page.wait_for_selector(f"#{CONFLICT}[data-state='outdated']")
    page.keyboard.press("0")
    page.wait_for_selector(f"#{CONFLICT}[data-state='rounding']")
    assert "As told." in page.locator(f"#{CONFLICT} .review").text_content()


def test_what_is_typed_goes_along_with_a_key(sight):
    choose(sight.page, CONFLICT, "outdated")
    sight.page.locator(f"#{CONFLICT} textarea").fill("Typed, and not saved.")
    sight.page.locator(f"#{CONFLICT} h3").click()
    sight.page.keyboard.press("4")
    sight.page.wait_for_selector(f"#{CONFLICT}[data-state=rounding]")
    assert "Typed, and not saved." in sight.page.locator(f"#{CONFLICT} .review").text_content()


def test_a_page_that_is_open_twice_loses_nothing(look, page_file, result):
    place = page_file(result)
    one = look()
    one.open(place)
    other = one.page.context.new_page()
    other.goto(place.as_uri())
    choose(one.page, CONFLICT, "outdated")
    for key in "jj4":
        other.keyboard.press(key)
    other.wait_for_selector("#F-000000000002[data-state=rounding]")
    one.page.reload()
    assert one.page.locator(f"#{CONFLICT}").get_attribute("data-state") == "outdated"
    assert one.page.locator("#F-000000000002").get_attribute("data-state") == "rounding"


def reported(result, **said):
    """The result with a decision on its conflict, as a later run has it."""
    first = replace(result.findings[0], review=Review(**said) if said else None)
    return replace(result, findings=(first, *result.findings[1:]))


def opened(sight, page_file, result):
    """The page anew, as the next run writes it."""
    sight.page.goto("about:blank")
    return sight.open(page_file(result))


def test_a_later_decision_in_the_report_outweighs_what_the_browser_kept(look, page_file, result):
    sight = look()
    page = sight.open(page_file(result))
    choose(page, CONFLICT, "rounding")
    page = opened(sight, page_file, reported(result, state="false-alarm", by="Bo", at="2025-03-11"))
    card = page.locator(f"#{CONFLICT}")
    assert card.get_attribute("data-state") == "false-alarm"
    assert "False alarm, Bo" in card.locator(".review").text_content()
    assert "This browser kept another decision: Rounding or wording" in card.locator(".other").text_content()
    assert f"later decisions than this browser on 1 finding, beginning with {CONFLICT}" in page.locator("#message").text_content()
    assert sight.hurdles() == []
    page.keyboard.press("x")
    assert "Nothing to export" in page.locator("#message").text_content()
    card.get_by_role("button", name="Take mine").click()
    page.wait_for_selector(f"#{CONFLICT}[data-state=rounding]")
    assert card.locator(".other").count() == 0
    page.reload()
    assert card.get_attribute("data-state") == "rounding"
    assert sight.faults() == []


def test_what_the_browser_kept_is_dropped_when_told_so(look, page_file, result):
    sight = look()
    choose(sight.open(page_file(result)), CONFLICT, "rounding")
    page = opened(sight, page_file, reported(result, state="false-alarm", by="Bo", at="2025-03-11"))
    page.locator(f"#{CONFLICT}").get_by_role("button", name="Drop mine").click()
    assert page.locator(f"#{CONFLICT} .other").count() == 0
    page.reload()
    assert page.locator(f"#{CONFLICT} .other").count() == 0
    assert page.locator(f"#{CONFLICT}").get_attribute("data-state") == "false-alarm"


@pytest.mark.parametrize("said", [{}, {"state": "outdated", "by": "Bo", "at": "2025-03-01"}])
def test_what_the_browser_kept_upon_the_same_report_stands(look, page_file, result, said):
    sight = look()
    choose(sight.open(page_file(reported(result, **said))), CONFLICT, "rounding")
    page = opened(sight, page_file, reported(result, **said))
    assert page.locator(f"#{CONFLICT}").get_attribute("data-state") == "rounding"
    assert page.locator(".other").count() == 0


def test_what_was_taken_into_the_report_is_no_other_decision(look, page_file, result):
    sight = look()
    choose(sight.open(page_file(result)), CONFLICT, "rounding")
    page = opened(sight, page_file, reported(result, state="rounding", at="2025-03-11"))
    assert page.locator(".other").count() == 0
    assert page.locator("#message").text_content() == ""


def test_what_was_reopened_is_settled_by_a_new_decision(look, page_file, result):
    first = replace(result.findings[0], past=Review("rounding", by="Bo", at="2025-03-01"))
    page = look().open(page_file(replace(result, findings=(first, *result.findings[1:]))))
    assert page.locator(f"#{CONFLICT} .past").is_visible()
    choose(page, CONFLICT, "outdated")
    assert page.locator(f"#{CONFLICT} .past").is_hidden()
    assert page.locator(f"#{CONFLICT} .tag.reopened").is_hidden()
    page.keyboard.press("0")
    page.locator(f"#{CONFLICT} .past").wait_for()


def test_a_browser_that_keeps_nothing_says_so(look, page_file, result):
    sight = look()
    sight.page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('denied'); }})")
    page = sight.open(page_file(result))
    choose(page, CONFLICT, "outdated")
    assert sight.faults() == []
    page.keyboard.press("x")
    assert "Exported 1 decision" in page.locator("#message").text_content()


def test_nothing_decided_is_nothing_to_export(sight):
    sight.page.keyboard.press("x")
    assert sight.page.locator("#message").text_content() == "Nothing to export: no decision was made in this browser."


def test_what_is_exported_settles_the_next_run(look, articles, checker):
    assert checker(*CHECK).status == 1
    result = load(articles / "out/results.json")
    name = next(finding.id for finding in result.findings if finding.verdict == "conflict")
    page = look().open(articles / "out/report.html")
    page.locator(f"#{name} button[data-state=confirmed]").click()
    page.locator(f"#{name} .asking button").first.click()
    page.locator(f"#{name} .review").get_by_text("wrong is").wait_for()
    told = export(page, articles / "decisions.json")
    assert [(one["finding"], one["state"]) for one in told["decisions"]] == [(name, "confirmed")]
    assert checker("review", "out/results.json", "--import", "decisions.json").status == 0
    kept, = review.load(articles / "decisions")
    assert (kept.finding, kept.state, kept.side) == (name, "confirmed", told["decisions"][0]["side"])
    assert checker(*CHECK).status == 0
    page = look().open(Path(articles / "out/report.html"))
    assert page.locator(f"#{name}").get_attribute("data-state") == "confirmed"
    assert page.locator(f"#{name} .review").is_visible()
