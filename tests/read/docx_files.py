"""Word documents made by code: nothing binary lies in the repository."""

from __future__ import annotations

import io
import re
import zipfile
from xml.sax.saxutils import escape

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
STYLES = {"Titel": "Title", "Kop1": "heading 1", "Bijschrift": "caption", "Inhoud1": "toc 1"}


def links(**targets: str) -> str:
    rows = "".join(f'<Relationship Id="{kind}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for kind, target in targets.items())
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def run(text: str, properties: str = "") -> str:
    """A run of words; its properties are written without quotation marks around their values."""
    properties = re.sub(r"=(\w+)", r'="\1"', properties)
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{run(text)}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(cell) if cell else '<w:p/>'}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def document(body: str, kind: str = "document") -> str:
    inner = f"<w:body>{body}</w:body>" if kind == "document" else body
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{kind} {_W} {_MC}>{inner}</w:{kind}>'


def styles() -> str:
    rows = "".join(f'<w:style w:styleId="{key}"><w:name w:val="{name}"/></w:style>' for key, name in STYLES.items())
    hidden = ('<w:style w:styleId="Geheim"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>'
              '<w:style w:styleId="Ook"><w:name w:val="Also"/><w:basedOn w:val="Geheim"/></w:style>')
    return document(rows + hidden, "styles")


def docx(body: str, more: dict[str, str | bytes] | None = None, packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A document with this body; `more` are further parts, or others in place of the usual ones."""
    parts: dict[str, str | bytes] = {
        "_rels/.rels": links(officeDocument="word/document.xml"), "word/document.xml": document(body), "word/styles.xml": styles(),
        "word/_rels/document.xml.rels": links(styles="styles.xml", footnotes="footnotes.xml"), **(more or {})}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", packing) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), data, packing)
    return stream.getvalue()
