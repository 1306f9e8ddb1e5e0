"""Finds runs of capitalized words that are names, in time linear in the text. Word tables come from the caller."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from checker.language.words import without_possessive
from checker.model.text import Sentence, Span, Word, ZoneName

MAX_WORDS = 12
"""No name is longer; a longer run is cut, so that a page in capitals costs no more than its length."""
_FOR = frozenset("endowment institute center centre committee council conference commission agency campaign foundation association coalition "
                 "society alliance organization organisation office department ministry fund bank party initiative".split())
_OPEN_POSSESSIVES = frozenset("people women men children workers farmers world veterans writers teachers mcdonald wendy macy moody sotheby".split())
_SURNAMES_TOO = frozenset("king dean bishop prince major judge justice marshal duke baron earl count pope page head chair cook officer father".split())
_OFFICES_OF = frozenset("secretary minister director chief undersecretary".split())
_PORTFOLIOS_TOO = frozenset("state staff police national intelligence homeland treasury veterans human services justice war".split())
_MADE = frozenset("led made based backed born style wide run held owned funded controlled occupied built bound linked trained supplied era only "
                  "friendly aligned allied appointed brokered mediated sponsored speaking installed listed affiliated annexed".split())


@dataclass(frozen=True, slots=True)
class NameWords:
    """The word tables that naming needs, all in lower case."""

    common: frozenset[str]
    starters: frozenset[str]
    calendar: frozenset[str]
    particles: frozenset[str]
    given: frozenset[str]
    titles: frozenset[str]
    portfolios: frozenset[str]
    suffixes: frozenset[str]
    heads: frozenset[str]
    bodies: frozenset[str]
    known: frozenset[str]


@dataclass(frozen=True, slots=True)
class NameRun:
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


def name_words(names: Mapping[str, Any], organizations: Mapping[str, Any], titles: Mapping[str, Any], known: frozenset[str]) -> NameWords:
    """The tables `names`, `organizations` and `titles` as sets; `known` are names in lower case that need no other evidence."""
    def words(table: Mapping[str, Any], *keys: str) -> frozenset[str]:
        return frozenset(word for key in keys for word in str(table[key]).split())

    return NameWords(
        common=words(names, "common", "calendar"), starters=words(names, "starters"), calendar=words(names, "calendar"),
        particles=words(names, "particles"), given=words(names, "given"), titles=words(titles, "address", "offices"),
        portfolios=words(titles, "portfolios"), suffixes=words(titles, "suffixes"), heads=words(organizations, "heads"),
        bodies=words(organizations, "tails", "bodies"), known=known)


def name_runs(sentences: Sequence[Sentence], tables: NameWords) -> tuple[tuple[NameRun, ...], ...]:
    """The names of each sentence, in reading order."""
    evidence = _evidence(sentences, tables)
    return tuple(tuple(_Reader(sentence, tables, evidence).runs()) for sentence in sentences)


def _plain_word(text: str) -> str:
    """A word in lower case, without a possessive ending and with a straight apostrophe."""
    if text in ("It's", "It’s", "I’m", "He’s", "She’s", "That’s", "There’s", "What’s", "Let’s", "Who’s", "Here’s"):
        return text.casefold().replace("’", "'")
    return without_possessive(text).casefold().replace("’", "'")


def is_title_word(plain: str, tables: NameWords) -> bool:
    """Whether a lower-case word is a title: "president", "president-elect", "ex-minister".

    A hyphenated word is one where each of its parts is.
    """
    if plain in tables.titles:
        return True
    parts = plain.split("-")
    return len(parts) > 1 and all(part in tables.titles or part in ("elect", "ex", "then", "co", "designate", "in") for part in parts)


@lru_cache(maxsize=50_000)
def _is_word(word: str) -> bool:
    import simplemma  # noqa: PLC0415 - 0.2 s, and many commands never need it

    return simplemma.is_known(word, lang="en")


@dataclass(frozen=True, slots=True)
class _Evidence:
    """Lower-cased words that the document writes with a capital inside sentences, and those it writes without."""

    capital: frozenset[str]
    small: frozenset[str]


def _evidence(sentences: Sequence[Sentence], tables: NameWords) -> _Evidence:
    capital: set[str] = set()
    small: set[str] = set()
    for sentence in sentences:
        if is_headline(sentence):
            continue
        for index, word in enumerate(sentence.words):
            if word.text[0].islower():
                small.add(word.text)
            elif word.text[0].isupper() and not _is_initial(sentence, index):
                capital.add(without_possessive(word.text).casefold())
    return _Evidence(frozenset(capital - tables.common), frozenset(small))


def is_headline(sentence: Sentence) -> bool:
    """Whether a sentence writes nearly every word with a capital, so that a capital tells nothing."""
    letters = [word.text for word in sentence.words if word.text[0].isalpha() and len(word.text) > 3]
    if len(letters) < 4:
        return sentence.zone is ZoneName.TITLE and all(text[0].isupper() for text in letters)
    capitals = sum(text[0].isupper() for text in letters)
    if sentence.words[-1].text in ".”\"":
        return capitals * 10 >= len(letters) * 9 and len(letters) > 5
    return capitals * 10 >= len(letters) * 8


def _is_initial(sentence: Sentence, index: int) -> bool:
    """Whether a capital is due to the place: the sentence's first word, or the first after a quotation mark, colon or dash."""
    if index == 0:
        return True
    mark = sentence.words[index - 1]
    if mark.text in "\"“‘«:•–—*>|[":
        return True
    if mark.text == "-" and mark.end < sentence.words[index].start:
        return True
    return mark.text in "'(" and index == 1 or all(not word.text[0].isalpha() for word in sentence.words[:min(index, 4)]) and index < 5


