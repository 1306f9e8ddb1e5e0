"""The report as a reader opens it from disk: quiet, at the place asked for, and whole without script and on paper."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONFLICT, AGREEMENT = "F-000000000001", "F-000000000007"
ASK = "Do both count passengers alone, without the crew?"


def test_page_is_quiet_and_asks_for_nothing(sight):
    assert sight.page.title() == "1 conflict in 4 documents – checker"
    assert sight.faults() == []
    assert len(sight.requests) == 1


@pytest.mark.parametrize("story", sorted(path.name for path in (ROOT / "seeds").iterdir() if (path / "sources.yaml").exists()))
def test_samples_are_quiet(look, story):
    sight = look()
    sight.open(ROOT / "reports" / story / "report.html")
    assert sight.faults() == []


def test_what_is_forbidden_would_be_seen(sight):
    sight.page.evaluate("document.head.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = true'}))")
    assert sight.page.evaluate("window.ran") is None
    assert "script-src-elem inline" in sight.breaches()[0]


def test_permalink_opens_and_shows_the_finding(look, page_file, result):
    page = look().open(f"{page_file(result).as_uri()}#{AGREEMENT}")
    row = page.locator(f"#{AGREEMENT}")
    assert row.get_attribute("open") is not None
    assert row.get_attribute("aria-current") == "true"
    assert page.evaluate("document.activeElement.closest('[data-finding]').id") == AGREEMENT


def test_permalink_clears_filters_that_would_hide_it(sight):
    sight.page.locator("#filter-verdict").select_option("conflict")
    assert sight.page.locator(f"#{AGREEMENT}").is_hidden()
    sight.page.evaluate(f"location.hash = '{AGREEMENT}'")
    sight.page.locator(f"#{AGREEMENT}").wait_for()
    assert sight.page.locator("#filter-verdict").input_value() == ""


def test_all_can_be_read_without_script(look, page_file, result):
    page = look(java_script_enabled=False).open(page_file(result))
    assert page.locator("[data-finding]").count() == len(result.findings)
    assert page.locator(f"#{CONFLICT}").get_by_text(ASK).is_visible()
    page.locator(f"#{AGREEMENT} > summary").click()
    assert page.locator(f"#{AGREEMENT} blockquote").first.is_visible()
    assert page.locator("#filters").is_hidden()


def test_print_shows_every_detail(sight):
    quote = sight.page.locator(f"#{AGREEMENT} blockquote").first
    assert quote.is_hidden()
    sight.page.emulate_media(media="print")
    sight.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert quote.is_visible()
    assert sight.page.locator("details:not([open])").count() == 0
    sight.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert sight.page.locator("main section details[open]").count() == 0


@pytest.mark.parametrize(("build_server", "status", "word"), [("", 0, "skipped"), ("1", 1, "error")])
def test_a_missing_browser_is_told_and_fails_only_in_ci(tmp_path, build_server, status, word):
    program = tmp_path / "test_one.py"
    program.write_text("from tests.browser.conftest import chromium\n\n\ndef test_one(chromium):\n    assert chromium\n", encoding="utf-8")
    settings = {name: value for name, value in os.environ.items() if name != "CI"} | {"PATH": str(tmp_path), "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-m", "pytest", "-ra", "-p", "no:cacheprovider", "--rootdir", str(tmp_path), str(program)],
                          env=settings | {"CI": build_server}, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == status
    assert f"1 {word}" in done.stdout
    assert "no Chromium on this machine" in done.stdout
