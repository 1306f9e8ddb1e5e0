"""The keyboard: from finding to finding, and silent in fields, with modifiers and when it is switched off."""

from __future__ import annotations

import pytest

from checker.report.page.words import SHORTCUTS

CONFLICT, DISPUTED, LAST = "F-000000000001", "F-000000000002", "F-000000000005"


def current(page):
    return page.locator("[aria-current=true]").get_attribute("id")


def message(page):
    return page.locator("#message").text_content()


@pytest.mark.parametrize(("keys", "where"), [
    ("j", CONFLICT), ("jj", DISPUTED), ("jjk", CONFLICT), ("jk", CONFLICT), ("jjjjjjjjj", LAST), ("k", CONFLICT), ("n", CONFLICT),
    ("jjn", CONFLICT)])
def test_keys_go_from_finding_to_finding(sight, keys, where):
    for key in keys:
        sight.page.keyboard.press(key)
    assert current(sight.page) == where
    assert sight.page.evaluate("document.activeElement.closest('[data-finding]').id") == where
    assert sight.page.locator(f"#{where}").is_visible()


def test_keys_pass_over_what_is_filtered_out(sight):
    sight.page.evaluate("location.hash = 'verdict=agree'")
    sight.page.locator(f"#{CONFLICT}").wait_for(state="hidden")
    sight.page.keyboard.press("j")
    assert current(sight.page) == "F-000000000007"
    sight.page.keyboard.press("n")
    assert message(sight.page) == "No open conflict is left among the findings shown."


def test_digits_decide_zero_withdraws_and_u_undoes(sight):
    card = sight.page.locator(f"#{CONFLICT}")
    sight.page.keyboard.press("j")
    for keys, state in [("11", "confirmed"), ("5", "false-alarm"), ("6", "needs-reporting"), ("0", ""), ("u", "needs-reporting"),
                        ("u", "false-alarm"), ("u", "confirmed"), ("u", "")]:
        for key in keys:
            sight.page.keyboard.press(key)
        sight.page.wait_for_selector(f"#{CONFLICT}[data-state='{state}']")
    assert card.locator(".review").is_hidden()
    sight.page.keyboard.press("u")
    assert message(sight.page) == "Nothing to undo."
    assert sight.faults() == []


@pytest.mark.parametrize(("keys", "told"), [
    ("11", "Confirmed error, wrong is 214"), ("12", "Confirmed error, wrong is 231"), ("10", "Confirmed error"),
    ("32", "Outdated, out of date is 231"), ("192", "Confirmed error, wrong is 231")])
def test_which_value_is_wrong_is_asked_before_anything_is_saved(sight, keys, told):
    sight.page.keyboard.press("j")
    sight.page.keyboard.press(keys[0])
    asked = sight.page.locator(f"#{CONFLICT} .asking")
    assert asked.is_visible()
    assert asked.get_attribute("aria-label") in {"Which value is wrong?", "Which value is out of date?"}
    assert asked.get_by_role("button").all_text_contents() == ["1 214", "2 231", "0 Not said", "Esc Cancel"]
    assert sight.page.locator(f"#{CONFLICT}").get_attribute("data-state") == ""
    assert sight.page.evaluate("localStorage.getItem('checker.decisions')") is None
    for key in keys[1:]:
        sight.page.keyboard.press(key)
    sight.page.locator(f"#{CONFLICT}:not([data-state=''])").wait_for()
    assert sight.page.locator(f"#{CONFLICT} .review").text_content().startswith(f"Decided {told}, 20")
    assert asked.is_hidden()
    assert current(sight.page) == CONFLICT
    assert sight.page.evaluate("document.activeElement.id") == CONFLICT


@pytest.mark.parametrize("key", ["Escape", "n", "j", "e", "/", "?"])
def test_a_question_that_is_left_saves_nothing(sight, key):
    sight.page.keyboard.press("j")
    sight.page.keyboard.press("1")
    sight.page.keyboard.press(key)
    assert sight.page.locator(".asking:visible").count() == 0
    assert sight.page.locator("[data-finding]:not([data-state=''])").count() == 0


def test_arrows_choose_the_wrong_side_where_one_was_asked_for(sight):
    review = sight.page.locator(f"#{CONFLICT} .review")
    sight.page.keyboard.press("j")
    sight.page.keyboard.press("ArrowRight")
    assert sight.page.locator(f"#{CONFLICT}").get_attribute("data-state") == ""
    sight.page.keyboard.press("1")
    sight.page.keyboard.press("0")
    for key, told in [("ArrowRight", "wrong is 214"), ("ArrowRight", "wrong is 231"), ("ArrowLeft", "wrong is 214")]:
        sight.page.keyboard.press(key)
        review.get_by_text(told).wait_for()
    sight.page.keyboard.press("4")
    sight.page.wait_for_selector(f"#{CONFLICT}[data-state='rounding']")
    assert "wrong is" not in review.text_content()


