"""Which rules and files a waiver is for, and how long."""

import datetime

import pytest

from checker.model.waiver import Waiver, covers

LAST = datetime.date(2026, 3, 31)


@pytest.mark.parametrize(("pattern", "path", "is_covered"), [
    ("drafts/a.md", "drafts/a.md", True), ("drafts/*.md", "drafts/a.md", True), ("drafts/*", "drafts/x/a.md", True),
    ("drafts/", "drafts/x/a.md", True), ("**/a.md", "a.md", True), ("**/a.md", "x/y/a.md", True), ("drafts/**", "drafts/x/a.md", True),
    ("drafts/**/x/*.md", "drafts/1/2/x/a.md", True), ("./drafts/?.md", "drafts/a.md", True), ("drafts/[ab].md", "drafts/b.md", True),
    ("drafts/*.md", "drafts/x/a.md", False), ("drafts/a.md", "other/drafts/a.md", False), ("*.md", "drafts/a.md", False),
    ("drafts/?.md", "drafts/ab.md", False), ("draft", "drafts/a.md", False), ("Drafts/*", "drafts/a.md", False),
    ("**/x/**/b.md", "y/x/z/a.md", False)])
def test_which_files_a_pattern_covers(pattern, path, is_covered):
    assert covers(pattern, path) is is_covered


def test_a_waiver_starts_from_the_folder_of_its_file(tmp_path, monkeypatch):
    waiver = Waiver("drafts/*.md", "courts", "told by the court", "desk", LAST, folder=str(tmp_path))
    (tmp_path / "drafts").mkdir()
    monkeypatch.chdir(tmp_path / "drafts")
    assert waiver.covers("a.md")
    assert waiver.covers(str(tmp_path / "drafts" / "a.md"))
    assert not waiver.covers("../a.md")


@pytest.mark.parametrize(("rule", "is_meant"), [("courts", True), ("courts.years", True), ("courtship.years", False), ("court", False)])
def test_a_waiver_is_for_a_rule_or_a_pack(rule, is_meant):
    assert Waiver("*", "courts", "why", "desk", LAST).is_for(rule) is is_meant


def test_a_waiver_holds_through_its_last_day():
    waiver = Waiver("*", "courts", "why", "desk", LAST)
    assert [waiver.has_expired(LAST + datetime.timedelta(days)) for days in (-1, 0, 1)] == [False, False, True]
