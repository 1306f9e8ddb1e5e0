"""A page opened in a real Chromium, with everything watched that a reader would not see: errors, requests, breaches of its policy.

On a machine without Chromium these tests are skipped, with one line that says so; where CI is set in the environment they fail instead.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from checker.report.html_page import write
from checker.serve.desk import Desk
from checker.serve.web_server import ReviewServer
from tests.cli.conftest import articles, checker  # noqa: F401 - fixtures: a folder of articles, and the command run in it
from tests.report.conftest import story

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MISSING = "no Chromium on this machine: the tests of the report page in a browser are left out (on Debian: apt install chromium)"
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-gpu", "--disable-quic", "--disable-sync",
         "--no-first-run", "--no-sandbox")
BREACHES = """window.breaches = [];
addEventListener("securitypolicyviolation", (event) => breaches.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));"""
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LIMIT = 10_000
"""Milliseconds that a step in the browser may take: far more than it should, so that no test depends on the clock."""


@dataclass
class Sight:
    """A page and what was seen while it was open."""

    page: Page
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def watch(self) -> Sight:
        """Starts to collect errors of scripts, messages of the console, requests and breaches of the policy."""
        self.page.set_default_timeout(LIMIT)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda message: self.errors.append(message.text) if message.type in {"error", "warning"} else None)
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.add_init_script(BREACHES)
        return self

    def open(self, place: Path | str) -> Page:
        """Opens a file, or an address."""
        self.page.goto(place.as_uri() if isinstance(place, Path) else place)
        return self.page

    def enter(self, server: ReviewServer) -> Page:
        """Opens the link of a review, and waits for the page that it leads to."""
        self.open(server.link)
        self.page.wait_for_url(f"http://127.0.0.1:{server.server_port}/")
        return self.page

    def breaches(self) -> list[str]:
        """What the page did against its own content security policy."""
        return self.page.evaluate("window.breaches")

    def strays(self, home: str = "file:///") -> list[str]:
        """Requests that left the files of this machine, or the server at home."""
        return [url for url in self.requests if not url.startswith((home, "data:"))]

    def hurdles(self) -> list[str]:
        """What stands in the way of readers with a keyboard, a screen reader or weak eyes, as axe-core tells it, one line each."""
        asked = {"runOnly": {"type": "tag", "values": STANDARDS}, "resultTypes": ["violations"]}
        found = Axe().run(self.page, options=asked).response["violations"]
        return [f"{rule['id']}: {node['target'][0]}: {node['failureSummary'].splitlines()[-1].strip()}"
                for rule in found for node in rule["nodes"]]

    def faults(self, home: str = "file:///") -> list[str]:
        """Everything that a good page has none of."""
        return self.errors + self.breaches() + self.strays(home)


def browser_program() -> str:
    """Where Chromium is. Skips the test, or fails it in CI, where it is nowhere."""
    place = next(filter(None, map(shutil.which, NAMES)), None)
    if place is None:
        assert not os.environ.get("CI"), MISSING
        pytest.skip(MISSING)
    return place


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser, started once."""
    place = browser_program()
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=place, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def look(chromium):
    """Gives a page that is watched, in a context of its own; the arguments are those of Playwright's `new_context`."""
    contexts = []

    def new(**settings):
        contexts.append(chromium.new_context(**{"viewport": {"width": 1280, "height": 900}, "locale": "en-US", **settings}))
        return Sight(contexts[-1].new_page()).watch()

    yield new
    for context in contexts:
        context.close()


@pytest.fixture
def page_file(tmp_path):
    """Writes a result as report.html and gives its place."""

    def new(result):
        place = tmp_path / "report.html"
        with place.open("w", encoding="utf-8") as stream:
            write(result, stream)
        return place

    return new


@pytest.fixture
def served():
    """Starts a review server on a result, with its decisions in a folder; ended after the test."""
    running = []

    def start(result, folder):
        server = ReviewServer(Desk(result, folder, "Kim Vale", lambda: "2025-03-09"))
        running.append((server, Thread(target=server.serve_forever, args=(0.01,))))
        running[-1][1].start()
        return server

    yield start
    for server, thread in running:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def result():
    """A small story with every verdict."""
    return story()


@pytest.fixture
def sight(look, page_file, result):
    """The report of the small story, opened from disk, with its filters unfolded."""
    seen = look()
    seen.open(page_file(result)).locator("#more-filters > summary").click()
    return seen
