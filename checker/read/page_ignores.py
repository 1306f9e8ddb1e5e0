"""Inline ignores of saved web pages: from comments among the tags to paragraphs of the text that is read out of the page.

Which text that is, another library decides. So the first and the last words of a paragraph each get a mark, one letter that the page
does not have, and are looked for where the marks come out again. A paragraph that is no part of the article takes its marks with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from checker.model.inline import InlineIgnore
from checker.model.text import Span
from checker.read.directives import Directive, directive
from checker.read.ignores import MOST, Places, inline_ignore, not_closed, too_many

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_OURS = re.compile(r"<!--(?=\s{0,200}checker:)", re.IGNORECASE)
_CLOSES = "-->"
_NUMBERED = re.compile(r"checker:([0-9]{1,4})")
_NUMBERED_COMMENT = re.compile(f"<!--{_NUMBERED.pattern}-->")
_INLINE = frozenset("a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q s samp small span strike"
                    " strong sub sup td th time tt u var wbr".split())
"""Elements that a paragraph goes on through; the cells of a row are one paragraph. Every other one begins another."""
_SILENT = frozenset("head script style template noscript svg textarea title".split())
_LETTERS = range(0x20000, 0x2A6DE)
"""Letters of which a page has few: a library that drops what cannot be seen keeps them."""
Slot = tuple["HtmlElement", str]
"""Where a piece of text is kept: an element, and "text" or "tail"."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A directive of a page, and where its comment stands in the file; `is_closed`: it can be looked for in the page."""

    directive: Directive
    line: int
    column: int
    is_closed: bool = True


@dataclass(slots=True)
class _Run:
    """A stretch of text without a border in it: the pieces that hold its first and its last words."""

    first: Slot | None = None
    last: Slot | None = None


@dataclass(frozen=True, slots=True)
class Marks:
    """The letters that stand before and behind what each directive holds for; those of `whole` hold for the whole text."""

    pairs: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    whole: frozenset[int] = frozenset()


def numbered(html: str) -> tuple[str, tuple[Asked, ...]]:
    """The page with a number in the place of each directive, and the directives in their order.

    Whether a comment is one (and no part of a script) only the page's tree tells.
    """
    pieces: list[str] = []
    asked: list[Asked] = []
    places, at, end = Places(html), 0, 0
    for opening in _OURS.finditer(html):
        if opening.start() < at:
            continue
        if 0 <= end <= opening.end():
            end = html.find(_CLOSES, opening.end())
        inside = html[opening.end():end] if end >= 0 else html[opening.end():opening.end() + 400].partition("\n")[0]
        found = directive(inside)
        if found is None and not _NUMBERED.fullmatch(inside):
            continue
        if found is None:  # a page that has such a number itself
            pieces.append(html[at:opening.start()])
            at = end + len(_CLOSES) if end >= 0 else opening.end()
            continue
        if len(asked) == MOST:
            asked.append(Asked(Directive(()), *places.of(opening.start()), is_closed=False))
            break
        pieces += html[at:opening.start()], f"<!--checker:{len(asked)}-->" if end >= 0 else ""
        asked.append(Asked(found if end >= 0 else not_closed(found), *places.of(opening.start()), is_closed=end >= 0))
        at = end + len(_CLOSES) if end >= 0 else opening.start()
    return "".join((*pieces, html[at:])), tuple(asked)


def marked(tree: HtmlElement) -> Marks:
    """Puts marks around the paragraphs that the numbered comments of a page hold for: that of the words beside one, else the next."""
    runs, numbers = _runs(tree)
    letters = _free_letters(set(chain.from_iterable(tree.itertext())))
    following: list[_Run | None] = [None] * (len(runs) + 1)
    for index in range(len(runs) - 1, -1, -1):
        following[index] = runs[index] if runs[index].first else following[index + 1]
    chosen = {number: run for number, at in numbers.items() if (run := following[at])}
    of_run: dict[int, tuple[str, str]] = {}
    for run in chosen.values():
        if id(run) not in of_run and run.first and run.last:
            of_run[id(run)] = pair = (next(letters), next(letters))
            _insert(run.first, run.last, pair)
    return Marks({number: of_run[id(run)] for number, run in chosen.items()}, frozenset(numbers))


def ignores(asked: Sequence[Asked], marks: Marks, text: str) -> tuple[str, tuple[InlineIgnore, ...]]:
    """The text without the marks, and the inline ignores with what each holds for in it. What is no comment of the page is left out."""
    letters = {letter for pair in marks.pairs.values() for letter in pair}
    pieces: list[str] = []
    found: dict[str, int] = {}
    at = length = 0
    for place in re.finditer(f"[{''.join(sorted(letters))}]", text) if letters else ():
        pieces.append(text[at:place.start()])
        length += place.start() - at
        found.setdefault(place[0], length)
        at = place.end()
    plain = "".join((*pieces, text[at:]))
    made = [_made(one, _scope(number, one, marks, found, plain)) for number, one in enumerate(asked)
            if number in marks.whole or not one.is_closed]
    return plain, tuple(made)


