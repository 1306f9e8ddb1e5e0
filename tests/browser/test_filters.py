"""Filters and search: what is shown, what is counted, and what the address keeps."""

from __future__ import annotations

import pytest

ALL = 7
TABLE = [
    ("verdict", "conflict", [1]),
    ("severity", "note", [7]),
    ("rule", "generic.date", [3]),
    ("kind", "money", [7]),
    ("publisher", "Island Radio", [1, 2, 3, 7]),
    ("document", "coastal", [1, 2, 3, 4, 5, 6]),
    ("state", "open", [1, 2, 3, 4, 5, 6, 7]),
    ("state", "confirmed", []),
]


def shown(page):
    return sorted(int(name.removeprefix("F-"), 16) for name in page.locator("[data-finding]:not([hidden])").evaluate_all(
        "nodes => nodes.map(node => node.id)"))


@pytest.mark.parametrize(("name", "value", "findings"), TABLE, ids=str)
def test_each_filter_leaves_what_fits(sight, name, value, findings):
    sight.page.locator(f"#filters select[name={name}]").select_option(value)
    assert shown(sight.page) == findings
    counted = "7 findings" if len(findings) == ALL else f"{len(findings)} of 7 findings"
    assert sight.page.locator("#shown").text_content() == f"{counted}, 1 open conflict"
    assert sight.page.url.endswith(f"#{name}={value.replace(' ', '+')}")
    assert sight.faults() == []


@pytest.mark.parametrize(("words", "findings"), [
    ("TICKETS sold", [1]), ("write the same sum", [7]), ("cannot be resolved", [3]), ("f-000000000004", [4]), ("withdraw", []), ("zzz", []),
    ("( [ . *", [])])
def test_search_takes_every_word_and_no_pattern(sight, words, findings):
    sight.page.locator("#search").fill(words)
    sight.page.wait_for_url(lambda url: "#q=" in url)
    assert shown(sight.page) == findings


def test_sections_without_a_shown_finding_go(sight):
    sight.page.locator("#filter-verdict").select_option("conflict")
    assert sight.page.locator("main section:visible h2").first.text_content().strip().startswith("≠")
    assert sight.page.locator("#agree").is_hidden()
    assert sight.page.locator("h2#documents").is_visible()


def test_address_brings_the_filters_back(look, page_file, result):
    page = look().open(f"{page_file(result).as_uri()}#verdict=disputed&q=alder")
    assert shown(page) == [2]
    assert page.locator("#search").input_value() == "alder"
    assert page.locator("a.chip.disputed").get_attribute("aria-pressed") == "true"
    page.reload()
    assert shown(page) == [2]


@pytest.mark.parametrize("fragment", ["verdict=no-such", "q=%", "verdict", "F-ffffffffffff", "=&=&", "state=<script>"])
def test_a_strange_address_shows_everything(look, page_file, result, fragment):
    sight = look()
    page = sight.open(f"{page_file(result).as_uri()}#{fragment}")
    page.locator("#clear-filters").click()
    assert len(shown(page)) == ALL
    assert sight.faults() == []


def test_chips_filter_and_let_go(sight):
    chip = sight.page.locator("a.chip.agree")
    chip.click()
    assert shown(sight.page) == [7]
    assert chip.get_attribute("aria-pressed") == "true"
    chip.press("Space")
    assert len(shown(sight.page)) == ALL
    assert chip.get_attribute("aria-pressed") == "false"


def test_clear_shows_everything_and_empties_the_address(sight):
    sight.page.locator("#filter-verdict").select_option("agree")
    sight.page.locator("#search").fill("repairs")
    sight.page.locator("#clear-filters").click()
    assert len(shown(sight.page)) == ALL
    assert "#" not in sight.page.url


def test_enter_in_the_search_sends_nothing(sight):
    sight.page.locator("#search").fill("ferry")
    sight.page.locator("#search").press("Enter")
    sight.page.wait_for_url(lambda url: url.endswith("#q=ferry"))
    assert len(sight.requests) == 1
    assert sight.faults() == []
