"""Which findings a decision holds for, and which it held for once."""

import dataclasses

import pytest

from checker.model.decision import Decision, State
from checker.model.finding import Coverage, Finding, Result, Review, RuleUse, Severity, Verdict
from checker.model.text import Document
from checker.review import decide, with_decisions

KEY = ("generic.count", "count ferry")


def finding(number, values, verdict=Verdict.CONFLICT, key=KEY):
    return Finding(f"F-{number:012x}", key[0], verdict, Severity.WARNING, "Ferries: some or more", ("Why.",), (), key=key, values=values)


def result(*findings, rules=()):
    return Result((), (), findings, Coverage(0, 0, 0, len(findings)), rules, "", "1")


def decision(number, values, state=State.ROUNDING, **known):
    return Decision(f"F-{number:012x}", known.pop("key", KEY), values, state, **{"verdict": "conflict", "at": "2026-11-20"} | known)


def number(one):
    return int(f"0x{one.finding.removeprefix('F-')}", 0)


def outcome(found, *decisions):
    """By finding what holds for it (a state), or held once (a state in brackets); then what is stale and what is unused."""
    checked = with_decisions(found, decisions, "decisions")
    told = [one.review.state if one.review else f"({one.past.state})" if one.past else "" for one in checked.findings]
    use = checked.decisions
    return told, [number(one) for one in use.stale], [number(one) for one in use.unused]


A, B, C = ("40",), ("40", "44"), ("40", "45")
OTHER = ("generic.count", "count bridge")


@pytest.mark.parametrize(("findings", "decisions", "wanted"), [
    ([finding(1, B)], [], ([""], [], [])),
    ([finding(1, B)], [decision(1, B)], (["rounding"], [], [])),
    ([finding(1, B)], [decision(1, B, State.NEEDS_REPORTING)], (["needs-reporting"], [], [])),
    ([finding(2, C)], [decision(1, B)], (["(rounding)"], [1], [])),  # 44 became 45
    ([finding(1, B, key=OTHER)], [decision(1, B)], ([""], [], [1])),  # about something else
    ([], [decision(1, B)], ([], [], [1])),
    ([finding(2, ("50", "60"))], [decision(1, B)], (["(rounding)"], [1], [])),  # the only one of its key
    ([finding(2, ("50", "60")), finding(3, ("70", "80"))], [decision(1, B)], (["", ""], [], [1])),  # cannot be told which
    ([finding(2, ("50", "60")), finding(3, C)], [decision(1, B)], (["", "(rounding)"], [1], [])),  # the one that shares a value
    ([finding(1, B), finding(2, C)], [decision(1, B)], (["rounding", ""], [], [])),  # two of one key, each judged by itself
    ([finding(1, B), finding(2, C)], [decision(1, B), decision(2, C, State.OUTDATED)], (["rounding", "outdated"], [], [])),
    ([finding(2, C)], [decision(1, B), decision(2, C, State.OUTDATED)], (["outdated"], [], [1])),  # decided anew
    ([finding(3, C)], [decision(1, B, at="2026-11-21"), decision(2, ("40", "46"), State.OUTDATED)],
     (["(rounding)"], [1], [2])),  # the latest
    ([finding(2, A, Verdict.AGREE)], [decision(1, B)], ([""], [], [1])),  # they agree now: nothing is open
    ([finding(2, A, Verdict.AGREE), finding(3, C)], [decision(1, B)], (["", "(rounding)"], [1], [])),
    ([finding(2, B, Verdict.UNCERTAIN)], [decision(1, B)], (["rounding"], [], [])),  # same values, a lesser verdict
    ([finding(2, B)], [decision(1, B, verdict="uncertain")], (["(rounding)"], [1], [])),  # what was no conflict is one
    ([finding(2, B)], [decision(1, B, verdict="")], (["rounding"], [], [])),  # not known: the values tell
    ([finding(1, B), finding(2, B, Verdict.UNCERTAIN)], [decision(1, B)], (["rounding", ""], [], [])),  # one decision, one finding
    ([finding(2, B), finding(1, B, Verdict.UNCERTAIN)], [decision(1, B, verdict="uncertain")], (["", "rounding"], [], [])),
])
def test_what_holds(findings, decisions, wanted):
    assert outcome(result(*findings), *decisions) == wanted
    assert outcome(result(*findings), *reversed(decisions)) == wanted


