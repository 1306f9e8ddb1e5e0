"""The documentation as a site: it is built without a warning, loads nothing from elsewhere, and a fault in a page stops the build."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from making.build_site import build, main, may_replace, pages, stage, with_links, with_names
from making.contents import FROM_ELSEWHERE

ROOT = Path(__file__).parents[2]
LOADED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src", "video": "src", "audio": "src", "embed": "src",
          "object": "data", "use": "href", "form": "action"}
"""Elements that make a browser fetch something, and what names it."""
STYLED = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")


class Page(HTMLParser):
    """What a page loads, what it links to, and the words that can be linked to."""

    def __init__(self, path):
        super().__init__()
        self.loads, self.links, self.anchors = [], [], set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.anchors |= {found["id"]} if found.get("id") else set()
        if tag in LOADED and found.get(LOADED[tag]) and found.get("rel") not in {"next", "prev"}:
            self.loads.append(found[LOADED[tag]])
        if tag == "a" and found.get("href"):
            self.links.append(found["href"])


@pytest.fixture(scope="module")
def site(site_folder):
    return {path: Page(path) for path in sorted(site_folder.rglob("*.html"))}, site_folder


@pytest.fixture
def staged(tmp_path):
    stage(tmp_path / "docs")
    return tmp_path


def test_every_page_of_the_repository_is_a_page_of_the_site(site):
    found, folder = site
    assert {folder / page.replace(".md", ".html") for page in pages().values()} <= set(found)


def test_nothing_is_loaded_from_elsewhere(site):
    found, folder = site
    loads = {load for page in found.values() for load in page.loads}
    styles = {next(filter(None, match)) for path in folder.rglob("*.css") for match in STYLED.findall(path.read_text(encoding="utf-8"))}
    assert [load for load in sorted(loads | styles) if re.match(r"(?!data:)\w+:|//", load)] == []
    assert any("site.css" in load for load in loads)


def test_every_link_and_anchor_leads_somewhere(site):
    found, _ = site
    lost = []
    for path, page in found.items():
        for link in (link for link in page.links if not re.match(r"\w+:", link)):
            place, _, anchor = unquote(link).partition("#")
            target = (path.parent / place).resolve() if place else path
            if not target.exists() or (anchor and target in found and anchor not in found[target].anchors):
                lost.append(f"{path.name}: {link}")
    assert lost == []


def test_every_page_is_reached_from_the_front_page(site):
    found, folder = site
    seen, waiting = set(), [folder / "index.html"]
    while waiting:
        path = waiting.pop()
        if path in found and path not in seen:
            seen.add(path)
            waiting += [(path.parent / unquote(link.partition("#")[0])).resolve() for link in found[path].links if "://" not in link]
    assert {folder / page.replace(".md", ".html") for page in pages().values()} - seen == set()


FAULTS = {
    "cross-reference target not found: 'no-such-page.md'": "See [nothing](no-such-page.md).",
    "local id not found in doc 'glossary': 'no-such-word'": "See [a lost place](glossary.md#no-such-word).",
    "image file not readable: screenshots/no-such-picture.png": "![nothing](screenshots/no-such-picture.png)",
}


def test_faults_in_pages_stop_the_build(staged, capfd):
    page, lonely = staged / "docs/tutorial.md", staged / "docs/how-to/lonely.md"
    page.write_text("\n\n".join([page.read_text(encoding="utf-8"), *FAULTS.values()]), encoding="utf-8")
    lonely.write_text("# Lonely\n\nNo list of contents names this page.\n", encoding="utf-8")
    assert build(staged / "docs", staged / "site", staged / "trees", "dummy") == 1
    told = capfd.readouterr().err
    assert [fault for fault in (*FAULTS, "lonely.md: WARNING: document isn't included in any toctree") if fault not in told] == []


@pytest.mark.parametrize(("source", "written", "wanted"), [
    ("docs/tutorial.md", "[a](glossary.md#claim)", "[a](glossary.md#claim)"),
    ("docs/reference/csv.md", "[a](../../CHANGELOG.md)", "[a](../changelog.md)"),
    ("CONTRIBUTING.md", "[a](docs/how-to/add-a-rule.md)", "[a](how-to/add-a-rule.md)"),
    ("CONTRIBUTING.md", "[a](CHANGELOG.md) and [b](benchmarks/README.md)", "[a](changelog.md) and [b](benchmarks.md)"),
    ("docs/tutorial.md", "[front](../README.md)", "[front](index.md)"),
    ("docs/tutorial.md", "[out](https://example.com/a.md) [here](#below) `[code](x.md)`",
     "[out](https://example.com/a.md) [here](#below) `[code](x.md)`"),
])
def test_links_follow_pages_to_their_place_in_the_site(source, written, wanted):
    assert with_links(source, written) == wanted


def test_a_link_out_of_the_site_is_an_error():
    with pytest.raises(ValueError, match=r"docs/tutorial\.md: the link to \.\./checker/cli/program\.py leads out of the site"):
        with_links("docs/tutorial.md", "[code](../checker/cli/program.py)")


def test_links_of_the_front_page_of_the_repository_hold_in_the_site_as_well():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", text)
    known = {f"docs/{page}" for page in pages().values()} | set(FROM_ELSEWHERE)
    assert [link for link in links if link.endswith(".md") and link not in known] == []


def test_a_block_that_is_a_file_says_which_in_the_site(site_folder):
    assert with_names("```yaml file=a/b.yml\nx: 1\n```\n") == "```{code-block} yaml\n:caption: a/b.yml\n\nx: 1\n```\n"
    assert '<span class="caption-text">sources.yaml</span>' in (site_folder / "reference/manifest.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("files", "wanted"), [
    ((), True), ((".buildinfo", "index.html"), True), (("article.md",), False), (("index.html",), False), ((".git",), False)])
def test_a_site_is_built_only_over_a_site(tmp_path, files, wanted):
    target = tmp_path / "site"
    assert may_replace(target)
    target.mkdir()
    for name in files:
        (target / name).write_text("kept", encoding="utf-8")
    assert may_replace(target) is wanted
    if not wanted:
        assert main([str(target)]) == 2
        assert sorted(path.name for path in target.iterdir()) == sorted(files)


def test_no_site_is_built_over_a_file_or_through_a_link(tmp_path):
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(tmp_path / "folder")
    assert not may_replace(tmp_path / "file")
    assert not may_replace(tmp_path / "link")


def test_a_site_that_was_built_can_be_replaced(site_folder):
    assert may_replace(site_folder)
