from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.sentences import sentences
from checker.model.claim import Modality
from checker.model.text import Document, Span
from checker.normalize.modality import modality


def told(text, focus):
    document = Document.from_text(text, id="d")
    at = text.index(focus)
    sentence = next(sentence for sentence in reversed(sentences(document)) if sentence.span.start <= at)
    return modality(sentence, Span(at, at + len(focus)), document)


PLANNED, PREDICTED, ALLEGED = Modality.PLANNED, Modality.PREDICTED, Modality.ALLEGED
DENIED, CONDITIONAL, NEGATED = Modality.DENIED, Modality.CONDITIONAL, Modality.NEGATED


@pytest.mark.parametrize(("text", "focus", "expected"), [
    ("Ostby will buy 12 boats.", "12", PLANNED),
    ("Some 12 boats will be sold by the yard.", "12", PLANNED),
    ("Ostby will buy 12 boats and 30 sails.", "30", PLANNED),
    ("The pier is due to open on 4 May.", "4 May", PLANNED),
    ("The pier was scheduled to open on 4 May.", "4 May", PLANNED),
    ("The yard plans to shed 90 jobs.", "90", PLANNED),
    ("The yard is set to cut 90 jobs.", "90", PLANNED),
    ("At Ostby, 90 riggers are to lose their jobs.", "90", PLANNED),
    ("The town pledged 12 boats.", "12", PLANNED),
    ("The opening has been put back to 4 May.", "4 May", PLANNED),
    ("The opening was postponed until 4 May.", "4 May", PLANNED),
    ("Planners expect the tug to arrive on 4 May.", "4 May", PLANNED),
    ("Ostby yard to close 12 docks", "12", PLANNED),
    ("The yard plans to formally open 12 docks.", "12", PLANNED),
    ("The yard made an offer to buy 12 boats.", "12", PLANNED),
    ("The plan will cost $4 million.", "$4 million", PLANNED),
    ("The yard plans a price cut of 12 percent.", "12", PLANNED),
    ("The flood could reach 300 homes.", "300", PREDICTED),
    ("Up to 300 homes may be flooded.", "300", PREDICTED),
    ("Forecasters expect 15 centimetres of rain.", "15", PREDICTED),
    ("Prosecutors allege that the keeper stole 12 lamps.", "12", ALLEGED),
    ("The keeper is accused of stealing 12 lamps.", "12", ALLEGED),
    ("The keeper allegedly stole 12 lamps.", "12", ALLEGED),
    ("The yard denied that 12 boats had sunk.", "12", DENIED),
    ("The yard denied losing 12 boats.", "12", DENIED),
    ("If 12 members object, the plan fails.", "12", CONDITIONAL),
    ("The plan fails if 12 members object.", "12", CONDITIONAL),
    ("The pact was not signed on 4 May.", "4 May", NEGATED),
    ("The yard has no plans to shed 90 jobs.", "90", NEGATED),
    ("The crew didn’t find 12 of the boats.", "12", NEGATED),
    ("The two sides failed to sign the pact on 4 May.", "4 May", NEGATED),
    ("It was not 30 but 50 boats that sank.", "30", NEGATED),
    ("It was not 30, but 50.", "30", NEGATED),
    ("The yard will hire not 30 but 50 people.", "50", PLANNED),
])
def test_what_is_not_simply_the_case(text, focus, expected):
    assert told(text, focus) is expected


@pytest.mark.parametrize(("text", "focus"), [
    ("The pact was signed on 4 May.", "4 May"),
    ("It was not 30 but 50 boats that sank.", "50"),
    ("It was not 30, but 50.", "50"),
    ("The yard said not 30 but 50 boats had sunk.", "50"),
    ("Sailors who will meet on Friday said 12 boats had sunk.", "12"),
    ("Not only 12 boats but the pier was lost.", "12"),
    ("No fewer than 12 boats were lost.", "12"),
    ("The storm sank 12 boats.", "12"),
    ("In May 12 boats sank.", "12"),
    ("Will Lund won 12 races.", "12"),
    ("With talks due on Monday, 12 boats left.", "12"),
    ("Ostby, which will host the race, sent 12 boats.", "12"),
    ("The storm closed 12 docks due to heavy rain.", "12"),
    ("Some 340 sailors fought the storm, and the wind is not expected to ease.", "340"),
    ("A dozen left and others will follow.", "dozen"),
    ("The tug came back to Ostby on 4 May.", "4 May"),
    ("The plan cost $4 million.", "$4 million"),
    ("The proposed pier plan hit 12 homes.", "12"),
    ("The yard has lifted its offer to $12.", "$12"),
    ("Its bid rose from nine to about twelve dollars after a deal to sell.", "twelve"),
    ("Ostby lifted its offer to more than twelve dollars.", "twelve"),
    ("Ninety boats will be sold and 12 have sunk.", "12"),
    ("The mayor broke with the yard on 4 May over the proposed pier.", "4 May"),
    ("The survey found that 64 percent believe a new pier would pay.", "64"),
    ("Born to a keeper at the age of 30 in Ostby, he left.", "30"),
    ("The office said 12 boats had sunk and it will look into it.", "12"),
    ("The man who could not swim saved 12 people.", "12"),
    ("Members gave votes to fund the pier on 4 May in exchange for help.", "4 May"),
])
def test_what_is_asserted(text, focus):
    assert told(text, focus) is Modality.ASSERTED