def test_findings_alike_are_open_where_no_decision_tells_where_it_was_made():
    first = finding(1, B)
    found = result(first, dataclasses.replace(first, id=f"{first.id}-2"))
    one = decision(1, B)
    both = [one, dataclasses.replace(one, finding=f"{one.finding}-2", state=State.OUTDATED)]
    for some in (both[:1], both[1:], both):
        told = with_decisions(found, some, "d")
        assert [finding.review for finding in told.findings] == [None, None]
        assert told.findings[0].past.finding in {decision.finding for decision in some}


def test_what_was_decided_of_a_twin_is_past_and_settles_nothing():
    second = dataclasses.replace(decision(1, B, State.FALSE_ALARM), finding=f"{finding(1, B).id}-2")
    (left,) = with_decisions(result(finding(1, B)), [second], "decisions").findings
    assert left.review is None
    assert left.past.state == State.FALSE_ALARM


def test_what_was_decided_of_other_articles_is_counted_apart():
    here = dataclasses.replace(result(finding(1, B)), documents=(Document("harbor", "One."),))
    made = [decision(2, C, key=OTHER, places=places) for places in ((), ("harbor 000000000000",), ("island 000000000000",))]
    uses = [with_decisions(here, [one], "d").decisions for one in made]
    assert [(len(use.unused), use.elsewhere) for use in uses] == [(1, 0), (1, 0), (0, 1)]


def test_what_was_decided_before_is_replaced():
    found = result(dataclasses.replace(finding(1, B), review=Review("confirmed"), past=Review("outdated")))
    assert with_decisions(found, (), "decisions").findings == (finding(1, B),)
    once = with_decisions(found, [decision(1, B)], "decisions")
    assert with_decisions(once, [decision(1, B)], "decisions") == once


def test_a_review_tells_all_that_was_said():
    said = Review("confirmed", "See the log.", "Kim Vale", "2026-11-20", "40", "https://log.example", ("44", "40"))
    made = decide(finding(1, B), said, ("44", "40"))
    assert made.verdict == "conflict"
    said = dataclasses.replace(said, finding=finding(1, B).id, verdict="conflict")
    assert with_decisions(result(finding(1, B)), [made], "d").findings[0].review == said
    assert with_decisions(result(finding(2, C)), [made], "d").findings[0].past == said


def test_a_decision_looks_among_so_many_findings_of_one_thing_and_no_more():
    found = result(*(finding(number, (str(number), "now")) for number in range(300)))
    made = [decision(number + 1000, (str(number), "then")) for number in range(300)]
    use = with_decisions(found, made, "decisions").decisions
    assert (use.used, len(use.stale), len(use.unused)) == (0, 100, 200)


def test_a_finding_without_a_key_is_known_by_its_rule():
    bare = finding(1, (), key=("generic.count",))
    bare = dataclasses.replace(bare, key=())
    assert outcome(result(bare), decide(bare, Review("outdated"))) == (["outdated"], [], [])


def test_rules_are_measured_by_what_was_decided_of_their_conflicts():
    rules = (RuleUse("generic.count", "", 2), RuleUse("economy.trade", "", 0, was="economy.commerce"), RuleUse("generic.date", "", 0))
    made = [decision(1, B, State.CONFIRMED), decision(2, C, State.OUTDATED), decision(3, A, State.FALSE_ALARM),
            decision(4, A, State.DIFFERENT_THINGS), decision(5, A, State.ROUNDING), decision(6, A, State.NEEDS_REPORTING),
            decision(7, A, State.FALSE_ALARM, verdict="uncertain"), decision(8, A, State.CONFIRMED, key=("economy.commerce", "x")),
            decision(9, A, State.CONFIRMED, key=("economy.trade", "x"))]
    checked = with_decisions(result(rules=rules), made, "decisions")
    assert [(rule.confirmed, rule.false_alarms) for rule in checked.rules] == [(2, 3), (2, 0), (0, 0)]
