import pytest

from checker.errors import ConfigError
from checker.gate import Selection, Terms, gated, words
from checker.model.finding import Coverage, Finding, Result, RuleUse, Severity, Verdict

RULES = ("generic.count", "generic.count-of-days", "generic.money", "elections.seats")


def result():
    findings = tuple(Finding(f"F-{number}{number}ab", rule, Verdict.CONFLICT, Severity.WARNING, "", (), ())
                     for number, rule in enumerate(RULES))
    return Result((), (), findings, Coverage(0, 0, 0, 4), tuple(RuleUse(rule, "", 1) for rule in RULES), "", "0")


def left(select=(), ignore=()):
    return [one.rule for one in gated(result(), Terms(Selection(tuple(select), tuple(ignore)))).findings if one.suppressed is None]


@pytest.mark.parametrize(("select", "ignore", "rules"), [
    ((), (), list(RULES)),
    (("generic",), (), ["generic.count", "generic.count-of-days", "generic.money"]),
    (("generic.count",), (), ["generic.count"]),
    (("generic.cou",), (), ["generic.count", "generic.count-of-days"]),
    (("elections.", "generic.money"), (), ["generic.money", "elections.seats"]),
    (("generic",), ("generic.money",), ["generic.count", "generic.count-of-days"]),
    ((), ("generic", "elections"), []),
    (("F-22ab",), (), ["generic.money"]),
    (("F-3",), (), ["elections.seats"]),
    ((), ("F-0",), ["generic.count-of-days", "generic.money", "elections.seats"])])
def test_what_is_left(select, ignore, rules):
    assert left(select, ignore) == rules


@pytest.mark.parametrize(("word", "told"), [
    ("generic.mony", "did you mean 'generic.money'"), ("weather", "packs of rules: elections, generic"), ("Generic", "did you mean"),
    ("F-9", "no such finding in this run"), ("F-22ac", "did you mean 'F-22ab'")])
@pytest.mark.parametrize("option", ["select", "ignore"])
def test_what_names_nothing_is_refused(word, told, option):
    with pytest.raises(ConfigError, match=f"--{option} {word}.*{told}"):
        left(**{option: (word,)})


def test_nothing_is_taken_away():
    some = gated(result(), Terms(Selection(("F-0",))))
    assert [one.id for one in some.findings] == [one.id for one in result().findings]
    assert gated(result(), Terms()) == result()


@pytest.mark.parametrize(("written", "read"), [
    ((), ()), (("a,b", "c"), ("a", "b", "c")), ((" a , ", "", ","), ("a",)), (("a", "a"), ("a",))])
def test_words_of_options(written, read):
    assert words(written) == read
