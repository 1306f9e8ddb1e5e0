"""The steps of the GitHub action, run as the plain shell that they are."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PAGE = "# Ferry\n\nThe ferry Santa Rita carried 214 passengers from Port Alder to Fenmouth on Tuesday.\n"
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = ACTION["runs"]["steps"]
PINNED = ("action.yml", "checker/starting/templates/github.yml", "docs/how-to/check-in-ci.md",
          "docs/examples/editorial-ci/.github/workflows/facts.yml")
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
    """A runner on which the action is installed, as its first step does it, in a checkout whose modules are called as Python's own."""
    folder, checkout = tmp_path_factory.mktemp("runner"), tmp_path_factory.mktemp("checkout")
    shadowed(checkout)
    status, said = Job(folder, checkout, offline, project[0]).run("Install")
    assert status == 0, said
    assert not list(checkout.glob("ran-*"))
    return folder


@pytest.fixture
def job(runner, newsroom, offline, project):
    return Job(runner, newsroom, offline, project[0])


def shadowed(folder):
    """Puts modules there that would run if Python took them for its own."""
    for name in ("json", "glob", "os", "venv", "pip", "typer", "yaml", "checker"):
        (folder / f"{name}.py").write_text(f"open('ran-{name}', 'w')\nraise SystemExit(0)\n", encoding="utf-8")


def contradict(home):
    draft = home / "drafts/ferry.md"
    draft.write_text(draft.read_text(encoding="utf-8").replace("214", "231"), encoding="utf-8")


def configure(home, *more):
    lines = ['sources = ["drafts", "wire"]', 'manifest = "sources.yaml"', *more]
    (home / "checker.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_agreeing_articles_pass(job):
    assert job.whole(sources="drafts\nwire", manifest="sources.yaml")[:2] == (0, 0)
    outputs = job.outputs()
    assert (outputs["exit-code"], outputs["conflicts"]) == ("0", "0")
    assert {path.name for path in Path(outputs["report-path"]).iterdir()} == {"report.html", "findings.csv", "claims.csv", "results.json"}


def test_contradiction_is_shown_and_its_status_comes_last(job):
    contradict(job.work)
    checked, ended, said = job.whole(sources="drafts/*.md\n\n  wire/**/*.txt  ", manifest="sources.yaml",
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
    ({"sources": "missing/*.md"}, 2), ({"sources": "--help"}, 2), ({"rules": "no-such-folder"}, 2), ({"sources": ""}, 2),
    ({"working-directory": "gone"}, 2), ({"baseline": "gone.jsonl"}, 2)])
def test_status_of_the_check_is_that_of_the_action(job, inputs, status):
    contradict(job.work)
    checked, ended, _ = job.whole(**({"sources": "drafts\nwire", "manifest": "sources.yaml"} | inputs))
    assert (checked, ended) == (0, status)
    assert set(job.outputs()) == set(ACTION["outputs"])
    assert job.outputs()["exit-code"] == str(status)
    assert all(Path(path).exists() for name, path in job.outputs().items() if name.endswith("-path") and path)


@pytest.mark.parametrize(("configured", "inputs", "status"), [
    ((), {}, 1), (('fail-on = "error"',), {}, 0), (('fail-on = "error"',), {"fail-on": "warning"}, 1), (("strict = true",), {}, 1),
    ((), {"sources": "wire"}, 2), ((), {"sources": "drafts", "against": "wire"}, 1), ((), {"against": "wire/*.txt\nwire"}, 1),
    ((), {"sources": "**/ferry*", "against": "wire\r"}, 1)])
def test_what_no_input_says_the_configuration_does(job, configured, inputs, status):
    contradict(job.work)
    configure(job.work, *configured)
    assert job.whole(**inputs)[1] == status


def test_drafts_are_checked_against_sources(job):
    contradict(job.work)
    wrong = (job.work / "drafts/ferry.md").read_text(encoding="utf-8")
    (job.work / "wire/copy.txt").write_text(f"Published: 5 March 2025\n\n{wrong}", encoding="utf-8")
    (job.work / "drafts/ferry.md").write_text(PAGE, encoding="utf-8")
    _, ended, said = job.whole(sources="drafts", against="wire/ferry.txt", manifest="sources.yaml")
    assert ended == 0, said
    _, ended, said = job.whole(sources="drafts", against="wire/ferry.txt\nwire/copy.txt", manifest="sources.yaml", args="--fail-on\nnote")
    assert ended == 1, said
    assert "file=drafts/ferry.md" in said


