"""Measures how large a report page is, and how soon it can be used: the first filter and the first search, in Chromium.

    python benchmarks/page.py [--runs N]

The page is that of the story in `seeds/` with most findings, which are repeated under ids of their own. Times are medians in seconds, as
the browser tells them, the first two from the start of loading; a filter or a search is over when the browser has drawn what is left.
Ends with 1 where 500 or 5,000 findings are larger or later than promised, and with 2 where there is no Chromium.
"""

from __future__ import annotations

import argparse
import io
import shutil
import statistics
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.model.finding import Result
from checker.pipeline import check_paths
from checker.report.html_page import write

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[1]
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SIZES = (100, 500, 5000)
PROMISED = {500: (3_000_000, 2.0), 5000: (5_000_000, 10.0)}
"""By number of findings the most bytes of a page, and the most seconds until the first filter is drawn."""
DRAWN = """(change) => new Promise((done) => {
  change();
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() / 1000)));
})"""
FILTER = f"({DRAWN})(() => {{ location.hash = 'verdict=conflict'; }})"
SEARCH = f"({DRAWN})(() => {{ location.hash = 'q=killed'; }})"


def story_result() -> Result:
    """The result of the story with most findings."""
    folders = sorted(path for path in (ROOT / "seeds").iterdir() if (path / "sources.yaml").exists())
    found = [check_paths(tuple(map(str, sorted(folder.glob("*.txt")))), manifest=str(folder / "sources.yaml")) for folder in folders]
    return max(found, key=lambda result: len(result.findings))


def page_of(result: Result, number: int) -> str:
    """The page with so many findings."""
    findings = tuple(replace(result.findings[at % len(result.findings)], id=f"F-{at:012x}") for at in range(number))
    stream = io.StringIO()
    write(replace(result, findings=findings, coverage=replace(result.coverage, findings=number)), stream)
    return stream.getvalue()


def measure(browser: Browser, place: Path) -> tuple[float, float, float]:
    """Seconds until the page is loaded, until the first filter is drawn, and what a search takes then."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(place.as_uri())
    loaded = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd / 1000")
    filtered = page.evaluate(FILTER)
    before = page.evaluate("performance.now() / 1000")
    searched = page.evaluate(SEARCH) - before
    page.close()
    return loaded, filtered, searched


def main() -> int:
    """Prints a row for each number of findings."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        print("Chromium is not installed", file=sys.stderr)
        return 2
    result, is_kept = story_result(), True
    print("findings        MB    loaded  filtered  a search")
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        place = Path(folder) / "report.html"
        for number in SIZES:
            size = place.write_bytes(page_of(result, number).encode())
            loaded, filtered, searched = map(statistics.median, zip(*(measure(browser, place) for _ in range(runs)), strict=True))
            print(f"{number:8}  {size / 1e6:8.2f}  {loaded:8.2f}  {filtered:8.2f}  {searched:8.2f}")
            most_bytes, most_seconds = PROMISED.get(number, (size + 1, filtered + 1))
            is_kept &= size < most_bytes and filtered < most_seconds
        browser.close()
    return 0 if is_kept else 1


if __name__ == "__main__":
    sys.exit(main())
