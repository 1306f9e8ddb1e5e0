import base64
import dataclasses
import hashlib
import io
import json
import re
from itertools import pairwise

import pytest
from lxml import html

from checker.model.decision import Decision, DecisionUse, State
from checker.model.finding import Coverage, Review, Verdict
from checker.report import html_page

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><b>&amp;\u202e\x1b[31m\u200b{{ 7*7 }}</style>"


def written(result):
    stream = io.StringIO()
    html_page.write(result, stream)
    return stream.getvalue()


def parsed(result):
    return html.fromstring(written(result))


def find(page, path):
    return [" ".join("".join(node.itertext()).split()) for node in page.xpath(path)]


def find_sentences(card):
    """The quotes without the words around their sentences."""
    for around in card.xpath(".//*[@class='around']"):
        around.drop_tree()
    return find(card, ".//blockquote")


@pytest.fixture
def hostile(result):
    documents = tuple(dataclasses.replace(
        document, id=document.id + HOSTILE, title=HOSTILE, publisher=HOSTILE, path=HOSTILE, url="javascript:alert(1)", agency=HOSTILE,
        reason=HOSTILE, language='en" onload="x',
        text=document.text.replace("The coast guard", HOSTILE[:15])) for document in result.documents)
    claims = tuple(dataclasses.replace(claim, document=claim.document + HOSTILE, place=HOSTILE) for claim in result.claims)
    findings = tuple(dataclasses.replace(
        finding, id=f'F-"><script>{number}', message=HOSTILE, reasons=(HOSTILE, HOSTILE), ask=(HOSTILE,), steps=(HOSTILE,), rule=HOSTILE,
        review=Review(HOSTILE, HOSTILE, HOSTILE, HOSTILE), past=Review(HOSTILE, HOSTILE), key=(HOSTILE, str(number)), values=(HOSTILE,),
        claims=tuple(dataclasses.replace(claim, document=claim.document + HOSTILE)
                                                                       for claim in finding.claims))
        for number, finding in enumerate(result.findings))
    rules = tuple(dataclasses.replace(rule, id=HOSTILE, title=HOSTILE) for rule in result.rules)
    return dataclasses.replace(result, documents=documents, claims=claims, findings=findings, rules=rules, rules_digest=HOSTILE,
                               coverage=dataclasses.replace(result.coverage, not_compared=((HOSTILE, 3),)))


def test_starts_with_the_headline_and_coverage(result):
    page = parsed(result)
    assert find(page, "//h1") == ["1 conflict in 4 documents"]
    figures = dict(zip(find(page, "//header//dt"), find(page, "//header//dd"), strict=True))
    assert figures == {"documents read": "3 of 4", "undated": "1", "mentions seen": "18", "claims understood": "14", "compared": "9"}
    assert find(page, "//section[@aria-labelledby='not-compared']//tbody//td") == [
        "unit not known", "4", "no partner no other claim is about the same thing", "3", "furniture", "1"]


def test_sections_come_in_the_order_of_weight(result):
    headings = find(parsed(result), "//main//h2")
    assert [heading.split()[1] for heading in headings[:7]] == ["Conflicts", "Disputed", "Changed", "Uncertain", "Agreements", "Compatible",
                                                                "Different"]
    assert headings[7:] == ["Figures over time", "Who agrees with whom", "Facts by source", "Documents", "Rules", "Not compared, and why",
                              "How to read this page"]


def test_every_anchor_leads_somewhere(result):
    page = parsed(result)
    targets = [link[1:] for link in page.xpath("//a/@href")]
    assert targets
    assert set(targets) <= set(page.xpath("//@id"))
    assert len(page.xpath("//@id")) == len(set(page.xpath("//@id")))
    assert {finding.id for finding in result.findings} <= set(targets)


def test_conflict_quotes_every_side_with_the_value_marked(result):
    card = parsed(result).xpath("//article[@id='F-000000000001']")[0]
    assert find_sentences(card) == ["The coast guard said 214 passengers had been on board.",
                                    "The Santa Rita carried 214 passengers, the owner Alder Lines said.",
                                    "Its 231 passengers left in nine boats, according to the coast guard."]
    assert find(card, ".//mark") == ["214", "214", "231"]
    assert find(card, ".//*[@class='value']") == ["214 2 articles, 2 outlets, 2 origins", "231 1 article"]
    caption = find(card, ".//figcaption")[1]
    shown = ("3 Island Radio", "undated", "articles/island.txt:1", "quoting Alder Lines, via Island News")
    assert [words for words in shown if words not in caption] == []
    assert find(card, ".//p[@class='deciding']") == ["Why 214 and 231 cannot both be true."]
    assert find(card, ".//details//li")[0] == "rule disasters.aboard found both claims"
    assert "Before you call it an error" in find(card, ".//p[@class='label']")
    assert "error" in find(card, ".//*[contains(@class, 'severity')]")


def test_agreements_are_folded_and_conflicts_are_not(result):
    page = parsed(result)
    assert len(page.xpath("//article")) == 4
    assert find(page, "//details[contains(@class, 'row agree')]/summary//*[@class='row-message']") == [
        "Repairs cost 3.5 million USD (Harbor Post, Island Radio)"]


def test_documents_show_status_zones_and_where_the_date_is_from(result):
    rows = find(parsed(result), "//table[@class='documents']/tbody/tr")
    assert "5 March 2025 (from the manifest)" in rows[0]
    assert "body 80 % furniture 12 % title 8 %" in rows[0]
    assert "undated" in rows[2]
    assert "skipped: the file is empty" in rows[3]


def test_rules_that_never_fired_are_named(result):
    assert find(parsed(result), "//ul[@class='idle']/li") == [
        "One utterance, quoted in different words quotes.same-words: no claim came under it"]


def test_without_conflict_says_what_was_compared(result):
    kept = tuple(finding for finding in result.findings if finding.verdict is not Verdict.CONFLICT)
    page = parsed(dataclasses.replace(result, findings=kept))
    assert find(page, "//h1") == ["No conflict found in 4 documents"]
    assert find(page, "//section[@aria-labelledby='no-conflict']//tbody//td")[:2] == ["Two documents count the same thing differently", "4"]


def test_without_findings_does_not_claim_agreement(result):
    page = parsed(dataclasses.replace(result, findings=(), documents=(), claims=(), rules=(), coverage=Coverage(0, 0, 0, 0)))
    assert "not a sign that the documents agree" in page.text_content()


def test_decided_conflicts_are_told_apart(result):
    decided = dataclasses.replace(result.findings[0], review=Review("rounding", "both from one list", "mo", "2025-03-07"))
    page = parsed(dataclasses.replace(result, findings=(decided, *result.findings[1:])))
    assert find(page, "//p[@class='lead']") == ["0 still to be decided."]
    assert find(page, "//p[@class='review'][not(@hidden)]") == ["Decided Rounding or wording, mo, 2025-03-07: both from one list"]


def test_what_became_of_decisions_stands_beside_the_coverage(result):
    unused = Decision("F-1", ("generic.count",), ("1",), State.OUTDATED, path="decisions/F-1.yml")
    page = parsed(dataclasses.replace(result, decisions=DecisionUse("decisions", 1, (), (unused,))))
    assert find(page, "//header//p[@class='decisions']") == ["Decisions: 1 decided, 1 decision unused."]
    assert len(page.xpath("//header//details[summary[contains(., 'no longer')]]//li")) == 1


@pytest.mark.parametrize("page_of", ["result", "hostile"])
def test_page_needs_nothing_from_outside_and_runs_nothing(request, page_of):
    page = parsed(request.getfixturevalue(page_of))
    assert not page.xpath("//img | //link | //iframe | //object | //embed | //base")
    assert [script.get("type") for script in page.xpath("//script")] == ["application/json", None]
    assert not page.xpath("//@src | //@style | //@srcset | //@action")
    assert not [name for node in page.iter() for name in getattr(node, "attrib", {}) if name.startswith("on")]
    assert all(link.startswith("#") for link in page.xpath("//@href"))
    assert "url(" not in page.xpath("string(//style)")
    assert "@import" not in page.xpath("string(//style)")


def test_hostile_words_are_shown_as_words(hostile):
    text = written(hostile)
    page = html.fromstring(text)
    assert "<script>alert(1)</script>" in page.xpath("string(//h3)")
    assert "{{ 7*7 }}" in page.xpath("string(//h3)")
    assert "\\u202e\\u001b[31m\\u200b" in page.xpath("string(//h3)")
    assert not set("\u202e\x1b\u200b") & set(text)
    assert len(page.xpath("//style")) == 1


def test_hostile_words_make_no_element_and_no_attribute(result, hostile):
    kinds = [{(node.tag, name) for node in parsed(one).iter() if isinstance(node.tag, str) for name in ("", *node.attrib)}
             for one in (result, hostile)]
    assert kinds[1] - kinds[0] <= {("p", "class"), ("div", "role"), ("ul", "class"), ("span", "class")}
    assert parsed(hostile).xpath("//*[@role='note']")


def test_policy_names_the_style_by_its_hash(result):
    page = parsed(result)
    policy = page.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    style, script = (base64.b64encode(hashlib.sha256(page.xpath(f"string({path})").encode()).digest()).decode()
                     for path in ("//style", "//script[not(@type)]"))
    assert policy == (f"default-src 'none'; script-src 'sha256-{script}'; style-src 'sha256-{style}'; img-src data:; base-uri 'none'; "
                      "form-action 'none'")


def test_same_result_same_bytes(result):
    assert written(result) == written(result)


def test_headings_never_skip_a_level(result):
    levels = [int(node.tag[1]) for node in parsed(result).iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_landmarks_and_languages(result):
    page = parsed(result)
    assert page.get("lang") == "en"
    assert all(len(page.xpath(f"//{name}")) == 1 for name in ("main", "header", "footer"))
    assert page.xpath("//nav/@aria-label") == ["Findings by verdict", "Parts of this page"]
    assert set(page.xpath("//blockquote/@lang")) == {"en"}


def colors(block):
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block))


