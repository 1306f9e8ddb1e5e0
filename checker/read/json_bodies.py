"""The text under one key of an article in JSON: a string, an object that holds one, or the blocks of an editor in their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from checker.read.web_page import visible_text

IN_BLOCK = ("value", "rendered", "text", "plain", "bodytext", "body", "content", "html", "children", "blocks", "paragraphs", "items",
            "data", "entries", "name")
"""Under which key the words of a block stand; the first that holds words is taken."""
OTHERS = "\0others"
"""Under which key an object is marked that has words under keys that are not known."""
_DEEPEST = 12
"""Blocks in one another."""
_PROSE = 3
"""Words from which a value is taken for prose, not for a name or a setting."""
_SAME = 200
"""Characters from which a text that stands in a list again is the same text in another form."""
_MARKUP = re.compile(r"</(?:p|div|li|h[1-6]|blockquote)>|<br ?/?>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a value, and whether it holds others that were left out."""

    text: str
    is_whole: bool = True


def body_of(value: Any) -> Words:  # noqa: ANN401 - whatever JSON holds
    """The text in a value: of a list all items, a paragraph each, of an object the first that stands under a known key."""
    return _words(value, 0, 0)


def is_prose(value: Any) -> bool:  # noqa: ANN401
    """Whether a value holds words of a text somewhere, of which nothing would be known if they were passed over."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if (isinstance(one, str) and len(one.split(None, _PROSE)) >= _PROSE) or (isinstance(one, dict) and OTHERS in one):
            return True
        if isinstance(one, dict | list):
            waiting += one.values() if isinstance(one, dict) else one
    return False


def _words(value: Any, depth: int, lists: int) -> Words:  # noqa: ANN401
    if isinstance(value, str):
        return Words(visible_text(value).replace("\n", "\n\n") if _MARKUP.search(value) else value)
    if depth > _DEEPEST:
        return Words("", not is_prose(value))
    if isinstance(value, list):
        return _joined(value, [_words(item, depth + 1, lists + 1) for item in value], lists)
    return _block(value, depth, lists) if isinstance(value, dict) else Words("")


def _joined(items: Sequence[Any], found: Sequence[Words], lists: int) -> Words:
    """The items of a list. Those of a list within another are stretches of one paragraph where each is no more than its words."""
    is_inline = lists > 0 and all(isinstance(item, dict) and isinstance(item.get("text"), str) for item in items)
    texts = [one.text for one in found if one.text.strip()]
    apart = _once([text.strip("\n") for text in texts]) if len(texts) > 1 else texts
    is_whole = all(one.is_whole for one in found) and not (texts and any(item is None for item in items))
    return Words("".join(texts) if is_inline else "\n\n".join(apart), is_whole)


def _once(texts: Sequence[str]) -> list[str]:
    """The texts without those that are one long text in another form."""
    seen: set[str] = set()
    kept = []
    for text in texts:
        plain = " ".join(text.split())
        if len(plain) < _SAME or plain not in seen:
            kept.append(text)
        seen.add(plain)
    return kept


def _block(block: dict[str, Any], depth: int, lists: int) -> Words:
    """The words under the first known key, which are all unless another key holds words that are not these."""
    taken, words = next(((key, found) for key in IN_BLOCK if key in block and (found := _words(block[key], depth + 1, lists)).text.strip()),
                        ("", Words("")))
    plain = words.text.split()
    others = (value for key, value in block.items() if key not in {taken, OTHERS} and is_prose(value))
    is_whole = words.is_whole and OTHERS not in block and all(isinstance(one, str) and visible_text(one).split() == plain for one in others)
    return Words(words.text, is_whole)
