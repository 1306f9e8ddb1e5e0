"""Habits of the house that a linter does not hold: sizes, names, and no test that is skipped or asserts nothing."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "checker").rglob("*.py"))
EVERY_FILE = sorted(path for folder in ("checker", "tests", "benchmarks", "docs") for path in (ROOT / folder).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))
LONGEST_FILE = 250
LONGEST_FUNCTION = 40
SHAPELESS = {"base", "common", "helpers", "misc", "util", "utils"}
SKIPS = {"pytest.importorskip", "pytest.skip", "pytest.xfail", "pytest.mark.skip", "pytest.mark.skipif", "pytest.mark.xfail"}
CHECKS = ("assert", "check", "expect", "raises", "warns")


def name(path):
    return path.relative_to(ROOT).as_posix()


def functions(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


@pytest.mark.parametrize("path", EVERY_FILE, ids=name)
def test_file_is_about_one_idea(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    assert path.stem not in SHAPELESS


@pytest.mark.parametrize("path", sorted((ROOT / "checker").rglob("*.js")), ids=name)
def test_scripts_are_about_one_idea(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_functions_fit_on_a_screen(path):
    assert [node.name for node in functions(path) if node.end_lineno - node.lineno >= LONGEST_FUNCTION] == []


def is_checked(node):
    """Whether a test has an assert, or a call that asserts."""
    return any(isinstance(part, ast.Assert)
               or (isinstance(part, ast.Call) and ast.unparse(part.func).rpartition(".")[2].startswith(CHECKS)) for part in ast.walk(node))


@pytest.mark.parametrize("path", TESTS, ids=name)
def test_every_test_asserts_something(path):
    assert [node.name for node in functions(path) if node.name.startswith("test_") and not is_checked(node)] == []


@pytest.mark.parametrize("path", TESTS, ids=name)
def test_no_test_is_skipped(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    used = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert used & SKIPS == set()
