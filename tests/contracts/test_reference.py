"""The reference pages tell every command, option, format, setting and key that the program has, and none that is gone."""

from __future__ import annotations

import ast
import doctest
import importlib
import inspect
import re
from collections import Counter
from pathlib import Path

import pytest

import checker
import checker.testing
from checker.config.keys import KEYS, WAIVER_KEYS
from checker.gate.baseline import KEYS as BASELINE_KEYS
from checker.pipeline import check_paths
from checker.read import READERS
from checker.read.manifest import KEYS as MANIFEST_KEYS
from checker.read.manifest import ZONE_KEYS
from checker.read.rate_table import KEYS as RATE_KEYS
from checker.report import FORMATS
from checker.report.results_json import as_dict
from checker.review.reading import KEYS as DECISION_KEYS
from checker.rulebook import load
from making.command_tables import commands, options_of
from making.format_tables import PAGES as SHARED
from making.key_tables import RULE_PARTS
from making.reference import PLACE, renewed

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
REFERENCE = DOCS / "reference"
PAGES = sorted(DOCS.rglob("*.md"))
ROW = re.compile(r"^\| \[?(`(?:\\.|[^|\\])*) \|", re.MULTILINE)
WORD = re.compile(r"`([^`]+)`")


def text(name):
    return (REFERENCE / name).read_text(encoding="utf-8")


def part(page, heading):
    """The text below a heading, up to the next of its level."""
    return re.split(rf"^## {re.escape(heading)}\n", page, maxsplit=1, flags=re.MULTILINE)[1].partition("\n## ")[0]


def named(page):
    """The words in the first column of the tables of a page."""
    return [word for row in ROW.findall(page) for word in WORD.findall(row.replace("\\|", ""))]


def asked(what):
    """What the pages have the program tell of commands, formats or keys: each word behind the name, with its page."""
    return [(place["of"], page) for page in PAGES for place in PLACE.finditer(page.read_text(encoding="utf-8")) if place["what"] == what]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(DOCS).as_posix())
def test_what_is_made_is_as_the_program_makes_it_now(page):
    found = page.read_text(encoding="utf-8")
    assert found == renewed(found), "run make reference"
    assert found.count("<!-- made:") == found.count("<!-- end of what is made -->") == len(PLACE.findall(found))


def test_every_command_is_told_once_and_where_one_looks_for_it():
    told = {words: page.relative_to(REFERENCE).as_posix() for words, page in asked("options")}
    assert told == {words: f"commands/{words.split()[0]}.md" for words in commands()}
    assert len(asked("options")) == len(told)


@pytest.mark.parametrize("words", [*commands()])
def test_a_command_has_its_heading_and_every_option_a_row(words):
    group, _, name = words.partition(" ")
    page = text(f"commands/{group}.md")
    assert page.startswith(f"# checker {group}\n")
    own = part(page, f"checker {words}") if name else page
    assert sorted(set(options_of(words)) - {"--help", "-h"}) == sorted({row.partition(" ")[0] for row in named(own) if row.startswith("-")})


def test_what_is_said_to_the_program_itself_is_told():
    assert [option for option in options_of("") if f"`checker {option}`" not in text("commands/README.md")] == []


def test_no_command_has_a_page_and_is_gone():
    pages = {page.stem for page in (REFERENCE / "commands").glob("*.md")} - {"README"}
    assert pages == {words.split()[0] for words in commands()}


@pytest.mark.parametrize("words", ["", *sorted({words.split()[0] for words in commands() if " " in words})])
def test_a_group_tells_what_its_own_help_lists(words):
    page = text(f"commands/{words}.md") if words else text("commands/README.md")
    headings = re.findall(r"^## checker (.+)$", page, re.MULTILINE)
    listed = [found.removeprefix("checker ") for found in named(page) if found.startswith("checker ")]
    assert (headings if words else listed) == [one for one in commands() if one.startswith(words)]


def test_every_format_is_told_once_and_where_one_looks_for_it():
    told = Counter((name, page.relative_to(REFERENCE).as_posix()) for name, page in asked("format"))
    assert told == Counter((name, f"formats/{SHARED.get(name, name)}.md") for name in FORMATS)
    for page in (REFERENCE / "formats").glob("[a-z]*.md"):
        title = page.read_text(encoding="utf-8").partition("\n")[0]
        assert WORD.findall(title) == [name for name, own in asked("format") if own == page]


