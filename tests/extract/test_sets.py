"""Lists of names."""

from __future__ import annotations

import pytest

from checker.extract.naming.sets import extract
from checker.extract.scan import scan
from checker.language.sentences import sentences
from checker.model.text import Document
from checker.normalize.naming.names import entities, name_set


def lists(text: str) -> list[tuple[str, tuple[str, ...], bool]]:
    document = Document.from_text(text, id="a")
    split = sentences(document)
    known = entities(document, split)
    found = [(mention.pattern, name_set(mention, document, known)) for mention in extract(scan(document, split))]
    return [(pattern, value.members, value.is_open) for pattern, value in found]


@pytest.mark.parametrize(("text", "expected"), [
    ("The pact was founded in 1998 by Velt, Mirvale and Soravia.", ("set.founders", ("Mirvale", "Soravia", "Velt"), False)),
    ("It was formed by Velt, Norway, and Mirvale, with Soravia joining later.", ("set.founders", ("Mirvale", "Norway", "Velt"), False)),
    ("The bloc first grouped Peru, Chile, Bolivia and the United States.",
     ("set.founders", ("Bolivia", "Chile", "Peru", "United States"), False)),
    ("The pact was founded by three towns: Ombrin, Velt and Mirvale.", ("set.founders", ("Mirvale", "Ombrin", "Velt"), False)),
    ("The pact was founded by Velt and Mirvale.", ("set.founders", ("Mirvale", "Velt"), False)),
    ("The members of the Amber League are Velt, Mirvale and Soravia.", ("set.members", ("Mirvale", "Soravia", "Velt"), False)),
    ("Kaldora, Ombrin and Vesko will host the games.", ("set.hosts", ("Kaldora", "Ombrin", "Vesko"), False)),
    ("The deal was signed by Otto Falk, Ilse Brandt and Jan Vost.", ("set.signatories", ("Ilse Brandt", "Jan Vost", "Otto Falk"), False)),
    ("The finalists are Otto Falk, Ilse Brandt and Jan Vost.", ("set.shortlist", ("Ilse Brandt", "Jan Vost", "Otto Falk"), False)),
    ("The victims were Otto Falk, 34, and Ilse Brandt, 40.", ("set.victims", ("Ilse Brandt", "Otto Falk"), False)),
    ("The founders, Velt and Mirvale, met.", ("set.founders", ("Mirvale", "Velt"), False)),
    ("Velt, Mirvale or Soravia will host the games.", ("set.hosts", ("Mirvale", "Soravia", "Velt"), True)),
    ("Six lines, including Nimjet and Skylark, stopped.", ("set.open", ("Nimjet", "Skylark"), True)),
    ("Towns such as Kaldora, Ombrin and Vesko stayed dark.", ("set.open", ("Kaldora", "Ombrin", "Vesko"), True)),
    ("The members are Velt, Norway, Mirvale and others.", ("set.members", ("Mirvale", "Norway", "Velt"), True)),
    ("Its members are Velt, Norway, Mirvale, etc.", ("set.members", ("Mirvale", "Norway", "Velt"), True)),
    ("The finalists are Otto Falk, Ilse Brandt, and two others.", ("set.shortlist", ("Ilse Brandt", "Otto Falk"), True)),
    ("Runners came from Velt, Norway, Mirvale and several other countries.", ("set.names", ("Mirvale", "Norway", "Velt"), True)),
    ("The hosts were Velt, Norway, Mirvale and the rest of the bloc.", ("set.hosts", ("Mirvale", "Norway", "Velt"), True)),
    ("The members include Velt, Norway, Mirvale.", ("set.open", ("Mirvale", "Norway", "Velt"), True)),
    ("They came from Kaldora, Ombrin, Vesko and elsewhere.", ("set.names", ("Kaldora", "Ombrin", "Vesko"), True)),
    ("They came from Kaldora, Ombrin and Vesko among others.", ("set.names", ("Kaldora", "Ombrin", "Vesko"), True)),
])
def test_lists_of_names(text: str, expected: tuple[str, tuple[str, ...], bool]) -> None:
    assert expected in lists(text)
    assert len(lists(text)) == 1


@pytest.mark.parametrize("text", [
    "The president of Velt, Otto Falk, and Ilse Brandt met.",
    "Otto Falk, 34, and Ilse Brandt, 40, met.",
    "They sell apples, pears and plums.",
    "They sell fruit: Apples, pears and plums.",
    "It opens on Monday, Tuesday and Friday.",
    "They met in Kazan, Russia, and talked.",
    "He moved from Munich, Germany, and Vienna, Austria.",
    "Chinese, Russian and Indian officials met.",
    "Otto Falk and Ilse Brandt met.",
    "In Velt, Norway, and other parts of it rain fell.",
    "The mayor of Kaldora, Otto Falk, and others met.",
    "They met in Kazan, Russia, and others stayed.",
    "He lives in Kaldora, Velt, and two others live in Mirvale.",
    "Otto Falk, the mayor, and Ilse Brandt met.",
    "They joined the Velt Guard in May.",
    "She is a member of the Council, and Otto Falk agreed.",
    "France's Jean Morel, Italy's Carla Neri and others came.",
])
def test_what_is_no_list_of_names(text: str) -> None:
    assert lists(text) == []


def test_members_and_cue_are_parts_and_the_span_is_the_list() -> None:
    text = "The pact was signed by Velt, Mirvale and Soravia on Monday."
    document = Document.from_text(text, id="a")
    mention, = extract(scan(document, sentences(document)))
    assert text[mention.span.start:mention.span.end] == "Velt, Mirvale and Soravia"
    assert [(key, text[span.start:span.end]) for key, span in mention.parts] == [
        ("member1", "Velt"), ("member2", "Mirvale"), ("member3", "Soravia"), ("cue", "signed")]
