"""Nouns that one figure counts or measures together."""

from __future__ import annotations

import pytest

import checker


@pytest.mark.parametrize(("text", "wanted"), [
    ("Some 90 priests and teachers signed the letter.", ("teacher",)),
    ("The town saw 12 days of protests and unrest.", ("unrest",)),
    ("Some 90 priests signed the letter.", ()),
    ("Some 90 priests and 12 teachers signed the letter.", ()),
    ("It hurt 90 priests and killed teachers.", ()),
    ("Some 90 priests and Ada Quill signed the letter.", ()),
])
def test_the_noun_joined_behind_the_counted_one(text, wanted):
    assert checker.extract(checker.Document.from_text(text, id="a"))[0].traits.joined == wanted
