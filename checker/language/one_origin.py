"""How documents that count as one origin are told to a reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.model.support import OneOrigin
from checker.model.text import Document

_MOST = 5
"""Outlets named in one sentence; of more only the number is told."""


def one_origin_text(group: OneOrigin, documents: Mapping[str, Document]) -> str:
    """"Daily Lantern and River Courier (near-copies of one text)", "3 articles of Harbor Post"."""
    outlets = sorted({documents[name].publisher or name for name in group.documents})
    who = listed(outlets) if len(outlets) > 1 else f"{len(group.documents)} articles of {outlets[0]}"
    why = ", ".join(why for why in group.why if not who.endswith(why.removeprefix("published by")))
    return f"{who} ({why})" if why else who


def listed(names: Sequence[str]) -> str:
    """Names as one reads them out, the first few of many."""
    shown = [*names[:_MOST], *([f"{len(names) - _MOST} more"] if len(names) > _MOST else [])]
    return ", ".join(shown[:-1]) + f" and {shown[-1]}" if len(shown) > 1 else "".join(shown)
