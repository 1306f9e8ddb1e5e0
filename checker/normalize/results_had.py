"""What somebody is to have done: in "expects the yard to have vessels booked for 12 million" the vessels are yet to be booked."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.text import Word

_NEAR = 4
"""Words between "to have" and the participle."""


def has_result(words: Sequence[Word], at: int) -> bool:
    """Whether a verb is part of "to have" with an object: "have" itself, or the participle behind the object."""
    if words[at].lower == "have":
        return _is_had(words, at)
    if not words[at].lower.endswith("ed"):
        return False
    near = range(max(0, at - _NEAR), at - 1)
    return any(words[place].lower == "have" and _is_had(words, place) for place in near)


def _is_had(words: Sequence[Word], have: int) -> bool:
    """Whether "to" stands before "have", and no participle right behind: "to have sales booked", unlike "to have killed"."""
    following = words[have + 1].lower if have + 1 < len(words) else ""
    return have > 0 and words[have - 1].lower == "to" and not following.endswith(("ed", "en")) and following != "been"