def ignores_of_words(asked: Sequence[Asked], html: str, visible: Callable[[str], str]) -> tuple[InlineIgnore, ...]:
    """The same for a numbered page of which all words are taken: its paragraphs are the lines that `visible` makes of them."""
    letters = _free_letters(set(html))
    numbers = {next(letters): number for number in range(len(asked))}
    letter_of = {number: letter for letter, number in numbers.items()}
    marks = re.compile(f"[{''.join(numbers)}]")
    shown = visible(_NUMBERED_COMMENT.sub(lambda found: letter_of.get(int(found[1]), ""), html))
    spans: dict[int, Span] = {}
    waiting: list[int] = []
    at = 0
    for row in shown.split("\n"):
        waiting += [numbers[letter] for letter in marks.findall(row)]
        if bare := " ".join(marks.sub("", row).split()):
            spans.update(dict.fromkeys(waiting, Span(at, at + len(bare))))
            waiting, at = [], at + len(bare) + 1
    spans.update(dict.fromkeys(waiting, Span(at, at)))
    return tuple(_made(one, Span(0, at) if one.directive.is_for_file else spans.get(number, Span(0, 0)))
                 for number, one in enumerate(asked) if number in spans or not one.is_closed)


def _made(one: Asked, scope: Span) -> InlineIgnore:
    if not one.directive.rules and one.directive.flaw is None:
        return too_many(one.line, one.column)
    return inline_ignore(one.directive, scope, one.line, one.column)


def _scope(number: int, one: Asked, marks: Marks, found: Mapping[str, int], text: str) -> Span:
    """What lies between the marks of a directive; of a paragraph of which one mark was lost, the line that has the other."""
    if one.directive.is_for_file:
        return Span(0, len(text))
    first, last = (found.get(letter) for letter in marks.pairs.get(number, ("", "")))
    here = first if first is not None else last
    if here is None:
        return Span(0, 0)
    if first is not None and last is not None and first < last:
        return Span(first, last)
    end = text.find("\n", here)
    return Span(text.rfind("\n", 0, here) + 1, len(text) if end < 0 else end)


def _runs(tree: HtmlElement) -> tuple[list[_Run], dict[int, int]]:
    """The stretches of text between borders, in order, and in or behind which of them each numbered comment stands."""
    runs = [_Run()]
    numbers: dict[int, int] = {}
    for element, part in _walk(tree):
        if part == "border":
            if runs[-1].first:
                runs.append(_Run())
        elif part == "comment":
            if number := _NUMBERED.fullmatch(element.text or ""):
                numbers.setdefault(int(number[1]), len(runs) - 1)
        elif (getattr(element, part) or "").strip():
            runs[-1].first = runs[-1].first or (element, part)
            runs[-1].last = (element, part)
    return runs, numbers


def _walk(tree: HtmlElement) -> Iterator[Slot]:
    """The pieces of text, the comments and the borders of a page as a reader meets them; nothing of what is never shown."""
    waiting: list[tuple[HtmlElement, bool]] = [(node, False) for node in (
        *tree.itersiblings(), tree, *tree.itersiblings(preceding=True))]
    while waiting:
        element, is_left = waiting.pop()
        is_element = isinstance(element.tag, str)
        tag = element.tag.casefold() if is_element else ""
        if is_left or not is_element:
            if getattr(element.tag, "__name__", "") == "Comment":
                yield element, "comment"
            if is_element and tag not in _INLINE and tag != "br":
                yield element, "border"
            yield element, "tail"
            continue
        waiting.append((element, True))
        if tag not in _INLINE and tag != "br":
            yield element, "border"
        if tag not in _SILENT:
            yield element, "text"
            waiting += [(child, False) for child in reversed(element)]


def _insert(first: Slot, last: Slot, pair: tuple[str, str]) -> None:
    """Puts one letter before the first words and one behind the last."""
    words = getattr(*last)
    stop = len(words.rstrip())
    setattr(*last, words[:stop] + pair[1] + words[stop:])
    words = getattr(*first)
    begin = len(words) - len(words.lstrip())
    setattr(*first, words[:begin] + pair[0] + words[begin:])


def _free_letters(taken: set[str]) -> Iterator[str]:
    return (letter for letter in map(chr, _LETTERS) if letter not in taken)