class _Reader:
    """Reads the names of one sentence."""

    def __init__(self, sentence: Sentence, tables: NameWords, evidence: _Evidence) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.tables = tables
        self.evidence = evidence
        self.is_headline = is_headline(sentence)

    def runs(self) -> Iterator[NameRun]:
        index = 0
        while index < len(self.words):
            if not self._begins(index):
                index += 1
                continue
            last, possessive = self._extend(index)
            yield from _split(self.words[index:last + 1], index, possessive, self.tables)
            index = last + 1

    def _plain(self, index: int) -> str:
        return _plain_word(self.words[index].text)

    def _is_capital(self, index: int) -> bool:
        if index >= len(self.words):
            return False
        text = self.words[index].text
        return text[0].isupper() or (text[0].islower() and "-" in text and text.split("-", 1)[0] in self.tables.particles
                                     and text.split("-", 1)[1][:1].isupper())

    def _begins(self, index: int) -> bool:
        text = self.words[index].text
        if not self._is_capital(index):
            return False
        plain = self._plain(index)
        follows = self._adjacent(index + 1) and self._is_capital(index + 1) and self._plain(index + 1) not in self.tables.common
        if text.count("-") > 2 or self._is_portfolio(index, plain):
            return False
        if plain in self.tables.common:
            return self._is_known_acronym(text) or self._is_given_after_all(index, plain, follows=follows)
        if len(text) == 1:
            return self._is_initialed(index)
        if plain in self.tables.known or is_title_word(plain, self.tables) or self._pair(index) in self.tables.known:
            return True
        if self.is_headline:
            return self._stands_alone(index, plain)
        if not _is_initial(self.sentence, index):
            return True
        return self._starts_sentence(index, plain, follows=follows)

    def _is_portfolio(self, index: int, plain: str) -> bool:
        """Whether a word only says what an office is of: State in "Secretary of State Anna Holt"."""
        if plain not in self.tables.portfolios and plain not in _PORTFOLIOS_TOO:
            return False
        at = index - 1
        while at > max(index - 4, 0) and (self._plain(at) in self.tables.portfolios or self._plain(at) in _PORTFOLIOS_TOO | {"and", "the"}):
            at -= 1
        return at > 0 and self.words[at].text == "of" and self._plain(at - 1) in _OFFICES_OF

    def _is_known_acronym(self, text: str) -> bool:
        return text.isupper() and len(text) > 1 and without_possessive(text).casefold() in self.tables.known and not self._is_shouted()

    def _is_given_after_all(self, index: int, plain: str, *, follows: bool) -> bool:
        """"May", "Will" and "Sun" before another capitalized word, where the sentence's start does not explain the capital."""
        if plain not in self.tables.given or not follows or self.is_headline:
            return False
        return plain not in ("will", "may", "mark") or not _is_initial(self.sentence, index)

    def _pair(self, index: int) -> str:
        return f"{self._plain(index)} {self._plain(index + 1)}" if index + 1 < len(self.words) else ""

    def _is_initialed(self, index: int) -> bool:
        """"H. Solle": a capital letter with a full stop before a capitalized word."""
        return (index + 2 < len(self.words) and self.words[index + 1].text == "." and self.words[index + 1].start == self.words[index].end
                and self._is_capital(index + 2) and self._plain(index + 2) not in self.tables.common)

    def _stands_alone(self, index: int, plain: str) -> bool:
        text = self.words[index].text
        if plain in self.evidence.capital or plain in self.tables.given or len(text) == 1 and self._is_initialed(index):
            return True
        is_acronym = text.isupper() and 2 <= len(text) <= 6 and not self._is_shouted()
        return is_acronym or (plain not in self.evidence.small and plain not in self.tables.starters and not _is_known_word(plain))

    def _is_shouted(self) -> bool:
        return sum(word.text.isupper() and len(word.text) > 3 for word in self.words) >= 3

    def _starts_sentence(self, index: int, plain: str, *, follows: bool) -> bool:
        text = self.words[index].text
        if text.isupper() and len(text) > 1 or any(char.isupper() for char in text[1:]):
            return True
        if follows:
            if plain in self.evidence.small and plain not in self.evidence.capital:
                return False
            return not (plain in self.tables.starters and plain.endswith("s") or _is_verbal(plain) and plain not in self.evidence.capital)
        if plain in self.evidence.small or plain in self.tables.starters:
            return plain in self.evidence.capital and plain not in self.tables.starters
        if plain in self.evidence.capital or plain in self.tables.given:
            return True
        return not _is_known_word(plain) or (text != without_possessive(text) and text[-1] in "sS" and not _is_verbal(plain))

    def _adjacent(self, index: int) -> bool:
        """Whether only white space parts a word from the one before it, and no line ends between them."""
        return 0 < index < len(self.words) and 0 < self.words[index].start - self.words[index - 1].end <= 2

    def _joins(self, index: int) -> bool:
        """Whether the word at a place can be part of a run that has begun."""
        if not (index < len(self.words) and self._is_capital(index)):
            return False
        plain = self._plain(index)
        if plain in self.tables.common:
            return self._is_known_acronym(self.words[index].text) or index > 0 and self._plain(index - 1) in self.tables.given and plain not in self.tables.calendar and not self.is_headline
        if self.is_headline and plain not in self.tables.known and plain not in self.tables.titles:
            return self._stands_alone(index, plain) or f"{self._plain(index - 1)} {plain}" in self.tables.known
        return True

    def _extend(self, first: int) -> tuple[int, bool]:
        last = first
        while last - first < MAX_WORDS:
            if self._is_possessive(last) and self._plain(last) not in _OPEN_POSSESSIVES:
                return last, True
            step = self._step(first, last)
            if step == last:
                return last, False
            last = step
        return last, False

    def _is_possessive(self, index: int) -> bool:
        text = self.words[index].text
        if without_possessive(text) != text:
            return True
        after = index + 1
        return (text.endswith("s") and after + 1 < len(self.words) and self.words[after].text in "'’" and self.words[after].start == self.words[index].end
                and self.words[after + 1].text[0].isalpha() and self.words[after + 1].start > self.words[after].end)

    def _step(self, first: int, last: int) -> int:
        """The index of the next word of the run, or `last` where the run ends."""
        if self._adjacent(last + 1) and self._joins(last + 1):
            return last + 1
        if last + 1 >= len(self.words):
            return last
        text, mark = self.words[last], self.words[last + 1]
        glued = mark.start == text.end
        if glued and mark.text == "." and (len(text.text) == 1 or text.lower in self.tables.titles or text.lower in {"st", "mt", "ft"} | self.tables.suffixes):
            return last + 2 if self._adjacent(last + 2) and self._joins(last + 2) else last
        if glued and mark.text[0].isdigit() and text.text.isupper() and len(mark.text) < 4:
            return last + 1
        if mark.text == "&" and self._joins(last + 2) and self._plain(last + 2) not in self.tables.given:
            return last + 2
        return self._over_small_words(first, last)

    def _over_small_words(self, first: int, last: int) -> int:
        before, word = self._plain(last), self.words[last + 1].text
        if not self._adjacent(last + 1):
            return last
        ahead = last + 2
        if word in ("of", "for", "on", "against"):
            if ahead < len(self.words) and self.words[ahead].text == "the":
                ahead += 1
            allowed = before in self.tables.heads if word == "of" else before in _FOR
            return ahead if allowed and self._joins(ahead) and self._adjacent(ahead) else last
        if word == "and":
            return ahead if self._adjacent(ahead) and self._joins(ahead) and self._is_one_body(first, last, ahead) else last
        while ahead < len(self.words) and word in self.tables.particles and self.words[ahead].text in self.tables.particles and ahead < last + 4:
            ahead += 1
        if word in self.tables.particles and self._adjacent(ahead) and self._joins(ahead):
            return ahead
        return last

    def _is_one_body(self, first: int, last: int, ahead: int) -> bool:
        """"Health and Human Services", "Energy and Commerce Committee": plain words on both sides and a body around them."""
        if f"{self._plain(last)} and {self._plain(ahead)}" in self.tables.known:
            return True
        if self._plain(last) in self.tables.known or self._plain(last) in self.tables.given:
            return False
        end = ahead
        while end - ahead < 4 and self._adjacent(end + 1) and self._joins(end + 1):
            end += 1
        inside = {word.text for word in self.words[first:last]}
        is_tail = self._plain(end) in self.tables.bodies and end > ahead
        plain = all(_is_known_word(self._plain(at)) and self._plain(at) not in self.tables.known for at in (last, ahead))
        return plain and (is_tail or "of" in inside or "for" in inside)


