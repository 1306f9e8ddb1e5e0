"""`checker doctor` ends with 2 exactly where a check would."""

import pytest

SETTINGS = "sources = ['one.txt', 'other.txt']\nmanifest = 'sources.yaml'\n"


@pytest.fixture
def configure(articles):
    def write(text):
        (articles / "checker.toml").write_text(text, encoding="utf-8")

    return write


def lines(run):
    return [" ".join(line.split()) for line in run.out.splitlines()]


def test_it_tells_what_a_check_would_go_by(checker, configure):
    configure(SETTINGS)
    run = checker("doctor")
    assert run.status == 0
    assert {"settings checker.toml", "sources 2 documents, manifest sources.yaml", "dates 2 dated, 0 undated",
            "decisions none: there is no folder decisions"} <= set(lines(run))
    assert not [line for line in lines(run) if line.startswith("!")]


def test_undated_documents_are_named_and_are_no_fault(checker, configure):
    configure("sources = ['one.txt', 'other.txt']\n")
    run = checker("doctor")
    assert run.status == 0
    assert "dates undated: one.txt, other.txt (add published to the manifest)" in lines(run)


def test_without_settings_sources_are_named(checker):
    run = checker("doctor", "one.txt")
    assert run.status == 0
    assert "settings no file: what is built in holds" in lines(run)


@pytest.mark.parametrize(("settings", "told"), [
    ("manifets = 'a'\n", "! settings checker.toml:1:1: unknown key 'manifets' (did you mean 'manifest'?)"),
    ("", "! sources no documents to check"), ("sources = ['*.none']\n", "! sources checker.toml:1:1: sources: the pattern"),
    ("sources = ['missing.txt']\n", "! sources missing.txt: skipped"),
    (f"{SETTINGS}fail-on = 'all'\n", "! settings checker.toml:3:1: fail-on"),
    (f"{SETTINGS}rules = ['no-folder']\n", "! rules no-folder: no such folder"), (f"{SETTINGS}rates = 'no.yaml'\n", "! settings no.yaml"),
    (f"{SETTINGS}[severity]\nzzzz = 'off'\n", "! rules checker.toml:4:1: there is no rule or pack 'zzzz'"),
    (f"{SETTINGS}formats = ['jsn']\n", "! settings checker.toml:3:1: formats: unknown format")])
def test_what_would_end_a_check_with_2_does_so_here(checker, configure, settings, told):
    configure(settings)
    run = checker("doctor")
    assert run.status == checker("check").status == 2
    assert [line for line in lines(run) if line.startswith(told)]


def test_remarks_on_own_rules_are_counted_and_are_no_fault(checker, configure, articles):
    checker("init")
    rule = articles / "rules/first-rule.yml"
    rule.write_text(rule.read_text(encoding="utf-8").replace(" or {right.value}", ""), encoding="utf-8")
    configure(f"{SETTINGS}rules = ['rules']\n")
    run = checker("doctor")
    assert run.status == 0, run
    assert [line for line in lines(run) if line.startswith("rules lint of your own: 1 remark, 1 of them errors")]


WAIVER = "[[waive]]\nmatch = 'one.txt'\nrule = 'generic.count'\nreason = 'both are old'\nowner = 'desk'\nuntil = {}\n"


@pytest.mark.parametrize(("settings", "until", "status"), [("", "2025-01-01", 0), ("strict = true\n", "2025-01-01", 2),
                                                          ("strict = true\n", "2999-01-01", 0)])
def test_a_waiver_that_has_expired_is_told(checker, configure, settings, until, status):
    configure(SETTINGS + settings + WAIVER.format(until))
    run = checker("doctor")
    assert run.status == status
    assert ("has expired: look again" in run.out) is (until < "2026")


def test_an_undated_source_ends_a_strict_run_and_so_this(checker, configure):
    configure("sources = ['one.txt', 'other.txt']\nstrict = true\n")
    assert checker("doctor").status == checker("check").status == 2
