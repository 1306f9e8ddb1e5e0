"""quantulum3 is asked about unknown units alone, and is not loaded for ordinary text."""

from __future__ import annotations

import subprocess
import sys

import pytest

from checker.normalize.figures.second_opinion import unit_by_quantulum
from tests.extract.reading import reasons, values


@pytest.mark.parametrize(("unit", "name"), [
    ("J/m^2", "joule per square metre"),
    ("J/qqz", None),
    ("barn newton litre", None),
    ("florps", None),
    ("x" * 200, None),
    ("J/m^" + "2" * 100, None),
    ("J/7m", None),
])
def test_names_a_unit_or_none(unit: str, name: str | None) -> None:
    assert unit_by_quantulum(unit) == name


@pytest.mark.parametrize(("text", "wanted"), [
    ("The lamp gave 20 J/m^2 in all.", "measure 20 joule per square metre"),
    ("The sensor moved at 3 km/s^2 then.", "measure 3 kilometre per square second"),
    ("The dose was 14 mGy/h there.", "measure 14 milligray per hour"),
])
def test_reads_a_composed_unit(text: str, wanted: str) -> None:
    assert values(text) == [wanted]


def test_says_that_a_unit_is_unknown() -> None:
    assert reasons("The lamp gave 20 J/qqz in all.") == [("20 J/qqz", "unknown-unit")]


@pytest.mark.parametrize("text", ["They sold 5 and/or 6 boats.", "All 12 his/her forms were blue."])
def test_words_with_a_stroke_are_no_units(text: str) -> None:
    assert all(value.startswith("count") for value in values(text))


def test_ordinary_text_does_not_load_it() -> None:
    script = ("import sys\nfrom tests.extract.reading import values\n"
              "values('Some 40 men paid $3 million for 5 km of road, 12% of it on 3 May.')\nprint('quantulum3' in sys.modules)")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_long_number_is_never_shown_to_it() -> None:
    assert values("The lamp gave 1e80 J/m^2 and " + "7" * 40 + " J/m^2.")[0].endswith(" joule per square metre")


def test_many_odd_units_are_counted_and_not_asked_about() -> None:
    text = " ".join(f"It gave 3 J/m{letter}{other}." for letter in "abcdefghijklmnop" for other in "abcdefghijklmnop")
    assert [reason for _, reason in reasons(text)][-156:] == ["unknown-unit"] * 156
    assert unit_by_quantulum.cache_info().currsize < 256