def is_english(plain: str) -> bool:
    """Whether a lower-case word is in the English dictionary; hyphenated ones where each part is."""
    return _is_known_word(plain)


def _is_known_word(plain: str) -> bool:
    return all(_is_word(part) for part in plain.split("-")) if plain.isascii() else False


def _is_verbal(plain: str) -> bool:
    return plain.endswith(("ing", "ed", "ly")) and _is_known_word(plain)


def _split(words: Sequence[Word], offset: int, possessive: bool, tables: NameWords) -> Iterator[NameRun]:  # noqa: FBT001 - private
    """Parts a run at the titles inside it: "Russian President Vladimir Putin" gives Russian and Vladimir Putin."""
    plain = [_plain_word(word.text) for word in words]
    start = 0
    title: Span | None = None
    place = _leading_place(plain, tables)
    if place:
        yield from _part(words, 0, place, offset, None)
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
            yield from _part(words, start, begin, offset, title)
            title, start, index = Span(words[begin].start, words[end].end), end + 1, end + 1
        else:
            index += 1
    yield from _part(words, start, len(words), offset, title, possessive=possessive)


def _leading_place(plain: Sequence[str], tables: NameWords) -> int:
    """How many words of a known place or a body stand before a person's name: one in "Russia Vladimir Putin"."""
    for count in (2, 1):
        if len(plain) > count + 1 and " ".join(plain[:count]) in tables.known and plain[0] not in tables.given:
            return count if plain[count] in tables.given and not tables.bodies & set(plain) else 0
    after_body = (at for at in range(1, len(plain) - 1) if plain[at] in tables.given and plain[at - 1] in tables.bodies)
    return next(after_body, 0) if plain and plain[-1] not in tables.bodies else 0


