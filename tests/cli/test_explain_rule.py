"""`checker explain RULE`."""

import json

import pytest

PAIR = ("one.txt", "other.txt", "--sources", "sources.yaml")
HEADS = ["It finds", "It holds together", "It compares", "It says", "Before you call it an error", "Its examples"]


@pytest.fixture
def found(checker):
    """The conflict of the two articles, whose results.json is in the folder."""
    checker("check", *PAIR, "-f", "json:results.json", "--exit-zero")
    with open("results.json", encoding="utf-8") as stream:  # noqa: PTH123 - in the folder of the fixture
        return next(one for one in json.load(stream)["findings"] if one["verdict"] == "conflict")


def test_a_rule_is_told_with_its_examples(checker, found):
    run = checker("explain", found["rule"])
    lines = run.out.splitlines()
    assert run.status == 0
    assert lines[0] == found["rule"]
    assert [line for line in lines if line in HEADS] == HEADS
    assert any(line.startswith("    “") for line in lines)
    assert "It matched" not in lines


def test_how_often_it_matched_is_told_of_documents_and_results(checker, found):
    for more in (PAIR, ("--results", "results.json")):
        lines = checker("explain", found["rule"], *more).out.splitlines()
        told = lines[lines.index("It matched") + 1]
        assert "1 conflict" in told
        assert "claims; " in told


def test_one_that_matched_nothing_says_so(checker, found):
    other = "courts.sentence" if found["rule"] != "courts.sentence" else "courts.charges"
    known = [line.split()[0] for line in checker("rules", "list").out.splitlines()[:-1]]
    name = other if other in known else next(one for one in known if one.startswith("courts."))
    assert "0 claims; 0 findings" in checker("explain", name, *PAIR).out


def test_a_rule_that_is_off_is_told(checker, found, articles):
    (articles / "checker.toml").write_text(f"[severity]\n'{found['rule']}' = 'off'\n", encoding="utf-8")
    run = checker("explain", found["rule"], *PAIR)
    assert "switched off by the configuration" in run.out
    assert "nothing: it was not among the rules of the run" in run.out


def test_an_unknown_rule_is_told_with_the_nearest(checker, found):
    run = checker("explain", found["rule"] + "x")
    assert run.status == 2
    assert f"did you mean '{found['rule']}'?" in run.err
    assert checker("explain", "zz.zz").status == 2


def test_a_finding_is_explained_from_the_configured_documents(checker, found, articles):
    (articles / "checker.toml").write_text("sources = ['one.txt', 'other.txt']\nmanifest = 'sources.yaml'\n", encoding="utf-8")
    run = checker("explain", found["id"])
    assert run.status == 0
    assert run.out.startswith(found["id"])
