"""Word tables of the language and the beat, one `.yml` file each, and the reader that loads them once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """The table `checker/lexicon/<name>.yml` as plain data. Tables ship with the package and are trusted."""
    import yaml  # not needed by commands that read no text

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    # a subclass of the safe loader, in C: it builds plain data only
    loaded: dict[str, Any] = yaml.load(files(__name__).joinpath(f"{name}.yml").read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - safe either way
    return loaded