def test_nothing_is_decided_before_a_finding_is_chosen(sight):
    sight.page.keyboard.press("1")
    assert message(sight.page) == "Go to a finding first: j."
    assert sight.page.locator("[data-finding]:not([data-state=''])").count() == 0


@pytest.mark.parametrize("key", ["Control+j", "Alt+j", "Meta+j", "Shift+j", "Control+1", "z", "7", "Enter"])
def test_other_keys_and_modifiers_do_nothing(sight, key):
    sight.page.keyboard.press(key)
    assert sight.page.locator("[aria-current]").count() == 0


def test_fields_keep_their_keys(sight):
    sight.page.keyboard.press("/")
    sight.page.keyboard.type("j1?")
    assert sight.page.locator("#search").input_value() == "j1?"
    sight.page.locator("#search").fill("")
    sight.page.locator(f"#{CONFLICT}").wait_for()
    sight.page.locator(f"#{CONFLICT} button[data-state=confirmed]").click()
    sight.page.locator(f"#{CONFLICT} .asking").get_by_text("Not said").click()
    sight.page.locator(f"#{CONFLICT} textarea").press_sequentially("0 k n u")
    assert sight.page.locator(f"#{CONFLICT} textarea").input_value() == "0 k n u"
    assert sight.page.locator(f"#{CONFLICT}").get_attribute("data-state") == "confirmed"
    assert sight.page.locator("#help").is_hidden()


def test_search_and_filters_are_reached(sight):
    sight.page.keyboard.press("/")
    assert sight.page.evaluate("document.activeElement.id") == "search"
    sight.page.locator("h1").click()
    sight.page.keyboard.press("f")
    assert sight.page.evaluate("document.activeElement.name") == "verdict"


def test_help_tells_every_key_and_gives_the_focus_back(sight):
    sight.page.keyboard.press("j")
    sight.page.keyboard.press("?")
    told = sight.page.locator("#help td:first-child").all_text_contents()
    assert [tuple(cell.split()) for cell in told] == [keys for keys, _ in SHORTCUTS]
    shown = {key for keys, _ in SHORTCUTS for key in keys} - {"to", "Esc", "9", "←", "→"}
    assert {*sight.page.evaluate("Object.keys(KEYS)")} == shown | set("2345")
    sight.page.keyboard.press("1")
    assert sight.page.locator(f"#{CONFLICT}").get_attribute("data-state") == ""
    sight.page.keyboard.press("Escape")
    assert sight.page.locator("#help").is_hidden()
    assert current(sight.page) == CONFLICT
    sight.page.locator("#help-button").click()
    sight.page.locator("#help-close").click()
    assert sight.page.locator("#help").is_hidden()


def test_keys_can_be_switched_off_and_stay_so(sight):
    sight.page.locator("#help-button").click()
    sight.page.locator("#keys-on").uncheck()
    sight.page.locator("#help-close").click()
    sight.page.locator("h1").click()
    sight.page.keyboard.press("j")
    assert sight.page.locator("[aria-current]").count() == 0
    sight.page.reload()
    sight.page.keyboard.press("j")
    assert sight.page.locator("[aria-current]").count() == 0
    sight.page.locator("#help-button").click()
    assert not sight.page.locator("#keys-on").is_checked()


def test_e_opens_and_folds(sight):
    sight.page.keyboard.press("j")
    steps = sight.page.locator(f"#{CONFLICT} details").first
    sight.page.keyboard.press("e")
    assert steps.get_attribute("open") is not None
    sight.page.keyboard.press("e")
    assert steps.get_attribute("open") is None


def test_c_copies_a_citation_with_every_quote(look, page_file, result):
    sight = look(permissions=["clipboard-read", "clipboard-write"])
    page = sight.open(page_file(result))
    page.keyboard.press("j")
    page.keyboard.press("c")
    page.get_by_text("Copied: the citation.").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.splitlines()[0] == result.findings[0].message
    assert copied.splitlines()[-1] == f"{CONFLICT}, rule disasters.aboard"
    for words in ("Harbor Post", "Coastal Wire", "Island Radio", "214 passengers had been on board", "coastal.txt"):
        assert words in copied
    page.locator(f"#{CONFLICT}").get_by_role("button", name="Copy link").click()
    page.get_by_text("Copied: the link.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"{page.url.split('#')[0]}#{CONFLICT}"
