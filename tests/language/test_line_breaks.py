"""Lines that go on with the line before, in text wrapped by hand, and lines that do not."""

import textwrap

import pytest

from checker.language.line_breaks import blocks

PROSE = ("The ferry Santa Rita carried 231 passengers from Port Alder to Fenmouth on Tuesday, the owner Alder Lines said. "
         "Its crew of 14 had trained with the Fenmouth Coast Guard in May, and Captain Ilse Brandt had sailed the line for 20 years.")


def joined(text, borders=()):
    return [" ".join(text[span.start:span.end].split()) for span in blocks(text, borders)]


@pytest.mark.parametrize("width", range(45, 121))
def test_a_wrapped_paragraph_is_one_whatever_words_its_lines_begin_with(width):
    text = f"A headline\n\n{textwrap.fill(PROSE, width)}\n\n{textwrap.fill(PROSE, width)}\n"
    assert joined(text) == ["A headline", PROSE, PROSE]
    assert joined(text.replace("\n", "\r\n")) == ["A headline", PROSE, PROSE]


@pytest.mark.parametrize("text", [
    "Council of Tarn orders ninety new buses for the hills\nFerry carries 231 passengers to Fenmouth\nThe cook went home",
    "Ferry news\nThe ferry Santa Rita carried 231 passengers from Port Alder to Fenmouth on Tuesday.",
    "By Ilse Brandt\nFENMOUTH - The ferry Santa Rita carried 231 passengers from Port Alder.\nNobody was hurt.",
    "- The ferry Santa Rita carried 231 passengers from Port\n- Alder Lines said so on Tuesday.",
    "1. The ferry Santa Rita carried 231 passengers from Port\n2. Alder Lines said so on Tuesday.",
    "# The ferry Santa Rita carried 231 passengers from Port\nAlder Lines said so on Tuesday.",
    "| Santa Rita | 231 | a ferry from Port Alder to Fenmouth\n| Santa Ana | 214 | another one.",
    "Santa Rita\nPort Alder\n231 passengers.", "Tarn 90\nOmbrin 140\nKaldim 96."])
def test_lines_that_stand_alone_are_left_alone(text):
    assert joined(text) == text.split("\n")


def test_a_line_that_was_cut_short_reads_on_in_lower_case_alone():
    text = "The ferry Santa Rita carried 231 passengers from Port Alder\nto\nFenmouth on Tuesday, and came back in the night.\n"
    assert joined(text) == [
        "The ferry Santa Rita carried 231 passengers from Port Alder to", "Fenmouth on Tuesday, and came back in the night."]


def test_nothing_reads_on_over_a_border():
    text = textwrap.fill(PROSE, 60)
    border = text.index("\n") + 1
    assert len(joined(text, [border])) == 2
