"""Names in the text, and the one canonical form of each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.sentences import sentences
from checker.model.text import Document
from checker.normalize.naming.entities import entities


def names(text: str) -> list[str]:
    document = Document.from_text(text, id="a")
    return [entity.name for entity in entities(document, sentences(document)).all]


def types(text: str) -> dict[str, str]:
    document = Document.from_text(text, id="a")
    return {entity.name: entity.type for entity in entities(document, sentences(document)).all}


@pytest.mark.parametrize(("text", "expected"), [
    ("We saw Ilse Brandt and Otto Falk.", ["Ilse Brandt", "Otto Falk"]),
    ("They thanked Mr. Falk and Dr Brandt.", ["Falk", "Brandt"]),
    ("The order came from Gen. Marta Quill.", ["Marta Quill"]),
    ("They asked Harold J. Pine Jr. about it.", ["Harold Pine"]),
    ("They asked I. Pankov and A. Sande.", ["I. Pankov", "A. Sande"]),
    ("Otto Falk came, and so did I. Pankov left.", ["Otto Falk", "Pankov"]),
    ("They met Farid al-Qasim in Brussels.", ["Farid al-Qasim", "Brussels"]),
    ("Later Ludwig van der Berg left.", ["Ludwig van der Berg"]),
    ("They rely on the Bank of Velt and the Institute for Rural Studies.", ["Bank of Velt", "Institute for Rural Studies"]),
    ("It is a matter for the Department of Health and Human Services.", ["Department of Health and Human Services"]),
    ("They left for Trinidad and Tobago.", ["Trinidad and Tobago"]),
    ("It was a win for the Lantern Party of Jonas Brandt.", ["Lantern Party", "Jonas Brandt"]),
    ("They asked the Meadow League of Prime Minister Otto Falk.", ["Meadow League", "Otto Falk"]),
    ("They asked the University of Velt and Ilse Brandt.", ["University of Velt", "Ilse Brandt"]),
    ("We saw Secretary of State Ilse Brandt.", ["Ilse Brandt"]),
    ("He spoke of Italy's Carla Neri.", ["Italy", "Carla Neri"]),
    ("Russian President Pavel Ostrov met the German chancellor.", ["Russia", "Pavel Ostrov", "Germany"]),
    ("The U.S. and America mean the US.", ["United States", "United States", "United States"]),
    ("They met in the U.S, and then in the U.K .", ["United States", "United Kingdom"]),
    ("They met at U.Corran.", ["U", "Corran"]),
    ("The British and the Turks met Finns.", ["United Kingdom", "Turkey", "Finland"]),
    ("It was a French-led force with China-made drones.", ["France", "China"]),
    ("A rise in the Franco trade, and G20 talks.", ["Franco", "G20"]),
    ("We heard the UN and the United Nations.", ["United Nations", "United Nations"]),
    ("She runs the 12th Dunes Forum summit and the Ombrin Marathon.", ["Dunes Forum", "Ombrin Marathon"]),
    ("Secretary of State Nora Finch came.", ["Nora Finch"]),
    ("They read it in The Carden Times.", ["Carden Times"]),
    ("We saw Otto Falk (R-N.M.) and Ilse Brandt, D-Ohio, there.", ["Otto Falk", "Ilse Brandt"]),
    ("We saw Otto Falk (I-Maine) on D-Day.", ["Otto Falk", "D-Day"]),
])
def test_names_are_found(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("text", [
    "The Prime Minister spoke to the President on Monday.",
    "Police said the road would open in March.",
    "Regulators fined the company. Trade fell in January.",
    "Meanwhile, prices rose. Yesterday they fell. Analysts said so.",
    "I think we will. It's late, and I'm tired.",
    "However, three dollars and 40 euros are gone.",
    "Mr President, you are wrong.",
    "“Nothing was lost,” she said. “We are fine.”",
    "The Foreign Minister and the Chief Executive left on Tuesday, Oct. 3.",
    "About half of them stayed. Rescuers went on.",
    "snapshot-of-the-day-in-town_2024.jpg",
    "",
])
def test_plain_words_are_no_names(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(("text", "expected"), [
    ("President Falk left early. His wife, Greta Falk, stayed. Mr. Falk waved.", ["Falk", "Greta Falk", "Falk"]),
    ("President Falk left early. Falk waved. President Otto Falk is 60.", ["Otto Falk"] * 3),
    ("Mr. Falk left early. Otto Falk is 60.", ["Otto Falk"] * 2),
    ("Otto Falk won. President Falk waved.", ["Otto Falk"] * 2),
])
def test_a_surname_with_an_office_of_its_own_is_not_the_relative_named_later(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(("text", "short", "full"), [
    ("Falk meets Brandt. Otto Falk welcomed Ilse Brandt at noon.", "Falk", "Otto Falk"),
    ("Li Fangwei arrived. Mr Li waved.", "Li", "Li Fangwei"),
    ("Harold J. Pine spoke. Then H. Pine left.", "H. Pine", "Harold Pine"),
    ("The Dunes Trade Organization (DTO) met. The DTO agreed.", "DTO", "Dunes Trade Organization"),
    ("The Velt Endowment for Public Peace wrote. Later the Velt Endowment added a note.", "Velt Endowment",
     "Velt Endowment for Public Peace"),
    ("Pellwood Foods grew. Then Pellwood fell.", "Pellwood", "Pellwood Foods"),
    ("Morvia shut the gate. The Morvian army left.", "Morvian", "Morvia"),
    ("The Tarvanian army left the valley.", "Tarvanian", "Tarvania"),
])
def test_a_short_form_means_the_one_full_name(text: str, short: str, full: str) -> None:
    document = Document.from_text(text, id="a")
    found = entities(document, sentences(document)).all
    assert {entity.name for entity in found if text[entity.span.start:entity.span.end] == short} == {full}


@pytest.mark.parametrize(("text", "short"), [
    ("Otto Falk met Maria Falk. Then Falk left.", "Falk"),
    ("Anna Weller spoke to Anna Holt, and Anna agreed.", "Anna"),
    ("The Velt Museum and the Velt Opera House. They love Velt.", "Velt"),
])
def test_a_short_form_of_two_names_stays(text: str, short: str) -> None:
    assert short in names(text)


def test_types_and_common_names() -> None:
    text = "Ilse Brandt of the Velt Bank flew from Vienna to Japan for the Nations Cup."
    assert types(text) == {"Ilse Brandt": "person", "Velt Bank": "org", "Vienna": "place", "Japan": "country", "Nations Cup": "event"}
    document = Document.from_text(text, id="a")
    common = [entity.name for entity in entities(document, sentences(document)).all if entity.is_common]
    assert common == ["Vienna", "Japan"]


def test_a_headline_in_capitals_names_only_names() -> None:
    text = "Brandt Warns Of Higher Prices As Winter Nears\n\nIlse Brandt warned of higher prices as the winter nears."
    assert names(text) == ["Ilse Brandt", "Ilse Brandt"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("Aa Bé.,'’-\n“U.S. of the and 1&(XI)"), max_size=120))
def test_names_never_overlap_and_lie_in_the_text(text: str) -> None:
    document = Document.from_text(text, id="a")
    end = 0
    for entity in entities(document, sentences(document)).all:
        assert end <= entity.span.start < entity.span.end <= len(text)
        assert entity.name
        end = entity.span.end


def test_a_headline_stretches_no_name_that_the_text_has_short():
    text = "Pastova RXT Drug Wins New Review Today\n\nThe drug comes from Pastova. Regulators said on Monday that Pastova had asked for it."
    assert "Pastova" in names(text)
    assert not any(name.startswith("Pastova ") and name in names(text)[1:] for name in names(text))


def test_a_person_named_in_full_only_in_the_headline_keeps_the_full_name():
    text = "Otto Falk Wins the Ombrin Marathon Again\n\nThe race went to Falk on Monday."
    assert names(text)[-1] == "Otto Falk"


def test_a_name_that_stands_alone_is_no_part_of_a_joined_one():
    text = "The yard belongs to Lantern. On Friday Lantern and Amber Group said so. Then Lantern closed it."
    assert [name for name in names(text) if "Lantern" in name] == ["Lantern"] * 3


def test_a_joined_name_that_stands_only_so_stays_whole():
    assert "Trinidad and Tobago" in names("They left for Trinidad and Tobago on Friday.")


def test_the_agency_in_a_dateline_is_no_name_of_the_story():
    found = names("KALDIM (Lorvan News) - The Kaldim bridge of Orvand Steel (Orvand Yards) was closed on Monday.")
    assert [name for name in found if "Lorvan" in name] == []
    assert [name for name in found if "Orvand" in name]
