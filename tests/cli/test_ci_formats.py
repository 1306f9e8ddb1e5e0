"""Several formats in one run, and what a GitHub job is given besides."""

import json

import pytest

PAIR = ("one.txt", "other.txt", "--sources", "sources.yaml")


@pytest.fixture(autouse=True)
def no_job(monkeypatch):
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


def test_several_formats_in_one_run(checker, articles):
    run = checker("check", *PAIR, "-f", "sarif:out.sarif", "-f", "github", "-f", "junit:out.xml", "-f", "gitlab:quality.json",
                  "-f", "rdjson:out.rdjson", "-f", "summary:out.md", "-f", "concise:out.txt")
    assert run.status == 1
    assert sorted(line.split(",")[0] for line in run.out.splitlines()) == ["::warning file=one.txt", "::warning file=other.txt"]
    assert run.out.count("Harbor Post says 214 (one.txt:3)") == run.out.count("Coastal Wire says 231 (other.txt:3)") == 2
    assert len(json.loads((articles / "out.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]) == 2
    lines = (articles / "out.txt").read_text(encoding="utf-8").splitlines()
    assert sorted(line.split(":")[0] for line in lines) == ["one.txt", "other.txt"]
    assert not (articles / "quality.json").read_bytes().startswith(b"\xef\xbb\xbf")


def test_summary_goes_behind_what_stands_in_the_file_of_the_job(checker, articles, monkeypatch):
    (articles / "summary.md").write_text("# Before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(articles / "summary.md"))
    checker("check", *PAIR, "-f", "github")
    written = (articles / "summary.md").read_text(encoding="utf-8")
    assert written.startswith("# Before\n## Do the documents agree?\n")
    assert "**1 open conflict.**" in written


@pytest.mark.parametrize("form", ["text", "sarif", "summary", "github:file.txt"])
def test_other_formats_touch_no_summary(checker, articles, monkeypatch, form):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(articles / "summary.md"))
    assert checker("check", *PAIR, "-f", form).status == 1
    assert not (articles / "summary.md").exists()


def test_summary_that_cannot_be_written_is_told_and_changes_no_status(checker, articles, monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(articles / "no-folder" / "summary.md"))
    run = checker("check", *PAIR, "-f", "github")
    assert run.status == 1
    assert run.out.startswith("::warning")
    assert "github: the summary of the job cannot be written: " in run.err


def test_conflict_outside_the_checkout_is_said(checker, articles, monkeypatch):
    (articles / "here").mkdir()
    monkeypatch.chdir(articles / "here")
    (articles / "here/.git").mkdir()
    run = checker("check", "../one.txt", "../other.txt", "--sources", "../sources.yaml", "-f", "sarif")
    assert "sarif: 1 conflict without a side in a file of the checkout" in run.err
    assert json.loads(run.out)["runs"][0]["results"] == []


def test_paths_are_seen_from_the_root_of_the_checkout(checker, articles, monkeypatch):
    (articles / ".git").mkdir()
    (articles / "here").mkdir()
    monkeypatch.chdir(articles / "here")
    run = checker("check", "../one.txt", str(articles / "other.txt"), "--sources", "../sources.yaml", "-f", "gitlab")
    assert sorted(entry["location"]["path"] for entry in json.loads(run.out)) == ["one.txt", "other.txt"]
    assert str(articles) not in run.out


def test_dispute_that_fails_the_run_is_shown(checker, articles):
    for name, told in (("one", "214 passengers, the owner Alder Lines said"), ("other", "231 passengers, the coast guard said")):
        (articles / f"{name}.txt").write_text(f"Ferry\n\nThe ferry Santa Rita carried {told}.\n", encoding="utf-8")
    quiet, failing = (checker("check", *PAIR, "-f", "concise", "--fail-on", words) for words in ("warning", "warning,disputed:note"))
    assert (quiet.status, failing.status) == (0, 1)
    assert quiet.out == ""
    assert sorted(line.split(":")[0] for line in failing.out.splitlines()) == ["one.txt", "other.txt"]
