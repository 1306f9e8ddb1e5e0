"""The files of a pull request, as a job of GitHub knows them: what a reviewer has before their eyes is annotated first."""

from __future__ import annotations

import os
from dataclasses import replace

from checker.commands.changed_files import files_of_pull_request
from checker.model.finding import Result
from checker.model.gate import GateUse

_BASE = "GITHUB_BASE_REF"


def with_its_files(result: Result) -> Result:
    """The result with the documents that the pull request changes; as it is outside one, and where the run was asked which files changed.

    Nothing is left out by it, so that a checkout that cannot tell is no fault.
    """
    base = os.environ.get(_BASE)
    if not base or (result.gate and result.gate.changed is not None):
        return result
    files = files_of_pull_request(base)
    if files is None:
        return result
    changed = sorted(one.id for one in result.documents if one.path is not None and os.path.realpath(one.path) in files)
    return replace(result, gate=replace(result.gate or GateUse(), changed=tuple(changed)))
