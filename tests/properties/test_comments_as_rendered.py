"""What another reader of CommonMark shows as words is never taken for a comment."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from checker.read.comments import comments

PIECES = st.sampled_from((
    "<!-- ", " -->", "word", "nine", "\n", "\n", "\n\n", "> ", ">", "- ", "1. ", "# ", "  ", "   ", "    ", "===\n", "---\n", "\r\n", "`"))
MIX = st.lists(PIECES, max_size=24).map("".join)
RENDERED = MarkdownIt("commonmark")


def shown(text: str) -> str:
    """The words that are not in comments, by the tokens of markdown-it."""
    tokens = [one for token in RENDERED.parse(text) for one in token.children or [token]]
    return "".join(re.sub("<!--.*?-->", "", one.content, flags=re.DOTALL) if one.type.startswith("html") else one.content for one in tokens)


def numbered(text: str) -> str:
    """The same text with every word another one, so that it tells where it stood."""
    count = iter(range(10_000))
    return re.sub("word|nine", lambda found: f" {found[0]}{next(count)}x", text)


@settings(max_examples=400, deadline=None)
@given(MIX.map(numbered))
@example("> <!-- word0x\n\nword1x\n\n<!-- word2x -->")
@example("        <!-- word0x -->")
def test_no_word_that_is_shown_is_taken_for_a_comment(text):
    hidden = "".join(text[start:end] for start, end in comments(text)[0])
    seen = set(re.findall(r"[a-z]+\d+x", shown(text)))
    assert not set(re.findall(r"[a-z]+\d+x", hidden)) & seen, (text, seen)
