"""The report in Markdown is short, and shows the words of documents as words."""

import dataclasses
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from checker.model.finding import Review, Verdict
from checker.report import markdown_report

GOLDEN = """\
## Fact check: 1 open conflict

4 documents (1 undated), 5 rules, 18 mentions, 14 claims: 1 conflict, 1 disputed.

- skipped: `articles/broken.txt`, the file is empty

| Conflict | Value | Source | Quote |
| --- | --- | --- | --- |
| `F-000000000001` Passengers of the Santa Rita: Harbor Post says 214, Coastal Wire says 231 (error, `disasters.aboard`) | \
<b>214</b> | Harbor Post, 5 March 2025, `articles/harbor.txt:2` and 1 other article | \
The coast guard said <b>214</b> passengers had been on board. |
|  | <b>231</b> | Coastal Wire, 6 March 2025, `articles/coastal.txt:2` | \
Its <b>231</b> passengers left in nine boats, according to the coast guard. |

<details><summary>1 disputed: The documents report that different speakers give different values.</summary>

- `F-000000000002` Passengers: the coast guard says 231, Alder Lines says 214 (warning, `generic.count`) Each side names another speaker. \
Coastal Wire, 6 March 2025, `articles/coastal.txt:2`; Island Radio, undated, `articles/island.txt:1`

</details>

checker 0.1.0, rules sha256:4f1c. It never says who is right.
"""
OURS = {"<b>", "</b>", "<details>", "</details>", "<summary>", "</summary>"}
SIGNS = st.text(st.sampled_from("ab1 *_`~[]()<>!&#|\\$^@:/.w=-+\n\u202e\u0007"), max_size=25)


def written(result):
    stream = io.StringIO()
    markdown_report.write(result, stream)
    return stream.getvalue()


def tokens(source):
    found = []
    for token in MarkdownIt("gfm-like").parse(source):
        found += token.children or [token]
    return found


def renamed(result, words):
    """The story with these words for everything that a document, a rule or a person says."""
    text = result.documents[0].text.replace("passengers had", f"{words} had").ljust(len(result.documents[0].text))
    first = dataclasses.replace(result.documents[0], text=text, publisher=words, path=words, title=words)
    findings = tuple(dataclasses.replace(one, message=words, rule=words, reasons=(words,), review=review)
                     for one, review in zip(result.findings, (None, Review("rounding", words, words, "", words), *[None] * 5), strict=True))
    broken = dataclasses.replace(result.documents[3], path=words, reason=words)
    return dataclasses.replace(result, documents=(first, *result.documents[1:3], broken), findings=findings, version=words)


def test_report_of_the_story(result):
    assert written(dataclasses.replace(result, findings=result.findings[:2])) == GOLDEN


def test_decided_ones_are_listed_and_no_longer_open(result):
    judged = dataclasses.replace(result.findings[0], review=Review("confirmed", "asked the owner", "mo", "2025-03-07", "231"))
    source = written(dataclasses.replace(result, findings=(judged, *result.findings[1:])))
    assert "## Fact check: 0 open conflicts" in source
    assert "| Conflict |" not in source
    assert " 231: confirmed error, wrong is 231, mo, 7 March 2025: asked the owner\n" in source


def test_needs_reporting_stays_open_and_a_reopened_one_says_so(result):
    noted = dataclasses.replace(result.findings[0], review=Review("needs-reporting", by="mo"))
    assert "needs reporting, mo." in written(dataclasses.replace(result, findings=(noted,)))
    again = dataclasses.replace(result.findings[0], past=Review("rounding", by="mo", told=("214", "230")))
    source = written(dataclasses.replace(result, findings=(again,)))
    assert "Decided as rounding or wording by mo when the values were 214 and 230; now they are 214 and 231." in source


def test_nothing_compared_is_no_agreement(result):
    assert "This is not a sign that the documents agree." in written(dataclasses.replace(result, findings=()))


def test_many_are_cut_and_counted(result):
    many = tuple(dataclasses.replace(result.findings[0], id=f"F-{number:012x}") for number in range(60))
    source = written(dataclasses.replace(result, findings=many))
    assert source.count("`F-") == 50
    assert "And 10 more; the whole report has them." in source
    assert len(source) < 65_000


@pytest.mark.parametrize("words", [
    "<script>alert(1)</script>", "[a](http://x.example)", "![a](http://x.example/a.png)", "http://x.example", "@ada #12 GH-3", "a | b | c",
    "</details>", "# head", "```", "- item", "1. item", "> said", "*a* _b_ `c`", "<b>", "evil.com", "mail@evil.com", "a`|`b", "\u202egnp",
    "| --- |", "<!-- a", "&lt;b&gt;", "[ref]: http://x.example", "::error::no"])
def test_no_words_of_others_do_anything(result, words):
    expected = [(token.type, token.tag) for token in tokens(written(renamed(result, "plain"))) if token.type not in {"text", "code_inline"}]
    source = written(renamed(result, words))
    found = tokens(source)
    assert [(token.type, token.tag) for token in found if token.type not in {"text", "code_inline"}] == expected
    assert {token.content for token in found if token.type == "html_inline"} <= OURS
    assert "\u202e" not in source


@given(SIGNS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_no_signs_do_anything(result, words):
    found = tokens(written(renamed(result, f"a{words}a")))
    assert {token.type for token in found} & {"link_open", "image", "em_open", "strong_open", "s_open", "fence", "code_block"} == set()
    assert {token.content for token in found if token.type == "html_inline"} <= OURS
    assert sum(token.type == "tr_open" for token in found) == 3


def test_verdicts_that_are_only_counted_are_not_listed(result):
    source = written(result)
    assert all(one.id not in source for one in result.findings if one.verdict in {Verdict.AGREE, Verdict.COMPATIBLE, Verdict.SCOPE_DIFFERS})
