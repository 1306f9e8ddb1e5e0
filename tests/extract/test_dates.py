from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.extract.calendar.dates import extract
from checker.extract.scan import scan
from checker.language.sentences import sentences
from checker.model.claim import Mention
from checker.model.text import Document, Span


def mentions(text: str) -> list[Mention]:
    document = Document.from_text(text, id="a")
    return [item for item in extract(scan(document, sentences(document))) if isinstance(item, Mention)]


def found(text: str) -> list[str]:
    return [text[mention.span.start:mention.span.end] for mention in mentions(text)]


@pytest.mark.parametrize(("text", "expected"), [
    ("The treaty was signed on 3 June 2019.", ["3 June 2019"]),
    ("The treaty was signed on June 3, 2019, in Oslo.", ["June 3, 2019"]),
    ("The treaty was signed June 3rd.", ["June 3rd"]),
    ("Signed on 2019-06-03, it holds.", ["2019-06-03"]),
    ("It was dated 23/06/2019 and 06.07.2019.", ["23/06/2019", "06.07.2019"]),
    ("They met Monday, Sept. 9, at noon.", ["Monday, Sept. 9"]),
    ("They met on Monday 9 September 2019.", ["Monday 9 September 2019"]),
    ("The fair runs Sept. 9-12 in Lund.", ["Sept. 9-12"]),
    ("The fair runs from 9 to 12 September 2019.", ["9 to 12 September 2019"]),
    ("It happened between Sept. 9 and 12.", ["Sept. 9 and 12"]),
    ("The fair is open Sept. 29–Oct. 3.", ["Sept. 29–Oct. 3"]),
    ("It rained on March 5 and 6.", ["March 5 and 6"]),
    ("It rained on March 5 and 9 people left.", ["March 5"]),
    ("It opened in November.", ["November"]),
    ("Since April's vote little has changed.", ["April"]),
    ("It was his May visit that counted.", ["May"]),
    ("Prices rose in May and June 2020.", ["May", "June 2020"]),
    ("Prices rose between May and July 2020.", ["May and July 2020"]),
    ("Prices rose from January to March 2020.", ["January to March 2020"]),
    ("It failed in early August and again in late 2021.", ["early August", "late 2021"]),
    ("It began in mid-1997.", ["mid-1997"]),
    ("By the end of March it was gone.", ["the end of March"]),
    ("Built in 1874, it burned in 1921.", ["1874", "1921"]),
    ("From 2003 to 2009 he led it.", ["2003 to 2009"]),
    ("The 2003-04 season was dry.", ["2003-04"]),
    ("The 1980s and the early 90s were kinder.", ["The 1980s", "the early 90s"]),
    ("In the 19th century it was a port.", ["the 19th century"]),
    ("Profit fell in the second quarter of 2021.", ["the second quarter of 2021"]),
    ("Third-quarter profit fell.", ["Third-quarter"]),
    ("Q2 2021 was better than Q1.", ["Q2 2021", "Q1"]),
    ("In the first half of 2022 it earned less.", ["the first half of 2022"]),
    ("In the first nine months of 2022 it earned more.", ["the first nine months of 2022"]),
    ("The last week of July was hot.", ["The last week of July"]),
    ("In fiscal 2022 and FY23 it grew.", ["fiscal 2022", "FY23"]),
    ("The 2022-23 fiscal year closed well.", ["2022-23 fiscal year"]),
    ("It sold well in the summer of 2018.", ["the summer of 2018"]),
    ("Last winter was mild.", ["Last winter"]),
    ("On Thursday he left; on Friday morning he was back.", ["Thursday", "Friday morning"]),
    ("It runs from Thursday to Sunday.", ["Thursday to Sunday"]),
    ("Next Tuesday and last Friday differ.", ["Next Tuesday", "last Friday"]),
    ("He called yesterday, not today.", ["yesterday", "today"]),
    ("The minister resigned last week.", ["last week"]),
    ("It will reopen next month, earlier than this year's plan said.", ["next month", "this year"]),
    ("Two days ago it rained; three weeks later it snowed.", ["Two days ago", "three weeks later"]),
    ("He left earlier this month and died later that year.", ["earlier this month", "later that year"]),
    ("It fell over the weekend.", ["the weekend"]),
    ("On Easter Sunday and New Year's Eve they sing.", ["Easter Sunday", "New Year's Eve"]),
    ("Two weeks before Christmas he left.", ["Two weeks before", "Christmas"]),
    ("It earned more than in the same period last year.", ["the same period last year"]),
    ("The board is currently in Bonn.", ["currently"]),
    ("Rents have soared in recent years.", ["recent years"]),
    ("The 2032 Games and a 1974 novel are named.", ["2032", "1974"]),
    ("On the 14th, he resigned.", ["the 14th"]),
    ("Friday the 13th was quiet.", ["Friday the 13th"]),
])
def test_finds_the_words_of_a_date(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text", [
    "It may rain, and they may march.",
    "May I come in?",
    "Theresa May spoke first.",
    "Troops march on the capital.",
    "The March on the capital was banned.",
    "April Novak wrote the song.",
    "Output could fall by 50 billion.",
    "The fall of the wall was sudden.",
    "It lasted a second.",
    "He sat in the second row.",
    "Some 2000 people came.",
    "It sold 1950 square meters a day.",
    "They killed 2000 soldiers.",
    "Flight 2023 was late, and so was page 2010.",
    "It cost $1999 and €2020.",
    "The plant makes 2024 megawatts.",
    "Call 138-2010-2015.",
    "Some 12,024 were counted, or 2,024.",
    "They flew a Boeing 747 and an A320.",
    "The score was 21-14.",
    "The 9/11 commission met.",
    "The talks took six months and a five-year wait.",
    "A third of it went in a half.",
    "The first lady and the third party agreed.",
    "It grew day by day.",
    "The Winter Palace stands.",
    "The sun sat low, and we wed.",
    "He was 31 and she was 29.",
    "A decent deck in decline.",
])
def test_leaves_other_words_alone(text: str) -> None:
    assert found(text) == []


