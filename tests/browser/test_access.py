"""The page for everybody: axe-core finds nothing, in light and dark, wide and narrow, in every state that the page can be in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.model.finding import Review

CONFLICT = "F-000000000001"


def plain(page):
    """As it opens, every detail unfolded."""
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")


def deciding(page):
    """A decision with its form, its example and the message open, and another from disk."""
    page.keyboard.press("n")
    page.keyboard.press("5")
    page.wait_for_selector(f"#{CONFLICT}[data-state=false-alarm]")
    page.keyboard.press("j")
    page.keyboard.press("1")
    page.keyboard.press("2")
    page.wait_for_selector(".side-field:not([hidden])")


def asking(page):
    """The question which value is wrong."""
    page.keyboard.press("n")
    page.keyboard.press("1")
    page.wait_for_selector(".asking:not([hidden])")


def helping(page):
    """The help panel."""
    page.keyboard.press("?")


def filtering(page):
    """A filter, a chip that is pressed, and a search that leaves nothing."""
    page.evaluate("location.hash = 'verdict=conflict&q=nothing-like-it'")
    page.wait_for_selector(f"#{CONFLICT}", state="hidden")


SCENES = {scene.__name__: scene for scene in (plain, deciding, asking, helping, filtering)}


@pytest.fixture
def reviewed(result):
    first, second, *others = result.findings
    kept = replace(second, review=Review("rounding", "One counts the crew.", "Bo", "2025-03-10", evidence="https://harbor.example/log"))
    return replace(result, findings=(first, kept, *others))


@pytest.mark.parametrize("looks", [("light", 1280), ("light", 390), ("dark", 1280), ("dark", 390)], ids=str)
@pytest.mark.parametrize("scene", SCENES)
def test_nothing_stands_in_the_way(look, page_file, reviewed, scene, looks):
    sight = look(color_scheme=looks[0], viewport={"width": looks[1], "height": 800}, reduced_motion="reduce")
    SCENES[scene](sight.open(page_file(reviewed)))
    assert sight.hurdles() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_in_the_way_of_a_review(look, served, tmp_path, result, scheme):
    sight = look(color_scheme=scheme, reduced_motion="reduce")
    deciding(sight.enter(served(result, tmp_path / "decisions")))
    assert sight.hurdles() == []


def test_a_hurdle_would_be_seen(sight):
    sight.page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert any(line.startswith("button-name") for line in sight.hurdles())


def test_what_has_the_focus_lies_free_of_the_bar(look, page_file, result):
    page = look(viewport={"width": 1280, "height": 500}, reduced_motion="reduce").open(page_file(result))
    for _ in range(4):
        page.keyboard.press("j")
        top = page.evaluate("document.activeElement.getBoundingClientRect().top")
        bar = page.evaluate("(() => { const box = document.querySelector('#filters').getBoundingClientRect();"
                            " return box.top < 200 ? box.bottom : 0; })()")
        assert top >= bar - 1


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_nothing_reaches_over_the_edge(look, page_file, reviewed, width):
    page = look(viewport={"width": width, "height": 800}).open(page_file(reviewed))
    deciding(page)
    plain(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
