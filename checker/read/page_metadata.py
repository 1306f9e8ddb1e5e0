"""What a web page says of itself: JSON-LD, meta and time elements. Nothing is guessed from its words or its address."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from checker.read.agencies import agency_of_author
from checker.read.dating import full_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLES = ("NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "LiveBlogPosting", "Article",
             "BlogPosting", "Report", "PressRelease", "SocialMediaPosting", "TechArticle", "ScholarlyArticle")
_DATE_META = ("article:published_time", "article:published", "og:article:published_time", "datepublished", "parsely-pub-date",
              "sailthru.date", "publishdate", "publish-date",
              "publish_date", "pubdate", "date.published", "dc.date.issued", "dcterms.issued", "dc.date",
              "dcterms.date", "citation_publication_date", "date")
_MAX_JSON = 1_000_000
_MAX_NODES = 20_000


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What was found; None where the page does not say."""

    title: str | None = None
    publisher: str | None = None
    published: datetime.date | None = None
    agency: str | None = None
    url: str | None = None


def page_metadata(tree: HtmlElement) -> PageMetadata:
    """What the head of a page says, JSON-LD first, then meta elements, then time elements."""
    meta = _meta(tree)
    url = next((str(link) for link in tree.xpath("//link[@rel='canonical']/@href")[:1]), None) or meta.get("og:url")
    article = _main_article(tree, url)
    author = _name(article.get("author")) or meta.get("author")
    days = (_day(article.get("datePublished")), *(_day(meta.get(key)) for key in _DATE_META), _marked_time(tree))
    return PageMetadata(
        title=_text(article.get("headline")) or meta.get("og:title") or meta.get("twitter:title") or _element_text(tree, "//title"),
        publisher=_name(article.get("publisher")) or meta.get("og:site_name") or meta.get("application-name"),
        published=next((day for day in days if day), None),
        agency=agency_of_author(author),
        url=url)


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.xpath("//meta[@content]")[:2000]:
        key = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = _text(element.get("content"))
        if key and content:
            found.setdefault(key.casefold(), content)
    return found


def _main_article(tree: HtmlElement, url: str | None) -> Mapping[str, Any]:
    """The article that the page is about: the only one, or the one at the page's own address; else none, for a list has many."""
    found = [node for script in tree.xpath("//script[@type='application/ld+json']")[:50] for node in _nodes(script.text or "")
             if any(kind in _ARTICLES for kind in _as_list(node.get("@type")))]
    if url is not None:
        own = [node for node in found if url in (node.get("url"), node.get("@id"), _id(node.get("mainEntityOfPage")))]
        found = own or found
    if not found or len({str(node.get("datePublished")) for node in found}) > 1:
        return {}
    return found[0]


def _nodes(text: str) -> Iterator[Mapping[str, Any]]:
    """Every object of a JSON-LD block, outer before inner, without recursion."""
    if len(text) > _MAX_JSON:
        return
    try:
        waiting: list[Any] = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MAX_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting += [node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node]
        elif isinstance(node, list):
            waiting += node


def _as_list(value: Any) -> list[Any]:  # noqa: ANN401 - whatever JSON holds
    return value if isinstance(value, list) else [value]


def _id(value: object) -> object:
    return value.get("@id") if isinstance(value, dict) else value


def _name(value: object) -> str | None:
    first = value[0] if isinstance(value, list) and value else value
    return _text(first.get("name") if isinstance(first, dict) else first)


def _text(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _element_text(tree: HtmlElement, path: str) -> str | None:
    return next((_text(element.text_content()) for element in tree.xpath(path)[:1]), None)


def _day(value: object) -> datetime.date | None:
    return full_date(value[:100].replace("T", " ")) if isinstance(value, str) else None


def _marked_time(tree: HtmlElement) -> datetime.date | None:
    """The day of the time elements marked as publication; else of all time elements, where they agree on one."""
    marked = tree.xpath("//time[@pubdate] | //*[@itemprop='datePublished'][@datetime or @content]")[:50]
    elements = marked or tree.xpath("//time[@datetime]")[:200]
    days = {_day(element.get("datetime") or element.get("content")) for element in elements}
    return days.pop() if len(days) == 1 else None
