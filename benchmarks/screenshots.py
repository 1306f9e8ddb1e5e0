"""Pictures of the demo reports for the documentation: `make screenshots` renews docs/screenshots/.

Run it after `make demo`, on a machine with Chromium; look at every picture before you commit it.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
REPORTS, PICTURES = ROOT / "reports", ROOT / "docs" / "screenshots"
STORIES = ("summit", "earthquake", "ferry-sinking")
SIZES = ((1280, 1560), (390, 1690))
"""Width of the window, and how much of the page from its top is shown; higher pictures would be too large."""
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def main() -> int:
    """Writes a picture for each report and width; 2 where there is no browser or no report."""
    from playwright.sync_api import sync_playwright

    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    missing = [story for story in STORIES if not (REPORTS / story / "report.html").is_file()]
    if program is None or missing:
        print("Chromium is not installed" if program is None else f"no report of {', '.join(missing)}: run make demo", file=sys.stderr)
        return 2
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for story in STORIES:
            for width, height in SIZES:
                page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light")
                page.goto((REPORTS / story / "report.html").as_uri())
                target = PICTURES / f"{story}-{width}.png"
                page.screenshot(path=str(target))
                print(f"{target.relative_to(ROOT)}  {target.stat().st_size // 1000} kB")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
