"""`checker review --tui`: what is asked, what is typed, and what then lies in the folder."""

import io

import pytest

from checker.model.finding import Review
from checker.report.evidence import values_told
from checker.report.stored_result import load
from checker.review import decide, save
from checker.review import load as decisions_in

RESULTS = "out/results.json"
CHECK = ("check", "one.txt", "other.txt", "--sources", "sources.yaml", "--out", "out")


@pytest.fixture
def conflict(articles, checker):
    checker(*CHECK)
    return next(found for found in load(articles / RESULTS).findings if found.verdict == "conflict")


@pytest.fixture
def asked(checker, monkeypatch):
    """Runs the walk with what is typed, a line each."""

    def run(*typed, options=("--by", "Kim Vale")):
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
        return checker("review", RESULTS, "--tui", *options)

    return run


def kept(articles, folder="decisions"):
    return [(one.finding, str(one.state), one.side, one.note, one.evidence, one.by) for one in decisions_in(articles / folder)]


def test_both_sides_are_shown_with_what_to_ask(asked, conflict):
    run = asked()
    assert run.status == 0
    assert f"1 of 1  CONFLICT  warning  generic.count  {conflict.id}" in run.out
    for words in ("Harbor Post, 5 March 2025, one.txt:3", "carried [214] passengers", "carried [231] passengers",
                  "Before you call it an error", "- Do both count the same group, place and day?", "  1  Confirmed error"):
        assert words in run.out
    assert "\x1b" not in run.out


@pytest.mark.parametrize(("typed", "wanted"), [
    (["1", "1", "The log says 214.", "https://log.example"], ("confirmed", "231", "The log says 214.", "https://log.example")),
    (["confirmed", "214", "", ""], ("confirmed", "214", "", "")),
    (["1", "9", "x", "", "", ""], ("confirmed", "", "", "")),  # two answers that are none, then not said
    (["Confirmed error", "", "", ""], ("confirmed", "", "", "")),
    (["2", "", ""], ("different-things", "", "", "")),
    (["out", "2", "", ""], ("outdated", "214", "", "")),
    (["rounding or wording", "same ship", ""], ("rounding", "", "same ship", "")),
    (["false-alarm", "", ""], ("false-alarm", "", "", "")),
    (["6", "ask the harbor", ""], ("needs-reporting", "", "ask the harbor", "")),
    (["zzz", "?", "x", "5", "", ""], ("false-alarm", "", "", "")),
])
def test_an_answer_becomes_a_decision(asked, articles, conflict, typed, wanted):
    run = asked(*typed)
    assert (run.status, kept(articles)) == (0, [(conflict.id, *wanted, "Kim Vale")])
    assert run.err.endswith("1 decision saved in decisions\n")


@pytest.mark.parametrize("typed", [
    [], ["q"], [""], ["s"], ["skip", ""], ["next"], ["7"], ["c"], ["b", "q"], ["1"], ["1", "1"], ["1", "1", "a note"], ["0", "q"],
    ["x", "q"]])
def test_nothing_is_kept_before_the_last_answer(asked, articles, conflict, typed):
    run = asked(*typed)
    assert (run.status, kept(articles), bool(conflict)) == (0, [], True)
    assert run.err.endswith("0 decisions saved in decisions\n")


def test_the_last_one_can_be_taken_back_and_made_anew(asked, articles, conflict):
    asked("5", "", "", "b", "4", "same number", "", "")
    assert kept(articles) == [(conflict.id, "rounding", "", "same number", "", "Kim Vale")]
    asked("q")
    assert kept(articles) == [(conflict.id, "rounding", "", "same number", "", "Kim Vale")]


def test_a_decision_is_withdrawn_where_it_was_made(asked, articles, conflict):
    run = asked("5", "", "", "b", "0", "q")
    assert (kept(articles), "Withdrawn." in run.out, bool(conflict)) == ([], True, True)


@pytest.fixture
def colleague(articles, conflict):
    """Somebody else, who decides while a question is waiting: before the answer with this number."""

    def decides(monkeypatch, before, *typed):
        lines = iter(enumerate(typed))

        def answered(_):
            number, line = next(lines, (None, None))
            if number is None:
                raise EOFError
            if number == before:
                save(decide(conflict, Review("outdated", by="Bo", at="2026-11-20"), values_told(conflict)), articles / "decisions")
            return line

        monkeypatch.setattr("builtins.input", answered)

    return decides


