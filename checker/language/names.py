"""Finds runs of capitalized words that are names, in time linear in the text. Word tables come from the caller."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.language.capitals import Evidence, evidence_of, is_headline, is_initial
from checker.language.name_parts import NameRun, parted
from checker.language.name_words import NameWords, is_english, is_title_word, is_verbal, plain_word
from checker.language.words import without_possessive
from checker.model.text import Sentence

MAX_WORDS = 12
"""No name is longer; a longer run is cut, so that a page in capitals costs no more than its length."""

_LETTER_WORDS = frozenset({"I", "A"})
"""Words of one letter, which are initials before a stop and a name ("I. Pankov")."""
_BEFORE_LETTERS = frozenset("did do does am was so than as group vitamin hepatitis plan grade type class section".split())
"""Words behind which such a letter with a stop ends a sentence ("So did I. Pankov came", "Group A. Velt won")."""


@lru_cache(maxsize=2)
def name_runs(sentences: tuple[Sentence, ...], tables: NameWords) -> tuple[tuple[NameRun, ...], ...]:
    """The names of each sentence, in reading order. Kept for the last documents read, since several stages ask for one document's names."""
    headlines = {sentence.index for sentence in sentences if is_headline(sentence)}
    evidence = evidence_of((sentence for sentence in sentences if sentence.index not in headlines), tables)
    return tuple(tuple(_Reader(sentence, tables, evidence, is_headline=sentence.index in headlines).runs()) for sentence in sentences)


