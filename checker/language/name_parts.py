"""Parts a run of capitalized words into the names inside it, at titles and after places and bodies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.language.name_words import NameWords, is_title_word, plain_word
from checker.model.text import Span, Word

_LONGEST_NUMERAL = 3
"""Letters of what may be the number of a king, and no surname: "James I", "Louis XVI"."""


class NameRun(NamedTuple):
    """One name in a sentence: `first` and `last` index the sentence's words; the span leaves out titles and a possessive ending."""

    first: int
    last: int
    span: Span
    words: tuple[str, ...]
    title: Span | None = None  # None: no title stands before it
    is_possessive: bool = False

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(self.words)


def parted(words: Sequence[Word], offset: int, possessive: bool, tables: NameWords) -> Iterator[NameRun]:  # noqa: FBT001 - private
    """Parts a run at the titles inside it: "Russian President Vladimir Putin" gives Russian and Vladimir Putin."""
    plain = [plain_word(word.text) for word in words]
    if len(words) == 1 and not _is_title(plain, 0, tables):
        yield from _part(words, (0, 1), offset, None, possessive=possessive)
        return
    head = _before_owner(plain, tables)
    if head:
        yield from parted(words[:head], offset, possessive=False, tables=tables)
        yield from parted(words[head + 1:], offset + head + 1, possessive, tables)
        return
    start = 0
    title: Span | None = None
    place = _leading_place(plain, tables)
    if place:
        yield from _part(words, (0, place), offset, None)
        start = place
    index = start
    while index < len(words):
        if _is_title(plain, index, tables):
            begin = index
            while begin > start and plain[begin - 1] in tables.portfolios:
                begin -= 1
            end = index
            while end + 1 < len(words) and (_is_title(plain, end + 1, tables) or words[end + 1].text == "."):
                end += 1
            yield from _part(words, (start, begin), offset, title)
            title, start, index = Span(words[begin].start, words[end].end), end + 1, end + 1
        else:
            index += 1
    yield from _part(words, (start, len(words)), offset, title, possessive=possessive)


def _before_owner(plain: Sequence[str], tables: NameWords) -> int:
    """How many words stand before "of" and a person: two in "Harvest Party of Ida Sund", and of a body that bears a name none."""
    for at in range(1, len(plain) - 2):
        if plain[at] != "of" or " ".join(plain[at + 1:]) in tables.known:
            continue
        rest = plain[at + 1:]
        name = next((index for index, word in enumerate(rest) if not is_title_word(word, tables)), len(rest))
        is_full_name = len(rest) - name == 2 and len(rest[-1]) > _LONGEST_NUMERAL and rest[-1] not in tables.bodies
        if is_full_name and (name or rest[0] in tables.given):
            return at
    return 0


def _leading_place(plain: Sequence[str], tables: NameWords) -> int:
    """How many words of a known place or a body stand before a person's name: one in "Russia Vladimir Putin"."""
    for count in (2, 1):
        if len(plain) > count + 1 and " ".join(plain[:count]) in tables.known and plain[0] not in tables.given:
            return count if plain[count] in tables.given and not tables.bodies & set(plain) else 0
    after_body = (at for at in range(1, len(plain) - 1) if plain[at] in tables.given and plain[at - 1] in tables.bodies)
    return next(after_body, 0) if plain and plain[-1] not in tables.bodies else 0


def _is_title(plain: Sequence[str], index: int, tables: NameWords) -> bool:
    if not is_title_word(plain[index], tables) or (index > 0 and plain[index - 1] in ("of", "for")):
        return False
    after = index + 1
    while after < len(plain) and plain[after] == ".":
        after += 1
    if after < len(plain):
        is_surname = plain[index] in tables.surnames and index > 0 and plain[index - 1] in tables.given
        is_body = plain[after] in tables.bodies and plain[after] not in tables.titles
        return not (is_surname or is_body or plain[after] in tables.suffixes or plain[after] in ("of", "for", "&", "and"))
    return not (index > 0 and plain[index] in tables.surnames and plain[index - 1] not in tables.known)


def _part(words: Sequence[Word], inside: tuple[int, int], offset: int, title: Span | None, *,
          possessive: bool = False) -> Iterator[NameRun]:
    start, stop = inside
    while stop > start and (words[stop - 1].text in ".,&" or words[stop - 1].text in ("of", "and", "for", "the", "on")):
        stop -= 1
    while start < stop and not words[start].text[0].isalpha():
        start += 1
    if start >= stop:
        return
    last = words[stop - 1]
    end = last.start + len(_bare(last.text))
    texts = [*[word.text for word in words[start:stop - 1]], last.text[:end - last.start]]
    yield NameRun(offset + start, offset + stop - 1, Span(words[start].start, end), tuple(_joined(texts)), title,
                  possessive and stop == len(words))


@lru_cache(maxsize=20_000)
def _bare(word: str) -> str:
    """A word cut before its possessive ending; always a prefix of the word."""
    for ending in ("'s", "’s", "'S", "’S"):
        if word.endswith(ending):
            return word[:-2]
    return word.rstrip("'’")


def _joined(texts: Sequence[str]) -> list[str]:
    """Full stops and digits go back to the word before them: "J", "." gives "J."."""
    if len(texts) == 1:
        return [*texts]
    joined: list[str] = []
    for text in texts:
        if joined and (text == "." or text[0].isdigit()):
            joined[-1] += text
        else:
            joined.append(text)
    return joined
