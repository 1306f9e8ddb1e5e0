"""report.html: one file that opens from disk, can be read without script and network, and can be printed."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, TextIO

from checker.language.days import when_text
from checker.language.explanations import explanation_lines
from checker.model.claim import Claim
from checker.model.finding import Finding, Result
from checker.model.value import Basis
from checker.report import evidence, phrasing
from checker.report.decided import is_settled, reopened_text, suppressed_text
from checker.report.locations import file_of
from checker.report.page.cards import telling, value_groups
from checker.report.page.choices import documents_of, kind_of
from checker.report.page.island import Listed, page_data
from checker.report.page.quotes import in_context
from checker.report.page.view import meaning_of, view
from checker.report.page.words import side_text, state_label
from checker.text import Sink, safe_text

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_SCRIPT = ("page", "filters", "going", "copying", "keeping", "deciding", "sides", "form", "lines", "export", "keys", "printing", "start")


def write(result: Result, stream: TextIO) -> None:
    """Writes the report page. The same result gives the same bytes."""
    from checker.rulebook.ready import examples

    write_page(result, stream, examples=examples(result))


def write_page(result: Result, stream: TextIO, *, mode: str = "static", examples: Mapping[str, str] | None = None) -> None:
    """Writes the page in a mode: "static" keeps decisions in the browser, "review" sends them to the server it came from.

    `examples` are ready rule examples by the id of their finding.
    """
    style, script, shown = _template_text("page.css"), _script(), view(result)
    listed = Listed([finding for section in shown["sections"] for finding in section.whole],
                    [finding for section in shown["sections"] for finding in section.brief])
    stream.write(_environment().get_template("page.html.j2").render(
        shown, mode=mode, style=_markup(style), script=_markup(script), policy=_markup(content_policy(mode)),
        page_data=_markup(page_data(result, listed, mode, examples or {}))) + "\n")


def content_policy(mode: str = "static") -> str:
    """What the page may load and do: its own script and style, told by their hashes, and in the mode "review" talk to its server."""
    script, style = _digest(_script()), _digest(_template_text("page.css"))
    server = " connect-src 'self';" if mode == "review" else ""
    return (f"default-src 'none'; script-src 'sha256-{script}'; style-src 'sha256-{style}'; img-src data:;{server} "
            "base-uri 'none'; form-action 'none'")


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _when_text(claim: Claim) -> str:
    """The period of a claim, and the time that it is true of where that is not the day of publication."""
    period = f"for {when_text(claim.period)}" if claim.period and claim.period.low else ""
    stated = claim.as_of and claim.as_of.basis is not Basis.PUBLISHED and (claim.as_of.low or claim.as_of.high)
    as_of = f"as of {when_text(claim.as_of)}" if claim.as_of and stated else ""
    return ", ".join(part for part in (period, as_of) if part)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(loader=FunctionLoader(_template_text), autoescape=True, undefined=StrictUndefined,
                              trim_blocks=True, lstrip_blocks=True, finalize=_finalize)
    environment.globals |= {
        "published_text": phrasing.published_text, "attribution_text": phrasing.attribution_text, "source_text": phrasing.source_text,
        "count": phrasing.count_text, "claim_when": _when_text, "line_of": evidence.line_of, "place_of": evidence.place_of,
        "file_of": file_of,
        "verdict_text": evidence.verdict_text,
        "zone_shares": evidence.zone_shares, "support": evidence.support_of, "explanation_lines": explanation_lines,
        "state_label": state_label, "reopened_text": reopened_text, "side_text": side_text, "numbered": _numbered, "kind_of": kind_of,
        "is_settled": is_settled, "suppressed_text": suppressed_text,
        "in_context": in_context, "telling": telling, "value_groups": value_groups, "meaning_of": meaning_of}
    return environment


def _numbered(finding: Finding, numbers: Mapping[str, int]) -> str:
    """The numbers of a finding's documents on the page, "4 3 5"."""
    return " ".join(str(numbers[name]) for name in documents_of(finding))


def _finalize(value: object) -> object:
    """Every string that the template prints passes here, before it is escaped."""
    return safe_text(value, Sink.HTML) if type(value) is str else value


def _markup(text: str) -> Markup:
    from markupsafe import Markup

    return Markup(text)  # noqa: S704 - our own style sheet and script, and JSON that holds no tag


@cache
def _script() -> str:
    """The page's one script: the files of the folder, in this order."""
    return "\n".join(_template_text(f"script/{name}.js") for name in _SCRIPT)


def _template_text(name: str) -> str:
    return files("checker.report").joinpath("templates", name).read_text(encoding="utf-8")