def _is_title(plain: Sequence[str], index: int, tables: NameWords) -> bool:
    if not is_title_word(plain[index], tables) or index > 0 and plain[index - 1] in ("of", "for"):
        return False
    after = index + 1
    while after < len(plain) and plain[after] == ".":
        after += 1
    if after < len(plain):
        is_name_word = plain[after] in tables.suffixes or (plain[index] in _SURNAMES_TOO and index > 0 and plain[index - 1] in tables.given)
        return not is_name_word and (plain[after] not in tables.bodies or plain[after] in tables.titles) and plain[after] not in ("of", "for", "&", "and")
    return not (index > 0 and plain[index] in _SURNAMES_TOO and plain[index - 1] not in tables.known)


def _part(words: Sequence[Word], start: int, stop: int, offset: int, title: Span | None, *,
          possessive: bool = False) -> Iterator[NameRun]:
    while stop > start and (words[stop - 1].text in ".,&" or words[stop - 1].text in ("of", "and", "for", "the", "on")):
        stop -= 1
    while start < stop and not words[start].text[0].isalpha():
        start += 1
    if start >= stop:
        return
    last = words[stop - 1]
    end = last.start + len(_bare(last.text))
    texts = [_bare(word.text) if at == stop - 1 else word.text for at, word in enumerate(words[start:stop], start)]
    yield NameRun(offset + start, offset + stop - 1, Span(words[start].start, end), tuple(_joined(texts)), title,
                  possessive and stop == len(words))


def _bare(word: str) -> str:
    """A word cut before its possessive ending; always a prefix of the word."""
    for ending in ("'s", "’s", "'S", "’S"):
        if word.endswith(ending):
            return word[:-2]
    return word.rstrip("'’")


def _joined(texts: Sequence[str]) -> list[str]:
    """Full stops and digits go back to the word before them: "J", "." gives "J."."""
    joined: list[str] = []
    for text in texts:
        if joined and (text == "." or text[0].isdigit()):
            joined[-1] += text
        else:
            joined.append(text)
    return joined


def hyphen_head(word: str) -> str:
    """The name before the hyphen of an adjective: "U.S" of no use here, "China" in "China-made"; empty where the word is no such adjective."""
    head, _, tail = word.rpartition("-")
    return head if head[:1].isupper() and tail in _MADE else ""
