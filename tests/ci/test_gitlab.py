"""The GitLab template: its script runs as shell, and leaves the files that its reports name."""

import json
from pathlib import Path

import pytest
import yaml

from checker.config.keys import KEYS

ROOT = Path(__file__).parents[2]
TEMPLATE = yaml.safe_load((ROOT / "templates/gitlab.yml").read_text(encoding="utf-8"))["checker"]
SCRIPT = ("bash", "-eo", "pipefail", "-c")


@pytest.fixture(scope="module")
def venv(tmp_path_factory, project, command):
    """What the first line of the script makes."""
    home = tmp_path_factory.mktemp("job")
    status, said = command(home, *SCRIPT, TEMPLATE["script"][0], CHECKER_PACKAGE=str(project[0]))
    assert status == 0, said
    return home / ".checker-venv"


@pytest.fixture
def job(newsroom, venv, command):
    """Runs the second line of the script on a draft that contradicts the wire."""
    draft = newsroom / "drafts/ferry.md"
    draft.write_text(draft.read_text(encoding="utf-8").replace("214", "231"), encoding="utf-8")
    (newsroom / ".checker-venv").symlink_to(venv)
    return lambda **variables: command(newsroom, *SCRIPT, TEMPLATE["script"][1], **(TEMPLATE["variables"] | variables))


def test_template_fails_on_a_contradiction_and_leaves_its_reports(job, newsroom):
    status, said = job(CHECKER_SOURCES="drafts,wire/*.txt", CHECKER_MANIFEST="sources.yaml")
    assert status == 1, said
    reports = TEMPLATE["artifacts"]["reports"]
    entries = json.loads((newsroom / reports["codequality"]).read_text(encoding="utf-8"))
    assert sorted(entry["location"]["path"] for entry in entries) == ["drafts/ferry.md", "wire/ferry.txt"]
    assert '<testsuites name="checker" ' in (newsroom / reports["junit"]).read_text(encoding="utf-8")
    assert all((newsroom / path).exists() for path in TEMPLATE["artifacts"]["paths"])
    assert TEMPLATE["artifacts"]["when"] == "always"


@pytest.mark.parametrize(("configured", "variables", "status"), [
    ('fail-on = "error"', {}, 0), ('fail-on = "error"', {"CHECKER_FAIL_ON": "note"}, 1), ("", {"CHECKER_SOURCES": "gone"}, 2),
    ("", {"CHECKER_SOURCES": "drafts", "CHECKER_ARGS": "--against wire --strict"}, 1), ("", {"CHECKER_BASELINE": "gone"}, 2)])
def test_an_empty_variable_leaves_it_to_the_configuration(job, newsroom, configured, variables, status):
    (newsroom / "checker.toml").write_text(f'sources = ["drafts", "wire"]\nmanifest = "sources.yaml"\n{configured}\n', encoding="utf-8")
    assert job(**variables)[0] == status


def test_every_setting_is_a_variable():
    names = {"CHECKER_PACKAGE", "CHECKER_SOURCES", "CHECKER_MANIFEST", "CHECKER_BASELINE", "CHECKER_FAIL_ON", "CHECKER_ARGS"}
    assert set(TEMPLATE["variables"]) == names
    assert names - {"CHECKER_PACKAGE", "CHECKER_ARGS"} <= {key.variable for key in KEYS.values()}
    assert {value for name, value in TEMPLATE["variables"].items() if name != "CHECKER_PACKAGE"} == {""}
