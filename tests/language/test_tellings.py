from __future__ import annotations

import pytest

from checker.language.quotations import quotations
from checker.language.sentences import sentences
from checker.language.speakers import speaker_of
from checker.language.tellings import saying_words, tellings
from checker.language.words import words
from checker.lexicon import table
from checker.model.text import Document, Span

SAYINGS = saying_words(table("sayings"))


def told(text):
    """Each saying as its subject and the words in its stretch."""
    quoted = [found.outer for found in quotations(text)]
    return [(text[telling.subject.start:telling.subject.end], text[telling.scope.start:telling.scope.end].strip(" ,."))
            for telling in tellings(words(text, Span(0, len(text))), quoted, SAYINGS)]


@pytest.mark.parametrize(("text", "expected"), [
    ("Police said 12 boats sank.", [("Police", "12 boats sank")]),
    ("On Sunday the harbor office said 12 boats sank.", [("the harbor office", "12 boats sank")]),
    ("Twelve boats sank, the harbor office said.", [("the harbor office", "Twelve boats sank, the harbor office said")]),
    ("Twelve boats sank, said Silke Frey, the mayor.", [("Silke Frey", "Twelve boats sank, said Silke Frey, the mayor")]),
    ("Silke Frey, mayor of Ostby, said 12 boats sank.", [("Silke Frey", "12 boats sank")]),
    ("Sen. Frey (I-Ostby) told reporters that 12 boats sank.", [("Sen. Frey", "reporters that 12 boats sank")]),
    ("Sailors who will meet on Friday said 12 boats sank.", [("Sailors", "12 boats sank")]),
    ("According to the harbor office, 12 boats sank.", [("the harbor office", "According to the harbor office, 12 boats sank")]),
    ("Exports fell by 12 percent, customs figures show.", [("customs figures", "Exports fell by 12 percent, customs figures show")]),
    ("Police counted 900 marchers, while the unions spoke of 4,000.", [("Police", "900 marchers"), ("the unions", "of 4,000")]),
    ("Police put the crowd at 900.", [("Police", "the crowd at 900")]),
    ("Frey said 12 boats sank, but police said 15.", [("Frey", "12 boats sank"), ("police", "15")]),
    ("On Friday, Lena Frey left, saying 12 boats sank.", [("Lena Frey", "12 boats sank")]),
    ("Silke Frey, the keeper of the pier, a listed work, said 12 boats sank.", [("Silke Frey", "12 boats sank")]),
    ("Dean Silke Frey, of Ostby, Oreland, said 12 boats sank.", [("Dean Silke Frey", "12 boats sank")]),
    ("The keeper of the pier, Ole Lund, said 12 boats sank.", [("Ole Lund", "12 boats sank")]),
    ("A spokesman for Ms. Frey, Ole Lund, said 12 boats sank.", [("Ole Lund", "12 boats sank")]),
    ("Ms. Frey’s keeper, Ole Lund, said 12 boats sank.", [("Ole Lund", "12 boats sank")]),
    ("In Ostby, the keeper said 12 boats sank.", [("the keeper", "12 boats sank")]),
    ("On Friday, the keeper, who saw it, said 12 boats sank.", [("the keeper", "12 boats sank")]),
    ("In that letter he said 12 boats sank.", [("he", "12 boats sank")]),
    ("The board fined the crew, which she called “a lazy lot”.", [("she", "“a lazy lot”")]),
    ("It struck a pier that two former sailors called unsafe.", [("two former sailors", "unsafe")]),
    ("The sum Mr. Frey demanded for the pier was paid.", [("Mr. Frey", "for the pier was paid")]),
    ("Mr. Frey did not wait, saying “we sail at noon”.", [("Mr. Frey", "“we sail at noon”")]),
    ("“We sail,” said the keeper, Ole Lund.", [("Ole Lund", "“We sail,” said the keeper, Ole Lund")]),
    ("Sailors deny reports that 12 boats sank.", [("Sailors", "reports that 12 boats sank")]),
    ("The union claims 12 boats sank.", [("The union", "12 boats sank")]),
    ("The union chief claims that 12 boats sank.", [("The union chief", "that 12 boats sank")]),
    ("The doctors at the harbor say 12 boats sank.", [("The doctors at the harbor", "12 boats sank")]),
    ("Thousands of sailors told the union that 12 boats sank.", [("Thousands of sailors", "the union that 12 boats sank")]),
    ("Police doubt claims that 12 boats sank.", []),
    ("The unions reject estimates of 12 losses.", []),
    ("The ministry denied claims.", [("The ministry", "claims")]),
    ("The army checks reports of 12 losses.", []),
    ("About 30 percent said 12 boats sank.", []),
    ("The yard lost $9 million, or 14 cents a crate, compared with last year.", []),
    ("The yard, a listed work, was hailed as a wonder and compared with Ostby.", []),
    ("The yard, compared with Ostby, has 12 boats.", []),
    ("She left the United States “for good” on Friday.", []),
    ("Twelve boats sank off Ostby.", []),
    ("The yard added 500 jobs.", []),
    ("The reports of 12 losses were wrong.", []),
    ("It was said that 12 boats sank.", []),
    ("The keeper put 12 lamps in the tower.", []),
    ("The owner recalled 400,000 cars.", []),
    ("“Frey said so,” ran the headline.", []),
])
def test_who_says_what(text, expected):
    assert told(text) == expected


def test_a_source_that_cites_another():
    text = "The Ledger reported, citing harbor officials, that 12 boats sank."
    (telling,) = tellings(words(text, Span(0, len(text))), (), SAYINGS)
    assert text[telling.subject.start:telling.subject.end] == "The Ledger"
    assert text[telling.cited.start:telling.cited.end] == "harbor officials"


@pytest.mark.parametrize(("text", "speakers"), [
    ("“The pier is gone,” Frey said. “We start again.”", ["Frey", "Frey"]),
    ("Frey told reporters: “The pier is gone.”", ["Frey"]),
    ("“Is the pier gone?” Frey asked.", ["Frey"]),
    ("“The pier is gone,” said the keeper, Ole Lund. “We start again.”", ["Ole Lund", "Ole Lund"]),
    ("Frey said the storm was the worst in years.\n“The pier is gone. We start again.”", ["Frey"]),
    ("“The pier is gone.\n“We start again,” Frey said.", [None, "Frey"]),
    ("“The pier is gone.”\nThe storm hit at noon.", [None]),
    ("The keeper left at noon. “The pier is gone” stood on the wall.", [None]),
])
def test_who_a_quotation_is_given_to(text, speakers):
    document = Document.from_text(text, id="d")
    split = sentences(document)
    tellings_found = [speaker_of(text, quoted, split, SAYINGS) for quoted in quotations(text)]
    assert [telling and text[telling.subject.start:telling.subject.end] for telling in tellings_found] == speakers
