"""The summary of a job: counts first, then the conflicts, as long as there is room."""

import dataclasses
import io

import pytest
from markdown_it import MarkdownIt

from checker.report import job_summary


def text(result):
    stream = io.StringIO()
    job_summary.write(result, stream)
    return stream.getvalue()


def test_counts_table_and_both_quotes(result):
    written = text(result)
    assert "**1 open conflict.** 4 documents (1 undated), 5 rules, 18 mentions, 14 claims: 1 conflict" in written
    assert "| error | Passengers of the Santa Rita: Harbor Post says 214, Coastal Wire says 231 | articles/harbor" in written
    assert "> The coast guard said **214** passengers had been on board." in written
    assert "- Do both count passengers alone, without the crew?" in written


def test_what_was_not_read_or_has_no_date_is_told(result):
    written = text(result)
    assert "broken.&#8203;txt: skipped, the file is empty" in written
    assert "island.&#8203;txt: undated" in written


def test_without_a_conflict_there_is_no_table(result):
    written = text(dataclasses.replace(result, findings=result.findings[1:]))
    assert "**0 open conflicts.**" in written
    assert "|" not in written


@pytest.mark.parametrize("wild", ["</details><script>", "| a | b |\n| c |", "[x](https://evil.example)", "@owner closes #1", "a\n\n# head"])
def test_words_of_a_document_format_nothing(result, wild):
    first = dataclasses.replace(result.findings[0], message=wild, rule=wild, reasons=(wild,), ask=(wild,))
    documents = (dataclasses.replace(result.documents[0], publisher=wild, path=f"{wild}.txt"), *result.documents[1:])
    page = MarkdownIt("gfm-like").render(text(dataclasses.replace(result, findings=(first,), documents=documents)))
    assert page.count("<details>") == page.count("</details>") == 1
    assert page.count("<tr>") == 2
    assert "<script" not in page
    assert "<a " not in page
    assert "<h1" not in page


def test_cut_between_conflicts_with_a_note(result):
    findings = tuple(dataclasses.replace(result.findings[0], id=f"F-{number:012x}") for number in range(10_000))
    written = text(dataclasses.replace(result, findings=findings))
    assert len(written.encode()) < 1_048_576
    assert "10,000 open conflicts" in written
    assert written.count("more findings left out: there is no room") == 2
    assert written.count("<details>") == written.count("</details>") > 100
