"""What the tables know of countries, places and bodies."""

from __future__ import annotations

import pytest

from checker.lexicon import table
from checker.normalize.holdings import holders, office
from checker.normalize.world import actor, contains, country, country_of


@pytest.mark.parametrize(("name", "expected"), [
    ("Turkish", "Turkey"), ("Turks", "Turkey"), ("UK", "United Kingdom"), ("U.S.", "United States"), ("North Koreans", "North Korea"),
    ("BRAZIL", "Brazil"), ("Brazil's", "Brazil"), ("Ankara", ""), ("Kaldora", ""), ("", ""),
])
def test_country(name: str, expected: str) -> None:
    assert country(name) == expected


@pytest.mark.parametrize(("name", "expected"), [
    ("Ankara", "Turkey"), ("Istanbul", "Turkey"), ("Scottish", "United Kingdom"), ("Bavaria", "Germany"), ("Ombrin", "")])
def test_country_of(name: str, expected: str) -> None:
    assert country_of(name) == expected


def test_only_capitals_and_seats_act_for_a_country() -> None:
    assert [actor(name) for name in ("Ankara", "Kremlin", "Istanbul", "Turkey")] == ["Turkey", "Russia", "", ""]


def test_every_capital_lies_in_its_own_country() -> None:
    capitals = {name: item["capital"] for name, item in table("countries")["countries"].items() if "capital" in item}
    assert [name for name, capital in capitals.items() if not contains(name, capital)] == []


def test_codes_are_unique() -> None:
    codes = [item["code"] for item in table("countries")["countries"].values()]
    assert len(codes) == len(set(codes))
    assert all(len(code) == 2 and code.isupper() for code in codes)


def test_every_form_of_an_office_reads_as_that_office() -> None:
    offices = table("offices")
    wrong = [(form, name) for group in ("one", "many") for name, forms in offices[group].items() for form in forms if office(form) != name]
    assert wrong == []


@pytest.mark.parametrize(("role", "expected"), [
    ("president", "one"), ("defense minister", "one"), ("chief executive officer", "one"), ("chief justice", "one"),
    ("spokesperson", "many"), ("professor", "many"), ("director", "many"), ("minister", "many"), ("poet", "many"), ("", "many")])
def test_holders(role: str, expected: str) -> None:
    assert holders(role) == expected
