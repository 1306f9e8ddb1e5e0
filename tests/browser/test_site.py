"""The documentation as a reader meets it: no error, nothing from elsewhere, nothing in the way, and a search that needs no server."""

from __future__ import annotations

import pytest

PAGES = ["index", "tutorial", "reference/commands/check", "reference/rules", "reference/formats/README", "glossary"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_the_documentation_is_within_reach(look, site_folder, page, width, scheme):
    seen = look(viewport={"width": width, "height": 900}, color_scheme=scheme)
    opened = seen.open(site_folder / f"{page}.html")
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    assert seen.faults() == []
    assert seen.hurdles() == []


def test_the_search_needs_no_server(look, site_folder):
    seen = look()
    page = seen.open(f"{(site_folder / 'search.html').as_uri()}?q=waivers")
    page.wait_for_selector("#search-results li a")
    assert "Settings" in page.inner_text("#search-results")
    assert seen.faults() == []
