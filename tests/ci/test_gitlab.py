"""The GitLab template: its script runs as shell, and leaves the files that its reports name."""

import json
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
TEMPLATE = yaml.safe_load((ROOT / "templates/gitlab.yml").read_text(encoding="utf-8"))["checker"]


def test_template_fails_on_a_contradiction_and_leaves_its_reports(newsroom, project, command):
    draft = newsroom / "drafts/ferry.md"
    draft.write_text(draft.read_text(encoding="utf-8").replace("214", "231"), encoding="utf-8")
    variables = TEMPLATE["variables"] | {"CHECKER_PACKAGE": str(project[0]), "CHECKER_SOURCES": "drafts wire",
                                         "CHECKER_MANIFEST": "sources.yaml"}
    status, said = command(newsroom, "bash", "-eo", "pipefail", "-c", "\n".join(TEMPLATE["script"]), **variables)
    assert status == 1, said
    reports = TEMPLATE["artifacts"]["reports"]
    entries = json.loads((newsroom / reports["codequality"]).read_text(encoding="utf-8"))
    assert sorted(entry["location"]["path"] for entry in entries) == ["drafts/ferry.md", "wire/ferry.txt"]
    assert '<testsuites name="checker" ' in (newsroom / reports["junit"]).read_text(encoding="utf-8")
    assert all((newsroom / path).exists() for path in TEMPLATE["artifacts"]["paths"])
    assert TEMPLATE["artifacts"]["when"] == "always"


def test_every_setting_is_a_variable():
    assert {"CHECKER_PACKAGE", "CHECKER_SOURCES", "CHECKER_MANIFEST", "CHECKER_FAIL_ON", "CHECKER_ARGS"} == set(TEMPLATE["variables"])
