"""A policy on estimates is told with a finding, in every form of report, and changes nothing else."""

import dataclasses
import datetime
import io

import pytest

import checker
from checker.errors import RuleError
from checker.pipeline import rulebook
from checker.report import FORMATS

RULE = """\
id: conflict-casualties.death-toll
title: Death toll of one event
severity: error
find: {{kind: count, noun: [person], predicate: [kill, die]}}
align: {{by: [event], scope: [place, period], need: 3, window: 1 day}}
compare: {{approx: 10%, over-time: constant{policy}}}
message: "Killed: {{left.value}} ({{left.publisher}}) or {{right.value}} ({{right.publisher}})"
tests:
  - conflict: ["The Orvand mine collapse killed 19 people.", "The Orvand mine collapse killed 31 people."]
  - silent: ["The Orvand mine collapse killed 19 people.", "A ferry fire off Lusenia killed 31 people."]
"""
DAY = datetime.date(2024, 5, 6)
TEXTS = {"19": "The Orvand mine collapse killed 19 people.", "31": "The Orvand mine collapse killed 31 people.",
         "dozens": "The Orvand mine collapse killed dozens of people."}


def report(tmp_path, policy, *names):
    (tmp_path / "toll.yml").write_text(RULE.format(policy=policy and f", estimates: {policy}"), encoding="utf-8")
    documents = [checker.Document.from_text(TEXTS[name], id=f"paper-{place}", published=DAY, publisher=f"Paper {place}")
                 for place, name in enumerate(names, 1)]
    return checker.check(documents, rules=tmp_path)


def own(found):
    return next(finding for finding in found.findings if finding.rule == "conflict-casualties.death-toll")


@pytest.mark.parametrize(("policy", "names", "said"), [
    ("acled", ("19", "31"),
     "Estimates (acled): policy value 19, the most conservative of reports that differ (19 in Paper 1, 31 in Paper 2)."),
    ("acled", ("dozens", "31"),
     "Estimates (acled): policy value 12, the most conservative of reports that differ (12 (“dozens”) in Paper 1, 31 in Paper 2)."),
    ("ucdp", ("19", "31"), "Estimates (ucdp): low 19, best 19, high 31, over 2 origins; best is the middle figure, not a judgment."),
    ("plain", ("dozens", "31"), "Estimates (plain): “dozens” is taken as 24 to 99.")])
def test_policy_is_the_last_reason(tmp_path, policy, names, said):
    finding = own(report(tmp_path, policy, *names))
    assert finding.reasons[-1] == finding.estimate == said
    assert len(finding.reasons) > 1


@pytest.mark.parametrize("policy", ["plain", "acled", "ucdp"])
@pytest.mark.parametrize("names", [("19", "31"), ("dozens", "31"), ("dozens", "19"), ("19", "19")])
def test_policy_changes_nothing_else(tmp_path, policy, names):
    without, found = report(tmp_path, "", *names), report(tmp_path, policy, *names)
    bare = [dataclasses.replace(finding, estimate="", reasons=tuple(line for line in finding.reasons if line != finding.estimate), steps=())
            for finding in found.findings]
    assert bare == [dataclasses.replace(finding, steps=()) for finding in without.findings]
    assert found.claims == without.claims


def test_rule_without_a_policy_shows_none(tmp_path):
    finding = own(report(tmp_path, "", "19", "31"))
    assert finding.estimate == ""
    assert not any("Estimates" in reason for reason in finding.reasons)


@pytest.mark.parametrize("name", ["text", "json", "jsonl", "html", "csv"])
def test_every_form_of_report_tells_it(tmp_path, name):
    stream = io.StringIO(newline="")
    FORMATS[name].write(report(tmp_path, "ucdp", "19", "31").result, stream)
    assert "Estimates (ucdp): low 19, best 19, high 31" in " ".join(stream.getvalue().split())


def test_changed_figures_are_not_taken_together(tmp_path):
    (tmp_path / "toll.yml").write_text(RULE.format(policy=", estimates: ucdp").replace("constant", "never-decreases"), encoding="utf-8")
    early = checker.Document.from_text(TEXTS["19"], id="a", published=DAY)
    late = checker.Document.from_text("The toll of the Orvand mine collapse has risen to 31 people killed.", id="b",
                                      published=DAY + datetime.timedelta(days=3))
    changed = [finding for finding in checker.check([early, late], rules=tmp_path).findings if finding.verdict == "changed"]
    assert changed
    assert [finding.estimate for finding in changed] == [""]


@pytest.mark.parametrize(("wrong", "told"), [
    (("estimates: ucdp", "estimates: guess"), "unknown value .guess. .known: acled, plain, ucdp"),
    (("kind: count", "kind: count, use: n-1"), "'use' changes them"),
    (("kind: count, noun: [person], predicate: [kill, die]", "kind: place"), "says nothing of place")])
def test_what_makes_no_sense_is_refused(tmp_path, wrong, told):
    (tmp_path / "toll.yml").write_text(RULE.format(policy=", estimates: ucdp").replace(*wrong), encoding="utf-8")
    with pytest.raises(RuleError, match=told):
        rulebook(tmp_path)