def luminance(color):
    parts = [int(color[place:place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", [0, 1])
def test_contrast_is_enough_in_both_themes(result, theme):
    style = parsed(result).xpath("string(//style)")
    found = colors(style.split(":root {")[theme + 1].split("}")[0])
    inks = ["ink", "dim", "link", *(str(verdict) for verdict in Verdict)]
    pairs = [*((ink, ground) for ink in inks for ground in ("page", "panel", "soft")), ("mark-ink", "mark"), ("dot-ink", "dot")]
    ratios = {pair: sorted(luminance(found[name]) + 0.05 for name in pair) for pair in pairs}
    assert {pair for pair, (low, high) in ratios.items() if high / low < 4.5} == set()


def test_long_report_is_laid_out_as_it_is_seen(result):
    many = dataclasses.replace(result, findings=result.findings * 43 + result.findings)
    assert 'class="long"' in written(many)
    assert 'class="long"' not in written(result)


def test_every_finding_tells_the_script_what_it_can_be_filtered_by(result):
    page = parsed(result)
    assert [node.get("id") for node in page.xpath("//*[@data-finding]")] == [
        node.get("id") for node in page.xpath("//article | //details[@data-finding]")]
    card = page.get_element_by_id("F-000000000001")
    assert {name: value for name, value in card.attrib.items() if name.startswith("data-")} == {
        "data-finding": "", "data-verdict": "conflict", "data-severity": "error", "data-rule": "disasters.aboard", "data-kind": "count",
        "data-state": "", "data-documents": "1 2 3"}


def test_script_is_told_what_can_be_decided(result):
    island = json.loads(parsed(result).xpath("string(//script[@id='page-data'])"))
    assert island["mode"] == "static"
    assert [state["key"] for state in island["states"]] == list("123456")
    assert island["findings"]["F-000000000001"]["sides"] == ["214", "231"]
    assert set(island["findings"]) == {finding.id for finding in result.findings}


def test_hostile_words_do_not_end_the_data_of_the_script(hostile):
    text = written(hostile)
    island = text.split('id="page-data">')[1].split("</script>")[0]
    assert "<" not in island
    assert json.loads(island)["findings"]
