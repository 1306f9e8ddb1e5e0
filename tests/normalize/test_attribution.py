from __future__ import annotations

import pytest

from checker.extract.quotes import extract
from checker.extract.scan import scan
from checker.language.sentences import sentences
from checker.model.claim import Manner
from checker.model.text import Document, Span
from checker.normalize.attribution import attribution
from checker.normalize.naming.names import entities
from checker.normalize.quotes import quotation


def credited(text, focus):
    """The attribution of the last occurrence of some words."""
    document = Document.from_text(text, id="d")
    split = sentences(document)
    at = text.rindex(focus)
    sentence = next(sentence for sentence in reversed(split) if sentence.span.start <= at)
    return attribution(sentence, Span(at, at + len(focus)), document, split, entities(document, split))


@pytest.mark.parametrize(("text", "focus", "speaker"), [
    ("Police said 12 boats sank.", "12", "police"),
    ("On Sunday the interior ministry said 12 boats sank.", "12", "interior ministry"),
    ("Some 12 boats sank, the unions said.", "12", "unions"),
    ("The march drew 9,000 people, according to the organisers.", "9,000", "organizers"),
    ("According to the Ostby Harbor Board, 12 boats sank.", "12", "Ostby Harbor Board"),
    ("Mayor Silke Frey said 12 boats sank.", "12", "Silke Frey"),
    ("Silke Frey is mayor. Frey said 12 boats sank.", "12", "Silke Frey"),
    ("Silke Frey spoke at noon. She said 12 boats sank.", "12", "Silke Frey"),
    ("Jutta Frey spoke at noon. She further said 12 boats sank.", "12", "Jutta Frey"),
    ("Police counted 900 marchers, while the unions spoke of 4,000.", "900", "police"),
    ("Police counted 900 marchers, while the unions spoke of 4,000.", "4,000", "unions"),
    ("The Silke Frey campaign said 12 boats sank.", "12", "Silke Frey campaign"),
    ("A spokesman for Silke Frey said 12 boats sank.", "12", "spokesman for Silke Frey"),
    ("Ms. Frey’s lawyer said 12 boats sank.", "12", "Frey lawyer"),
    ("A spokesman for Mr. Frey said 12 boats sank.", "12", "spokesman for Frey"),
    ("The defence ministry has confirmed 96 cases.", "96", "defense ministry"),
])
def test_reported_speakers(text, focus, speaker):
    found = credited(text, focus)
    assert found is not None
    assert (found.speaker, found.manner) == (speaker, Manner.REPORTED)


def test_a_claim_inside_quotation_marks_is_quoted():
    found = credited("“We lost 12 boats,” Mayor Silke Frey said.", "12")
    assert found is not None
    assert (found.speaker, found.manner) == ("Silke Frey", Manner.QUOTED)


def test_a_cited_source_keeps_who_passed_it_on():
    found = credited("The Ostby Ledger reported, citing officials, that 12 boats sank.", "12")
    assert found is not None
    assert (found.speaker, found.via) == ("officials", "Ostby Ledger")


@pytest.mark.parametrize(("text", "focus"), [
    ("Twelve boats sank off Ostby on 4 May.", "Twelve"),
    ("Police said the pier was shut. Some 12 boats sank.", "12"),
    ("The yard added 500 jobs.", "500"),
    ("The 34-year-old keeper said the pier was shut.", "34"),
    ("It was said that 12 boats sank.", "12"),
    ("In 2019, police said the pier was shut.", "2019"),
    ("Silke Frey met Ida Lund at noon. She said 12 boats sank.", "12"),
    ("Some 12 boats sank, he further said.", "12"),
    ("She further said 12 boats sank.", "12"),
    ("They therefore said 12 boats sank.", "12"),
    ("The reports of 12 losses were wrong.", "12"),
    ("The port recorded 236 landings in May.", "236"),
])
def test_the_documents_own_voice(text, focus):
    assert credited(text, focus) is None


@pytest.mark.parametrize(("text", "expected"), [
    ("“The old pier is gone,” Mayor Silke Frey said.", ("The old pier is gone", "Silke Frey")),
    ("Mayor Silke Frey left at noon. “The old pier is gone,” she said.", ("The old pier is gone", "Silke Frey")),
    ("Silke Frey met Ida Lund. “The old pier is gone,” she said.", ("The old pier is gone", "")),
    ("“The old pier is gone,” the harbor police said.", ("The old pier is gone", "harbor police")),
    ("“The old  pier\tis gone” stood on the wall.", ("The old pier is gone", "")),
])
def test_quotations_with_their_speakers(text, expected):
    document = Document.from_text(text, id="d")
    split = sentences(document)
    (mention,) = extract(scan(document, split))
    value = quotation(mention, document, split, entities(document, split))
    assert (value.text, value.speaker) == expected
