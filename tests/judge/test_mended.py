"""Verdicts that were once wrong, each as a reader would have it; ids of the documents decide none of them."""

from __future__ import annotations

import datetime as dt

import pytest

import checker

SUNDAY = dt.date(2025, 5, 4)


def verdicts(left: str, right: str, days=(None, None), ids=("a", "b")) -> set[tuple[str, str]]:
    """Rule and verdict of every finding across two texts."""
    documents = [checker.Document.from_text(text, id=name, published=day) for text, day, name in zip((left, right), days, ids, strict=True)]
    return {(finding.rule, str(finding.verdict)) for finding in checker.check(documents).result.findings
            if len({claim.document for claim in finding.claims}) > 1}


TOLL = "The Orvand ferry fire killed 12 people in Tarn, the coast guard said."


@pytest.mark.parametrize(("left", "right", "days", "wanted"), [
    (TOLL, "The toll of the Orvand ferry fire in Tarn rose to 19 people killed, the coast guard said.", (SUNDAY, SUNDAY),
     ("conflict-casualties.death-toll", "changed")),
    ("Odo Marsk (1902-1970) was a judge. Ada Quill was elected in 1958.", "Ada Quill (1910-1980) was a judge. She was elected in 1962.",
     (None, None), ("generic.date", "scope-differs")),
])
def test_the_order_of_ids_decides_nothing(left, right, days, wanted):
    assert wanted in verdicts(left, right, days, ("a", "b"))
    assert verdicts(left, right, days, ("a", "b")) == verdicts(left, right, days, ("b", "a"))


def test_one_figure_told_of_two_years_is_no_agreement():
    text = "Halden's revenue was 1.843 billion dollars in {}, Ada Morn told investors in Varn."
    assert ("companies.revenue", "conflict") in verdicts(text.format(2023), text.format(2024))
    assert ("companies.revenue", "agree") in verdicts(text.format(2023), text.format(2023))
    assert ("companies.revenue", "scope-differs") in verdicts(text.format(2023), text.format(2024).replace("1.843", "1.911"))


@pytest.mark.parametrize("day", [dt.date.min, dt.date.max])
def test_the_ends_of_the_calendar_break_nothing(day):
    assert ("conflict-casualties.death-toll", "conflict") in verdicts(TOLL, TOLL.replace("12", "19"), (day, None))


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("No arrests were made in Tarn on Sunday.", "Police arrested two people in Tarn on Sunday.", "conflict"),
    ("The governor said 23 people had died in Velden.", "The governor denied that 40 people had died in Velden.", "scope-differs"),
    ("Ilse Roon won the Harrow election with 12,400 votes.", "Ilse Roon won the Harrow election by 1,240 votes.", "scope-differs"),
    ("Ilse Roon won the Harrow election with 12,400 votes.", "Ilse Roon won the Harrow election with 11,900 votes.", "conflict"),
    ("Ilse Roon won the Harrow election by 1,240 votes.", "Ilse Roon won the Harrow election by a margin of 1,140 votes.", "conflict"),
    ("At least 12 people died in the Orvand fire in Tarn.", "At least 19 people died in the Orvand fire in Tarn.", "conflict"),
    ("At least 12 people died in the Orvand fire in Tarn.", "The Orvand fire in Tarn killed 19 people.", "compatible"),
])
def test_counts_of_one_day(left, right, wanted):
    assert wanted in {verdict for rule, verdict in verdicts(left, right, (SUNDAY, SUNDAY)) if "date" not in rule and "place" not in rule}


def test_a_value_that_the_other_text_gives_of_something_alike_holds_a_conflict_back():
    left = "The Brask fever has 870 infections, doctors said."
    right = "In seven years the Brask fever had 170 infections. In total 870 people were infected with the Brask fever."
    assert "conflict" not in {verdict for _, verdict in verdicts(left, right)}


@pytest.mark.parametrize(("ours", "theirs", "wanted"), [("35", "30", "conflict"), ("35", "35", "agree"), ("35", "36", "uncertain")])
def test_distances_from_unknown_days_of_writing(ours, theirs, wanted):
    text = "Odo Marsk pleaded guilty to the killing {} years ago of a sailor who fell from the Tarn lighthouse."
    assert ("generic.date", wanted) in verdicts(text.format(ours), text.format(theirs))


