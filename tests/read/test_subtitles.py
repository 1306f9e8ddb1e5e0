"""Subtitles: what is said, as running text."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.model.text import Status
from checker.read import read

TIMES = ("00:00:01,000 --> 00:00:03,000", "00:00:03,200 --> 00:00:05,000", "00:00:12,000 --> 00:00:14,000")


def srt(*cues: str) -> str:
    return "".join(f"{number}\n{time}\n{words}\n\n" for number, (time, words) in enumerate(zip(TIMES, cues, strict=False), 1))


def read_back(folder: Path, text: str, name: str = "news.srt") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read(str(path)).text.rstrip("\n")


@pytest.mark.parametrize(("cues", "text"), [
    (("The ferry Linnet carried", "214 passengers\non Tuesday."), "The ferry Linnet carried 214 passengers on Tuesday."),
    (("It carried 214.", "None was hurt.", "In other news, it rains."), "It carried 214. None was hurt.\n\nIn other news, it rains."),
    (("<i>It carried</i>", "{\\an8}<font color='#fff'>214 people.</font>"), "It carried 214 people."),
    (("- How many?", "- 214."), "- How many?\n\n- 214."), (("ROE: How many?", "BERG: 214."), "ROE: How many?\n\nBERG: 214."),
    (("the ferry", "the ferry\ncarried 214"), "the ferry carried 214"), (("5 &lt; 6 &amp; 7", ""), "5 < 6 & 7"),
])
def test_cues_are_joined_up_to_a_pause_or_another_speaker(tmp_path: Path, cues: tuple[str, ...], text: str) -> None:
    assert read_back(tmp_path, srt(*cues)) == text
    assert read_back(tmp_path, srt(*cues).replace("\n", "\r\n")) == text


def test_web_vtt_with_notes_styles_voices_and_settings(tmp_path: Path) -> None:
    text = ("WEBVTT - News\n\nNOTE made at 00:01 --> by hand\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:03.000 align:start\n"
            "<v Ann Roe>It carried <b>214</b> people.</v>\n\n00:03.100 --> 00:04.000\n<00:03.500><c>None was hurt.</c>\n")
    assert read_back(tmp_path, text, "news.vtt") == "Ann Roe: It carried 214 people. None was hurt."


@pytest.mark.parametrize("text", [
    "It carried 214 people.\n", "WEBVTT\n", srt("", " "), "00:00:01,000 --> x\nNine.\n", "9" * 5000 + " --> 5\n"])
def test_what_holds_no_subtitles_is_skipped(tmp_path: Path, text: str) -> None:
    path = tmp_path / "news.srt"
    path.write_text(text, encoding="utf-8")
    found = read(str(path))
    assert (found.status, found.text) == (Status.SKIPPED, "")
    assert "no subtitles" in (found.reason or "")


@pytest.mark.parametrize(("text", "reason"), [
    (srt("It carried 214.") + "None was hurt.\n", "line 5 holds words outside all cues, which were not read"),
    (srt("It carried 214.") + "2\n00:00:03 --> 00:00:04\nNine.\n", "lines 6-7 hold words outside all cues, which were not read"),
    (srt("It carried 214.") + "2\n00:00:03,000 -> 00:00:04,000\n9\n", "line 6 holds words outside all cues, which were not read"),
    (srt("It carried 214.") + "NOTE\nby hand\n\n" + srt("Nine."), None), (srt("It carried 214.") + "2\n", None),
])
def test_words_outside_all_cues_are_told(tmp_path: Path, text: str, reason: str | None) -> None:
    path = tmp_path / "news.srt"
    path.write_text(text, encoding="utf-8")
    assert read(str(path)).reason == reason
