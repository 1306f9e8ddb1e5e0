"""Pages of very many findings: small enough to open, and with a clear way to what is not shown whole."""

import dataclasses
import io
import itertools
import json

import pytest
from lxml import html

from checker.model.finding import Review, Verdict
from checker.pipeline import check_paths
from checker.report import html_page

MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def story(request):
    folder = request.config.rootpath / "seeds" / "earthquake"
    return check_paths(sorted(map(str, folder.glob("*.txt"))), manifest=str(folder / "sources.yaml"))


def repeated(result, number):
    """The same run with so many findings: its own over and over, each about something else."""
    made = itertools.islice(itertools.cycle(result.findings), number)
    return dataclasses.replace(result, findings=tuple(
        dataclasses.replace(finding, id=f"F-{place:012x}", key=(*finding.key, str(place))) for place, finding in enumerate(made)))


def written(result):
    stream = io.StringIO()
    html_page.write(result, stream)
    return stream.getvalue()


def test_500_findings_take_less_than_three_megabytes(story):
    page = written(repeated(story, 500))
    assert len(page.encode()) < 3 * MEGABYTE
    assert page.count("<blockquote") > 500
    assert 'class="long"' in page


def test_5000_findings_take_less_than_six_megabytes_and_say_where_the_rest_is(story):
    result = repeated(story, 5000)
    text = written(result)
    assert len(text.encode()) < 5.8 * MEGABYTE
    page = html.fromstring(text)
    assert len(page.xpath("//*[@data-finding]")) == 5000
    assert len(page.xpath("//article | //details[@data-finding and not(@class='one')]")) == 500
    assert len(json.loads(page.xpath("string(//script[@id='page-data'])"))["findings"]) == 5000
    told = " ".join(page.xpath("string(//p[@class='cut'])").split())
    assert "in one line each. This page shows the first 500 findings with their quotes; findings.csv" in told
    cut = [verdict for verdict in page.xpath("//details[@class='one']/@data-verdict") if verdict == "conflict"]
    assert len(page.xpath("//article[@data-verdict='conflict']")) + len(cut) == sum(
        finding.verdict is Verdict.CONFLICT for finding in result.findings)


def test_open_conflicts_are_the_last_to_be_cut(story):
    conflict = next(finding for finding in story.findings if finding.verdict is Verdict.CONFLICT)
    many = [dataclasses.replace(conflict, id=f"F-{place:012x}", review=Review("rounding") if place % 2 else None) for place in range(600)]
    page = html.fromstring(written(dataclasses.replace(story, findings=tuple(many))))
    assert page.xpath("//details[@class='one']/@data-state") == ["rounding"] * 100
    states = page.xpath("//article/@data-state")
    assert (states[:300], states[300:]) == ([""] * 300, ["rounding"] * 200)


def test_no_quote_is_longer_than_400_characters(story):
    quotes = html.fromstring(written(story)).xpath("//blockquote")
    lengths = [len(" ".join(quote.text_content().replace("…", "").split())) for quote in quotes]
    assert len(lengths) > 50
    assert max(lengths) <= 400
