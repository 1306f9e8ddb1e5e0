"""Quotes show the value in its sentence, the sentence among its neighbors, and never more than 400 characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.claim import Claim, Kind
from checker.model.text import Document, Span, ZoneName
from checker.model.value import PlaceName
from checker.report.page.quotes import in_context


def quoted(text, value):
    """The quote of the sentence between two bars, with the first such value in it."""
    plain = text.replace("|", "")
    first, last = text.index("|"), text.rindex("|") - 1
    start = plain.index(value, first)
    return in_context(Claim("a", "a", Kind.PLACE, Span(start, start + len(value)), value, Span(first, last), ZoneName.BODY, PlaceName("x")),
                      Document("a", plain))


@pytest.mark.parametrize(("text", "value", "parts"), [
    ("|The ferry sank off Torrin.|", "Torrin", ("", "The ferry sank off ", "Torrin", ".", "")),
    ("Fog came. |The ferry sank off Torrin.| Boats left.", "Torrin", ("Fog came. ", "The ferry sank off ", "Torrin", ".", " Boats left.")),
    ("Fog\ncame.\n|The ferry  sank.| Boats left.", "sank", ("Fog came. ", "The ferry ", "sank", ".", " Boats left."))])
def test_parts(text, value, parts):
    words = quoted(text, value)
    assert (words.lead, words.before, words.value, words.after, words.tail) == parts


def test_neighbors_are_cut_at_words_and_their_ends_marked():
    words = quoted("Gulls cried over the long gray pier. " * 20 + "|The ferry sank.|" + " Nobody counted the gulls" * 20, "ferry")
    assert words.lead.startswith("…")
    assert words.lead.endswith("pier. ")
    assert words.tail.endswith("…")
    assert len(words.lead + words.tail) <= 222


def test_a_neighbor_that_ends_with_a_sentence_has_no_ellipsis():
    assert quoted("|The ferry sank.|" + " Nobody saw it go." * 40, "ferry").tail.endswith("go.")


def test_long_sentence_is_cut_on_both_sides_of_the_value_and_has_no_neighbors():
    words = quoted("Fog came. |" + "and then " * 90 + "ferry" + " and so on" * 90 + ".| Boats left.", "ferry")
    assert (words.lead, words.tail) == ("", "")
    assert words.before.startswith("…")
    assert words.after.endswith("…")


@given(st.text("ab. \n", max_size=900), st.text("ab", min_size=1, max_size=500), st.text("ab. \n", max_size=900))
def test_never_more_than_400_characters(before, value, after):
    text = before + value + after
    place = Span(len(before), len(before) + len(value))
    claim = Claim("a", "a", Kind.PLACE, place, value, Span(0, len(text)), ZoneName.BODY, PlaceName("x"))
    words = in_context(claim, Document("a", text))
    assert len((words.lead + words.before + words.value + words.after + words.tail).replace("…", "")) <= 400
