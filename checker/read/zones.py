"""Divides a text into title, body, caption and furniture, most of all text flattened from a web page.

The zones are a partition of the text in order, each with the reason it was named so. A wrong "furniture" silences real claims, which is
worse than a missed one: a line is furniture by its own words, or because it stands in a list under a label such as "Latest Stories"
whose next lines look like links.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.model.text import Span, Zone, ZoneName
from checker.read.captions import caption, is_file_name
from checker.read.furniture import furniture, is_anchor, is_byline, is_comments
from checker.read.lines import LONGEST_LABEL, Line, lines

_HEAD = 8
"""Lines from the top within which a title's repetition and a byline are looked for."""
_CONFIRM = 3
"""Lines after a label that must look like links, most of them."""
Tag = tuple[ZoneName, str]
_TITLE, _BODY, _CAPTION, _FURNITURE = ZoneName.TITLE, ZoneName.BODY, ZoneName.CAPTION, ZoneName.FURNITURE
_RUNNING: Tag = (_BODY, "running text")


def zones(text: str) -> tuple[Zone, ...]:
    r"""The zones of a text, in order and without gaps; an empty text has none.

    >>> [(zone.name.value, zone.span.start, zone.span.end) for zone in zones("Ferry sinks\n\nNine people died.\nNone is missing.\n")]
    [('title', 0, 13), ('body', 13, 48)]
    """
    found = lines(text)
    if not found:
        return (Zone(Span(0, len(text)), _BODY, "no words"),) if text else ()
    return tuple(_joined(len(text), found, _tags(found)))


def _joined(length: int, found: Sequence[Line], tags: Sequence[Tag]) -> Iterator[Zone]:
    """One zone for each run of lines with one tag; the space after a line belongs to its zone."""
    runs = [next(group) for _, group in groupby(range(len(found)), key=lambda index: tags[index])]
    starts = [0, *(found[index].start for index in runs[1:])]
    for index, start, end in zip(runs, starts, [*starts[1:], length], strict=True):
        yield Zone(Span(start, end), *tags[index])


def _tags(found: Sequence[Line]) -> list[Tag]:
    tags: list[Tag] = [_RUNNING] * len(found)
    if len(found) == 1:
        return tags
    for index, line in enumerate(found):
        if (why := furniture(line)) and (index > 0 or why != "link to another article"):
            tags[index] = (_FURNITURE, why)
        elif why := caption(line):
            tags[index] = (_CAPTION, why)
    _tag_lists(found, tags)
    _tag_pictures(found, tags)
    _tag_head(found, tags)
    _tag_repetitions(found, tags)
    _tag_signature(found, tags)
    return tags


def _tag_lists(found: Sequence[Line], tags: list[Tag]) -> None:
    """Labels above lists of links, and the lists, up to where the article goes on."""
    index, tail = 0, _tail(found)
    while index < len(found):
        if not is_anchor(found[index]):
            index += 1
            continue
        stop = _list_end(found, index, tail)
        why = f"list under '{found[index].text}'" if stop > index + 1 else "label of a list"
        for place in range(index, stop):
            tags[place] = (_FURNITURE, why)
        index = stop


def _list_end(found: Sequence[Line], anchor: int, tail: int) -> int:
    """Where the list under a label ends: right after the label where no list follows."""
    if anchor >= tail and is_comments(found[anchor]):
        return next((place for place in range(anchor + 1, len(found)) if is_anchor(found[place])), len(found))
    after = found[anchor + 1:anchor + 1 + _CONFIRM]
    listed = sum(1 for line in after if line.is_listed or is_anchor(line))
    if listed * 3 < len(after) * 2:
        return anchor + 1
    has_teasers = False
    for place in range(anchor + 1, len(found)):
        if is_anchor(found[place]) or _resumes(found, place, is_last=not has_teasers and place - anchor > _CONFIRM - 1):
            return place
        has_teasers = has_teasers or found[place].is_prose
    return len(found)


