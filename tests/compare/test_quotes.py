from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare import compare
from checker.model.claim import Claim, Kind
from checker.model.finding import Outcome
from checker.model.rule import CompareTerms
from checker.model.text import Span, ZoneName
from checker.model.value import Quotation

SAME, COMPATIBLE, DIFFERENT, INCOMPARABLE = Outcome.SAME, Outcome.COMPATIBLE, Outcome.DIFFERENT, Outcome.INCOMPARABLE


def quote(text, speaker=""):
    return Claim("d:1", "d", Kind.QUOTE, Span(0, 1), text, Span(0, 1), ZoneName.BODY, Quotation(text, speaker))


@pytest.mark.parametrize(("left", "right", "outcome"), [
    ("We will rebuild the bridge", "We will rebuild the bridge", SAME),
    ("We’ll rebuild the bridge, and soon.", "we will rebuild the bridge and soon", SAME),
    ("It’s the E.U. that pays", "It is the EU that pays", SAME),
    ("We have seven boats", "We have 7 boats", SAME),
    ("The harbor was full of the radical fishermen", "The harbor was full of radical fishermen", SAME),
    ("We asked the harbor masters to open the sluice", "We asked the harbor master to open the sluice", SAME),
    ("Sen. Brandt paid for the d***ed harbor", "Senator Brandt paid for the damned harbor", SAME),
    ("a plan that ruins the coast", "This is a plan that ruins the coast and its towns", COMPATIBLE),
    ("The evidence … points to the crew", "The evidence, reviewed for months, points to the crew", COMPATIBLE),
    ("The evidence ... points to the crew", "The evidence we hold points plainly to the crew", COMPATIBLE),
    ("They tore down the old sea wall in one night", "It tore down the old sea wall in one night", COMPATIBLE),
    ("We did it once before and we will do it again. Coasts matter", "We did it once before and we will do it again by law", COMPATIBLE),
    ("reason for selling harbor boats", "a reason selling harbor boats", COMPATIBLE),
    ("It is about the way he handles the boats in this port and in the next",
     "It is about the manner of it, the way he steers the boats in this port and next", COMPATIBLE),
    ("I fear that the mayor’s plan reflects the wishes of his favorite builder rather than the needs of the port",
     "Your plan appears to reflect the wishes of your favorite builder rather than the needs of the port", INCOMPARABLE),
    ("Selling the fleet was a serious mistake", "Selling the fleet was a historic mistake", DIFFERENT),
    ("We will sign this deal on Friday", "We will never sign this deal on Friday", DIFFERENT),
    ("We will sign this deal on Friday", "We won’t sign this deal on Friday", DIFFERENT),
    ("We lost 12 boats", "We lost 15 boats", DIFFERENT),
    ("The fleet will come home in March with all hands", "The fleet will come home in April with all hands", DIFFERENT),
    ("We lost our way after noon", "The harbor master had a good day", INCOMPARABLE),
    ("We met (the envoy) Mukhtar al-Qasimi at the gate", "We met (the envoy) Mokhtar Kasimi at the gate", SAME),
    ("We both hold that crews & boats matter...the licences are put on hold",
     "And so the licences are being put on hold as we wait", COMPATIBLE),
    ("He [the keeper] locked the tower", "He locked the tower", COMPATIBLE),
    ("[W]e locked the tower", "We locked the tower", SAME),
    ("We sailed to Austria in a storm", "We sailed to Australia in a storm", DIFFERENT),
    ("We were told to use whatever compulsory methods are needed to open the locked vault that he keeps",
     "We were told to use whatever compulsory mechanism is needed to open the locked vault he keeps", DIFFERENT),
    ("I do not think I can do that for you", "I do not think I can say when the tide turns and the boats come in", INCOMPARABLE),
    ("It was not the crew", "It was the pilot", INCOMPARABLE),
    ("Your levy honors the words of your late father rather than the charter of this valley",
     "I fear that his levy honors the words of his late father rather than the charter of this valley", INCOMPARABLE),
    ("They tore down his old sea wall in one night", "They tore down her old sea wall in one night", COMPATIBLE),
    ("We sailed much too late", "We sailed too late and I chose the hour and I regret it now", INCOMPARABLE),
    ("", "The harbor master had a good day", INCOMPARABLE),
    ("… !", "The harbor master had a good day", INCOMPARABLE),
])
def test_outcome_of_two_wordings(left, right, outcome):
    there, back = (compare(quote(*pair[:1]), quote(*pair[1:]), CompareTerms()) for pair in ((left, right), (right, left)))
    assert there.outcome is outcome, there.reason
    assert (back.outcome, back.reason) == (there.outcome, there.reason)


@pytest.mark.parametrize(("speaker", "other", "outcome"), [
    ("Lena Marenko", "Lena Marenko", SAME), ("Lena Marenko", "Marenko", SAME), ("Lena Marenko", "Britt Kolen", DIFFERENT),
    ("Lena Marenko", "police", SAME), ("Lena Marenko", "Lenka Marenko", SAME), ("Lena Marenko", "House speaker", SAME),
    ("Lena Marenko", "", SAME), ("Lena Marenko", "Marneko", SAME), ("Lena Marenko", "Marsk", DIFFERENT),
])
def test_who_said_it(speaker, other, outcome):
    words = "We will not trade the coast for promises"
    assert compare(quote(words, speaker), quote(words, other), CompareTerms()).outcome is outcome


def test_a_few_words_can_be_said_by_two_people():
    assert compare(quote("a disgrace", "Lena Marenko"), quote("a disgrace", "Britt Kolen"), CompareTerms()).outcome is SAME


def test_reason_names_the_word_that_differs():
    left, right = quote("Selling the fleet was a serious mistake"), quote("Selling the fleet was a historic mistake")
    assert compare(left, right, CompareTerms()).reason == "A word differs in the same utterance: “serious” and “historic”."


WORDS = st.lists(st.sampled_from(["we", "will", "not", "sign", "signed", "12", "twelve", "…", "[the]", "deal’s", "U.S.", "never", ","]),
                 max_size=12).map(" ".join)


@given(WORDS, WORDS)
def test_swapping_left_and_right_changes_nothing(left, right):
    there, back = (compare(quote(one), quote(other), CompareTerms()) for one, other in ((left, right), (right, left)))
    assert (there.outcome, there.reason) == (back.outcome, back.reason)
