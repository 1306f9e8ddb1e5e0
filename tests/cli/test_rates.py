"""`--rates`: sums in two currencies, on the command line, in a manifest and from Python."""

from __future__ import annotations

import datetime as dt
import json
from itertools import permutations

import pytest

import checker as program
from checker.errors import InputError
from checker.rates import rate_table

DAY = dt.date(2024, 10, 22)
RATES = "rates:\n  - {date: 2024-10-22, base: USD, rates: {CNY: 7.12}, source: Norvel Bank}\n"
DOLLARS = "Velmara paid $240 million for the Orvand bridge, its treasury said."
YUAN = "The Orvand bridge cost Velmara {} yuan, its treasury said."
SOURCES = "sources:\n  - {path: usd.txt, published: 2024-10-22}\n  - {path: cny.txt, published: 2024-10-22}\n"


@pytest.fixture
def sums(articles):
    (articles / "usd.txt").write_text(DOLLARS, encoding="utf-8")
    (articles / "cny.txt").write_text(YUAN.format("2.9 billion"), encoding="utf-8")
    (articles / "sums.yaml").write_text(SOURCES, encoding="utf-8")
    (articles / "rates.yaml").write_text(RATES, encoding="utf-8")
    return articles


def documents(*texts, day=DAY):
    return [program.Document.from_text(text, id=f"d{number}", published=day) for number, text in enumerate(texts)]


def told(texts, rates, day=DAY):
    report = program.check(documents(*texts, day=day), rates=rates)
    return [str(finding.verdict) for finding in report.findings]


@pytest.mark.usefixtures("sums")
def test_a_table_makes_two_currencies_comparable(checker):
    silent = checker("check", "usd.txt", "cny.txt", "--sources", "sums.yaml", "--allow-empty")
    assert (silent.status, "no exchange rate 2" in silent.out) == (0, True)
    found = checker("check", "usd.txt", "cny.txt", "--sources", "sums.yaml", "--rates", "rates.yaml")
    assert found.status == 1
    assert "at 7.12 CNY per USD (Norvel Bank, 22 October 2024," in found.out


def test_the_manifest_can_name_the_table(checker, sums):
    (sums / "sums.yaml").write_text(SOURCES + "rates: rates.yaml\n", encoding="utf-8")
    assert checker("check", "usd.txt", "cny.txt", "--sources", "sums.yaml").status == 1


@pytest.mark.usefixtures("sums")
@pytest.mark.parametrize(("more", "said"), [
    ((), "without a dated exchange rate"),
    (("--rates", "rates.yaml"), "at 7.12 CNY per USD"),
])
def test_explain_tells_of_the_rate(checker, more, said):
    run = checker("explain", "usd.txt:1", "cny.txt:1", "--sources", "sums.yaml", *more)
    assert (run.status, said in " ".join(run.out.split())) == (0, True)
    assert "share no scale" not in run.out


def test_explain_tells_what_the_table_lacks(checker, sums):
    (sums / "rates.yaml").write_text(RATES.replace("2024-10-22", "2024-09-01"), encoding="utf-8")
    run = checker("explain", "usd.txt:1", "cny.txt:1", "--sources", "sums.yaml", "--rates", "rates.yaml")
    assert "no rate between the two for 22 October 2024 or the 7 days before." in " ".join(run.out.split())


@pytest.mark.usefixtures("sums")
def test_explain_of_a_finding_takes_rates_too(checker):
    flags = ("usd.txt", "cny.txt", "--sources", "sums.yaml", "--rates", "rates.yaml")
    found = json.loads(checker("check", *flags, "-f", "jsonl").out)
    assert "7.12 CNY per USD" in checker("explain", found["id"], *flags).out


def test_a_bad_table_is_told_with_its_place(checker, sums):
    (sums / "rates.yaml").write_text(RATES.replace("CNY", "CYN"), encoding="utf-8")
    run = checker("check", "usd.txt", "cny.txt", "--rates", "rates.yaml")
    assert (run.status, "rates.yaml:2:43: unknown currency 'CYN' (did you mean 'CNY'?)" in run.err) == (2, True)


@pytest.fixture
def rates(tmp_path):
    (tmp_path / "rates.yaml").write_text(RATES, encoding="utf-8")
    return tmp_path / "rates.yaml"


@pytest.mark.parametrize(("yuan", "verdict"), [("1.71 billion", "agree"), ("1.75 billion", "compatible"), ("2.9 billion", "conflict")])
def test_sums_from_python(rates, yuan, verdict):
    assert told([DOLLARS, YUAN.format(yuan)], rates) == [verdict]
    assert told([DOLLARS, YUAN.format(yuan)], rate_table(rates)) == [verdict]
    assert told([DOLLARS, YUAN.format(yuan)], None) == []
    assert told([DOLLARS, YUAN.format(yuan)], rates, dt.date(2024, 11, 22)) == []


def test_a_sum_would_rather_have_a_partner_in_its_own_currency(rates):
    both = f"{DOLLARS} {YUAN.format('1.71 billion')}"
    assert told([both, DOLLARS.replace("240", "900")], None) == ["conflict"]
    assert told([both, DOLLARS.replace("240", "900")], rates) == ["conflict", "agree"]
    assert told([both, DOLLARS], rates) == ["agree"]


def test_the_order_of_documents_changes_nothing(rates):
    texts = [DOLLARS, YUAN.format("1.71 billion"), YUAN.format("2.9 billion")]
    some = documents(*texts)
    reports = {json.dumps(program.check(list(order), rates=rates).to_dict(), sort_keys=True) for order in permutations(some)}
    assert len(reports) == 1


@pytest.mark.parametrize("numbers", [("240 million", "2.9 billion"), ("7 billion", "40 million"), ("240 million", "1.71 billion")])
def test_who_is_held_against_whom_does_not_depend_on_the_sums(rates, numbers):
    texts = f"Velmara paid ${numbers[0]} for the Orvand bridge.", YUAN.format(numbers[1])
    found = program.check(documents(*texts), rates=rates).findings
    assert [{claim.document for claim in one.claims} for one in found] == [{"d0", "d1"}]


def test_a_missing_table_is_an_error(tmp_path):
    with pytest.raises(InputError, match="the table of rates cannot be read"):
        program.check(documents(DOLLARS), rates=tmp_path / "gone.yaml")
