"""A run never reads what it writes, and never writes over what it reads."""

import pytest


@pytest.fixture
def desk(articles):
    """A folder of two articles that agree."""
    folder = articles / "desk"
    folder.mkdir()
    for name in ("one.txt", "same.txt"):
        (articles / name).rename(folder / name)
    return folder


def documents(run):
    return run.err.strip().splitlines()[-1].partition(" document")[0]


@pytest.mark.parametrize("options", [("--out", "desk/report"), ("--out", "desk"), ("-f", "md:desk/report.md"), ("-f", "html:desk/a.html")])
def test_reports_in_a_folder_of_sources_are_not_read_again(checker, desk, options):
    del desk
    assert [documents(checker("check", "desk", *options)) for _ in range(2)] == ["2", "2"]


def test_an_earlier_report_is_not_read(checker, desk):
    assert desk.is_dir()
    checker("check", "desk", "--out", "desk/report")
    assert documents(checker("check", "desk")) == "2"
    assert documents(checker("check", "desk", "--against", "desk")) == "2"


def test_a_page_of_another_is_read(checker, desk):
    (desk / "report.html").write_text("<p>The ferry Santa Rita carried 214 passengers from Port Alder to Fenmouth.</p>", encoding="utf-8")
    assert documents(checker("check", "desk")) == "3"
    assert documents(checker("check", "desk/report.html", "desk/one.txt", "--out", "elsewhere")) == "2"


@pytest.mark.parametrize("words", [("one.txt", "other.txt", "-f", "text:one.txt"), ("./one.txt", "-f", "md:one.txt"),
                                   ("other.txt", "--against", "one.txt", "-f", "json:one.txt")])
def test_no_source_is_written_over(checker, articles, words):
    before = (articles / "one.txt").read_bytes()
    run = checker("check", *words)
    assert run.status == 2
    assert "'one.txt' is checked, and would be written over (write to another file)" in run.err
    assert (articles / "one.txt").read_bytes() == before
