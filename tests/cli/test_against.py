"""Drafts against sources: what is between sources is left out, and a draft that nothing was held against is told."""

import json
import re

import pytest

from checker.cli.gate import spread
from checker.commands.drafts import drafts

HEAD = "---\npublished: 2025-03-05\n---\n\n# Ferries\n\n"
TOLD = "On Tuesday the ferry Santa Rita carried {} passengers from Port Alder to Fenmouth.\n"


@pytest.fixture
def desk(checker, articles):
    """Drafts that are dated in their front matter: one right, one wrong, one of other things."""
    for name, text in (("draft", TOLD.format(214)), ("wrong", TOLD.format(250)), ("apart", "It rained in the hills, and nobody minded.\n")):
        (articles / f"{name}.md").write_text(HEAD + text, encoding="utf-8")
    return lambda *words: checker("check", *words, "--sources", "sources.yaml")


@pytest.mark.parametrize(("words", "status"), [
    (("draft.md", "--against", "one.txt", "same.txt"), 0),
    (("draft.md", "--against", "one.txt", "other.txt"), 1),
    (("same.txt", "--against", "one.txt"), 0),
    (("apart.md", "--against", "one.txt", "other.txt"), 2),
    (("apart.md", "--allow-empty", "--against", "one.txt", "other.txt"), 0),
    (("draft.md", "wrong.md", "--against", "same.txt"), 1),
    (("one.txt", "other.txt", "--against", "one.txt", "other.txt"), 1),
    (("--against", "one.txt", "other.txt", "--", "apart.md"), 2),
    (("--against", "one.txt"), 2), (("draft.md", "--against"), 2), (("draft.md", "--against", "gone.txt"), 2)])
def test_status(desk, words, status):
    assert desk(*words).status == status


def test_a_draft_that_nothing_is_held_against_is_named_beside_others(desk):
    run = desk("draft.md", "apart.md", "--against", "one.txt", "same.txt")
    assert run.status == 0
    assert "nothing could be compared of apart.md" in run.err
    assert "nothing could be compared of" not in desk("draft.md", "--against", "one.txt").err
    assert desk("draft.md", "apart.md", "--strict", "--against", "one.txt", "same.txt").status == 2


def test_what_sources_tell_each_other_alone_is_no_comparing_in_a_strict_run(desk, articles):
    for name in ("left", "right"):
        (articles / f"{name}.md").write_text(HEAD + "A fire in the mill of Dunmere killed nine workers.\n", encoding="utf-8")
    run = desk("draft.md", "--strict", "--against", "one.txt", "left.md", "right.md")
    assert run.status == 2
    assert [line.split(":")[1].strip() for line in run.err.splitlines() if "not compared (--strict)" in line] == ["left.md", "right.md"]


def test_a_clash_of_sources_is_kept_and_not_shown(desk, articles):
    run = desk("apart.md", "same.txt", "--against", "one.txt", "other.txt", "-f", "json:run.json", "--exit-zero")
    assert run.status == 0
    found = json.loads((articles / "run.json").read_text(encoding="utf-8"))
    assert {"conflict"} <= {finding["verdict"] for finding in found["findings"]}
    alone = desk("draft.md", "--against", "apart.txt", "--allow-empty")
    assert alone.status == 0
    clash = desk("apart.md", "--against", "one.txt", "other.txt", "--allow-empty")
    assert "CONFLICT" not in clash.out
    assert "no findings; left out: 2 between sources" in clash.err.splitlines()[-1]


@pytest.mark.parametrize(("words", "named"), [
    ((["."], ["wire"]), {"new.md", "docs/a.md", "docs/b.md"}),
    (([".", "wire/x.txt"], ["wire"]), {"new.md", "docs/a.md", "docs/b.md", "wire/x.txt"}),
    ((["docs"], ["docs"]), {"docs/a.md", "docs/b.md"}),
    ((["docs/a.md"], ["docs"]), {"docs/a.md"}),
    ((["docs/a.md", "new.md"], ["docs"]), {"docs/a.md", "new.md"}),
    ((["docs"], ["docs/b.md", "wire"]), {"docs/a.md"}),
    ((["docs"], ["./docs/../docs/b.md"]), {"docs/a.md"}),
    ((["docs"], ["linked"]), {"docs/a.md", "docs/b.md"}),
    ((["docs"], ["linked/b.md"]), {"docs/a.md"}),
    ((["wire"], ["."]), {"wire/x.txt"}),
    ((["gone.md", "nul\0.md"], ["wire"]), {"gone.md", "nul\0.md"}),
    ((["docs", "./docs/a.md"], ["docs/a.md", "docs/b.md"]), {"docs/a.md", "./docs/a.md"}),
    ((["wire/x.txt"], ["wire/x.txt"]), {"wire/x.txt"}),
    ((["**/*.md", "wire/*"], ["wire"]), {"new.md", "docs/a.md", "docs/b.md", "linked/a.md", "linked/b.md", "wire/x.txt"}),
    ((["**/*"], ["wire"]), {"new.md", "docs/a.md", "docs/b.md", "linked/a.md", "linked/b.md"}),
    ((["./[dw]*/*.*"], ["wire", "docs/b.md"]), {"./docs/a.md"}),
    ((["."], ["wire/*.txt"]), {"new.md", "docs/a.md", "docs/b.md"}),
    ((["wire/x.txt"], ["wire/*.txt"]), {"wire/x.txt"}),
    ((["docs/*"], ["**/a.md"]), {"docs/a.md", "docs/b.md"}),
    ((["gone/*"], ["wire"]), set())])
