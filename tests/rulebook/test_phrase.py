"""Phrases: what they match, what they refuse, and what hostile ones do."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model.claim import Kind
from checker.rulebook.pattern import compiled, placeholder, plain
from checker.rulebook.phrase import SLOT_TYPES, PhraseError, parse, written_out

TYPES = "|".join(sorted(SLOT_TYPES, key=len, reverse=True))


def shown(text: str) -> str:
    """A sentence with `<type>` for each placeholder, numbered in order."""
    numbers = iter(range(1000))
    parts = re.split(f"<({TYPES}|day|other)>", text)
    return "".join(placeholder("day" if part == "date" else part, next(numbers)) if index % 2 else plain(part)
                   for index, part in enumerate(parts))


def matches(phrase: str, text: str) -> bool:
    return compiled(phrase).regex.search(shown(text)) is not None


@pytest.mark.parametrize(("phrase", "text", "wanted"), [
    ("have met {n:count} times", "They have met <count> times.", True),
    ("have met {n:count} times", "They HAVE  met\n<count> times.", True),
    ("have met {n:count} times", "They have met <money> times.", False),
    ("have met {n:count} times", "They have met 44 times.", False),
    ("have met {n:count} times", "They behave met <count> times.", False),
    ("have met {n:count} time", "They have met <count> times.", False),
    ("met [each other] {n:count} times", "They met <count> times.", True),
    ("met [each other] {n:count} times", "They met each other <count> times.", True),
    ("met [each other] {n:count} times", "They met each <count> times.", False),
    ("[the] [whole] {n:count} goats", "<count> goats", True),
    ("[the] [whole] {n:count} goats", "the whole <count> goats", True),
    ("[the] [whole] {n:count} goats", "whole <count> goats", True),
    ("{n:count} [big|small] goats", "<count> small goats", True),
    ("{n:count} (big|very small) goats", "<count> very small goats", True),
    ("{n:count} (big|very small) goats", "<count> goats", False),
    ("{n:count} goats [or more]", "<count> goats", True),
    ("goats ... {n:count}", "goats, of which there were <count>", True),
    ("goats ... {n:count}", "goats " + "x " * 60 + "<count>", False),
    ("goats ... [about] {n:count}", "goats were about <count>", True),
    ("goats ... [about] {n:count}", "goats were <count>", True),
    ("{a:person}'s {n:count} goats", "<person>’s <count> goats", True),
    ("{a:person} and {b:person} met {n:count} times", "<person> and Russian President <person> met <count> times", True),
    ("{a:person} and {b:person} met {n:count} times", "<person> and the lowly <person> met <count> times", False),
    ("{a:org} has {n:count} members", "<other> has <count> members", True),
    ("in {p:place-name} {n:count}", "in the <place-name> <count>", True),
    ("in {y:year} {n:count}", "in <day> <count>", False),
    ("{n:count} {w:word} goats", "<count> mountain goats", True),
    ("{n:count} {w:word} goats", "<count> <count> goats", False),
    ('"{n:count}" goats', "“<count>” goats", True),
    ("{n:count} (goats), now", "<count> goats, now", True),
])
def test_matches(phrase, text, wanted):
    assert matches(phrase, text) is wanted


def test_binds_slots_by_place():
    found = compiled("{a:person} met {b:person} {n:count} times").regex.search(shown("<person> met <person> <count> times"))
    assert [ord(found.group(name)) & 0xFF for name in ("a", "b", "n")] == [0, 1, 2]


def test_word_sets_are_choices_of_their_words():
    sets = {"dead": ("killed", "lost their lives")}
    assert parse("{n:count} were $dead", sets).slots == (("n", "count"),)
    assert matches(written_out("{n:count} were $dead", sets), "<count> were lost their lives")


def test_text_cannot_pass_for_a_placeholder():
    forged = placeholder("count", 0)
    assert compiled("met {n:count} times").regex.search(plain(f"met {forged} times")) is None


def test_the_value_slot_is_the_first_of_its_kind():
    phrase = parse("{a:person} {y:year} ... {n:count} of {m:count} times")
    assert [phrase.value_slot(kind) for kind in (Kind.COUNT, Kind.DATE, Kind.MONEY)] == ["n", "y", None]


@pytest.mark.parametrize(("phrase", "said"), [
    ("", "the phrase is empty"),
    ("they met often", "the phrase has no slot"),
    ("... {n:count}", "'...' at an end"),
    ("{n:count} ...", "'...' at an end"),
    ("{n:count} (a|)", "an empty choice"),
    ("{n:count} []", "an empty choice"),
    ("{n:count} [... a]", "with '...' at its end"),
    ("{n:count} (a", "')' is missing"),
    ("{n:count} [a", "']' is missing"),
    ("{n:count} a)", "')' without its opening mark"),
    ("{n:count} a|b", "'|' without its opening mark"),
    ("{n:count", "cannot read the slot"),
    ("{n} goats", "cannot read the slot"),
    ("{N:count} goats", "cannot read the slot"),
    ("{n:goats}", "unknown slot type 'goats'"),
    ("{n:count} of {n:count}", "the slot 'n' a second time"),
    ("{n:count} $dead", "unknown word set '$dead'"),
    ("{n:count} " + "[" * 30 + "a" + "]" * 30, "nested deeper"),
    ("{n:count} " + "a " * 500, "parts"),
])
def test_refuses(phrase, said):
    with pytest.raises(PhraseError) as caught:
        parse(phrase)
    assert said in caught.value.message


@pytest.mark.parametrize("literal", [".*", "a+", "(?:x)", r"\d+", "^$", "a{2}", "x?", "\\", "a.b"])
def test_regular_expressions_are_plain_words_or_refused(literal):
    try:
        found = compiled("{n:count} " + literal)
    except PhraseError:
        return
    assert found.regex.search(shown("<count> aaaa 11")) is None


HOSTILE = [
    "{n:count} [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] end",
    "{n:count} (a|a|a|a|a|a) (a|a|a|a|a|a) (a|a|a|a|a|a) (a|a|a|a|a|a) (a|a|a|a|a|a) end",
    "{n:count} ... a ... a ... a ... a ... a end",
    "a ... a ... a ... a ... {n:count}",
    "{w:word} {x:word} {y:word} {z:word} {n:count}",
    "{w:word} ... {x:word} ... {y:word} ... {n:count}",
    "[a [a [a [a]]]] {n:count} end",
    "{a:person} {b:person} {c:person} {d:person} {n:count}",
    "{a:person} ... {b:person} ... {c:person} ... {n:count}",
    "(a|a a|a a a|a a a a) ... (a|a a|a a a) {n:count}",
    "{s:anchor} ... {n:count} ... end",
    "{o:org} [a|b|a b] ... {p:place-name} ... {n:count} end",
    "((a|b)|(a|b)) ((a|b)|(a|b)) ((a|b)|(a|b)) ... {n:count} end",
    "{e:event} ... {f:event} ... {g:event} ... {n:count}",
    "[a] ... [a] ... {n:count} ... a",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ... {n:count}",
    "{n:count} {m:count} {k:count} ... {j:count} end",
]
FILLINGS = ["a ", "a a, ", "<person> ", "<count> ", "<other> and ", "Aa <person> "]


@pytest.mark.parametrize("phrase", HOSTILE)
def test_a_hostile_phrase_matches_in_order_and_binds_what_fits(phrase):
    pattern = compiled(phrase)
    text = shown("".join(filling * 60 for filling in FILLINGS) + "<count> end")
    found = list(pattern.regex.finditer(text))
    assert all(one.end() <= two.start() for one, two in pairwise(found))
    for match in found:
        for name, slot_type in pattern.phrase.slots:
            fitting = {placeholder(category, 0)[0] for category in SLOT_TYPES[slot_type]}
            assert slot_type == "word" or match[name] is None or text[text.index(match[name]) - 1] in fitting


@given(st.text(alphabet="abn {}:()[]|.$count<>*+?\\^'\"é-", max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_text_is_a_phrase_or_a_phrase_error(text):
    try:
        slots = compiled(text).phrase.slots
    except PhraseError as problem:
        slots = (("", problem.message),)
    assert slots


@given(st.lists(st.text(alphabet="abcdefgäß", min_size=1, max_size=6), min_size=1, max_size=6), st.integers(0, 5))
@settings(max_examples=80, deadline=None)
def test_plain_words_match_themselves(words, at):
    at = min(at, len(words))
    phrase = " ".join([*words[:at], "{n:count}", *words[at:]])
    text = "Then, ".upper() + " ".join([*words[:at], "<count>", *words[at:]]) + "."
    assert matches(phrase, text)
    assert not matches(phrase, text.replace("<count>", "<money>"))
