"""Articles as JSON: the objects of agencies and web programs, lists and lines of them, and what is no article."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from checker.model.text import Document, PublishedFrom, Status, ZoneName
from checker.read import load_manifest, read, read_all, sources

BODY = "The ferry Linnet carried 214 passengers from Oskel to Varn on Tuesday."


def read_back(folder: Path, data: str | bytes, name: str = "wire.json") -> list[Document]:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))
    return list(read_all([str(path)]))


def one(folder: Path, item: object) -> Document:
    return read_back(folder, json.dumps(item))[0]


@pytest.mark.parametrize(("item", "text"), [
    ({"body_text": BODY}, BODY), ({"bodyText": BODY, "id": 7}, BODY), ({"text": BODY}, BODY), ({"articleBody": BODY}, BODY),
    ({"body_xhtml": f"<p>{BODY}</p><p>Nobody was hurt.</p>"}, f"{BODY}\n\nNobody was hurt."),
    ({"content": {"rendered": f"<p>{BODY}</p>"}}, BODY),
    ({"bodies": [{"role": "main", "value": BODY}]}, BODY), ({"text": "", "body_html": f"<p>{BODY}</p>"}, BODY), ([{"text": BODY}], BODY),
    ({"items": [{"text": BODY}], "count": 1}, BODY), ({"text": "5 < 6 and <b>7</b>"}, "5 < 6 and <b>7</b>"),
    ({"body": [BODY, "None was hurt."]}, f"{BODY}\n\nNone was hurt."),
    ({"body": [{"type": "paragraph", "text": BODY}, {"type": "image", "src": "a.png"}, {"type": "paragraph", "text": "None was hurt."}]},
     f"{BODY}\n\nNone was hurt."),
    ({"content": {"type": "doc", "content": [{"content": [{"text": "It carried "}, {"text": "214", "b": 1}]}, {"text": "It sank."}]}},
     "It carried 214\n\nIt sank."),
    ({"body": {"blocks": [{"data": {"text": BODY}}, {"data": {"items": ["9 dead", "3 hurt"]}}]}}, f"{BODY}\n\n9 dead\n\n3 hurt"),
    ({"bodies": [{"value": BODY * 3}, {"value": f"<p>{BODY * 3}</p>"}]}, BODY * 3), ({"body": [{"name": "paragraph", "text": BODY}]}, BODY),
    ({"body_text": BODY, "body_html": f"<p>{BODY}</p>"}, BODY), ({"text": BODY, "data": [{"id": 4}], "items": []}, BODY),
])
def test_the_words_of_an_article(tmp_path: Path, item: object, text: str) -> None:
    assert (one(tmp_path, item).text, one(tmp_path, item).status) == (text, Status.READ)


@pytest.mark.parametrize(("item", "text", "reason"), [
    ({"text": BODY, "items": [{"text": "Another."}]}, BODY, "has articles under 'items' that were not read"),
    ({"body": [BODY, {"type": "quote", "cite": "None of the crew was hurt."}]}, BODY, "has words under 'body' that were not read"),
    ({"body": [{"text": BODY, "headline": "Nine were hurt on board"}]}, BODY, "has words under 'body' that were not read"),
    ({"body": ["It carried", 214, "people."]}, "It carried\n\npeople.", "has words under 'body' that were not read"),
    ({"content": "It failed…", "articleBody": BODY * 3}, "It failed…",
     "has a longer text under 'articlebody' than under 'content', which was read"),
])
def test_what_is_left_out_of_an_article_is_told(tmp_path: Path, item: object, text: str, reason: str) -> None:
    found = one(tmp_path, item)
    assert (found.text, found.status, found.reason) == (text, Status.PARTLY_READ, reason)


def test_words_that_lie_too_deep_are_told(tmp_path: Path) -> None:
    deep = '{"text":' * 700 + '"None of the crew was hurt."' + "}" * 700
    found = read_back(tmp_path, f'{{"body": ["{BODY}", {deep}]}}')[0]
    assert (found.text, found.reason) == (BODY, "has words under 'body' that were not read")


def test_articles_under_two_keys_are_all_read(tmp_path: Path) -> None:
    found = read_back(tmp_path, json.dumps({"items": [{"text": "One."}], "articles": [{"text": "Two."}], "data": [{"id": "x"}]}))
    assert [(document.text, document.status) for document in found] == [("One.", Status.READ), ("Two.", Status.READ)]


def test_a_reason_stays_short_however_many_faults_there_are(tmp_path: Path) -> None:
    spellings = ",".join(f'"t{"_" * number}ext": "{number} boats"' for number in range(900))
    found = read_back(tmp_path, f"{{{spellings}}}")[0]
    assert (found.status, found.reason) == (Status.PARTLY_READ, "has the key 'text' twice")
    rows = "\n".join('{"text": "One."}' if number % 2 else "no json" for number in range(4_000))
    assert len(read_back(tmp_path, rows, "wire.jsonl")[0].reason or "") < 500


@pytest.mark.parametrize(("item", "seen"), [
    ({"headline": "Ferry fails"}, {"title": "Ferry fails"}), ({"title": {"rendered": "Ferry &amp; crew"}}, {"title": "Ferry & crew"}),
    ({"versioncreated": "2024-05-07T23:30:00Z"}, {"published": datetime.date(2024, 5, 7)}),
    ({"published": "7 May 2024", "versioncreated": "2024-05-09"}, {"published": datetime.date(2024, 5, 7)}),
    ({"date": "05/06/2024"}, {"published": None}), ({"date": 1715082600}, {"published": None}),
    ({"modified": "2024-05-07"}, {"published": None}),
    ({"provider": "Reuters"}, {"publisher": "Reuters", "agency": "Reuters"}),
    ({"source": {"name": "Sund Post"}}, {"publisher": "Sund Post"}),
    ({"source": "Sund Post", "byline": "By Jo Berg, Associated Press"}, {"publisher": "Sund Post", "agency": "AP"}),
    ({"byline": "By Jo Berg"}, {"agency": None}),
    ({"uri": "urn:newsml:7", "link": "https://sund.example/7"}, {"url": "https://sund.example/7"}),
    ({"language": "en-GB"}, {"language": "en"}), ({"language": "<b>"}, {"language": "en"}),
    ({"headline": 7, "provider": [[]]}, {"title": None}),
])
def test_what_an_object_tells_of_its_article(tmp_path: Path, item: dict[str, Any], seen: dict[str, object]) -> None:
    found = one(tmp_path, {**item, "text": BODY})
    assert {key: getattr(found, key) for key in seen} == seen
    assert found.published_from is (PublishedFrom.METADATA if found.published else None)


def test_the_title_stands_above_the_text_once(tmp_path: Path) -> None:
    found = one(tmp_path, {"headline": "214 on failed ferry", "text": BODY})
    assert found.text == f"214 on failed ferry\n\n{BODY}"
    assert [zone.name for zone in found.zones] == [ZoneName.TITLE, ZoneName.BODY]
    assert one(tmp_path, {"headline": "The ferry Linnet", "text": BODY}).text == BODY


def test_a_file_of_lines_gives_an_article_for_each(tmp_path: Path) -> None:
    rows = "\n".join(json.dumps({"text": f"{BODY} {word}."}) for word in ("One", "Two"))
    found = read_back(tmp_path, f"{rows}\r\n\r\n{json.dumps({'text': 'Three.'})}\n", "wire.jsonl")
    assert [(document.id, document.status) for document in found] == [
        ("wire-1", Status.READ), ("wire-2", Status.READ), ("wire-4", Status.READ)]
    assert {document.path for document in found} == {str(tmp_path / "wire.jsonl")}
    assert read(str(tmp_path / "wire.jsonl")) == found[0]


def test_lines_without_an_article_are_told_by_their_numbers(tmp_path: Path) -> None:
    rows = ('{"text": "The boat is 5 km off."}', "no json", "[1, 2]", "null", '{"text": null}', '{"text": {"a": 1}}', "",
            '{"text": "a", "text": "The boat is 6 km off."}', '{"id": 1, "id": 2, "text": "The boat is 7 km off."}', '{"text": "cut')
    found = read_back(tmp_path, "\n".join(rows), "wire.jsonl")
    assert [document.text for document in found] == [f"The boat is {number} km off." for number in (5, 6, 7)]
    assert [document.status for document in found] == [Status.PARTLY_READ, Status.READ, Status.READ]
    assert found[0].reason == "lines 2, 10 are no JSON; lines 3-6 hold no text; line 8 has the key 'text' twice"


def test_a_manifest_names_the_file_and_all_its_articles(tmp_path: Path) -> None:
    (tmp_path / "wire.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n', encoding="utf-8")
    (tmp_path / "two.json").write_text('{"text": "Three."}', encoding="utf-8")
    rows = "- {path: wire.jsonl, id: w, publisher: Sund Wire}\n- {path: two.json, id: t}\n"
    (tmp_path / "sources.yaml").write_text(rows, encoding="utf-8")
    found = read_all((), load_manifest(str(tmp_path / "sources.yaml")))
    assert [(document.id, document.publisher) for document in found] == [("w-1", "Sund Wire"), ("w-2", "Sund Wire"), ("t", None)]


def test_a_folder_gives_no_json(tmp_path: Path) -> None:
    for name in ("results.json", "checker-baseline.jsonl", "decisions.json", "article.json", "wire.ndjson"):
        (tmp_path / name).write_text('{"text": "5 boats"}', encoding="utf-8")
    (tmp_path / "article.txt").write_text(BODY, encoding="utf-8")
    assert sources([str(tmp_path)]) == (str(tmp_path / "article.txt"),)
    assert sources([str(tmp_path / "article.json")]) == (str(tmp_path / "article.json"),)


@pytest.mark.parametrize(("data", "words"), [
    ('{"text": "cut', "1:10: it is no JSON"), ("[" * 100_000, "nested deeper"), ('{"a":' * 20_000 + "1" + "}" * 20_000, "nested deeper"),
    ('{"verdict": "conflict"}', "no article"), ("[]", "no article"), ("7", "no article"), ('{"text": " "}', "no article"),
    ("\0\0\0\0", "binary"),
    ("[" + ",".join(['{"text": "a"}'] * 5_001) + "]", "5,001 articles"),
])
def test_what_holds_no_article_is_skipped_with_one_line(tmp_path: Path, data: str, words: str) -> None:
    found = read_back(tmp_path, data)
    assert [document.status for document in found] == [Status.SKIPPED]
    assert words in (found[0].reason or "")
    assert "\n" not in (found[0].reason or "")


@pytest.mark.parametrize("data", [
    f'{{"a": NaN, "b": Infinity, "c": 1e999, "v": {"1" * 5000}, "text": "{BODY}"}}'.encode(),
    f'{{"n": 5, "n": 6, "text": "{BODY}"}}'.encode(),
    f'{{"text": "{BODY}"}}'.encode("utf-16"), f'\ufeff{{"text": "{BODY}"}}'.encode()])
def test_odd_json_that_loses_nothing_is_read(tmp_path: Path, data: bytes) -> None:
    found = read_back(tmp_path, data)
    assert [(document.text, document.status) for document in found] == [(BODY, Status.READ)]


def test_halves_of_letters_are_shown_and_told(tmp_path: Path) -> None:
    found = read_back(tmp_path, '{"text": "The \\ud800 boat is 5 km off."}')[0]
    assert (found.text, found.status) == ("The \N{REPLACEMENT CHARACTER} boat is 5 km off.", Status.PARTLY_READ)
    assert "halves of letters" in (found.reason or "")
