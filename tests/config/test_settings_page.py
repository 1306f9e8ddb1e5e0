"""The page on settings tells every key as the code has it, and no other."""

import re
from pathlib import Path

from checker.config.keys import KEYS, TABLES, WAIVER_KEYS

PAGE = (Path(__file__).parents[2] / "docs/reference/settings.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (.+) \|$", re.MULTILINE)


def rows(columns):
    parts = [[part.strip().strip("`") for part in row.split(" | ")] for row in ROW.findall(PAGE)]
    return [row for row in parts if len(row) == columns and row[0] not in {"Key", "---"}]


def shown(value):
    return {None: "none", (): "none", False: "false"}.get(value, value)


def test_every_key_is_told_as_it_is():
    assert rows(5) == [[key.name, str(key.shape), shown(key.default), key.option, key.means] for key in KEYS.values()]


def test_every_key_of_a_waiver_is_told_as_it_is():
    assert rows(2) == [list(pair) for pair in WAIVER_KEYS.items()]


def test_every_table_has_its_part():
    assert [name for name in TABLES if f"[{name}]" not in PAGE] == []


def test_names_of_variables_are_made_as_the_page_says():
    assert KEYS["fail-on"].variable in PAGE
    assert all(key.variable == "CHECKER_" + key.name.upper().replace("-", "_") for key in KEYS.values())
