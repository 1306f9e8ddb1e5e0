import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text import HIDDEN, Sink, plain_text, safe_text

ANY_TEXT = st.text(st.characters(categories=None), max_size=40)  # surrogates and unassigned characters included


@pytest.mark.parametrize("sink", list(Sink))
@given(text=ANY_TEXT)
def test_leaves_nothing_hidden(sink, text):
    assert not HIDDEN.search(safe_text(text, sink))


@given(text=ANY_TEXT)
def test_cell_reads_back(text):
    assert plain_text(safe_text(text, Sink.CSV)) == text


@given(text=st.text("='\t +-@\n\\nu2", max_size=12))
def test_cell_of_formula_signs_reads_back(text):
    assert plain_text(safe_text(text, Sink.CSV)) == text


@given(text=ANY_TEXT)
def test_terminal_text_is_one_line_without_commands(text):
    shown = safe_text(text, Sink.TERMINAL)
    assert "::" not in shown
    assert "##[" not in shown
    assert len(shown.splitlines()) <= 1


def test_every_control_and_direction_character_is_hidden():
    steering = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN", "B"}
    missed = [f"U+{code:04X}" for code in range(0x110000)
              if (unicodedata.category(chr(code)) in {"Cc", "Cs", "Zl", "Zp"} or unicodedata.bidirectional(chr(code)) in steering)
              and not HIDDEN.match(chr(code))]
    assert missed == []


@pytest.mark.parametrize(("text", "cell"), [
    ("=1+1", "'=1+1"), (" =1+1", "' =1+1"), ("\u00a0=HYPERLINK(1)", "'\u00a0=HYPERLINK(1)"), ("@SUM(A1)", "'@SUM(A1)"),
    ("+7 (800) 1", "'+7 (800) 1"), ("-cmd", "'-cmd"), ("\uff1d1+1", "'\uff1d1+1"), ("'=1", "''=1"),
    ("-66%", "-66%"), ("+3", "+3"), ("-1,234.5", "-1,234.5"), ("12 %", "12 %"), ("'tis", "'tis"), ("plain words", "plain words"),
    ("two\nlines", "two\\nlines"), ("\t=1", "\\t=1"), ("a\\b", "a\\\\b"), ("\u202eabc", "\\u202eabc")])
def test_cell(text, cell):
    assert safe_text(text, Sink.CSV) == cell


@pytest.mark.parametrize(("text", "shown"), [
    ("\x1b[31mred", "\\u001b[31mred"), ("bell\x07", "bell\\u0007"), ("left\u202eright", "left\\u202eright"),
    ("zero\u200bwidth", "zero\\u200bwidth"), ("::error::no", ":\\:error:\\:no"), ("##[error]no", "#\\#[error]no"),
    ("two\r\n::set-output", "two :\\:set-output"), ("10:30", "10:30"), ("“naïve” – 5 €", "“naïve” – 5 €")])
def test_terminal(text, shown):
    assert safe_text(text, Sink.TERMINAL) == shown


@pytest.mark.parametrize(("text", "shown"), [
    ("hard\nwrapped\ttext", "hard wrapped text"), ("\u2066iso\u2069", "\\u2066iso\\u2069"), ("\x00", "\\u0000"),
    ("\U000e0041", "\\U000e0041"), ("<b>", "<b>")])
def test_html(text, shown):
    assert safe_text(text, Sink.HTML) == shown
