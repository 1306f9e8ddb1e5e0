"""The steps of the GitHub action, run as the plain shell that they are."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = ACTION["runs"]["steps"]
FIELD = re.compile(r"\$\{\{ (inputs|steps\.check\.outputs)\.([a-z-]+) \}\}")


def step(name):
    return next(one for one in STEPS if one["name"] == name)


class Job:
    """A runner's folder, and the files by which steps tell of themselves."""

    def __init__(self, runner, work, offline, project):
        self.runner, self.work, self.offline, self.project = runner, work, offline, project
        self.output, self.summary = work / ".output", work / ".summary"

    def outputs(self):
        lines = self.output.read_text(encoding="utf-8").splitlines() if self.output.exists() else []
        return dict(line.split("=", 1) for line in lines)

    def run(self, name, **inputs):
        """Runs one step as the runner does; gives its status and what it printed."""
        known = {key: str(one.get("default", "")) for key, one in ACTION["inputs"].items()} | inputs
        given = {"inputs": known, "steps.check.outputs": self.outputs()}
        told = {key: FIELD.sub(lambda found: given[found[1]].get(found[2], ""), value) for key, value in step(name).get("env", {}).items()}
        script = self.work / ".step.sh"
        script.write_text(step(name)["run"], encoding="utf-8")
        variables = {"RUNNER_TEMP": str(self.runner), "GITHUB_ACTION_PATH": str(self.project), "GITHUB_OUTPUT": str(self.output),
                     "GITHUB_STEP_SUMMARY": str(self.summary)}
        done = subprocess.run(["/bin/bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)], cwd=self.work, check=False,
                              env=self.offline | variables | told, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, encoding="utf-8", timeout=300)
        return done.returncode, done.stdout

    def whole(self, **inputs):
        """Checks and gives the statuses of the last two steps, with what the check printed."""
        checked, said = self.run("Check", **inputs)
        return checked, self.run("Result", **inputs)[0], said


@pytest.fixture(scope="session")
def runner(tmp_path_factory, offline, project):
    """A runner on which the action is installed, as its first step does it."""
    folder = tmp_path_factory.mktemp("runner")
    status, said = Job(folder, folder, offline, project[0]).run("Install")
    assert status == 0, said
    return folder


@pytest.fixture
def job(runner, newsroom, offline, project):
    return Job(runner, newsroom, offline, project[0])


def contradict(home):
    draft = home / "drafts/ferry.md"
    draft.write_text(draft.read_text(encoding="utf-8").replace("214", "231"), encoding="utf-8")


def test_agreeing_articles_pass(job):
    assert job.whole(sources="drafts\nwire", manifest="sources.yaml")[:2] == (0, 0)
    outputs = job.outputs()
    assert (outputs["exit-code"], outputs["conflicts"]) == ("0", "0")
    assert {path.name for path in Path(outputs["report-path"]).iterdir()} == {"report.html", "findings.csv", "claims.csv", "results.json"}


def test_contradiction_is_shown_and_its_status_comes_last(job):
    contradict(job.work)
    checked, ended, said = job.whole(sources="drafts/*.md\nwire/**/*.txt", manifest="sources.yaml",
                                     formats="junit:out.xml\nconcise:out.txt")
    assert (checked, ended) == (0, 1)
    assert "::warning file=drafts/ferry.md,line=3" in said
    outputs = job.outputs()
    assert (outputs["exit-code"], outputs["conflicts"]) == ("1", "1")
    (run,) = json.loads(Path(outputs["sarif-path"]).read_text(encoding="utf-8"))["runs"]
    assert len(run["results"]) == 2
    assert "**1 open conflict.**" in job.summary.read_text(encoding="utf-8")
    assert (job.work / "out.xml").exists()
    assert (job.work / "out.txt").exists()


@pytest.mark.parametrize(("inputs", "status"), [
    ({"fail-on": "never"}, 0), ({"fail-on": "error"}, 0), ({"args": "--exit-zero"}, 0), ({"fail-on": "all"}, 2),
    ({"sources": "missing/*.md"}, 2), ({"sources": "--help"}, 2), ({"rules": "no-such-folder"}, 2)])
def test_status_of_the_check_is_that_of_the_action(job, inputs, status):
    contradict(job.work)
    checked, ended, _ = job.whole(**({"sources": "drafts\nwire", "manifest": "sources.yaml"} | inputs))
    assert (checked, ended) == (0, status)
    assert set(job.outputs()) == set(ACTION["outputs"])
    assert job.outputs()["exit-code"] == str(status)


def test_words_of_an_input_run_nothing(job):
    job.whole(sources="$(touch ran)\n`touch ran`\n; touch ran", args="; touch ran", manifest="$(touch ran)")
    assert not (job.work / "ran").exists()


def test_files_with_blanks_and_patterns_are_found(job):
    (job.work / "drafts/ferry.md").rename(job.work / "drafts/a ferry [1].md")
    assert job.whole(sources="drafts/a *.md\nwire/ferry.txt")[1] == 0


def test_where_the_check_never_ran_the_action_fails(job):
    assert job.run("Result")[0] == 2


def test_no_input_stands_in_a_script():
    assert [one["name"] for one in STEPS if "${{" in one.get("run", "")] == []
    assert [one["name"] for one in STEPS][-1] == "Result"
    assert all("always()" in one["if"] for one in STEPS[2:])
    assert all(one.get("shell") == "bash" for one in STEPS if "run" in one)