WORDS = ["will", "not", "to", "is", "due", "12", "boats", "sank", ",", "that", "denied", "if", "may", "and", "the", "planned", "said", "("]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25))
def test_any_sequence_of_words_has_a_modality(tokens):
    text = " ".join(tokens)
    assert told(text, tokens[0]) in Modality


@pytest.mark.parametrize(("text", "focus"), [
    ("If the dam breaks, 500 people could die.", "500"),
    ("Unless talks succeed, 500 riggers will leave.", "500"),
    ("Frey said that if the dam breaks, 500 people could die.", "500"),
    ("If the dam breaks, the flood reaches 500 homes.", "500"),
    ("Assuming a mild winter, the yard will build 12 boats.", "12"),
    ("Some 500 riggers will leave unless talks succeed.", "500"),
    ("The yard could close 12 docks if the strike goes on.", "12"),
    ("The yard plans to close 12 docks only if the strike goes on.", "12"),
])
def test_a_condition_in_the_clause_beside(text, focus):
    assert told(text, focus) is CONDITIONAL


@pytest.mark.parametrize(("text", "focus", "expected"), [
    ("The yard will close 12 docks even if the strike ends.", "12", PLANNED),
    ("Frey, who will buy 12 boats, asked if the strike was over.", "12", PLANNED),
    ("Frey said on 4 May that the yard could close if the strike goes on.", "4 May", Modality.ASSERTED),
    ("The yard closed 12 docks, Frey said when asked if the strike was over.", "12", Modality.ASSERTED),
    ("The yard has shed hundreds, if not 900, of its riggers.", "900", Modality.ASSERTED),
    ("The yard will close 12 docks, but would stay if the strike ended.", "12", PLANNED),
    ("If the strike goes on, the yard will close; it closed 12 docks.", "12", Modality.ASSERTED),
    ("The yard, which would close if the strike goes on, has 12 docks.", "12", Modality.ASSERTED),
])
def test_no_condition_of_the_claim(text, focus, expected):
    assert told(text, focus) is expected


@pytest.mark.parametrize(("text", "focus", "expected"), [
    ("The yard is considering buying 12 boats.", "12", PLANNED),
    ("The yard has a target of 12 boats.", "12", PLANNED),
    ("The yard aims for 12 boats.", "12", PLANNED),
    ("Frey was charged with stealing 12 boats.", "12", ALLEGED),
    ("Frey rejected claims that 12 boats were stolen.", "12", DENIED),
    ("Frey dismissed the reports that 12 boats were stolen.", "12", DENIED),
    ("Frey disputed reports of 12 stolen boats.", "12", DENIED),
    ("There is no evidence that 12 boats were stolen.", "12", NEGATED),
    ("It is not true that 12 boats were stolen.", "12", NEGATED),
    ("It is false that 12 boats were stolen.", "12", NEGATED),
    ("Had the yard sold 12 boats, it would have closed.", "12", CONDITIONAL),
    ("Should the yard sell 12 boats, it will close.", "12", CONDITIONAL),
    ("In case 12 boats are sold, the yard closes.", "12", CONDITIONAL),
    ("The yard met its goal and sold 12 boats.", "12", Modality.ASSERTED),
    ("The yard hit its target after 12 sales.", "12", Modality.ASSERTED),
    ("The yard rejected 12 boats.", "12", Modality.ASSERTED),
    ("Frey dismissed 12 riggers.", "12", Modality.ASSERTED),
    ("There is evidence that 12 boats were stolen.", "12", Modality.ASSERTED),
    ("It is true that 12 boats were stolen.", "12", Modality.ASSERTED),
    ("Frey, charged with theft, has 12 boats.", "12", Modality.ASSERTED),
    ("In the case of the yard 12 boats were sold.", "12", Modality.ASSERTED),
    ("Frey said the yard had sold 12 boats.", "12", Modality.ASSERTED),
])
def test_doubts_and_targets(text, focus, expected):
    assert told(text, focus) is expected
