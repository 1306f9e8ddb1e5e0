"""The keys of the page: one table, which the help panel, the script and the how-to go by."""

import pytest

from checker.report.page.words import CHOICES, SHORTCUTS


@pytest.fixture
def how_to(request):
    return (request.config.rootpath / "docs/how-to/review-findings.md").read_text(encoding="utf-8")


def test_the_how_to_has_the_table_of_keys(how_to):
    rows = [f"| {' '.join(key if key == 'to' else f'`{key}`' for key in keys)} | {deed} |" for keys, deed in SHORTCUTS]
    head = "| Key in the page | What it does |\n| --- | --- |\n"
    assert head + "\n".join(rows) + "\n\n" in how_to


def test_the_how_to_has_every_state_with_its_key(how_to):
    assert [f"| {one.key} | `{one.state}` |" for one in CHOICES] == [
        " | ".join(line.split(" | ")[:2]) + " |" for line in how_to.splitlines() if line.startswith("| ") and line[2:3].isdigit()]
