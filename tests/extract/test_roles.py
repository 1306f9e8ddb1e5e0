"""Who holds which office."""

from __future__ import annotations

import pytest

from checker.extract.naming.roles import extract
from checker.extract.scan import scan
from checker.language.sentences import sentences
from checker.model.text import Document
from checker.normalize.naming.names import entities, role_holding


def held(text: str) -> list[tuple[str, str, str, str]]:
    document = Document.from_text(text, id="a")
    split = sentences(document)
    known = entities(document, split)
    values = [role_holding(mention, document, known) for mention in extract(scan(document, split))]
    return [(value.name, value.role, value.organization, value.qualifier) for value in values]


@pytest.mark.parametrize(("text", "expected"), [
    ("Mirvale's Finance Minister Ilse Brandt said no.", ("Ilse Brandt", "finance minister", "Mirvale", "")),
    ("Ilse Brandt, Mirvale's Finance Minister, said no.", ("Ilse Brandt", "finance minister", "Mirvale", "")),
    ("The finance minister of Mirvale, Ilse Brandt, said no.", ("Ilse Brandt", "finance minister", "Mirvale", "")),
    ("The Italian interior minister, Carla Neri, said no.", ("Carla Neri", "interior minister", "Italy", "")),
    ("Minister of Defence Otto Falk came.", ("Otto Falk", "defense minister", "", "")),
    ("Defense Minister O. Falk of Velt came.", ("O. Falk", "defense minister", "Velt", "")),
    ("Seaforge's chief executive, Rana Pell, blamed rates.", ("Rana Pell", "chief executive officer", "Seaforge", "")),
    ("Seaforge CEO Rana Pell blamed rates.", ("Rana Pell", "chief executive officer", "Seaforge", "")),
    ("Rana Pell, who leads Seaforge Steel as chief executive, spoke.", ("Rana Pell", "chief executive officer", "Seaforge Steel", "")),
    ("Jan Vost, 52, the acting mayor of Kaldora, agreed.", ("Jan Vost", "mayor", "Kaldora", "acting")),
    ("Kaldora's new police chief, Jan Vost, agreed.", ("Jan Vost", "chief of police", "Kaldora", "")),
    ("Former health minister Jan Vost agreed.", ("Jan Vost", "health minister", "", "former")),
    ("Velt's Deputy Prime Minister Jan Vost agreed.", ("Jan Vost", "deputy prime minister", "Velt", "")),
    ("President-elect Jan Vost agreed.", ("Jan Vost", "president", "", "designate")),
    ("Jan Vost stepped down as trade minister on Friday.", ("Jan Vost", "trade minister", "", "former")),
    ("Jan Vost was sworn in as governor of Velt.", ("Jan Vost", "governor", "Velt", "")),
    ("Jan Vost was elected mayor of Kaldora.", ("Jan Vost", "mayor", "Kaldora", "")),
    ("Spokeswoman Nora Finch declined.", ("Nora Finch", "spokesperson", "", "")),
    ("The ruling came from Judge Nora Finch.", ("Nora Finch", "judge", "", "")),
    ("The vote pleased Gov. Nora Finch of Ohio.", ("Nora Finch", "governor", "Ohio", "")),
    ("Jan Vost, minister for health", ("Jan Vost", "health minister", "", "")),
    ("French army spokesman Luc Morel declined.", ("Luc Morel", "spokesperson", "France army", "")),
    ("Nora Finch, then the deputy director of the Velt Institute, wrote it.", ("Nora Finch", "director", "Velt Institute", "deputy")),
    ("Seaforge's chief technology officer, Rana Pell, agreed.", ("Rana Pell", "chief technology officer", "Seaforge", "")),
    ("Chief Human Resources Officer Rana Pell of Seaforge agreed.", ("Rana Pell", "chief human resources officer", "Seaforge", "")),
    ("Harbor Board Counsel Nora Finch declined.", ("Nora Finch", "counsel", "Harbor Board", "")),
    ("On Monday then-FBI Director Nora Finch signed.", ("Nora Finch", "director", "Federal Bureau of Investigation", "former")),
    ("On Monday then-Velt Governor Nora Finch signed.", ("Nora Finch", "governor", "velt", "former")),
    ("The FBI director at the time, Nora Finch, signed.", ("Nora Finch", "director", "Federal Bureau of Investigation", "former")),
    ("Nora Finch (D-Ohio), the majority whip, agreed.", ("Nora Finch", "majority whip", "", "")),
    ("Nora Finch, D-Ohio, the committee chairwoman, agreed.", ("Nora Finch", "chair", "", "")),
    ("Nora Finch, a baker and the mayor of Tarn, agreed.", ("Nora Finch", "mayor", "Tarn", "")),
    ("Nora Finch, now 54 and the mayor of Tarn, agreed.", ("Nora Finch", "mayor", "Tarn", "")),
    ("Former Velt Green Party Chairman Jan Vost agreed.", ("Jan Vost", "chair", "Velt Green Party", "former")),
    ("A deal with Tarn County Prosecutor Jan Vost was struck.", ("Jan Vost", "prosecutor", "Tarn County", "")),
    ("Jan Vost, the prosecuting attorney for Tarn County, agreed.", ("Jan Vost", "prosecutor", "Tarn County", "")),
    ("Former SFW shipping executive Rana Pell agreed.", ("Rana Pell", "executive", "SFW", "former")),
    ("The union's general counsel left, and the firm's treasurer Nora Finch stayed.", ("Nora Finch", "treasurer", "", "")),
])
def test_who_holds_which_office(text: str, expected: tuple[str, str, str, str]) -> None:
    assert held(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), [
    ("Mirvale's foreign minister is Ilse Brandt.", ("Ilse Brandt", "foreign minister", "Mirvale", "")),
    ("The mayor of Kaldora is still Otto Falk, 61.", ("Otto Falk", "mayor", "Kaldora", "")),
    ("Mirvale, whose acting premier is Otto Falk, agreed.", ("Otto Falk", "prime minister", "Mirvale", "acting")),
    ("Mirvale's finance minister was Ilse Brandt until 2019.", ("Ilse Brandt", "finance minister", "Mirvale", "former")),
    ("Otto Falk was the president of Mirvale from 2012 to 2016.", ("Otto Falk", "president", "Mirvale", "former")),
    ("Ilse Brandt, long Mirvale's foreign minister, left.", ("Ilse Brandt", "foreign minister", "Mirvale", "")),
    ("Ilse Brandt, for years its foreign minister, left.", ("Ilse Brandt", "foreign minister", "", "")),
    ("Ilse Brandt, formerly mayor of Kaldora, left.", ("Ilse Brandt", "mayor", "Kaldora", "former")),
    ("Otto Falk, president of Mirvale since 2012, agreed.", ("Otto Falk", "president", "Mirvale", "")),
    ("Velt Foods named Ilse Brandt chief executive.", ("Ilse Brandt", "chief executive officer", "Velt Foods", "")),
    ("Velt Foods appointed Ilse Brandt as its chief executive.", ("Ilse Brandt", "chief executive officer", "Velt Foods", "")),
    ("Mirvale elected Ilse Brandt president in May.", ("Ilse Brandt", "president", "Mirvale", "")),
    ("Ilse Brandt took over as treasurer of Velt Foods from Otto Falk.", ("Ilse Brandt", "treasurer", "Velt Foods", "")),
    ("Ilse Brandt, who heads the Velt Institute, spoke.", ("Ilse Brandt", "head", "Velt Institute", "")),
    ("Ilse Brandt chairs the Velt Institute.", ("Ilse Brandt", "chair", "Velt Institute", "")),
    ("Prime Minister-designate Otto Falk agreed.", ("Otto Falk", "prime minister", "", "designate")),
    ("Otto Falk, the governor-elect of Velt, agreed.", ("Otto Falk", "governor", "Velt", "designate")),
    ("Otto Falk will become mayor of Kaldora in May.", ("Otto Falk", "mayor", "Kaldora", "designate")),
    ("Otto Falk will be sworn in as mayor of Kaldora.", ("Otto Falk", "mayor", "Kaldora", "designate")),
    ("Otto Falk will succeed Ilse Brandt as mayor of Kaldora.", ("Otto Falk", "mayor", "Kaldora", "designate")),
])
def test_an_office_told_by_a_verb(text: str, expected: tuple[str, str, str, str]) -> None:
    assert held(text) == [expected]