def test_known_findings_pass(job, command):
    contradict(job.work)
    configure(job.work)
    assert command(job.work, job.runner / "checker/bin/checker", "baseline", "create")[0] == 0
    assert job.whole(baseline="checker-baseline.jsonl")[1] == 0
    configure(job.work, 'baseline = "checker-baseline.jsonl"')
    assert job.whole()[1] == 0
    assert job.outputs()["conflicts"] == "0"


def test_folder_to_work_in(job):
    contradict(job.work)
    home = job.work / "a desk"
    home.mkdir()
    for name in ("drafts", "wire", "sources.yaml"):
        (job.work / name).rename(home / name)
    configure(home)
    _, ended, said = job.whole(**{"working-directory": "a desk"})
    assert ended == 1
    assert "file=a desk/drafts/ferry.md" in said


WILD = ["$(touch ran)", "`touch ran`", "; touch ran", '"; touch ran; "', "'; touch ran; '", "x\n$(touch ran)\n; touch ran", "| touch ran",
        "x\nexit-code=0", "\\", "*", "${IFS}", "~", "-", "--", "\r\n"]


@pytest.mark.parametrize("words", WILD)
def test_words_of_an_input_run_nothing(job, words):
    contradict(job.work)
    every = dict.fromkeys(("sources", "against", "args", "manifest", "rules", "formats", "baseline", "fail-on"), words)
    for inputs in (every, {"working-directory": words}):
        job.output.unlink(missing_ok=True)
        status = job.whole(**({"sources": "drafts\nwire", "manifest": "sources.yaml"} | inputs))[1]
        assert not (job.work / "ran").exists()
        assert job.output.read_text(encoding="utf-8").startswith(f"exit-code={status}\n")
        assert set(job.outputs()) == set(ACTION["outputs"])


def test_modules_of_the_checkout_take_no_place(job):
    contradict(job.work)
    shadowed(job.work)
    assert job.whole(sources="drafts/*\nwire", manifest="sources.yaml")[1] == 1
    assert not list(job.work.glob("ran-*"))
    assert job.outputs()["conflicts"] == "1"


@pytest.mark.parametrize("name", ["a ferry [1].md", "ferry's \"last\" trip.md", "žluť #1 100%.md", "$HOME.md"])
def test_files_with_odd_names_are_found(job, name):
    contradict(job.work)
    (job.work / "drafts/ferry.md").rename(job.work / "drafts" / name)
    (job.work / "sources.yaml").unlink()
    dated = "Published: 5 March 2025\n\n"
    for path in (job.work / "drafts" / name, job.work / "wire/ferry.txt"):
        path.write_text(dated + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert job.whole(sources=f"drafts/{name}\nwire/ferry.txt")[1] == 1
    assert job.whole(sources="drafts/*.md\nwire/ferry.txt")[1] == 1


def test_where_the_check_never_ran_the_action_fails(job):
    assert job.run("Result")[0] == 2
    assert ACTION["outputs"]["exit-code"]["value"] == "${{ steps.check.outputs.exit-code || '2' }}"


def test_no_input_stands_in_a_script():
    assert [one["name"] for one in STEPS if "${{" in one.get("run", "")] == []
    assert [one["name"] for one in STEPS][-1] == "Result"
    assert all("always()" in one["if"] for one in STEPS[2:])
    assert all(one.get("shell") == "bash" for one in STEPS if "run" in one)


def test_actions_of_others_are_pinned_to_a_commit():
    for path in PINNED:
        used = re.findall(r"uses: (?!OWNER/)(.+)", (ROOT / path).read_text(encoding="utf-8"))
        assert used, path
        assert [one for one in used if not re.fullmatch(r"[\w-]+/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)] == [], path


def test_every_input_has_a_default_that_leaves_it_to_the_configuration():
    defaults = {name: one["default"] for name, one in ACTION["inputs"].items()}
    assert defaults.pop("upload-sarif") == "false"
    assert set(defaults.values()) == {""}


def test_checkouts_have_the_parents_that_changes_are_told_by():
    for path in PINNED[1:]:
        assert re.findall(r"uses: actions/checkout@.*\n +with: (.*)", (ROOT / path).read_text(encoding="utf-8")) == [
            "{fetch-depth: 2, persist-credentials: false}"], path
