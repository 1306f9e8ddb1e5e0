"""Which files have changed, as git tells it. The one place that runs another program."""

from __future__ import annotations

import os
import subprocess

from checker.errors import ConfigError

_SECONDS = 60
_REMEDY = "run it in a checkout that has this commit (of a shallow one: `git fetch --unshallow`), or leave --changed and --since out"


def changed_files(since: str) -> frozenset[str]:
    """Absolute paths of the files that differ from a commit, committed since or not, and of those that git does not know yet.

    Of a branch, the commit counts at which this one left it. Raises ConfigError where there is no git, no checkout, or no such commit.
    """
    commit = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{since}^{{commit}}").strip()
    root = _git("rev-parse", "--show-toplevel").rstrip("\n")
    base = _git("merge-base", commit, "HEAD").strip()
    found = _git("diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", base, "--")
    new = _git("-C", root, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(os.path.realpath(os.path.join(root, name)) for name in (found + new).split("\0") if name)  # noqa: PTH118 - as git has it


def files_of_pull_request(base: str) -> frozenset[str] | None:
    """Absolute paths of the files that a pull request changes, in a job of GitHub; `base` is the branch that it goes to.

    By that branch where the checkout has it, else by the first parent of the merge that GitHub makes for the job. None where the
    checkout has neither, as one of depth 1 has not.
    """
    try:
        return changed_files(f"origin/{base}")
    except ConfigError:
        pass
    try:
        _git("rev-parse", "--verify", "--quiet", "HEAD^2")  # no merge: its parent is no more than the last commit
        return changed_files("HEAD^1")
    except ConfigError:
        return None


def _git(*words: str) -> str:
    command = ["git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", *words]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=_SECONDS, stdin=subprocess.DEVNULL)  # noqa: S603 - no shell
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise ConfigError(f"git cannot be run, which tells what has changed: {error}", remedy=_REMEDY) from error
    if done.returncode:
        told = os.fsdecode(done.stderr).strip().splitlines()
        raise ConfigError(f"git cannot tell what has changed: {told[0] if told else 'there is no such commit'}", remedy=_REMEDY)
    return os.fsdecode(done.stdout)