def test_every_format_has_an_example_that_writes_it():
    for name in FORMATS.keys() - SHARED.keys():
        written = "|".join((name, *(other for other, page in SHARED.items() if page == name)))
        assert re.search(rf"^\$ checker .*-f ({written})\b(?!-)", text(f"formats/{name}.md"), re.MULTILINE)


def test_settings_and_variables_are_those_of_the_program():
    assert named(text("settings.md")) == [*KEYS, *WAIVER_KEYS]
    assert named(text("environment.md"))[:len(KEYS)] == [key.variable for key in KEYS.values()]


def read_from_the_environment():
    """The names of variables that any file of the program asks the environment for."""
    for path in (ROOT / "checker").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        values = {node.targets[0].id: node.value.value for node in tree.body
                  if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and isinstance(node.value, ast.Constant)}
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            if ast.unparse(call.func).endswith("environ.get"):
                yield call.args[0].value if isinstance(call.args[0], ast.Constant) else values[call.args[0].id]


def test_every_other_variable_that_is_read_is_told():
    other = set(named(part(text("environment.md"), "Other variables")))
    assert set(read_from_the_environment()) <= other
    assert other - set(read_from_the_environment()) == {"COLUMNS"}, "which the terminal library reads"


def test_the_manifest_is_told_key_by_key():
    page = text("manifest.md")
    assert sorted(named(part(page, "Keys of a source"))) == sorted(MANIFEST_KEYS)
    assert named(part(page, "Zones by hand")) == list(ZONE_KEYS)
    assert named(part(page, "Keys of the file")) == ["sources", "rates"]


def test_rule_files_are_told_key_by_key():
    assert [(name, page.name) for name, page in asked("keys")] == [(name, "rules.md") for name in RULE_PARTS]
    keys = {key.name for part_ in RULE_PARTS.values() for key in part_.keys}
    assert set(named(text("rules.md"))) == keys


def test_results_json_is_told_key_by_key():
    folder, page = ROOT / "seeds/summit", text("formats/json.md")
    run = as_dict(check_paths(sorted(map(str, folder.glob("*.txt"))), manifest=str(folder / "sources.yaml")))
    assert sorted(named(part(page, "The file"))) == sorted(run)
    for name in ("documents", "claims", "findings"):
        first = part(page, name).partition("\n\n| Kind |")[0]
        assert sorted(named(first)) == sorted(run[name][0])


@pytest.mark.parametrize(("heading", "keys"), [("Decisions", DECISION_KEYS), ("Baseline", BASELINE_KEYS), ("Rates", RATE_KEYS)])
def test_files_that_people_keep_are_told_key_by_key(heading, keys):
    assert sorted(named(part(text("kept-files.md"), heading))) == sorted(keys)


def test_every_built_in_rule_is_told():
    assert named(text("built-in-rules.md")) == [rule.id for rule in load([]).rules]


@pytest.mark.parametrize(("heading", "function"), [("check", checker.check), ("Document.from_text", checker.Document.from_text)])
def test_what_python_takes_is_told_argument_by_argument(heading, function):
    assert named(part(text("python.md"), heading)) == list(inspect.signature(function).parameters)


def test_what_python_gives_is_told_name_by_name():
    page = text("python.md")
    assert {word.partition("(")[0] for word in named(page.partition("\n## ")[0])} == {f"checker.{name}" for name in checker.__all__}
    own = {name for name in vars(checker.Report) if not name.startswith("_")} | {"claims", "findings"}
    assert {word.removeprefix("report.").removesuffix("()") for word in named(part(page, "Report"))} == own
    assert [name for name in checker.testing.__all__ if f"`checker.testing.{name}(" not in page] == []


def test_every_suffix_that_is_read_is_told():
    assert sorted(set(re.findall(r"`(\.[a-z]+)`", text("documents.md")))) == sorted(READERS)


@pytest.mark.parametrize("name", ["build_site", "command_tables", "reference", "tables"])
def test_examples_of_what_makes_the_pages_hold(name):
    found = doctest.testmod(importlib.import_module(f"making.{name}"))
    assert found.failed == 0
