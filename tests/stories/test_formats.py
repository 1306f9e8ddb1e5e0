"""One story in every format gives the same claims, and the same findings beside another article."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.model.text import Status
from checker.pipeline import check_paths, claims_of
from checker.read import read
from tests.read.docx_files import docx, paragraph
from tests.read.pdf_files import block, pages

TITLE = "Ferry fails off Oskel"
BODY = (("The ferry Linnet carried 214 passengers from Oskel to Varn on Tuesday, the", "harbor authority said, when its steering failed."),
        ("Nine of them were taken to the hospital in Varn. The repair will cost about", "$1.2 million and will take five weeks."))
OTHER = "Ferry fails\n\nThe ferry Linnet carried 190 passengers from Oskel to Varn on Tuesday.\n"
TEXT = "\n\n".join((TITLE, *(" ".join(lines) for lines in BODY))) + "\n"


def html() -> bytes:
    body = "".join(f"<p>{' '.join(lines)}</p>" for lines in BODY)
    return f"<html><body><article><h1>{TITLE}</h1>{body}</article></body></html>".encode()


def word() -> bytes:
    return docx(paragraph(TITLE, "Titel") + "".join(paragraph(" ".join(lines)) for lines in BODY))


def paper() -> bytes:
    top = block(TITLE, top=740, size=20)
    return pages([*top, *block(*BODY[0]), *block(*BODY[1], top=650)])


FORMATS = {"story.txt": TEXT.encode(), "story.md": f"# {TEXT}".encode(), "story.html": html(), "story.docx": word(), "story.pdf": paper()}


def told(path: Path) -> list[tuple[str, str, str]]:
    claims, _ = claims_of(read(str(path)))
    return [(claim.kind.value, claim.text, str(claim.value)) for claim in claims]


@pytest.mark.parametrize("name", FORMATS)
def test_one_story_is_one_story_in_every_format(tmp_path: Path, name: str) -> None:
    for file, data in FORMATS.items():
        (tmp_path / file).write_bytes(data)
    (tmp_path / "other.txt").write_text(OTHER, encoding="utf-8")
    story = tmp_path / name
    assert read(str(story)).status is Status.READ
    assert len(told(story)) > 3
    assert told(story) == told(tmp_path / "story.txt")
    assert _findings(story) == _findings(tmp_path / "story.txt")


def _findings(path: Path) -> list[tuple[str, str]]:
    result = check_paths([str(path), str(path.parent / "other.txt")])
    assert result.findings
    return [(finding.id, finding.verdict.value) for finding in result.findings]