def _resumes(found: Sequence[Line], place: int, *, is_last: bool) -> bool:
    """Whether the article goes on here: two lines of prose in a row, as no list of headlines and teasers has, or a last one alone."""
    if not found[place].is_prose:
        return False
    if place + 1 == len(found) or is_anchor(found[place + 1]):
        return is_last
    return found[place + 1].is_prose


def _tail(found: Sequence[Line]) -> int:
    """The first line that has more than half of the running text before it."""
    lengths = [len(line.text) if line.is_prose else 0 for line in found]
    half, so_far = sum(lengths) / 2, 0
    for index, length in enumerate(lengths):
        if so_far > half:
            return index
        so_far += length
    return len(found) if so_far == 0 else len(found) - 1


def _tag_pictures(found: Sequence[Line], tags: list[Tag]) -> None:
    """Names of image files, and the captions under them."""
    for index, line in enumerate(found):
        if not is_file_name(line):
            continue
        tags[index] = (_FURNITURE, "name of an image file")
        if index + 1 < len(found) and tags[index + 1] == _RUNNING and found[index + 1].gap == 0:
            tags[index + 1] = (_CAPTION, "under the name of an image file")


def _tag_head(found: Sequence[Line], tags: list[Tag]) -> None:
    """The title, where the first lines give one, and the authors' line below it."""
    first = next((index for index, tag in enumerate(tags) if tag[0] is not _FURNITURE), None)
    if first is None:
        return
    head = range(first + 1, min(first + _HEAD, len(found)))
    twins = [index for index in head if tags[index] == _RUNNING and _is_twin(found[first], found[index])]
    if tags[first] == _RUNNING and (twins or _is_headline(found, first)):
        tags[first] = (_TITLE, "first line, repeated" if twins else "first line, a headline")
        for index in twins:
            tags[index] = (_TITLE, "repeats the title")
    for index in range(first, min(first + _HEAD, len(found))):
        if tags[index] == _RUNNING and is_byline(found[index]):
            tags[index] = (_FURNITURE, "byline")


def _is_headline(found: Sequence[Line], first: int) -> bool:
    """A line of two words or more that ends no sentence, above running text."""
    line, after = found[first], found[first + 1:first + 5]
    is_question = line.text[-1] in "?!" and len(line.text) < LONGEST_LABEL
    if len(line.text) > 200 or len(line.text.split()) < 2 or line.is_item or not after or (line.ends_sentence and not is_question):
        return False
    if after[0].gap == 0 and after[0].text[0].islower():
        return False
    return any(other.ends_sentence and len(other.text) > len(line.text) // 2 for other in after)


def _is_twin(title: Line, other: Line) -> bool:
    """Whether a line says the title again, word for word or nearly so."""
    if title.key == other.key:
        return True
    if not other.is_label or title.text[-1] == "." or len(other.text) * 2 < len(title.text):
        return False
    left, right = (set(line.key.replace(",", "").split()) for line in (title, other))
    return len(left & right) * 2 > max(len(left), len(right)) and min(len(left), len(right)) >= 4


def _tag_repetitions(found: Sequence[Line], tags: list[Tag]) -> None:
    """Lines that occur again word for word: the later ones say nothing new."""
    counts = Counter(line.key for line in found)
    seen: set[str] = set()
    for index, line in enumerate(found):
        if counts[line.key] > 1 and tags[index] == _RUNNING and line.key in seen and len(line.text.split()) >= 3:
            tags[index] = (_FURNITURE, "repeats a line word for word")
        seen.add(line.key)


def _tag_signature(found: Sequence[Line], tags: list[Tag]) -> None:
    """The author's name above an e-mail address."""
    for index in range(1, len(found)):
        line = found[index - 1]
        if tags[index] == (_FURNITURE, "e-mail address") and tags[index - 1] == _RUNNING and line.is_label and len(line.text.split()) <= 5:
            tags[index - 1] = (_FURNITURE, "signature")
