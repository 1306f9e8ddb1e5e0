"""The hooks, run by pre-commit itself in a real repository: a commit that contradicts a source is stopped, a mended one goes through."""

import pytest
import yaml

CONFIG = """repos:
  - repo: {clone}
    rev: {commit}
    hooks:
      - id: checker
        args: [drafts, wire, --sources, sources.yaml]
"""


@pytest.fixture
def hooked(newsroom, project, command):
    clone, commit = project
    (newsroom / ".pre-commit-config.yaml").write_text(CONFIG.format(clone=clone, commit=commit), encoding="utf-8")
    status, said = command(newsroom, "pre-commit", "install")
    assert status == 0, said
    return newsroom


def test_commit_that_contradicts_a_source_is_stopped(hooked, command):
    def commit(message):
        command(hooked, "git", "add", "-A")
        return command(hooked, "git", "commit", "-m", message)

    status, said = commit("Both tell the same")
    assert status == 0, said
    draft = hooked / "drafts/ferry.md"
    draft.write_text(draft.read_text(encoding="utf-8").replace("214", "231"), encoding="utf-8")
    status, said = commit("The draft alone has changed")
    assert status == 1, said
    assert "[231] passengers" in said
    assert "[214] passengers" in said
    assert "1 open conflict fails the run: mend the text, decide it (" in said
    assert command(hooked, "git", "log", "--oneline")[1].count("\n") == 1
    draft.write_text(draft.read_text(encoding="utf-8").replace("231", "214") + "\nNobody was hurt.\n", encoding="utf-8")
    status, said = commit("Mended")
    assert status == 0, said
    (hooked / "wire/ferry.txt").unlink()
    status, said = commit("Nothing is left to compare with")
    assert status == 1, said
    assert "exit code: 2" in said


def test_hooks_look_at_the_whole_set(project):
    hooks = yaml.safe_load((project[0] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["checker", "checker-rules"]
    assert all(not hook["pass_filenames"] and hook["require_serial"] for hook in hooks)
    assert all(hook["stages"] == ["pre-commit", "pre-push", "manual"] for hook in hooks)
