"""A conflict that is too light to fail a run is told of in a line of its own, so that a pass is never taken for agreement."""

import pytest

PAIR = ("check", "one.txt", "draft.md", "--sources", "sources.yaml")
FERRY = "The ferry Santa Rita carried 231 passengers from Port Alder to Fenmouth."
LINE = "1 open conflict below --fail-on {}, so the run passes"
LOWERED = "; a conflict with an undated article weighs less: date draft.md"


@pytest.fixture
def draft(articles):
    def written(head):
        (articles / "draft.md").write_text(f"---\n{head}\n---\n\n# Ferries\n\n{FERRY}\n", encoding="utf-8")

    return written


def told(run):
    return [line for line in run.err.splitlines() if "so the run passes" in line]


@pytest.mark.parametrize(("head", "words", "ended"), [
    ("title: Ferries", (), (0, LINE.format("warning") + LOWERED)),
    ("title: Ferries", ("-f", "json"), (0, LINE.format("warning") + LOWERED)),
    ("title: Ferries", ("--fail-on", "error"), (0, LINE.format("error") + LOWERED)),
    ("published: 2025-03-05", ("--fail-on", "error"), (0, LINE.format("error"))),
    ("title: Ferries", ("--fail-on", "note"), (1, "")),
    ("published: 2025-03-05", (), (1, "")),
    ("published: 2025-03-05", ("--fail-on", "never"), (0, "")),
    ("title: Ferries", ("--strict",), (2, "")),
    ("title: Ferries", ("gone.txt",), (2, "")),
    ("published: 2025-03-05", ("--exit-zero",), (0, ""))])
def test_what_is_told(checker, draft, head, words, ended):
    draft(head)
    run = checker(*PAIR, *words)
    assert (run.status, "".join(told(run))) == ended


CHOICE = "mend the text, decide {0} ({1}), waive {0} in checker.toml, or keep {0} in a baseline (checker baseline)"
LATER = "checker check --out DIR, checker review DIR/results.json"


@pytest.mark.parametrize(("words", "line"), [
    ((), "1 open conflict fails the run: " + CHOICE.format("it", LATER)),
    (("--out", "out"), "1 open conflict fails the run: " + CHOICE.format("it", "checker review out/results.json")),
    (("--fail-on", "note,agree:note"), ""), (("--fail-on", "never"), ""), (("--exit-zero",), ""), (("gone.txt",), "")])
def test_what_can_be_done_about_a_failure_is_told(checker, draft, words, line):
    draft("published: 2025-03-05")
    run = checker(*PAIR, *words)
    assert [told for told in run.err.splitlines() if "the run: mend" in told] == [line] * bool(line)


@pytest.mark.parametrize("accept", ["decision", "baseline"])
def test_what_is_accepted_is_not_told(checker, draft, decide, accept):
    draft("title: Ferries")
    if accept == "decision":
        decide(*PAIR[1:])
        assert told(checker(*PAIR)) == []
    else:
        assert checker("baseline", "create", *PAIR[1:]).status == 0
        assert told(checker(*PAIR, "--baseline", "checker-baseline.jsonl")) == []
