"""Decided findings for other programs: Web Annotations and ClaimReview, in the shape of their specifications, and nothing made up."""

import dataclasses
import io
import json
import re

import jsonschema
import pytest

from checker.model.claim import Kind
from checker.model.finding import Review
from checker.model.value import PlaceName
from checker.report import FORMATS
from checker.report.addresses import address_of, is_web_address, stable_address
from checker.report.evidence import values_told
from checker.review import decide

IRI = {"type": "string", "pattern": '^[^\\s<>"{}|\\\\^`]+$'}
TEXTUAL = {"type": "object", "additionalProperties": False, "required": ["type", "value", "purpose"], "properties": {
    "type": {"const": "TextualBody"}, "value": {"type": "string"}, "format": {"const": "text/plain"}, "language": {"const": "en"},
    "purpose": {"enum": ["assessing", "classifying", "tagging", "linking"]}}}
LINK = {"type": "object", "additionalProperties": False, "required": ["type", "source"], "properties": {
    "type": {"const": "SpecificResource"}, "purpose": {"const": "linking"}, "source": IRI}}
QUOTE = {"type": "object", "additionalProperties": False, "required": ["type", "exact"], "properties": {
    "type": {"const": "TextQuoteSelector"}, **{name: {"type": "string"} for name in ("exact", "prefix", "suffix")}}}
POSITION = {"type": "object", "additionalProperties": False, "required": ["type", "start", "end"], "properties": {
    "type": {"const": "TextPositionSelector"}, "start": {"type": "integer", "minimum": 0}, "end": {"type": "integer", "minimum": 0}}}
AGENT = {"type": "object", "additionalProperties": False, "required": ["type", "name"], "properties": {
    "type": {"enum": ["Person", "Software"]}, "name": {"type": "string"}}}
ANNOTATIONS = {"type": "array", "items": {
    "type": "object", "additionalProperties": False, "required": ["@context", "id", "type", "target"], "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"}, "id": IRI, "type": {"const": "Annotation"},
        "motivation": {"const": "assessing"}, "creator": AGENT, "generator": AGENT,
        "body": {"type": "array", "items": {"oneOf": [TEXTUAL, LINK]}},
        "target": {"type": "object", "additionalProperties": False, "required": ["source", "selector"], "properties": {
            "source": IRI, "selector": {"type": "array", "prefixItems": [QUOTE, POSITION], "minItems": 2, "maxItems": 2}}}}}}
NAMED = {"type": "object", "required": ["@type", "name"], "properties": {"@type": {"enum": ["Person", "Organization"]}}}
DAY = {"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$"}
REVIEWS = {"type": "array", "items": {
    "type": "object", "additionalProperties": False, "required": ["@context", "@type", "claimReviewed", "itemReviewed", "reviewRating"],
    "properties": {
        "@context": {"const": "https://schema.org"}, "@type": {"const": "ClaimReview"}, "@id": IRI, "claimReviewed": {"type": "string"},
        "author": NAMED, "datePublished": DAY, "reviewBody": {"type": "string"}, "citation": IRI,
        "reviewRating": {"const": {"@type": "Rating", "alternateName": "Confirmed error"}},
        "itemReviewed": {"type": "object", "additionalProperties": False, "required": ["@type", "text", "appearance"], "properties": {
            "@type": {"const": "Claim"}, "text": {"type": "string"}, "appearance": {"type": "array", "minItems": 1, "items": {
                "type": "object", "additionalProperties": False, "required": ["@type", "url"], "properties": {
                    "@type": {"const": "NewsArticle"}, "url": IRI, "headline": {"type": "string"}, "publisher": NAMED,
                    "datePublished": DAY}}}}}}}}


def written(name, result):
    stream = io.StringIO()
    FORMATS[name].write(result, stream)
    return json.loads(stream.getvalue())


def judged(result, *reviews):
    findings = [dataclasses.replace(finding, review=review) for finding, review in zip(result.findings, reviews, strict=False)]
    return dataclasses.replace(result, findings=(*findings, *result.findings[len(findings):]))


CONFIRMED = Review("confirmed", "Asked the owner.", "mo", "2025-03-07", "231", "https://owner.example/list")


def test_one_annotation_for_each_claim_of_a_decided_finding(result):
    found = written("annotations", judged(result, CONFIRMED))
    jsonschema.validate(found, ANNOTATIONS)
    quotes = [one["target"]["selector"][0] for one in found]
    assert [(quote["prefix"], quote["exact"], quote["suffix"]) for quote in quotes] == [
        ("n Tuesday. The coast guard said ", "214", " passengers had been on board.\nR"),
        ("ta Rita on Tuesday evening. Its ", "231", " passengers left in nine boats, "),
        ("The Santa Rita carried ", "214", " passengers, the owner Alder Lin")]
    assert [one["target"]["source"] for one in found] == ["https://harbor.example/fire", "articles/coastal.txt", "articles/island.txt"]
    assert [body["value"] for body in found[0]["body"] if "value" in body] == [
        f"{result.findings[0].message}: confirmed error, wrong is 231, mo, 7 March 2025. Asked the owner.", "conflict", "confirmed"]
    assert found[0]["creator"] == {"type": "Person", "name": "mo"}


