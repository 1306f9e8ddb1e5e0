"""The configuration as the commands use it."""

import json
from pathlib import Path

import pytest

PAIR = "sources = ['one.txt', 'other.txt']\nmanifest = 'sources.yaml'\n"


@pytest.fixture
def configure(articles):
    def write(text):
        (articles / "checker.toml").write_text(text, encoding="utf-8")

    return write


def test_check_needs_no_words_where_a_file_says_them(checker, configure):
    configure(PAIR)
    run = checker("check")
    assert run.status == 1
    assert "1 conflict" in run.err


def test_files_on_the_command_line_take_the_place_of_the_configured_ones(checker, configure):
    configure(PAIR)
    assert checker("check", "one.txt", "same.txt").status == 0


@pytest.mark.parametrize(("case", "status"), [
    (("never", "", ()), 0), (("never", "", ("--fail-on", "warning")), 1), (("never", "warning", ()), 1), (("warning", "error", ()), 0),
    (("warning", "warning", ("--fail-on", "never")), 0), (("error", "never", ("--fail-on", "note")), 1)])
def test_command_line_before_environment_before_file(checker, monkeypatch, case, status):
    file, variable, option = case
    Path("checker.toml").write_text(f"{PAIR}fail-on = '{file}'\n", encoding="utf-8")
    monkeypatch.setenv("CHECKER_FAIL_ON", variable)
    assert checker("check", *option).status == status


def test_a_flag_of_the_file_can_be_taken_back(checker, configure):
    configure("sources = ['one.txt', 'apart.txt']\nmanifest = 'sources.yaml'\nallow-empty = true\n")
    assert checker("check").status == 0
    assert checker("check", "--no-allow-empty").status == 2


def test_outputs_go_where_the_file_says(checker, configure, articles):
    configure(PAIR + "formats = ['json:found.json', 'csv']\nout = 'out'\n")
    run = checker("check")
    assert run.out.startswith("finding,")
    assert json.loads((articles / "found.json").read_text(encoding="utf-8"))["findings"]
    assert (articles / "out" / "report.html").is_file()


@pytest.mark.parametrize(("settings", "told"), [
    ("fail-on = 'all'\n", "checker: checker.toml:3:1: fail-on: "),
    ("formats = ['jsn']\n", "checker: checker.toml:3:1: formats: unknown format"),
    ("show = 'all'\n", "checker: checker.toml:3:1: show: unknown severity 'all'"),
    ("frmats = []\n", "checker: checker.toml:3:1: unknown key 'frmats' (did you mean 'formats'?)"),
    ("[severity]\n'generic.nothing-like-this' = 'off'\n", "checker: checker.toml:4:1: there is no rule or pack"),
    ("manifest = 'x'\n", "checker: checker.toml:3:"), ("rules = ['missing']\n", "checker: missing: no such folder of rules")])
def test_what_is_wrong_in_the_file_gives_2_with_its_place(checker, configure, settings, told):
    configure(PAIR + settings)
    run = checker("check")
    assert run.status == 2
    assert run.err.startswith(told)
    assert run.out == ""


def test_a_pattern_that_matches_nothing_gives_2(checker, configure):
    configure("sources = ['*.txt', 'drafts/*.md']\nallow-empty = true\n")
    run = checker("check")
    assert run.status == 2
    assert run.err.startswith("checker: checker.toml:1:1: sources: the pattern 'drafts/*.md' matches nothing")


def rule_of(checker, configure):
    configure(PAIR)
    return json.loads(checker("check", "-f", "json").out)["findings"][0]


def test_a_severity_is_changed_without_the_rule_and_the_finding_keeps_its_id(checker, configure):
    before = rule_of(checker, configure)
    configure(f"{PAIR}[severity]\n'{before['rule']}' = 'note'\n")
    run = checker("check", "-f", "json")
    after = next(one for one in json.loads(run.out)["findings"] if one["id"] == before["id"])
    assert (before["severity"], after["severity"]) == ("warning", "note")
    assert run.status == 0
    assert checker("check", "--fail-on", "note").status == 1


