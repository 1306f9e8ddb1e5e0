"""The exit status is a contract: 0 nothing left to do, 1 an open conflict, 2 not done, 130 interrupted. Two beats one."""

import datetime
import json

import pytest

from checker.commands.check import Request, run
from checker.commands.gating import Asked
from checker.commands.status import Policy
from checker.model.waiver import Waiver

ARTICLES = ("one.txt", "other.txt", "same.txt")
MANIFEST = ("--sources", "sources.yaml")


@pytest.fixture
def check(checker):
    return lambda *words: checker("check", *words, *MANIFEST)


@pytest.fixture
def decided(check, articles):
    """The conflict, with a decision on it."""
    check(*ARTICLES, "--out", "out")
    findings = json.loads((articles / "out/results.json").read_text(encoding="utf-8"))
    at, finding = next((at, one) for at, one in enumerate(findings["findings"]) if one["verdict"] == "conflict")
    more = findings["details"]["findings"][at]
    lines = [f"finding: {finding['id']}", f"rule: {finding['rule']}", "state: rounding",
             f"about: {json.dumps(more['key'][1:])}", f"values: {json.dumps(more['values'])}"]
    (articles / "decisions").mkdir()
    (articles / "decisions" / f"{finding['id']}.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture
def baselined(checker):
    checker("baseline", "create", *ARTICLES, *MANIFEST)


@pytest.mark.parametrize(("words", "status"), [
    (("one.txt", "same.txt"), 0),
    (("one.txt", "same.txt", "--strict"), 0),
    (ARTICLES, 1),
    ((*ARTICLES, "--strict"), 1),
    ((*ARTICLES, "--exit-zero"), 0),
    ((*ARTICLES, "--fail-on", "never"), 0),
    ((*ARTICLES, "gone.txt"), 2),
    ((*ARTICLES, "gone.txt", "--exit-zero"), 2),
    ((*ARTICLES, "gone.txt", "--allow-partial"), 2),
    ((*ARTICLES, "apart.txt"), 1),
    ((*ARTICLES, "apart.txt", "--strict"), 2),
    ((*ARTICLES, "apart.txt", "--strict", "--allow-empty"), 1),
    (("one.txt", "apart.txt"), 2),
    (("one.txt", "apart.txt", "--allow-empty"), 0),
    (("one.txt",), 2),
    (("empty-folder",), 2),
    (("empty-folder", "--allow-empty"), 2),
    ((*ARTICLES, "--rules", "gone"), 2),
    ((*ARTICLES, "--baseline", "gone.jsonl"), 2),
    ((*ARTICLES, "--since", "gone"), 2),
    ((*ARTICLES, "--as-of", "tomorrow"), 2),
    ((*ARTICLES, "--as-of", "2026-11-20"), 1)])
def test_plain_runs(check, articles, words, status):
    (articles / "empty-folder").mkdir()
    assert check(*words).status == status


@pytest.mark.parametrize(("words", "status"), [
    ((), 0), (("--strict",), 0), (("gone.txt",), 2), (("--fail-on", "note"), 0), (("--decisions", "none"), 1),
    (("apart.txt", "--strict"), 2)])
def test_a_decided_conflict(check, decided, words, status):
    assert decided is None
    assert check(*ARTICLES, *words).status == status


@pytest.mark.parametrize(("words", "status"), [
    (("--baseline", "checker-baseline.jsonl"), 0), ((), 1), (("--baseline", "checker-baseline.jsonl", "gone.txt"), 2),
    (("--baseline", "checker-baseline.jsonl", "--strict"), 0), (("--baseline", "checker-baseline.jsonl", "apart.txt", "--strict"), 2)])
def test_a_conflict_in_the_baseline(check, baselined, words, status):
    assert baselined is None
    assert check(*ARTICLES, *words).status == status


def test_what_is_mended_may_stay_in_the_baseline(check, baselined, articles):
    assert baselined is None
    (articles / "other.txt").write_text((articles / "other.txt").read_text(encoding="utf-8").replace("231", "214"), encoding="utf-8")
    assert check(*ARTICLES, "--baseline", "checker-baseline.jsonl", "--strict").status == 0


@pytest.fixture
def waived(checker, articles, capsys):
    """Checks with a waiver of the second article on a day, and gives the status and what was told."""
    assert checker("check").status == 2  # from here on in the folder of the articles

    def ended(rule, until, day, *, strict):
        last = datetime.date.fromisoformat(until)
        asked = Asked(waivers=(Waiver("other.*", rule, "two counts", "desk", last, str(articles), "checker.toml:3"),), as_of=day)
        status = run(Request(ARTICLES, "sources.yaml", None, None, None, (), Policy(strict=strict), None, asked))
        return status, capsys.readouterr().err

    return ended


@pytest.mark.parametrize(("rule", "until", "day", "statuses"), [
    ("generic", "2026-11-21", "2026-11-20", (0, 0)), ("generic", "2026-12-31", "2026-12-31", (0, 0)),
    ("generic", "2026-12-31", "2027-01-01", (1, 2)), ("elections", "2026-12-31", "2026-11-20", (1, 2))])
def test_a_waived_conflict(waived, rule, until, day, statuses):
    for strict, status in zip((False, True), statuses, strict=True):
        ended, told = waived(rule, until, day, strict=strict)
        assert ended == status
        assert told.count("checker.toml:3: the waiver on") == (status != 0)
        assert ("1 waived" in told.splitlines()[-1]) == (status == 0)


ASK = "<!-- checker: ignore {} -->"


@pytest.mark.parametrize(("asked", "words", "status"), [
    ("generic.count — told twice", ("--against", "one.txt"), 0),
    ("generic.count — told twice", ("--against", "one.txt", "--strict"), 0),
    ("generic.count — told twice", ("--against", "one.txt", "gone.txt"), 2),
    ("generic.count — told twice", ("one.txt",), 1),
    ("generic.count — told twice", ("one.txt", "--strict"), 1),
    ("generic.count — told twice", ("--against", "one.txt", "--ignore", "generic"), 2),
    ("generic.count — told twice", ("--against", "one.txt", "--ignore", "generic", "--allow-empty", "--strict"), 0),
    ("generic.count", ("--against", "one.txt"), 1),
    ("generic.count", ("--against", "one.txt", "--strict"), 2),
    ("generic.cuont — told twice", ("--against", "one.txt"), 1),
    ("generic.cuont — told twice", ("--against", "one.txt", "--strict"), 2),
    ("generic.money — told twice", ("--against", "one.txt"), 1),
    ("generic.money — told twice", ("--against", "one.txt", "--strict"), 2)])
def test_a_conflict_ignored_in_the_draft(check, articles, asked, words, status):
    ferry = "The ferry Santa Rita carried 250 passengers from Port Alder to Fenmouth on Tuesday."
    (articles / "draft.md").write_text(f"---\npublished: 2025-03-05\n---\n\n# Ferries\n\n{ASK.format(asked)}\n{ferry}\n", encoding="utf-8")
    assert check("draft.md", *words).status == status


@pytest.mark.parametrize(("text", "words", "status"), [
    ("published: 2025-03-05", (), 0), ("published: 2025-03-05", ("--strict",), 0), ("title: Ferries", (), 0),
    ("title: Ferries", ("--strict",), 2)])
def test_an_undated_source(check, articles, text, words, status):
    ferry = "The ferry Santa Rita carried 214 passengers from Port Alder to Fenmouth."
    (articles / "draft.md").write_text(f"---\n{text}\n---\n\n# Ferries\n\n{ferry}\n", encoding="utf-8")
    assert check("draft.md", "one.txt", *words).status == status


def test_a_source_that_the_manifest_leaves_out_is_skipped(check, articles):
    text = (articles / "sources.yaml").read_text(encoding="utf-8")
    (articles / "sources.yaml").write_text(text.replace("publisher: Coastal", "skip: true, publisher: Coastal"), encoding="utf-8")
    assert check(*ARTICLES).status == 0
    assert check(*ARTICLES, "--strict").status == 2


def test_outputs_are_written_whatever_the_status(check, articles):
    assert check(*ARTICLES, "apart.txt", "--strict", "--out", "out").status == 2
    assert (articles / "out" / "results.json").exists()
