"""The table of exchange rates: what it takes, and where it says the fault is."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from checker.errors import InputError
from checker.model.rates import Rate
from checker.read.manifest import load_manifest, rates_path
from checker.read.rate_table import load_rates

CODES = frozenset({"USD", "EUR", "CNY", "JPY"})
DAY = dt.date(2024, 10, 22)


def loaded(folder, text):
    path = folder / "rates.yaml"
    path.write_text(text, encoding="utf-8")
    return load_rates(str(path), CODES)


def test_every_key(tmp_path):
    table = loaded(tmp_path, """rates:
  - {date: 2024-10-22, base: USD, rates: {CNY: "7.12", EUR: 0.920}, source: Norvel Bank}
  - date: 2024-02
    base: EUR
    rates:
      JPY: 162
  - {date: 2023, base: USD, rates: {CNY: 7.08}}
""")
    assert table.name == "rates.yaml"
    assert table.rates == (
        Rate(DAY, DAY, "USD", "CNY", Decimal("7.12"), Decimal("0.01"), "Norvel Bank", "rates.yaml:2"),
        Rate(DAY, DAY, "USD", "EUR", Decimal("0.920"), Decimal("0.001"), "Norvel Bank", "rates.yaml:2"),
        Rate(dt.date(2024, 2, 1), dt.date(2024, 2, 29), "EUR", "JPY", Decimal(162), Decimal(1), "", "rates.yaml:6"),
        Rate(dt.date(2023, 1, 1), dt.date(2023, 12, 31), "USD", "CNY", Decimal("7.08"), Decimal("0.01"), "", "rates.yaml:7"))


def test_a_bare_list_will_do(tmp_path):
    assert len(loaded(tmp_path, "- {date: 2024-10-22, base: USD, rates: {CNY: 7.12}}").rates) == 1


@pytest.mark.parametrize(("text", "where", "words"), [
    ("", "1:1", "a list of rates was expected"),
    ("rates: []", "1:8", "a list of rates was expected"),
    ("rate:\n  - {}", "1:1", "did you mean 'rates'?"),
    ("- 7.12", "1:3", "rates with their keys were expected"),
    ("- {date: 2024-10-22, base: USD, rate: {CNY: 7.12}}", "1:33", "did you mean 'rates'?"),
    ("- {date: 2024-10-22, base: USD, rates: {CNY: 7.12}, sorce: X}", "1:53", "did you mean 'source'?"),
    ("- {base: USD, rates: {CNY: 7.12}}", "1:3", "rates without `date`"),
    ("- {date: 2024-10-22, rates: {CNY: 7.12}}", "1:3", "rates without `base`"),
    ("- {date: 2024-10-22, base: USD}", "1:3", "rates without `rates`"),
    ("- {date: 2024-10-32, base: USD, rates: {CNY: 7.12}}", "1:10", "'2024-10-32' (write it as 2024-10-22, 2024-10 or 2024)"),
    ("- {date: 22/10/2024, base: USD, rates: {CNY: 7.12}}", "1:10", "a day of the calendar"),
    ("- {date: 2024-10-22, base: UDS, rates: {CNY: 7.12}}", "1:28", "unknown currency 'UDS' (did you mean 'USD'?)"),
    ("- {date: 2024-10-22, base: USD, rates: {CYN: 7.12}}", "1:41", "unknown currency 'CYN' (did you mean 'CNY'?)"),
    ("- {date: 2024-10-22, base: USD, rates: {yuan: 7.12}}", "1:41", "unknown currency 'yuan' (write its code"),
    ("- {date: 2024-10-22, base: USD, rates: {USD: 1}}", "1:41", "a rate of USD to itself"),
    ("- {date: 2024-10-22, base: USD, rates: {CNY: 0}}", "1:46", "a number above 0"),
    ("- {date: 2024-10-22, base: USD, rates: {CNY: -7.12}}", "1:46", "a number above 0"),
    ("- {date: 2024-10-22, base: USD, rates: {CNY: 7,12}}", "1:48", "unknown currency '12'"),
    ("- {date: 2024-10-22, base: USD, rates: {CNY: 1e3}}", "1:46", "a number above 0"),
    ("- {date: 2024-10-22, base: USD, rates: {CNY: about 7}}", "1:46", "a number above 0"),
    ("- {date: 2024-10-22, base: USD, rates: [7.12]}", "1:40", "`rates` holds codes of currencies"),
    ("- {date: 2024-10-22, base: USD, rates: {CNY: 7.12, CNY: 7.13}}", "1:52", "'CNY' a second time"),
    ("- {date: 2024-10-22, base: USD, rates: {CNY: 7.12}}\n- {date: 2024-10-22, base: CNY, rates: {USD: 0.14}}", "2:41",
     "a second rate between CNY and USD of one date (first at rates.yaml:1)"),
])
def test_what_is_wrong_is_told_with_its_place(tmp_path, text, where, words):
    with pytest.raises(InputError) as caught:
        loaded(tmp_path, text)
    assert str(caught.value).startswith(f"{tmp_path / 'rates.yaml'}:{where}: ")
    assert words in str(caught.value)


def test_a_table_that_cannot_be_read(tmp_path):
    with pytest.raises(InputError, match="the table of rates cannot be read"):
        load_rates(str(tmp_path / "gone.yaml"), CODES)
    (tmp_path / "latin.yaml").write_bytes(b"rates: \xff")
    with pytest.raises(InputError, match="is not UTF-8"):
        load_rates(str(tmp_path / "latin.yaml"), CODES)


def test_a_manifest_can_name_the_table(tmp_path):
    (tmp_path / "a.txt").write_text("One.", encoding="utf-8")
    manifest = tmp_path / "sources.yaml"
    manifest.write_text("sources:\n  - {path: a.txt}\nrates: money/rates.yaml\n", encoding="utf-8")
    assert len(load_manifest(str(manifest))) == 1
    with pytest.raises(InputError, match=r"sources.yaml:3:8: there is no file 'money/rates.yaml'"):
        rates_path(str(manifest))
    (tmp_path / "money").mkdir()
    (tmp_path / "money/rates.yaml").touch()
    assert rates_path(str(manifest)) == str(tmp_path / "money/rates.yaml")
    manifest.write_text("- {path: a.txt}\n", encoding="utf-8")
    assert rates_path(str(manifest)) is None
