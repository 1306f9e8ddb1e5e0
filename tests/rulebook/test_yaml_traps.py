"""What YAML does behind a writer's back is refused or taken at its word."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import RuleError
from checker.rulebook import load

HEAD = "id: local.trap\ntitle: A trap\nstatus: experimental\nfind: {kind: count}\nmessage: '{left.value} {right.value}'\n"


def load_text(tmp_path: Path, text: str):
    (tmp_path / "trap.yml").write_text(text, encoding="utf-8")
    return load([tmp_path]).rule("local.trap")


@pytest.mark.parametrize(("word", "kept"), [
    ("NO", "NO"), ("on", "on"), ("off", "off"), ("yes", "yes"), ("1:30", "1:30"), ("2024-10-22", "2024-10-22"),
    ("0x1f", "0x1f"), ("'12'", "12"),
    ("=", "=")])
def test_words_stay_words(tmp_path, word, kept):
    assert load_text(tmp_path, HEAD + f"ask: [{word}]\n").ask == (kept,)


@pytest.mark.parametrize("word", ["12", "1e3", "0777", "true", "null", "~", ".5"])
def test_numbers_and_booleans_are_no_words(tmp_path, word):
    with pytest.raises(RuleError, match=r"trap\.yml:6:7: expected text"):
        load_text(tmp_path, HEAD + f"ask: [{word}]\n")


@pytest.mark.parametrize(("text", "said"), [
    (HEAD + "title: Again\n", "the key 'title' a second time"),
    (HEAD + "ask: &a [x]\nauthority: *a\n", "anchor"),
    (HEAD + "ask: *a\n", "alias"),
    (HEAD + "ask: !!python/object/apply:os.getcwd []\n", "tag"),
    (HEAD + "align: {<<: {need: 1}}\n", "merge key"),
    (HEAD + "---\n" + HEAD, "second document"),
    (HEAD + "ask: [" + "9" * 5000 + "]\n", "digits"),
    (HEAD + "ask: " + "[" * 20_000, "nested deeper"),
    (HEAD + "ask: " + "[" * 200_000, "nested deeper"),
    (HEAD + "ask: " + "{a: " * 20_000, "nested deeper"),
    (HEAD + "ask: [x\n", "YAML"),
    (HEAD + "ask:\n\t- x\n", "YAML"),
    (HEAD + "ask: ['\x07']\n", "character"),
    (HEAD + "# " + "x" * 1_000_001, "larger than 1 MB"),
    (HEAD + "? [a]\n: b\n", "no plain text"),
])
def test_traps_end_in_one_error(tmp_path, text, said):
    with pytest.raises(RuleError) as caught:
        load_text(tmp_path, text)
    assert said in str(caught.value)
    assert "trap.yml" in str(caught.value)


def test_an_alias_bomb_ends_at_once(tmp_path):
    lines = ["a0: &a0 [x, x]"] + [f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, 60)]
    with pytest.raises(RuleError, match="anchor"):
        load_text(tmp_path, "\n".join(lines))