@pytest.mark.parametrize("text", [
    "Ilse Brandt succeeded Otto Falk as mayor of Kaldora.",
    "Ilse Brandt has replaced Otto Falk as mayor of Kaldora.",
])
def test_who_follows_whom(text: str) -> None:
    assert held(text) == [("Ilse Brandt", "mayor", "Kaldora", ""), ("Otto Falk", "mayor", "Kaldora", "former")]


@pytest.mark.parametrize(("text", "roles"), [
    ("Defense Minister and Trade Minister Ilse Brandt left.", {"defense minister", "trade minister"}),
    ("President and Chief Executive Ilse Brandt left.", {"president", "chief executive officer"}),
    ("The President and Finance Minister Ilse Brandt left.", {"finance minister"}),
    ("Its mayor and Finance Minister Ilse Brandt left.", {"finance minister"}),
])
def test_titles_joined_before_one_name(text: str, roles: set[str]) -> None:
    assert {role for name, role, _, _ in held(text) if name == "Ilse Brandt"} == roles


@pytest.mark.parametrize("text", [
    "Otto Falk of Kaldora and the mayor left.",
    "Kaldora (Velt), the mayor said, is full.",
    "Otto Falk saw a baker and the mayor of Tarn.",
    "The mayor had no time, Otto Falk said.",
    "The mayor at the time was abroad.",
    "A then-new chairman left.",
    "Mirvale's foreign minister is in Velt.",
    "Mirvale's foreign minister is Otto Falk's brother.",
    "If the mayor is Otto Falk, voters will cheer.",
    "The winner is Otto Falk.",
    "The foreign minister was Otto Falk.",
    "Otto Falk is not the mayor of Kaldora.",
    "Otto Falk hopes to become mayor of Kaldora.",
    "Kaldora elected its first woman mayor.",
    "The tram replaced the bus as the city's head of traffic.",
    "Ilse Brandt leads Otto Falk by 4 points.",
    "Ilse Brandt heads to Kaldora on Monday.",
    "Ilse Brandt heads Kaldora's list.",
    "Otto Falk heads a committee.",
    "Velt Foods named the mayor a friend.",
    "The foreign minister arrived on Monday.",
    "A president needs time, and so does a mayor.",
    "Otto Falk met the mayor.",
    "The mayor of Kaldora met Otto Falk.",
    "Otto Falk, a resident of Kaldora, praised the mayor.",
    "The Presidents' Day sale starts Monday.",
    "They met the president, and Congress voted.",
    "The Prime Minister's office in Kaldora declined.",
    "The director, Monday's guest, was late.",
    "She works for General Motors and the Justice Department.",
    "The King's speech sold well.",
    "Otto Falk worked as General Mills said.",
    "Ilse Brandt said the chair was broken.",
    "Ilse Brandt might become president.",
    "The secretary of the club, Velt Rovers, resigned.",
    "Velt Rovers beat Kaldora, the league leader said nothing.",
    "The minister told Ilse Brandt to wait.",
])
def test_an_office_without_its_holder_gives_nothing(text: str) -> None:
    assert held(text) == []


def test_the_body_told_once_holds_for_the_document() -> None:
    text = "Mirvale's finance minister, Ilse Brandt, left. Finance Minister Brandt will return."
    assert held(text) == [("Ilse Brandt", "finance minister", "Mirvale", "")] * 2


def test_the_span_runs_from_the_first_to_the_last_word_of_the_expression() -> None:
    text = "They saw Otto Falk, the acting mayor of Kaldora, at noon."
    document = Document.from_text(text, id="a")
    mention, = extract(scan(document, sentences(document)))
    assert text[mention.span.start:mention.span.end] == "Otto Falk, the acting mayor of Kaldora"
    assert [key for key, _ in mention.parts] == ["name", "role", "organization", "qualifier"]
