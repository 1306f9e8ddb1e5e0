"""Keys of a rule that bear on what is compared and told: scope, window, over-time, authority, was."""

from __future__ import annotations

import datetime as dt

import pytest

import checker
from checker.model.finding import Verdict

RULE = """id: own.load
title: What a bridge carries
find: {{kind: count, noun: [lorry, truck]}}
align: {{by: [noun], need: 1{align}}}
compare: {{{compare}}}
message: "{{left.value}} or {{right.value}}"
{more}
tests:
  - conflict: ["The Tarn bridge carries 40 lorries.", "The Tarn bridge carries 60 lorries."]
  - silent: ["The Tarn bridge carries 40 lorries.", "Odo Marsk sold 60 goats."]
"""
FEW, MANY = "The Tarn bridge carried 40 lorries{}.", "The Tarn bridge carried 60 lorries{}."


@pytest.fixture
def found(tmp_path):
    """The findings of the rule on two texts."""

    def check(left, right, days=(None, None), publishers=("", ""), **keys):
        parts = {"align": "", "compare": "", "more": ""} | keys
        (tmp_path / "load.yml").write_text(RULE.format(**parts), encoding="utf-8")
        documents = [checker.Document.from_text(text, id=name, published=day, publisher=publisher or None)
                     for name, text, day, publisher in zip("ab", (left, right), days, publishers, strict=True)]
        return [one for one in checker.check(documents, rules=tmp_path).findings if one.rule == "own.load"]

    return check


@pytest.mark.parametrize(("scope", "wanted"), [
    ("", Verdict.SCOPE_DIFFERS),
    (", scope: [period]", Verdict.SCOPE_DIFFERS),
    (", scope: [place, period]", Verdict.SCOPE_DIFFERS),
    (", scope: [place]", Verdict.CONFLICT),
    (", scope: [anchor]", Verdict.CONFLICT),
])
def test_scope_decides_which_differences_set_two_claims_apart(found, scope, wanted):
    one, = found(FEW.format(" in 2019"), MANY.format(" in 2021"), align=scope)
    assert one.verdict is wanted


@pytest.mark.parametrize(("scope", "wanted"), [("", Verdict.CONFLICT), (", scope: [period]", Verdict.CONFLICT),
                                               (", scope: [speaker]", Verdict.SCOPE_DIFFERS)])
def test_scope_may_name_what_no_feature_looks_at(found, scope, wanted):
    one, = found(FEW.format(", Edda Quill said"), MANY.format(", Odo Marsk said"), align=scope, compare="speakers: ignore")
    assert one.verdict is wanted


def test_a_scope_that_one_side_does_not_tell_keeps_the_pair(found):
    one, = found(FEW.format(", Edda Quill said"), MANY.format(""), align=", scope: [speaker]")
    assert one.verdict is Verdict.CONFLICT
    assert any("speaker" in slot for slot in one.explanation.one_sided)


@pytest.mark.parametrize(("window", "over_time", "apart", "wanted"), [
    ("3 days", "may-change", 2, Verdict.CONFLICT),
    ("3 days", "may-change", 3, Verdict.CONFLICT),
    ("3 days", "may-change", 4, Verdict.CHANGED),
    ("0 days", "may-change", 1, Verdict.CHANGED),
    ("0 days", "never-decreases", 1, Verdict.CHANGED),
    ("0 days", "never-increases", 1, Verdict.CONFLICT),
    ("0 days", "constant", 30, Verdict.CONFLICT),
])
def test_window_and_over_time(found, window, over_time, apart, wanted):
    start = dt.date(2023, 2, 6)
    one, = found(FEW.format(""), MANY.format(""), days=(start, start + dt.timedelta(days=apart)), align=f", window: {window}",
                 compare=f"over-time: {over_time}")
    assert one.verdict is wanted


def authority(finding):
    return [reason for reason in finding.reasons if "authority" in reason]


@pytest.mark.parametrize(("named", "said"), [
    ("[The Road Office]", "The Road Office as its authority, and that says 60"),
    ("[the road office]", "that says 60"),
    ("[Edda Quill]", "Edda Quill as its authority, and that says 40"),
])
def test_authority_is_named_and_decides_nothing(found, named, said):
    texts = FEW.format(", Edda Quill said"), MANY.format("")
    plain, = found(*texts, publishers=("Harbor Post", "The Road Office"))
    one, = found(*texts, publishers=("Harbor Post", "The Road Office"), more=f"authority: {named}")
    assert any(said in reason for reason in authority(one))
    assert (one.verdict, one.severity, one.claims, one.id) == (plain.verdict, plain.severity, plain.claims, plain.id)


@pytest.mark.parametrize("more", ["", "authority: [Road Police]"])
def test_where_the_authority_says_nothing_it_is_not_named(found, more):
    one, = found(FEW.format(""), MANY.format(""), publishers=("Harbor Post", "The Road Office"), more=more)
    assert authority(one) == []


def test_a_renamed_rule_keeps_the_ids_of_its_findings(found):
    one, = found(FEW.format(""), MANY.format(""))
    renamed, = found(FEW.format(""), MANY.format(""), more="was: own.burden")
    other, = found(FEW.format(""), MANY.format(""), more="was: own.freight")
    assert len({one.id, renamed.id, other.id}) == 3
    assert renamed.id == found(FEW.format(""), MANY.format(""), more="was: own.burden")[0].id