def test_positions_point_at_the_words(result):
    texts = [document.text for document in result.documents[:3]]
    for text, one in zip(texts, written("annotations", judged(result, CONFIRMED)), strict=True):
        quote, place = one["target"]["selector"]
        assert text[place["start"]:place["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_ids_stay_while_a_paragraph_moves(result):
    before = written("annotations", judged(result, CONFIRMED))
    assert len({one["id"] for one in before}) == len(before)
    assert before[0]["id"] == "urn:uuid:d46b75cb-7087-8ef9-a8c7-4519a5fc9f11"
    again = written("annotations", dataclasses.replace(judged(result, CONFIRMED), version="9"))
    assert [one["id"] for one in again] == [one["id"] for one in before]
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", stable_address("a", "b"))
    assert stable_address("a", "b") != stable_address("ab", "")


@pytest.mark.parametrize("review", [None, Review("needs-reporting")])
@pytest.mark.parametrize("name", ["annotations", "claimreview"])
def test_nothing_decided_is_an_empty_list_and_says_so(result, name, review):
    assert written(name, judged(result, review)) == []
    assert "list" in FORMATS[name].remark(judged(result, review))


def test_a_confirmed_error_is_a_review_of_the_claim_that_is_wrong(result):
    found = written("claimreview", judged(result, CONFIRMED))
    jsonschema.validate(found, REVIEWS)
    assert found[0]["claimReviewed"] == "Its 231 passengers left in nine boats, according to the coast guard."
    assert [place["url"] for place in found[0]["itemReviewed"]["appearance"]] == ["articles/coastal.txt"]
    assert "ratingValue" not in json.dumps(found)
    assert FORMATS["claimreview"].remark(judged(result, CONFIRMED)) == ""


def test_a_value_of_several_articles_appears_in_all(result):
    found = written("claimreview", judged(result, dataclasses.replace(CONFIRMED, side="214")))
    assert [place["url"] for place in found[0]["itemReviewed"]["appearance"]] == ["https://harbor.example/fire", "articles/island.txt"]


def hidden(result):
    """The result with a value in which something cannot be seen."""
    words = PlaceName("Fen\u200bmouth")
    first = result.findings[0]
    claims = tuple(dataclasses.replace(one, kind=Kind.PLACE, value=words if one.document == "coastal" else PlaceName("Port Alder"))
                   for one in first.claims)
    return dataclasses.replace(result, findings=(dataclasses.replace(first, claims=claims), *result.findings[1:]))


@pytest.mark.parametrize("side", ["Fen\u200bmouth", "Fen\\u200bmouth"])
def test_a_value_with_hidden_characters_is_found_as_it_is_and_as_it_is_shown(result, side):
    found = written("claimreview", judged(hidden(result), dataclasses.replace(CONFIRMED, side=side)))
    assert [place["url"] for place in found[0]["itemReviewed"]["appearance"]] == ["articles/coastal.txt"]


def test_what_is_chosen_as_it_is_shown_is_kept_as_it_is(result):
    finding = hidden(result).findings[0]
    chosen = Review("confirmed", side="Fen\\u200bmouth")
    assert decide(finding, chosen, values_told(finding)).side == "Fen\u200bmouth"
    assert decide(finding, dataclasses.replace(chosen, side="another"), values_told(finding)).side == "another"


@pytest.mark.parametrize("review", [Review("false-alarm", side="231"), Review("rounding"), Review("different-things"),
                                    Review("confirmed"), Review("confirmed", side="300"), Review("outdated")])
def test_no_rating_is_made_up(result, review):
    decided = judged(result, review)
    assert written("claimreview", decided) == []
    assert "no" in FORMATS["claimreview"].remark(decided)


@pytest.mark.parametrize(("words", "is_address"), [
    ("https://a.example/b?c=d#e", True), ("HTTP://a.example", True), ("javascript:alert(1)", False), ("data:text/html,a", False),
    ("https://a.example/<b>", False), ("https://a b", False), ("see the file", False), ("", False), ("https://a\u202e.example", False),
    ("https://a\nb", False)])
def test_only_web_addresses_are_links(result, words, is_address):
    assert is_web_address(words) == is_address
    first = dataclasses.replace(result.documents[0], url=words)
    assert (address_of(first) == words) == is_address
    found = written("annotations", judged(result, dataclasses.replace(CONFIRMED, evidence=words)))
    jsonschema.validate(found, ANNOTATIONS)
    assert [body["source"] for body in found[0]["body"] if "source" in body] == [words] * is_address


@pytest.mark.parametrize("path", ["a b.txt", 'a"><script>.txt', "über/日.txt", "half\ud800.txt", "javascript:alert(1)", "?a#b"])
def test_a_path_is_an_address(result, path):
    source = address_of(dataclasses.replace(result.documents[1], path=path))
    assert re.fullmatch(r"[A-Za-z0-9/.\-_~%]+", source)
