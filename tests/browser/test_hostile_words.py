"""Documents, rules and decisions that would like to be more than text: nothing runs, nothing loads, and the words are shown."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from checker.model.finding import Review, RuleUse
from checker.report import html_page
from tests.browser.test_many_findings import repeated

RUN = "window.canary=1"
EVIL = [
    f"<script>{RUN}</script>", f"<img src=x onerror={RUN}>", f"</script><script>{RUN}</script>", f"</style><svg onload={RUN}>",
    f"\"'><input autofocus onfocus={RUN}>", f"</template><iframe srcdoc='<script>parent.{RUN}</script>'>", "<!--<script>", "]]>",
    f"javascript:{RUN}", "=cmd|' /C calc'!A0", "{{ 7*7 }}{% raw %}", "${7*7}`", "\u202eabc\u2066", "\x1b[31mred\x07", "a\u200bb\ufeff",
    "&lt;b&gt;", "__proto__", "\\u003cscript\\u003e", "\u2028\u2029"]
TEXT = " ".join(EVIL)
SCRIPT = Path(html_page.__file__).parent / "templates/script"
CONFLICT = "F-000000000001"


def hostile(result):
    """The story with hostile words wherever words of others stand; claims keep their places."""
    documents = tuple(replace(one, title=TEXT, publisher=f"{TEXT} {one.id}", path=f"{TEXT}/{one.id}.txt", url=f"javascript:{RUN}",
                              agency=TEXT, reason=TEXT, language=f'en" onfocus="{RUN}', text=with_words(one.text))
                      for one in result.documents)
    findings = tuple(replace(one, message=f"{TEXT} {one.message}", reasons=(TEXT,), ask=(TEXT,), steps=(TEXT,), rule=TEXT,
                             key=("__proto__", TEXT), values=(TEXT,), review=Review("rounding", TEXT, TEXT, TEXT, TEXT, f"javascript:{RUN}")
                             if one.verdict == "agree" else None) for one in result.findings)
    return replace(result, documents=documents, findings=findings, rules=(RuleUse(TEXT, TEXT, 3), *result.rules), rules_digest=TEXT,
                   coverage=replace(result.coverage, not_compared=((TEXT, 3),)))


def with_words(text):
    """The text with its first letters made markup, so that all offsets stay."""
    return ("<b onclick=" + RUN)[:min(len(text), 25)].ljust(min(len(text), 25)) + text[25:]


def everything(page):
    """Opens and presses all there is."""
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.keyboard.press("n")
    page.keyboard.press("1")
    page.keyboard.press("1")
    page.wait_for_selector(f"#{CONFLICT}[data-state=confirmed]")
    page.locator(f"#{CONFLICT} textarea").fill(TEXT)
    page.locator(f"#{CONFLICT} input[name=evidence]").fill(f"javascript:{RUN}")
    page.locator(f"#{CONFLICT} button.save").click()
    page.locator(f"#{CONFLICT} .review").get_by_text("window.canary").first.wait_for()
    page.locator(f"#{CONFLICT} button[data-state=false-alarm]").click()
    page.wait_for_selector(f"#{CONFLICT} .example pre")


def check_harmless(sight, home="file:///"):
    assert sight.page.evaluate("window.canary") is None
    assert sight.faults(home) == []
    assert sight.page.locator("main script, main iframe, main img, main input[autofocus], a[href^=javascript]").count() == 0
    assert sight.page.locator("[onerror], [onload], [onfocus], [onclick]").count() == 0
    shown = sight.page.locator(f"#{CONFLICT}").text_content()
    assert f"<script>{RUN}</script>" in shown
    assert "\\u202eabc\\u2066" in shown
    whole = sight.page.evaluate("document.body.textContent")
    assert not set(whole) & set("\u202e\u2066\x1b\x07\u200b\ufeff\u2028\u2029")


def test_nothing_runs_on_the_page_from_disk(look, page_file, result):
    sight = look()
    everything(sight.open(page_file(hostile(result))))
    check_harmless(sight)
    sight.page.reload()
    sight.page.locator(f"#{CONFLICT} .review").get_by_text("window.canary").first.wait_for()
    check_harmless(sight)


def test_nothing_runs_in_a_review(look, served, tmp_path, result):
    sight = look()
    page = sight.enter(served(hostile(result), tmp_path / "decisions"))
    everything(page)
    check_harmless(sight, page.url)
    page.reload()
    page.locator(f"#{CONFLICT} .review").get_by_text("window.canary").first.wait_for()
    check_harmless(sight, page.url)


def test_nothing_runs_in_findings_of_one_line(look, page_file, result):
    sight = look()
    page = sight.open(page_file(repeated(hostile(result), 510)))
    line = page.locator("details.one").first
    line.locator("summary").click()
    assert RUN in line.locator("figcaption").first.text_content()
    line.locator("button[data-state=rounding]").click()
    page.wait_for_selector("details.one[data-state=rounding]")
    assert page.evaluate("window.canary") is None
    assert sight.faults() == []


@pytest.mark.parametrize("fragment", [f"<img src=x onerror={RUN}>", f"q=<script>{RUN}</script>", "verdict=__proto__", "__proto__",
                                      "toString", "q=" + "a" * 20_000, "%E0%A4%A", "F-000000000001<b>"])
def test_an_address_runs_nothing(look, page_file, result, fragment):
    sight = look()
    sight.open(f"{page_file(result).as_uri()}#{fragment}")
    assert sight.page.evaluate("window.canary") is None
    assert sight.faults() == []


@pytest.mark.parametrize("kept", ["null", "[]", "3", '"x"', "{", '{"F-000000000001": null}', '{"F-000000000001": 3}',
                                  json.dumps({CONFLICT: {"state": "<b>", "note": TEXT}}), '{"__proto__": {"state": "confirmed"}}'])
def test_what_a_browser_kept_is_no_more_than_words(look, page_file, result, kept):
    sight = look()
    place = page_file(result)
    sight.open(place).evaluate("(kept) => localStorage.setItem('checker.decisions', kept)", kept)
    sight.page.reload()
    sight.page.keyboard.press("n")
    sight.page.keyboard.press("2")
    sight.page.wait_for_selector(f"#{CONFLICT}[data-state=different-things]")
    assert sight.page.evaluate("window.canary") is None
    assert sight.faults() == []


def test_the_script_writes_no_markup():
    script = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SCRIPT.glob("*.js")))
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "DOMParser",
                 "createContextualFragment", ".style", 'setAttribute("on', "srcdoc", "import(", "XMLHttpRequest", "WebSocket", "http:",
                 "https:"):
        assert word not in script
