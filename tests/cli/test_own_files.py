"""A run never reads what it writes, and never writes over what it reads."""

from pathlib import Path

import pytest

from checker.read import ONLY_NAMED, READERS
from checker.report import FORMATS


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


@pytest.mark.parametrize("options", [("--out", "desk/report"), ("--out", "desk"), ("-f", "md:desk/report.md"), ("-f", "html:desk/a.html"),
                                     ("-f", "text:desk/a.txt"), ("-f", "summary:desk/a.md"), ("-f", "github:desk/a.txt"),
                                     ("-f", "concise:desk/a.txt"), ("-f", "csv:desk/a.csv"), ("-f", "json:desk/a.json")])
def test_reports_in_a_folder_of_sources_are_not_read_again(checker, desk, options):
    (desk / "one.txt").rename(desk / "first.txt")
    for number in (214, 299):  # without a conflict, and with one
        (desk / "same.txt").write_text(f"The ferry Santa Rita carried {number} passengers from Port Alder to Fenmouth on 4 March 2025.\n")
        assert [documents(checker("check", "desk", *options)) for _ in range(3)] == ["2"] * 3


def test_an_earlier_report_is_not_read(checker, desk):
    assert desk.is_dir()
    checker("check", "desk", "--out", "desk/report")
    assert documents(checker("check", "desk")) == "2"
    assert documents(checker("check", "desk", "--against", "desk")) == "2"


READABLE = [form for form in FORMATS.values() if Path(form.example).suffix in READERS.keys() - ONLY_NAMED]
EMPTY = {"concise", "github"}  # where nothing is found


@pytest.mark.parametrize(("form", "beside"), [(form, beside) for form in READABLE for beside in ("other.txt", "apart.txt")
                                              if beside == "other.txt" or form.name not in EMPTY])
def test_an_earlier_report_is_known_whatever_it_is_called(checker, articles, desk, form, beside):
    (articles / beside).rename(desk / beside)
    checker("check", "desk", "-f", f"{form.name}:desk/mine{Path(form.example).suffix}")
    assert (desk / f"mine{Path(form.example).suffix}").stat().st_size > 0
    assert documents(checker("check", "desk")) == "3"


@pytest.mark.parametrize("head", ["## Fact check: three open questions", "3 documents read", "## Do the documents agree?\n\nThey do."])
def test_an_article_that_begins_like_a_report_is_read(checker, desk, head):
    (desk / "new.md").write_text(f"{head}\n\nThe ferry Santa Rita carried 214 passengers to Fenmouth.\n", encoding="utf-8")
    assert documents(checker("check", "desk")) == "3"


@pytest.mark.parametrize("name", ["~$mill.docx", ".~lock.mill.docx#", ".mill.md.swp"])
def test_what_an_editor_keeps_beside_an_open_document_is_not_read(checker, desk, name):
    (desk / name).write_bytes(b"\x05Clerk" + bytes(50))
    assert documents(checker("check", "desk")) == "2"


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


@pytest.mark.parametrize("words", [("desk", "-f", "text:desk/one.txt"), (".", "-f", "md:desk/../desk/one.txt"),
                                   ("same.txt", "--against", "desk", "-f", "html:desk/one.txt"), ("./d*k", "-f", "json:desk/one.txt")])
def test_no_article_in_a_folder_is_written_over(checker, articles, desk, words):
    (articles / "same.txt").write_text("It rained.", encoding="utf-8")
    before = (desk / "one.txt").read_bytes()
    run = checker("check", *words)
    assert run.status == 2
    assert "would be written over (write to another file)" in run.err
    assert (desk / "one.txt").read_bytes() == before


@pytest.mark.parametrize(("file", "options"), [
    ("sources.yaml", ("--sources", "sources.yaml")), ("rates.csv", ("--rates", "rates.csv")),
    ("known.jsonl", ("--baseline", "known.jsonl")), ("checker.toml", ()),
    ("own/mine.yml", ("--rules", "own")), ("own/new.YAML", ("--rules", "own")),
    ("own/mine.yml", ("--rules", "own/mine.yml")), ("said/F-1.yml", ("--decisions", "said"))])
def test_nothing_that_a_check_goes_by_is_written_over(checker, articles, file, options):
    for name in ("rates.csv", "known.jsonl", "checker.toml", "own/mine.yml", "said/F-1.yml"):
        (articles / name).parent.mkdir(exist_ok=True)
        (articles / name).write_text("", encoding="utf-8")
    before = (articles / file).read_bytes() if (articles / file).exists() else None
    run = checker("check", "one.txt", "same.txt", *options, "-f", f"csv:./{file}")
    assert run.status == 2
    assert "would be written over" in run.err
    assert ((articles / file).read_bytes() if (articles / file).exists() else None) == before


def test_a_report_may_lie_beside_what_a_check_goes_by(checker, articles):
    (articles / "own").mkdir()
    assert checker("check", "one.txt", "same.txt", "--decisions", "own", "--sources", "sources.yaml", "-f", "csv:own/a.csv",
                   "--out", ".").status == 0