def test_a_file_that_is_named_on_both_sides_is_what_the_closer_name_makes_it(tmp_path, monkeypatch, words, named):
    for name in ("new.md", "docs/a.md", "docs/b.md", "wire/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Nine died.", encoding="utf-8")
    (tmp_path / "linked").symlink_to(tmp_path / "docs")
    monkeypatch.chdir(tmp_path)
    assert drafts(*words) == named


def test_sources_inside_the_folder_of_the_drafts_are_sources(desk, articles):
    (articles / "desk").mkdir()
    (articles / "desk/draft.md").write_text(HEAD + TOLD.format(214), encoding="utf-8")
    (articles / "desk/wire").mkdir()
    for name, number in (("a", 214), ("b", 250)):
        text = f"<!-- checker: ignore generic — no -->\n{TOLD.format(number)}"
        (articles / f"desk/wire/{name}.md").write_text(HEAD + text, encoding="utf-8")
    run = desk("desk", "--against", "desk/wire")
    assert run.status == 1
    assert "desk/wire/a.md:7:1: the inline ignore on generic holds for nothing" in run.err


@pytest.mark.parametrize("words", [(".", "--out", "report"), ("[nw]*", "--out", "report"), ("**/*.md", "--out", "wire/report"),
                                   (".", "-f", "md:report.md"), (".", "-f", "html:wire/page.html"), ("./", "--out", ".")])
def test_a_source_stays_one_in_the_next_run(desk, articles, words):
    for path in articles.glob("*.md"):
        path.unlink()
    (articles / "new.md").write_text(HEAD + TOLD.format(250), encoding="utf-8")
    (articles / "wire").mkdir()
    (articles / "wire/one.md").write_text(f"{HEAD}<!-- checker: ignore-file generic — no -->\n\n{TOLD.format(214)}", encoding="utf-8")
    runs = [desk(words[0], "--against", "wire", *words[1:]) for _ in range(3)]
    assert [run.status for run in runs] == [1, 1, 1]
    assert all("the inline ignore on generic holds for nothing" in run.err for run in runs)


@pytest.mark.parametrize(("words", "read"), [
    ("a --against b c", "a --against b --against c"), ("a --against b -f json c", "a --against b -f json c"),
    ("a --against b --strict c", "a --against b --strict c"), ("--against b -- a c", "--against b -- a c"), ("a b", "a b"),
    ("a --against", "a --against"), ("a --against --strict", "a --against --strict"), ("--against -- a", "--against -- a"),
    ("a --against=b c", "a --against=b c"), ("a --against - b", "a --against - --against b"),
    ("a --against b --against c d", "a --against b --against c --against d")])
def test_words_behind_against(words, read):
    assert list(spread(words.split())) == read.split()


def test_settings_name_what_drafts_are_held_against(checker, articles):
    (articles / "draft.md").write_text(HEAD + TOLD.format(214), encoding="utf-8")
    (articles / "checker.toml").write_text('sources = ["*.md"]\nagainst = ["o*.txt"]\nmanifest = "sources.yaml"\n', encoding="utf-8")
    run = checker("check")
    assert run.status == 1
    assert "3 documents" in run.err
    assert "no claim of a draft is about a fact that another document tells" in checker("check", "apart.txt").err
    assert checker("check", "--against", "same.txt").status == 0
    assert checker("check", "draft.md").status == 1
    assert "3 documents" in checker("doctor").out
    finding = re.search(r"F-[0-9a-f]{12}", run.out)[0]
    assert checker("explain", finding).status == 0
    assert checker("baseline", "create").status == 0
    assert checker("check", "--baseline", "checker-baseline.jsonl").status == 0
    (articles / "checker.toml").write_text('sources = ["*.md"]\nagainst = ["gone/*.txt"]\n', encoding="utf-8")
    run = checker("check")
    assert run.status == 2
    assert run.err.startswith("checker: checker.toml:2:1: against: the pattern 'gone/*.txt' matches nothing")