def test_a_rule_that_is_off_is_told(checker, configure, articles):
    rule = rule_of(checker, configure)["rule"]
    configure(f"{PAIR}[severity]\n'{rule}' = 'off'\n")
    run = checker("check", "-f", "json:r.json", "-f", "html:r.html", "--allow-empty")
    assert "1 off)" in run.err
    assert f"1 rule switched off by the configuration: {rule}" in run.out
    assert rule not in {one["rule"] for one in json.loads((articles / "r.json").read_text(encoding="utf-8"))["findings"]}
    page = (articles / "r.html").read_bytes()
    assert rule.encode() in page
    again = checker("report", "r.json", "-f", "html:again.html", "-f", "text")
    assert again.status == 0
    assert again.out == run.out
    assert (articles / "again.html").read_bytes() == page


def test_the_other_commands_read_the_same_file(checker, configure):
    configure("manifest = 'missing.yaml'\n")
    for command in (("extract", "one.txt"), ("zones", "one.txt"), ("explain", "F-1", "one.txt"), ("rules", "suggest", "one.txt")):
        run = checker(*command)
        assert run.status == 2
        assert "missing.yaml" in run.err


def test_a_folder_below_reads_the_file_above(checker, configure, articles, monkeypatch):
    configure(PAIR)
    (articles / ".git").mkdir()
    (articles / "desk").mkdir()
    monkeypatch.chdir(articles / "desk")
    run = checker("check")
    assert run.status == 1
    assert "../one.txt:3" in run.out


def test_what_is_selected_and_ignored_is_read(checker, configure):
    rule = rule_of(checker, configure)["rule"]
    configure(f"{PAIR}ignore = ['{rule}']\nallow-empty = true\n")
    run = checker("check")
    assert run.status == 0
    assert "1 not selected" in run.err
    configure(f"{PAIR}select = ['{rule}']\n")
    assert checker("check").status == 1


def test_a_review_keeps_decisions_where_the_file_says(checker, configure, articles):
    configure(f"{PAIR}decisions = 'desk'\n")
    (articles / "desk").mkdir()
    checker("check", "-f", "json:results.json", "--decisions", "elsewhere")
    (articles / "desk/broken.yml").write_text("no: decision\n", encoding="utf-8")
    assert "desk/broken.yml" in checker("review", "results.json", "--list").err
    assert checker("review", "results.json", "--list", "--decisions", "elsewhere").status == 0


@pytest.mark.parametrize(("text", "told"), [
    ("select = ['generic', 'generic.cuont']\n",
     "checker.toml:3:1: select generic.cuont: there is no such rule (did you mean 'generic.count'?)"),
    ("ignore = ['F-000000000000']\n", "checker.toml:3:1: ignore F-000000000000: there is no such finding in this run"),
    ("[[waive]]\nmatch = '*'\nrule = 'generic.cuont'\nreason = 'r'\nowner = 'o'\nuntil = 2026-12-31\n",
     "checker.toml:3:1: there is no rule or pack 'generic.cuont' (did you mean 'generic.count'?)"),
    ("[[waive]]\nmatch = '*'\nrule = 'generic.count'\nreason = 'r'\nowner = 'o'\n",
     "checker.toml:3:1: a waiver without 'until' (add until = ")])
def test_what_names_nothing_is_told_with_its_place(checker, configure, text, told):
    configure(PAIR + text)
    run = checker("check")
    assert run.status == 2
    assert f"checker: {told}" in run.err


def test_a_variable_that_names_nothing_is_told_by_its_name(checker, configure, monkeypatch):
    configure(PAIR)
    monkeypatch.setenv("CHECKER_IGNORE", "generic.cuont")
    assert "checker: CHECKER_IGNORE generic.cuont: there is no such rule (did you mean 'generic.count'?)" in checker("check").err
    assert "checker: --ignore generic.mony: there is no such rule" in checker("check", "--ignore", "generic.mony").err


def test_a_rule_that_is_off_may_be_waived(checker, configure):
    waiver = "[[waive]]\nmatch = '*'\nrule = 'generic.count'\nreason = 'r'\nowner = 'o'\nuntil = 2026-12-31\n"
    configure(f"{PAIR}allow-empty = true\n[severity]\n'generic.count' = 'off'\n{waiver}")
    assert checker("check", "--as-of", "2026-11-20").status == 0
