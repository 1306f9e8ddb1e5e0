"""What a capital letter tells: nothing at the head of a sentence or in a headline, a name inside a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.language.name_words import NameWords
from checker.language.words import without_possessive
from checker.model.text import Sentence, ZoneName


@dataclass(frozen=True, slots=True)
class Evidence:
    """Lower-cased words that the document writes with a capital inside sentences, and those it writes without."""

    capital: frozenset[str]
    small: frozenset[str]


def evidence_of(sentences: Iterable[Sentence], tables: NameWords) -> Evidence:
    """How a document writes its words; `sentences` are those that are no headlines."""
    capital: set[str] = set()
    small: set[str] = set()
    for sentence in sentences:
        small.update([text for _, _, text, _ in sentence.words if text[0].islower()])
        upper = [(index, text) for index, (_, _, text, _) in enumerate(sentence.words) if text[0].isupper()]
        capital.update([without_possessive(text).casefold() for index, text in upper if not is_initial(sentence, index)])
    return Evidence(frozenset(capital - tables.common), frozenset(small))


def is_headline(sentence: Sentence) -> bool:
    """Whether a sentence writes nearly every word with a capital, so that a capital tells nothing."""
    letters = [text for _, _, text, _ in sentence.words if len(text) > 3 and text[0].isalpha()]
    if len(letters) < 4:
        return sentence.zone is ZoneName.TITLE and all(text[0].isupper() for text in letters)
    capitals = sum(text[0].isupper() for text in letters)
    if sentence.words[-1].text in '.”"':
        return capitals * 10 >= len(letters) * 9 and len(letters) > 5
    return capitals * 10 >= len(letters) * 8


def is_initial(sentence: Sentence, index: int) -> bool:
    """Whether a capital is due to the place: the sentence's first word, or the first after a quotation mark, colon or dash."""
    if index == 0:
        return True
    mark = sentence.words[index - 1]
    if mark.text in '"“‘«:•–—*>|[':
        return True
    if mark.text == "-" and mark.end < sentence.words[index].start:
        return True
    return index < 5 and ((mark.text in "'(" and index == 1) or not any(word.text[0].isalpha() for word in sentence.words[:min(index, 4)]))
