import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

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


FORMATTING = ["*a*", "__a__", "`a`", "~~a~~", "[a](http://x.example)", "![a](x.png)", "<b>a</b>", "<script>a</script>", "https://x.example/a",
              "www.evil.example", "evil.com", "mail@evil.com", "<https://x.example>", "[a]: x", "a|b", "&copy;", "&#60;b>", "[^1]",
              "$x$ $y$", "\\*a*", "a  \nb", "http:\\//evil.com", "HTTP://EVIL.COM", "ftp://evil.com", "//evil.com", "mailto:mail@evil.com"]


@pytest.mark.parametrize("words", FORMATTING)
def test_markdown_shows_the_words_and_nothing_else(words):
    assert read_back(safe_text(words, Sink.MARKDOWN)) == safe_text(words, Sink.HTML)


@given(text=st.text(st.sampled_from("ab1*_`~[]()<>!&#|\\$^@:/.w= -+\n\t\u202e"), max_size=30))
def test_markdown_of_any_signs_shows_the_words(text):
    assert read_back(safe_text(text, Sink.MARKDOWN)) == safe_text(text, Sink.HTML)


@pytest.mark.parametrize(("words", "shown"), [
    ("@ada", "@&#8203;ada"), ("#12", "\\#&#8203;12"), ("GH-12", "GH-&#8203;12"), ("!12", "!&#8203;12"), (":tada:", ":&#8203;tada:"),
    ("commit a1b2c3d", "commit a1b2&#8203;c3d"), ("U.S. 3.5 a.m. 10:30", "U.S. 3.5 a.m. 10:30"), ("1234567 defaced", "1234567 defaced"),
    ("No. 12, at 5-4 (or so); “quoted”", "No. 12, at 5-4 (or so); “quoted”")])
def test_markdown_calls_nobody(words, shown):
    assert safe_text(words, Sink.MARKDOWN) == shown


def read_back(source):
    """What a reader sees of words inside a paragraph, if they make no element but text."""
    parser = MarkdownIt("gfm-like")
    (inline,) = [token for token in parser.parse(f"a {source} z") if token.type == "inline"]
    assert [child.type for child in inline.children if child.type != "text"] == []
    return "".join(child.content for child in inline.children).replace("\u200b", "").removeprefix("a ").removesuffix(" z")
