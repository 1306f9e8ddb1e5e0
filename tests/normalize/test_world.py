"""What the tables know of countries, places and bodies."""

from __future__ import annotations

import pytest

from checker.lexicon import table
from checker.normalize.naming.holdings import holders, office
from checker.normalize.naming.world import actor, contains, country, country_of


@pytest.mark.parametrize(("name", "expected"), [
    ("Turkish", "Turkey"), ("Turks", "Turkey"), ("UK", "United Kingdom"), ("U.S.", "United States"), ("U.S", "United States"), ("U", ""),
    ("North Koreans", "North Korea"),
    ("BRAZIL", "Brazil"), ("Brazil's", "Brazil"), ("Ankara", ""), ("Kaldora", ""), ("", ""),
])
def test_country(name: str, expected: str) -> None:
    assert country(name) == expected


@pytest.mark.parametrize(("name", "expected"), [
    ("Ankara", "Turkey"), ("Istanbul", "Turkey"), ("Scottish", "United Kingdom"), ("Bavaria", "Germany"), ("Ombrin", "")])
def test_country_of(name: str, expected: str) -> None:
    assert country_of(name) == expected


MEMBERS = frozenset(  # ISO 3166-1 codes of the 193 members of the United Nations
    "AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CR CI HR CU "
    "CY CZ KP CD DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP "
    "JO KZ KE KI KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM "
    "PK PW PA PG PY PE PH PL PT QA KR MD RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TH TL "
    "TG TO TT TN TR TM TV UG UA AE GB TZ US UY UZ VU VE VN YE ZM ZW".split())


def test_every_member_of_the_united_nations_is_listed() -> None:
    codes = {item["code"] for item in table("countries")["countries"].values()}
    assert len(MEMBERS) == 193
    assert sorted(MEMBERS - codes) == []


def test_a_word_for_people_means_one_country() -> None:
    told: dict[str, list[str]] = {}
    for name, item in table("countries")["countries"].items():
        for word in {name, *item.get("aliases", ()), *item.get("people", ())}:
            told.setdefault(word, []).append(name)
    assert {word: names for word, names in told.items() if len(names) > 1} == {}


@pytest.mark.parametrize(("name", "expected"), [
    ("Bogotá", "Colombia"), ("Yaoundé", "Cameroon"), ("São Tomé", "Sao Tome and Principe"),
    ("Vincentian", "St. Vincent and the Grenadines"), ("Basotho", "Lesotho"), ("Puerto Rican", "United States"),
    ("Brandtonia", ""), ("Ombrín", "")])
def test_names_with_accents_and_rarer_people(name: str, expected: str) -> None:
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
