"""`checker.testing.assert_consistent`, called as a test of somebody's drafts calls it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import checker
from checker.testing import assert_consistent

DRAFT = "# Ferry fire\n\nThe ferry Santa Rita carried {} passengers from Port Alder to Fenmouth on Tuesday.\n"
WIRE = "On Tuesday the ferry Santa Rita carried 214 passengers from Port Alder to Fenmouth.\n"
RADIO = "The ferry Santa Rita carried 220 passengers from Port Alder to Fenmouth on Tuesday.\n"
MANIFEST = """sources:
  - {path: drafts/ferry.md, publisher: Harbor Post, published: 2025-03-05}
  - {path: wire/ferry.txt, publisher: Coastal Wire, published: 2025-03-05}
"""
LATER = "  - {path: wire/radio.txt, publisher: Island Radio, published: 2025-03-05}\n"
HOUSE = str(Path(checker.__file__).parents[1])


@pytest.fixture
def newsroom(tmp_path, monkeypatch):
    """A folder with drafts and sources; gives a function that sets the passengers of the draft."""
    monkeypatch.chdir(tmp_path)
    for name in ("drafts", "wire"):
        (tmp_path / name).mkdir()
    (tmp_path / "wire/ferry.txt").write_text(WIRE, encoding="utf-8")
    (tmp_path / "sources.yaml").write_text(MANIFEST, encoding="utf-8")

    def told(passengers):
        (tmp_path / "drafts/ferry.md").write_text(DRAFT.format(passengers), encoding="utf-8")

    told(214)
    return told


def failure(*paths, **options):
    with pytest.raises(AssertionError) as caught:
        assert_consistent(*paths, **options)
    return str(caught.value)


def test_drafts_that_agree_pass_and_give_the_report(newsroom):
    del newsroom
    report = assert_consistent("drafts", against="wire", manifest="sources.yaml")
    assert isinstance(report, checker.Report)
    assert {str(finding.verdict) for finding in report.findings} == {"agree"}


def test_both_sides_are_shown_with_file_line_and_words(newsroom):
    newsroom(231)
    text = failure(Path("drafts"), against=[Path("wire/ferry.txt")], manifest=Path("sources.yaml"))
    assert text.startswith("1 conflict (2 documents, ")
    assert "drafts/ferry.md:3: Harbor Post says 231" in text
    assert "The ferry Santa Rita carried [231] passengers from Port Alder to Fenmouth on Tuesday." in text
    assert "wire/ferry.txt:1: Coastal Wire says 214" in text
    assert "carried [214] passengers" in text
    assert text.splitlines()[-1].startswith("To do: correct the text that is wrong.")
    assert failure("drafts", against="wire/ferry.txt", manifest="sources.yaml") == text


def test_what_passes_is_said_as_for_the_command(newsroom, tmp_path):
    newsroom(231)
    options = {"manifest": "sources.yaml"}
    assert_consistent(["drafts", "wire"], fail_on="never", **options)
    assert_consistent(["drafts", "wire"], ignore="generic.count", **options)
    (tmp_path / "checker.toml").write_text("""manifest = "sources.yaml"
[[waive]]
match = "drafts/*"
rule = "generic.count"
reason = "the desk counts the crew"
owner = "desk"
until = 2026-12-31
""", encoding="utf-8")
    assert_consistent(["drafts", "wire"], as_of="2026-12-31")
    assert "has expired" in failure(["drafts", "wire"], as_of="2027-01-01")
    assert "has expired" not in failure(["drafts", "wire"], as_of="2026-12-31", configured=False, **options)


def test_no_configuration_makes_a_test_of_nothing_pass(newsroom, tmp_path, monkeypatch):
    del newsroom
    (tmp_path / "checker.toml").write_text("allow-empty = true\n", encoding="utf-8")
    monkeypatch.setenv("CHECKER_ALLOW_EMPTY", "1")
    assert "nothing was compared" in failure("drafts")
    assert_consistent("drafts", allow_empty=True)


def test_configuration_is_asked_and_outweighed(newsroom, tmp_path, monkeypatch):
    settings = 'sources = ["drafts", "wire"]\nmanifest = "sources.yaml"\nout = "report"\nformats = ["json:o.json"]\n'
    (tmp_path / "checker.toml").write_text(settings, encoding="utf-8")
    assert_consistent()
    assert not (tmp_path / "report").exists()
    assert not (tmp_path / "o.json").exists()
    newsroom(231)
    assert "1 conflict" in failure()
    assert_consistent(fail_on="never")
    monkeypatch.setenv("CHECKER_FAIL_ON", "never")
    assert_consistent()
    assert "1 conflict" in failure(fail_on="warning")
    assert "no documents to check" in failure(configured=False)


@pytest.mark.parametrize(("paths", "options", "told"), [
    ((), {}, "no documents to check"),
    (([],), {}, "`paths` names no documents"),
    (("drafts",), {"against": []}, "`against` names no documents"),
    (("missing.md",), {}, "missing.md: skipped: there is no such file"),
    (("drafts/*.rst",), {}, "the pattern 'drafts/*.rst' matches nothing"),
    (("drafts",), {"against": "none/*.txt"}, "the pattern 'none/*.txt' matches nothing"),
    (("empty",), {}, "this is a folder in which no article was found"),
    (("drafts",), {}, "nothing was compared"),
    (("drafts", ), {"against": "wire", "strict": True}, "undated (--strict)"),
    (("drafts",), {"against": "wire", "manifest": "missing.yaml"}, "missing.yaml"),
    (("drafts",), {"against": "wire", "baseline": "missing.jsonl"}, "the baseline cannot be read"),
    (("drafts",), {"against": "wire", "fail_on": "eror"}, "did you mean"),
    (("drafts",), {"against": "wire", "rules": "missing"}, "missing"),
])
def test_what_could_not_be_checked_never_passes(newsroom, tmp_path, paths, options, told):
    del newsroom
    (tmp_path / "empty").mkdir()
    text = failure(*paths, **options)
    assert told in text
    assert "the check could not be done" in text


def test_conflict_is_shown_beside_what_could_not_be_read(newsroom):
    newsroom(231)
    text = failure(["drafts", "wire", "missing.md"], manifest="sources.yaml")
    assert text.startswith("1 conflict and the check could not be done (3 documents")
    assert "missing.md: skipped" in text


def test_order_stays_whatever_the_order_of_the_paths(newsroom, tmp_path):
    newsroom(231)
    (tmp_path / "wire/radio.txt").write_text(RADIO, encoding="utf-8")
    (tmp_path / "sources.yaml").write_text(f"{MANIFEST}{LATER}", encoding="utf-8")
    paths = ["drafts/ferry.md", "wire/ferry.txt", "wire/radio.txt"]
    assert failure(paths, manifest="sources.yaml") == failure(paths[::-1], manifest="sources.yaml")


def test_it_needs_no_pytest(newsroom, tmp_path):
    newsroom(231)
    program = ("import sys; from checker.testing import assert_consistent\n"
               "try:\n    assert_consistent('drafts', against='wire', manifest='sources.yaml')\n"
               "except AssertionError as error:\n    print(str(error).split(' (')[0])\nprint([m for m in sys.modules if 'pytest' in m])")
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True,
                          env={"PYTHONPATH": HOUSE})
    assert done.stdout.splitlines() == ["1 conflict", "[]"]
