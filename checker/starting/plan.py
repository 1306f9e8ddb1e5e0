"""Which files a project starts with, and what is in them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files

from checker.model.text import Document
from checker.starting.manifest_draft import manifest_text
from checker.version import __version__

CI_FILES = {"github": (".github/workflows/checker.yml", "github.yml"), "gitlab": (".gitlab-ci.yml", "gitlab.yml")}
"""By the name of a build server the file it reads, and the template of that."""
FOLDER = "articles"
"""Where articles are looked for if nobody says where they are."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One file: where it goes, seen from the current folder, and its text."""

    path: str
    text: str


def plan(sources: Sequence[str], documents: Sequence[Document], ci: str | None, *, hooks: bool) -> Iterator[Planned]:
    """The files of a new project, the settings first. Without documents there is no manifest, and the settings leave its line out."""
    patterns = json.dumps(list(sources) or [f"{FOLDER}/*"], ensure_ascii=False)
    manifest = 'manifest = "sources.yaml"' if documents else '# manifest = "sources.yaml"'
    yield Planned("checker.toml", _template("checker.toml").replace("@SOURCES@", patterns).replace("@MANIFEST@", manifest))
    if documents:
        yield Planned("sources.yaml", manifest_text(documents))
    yield Planned("rules/first-rule.yml", _template("rule.yml"))
    if ci is not None:
        path, name = CI_FILES[ci]
        yield Planned(path, _template(name).replace("@VERSION@", __version__))
    if hooks:
        yield Planned(".pre-commit-config.yaml", _template("pre-commit.yaml"))


def _template(name: str) -> str:
    return (files("checker.starting") / "templates" / name).read_text(encoding="utf-8")
