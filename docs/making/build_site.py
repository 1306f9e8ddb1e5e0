"""Builds the documentation as a site: `make docs` writes it to site/. A broken link, a lost anchor or a page that nobody finds is an error.

The pages are written to be read in the repository as well. So they are copied first: those from outside `docs/` get their place in the
site, links follow them, and the contents (`contents.py`), which the repository has no place for, are put in.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
sys.path.insert(0, str(DOCS))

from making.contents import BELOW, EXAMPLES, FROM_ELSEWHERE, FRONT, PARTS

SITE = ROOT / "site"
LINK = re.compile(r"(\]\()(?!\w+:|#)([^)#\s]+)((?:#[^)\s]*)?\))")
REACH = (
    ("<pre>", '<pre tabindex="0">'),
    ('<div class="table-wrapper', '<div tabindex="0" class="table-wrapper'),
    ('<p class="caption" role="heading">', '<p class="caption" role="heading" aria-level="2">'),
    ('<aside class="sidebar-drawer">', '<aside class="sidebar-drawer" aria-label="Pages">'),
    ('<aside class="toc-drawer', '<aside aria-label="This page" class="toc-drawer'))
MARKER = ".buildinfo"
"""What Sphinx leaves in every site that it builds."""
NAMED = re.compile(r"^```(?P<language>[a-z]+) file=(?P<file>\S+)$", re.MULTILINE)
CODE = re.compile(r"(^```.*?^```$|`[^`\n]+`)", re.MULTILINE | re.DOTALL)


def main(arguments: list[str]) -> int:
    """Builds the site into the folder named, else into site/, and gives the exit status: 2 where something else than a site lies there."""
    target = Path(arguments[0]).absolute() if arguments else SITE
    if not may_replace(target):
        print(f"{target} is not empty and holds no site: name another folder, or empty it", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as work:
        built = Path(work) / "site"
        stage(Path(work) / "docs")
        status = build(Path(work) / "docs", built, Path(work) / "trees")
        if status == 0:
            for page in built.rglob("*.html"):
                page.write_text(within_reach(page.read_text(encoding="utf-8")), encoding="utf-8")
            shutil.rmtree(target, ignore_errors=True)
            shutil.move(built, target)  # a build that fails leaves the site that there was
            print(f"open {os.path.relpath(target / 'index.html')}")
    return status


def may_replace(target: Path) -> bool:
    """Whether a site may be built there: where nothing is, in an empty folder, and in place of an earlier site."""
    if target.is_symlink() or not target.is_dir():
        return not os.path.lexists(target)
    return (target / MARKER).is_file() or not any(target.iterdir())


def build(pages: Path, target: Path, trees: Path, builder: str = "html") -> int:
    """Runs Sphinx on pages that are staged, and gives its exit status. It reads no network; what it would warn of is an error."""
    command = [sys.executable, "-m", "sphinx", "--quiet", "--fail-on-warning", "--jobs", "auto", "--conf-dir", str(DOCS / "making"),
               "--doctree-dir", str(trees), "--builder", builder, str(pages), str(target)]
    return subprocess.run(command, env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}, check=False).returncode


def within_reach(page: str) -> str:
    """A page as it is built, with what the theme leaves open for readers without a mouse: what scrolls, and what a part is called."""
    for found, better in REACH:
        page = page.replace(found, better)
    return page


def stage(folder: Path) -> None:
    """Writes every page of the site, with its links and its contents, and every picture, into a folder."""
    shutil.copytree(DOCS, folder, ignore=shutil.ignore_patterns("making", "*.md"))
    for source, page in sorted(pages().items()):
        target = folder / page
        target.parent.mkdir(parents=True, exist_ok=True)
        text = with_names(with_links(source, (ROOT / source).read_text(encoding="utf-8")))
        target.write_text(with_contents(page, text), encoding="utf-8")


def pages() -> dict[str, str]:
    """Every page as it lies in the repository, and where it stands in the site."""
    inside = {path.relative_to(ROOT).as_posix(): path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")
              if path.relative_to(DOCS).parts[0] != EXAMPLES or path.name == FRONT}
    return inside | dict(FROM_ELSEWHERE)


def with_links(source: str, text: str) -> str:
    """The text of a page with its links as they are in the site; those in code stay. Raises ValueError for one that leads out of the site.

    >>> with_links("docs/reference/csv.md", "See [changes](../../CHANGELOG.md#new) and `[a](b.md)`.")
    'See [changes](../changelog.md#new) and `[a](b.md)`.'
    """
    parts = CODE.split(text)
    return "".join(part if index % 2 else LINK.sub(lambda link: f"{link[1]}{_moved(source, link[2])}{link[3]}", part)
                   for index, part in enumerate(parts))


def _moved(source: str, link: str) -> str:
    known = pages() | {FRONT: "index.md"}
    meant = os.path.normpath(PurePosixPath(source).parent / link)
    place = known.get(meant) or (meant.removeprefix("docs/") if meant.startswith("docs/") and (ROOT / meant).is_file() else None)
    if place is None:
        raise ValueError(f"{source}: the link to {link} leads out of the site; name its page in docs/making/contents.py")
    return os.path.relpath(place, PurePosixPath(known[source]).parent)


def with_names(text: str) -> str:
    """The text of a page in which a block that is a file says which."""
    return NAMED.sub(lambda block: f"```{{code-block}} {block['language']}\n:caption: {block['file']}\n", text)


def with_contents(page: str, text: str) -> str:
    """The text of a page with the list of the pages under it, which Sphinx shows on the left of each page."""
    return "\n".join([text, *_contents(page.removesuffix(".md"))])


def _contents(name: str) -> Iterator[str]:
    if name == "index":
        for part in PARTS:
            yield from ("```{toctree}", ":hidden:", f":caption: {part.title}", "", *part.pages, "```", "")
    elif name in BELOW:
        yield from ("```{toctree}", ":hidden:", ":glob:", ":maxdepth: 1", "", *BELOW[name], "```", "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
