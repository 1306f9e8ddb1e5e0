"""Conflicts in lines, a side a line."""

import dataclasses
import io

from checker.report import concise


def lines(result):
    stream = io.StringIO()
    concise.write(result, stream)
    return stream.getvalue().splitlines()


def test_one_line_for_each_side(result):
    said = ("Passengers of the Santa Rita: Harbor Post says 214 (articles/harbor.txt:2), "
            "Coastal Wire says 231 (articles/coastal.txt:2), and 1 more")
    assert lines(result) == [f"{place}: error: {said} [disasters.aboard F-000000000001]" for place in (
        "articles/harbor.txt:2:101", "articles/island.txt:1:24", "articles/coastal.txt:2:70")]


def test_without_a_conflict_there_is_no_line(result):
    assert lines(dataclasses.replace(result, findings=result.findings[1:])) == []


def test_saved_page_has_no_line_and_document_of_text_has_its_id(result):
    harbor, coastal, *rest = result.documents
    documents = (dataclasses.replace(harbor, path="pages/harbor.html"), dataclasses.replace(coastal, path=None), *rest)
    found = lines(dataclasses.replace(result, documents=documents))
    assert [line.split(" ")[0] for line in found] == ["pages/harbor.html:", "articles/island.txt:1:24:", "coastal:2:70:"]


def test_nothing_hides_in_a_name(result):
    documents = (dataclasses.replace(result.documents[0], publisher="Harbor\x1b[2J\n::error::Post\u202e"), *result.documents[1:])
    found = lines(dataclasses.replace(result, documents=documents))
    assert len(found) == 3
    assert "Harbor\\u001b[2J :\\:error:\\:Post\\u202e says 214" in found[0]
