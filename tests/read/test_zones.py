"""Zones of flattened pages. A wrong "furniture" is the worst mistake, so half of the table must stay body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.text import ZoneName
from checker.read.zones import zones

PROSE = [
    "The dam above Lorvik held through the night, although the lake rose by another 40 centimeters before dawn.",
    "Engineers opened the second spillway at noon and expect the level to fall by Sunday, the water authority said.",
    "About 2,300 people in the lower town were told to stay with relatives until the end of the week.",
    "The last time the spillway was used was in 1987, when a landslide blocked the outlet for 11 days.",
]
BODY = "\n\n".join(PROSE)
MORE = "\n\n".join(f"Later, {prose[0].lower()}{prose[1:]}" for prose in PROSE)


def zone_of(text: str, words: str, occurrence: int = 0) -> str:
    at = -1
    for _ in range(occurrence + 1):
        at = text.index(words, at + 1)
    return next(zone.name.value for zone in zones(text) if zone.span.start <= at < zone.span.end)


@pytest.mark.parametrize("line", [
    "Skip to main content", "Jump to navigation", "6 min read", "· 12 min read", "Reading time: 4 minutes", "By Mara Lind",
    "By Mara Lind and Jo Berg",
    "Mara Lind - Lorvik Herald", "Published: 3 May 2024, 10:15 GMT", "Updated 2 hours ago", "May 3, 2024 | 7:15 AM EDT",
    "lorvik-dam_03.jpeg",
    "news@lorvik-herald.example", "Advertisement", "Share this article", "Sign up for our evening newsletter", "Read more",
    "Watch: the spillway opens",
    "Home > Regions > North > Lorvik", "Related: 12 villages that moved uphill", "READ MORE: The 10 largest dams of the north",
    "© 2024 Lorvik Herald. All rights reserved.",
    "Edited by Mara Lind", "Reporting by Mara Lind; editing by Jo Berg", "(Additional reporting by Jo Berg in Sund)",
    "Translated by Mara Lind. Edited by Jo Berg.",
    "Jo Berg contributed to this report.", "25 comments", "Copyright 2024 Lorvik Media",
])
def test_furniture_by_its_own_words(line: str) -> None:
    text = f"Dam above Lorvik holds\n\n{line}\n\n{BODY}\n"
    assert zone_of(text, line) == "furniture"
    assert all(zone_of(text, prose) == "body" for prose in PROSE)


@pytest.mark.parametrize("line", [
    "Share of homes without power falls to 4%",
    "Read the room: mayor's 3 rules for a crisis plan, and why he says they saved 200 lives last night.",
    "By noon the lake had risen 40 centimeters.", "By Monday 300 people had returned", "Edited by hand, the map of 1987 shows two outlets.",
    "Written by engineers in 1987, the manual runs to 300 pages.", "Support US-led relief, governor urges",
    "Comments by the mayor drew 400 protesters to the square.",
    "The dam", "300 homes without power", "The minister, who wrote the comments on Friday, said 12 villages would move.",
    "Related costs rose to $4 million, the ministry said.",
    "3 May 2024", "Watchdog: 12 dams unsafe", "5. The lake fell by 30 centimeters in a day.", "More than 300 homes lost power on Friday.",
    "Copyright law changed in 1987.", "Most people left by bus.", "Home prices fell 3% in Lorvik",
    "“We were 20 minutes from disaster,” she said.",
])
def test_lines_that_stay_body(line: str) -> None:
    text = f"{BODY}\n\n{line}\n\n{MORE}\n"
    assert zone_of(text, line) == "body"


@pytest.mark.parametrize("text", [
    "Nine people died.", "Nine people died", "The mayor has met the king 44 times. She will meet him again in May.",
    "Nine people died.\nTwo are missing.\nThe search goes on.", "Profit rose 4%\n", "12", "Comments", "\n\n", "   x",
])
def test_a_few_plain_sentences_are_all_body(text: str) -> None:
    assert [zone.name for zone in zones(text)] == [ZoneName.BODY]


def test_an_empty_text_has_no_zones() -> None:
    assert zones("") == ()


@pytest.mark.parametrize("label", ["Recommended Stories", "Popular Now", "You May Also Like", "[LATEST] Latest Stories", "Must-Reads",
"MOST READ", "More from Lorvik Herald",
                                   "Related Articles:", "## Trending", "Editor’s Picks"])
def test_a_list_under_a_label_is_furniture_to_the_end(label: str) -> None:
    text = (f"Dam above Lorvik holds\n\n{BODY}\n\n{label}\n\n  • Bakery of the year sells 9,000 loaves\n\n"
            "    A family shop in Sund has won the prize for 2024.\n\n  • Ferry fares up 6%\n\n"
            "    The company blames the price of fuel for the third increase this year, and promises no more.\n")
    assert {zone_of(text, words) for words in (label, "9,000 loaves", "prize for 2024", "price of fuel")} == {"furniture"}
    assert zone_of(text, PROSE[-1]) == "body"


def test_headlines_without_bullets_are_a_list_too() -> None:
    text = f"{BODY}\n\nTop Stories\n\nBakery sells 9,000 loaves\n\nFerry fares up 6%\n\nCrown prince visits 12 schools\n"
    assert zone_of(text, "9,000") == zone_of(text, "12 schools") == "furniture"


def test_the_article_goes_on_after_a_box_of_links() -> None:
    text = f"{PROSE[0]}\n\nRelated\n\nBakery sells 9,000 loaves\n\nFerry fares up 6%\n\n{PROSE[1]}\n\n{PROSE[2]}\n"
    assert zone_of(text, "9,000") == "furniture"
    assert zone_of(text, PROSE[1]) == zone_of(text, PROSE[2]) == "body"


def test_a_last_paragraph_after_a_box_of_links_is_body() -> None:
    text = (f"{PROSE[0]}\n\n{PROSE[1]}\n\nRelated\n\nBakery sells 9,000 loaves\n\nFerry fares up 6%\n\n{PROSE[2]}\n\n"
            "Most Read\n\nKing visits 3 farms\n\nOld mill burns\n")
    assert zone_of(text, PROSE[2]) == "body"
    assert zone_of(text, "3 farms") == "furniture"


def test_a_label_without_a_list_takes_nothing_with_it() -> None:
    text = f"{PROSE[0]}\n\nLatest\n\n{PROSE[1]}\n\n{PROSE[2]}\n\n{PROSE[3]}\n"
    assert all(zone_of(text, prose) == "body" for prose in PROSE)


def test_readers_comments_are_furniture_although_they_are_prose() -> None:
    text = (f"{BODY}\n\nComments (2)\n\nI lived below that dam for 30 years and nobody ever told us about the spillway at all.\n\n"
            "They said the same thing in 1987 and then 400 cellars were under water.\n")
    assert zone_of(text, "30 years") == zone_of(text, "400 cellars") == "furniture"


def test_a_title_is_the_first_line_above_running_text() -> None:
    assert zone_of(f"Dam above Lorvik holds\n\n{BODY}", "Dam above") == "title"
    assert zone_of(f"Will the dam hold?\n{BODY}", "Will the") == "title"
    assert zone_of(f"# Dam above Lorvik holds\n\n{BODY}", "# Dam") == "title"
    assert zone_of(f"Skip to content\n\nDam above Lorvik holds\n\n{BODY}", "Dam above") == "title"


def test_a_repeated_title_is_title_again() -> None:
    text = f"Dam above Lorvik holds for now\n\nThe lake is still rising.\n\nDam above Lorvik holds for now\n\n{BODY}"
    assert zone_of(text, "Dam above", 1) == "title"
    text = f"Dam above Lorvik holds for now, say engineers\n\nDam above Lorvik holds for now, engineers believe\n\n{BODY}"
    assert zone_of(text, "engineers believe") == "title"


def test_captions_are_evidence() -> None:
    text = (f"{PROSE[0]}\n\ndam-at-dawn.JPG\nThe dam on May 3, 2024, seen from the church.\n\n{PROSE[1]}\n\n"
            f"The lower town under 30 centimeters of water [Reuters/handout]\n\n{PROSE[2]}\n\nThe spillway of 1987. / Lorvik Museum\n\n"
            f"Image caption, The mayor at the dam in 2019\n\n{PROSE[3]}")
    for words in ("May 3, 2024", "30 centimeters of", "spillway of 1987", "mayor at the dam in 2019"):
        assert zone_of(text, words) == "caption"
    assert zone_of(text, "dam-at-dawn") == "furniture"


def test_a_bracket_without_a_credit_is_no_caption() -> None:
    line = "The wall is 120 meters wide (the old one had 90 meters)"
    assert zone_of(f"{PROSE[0]}\n\n{line}\n\n{PROSE[1]}", line) == "body"


def test_a_repeated_line_says_nothing_new() -> None:
    text = f"{PROSE[0]}\n\nTell us what you saw\n\n{PROSE[1]}\n\nTell us what you saw\n\n{PROSE[2]}"
    assert [zone_of(text, "Tell us", number) for number in (0, 1)] == ["body", "furniture"]


def test_text_wrapped_by_hand_is_read_by_paragraphs() -> None:
    text = ("The dam above Lorvik held through the night, although the lake\nrose by another 40 centimeters before dawn. Engineers opened\n"
            "the second spillway at noon and\nexpect the level to fall.\n\n"
            "About 2,300 people in the lower town were told to stay with\nrelatives.\n")
    assert {zone.name for zone in zones(text)} == {ZoneName.BODY}


ROWS = [*PROSE, "Comments", "Related", "• 5", "a.jpg", "By Jo Berg", "", "  12", "Top Stories", "x\r\ny", "(AP)"]


@given(st.lists(st.sampled_from(ROWS), max_size=14))
def test_zones_are_a_partition_in_order(rows: list[str]) -> None:
    text = "\n".join(rows)
    found = zones(text)
    assert "".join(text[zone.span.start:zone.span.end] for zone in found) == text
    assert all(zone.why and zone.span.start < zone.span.end for zone in found)


@given(st.text(max_size=300))
def test_any_text_is_partitioned(text: str) -> None:
    assert "".join(text[zone.span.start:zone.span.end] for zone in zones(text)) == text


@pytest.mark.parametrize(("piece", "wanted"), [
    *((piece, {"body"}) for piece in ("x", "a ", " ", "\n", "1.1.11 ", "1:1 ", "a > ", "By A ", "(", "a.jpg\n", "AP) - ", "\r", "A. ",
                                      "10:10 ago 1.1.2011 ")),
    ("Comments\n", {"furniture"}), ("Related\n\nx y\n\n", {"furniture"}), ("• 1\n", {"title", "body"})])
def test_a_piece_written_over_and_over(piece: str, wanted: set[str]) -> None:
    text = piece * (20_000 // len(piece))
    found = zones(text)
    assert {zone.name.value for zone in found} == wanted
    assert "".join(text[zone.span.start:zone.span.end] for zone in found) == text