def test_masked_characters_are_no_dates() -> None:
    document = Document.from_text("See https://x.org/2023/ and 2023.", id="a")
    fresh = scan(document, sentences(document))
    masked = fresh.without([Span(4, 23)])
    assert [document.text[mention.span.start:mention.span.end] for mention in extract(masked) if isinstance(mention, Mention)] == ["2023"]


def test_parts_name_their_places() -> None:
    text = "It ended on Monday, 9 September 2019."
    mention = mentions(text)[0]
    assert {name: text[span.start:span.end] for name, span in mention.parts} == {
        "weekday": "Monday", "day": "9", "month": "September", "year": "2019"}


_WORDS = st.sampled_from([
    "May", "12", "2024", "Oct.", "-", ",", "the", "of", "last", "week", "Monday", "to", "and", "between", "first", "half",
    "quarter", "early", "1990s", "22nd", "Christmas", "two", "days", "ago", "3/4", "2024-10-22", "(", ".", "fall", "year's"])


@settings(max_examples=200, deadline=None)
@given(st.lists(_WORDS, max_size=25))
def test_spans_lie_in_their_sentences_and_do_not_overlap(words: list[str]) -> None:
    text = " ".join(words)
    document = Document.from_text(text, id="a")
    split = sentences(document)
    taken = [item for item in extract(scan(document, split)) if isinstance(item, Mention)]
    assert all(split[mention.sentence].span.holds(mention.span) for mention in taken)
    assert all(mention.span.holds(span) for mention in taken for _, span in mention.parts)
    assert not any(one.span.overlaps(two.span) for one in taken for two in taken if one is not two)


@pytest.mark.parametrize(("unit", "wanted"), [
    ("1", []), ("May ", []), ("1/1/", []), ("the first ", []), ("early ", []),
    ("2024 ", ["2024"] * 200), ("Oct. 1-", ["Oct. 1-Oct. 1"] * 100), ("Tuesday, ", ["Tuesday"] * 200)])
def test_a_unit_written_two_hundred_times(unit: str, wanted: list[str]) -> None:
    text = unit * 200
    assert [text[mention.span.start:mention.span.end] for mention in mentions(text)] == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("They came on May 3 and 17.", ["May 3", "17"]),
    ("They came on May 3, 9 and 17, 2023.", ["May 3", "9", "17, 2023"]),
    ("On 3, 9 and 17 May it rained.", ["3", "9", "17 May"]),
    ("May 3, 4 and 5 are free.", ["May 3, 4 and 5"]),
    ("On May 3, 9 sheep and 12 cows left.", ["May 3"]),
    ("On May 3, 9 and 12 cows left.", ["May 3"]),
    ("On May 3 and 17 were hurt.", ["May 3"]),
    ("May 3, 2 and 1.", ["May 3"]),
    ("We may need 3, 4 and 5.", []),
    ("They meet 1/4 June.", ["June"]),
])
def test_lists_of_days(text: str, wanted: list[str]) -> None:
    document = Document.from_text(text, id="a")
    assert [text[found.span.start:found.span.end] for found in extract(scan(document, sentences(document)))] == wanted