class _Reader:
    """Reads the names of one sentence."""

    def __init__(self, sentence: Sentence, tables: NameWords, evidence: Evidence, *, is_headline: bool) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.tables = tables
        self.evidence = evidence
        self.is_headline = is_headline
        self.capitals = [at for at, (_, _, text, _) in enumerate(sentence.words)
                         if text[0].isupper() or ("-" in text and self._is_joined(text))]
        self.is_capital = frozenset(self.capitals)

    def runs(self) -> Iterator[NameRun]:
        free = 0
        for index in self.capitals:
            if index >= free and self._begins(index):
                last, possessive = self._extend(index)
                yield from parted(self.words[index:last + 1], index, possessive, self.tables)
                free = last + 1

    def _plain(self, index: int) -> str:
        return plain_word(self.words[index].text)

    def _is_joined(self, text: str) -> bool:
        """Whether a small particle is joined to a capitalized word: "al-Sharif"."""
        particle, _, name = text.partition("-")
        return text[0].islower() and particle in self.tables.particles and name[:1].isupper()

    def _begins(self, index: int) -> bool:
        """Whether a name begins with a capitalized word."""
        text = self.words[index].text
        plain = self._plain(index)
        if text.count("-") > 2 or self._is_portfolio(index, plain) or self._is_party_mark(index):
            return False
        if text in _LETTER_WORDS and self._is_initialed(index) and self._plain(index - 1) not in _BEFORE_LETTERS:
            return True
        if plain in self.tables.common:
            return self._is_known_acronym(text) or self._is_given_after_all(index, plain)
        if len(text) == 1:
            return self._is_initialed(index) or self._is_numbered(index) or self._is_lettered(index)
        if plain in self.tables.known or is_title_word(plain, self.tables) or self._pair(index) in self.tables.known:
            return True
        if self.is_headline:
            return self._stands_alone(index, plain)
        if not is_initial(self.sentence, index):
            return True
        return self._starts_sentence(index, plain)

    def _is_followed(self, index: int) -> bool:
        """Whether a capitalized word that may be of the same name stands behind a word."""
        return self._adjacent(index + 1) and index + 1 in self.is_capital and self._plain(index + 1) not in self.tables.common

    def _is_portfolio(self, index: int, plain: str) -> bool:
        """Whether a word only says what an office is of: State in "Secretary of State Anna Holt"."""
        if plain not in self.tables.topics:
            return False
        at = index - 1
        while at > max(index - 4, 0) and (self._plain(at) in self.tables.topics or self._plain(at) in ("and", "the")):
            at -= 1
        return at > 0 and self.words[at].text == "of" and self._plain(at - 1) in self.tables.posts

    def _is_known_acronym(self, text: str) -> bool:
        return text.isupper() and len(text) > 1 and without_possessive(text).casefold() in self.tables.known and not self._is_shouted()

    def _is_given_after_all(self, index: int, plain: str) -> bool:
        """"May", "Will" and "Sun" before another capitalized word, where the sentence's start does not explain the capital."""
        if plain not in self.tables.given or self.is_headline or not self._is_followed(index):
            return False
        return plain not in ("will", "may", "mark") or not is_initial(self.sentence, index)

    def _pair(self, index: int) -> str:
        return f"{self._plain(index)} {self._plain(index + 1)}" if index + 1 < len(self.words) else ""

    def _is_initialed(self, index: int) -> bool:
        """"H. Sande": a capital letter with a full stop before a capitalized word."""
        return (index + 2 < len(self.words) and self.words[index + 1].text == "." and self.words[index + 1].start == self.words[index].end
                and index + 2 in self.is_capital and self._plain(index + 2) not in self.tables.common)

    def _is_numbered(self, index: int) -> bool:
        """"G20": a letter with digits right after it."""
        after = index + 1
        return after < len(self.words) and self.words[after].text.isdigit() and self.words[after].start == self.words[index].end

    def _is_party_mark(self, index: int) -> bool:
        """"(D-Ohio)": a party's letter with a region, set off by marks behind a name."""
        letter, joint, _ = self.words[index].lower.partition("-")
        if not joint or letter not in self.tables.parties or index == 0 or self.words[index - 1].text not in "(,[":
            return False
        return any(word.text in "),]." for word in self.words[index + 1:index + 2])

    def _is_lettered(self, index: int) -> bool:
        """"S&P": letters joined by a sign, but for those that are words ("Q&A")."""
        joined = self.words[index:index + 3]
        is_joined = len(joined) == 3 and joined[1].text == "&" and index + 2 in self.is_capital and joined[2].end - joined[0].start == 3
        return is_joined and "".join(word.lower for word in joined) not in self.tables.common

    def _stands_alone(self, index: int, plain: str) -> bool:
        text = self.words[index].text
        if plain in self.evidence.capital or plain in self.tables.given or (len(text) == 1 and self._is_initialed(index)):
            return True
        is_acronym = text.isupper() and 2 <= len(text) <= 6 and not self._is_shouted()
        return is_acronym or (plain not in self.evidence.small and plain not in self.tables.starters and not is_english(plain))

    def _is_shouted(self) -> bool:
        return sum(word.text.isupper() and len(word.text) > 3 for word in self.words) >= 3

    def _opens_list(self, index: int) -> bool:
        """Whether a word stands between a colon and the next name of a list: "nine towns: Tarn, Velt and Brask"."""
        is_behind = index > 0 and self.words[index - 1].text == ":"
        return is_behind and index + 2 in self.is_capital and self.words[index + 1].lower in (",", "and", "&")

    def _starts_sentence(self, index: int, plain: str) -> bool:
        text = self.words[index].text
        if (text.isupper() and len(text) > 1) or any(char.isupper() for char in text[1:]):
            return True
        if self._opens_list(index):
            return plain not in self.evidence.small and plain not in self.tables.starters
        if self._is_followed(index):
            if plain in self.evidence.small and plain not in self.evidence.capital:
                return False
            is_people = plain in self.tables.starters and plain.endswith("s")
            return not is_people and (plain in self.evidence.capital or not is_verbal(plain))
        if plain in self.evidence.small or plain in self.tables.starters:
            return plain in self.evidence.capital and plain not in self.tables.starters
        if plain in self.evidence.capital or plain in self.tables.given:
            return True
        return not is_english(plain) or (text != without_possessive(text) and text[-1] in "sS" and not is_verbal(plain))

    def _adjacent(self, index: int) -> bool:
        """Whether only white space parts a word from the one before it, and no line ends between them."""
        return 0 < index < len(self.words) and 0 < self.words[index].start - self.words[index - 1].end <= 2

    def _joins(self, index: int) -> bool:
        """Whether the word at a place can be part of a run that has begun."""
        if index not in self.is_capital:
            return False
        plain = self._plain(index)
        if plain in self.tables.common:
            is_surname = index > 0 and self._plain(index - 1) in self.tables.given and plain not in self.tables.calendar
            return self._is_known_acronym(self.words[index].text) or (is_surname and not self.is_headline)
        if self.is_headline and plain not in self.tables.known and plain not in self.tables.titles:
            return self._stands_alone(index, plain) or f"{self._plain(index - 1)} {plain}" in self.tables.known
        return True

    def _extend(self, first: int) -> tuple[int, bool]:
        last = first
        while last - first < MAX_WORDS:
            if self._is_possessive(last) and self._plain(last) not in self.tables.owners:
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
        if not text.endswith("s") or after + 1 >= len(self.words):
            return False
        return (self.words[after].text in "'’" and self.words[after].start == self.words[index].end
                and self.words[after + 1].text[0].isalpha() and self.words[after + 1].start > self.words[after].end)

    def _step(self, first: int, last: int) -> int:
        """The index of the next word of the run, or `last` where the run ends."""
        if self._adjacent(last + 1) and self._joins(last + 1):
            return last + 1
        if last + 1 >= len(self.words):
            return last
        text, mark = self.words[last], self.words[last + 1]
        glued = mark.start == text.end
        if glued and mark.text == "." and self._is_shortened(text.lower):
            return last + 2 if self._adjacent(last + 2) and self._joins(last + 2) else last
        if glued and mark.text[0].isdigit() and text.text.isupper() and len(mark.text) < 4:
            return last + 1
        if mark.text == "&" and self._joins(last + 2) and self._plain(last + 2) not in self.tables.given:
            return last + 2
        return self._over_small_words(first, last)

    def _is_shortened(self, word: str) -> bool:
        """Whether a full stop after a word shortens it: an initial, a title, "St." or "Jr."."""
        return len(word) == 1 or word in self.tables.titles or word in self.tables.suffixes or word in ("st", "mt", "ft")

    def _over_small_words(self, first: int, last: int) -> int:
        before, word = self._plain(last), self.words[last + 1].text
        if not self._adjacent(last + 1):
            return last
        ahead = last + 2
        if word in ("of", "for", "on", "against"):
            if ahead < len(self.words) and self.words[ahead].text == "the":
                ahead += 1
            allowed = before in self.tables.heads if word == "of" else before in self.tables.purposes
            return ahead if allowed and self._joins(ahead) and self._adjacent(ahead) else last
        if word == "and":
            return ahead if self._adjacent(ahead) and self._joins(ahead) and self._is_one_body(first, last, ahead) else last
        if word not in self.tables.particles:
            return last
        while ahead < min(len(self.words), last + 4) and self.words[ahead].text in self.tables.particles:
            ahead += 1
        return ahead if self._adjacent(ahead) and self._joins(ahead) else last

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
        plain = all(is_english(self._plain(at)) and self._plain(at) not in self.tables.known for at in (last, ahead))
        return plain and (is_tail or "of" in inside or "for" in inside)
