from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.quotes import extract
from checker.extract.scan import scan
from checker.language.sentences import sentences
from checker.model.claim import Kind
from checker.model.text import Document


def found(text):
    """Each mention as its words and its speaker's words."""
    document = Document.from_text(text, id="d")
    mentions = list(extract(scan(document, sentences(document))))
    assert all(mention.kind is Kind.QUOTE for mention in mentions)
    speakers = [mention.part("speaker") for mention in mentions]
    return [(text[mention.span.start:mention.span.end], speaker and text[speaker.start:speaker.end])
            for mention, speaker in zip(mentions, speakers, strict=True)]


@pytest.mark.parametrize(("text", "expected"), [
    ("“The old pier is gone,” Frey said.", [("The old pier is gone,", "Frey")]),
    ('Frey said: "The old pier is gone. It will take years to build another."',
     [("The old pier is gone.", "Frey"), ("It will take years to build another.", "Frey")]),
    ("“The old pier is gone,” said Ole Lund. “We shall build another.”",
     [("The old pier is gone,", "Ole Lund"), ("We shall build another.", "Ole Lund")]),
    ("Frey called the plan “a disgrace”.", [("a disgrace", "Frey")]),
    ("According to the keeper, the pier “was never safe at all”.", [("was never safe at all", "the keeper")]),
    ("“A wall that nobody asked for” stood on the banner.", [("A wall that nobody asked for", None)]),
    ("The council voted against “reckless dredging” in the bay.", [("reckless dredging", None)]),
    ("Frey said the plan was “cruel”.", [("cruel", "Frey")]),
    ('The notice read: ""The old pier is gone," Frey said."', [("The old pier is gone,", "Frey")]),
    ("The “smart” pier is closed.", []),
    ("She sang “Old Pier Blues” at the fair.", []),
    ("The “NO ENTRY” signs are gone, Frey said.", []),
    ("The film “Old Pier” opens on Friday, Frey said.", []),
    ("The workers' union and the miners’ hall are shut.", []),
    ("The pier is closed.", []),
    ("“Nobody closed this quotation at all.\nThe pier is closed.", []),
    ("“ ”", []),
])
def test_quotations_and_their_speakers(text, expected):
    assert found(text) == expected


@given(st.text(alphabet="ab “”\"' said.,X\n", max_size=120))
def test_spans_lie_in_the_text_without_outer_space(text):
    for words, _ in found(text):
        assert words
        assert words == words.strip()