@pytest.mark.parametrize(("left", "right", "said"), [
    ("The Orvand bridge in Brask opened in May 2019.", "The Orvand bridge in Brask opened in June 2019.", "lie 1 month apart"),
    ("The Orvand bridge in Brask opened in 2018.", "The Orvand bridge in Brask opened in 2021.", "lie 3 years apart"),
    ("The Orvand bridge in Brask opened on 3 May 2019.", "The Orvand bridge in Brask opened on 4 May 2019.", "lie 1 day apart"),
    ("The Orvand bridge in Brask opened on 3 May 2019.", "The Orvand bridge in Brask opened in June 2019.", "lie at least 29 days apart"),
])
def test_times_lie_apart_in_their_own_unit(left, right, said):
    documents = [checker.Document.from_text(text, id=name, published=SUNDAY) for text, name in ((left, "a"), (right, "b"))]
    assert any(said in finding.reasons[0] for finding in checker.check(documents).findings)


@pytest.mark.parametrize(("year", "is_growing"), [(2019, False), (2025, True)])
def test_a_toll_of_long_ago_is_not_said_to_grow(year, is_growing):
    text = f"The Brask flood of {'April ' if year == 2025 else ''}{year} killed {{}} people."
    documents = [checker.Document.from_text(text.format(toll), id=name, published=day) for toll, name, day in (
        (40, "a", dt.date(2025, 5, 4)), (38, "b", dt.date(2025, 5, 14)))]
    conflict = next(finding for finding in checker.check(documents).findings if finding.verdict == "conflict")
    assert ("can only grow" in conflict.reasons[0]) is is_growing


def test_names_are_told_as_the_texts_have_them():
    texts = ("Velmara Shipping’s owner Harl Bridgewater spoke of “reckless dredging” in Ombrinia.",
             "Harl Bridgewater of Velmara Shipping blamed “reckless dredging” off Ombrinia for it.")
    documents = [checker.Document.from_text(text, id=str(number), published=SUNDAY) for number, text in enumerate(texts)]
    matched = [reason for finding in checker.check(documents).findings for reason in finding.explanation.matched]
    assert "names in common: Harl Bridgewater, Ombrinia" in matched


@pytest.mark.parametrize(("right", "wanted"), [
    ("It was the first meeting of Verrin with the harbor leaders in Tarn since the flood.", False),
    ("It was the first meeting of Verrin with the harbor leaders in Tarn.", True),
])
def test_what_is_counted_since_a_point_is_another_series(right, wanted):
    assert ("conflict" in told("It was the second meeting of Verrin with the harbor leaders in Tarn.", right)) is wanted


@pytest.mark.parametrize(("right", "wanted"), [
    ("Olm Verrin earned $20 million between 2011 and 2020 for speeches.", False),
    ("Olm Verrin earned $20 million for speeches.", True),
])
def test_a_sum_of_several_years_is_held_against_none_of_unknown_years(right, wanted):
    assert ("conflict" in told("Olm Verrin earned $40,937,000 for speeches.", right)) is wanted


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("The film was nominated for six awards.", "The film won four awards.", False),
    ("The film Harrow Light earned six award nominations.", "The film Harrow Light won four awards.", False),
    ("The Brask museum bought six ships.", "The Brask museum sold four ships.", False),
    ("The film won six awards.", "The film won four awards.", True),
    ("The film was nominated for six awards.", "The film was nominated for four awards.", True),
    ("The film received six nominations.", "The film received four nominations.", True),
    ("The Brask museum bought six ships.", "Six ships were bought by the Brask museum.", False),
])
def test_opposed_deeds_outweigh_what_is_counted(left, right, wanted):
    assert ("conflict" in told(left, right)) is wanted


