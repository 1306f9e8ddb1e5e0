"""Saved web pages: the article's text by trafilatura, metadata by our own reading of the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.errors import InputError
from checker.read.decoding import decode
from checker.read.page_ignores import Marks, ignores, ignores_of_words, marked, numbered
from checker.read.page_metadata import PageMetadata, page_metadata
from checker.read.reading import Reading

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w-]{2,20})", re.IGNORECASE)
_SILENT = ("script", "style", "template", "noscript", "svg", "head")
_TAG = re.compile(r"<(?:!--|[!/?]|([a-zA-Z]+))")
_BLOCK = re.compile(r"/?(?:p|div|br|li|ul|ol|h[1-6]|tr|table|section|article|header|footer|nav|aside|main|figure|figcaption"
                    r"|blockquote|title)\b", re.IGNORECASE)
_HIDDEN = ["//*[@hidden]", *(f"//*[contains(translate(@style, ' ', ''), '{style}')]" for style in ("display:none", "visibility:hidden"))]
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{5000,}")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
MOST_ATTRIBUTES = 1000
"""Attributes of one tag; the parser's time grows with the square of their number."""
SHORT_PAGE = 2000
"""Characters of visible text up to which any extraction is taken as whole."""
LEAST_SHARE = 50
"""An extraction of less than one part in so many of the visible text is not the article."""


def read(data: bytes) -> Reading:
    """The article in a page. Offsets refer to the text extracted; `reason` says where text may be missing."""
    declared = _DECLARED.search(data[:4096])
    decoded = decode(data, declared[1].decode("ascii", "replace") if declared else None)
    visible = visible_text(decoded.text)
    if not visible.strip():
        raise InputError("the page has no text in it", remedy="save the page again, with its text")
    html, asked = numbered(decoded.text)
    tree = _tree(html)
    about = page_metadata(tree) if tree is not None else PageMetadata()
    marks = marked(tree) if tree is not None and asked else Marks()
    text, own = ignores(asked, marks, _article(_bare(tree)) if tree is not None else "")
    reason = decoded.reason
    if not text.strip():
        text, reason = visible, "no article was found in the page, so all its text was taken; check it with `checker zones`"
        own = ignores_of_words(asked, html, visible_text) if asked else ()
    elif len(visible) > SHORT_PAGE and len(text) * LEAST_SHARE < len(visible):
        reason = "text may be missing: the article found is a small part of the page; save the article as plain text"
    return Reading(text, decoded.encoding, reason, about.title, about.publisher, about.published, about.agency, about.url,
                   ignores=own)


def _tree(html: str) -> HtmlElement | None:
    """The page as a tree; None where it is too broken for one. Null bytes end a page for the parser, so they become blanks."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    if any(len(_QUOTED.sub("", match[0]).split()) > MOST_ATTRIBUTES for match in _LONG_TAG.finditer(html)):
        return None
    try:
        parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
        return document_fromstring(html.replace("\0", " ").encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError, RecursionError):
        return None


def _bare(tree: HtmlElement) -> HtmlElement:
    """The tree without comments and instructions: trafilatura drops the words behind one in a paragraph."""
    from lxml import etree

    etree.strip_elements(tree, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    return tree


def _article(tree: HtmlElement) -> str:
    from lxml import etree
    from trafilatura import extract

    try:
        return extract(tree, include_comments=False, include_tables=True, favor_recall=True, with_metadata=False, deduplicate=False,
                       prune_xpath=_HIDDEN) or ""
    except (etree.LxmlError, ValueError, AssertionError, RecursionError, AttributeError, TypeError):
        return ""


def visible_text(html: str) -> str:
    r"""The words of a page without its tags, scripts and comments; a line for each block. One pass, whatever the page holds.

    >>> visible_text("<p>One<br>two</p><script>three</script><!-- four -->")
    'One\ntwo'
    """
    from html import unescape

    pieces: list[str] = []
    place = 0
    while (match := _TAG.search(html, place)) is not None:
        pieces.append(html[place:match.start()])
        closing = "-->" if match[0] == "<!--" else ">"
        end = html.find(closing, match.end())
        if end >= 0 and (match[1] or "").casefold() in _SILENT:
            close = re.compile(f"</{match[1]}", re.IGNORECASE).search(html, end)
            end = html.find(">", close.start()) if close else -1
        if end < 0:
            break
        pieces.append("\n" if _BLOCK.match(html, match.start() + 1) else "")
        place = end + len(closing)
    else:
        pieces.append(html[place:])
    rows = (" ".join(row.split()) for row in unescape("".join(pieces)).splitlines())
    return "\n".join(row for row in rows if row)
