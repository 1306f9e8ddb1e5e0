"""report.html: one file that opens from disk, needs no script and no network, and can be printed."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import TYPE_CHECKING, Any, TextIO

from checker.language.days import day_text, when_text
from checker.language.explanations import explanation_lines, what_if_lines
from checker.language.one_origin import one_origin_text
from checker.model.claim import Claim
from checker.model.finding import Finding, Result, Verdict
from checker.model.text import Document
from checker.report import evidence, phrasing
from checker.report.decided import reopened_text
from checker.report.page.choices import documents_of, filters, kind_of, publishers_of
from checker.report.page.island import page_data
from checker.report.page.words import CHOICES, VERDICTS, state_label
from checker.text import Sink, safe_text

if TYPE_CHECKING:
    from jinja2 import Environment

_MANY = 300  # findings from which a browser is told to lay out only what is in view

_FOLDED = frozenset({Verdict.AGREE, Verdict.COMPATIBLE, Verdict.SCOPE_DIFFERS})


_SHORTCUTS = (
    (("j", "k"), "next and previous finding"), (("n",), "next open conflict"), (("1", "to", "6"), "decide: the states in their order"),
    (("←", "→"), "of a confirmed error, which value is wrong"), (("0",), "withdraw the decision"), (("u",), "undo"), (("/",), "search"),
    (("f",), "filters"), (("e",), "open or fold all details"), (("c",), "copy the citation"), (("x",), "export decisions"),
    (("?",), "these keys"))


def write(result: Result, stream: TextIO) -> None:
    """Writes the report page. The same result gives the same bytes."""
    from checker.rulebook.ready import examples

    write_page(result, stream, examples=examples(result))


def write_page(result: Result, stream: TextIO, *, mode: str = "static", examples: Mapping[str, str] | None = None) -> None:
    """Writes the page in a mode: "static" keeps decisions in the browser, "review" sends them to the server it came from.

    `examples` are ready rule examples by the id of their finding.
    """
    style, script = _template_text("page.css"), _template_text("page.js")
    data = page_data(result, result.findings, mode, examples or {})
    stream.write(_environment().get_template("page.html.j2").render(
        _view(result), mode=mode, style=_markup(style), script=_markup(script), policy=_markup(content_policy(mode)),
        page_data=_markup(data)) + "\n")


def content_policy(mode: str = "static") -> str:
    """What the page may load and do: its own script and style, told by their hashes, and in the mode "review" talk to its server."""
    script, style = _digest(_template_text("page.js")), _digest(_template_text("page.css"))
    server = " connect-src 'self';" if mode == "review" else ""
    return (f"default-src 'none'; script-src 'sha256-{script}'; style-src 'sha256-{style}'; img-src data:;{server} "
            "base-uri 'none'; form-action 'none'")


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _view(result: Result) -> dict[str, Any]:
    """What the template shows: the result, and counts and lookups made from it."""
    documents = evidence.documents_by_id(result)
    numbers = {document.id: number for number, document in enumerate(result.documents, 1)}
    titles = {rule.id: rule.title for rule in result.rules}
    return {
        "result": result, "coverage": result.coverage, "documents": documents, "numbers": numbers,
        "undated": evidence.undated(result), "unread": evidence.unread(result), "counts": dict(evidence.verdict_counts(result)),
        "sections": [(verdict, evidence.of_verdict(result, verdict)) for verdict in VERDICTS],
        "verdicts": VERDICTS, "folded": _FOLDED, "is_long": len(result.findings) > _MANY,
        "open_conflicts": sum(map(evidence.is_open, result.findings)),
        "not_compared": sorted(result.coverage.not_compared, key=lambda item: (-item[1], item[0])),
        "compared_kinds": _compared_kinds(result), "titles": titles,
        "choices": CHOICES, "shortcuts": _SHORTCUTS, "filters": filters(result.findings, documents, titles),
        "alone": evidence.alone(result), "one_origins": _one_origins(result, documents),
        "claim_counts": Counter(claim.document for claim in result.claims)}


def _compared_kinds(result: Result) -> list[tuple[str, int]]:
    """How many findings there are under each rule's title, most first."""
    titles = {rule.id: rule.title for rule in result.rules}
    counts = Counter(titles.get(finding.rule, finding.rule) for finding in result.findings)
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _one_origins(result: Result, documents: dict[str, Document]) -> dict[str, str]:
    """By document id which documents count as one origin with it, and why."""
    return {name: one_origin_text(group, documents) for group in result.one_origins for name in group.documents}


def _publishers(finding: Finding, documents: dict[str, Document]) -> str:
    """The sources of a finding's claims, each once."""
    names = dict.fromkeys(phrasing.source_text(documents[claim.document]) for claim in finding.claims)
    return phrasing.list_text(tuple(names))


def _when_text(claim: Claim) -> str:
    """The period and the as-of time of a claim, where the words or the publication date give them."""
    period = f"for {when_text(claim.period)}" if claim.period and claim.period.low else ""
    as_of = f"as of {when_text(claim.as_of)}" if claim.as_of and (claim.as_of.low or claim.as_of.high) else ""
    return ", ".join(part for part in (period, as_of) if part)


def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(loader=FunctionLoader(_template_text), autoescape=True, undefined=StrictUndefined,
                              trim_blocks=True, lstrip_blocks=True, finalize=_finalize)
    environment.globals |= {
        "value_text": phrasing.value_text, "published_text": phrasing.published_text, "attribution_text": phrasing.attribution_text,
        "source_text": phrasing.source_text, "count": phrasing.count_text, "day_text": day_text, "claim_when": _when_text,
        "subject_text": phrasing.subject_text, "excerpt": evidence.excerpt, "line_of": evidence.line_of, "by_value": evidence.by_value,
        "verdict_text": evidence.verdict_text, "zone_shares": evidence.zone_shares, "publishers": _publishers,
        "support": evidence.support_of, "state_label": state_label, "reopened_text": reopened_text, "joined": _joined, "kind_of": kind_of,
        "publishers_of": publishers_of, "documents_of": documents_of, "what_if": what_if_lines, "explanation_lines": explanation_lines}
    return environment


def _joined(names: Iterable[str]) -> object:
    """The names in one attribute, the separator written as a reference so that no character of the page itself is unseen."""
    from markupsafe import Markup, escape

    return Markup("&#31;").join(escape(safe_text(name, Sink.HTML)) for name in names)


def _finalize(value: object) -> object:
    """Every string that the template prints passes here, before it is escaped."""
    return safe_text(value, Sink.HTML) if type(value) is str else value


def _markup(text: str) -> object:
    from markupsafe import Markup

    return Markup(text)  # noqa: S704 - our own style sheet and script, and JSON that holds no tag


def _template_text(name: str) -> str:
    return files("checker.report").joinpath("templates", name).read_text(encoding="utf-8")