def test_who_is_nominated_for_an_office_is_appointed():
    texts = ("Olm Verrin nominated Ilse Roon as harbor minister on 3 May.", "Olm Verrin named Ilse Roon as harbor minister on 9 May.")
    documents = [checker.Document.from_text(text, id=name, published=SUNDAY) for name, text in zip("ab", texts, strict=True)]
    assert "conflict" in {str(found.verdict) for found in checker.check(documents).findings}


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("Sandra Vell resigned on 3 May 2019.", "Jon Vell resigned on 9 July 2020.", False),
    ("Sandra Vell, the mayor of Brask, resigned on 3 May 2019.", "Jon Vell, the mayor of Brask, resigned on 9 July 2020.", False),
    ("Sandra Vell was sentenced to 12 years.", "Jon Vell was sentenced to 14 years.", False),
    ("Police arrested Sandra Vell in Brask on 3 May 2019.", "Police arrested Jon Vell in Brask on 9 July 2020.", False),
    ("Sandra Vell resigned on 3 May 2019.", "Sandra Vell resigned on 9 July 2020.", True),
    ("Sandra Vell resigned on 3 May 2019.", "Sandra Mary Vell resigned on 9 July 2020.", True),
    ("Sandra Vell resigned on 3 May 2019.", "S. Vell resigned on 9 July 2020.", True),
    ("Robert Vell resigned on 3 May 2019.", "Bob Vell resigned on 9 July 2020.", True),
    ("Sandra Vell was sentenced to 12 years.", "Sandra Vell was sentenced to 14 years.", True),
])
def test_two_people_of_one_surname_stay_apart(left, right, wanted):
    documents = [checker.Document.from_text(text, id=name, published=SUNDAY) for name, text in zip("ab", (left, right), strict=True)]
    verdicts_of_deeds = {str(found.verdict) for found in checker.check(documents).findings if found.claims[0].kind != "role"}
    assert ("conflict" in verdicts_of_deeds) is wanted


def told(left, right):
    """The verdicts on figures of two reports of one day."""
    documents = [checker.Document.from_text(text, id=name, published=dt.date(2021, 2, 4)) for name, text in (("a", left), ("b", right))]
    return {str(finding.verdict) for finding in checker.check(documents).findings if finding.claims[0].kind not in {"date", "place"}}


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("Jim Orlan, 68, will leave in May.", "James Orlan, 68, had told the board.", "agree"),
    ("Jim Orlan, 68, will leave in May.", "James Orlan, 61, had told the board.", "conflict"),
    ("Ada Orlan, 68, spoke in Tarn.", "Ada Orlan, 68, lives in Velden.", "agree"),
    ("Tom Orlan, 68, will leave in May.", "James Orlan, 61, had told the board.", None),
])
def test_an_age_is_that_of_a_person_whatever_is_told_around_it(left, right, wanted):
    assert {verdict for rule, verdict in verdicts(left, right, (SUNDAY, SUNDAY)) if rule == "people-and-roles.age"} == {wanted} - {None}


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("BRASK - The council of Brask ordered 214 trams, the town said.",
     "VELDEN - The council of Velden ordered 231 trams, the town said.", set()),
    ("The port of Brask shipped 214 cranes, it said.", "The port of Velden shipped 231 cranes, it said.", set()),
    ("BRASK - The council of Brask ordered 214 trams, the town said.",
     "BRASK - The council ordered 231 trams, the town said.", {"conflict"}),
    ("The council of Brask ordered 214 trams, the town said.", "The council of Brask ordered 231 trams, the town said.", {"conflict"}),
])
def test_one_sentence_told_of_two_names_is_told_of_two_things(left, right, wanted):
    assert told(left, right) == wanted


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("The trial of Ann Reed begins on 4 October 2024.", "The trial of Ann Reed begins on 14 October 2024.", "conflict"),
    ("The funeral of Ann Reed was held on 4 October 2024.", "The funeral of Ann Reed took place on 14 October 2024.", "conflict"),
    ("The trial of Ann Reed begins on 4 October 2024.", "The trial of Ann Reed starts on 4 October 2024.", "agree"),
    ("The hearing of Ann Reed was held on 4 October 2024.", "The hearing of Ann Reed was held on 14 October 2024.", "scope-differs"),
    ("An earthquake struck Dunmere on 4 October 2024.", "An earthquake struck Dunmere on 14 October 2024.", "scope-differs"),
    ("The trial of Ann Reed begins on 4 October 2024.", "The trial of Olaf Stern begins on 14 October 2024.", None),
])
def test_what_one_person_has_once_has_one_day(left, right, wanted):
    assert {verdict for rule, verdict in verdicts(left, right) if rule == "generic.date"} == ({wanted} if wanted else set())


@pytest.mark.parametrize(("left", "right"), [
    ("The fire at the mill in Dunmere killed nine workers on Tuesday.", "The fire at Kestrel Mill killed nine workers on Tuesday."),
    ("About 4,000 people marched in Hyde Park on Saturday 4 May 2024.", "About 4,000 people marched in London on Saturday 4 May 2024."),
])
def test_a_site_against_a_town_is_no_clash(left, right):
    assert not {verdict for _, verdict in verdicts(left, right, (SUNDAY, SUNDAY))} & {"conflict", "disputed"}
