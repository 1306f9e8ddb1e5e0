"""Sources that hold no article, or too much: each is named, the others are read, and the status is 2."""

import json
import os

import pytest

GOOD = "Ferry fire\n\nThe ferry Santa Rita carried 214 passengers from Port Alder to Fenmouth on Tuesday.\n"
ODD_BYTES = {
    "empty.txt": b"", "mark.txt": b"\xef\xbb\xbf", "zeros.txt": b"\0" * 4000, "noise.txt": bytes(range(256)) * 8,
    "bells.txt": b"\x07\x08\x01" * 200, "page.html": b"<html><body><script>5</script>", "deep.html": b"<div>" * 20_000,
    "paper.pdf": b"%PDF-1.7\n1 0 obj\n", "paper.txt": b"%PDF-1.7\n1 0 obj\n",
    "letter.docx": b"PK\x03\x04junk", "letter.txt": b"PK\x03\x04junk",
    "lines.jsonl": b'{"people": "5 people"}\n', "name": b"It carried 5 people."}


def documents(place):
    results = json.loads((place / "out" / "results.json").read_text(encoding="utf-8"))
    return {document["path"]: document for document in results["documents"]}


@pytest.mark.parametrize("name", ODD_BYTES)
def test_a_bad_source_is_named_and_the_others_are_read(check, save, place, name):
    good, bad = save("good.txt", GOOD), save(name, ODD_BYTES[name])
    run = check(good, bad, "--allow-empty")
    assert run.status == 2
    assert [line for line in run.err.splitlines() if line.startswith(f"checker: {name}: skipped: ")]
    assert documents(place)["good.txt"]["status"] == "read"
    assert documents(place)[name]["status"] == "skipped"


def test_what_is_no_file_is_named(check, save, place):
    good = save("good.txt", GOOD)
    (place / "folder.txt").mkdir()
    os.mkfifo(place / "pipe.txt")
    (place / "circle.txt").symlink_to("circle.txt")
    run = check(good, "folder.txt", "pipe.txt", "circle.txt", "gone.txt", "--allow-empty")
    assert run.status == 2
    assert {path: document["status"] for path, document in documents(place).items()} == {
        "good.txt": "read", "folder.txt": "skipped", "pipe.txt": "skipped", "circle.txt": "skipped", "gone.txt": "skipped"}
    assert all(f"checker: {name}.txt: skipped: " in run.err for name in ("folder", "pipe", "circle", "gone"))


def test_an_article_in_a_format_that_cannot_be_read_is_not_passed_over_in_a_folder(check, save, place):
    (place / "folder").mkdir()
    for name in ("good.txt", "paper.pdf", "letter.docx", "photo.jpg", "table.csv"):
        save(f"folder/{name}", GOOD)
    run = check("folder", "--allow-empty")
    assert run.status == 2
    assert {path: document["status"] for path, document in documents(place).items()} == {
        "folder/good.txt": "read", "folder/paper.pdf": "skipped", "folder/letter.docx": "skipped"}


def test_a_text_no_person_reads_is_refused_by_its_length(check, save, place):
    good, long = save("good.txt", GOOD), save("long.txt", "The ferry carried 214 passengers. " * 40_000)
    run = check(good, long, "--allow-empty")
    assert run.status == 2
    assert "checker: long.txt: skipped: the text has 1,360,000 characters" in run.err
    assert documents(place)["good.txt"]["status"] == "read"


@pytest.mark.parametrize("text", [
    "".join(map(chr, range(1, 32))) + "\x1b[2J\x1b]0;title\x07 \x7f\x80\x9b31m\n" + GOOD,
    GOOD.replace("214", "2\u200b14"), GOOD.replace(" ", "\u202e"),
    GOOD * 9 + "\0 12 \0", "((((" * 3000 + GOOD, "\u201c" * 5000 + GOOD, "5\n" * 3000 + GOOD, " " * 90_000 + GOOD, GOOD + "a" * 90_000,
    "=CMD|' /C calc'!A0\n\n<script>alert(5)</script> {{7*7}}\n\n" + GOOD])
def test_odd_text_is_read_and_shown_unarmed(check, save, place, text):
    run = check(save("odd.txt", text), "--allow-empty")
    assert run.status == 0
    assert documents(place)["odd.txt"]["status"] == "read"
    report = (place / "out" / "report.html").read_text(encoding="utf-8")
    shown = (run.out, run.err, report, *((place / "out" / name).read_text(encoding="utf-8") for name in ("claims.csv", "findings.csv")))
    assert not any(character in text for text in shown for character in "\x1b\x07\x9b\u202e\0")
    assert "<script>alert(5)" not in report
