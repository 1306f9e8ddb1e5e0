"""`checker config` tells each value and who said it."""

import json
import re

FILE = """\
manifest = "sources.yaml"
sources = ["one.txt", "other.txt"]

[severity]
courts = "off"

[[waive]]
match = "other.txt"
rule = "generic"
reason = "counted again"
owner = "desk"
until = 2026-12-31
"""


def test_each_value_is_shown_with_its_origin(checker, articles, monkeypatch):
    (articles / "checker.toml").write_text(FILE, encoding="utf-8")
    monkeypatch.setenv("CHECKER_FAIL_ON", "error")
    run = checker("config", "show")
    rows = [re.split(" {2,}", line) for line in run.out.splitlines()]
    told = {row[0]: (row[-1], row[1:-1]) for row in rows}
    assert run.status == 0
    assert told["manifest"] == ("checker.toml:1:1", ["sources.yaml"])
    assert told["sources"] == ("checker.toml:2:1", ["one.txt, other.txt"])
    assert told["fail-on"] == ("CHECKER_FAIL_ON", ["error"])
    assert told["decisions"] == ("built-in", ["decisions"])
    assert told["rates"] == ("built-in", ["-"])
    assert told["severity: courts"] == ("checker.toml:5:1", ["off"])
    assert told["waive: generic in other.txt"] == ("checker.toml:7:1", ["counted again (desk, until 2026-12-31)"])
    assert rows[-1] == ["file: checker.toml"]


def test_the_same_as_data(checker, articles):
    (articles / "checker.toml").write_text(FILE, encoding="utf-8")
    data = json.loads(checker("config", "show", "--format", "json").out)
    assert data["path"] == "checker.toml"
    assert data["settings"]["sources"] == {"value": ["one.txt", "other.txt"], "origin": "file", "place": "checker.toml:2:1"}
    assert data["settings"]["allow-empty"] == {"value": False, "origin": "built-in", "place": None}
    assert data["severity"] == [{"rule": "courts", "severity": "off", "place": "checker.toml:5:1"}]
    assert data["waive"] == [{"match": "other.txt", "rule": "generic", "reason": "counted again", "owner": "desk", "until": "2026-12-31",
                              "place": "checker.toml:7:1"}]


def test_path_tells_the_file_or_that_there_is_none(checker, articles):
    none = checker("config", "path")
    assert (none.status, none.out) == (2, "")
    assert "there is no checker.toml here" in none.err
    (articles / "pyproject.toml").write_text("[tool.checker]\n", encoding="utf-8")
    assert checker("config", "path").out == "pyproject.toml\n"


def test_a_wrong_file_is_told_of(checker, articles):
    (articles / "checker.toml").write_text("sorces = []\n", encoding="utf-8")
    for command in ("show", "path"):
        run = checker("config", command)
        assert run.status == 2
        assert run.err.startswith("checker: checker.toml:1:1: unknown key 'sorces'")


def test_unknown_format_is_refused(checker):
    assert checker("config", "show", "-f", "yaml").status == 2
