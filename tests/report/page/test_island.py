"""What the page's script is told: no more than it needs, and for findings alike where each stands."""

import dataclasses
import json

import pytest

from checker.report.evidence import values_told
from checker.report.page.island import Listed, page_data
from tests.report.conftest import story


@pytest.fixture
def result():
    return story()


def told(result, whole, brief=()):
    return json.loads(page_data(result, Listed(whole, brief), "static", {}))


def test_only_findings_alike_tell_where_they_stand(result):
    first, *others = result.findings
    twin = dataclasses.replace(others[2], id=f"{first.id}-2")
    data = told(dataclasses.replace(result, findings=(first, twin, others[0])), [first, twin], [others[0]])["findings"]
    assert ["places" in data[one.id] for one in (first, twin, others[0])] == [True, True, False]
    assert set(data[first.id]["places"]).isdisjoint(data[twin.id]["places"])


def test_a_finding_of_one_line_tells_its_values_with_a_few_quotes(result):
    first, second = result.findings[:2]
    data = told(result, [], [first, second])
    for finding in (first, second):
        entry = data["findings"][finding.id]
        assert entry["sides"] == list(values_told(finding))
        assert sum(total for total, *_ in entry["at"]) == len(finding.claims)
        assert data["likes"][entry["like"]]["rule"] == finding.rule
        assert not {"key", "values", "example"} & set(entry)
    quotes = [tuple(quote) for quote in data["quotes"]]
    assert len(quotes) == len(set(quotes))
    number, line, _, value, _ = data["quotes"][data["findings"][first.id]["at"][0][1]]
    assert (data["documents"][number - 1]["id"], line > 0, value in {"214", "231"}) == (first.claims[0].document, True, True)


def test_a_finding_that_is_shown_whole_tells_no_quotes(result):
    data = told(result, result.findings)
    assert (data["quotes"], data["likes"]) == ([], [])
    assert all("key" in entry and "at" not in entry for entry in data["findings"].values())
