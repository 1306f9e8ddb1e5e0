"""What `checker init` writes for a build server and for pre-commit, run as the plain shell that it is, in a repository of its own."""

from __future__ import annotations

import json
import os
import re
import sysconfig
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
GITHUB, GITLAB, HOOKS = ".github/workflows/checker.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml"


@pytest.fixture
def desk(newsroom, command):
    """The newsroom after `checker init`, with a checker that is installed as this one; runs a command there."""
    python = os.pathsep.join((str(ROOT), sysconfig.get_path("purelib")))
    installed = {"PYTHONPATH": python, "GITHUB_STEP_SUMMARY": str(newsroom / ".summary")}

    def run(*words):
        return command(newsroom, *words, **installed)

    for more in (("--ci", "github", "--pre-commit"), ("--ci", "gitlab")):
        status, said = run("checker", "init", "drafts", "wire", *more)
        assert status == 0, said
    return run


def shell(desk, lines):
    return desk("bash", "-eo", "pipefail", "-c", "\n".join(lines))


def steps(newsroom):
    return yaml.safe_load((newsroom / GITHUB).read_text(encoding="utf-8"))["jobs"]["check"]["steps"]


def contradict(newsroom):
    draft = newsroom / "drafts/ferry.md"
    draft.write_text(draft.read_text(encoding="utf-8").replace("214", "231"), encoding="utf-8")


def test_workflow_fails_on_a_contradiction_and_keeps_the_report(desk, newsroom):
    lines = [step["run"] for step in steps(newsroom) if "run" in step]
    status, said = shell(desk, lines)
    assert status == 0, said
    contradict(newsroom)
    status, said = shell(desk, lines)
    assert status == 1, said
    assert "::warning file=drafts/ferry.md,line=3" in said
    assert "**1 open conflict.**" in (newsroom / ".summary").read_text(encoding="utf-8")
    (kept,) = (step["with"]["path"] for step in steps(newsroom) if "upload-artifact" in step.get("uses", ""))
    assert (newsroom / kept / "report.html").exists()


def test_job_of_gitlab_fails_on_a_contradiction_and_leaves_its_reports(desk, newsroom):
    job = yaml.safe_load((newsroom / GITLAB).read_text(encoding="utf-8"))["checker"]
    assert shell(desk, job["script"])[0] == 0
    contradict(newsroom)
    status, said = shell(desk, job["script"])
    assert status == 1, said
    assert "[231] passengers" in said
    assert len(json.loads((newsroom / job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))) == 2
    assert all((newsroom / path).exists() for path in (*job["artifacts"]["paths"], *job["artifacts"]["reports"].values()))


def test_hook_stops_a_commit_until_it_is_mended(desk, newsroom):
    assert desk("pre-commit", "install")[0] == 0
    assert desk("git", "add", "-A")[0] == 0
    contradict(newsroom)
    desk("git", "add", "-A")
    status, said = desk("git", "commit", "-m", "One of them is wrong")
    assert status == 1
    assert "[231] passengers" in said
    rule = newsroom / "rules/first-rule.yml"
    rule.write_text(rule.read_text(encoding="utf-8").replace("140 seats", "90 seats"), encoding="utf-8")
    (newsroom / "drafts/ferry.md").write_text((newsroom / "wire/ferry.txt").read_text(encoding="utf-8"), encoding="utf-8")
    desk("git", "add", "-A")
    status, said = desk("git", "commit", "-m", "An example of the rule is wrong")
    assert status == 1
    assert "examples of the rules" in said
    rule.write_text(rule.read_text(encoding="utf-8").replace('"In Tarn the council ordered 90 seats."]\n  - silent', (
        '"In Tarn the council ordered 140 seats."]\n  - silent')), encoding="utf-8")
    desk("git", "add", "-A")
    status, said = desk("git", "commit", "-m", "Mended")
    assert status == 0, said


@pytest.mark.parametrize("name", [GITHUB, GITLAB, HOOKS])
def test_nothing_is_left_to_fill_in(desk, newsroom, name):
    assert desk("git", "status")[0] == 0
    text = (newsroom / name).read_text(encoding="utf-8")
    assert yaml.safe_load(text)
    assert not re.search(r"@[A-Z]+@|OWNER", text)


def test_workflow_asks_for_no_more_rights_than_it_needs(desk, newsroom):
    assert desk("git", "status")[0] == 0
    workflow = yaml.safe_load((newsroom / GITHUB).read_text(encoding="utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    assert next(step for step in steps(newsroom) if "checkout" in step.get("uses", ""))["with"]["persist-credentials"] is False
