"""The closed classes of words are words: lower case, none twice, and every class is read by the program."""

from __future__ import annotations

from pathlib import Path

import pytest

import checker
from checker.lexicon import table
from checker.lexicon.grammar import grammar

CLASSES = [key for key, entry in table("grammar").items() if not isinstance(entry, dict)]
CODE = "".join(path.read_text(encoding="utf-8") for path in sorted(Path(checker.__file__).parent.rglob("*.py")))


@pytest.mark.parametrize("key", CLASSES)
def test_a_class_holds_words_in_lower_case_once_each(key):
    entry = table("grammar")[key]
    words = entry.split() if isinstance(entry, str) else entry
    assert words
    assert len(set(words)) == len(words)
    assert {word for word in words if word != word.casefold()} == set()
    assert grammar(key) == frozenset(words)


@pytest.mark.parametrize("key", CLASSES)
def test_a_class_is_read(key):
    assert f'"{key}"' in CODE


def test_an_unknown_class_is_no_empty_one():
    with pytest.raises(KeyError):
        grammar("no-such-class")