def test_what_somebody_else_decided_meanwhile_is_told_and_not_overwritten(checker, articles, colleague, monkeypatch):
    colleague(monkeypatch, 2, "5", "", "", "q")
    run = checker("review", RESULTS, "--tui", "--by", "Kim Vale")
    assert "Somebody else has changed this decision meanwhile" in run.out
    assert "Now: outdated, Bo, 20 November 2026. Enter leaves it so." in run.out
    assert [one[1] for one in kept(articles)] == ["outdated"]
    assert run.err.endswith("0 decisions saved in decisions\n")


def test_who_has_seen_it_may_decide_anew(checker, articles, colleague, monkeypatch):
    colleague(monkeypatch, 1, "5", "", "", "4", "", "")
    checker("review", RESULTS, "--tui", "--by", "Kim Vale")
    assert [one[1] for one in kept(articles)] == ["rounding"]


def test_what_somebody_else_decided_is_not_withdrawn_unseen(checker, articles, colleague, monkeypatch):
    colleague(monkeypatch, 0, "0", "q")
    run = checker("review", RESULTS, "--tui", "--by", "Kim Vale")
    assert "Somebody else has changed this decision meanwhile" in run.out
    assert [one[1] for one in kept(articles)] == ["outdated"]


def test_what_is_decided_is_not_asked_again(asked, checker, conflict):
    asked("1", "", "", "")
    assert checker(*CHECK).status == 0
    run = asked()
    assert run.err == "nothing is open: every finding is decided\n"
    assert conflict.id not in run.out


def test_what_needs_reporting_is_asked_again(asked, conflict):
    asked("6", "ask the harbor", "")
    assert "so far: needs reporting, Kim Vale" in " ".join(asked().out.split())
    assert conflict.review is None


@pytest.mark.usefixtures("conflict")
@pytest.mark.parametrize(("author", "user", "typed", "wanted"), [
    ("Ada Frey", "af", [], "Ada Frey"), ("", "af", [], "af"), ("", "", ["Lena Ost"], "Lena Ost"), ("", "", [""], "")])
def test_who_decides_is_asked_where_nothing_tells(asked, articles, monkeypatch, author, user, typed, wanted):  # noqa: PLR0917 - a table
    monkeypatch.setenv("GIT_AUTHOR_NAME", author)
    monkeypatch.setenv("USER", user)
    asked("5", "", "", *typed, options=())
    assert [one[-1] for one in kept(articles)] == [wanted]


def test_a_test_for_the_rule_is_offered(asked, conflict):
    run = asked("x", "5", "", "")
    assert "  - silent:" in run.out
    assert f"A test for its rule: checker review {RESULTS} --example {conflict.id}" in run.out


def test_what_no_file_can_hold_is_asked_again(asked, articles, conflict):
    run = asked("5", "\ud800", "", "4", "", "")
    assert "a character that no file can hold" in run.out
    assert [one[:2] for one in kept(articles)] == [(conflict.id, "rounding")]


def test_ctrl_c_leaves_what_was_saved(checker, articles, conflict, monkeypatch):
    lines = iter(["5", "", "", "b", "4"])

    def typed(_):
        line = next(lines, None)
        if line is None:
            raise KeyboardInterrupt
        return line

    monkeypatch.setattr("builtins.input", typed)
    assert checker("review", RESULTS, "--tui", "--by", "Kim Vale").status == 130
    assert [one[:2] for one in kept(articles)] == [(conflict.id, "false-alarm")]


def test_words_of_an_article_cannot_steer_the_terminal(asked, checker, articles):
    for name in ("one", "other"):
        path = articles / f"{name}.txt"
        path.write_text(path.read_text(encoding="utf-8").replace("Fenmouth", "Fen\x1b[2Jmouth \u202e::error"), encoding="utf-8")
    checker(*CHECK)
    run = asked("x", "q")
    assert not set(run.out) & {"\x1b", "\u202e"}
    assert not [line for line in run.out.splitlines() if line.lstrip().startswith("::")]


def test_it_works_as_a_process_of_its_own(process, articles):
    process(*CHECK)
    program = ("import io, sys; sys.stdin = io.TextIOWrapper(io.BytesIO(b'5\\nna\\xffme\\n\\n'), encoding='utf-8'); "
               "from checker.cli import main; main()")
    run = process("review", RESULTS, "--tui", before=("-c", program), GIT_AUTHOR_NAME="Kim Vale", NO_COLOR="1")
    assert (run.status, [one[1:4] for one in kept(articles)]) == (0, [("false-alarm", "", "na\ufffdme")])
