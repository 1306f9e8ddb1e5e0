"""What strict YAML takes, what it refuses, and where it says the fault is."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CheckerError, RuleError
from checker.strict_yaml import MAX_DEPTH, did_you_mean, load


@pytest.mark.parametrize(("written", "value"), [
    ("yes", "yes"), ("NO", "NO"), ("on", "on"), ("true", True), ("false", False), ("~", None), ("null", None), ("", None),
    ("1:30", "1:30"), ("0777", 777),
    ("1e3", Decimal("1e3")), ("1_000", "1_000"), ("0.5", Decimal("0.5")), ("-7", -7), (".5", Decimal("0.5")),
    ("2024-10-22", "2024-10-22"), ("2020-13-99", "2020-13-99"), ("0x1F", "0x1F"), (".inf", ".inf"), (".", "."), ("-", [None]),
    ("'true'", "true"), ('"12"', "12"), ("5%", "5%"), ("1.2.3", "1.2.3"),
])
def test_reads_scalars_by_the_core_schema(written: str, value: object) -> None:
    data = load(f"value:\n  {written}\n", "a.yml", RuleError).data
    assert data == {"value": value}
    assert type(data["value"]) is type(value)  # type: ignore[index]


def test_remembers_places_and_spelling() -> None:
    found = load("align:\n  by: [noun, é, 007]\n", "a.yml", RuleError)
    assert found.data == {"align": {"by": ["noun", "é", 7]}}
    assert found.positions[("align", "by", 2)] == (2, 17)
    assert found.keys[("align", "by")] == (2, 3)
    assert found.written[("align", "by", 2)] == "007"
    assert found.line(("align", "by")) == 2


def test_an_error_falls_back_to_the_nearest_place() -> None:
    found = load("a:\n  b: 1\n", "a.yml", RuleError)
    assert str(found.error(("a", "b"), "wrong", "mend it")) == "a.yml:2:6: wrong (mend it)"
    assert str(found.error(("a", "b"), "wrong", key=True)) == "a.yml:2:3: wrong"
    assert str(found.error(("a", "missing"), "wrong")) == "a.yml:2:3: wrong"


@pytest.mark.parametrize(("text", "place", "words"), [
    ("a: 1\nb: 2\na: 3\n", (3, 1), "first at 1:1"),
    ("a: &x [1]\nb: *x\n", (1, 4), "anchor"),
    ("b: *x\n", (1, 4), "alias"),
    ("a: !!python/object/apply:os.system [ls]\n", (1, 4), "tag"),
    ("<<: {a: 1}\n", (1, 1), "merge key"),
    ("? [a, b]\n: 1\n", (1, 3), "key"),
    ("a: 1\n---\nb: 2\n", (3, 1), "second document"),
    ("a: [1, 2\nb: 3\n", (2, 2), "not valid YAML"),
    ("a: b: c\n", (1, 5), "not valid YAML"),
    ("a: x\x00y\n", (1, 5), "U+0000"),
    ("ok: 1\na: \ud800\n", (2, 4), "U+D800"),
    ("a: " + "9" * 5000 + "\n", (1, 4), "digits"),
    ("a: 1e99999999\n", (1, 4), "digits"),
])
def test_refuses_with_a_place(text: str, place: tuple[int, int], words: str) -> None:
    with pytest.raises(RuleError, match=words.replace("+", r"\+")) as caught:
        load(text, "a.yml", RuleError)
    assert (caught.value.line, caught.value.column) == place
    assert caught.value.path == "a.yml"


@pytest.mark.parametrize("text", ["[" * 20_000, "{a: " * 400_000, "- " * 20_000, "[" * 200_000 + "]" * 200_000])
def test_deep_nesting_is_refused_and_never_a_crash(text: str) -> None:
    with pytest.raises(RuleError):
        load(text, "a.yml", RuleError)


def test_depth_is_allowed_up_to_the_limit() -> None:
    assert load("[" * MAX_DEPTH + "]" * MAX_DEPTH, "a.yml", RuleError).data is not None
    with pytest.raises(RuleError, match="deeper"):
        load("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), "a.yml", RuleError)


def test_a_large_file_is_refused() -> None:
    with pytest.raises(RuleError, match="1 MB"):
        load("# " + "x" * 1_000_000, "a.yml", RuleError)


def test_an_empty_file_is_none_and_a_mark_at_the_start_is_dropped() -> None:
    assert load("", "a.yml", RuleError).data is None
    assert load("\ufeffa: 1\n", "a.yml", RuleError).data == {"a": 1}


def test_did_you_mean() -> None:
    assert did_you_mean("tolerence", ["tolerance", "rounding"]) == "did you mean 'tolerance'?"
    assert did_you_mean("zzz", ["b", "a"]) == "known: a, b"


@given(st.text(max_size=80))
def test_nothing_but_our_error_comes_out(text: str) -> None:
    with suppress(CheckerError):
        found = load(text, "a.yml", RuleError)
        assert () in found.positions or found.data is None
