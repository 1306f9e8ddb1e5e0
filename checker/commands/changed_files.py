"""Which files have changed, as git tells it. The one place that runs another program."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass

from checker.errors import ConfigError

_SECONDS = 60
_REMEDY = "run it in a checkout of a git repository, or leave --changed and --since out"
_NO_COMMIT = "correct it, or run it in a checkout that has this commit (of a shallow one: `git fetch --unshallow`)"


_LOOKED_AT = "H "
"""What `git ls-files -v` puts before a file of which git would see a change: none that is assumed to be unchanged or is left out."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What git tells of a checkout, as absolute paths: the files that have changed, and all of which it would see a change."""

    files: frozenset[str]
    seen: frozenset[str]

    def hold(self, path: str) -> bool:
        """Whether a file counts as changed. One that git does not look at does: an ignored one, one outside, one of a submodule."""
        real = os.path.realpath(path)
        return real in self.files or real not in self.seen


def changes(since: str) -> Changes:
    """The files that differ from a commit, committed since or not, and those that git does not know yet.

    Of a branch, the commit counts at which this one left it. Raises ConfigError where there is no git, no checkout, or no such commit.
    """
    root = _git("rev-parse", "--show-toplevel").rstrip("\n")
    try:
        commit = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{since}^{{commit}}").strip()
    except ConfigError as error:
        raise ConfigError(f"git knows no commit '{since[:60]}'", remedy=_NO_COMMIT) from error
    base = _git("merge-base", commit, "HEAD").strip()
    found = _git("diff", "--name-only", "-z", "--no-relative", "--no-renames", "--no-ext-diff", "--no-textconv", base, "--")
    new = _git("-C", root, "ls-files", "--others", "--exclude-standard", "-z")
    tags = _git("-C", root, "ls-files", "--cached", "-v", "-z")
    top = os.path.realpath(root)
    files = frozenset(os.path.realpath(os.path.join(root, name)) for name in (found + new).split("\0") if name)  # noqa: PTH118 - as git has it
    seen = (one.removeprefix(_LOOKED_AT) for one in tags.split("\0") if one.startswith(_LOOKED_AT))
    return Changes(files, frozenset(os.path.normpath(os.path.join(top, name)) for name in seen))  # noqa: PTH118 - a link is not followed


def files_of_pull_request(base: str) -> frozenset[str] | None:
    """Absolute paths of the files that a pull request changes, in a job of GitHub; `base` is the branch that it goes to.

    By that branch where the checkout has it, else by the first parent of the merge that GitHub makes for the job. None where the
    checkout has neither, as one of depth 1 has not.
    """
    try:
        return changes(f"origin/{base}").files
    except ConfigError:
        pass
    try:
        _git("rev-parse", "--verify", "--quiet", "HEAD^2")  # no merge: its parent is no more than the last commit
        return changes("HEAD^1").files
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
