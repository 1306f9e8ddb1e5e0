"""What must hold for any documents: order, neighbors, sides and copies change nothing; equal values agree and others conflict."""

from __future__ import annotations

import datetime as dt
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import checker
from checker.model.finding import Verdict
from checker.report.results_json import write

DAY, LATER = dt.date(2023, 2, 6), dt.date(2023, 2, 12)
ARTICLES = (
    "Flooding in Tarn destroyed 1,200 homes, Mayor Edda Quill said. Repairs will cost $3 million.",
    "In Tarn flooding destroyed 1,700 homes. Edda Quill, the mayor of Tarn, spoke of repairs of $3 million.",
    "The Orvand earthquake killed 24 people and injured 310. It had a magnitude of 6.1.",
    "At least 20 people died in the Orvand earthquake of magnitude 6.4. “We heard the hills break in the night,” Ilse Roon said.",
    "Lumen Energy reported a profit of €310 million for 2022. Ilse Roon is the chief executive of Lumen Energy.",
    "Odo Marsk is the chief executive of Lumen Energy. It earned €290 million last year.",
    "The Vell League was founded by Kotavia, Mirvania and Orvand. Its 16th summit opened in Tessel on 4 May 2022.",
    "On 6 May 2022 the 17th Vell League summit opened in Brask. Kotavia and Mirvania have met 7 times.",
)
UNRELATED = checker.Document.from_text("Bakers in Hollin sold 1,400 loaves. The bread fair there cost 9,000 crowns.", id="zz")
CORPORA = st.lists(st.tuples(st.sampled_from(ARTICLES), st.sampled_from([None, DAY, LATER])), min_size=2, max_size=4)
SMALL = settings(max_examples=25, deadline=None)


def documents(corpus):
    return [checker.Document.from_text(text, id=f"d{number}", published=day) for number, (text, day) in enumerate(corpus)]


def written(sources):
    stream = io.StringIO()
    write(checker.check(sources).result, stream)
    return stream.getvalue()


def findings(sources):
    return checker.check(sources).to_dict()["findings"]


@SMALL
@given(CORPORA, st.randoms(use_true_random=False))
def test_order_of_documents_changes_no_byte(corpus, chance):
    shuffled = documents(corpus)
    chance.shuffle(shuffled)
    assert written(shuffled) == written(documents(corpus))


@SMALL
@given(CORPORA)
def test_an_unrelated_document_changes_no_finding(corpus):
    assert findings([*documents(corpus), UNRELATED]) == findings(documents(corpus))


@SMALL
@given(CORPORA)
def test_one_document_more_takes_no_claim_from_a_finding_of_two(corpus):
    pairs = {(finding["verdict"], *finding["claims"]) for finding in findings(documents(corpus)[:2])}
    claims = [set(finding["claims"]) for finding in findings(documents(corpus))]
    assert all(any(set(kept) <= held for held in claims) for _, *kept in pairs)


@SMALL
@given(CORPORA)
def test_every_claim_slices_back_and_every_finding_has_its_claims(corpus):
    sources = documents(corpus)
    texts = {document.id: document.text for document in sources}
    report = checker.check(sources)
    assert all(texts[claim.document][claim.span.start:claim.span.end] == claim.text for claim in report.claims)
    assert all(len(finding.claims) >= 2 and set(finding.claims) <= set(report.claims) for finding in report.findings)
    assert len({finding.id for finding in report.findings}) == len(report.findings)


@SMALL
@given(st.sampled_from(ARTICLES), st.sampled_from(ARTICLES), st.sampled_from([(None, None), (DAY, DAY), (DAY, LATER)]))
def test_swapped_documents_swap_sides_and_nothing_else(left, right, days):
    forth = [checker.Document.from_text(text, id=name, published=day) for name, text, day in zip("ab", (left, right), days, strict=True)]
    back = [checker.Document.from_text(text, id=name, published=day) for name, text, day in zip("ba", (left, right), days, strict=True)]

    def told(sources):
        return sorted((finding.id, finding.verdict, finding.severity, finding.rule, sorted(claim.text for claim in finding.claims))
                      for finding in checker.check(sources).findings)

    assert told(forth) == told(back)


@SMALL
@given(CORPORA, st.integers(0, 3))
def test_a_copy_adds_no_origin(corpus, which):
    sources = documents(corpus)
    text, day = corpus[which % len(corpus)]
    copied = checker.check([*sources, checker.Document.from_text(text, id="z", published=day)]).findings
    most = {finding.id: finding.origins for finding in checker.check(sources).findings}
    assert all(finding.origins <= most[finding.id] for finding in copied if finding.id in most)
    assert all(finding.origins <= len({text for text, _ in corpus}) for finding in copied)


TEMPLATES = [
    ("The dam at Ombrin holds {} turbines.", "40", "44"),
    ("Flooding in Tarn destroyed {} homes.", "1,200", "1,700"),
    ("The Orvand earthquake killed {} people.", "24", "31"),
    ("An explosion at the Brask mill injured {} workers.", "9", "14"),
    ("Kotavia sent {} soldiers to Mirvania.", "3,000", "5,000"),
    ("The Halden Institute planted {} trees along the Vell river.", "8,500", "9,200"),
    ("Police in Port Harl arrested {} protesters.", "54", "71"),
    ("The Vell League has {} members.", "10", "12"),
    ("Kotavia and Mirvania have met {} times.", "seven", "nine"),
    ("Ostby Shipyard paid {} for the Gellin dry dock.", "$40 million", "$55 million"),
    ("Lumen Energy reported a profit of {} for 2022.", "€310 million", "€290 million"),
    ("Kotavia's trade with Mirvania reached {} in 2021.", "$4.2 billion", "$3.7 billion"),
    ("The Tarn bridge cost {} to build.", "£18 million", "£23 million"),
    ("Inflation in Kotavia stood at {} in March 2021.", "4.1%", "5.2%"),
    ("Turnout in the Orvand referendum was {}.", "61 percent", "57 percent"),
    ("Kotavia's economy grew {} in 2019.", "3%", "5%"),
    ("Kotavia and Mirvania signed the Orvand treaty on {}.", "4 May 2019", "6 May 2019"),
    ("The Port Harl lighthouse opened on {}.", "12 June 1994", "14 June 1994"),
    ("The Vell tunnel is {} long.", "14 kilometres", "19 kilometres"),
    ("The Gellin pipeline is {} long.", "900 km", "750 km"),
    ("The quake that struck Orvand had a magnitude of {}.", "6.1", "6.8"),
    ("Temperatures in Tarn reached {} on 3 July 2021.", "41 degrees Celsius", "38 degrees Celsius"),
    ("{} is the chief executive of Lumen Energy.", "Ilse Roon", "Odo Marsk"),
    ("{}, the mayor of Port Harl, opened the new market.", "Edda Quill", "Tomas Brand"),
    ("Ilse Roon made her {} visit to Mirvania.", "third", "fifth"),
    ("The {} Orvand summit opened in Tessel.", "16th", "17th"),
    ("The hostage siege in Brask lasted {}.", "six days", "nine days"),
    ("The court in Tessel jailed Odo Marsk for {}.", "seven years", "four years"),
    ("The founders of the Vell League are {}.", "Kotavia, Mirvania and Orvand", "Kotavia, Mirvania and Tessel"),
]


def verdicts(left, right, days=(None, None)):
    sources = [checker.Document.from_text(text, id=name, published=day) for name, text, day in zip("ab", (left, right), days, strict=True)]
    return [finding.verdict for finding in checker.check(sources).findings]


@pytest.mark.parametrize("days", [(None, None), (DAY, DAY)])
@pytest.mark.parametrize(("template", "one", "other"), TEMPLATES)
def test_equal_values_agree_and_others_conflict(template, one, other, days):
    same, changed = (verdicts(template.format(one), template.format(value), days) for value in (one, other))
    assert Verdict.AGREE in same
    assert not {Verdict.CONFLICT, Verdict.DISPUTED} & set(same)
    assert Verdict.CONFLICT in changed


REWORDED = [
    ("The Vell reservoir supplies {} people.", ("1.2 million", "1,200,000", "1200000", "one point two million", "1.2m")),
    ("The Vell reservoir supplies {} people.", ("4,000", "4000", "four thousand")),
    ("Flooding in Tarn destroyed {} homes.", ("42", "forty-two")),
    ("Kotavia and Mirvania have met {} times.", ("7", "seven")),
    ("Ostby Shipyard paid {} for the Gellin dry dock.", ("$40 million", "$40,000,000", "40 million dollars", "US$40m", "$0.04 billion")),
    ("Lumen Energy reported a profit of {} for 2022.", ("€310 million", "310 million euros", "EUR 310 million")),
    ("Turnout in the Orvand referendum was {}.", ("61 percent", "61%", "61 per cent", "sixty-one percent")),
    ("The Port Harl lighthouse opened on {}.", ("12 June 1994", "June 12, 1994", "12th June 1994", "1994-06-12")),
    ("The Vell tunnel is {} long.", ("14 kilometres", "14 km", "14 kilometers", "14,000 metres")),
    ("Ilse Roon made her {} visit to Mirvania.", ("third", "3rd")),
    ("The hostage siege in Brask lasted {}.", ("six days", "6 days")),
]


@pytest.mark.parametrize(("template", "one", "other"), [
    (template, values[0], other) for template, values in REWORDED for other in values[1:]])
def test_a_value_in_other_words_agrees(template, one, other):
    found = verdicts(template.format(one), template.format(other))
    assert Verdict.AGREE in found
    assert not {Verdict.CONFLICT, Verdict.DISPUTED, Verdict.COMPATIBLE} & set(found)


def unrounded(tens):
    """A number that nobody takes for a round one."""
    return 10 * tens + 7


@settings(max_examples=40, deadline=None)
@given(st.integers(2, 90).map(unrounded), st.integers(2, 90).map(unrounded))
def test_whole_numbers_agree_only_where_they_are_equal(one, other):
    text = "Flooding in Tarn destroyed {} homes."
    wanted = Verdict.AGREE if one == other else Verdict.CONFLICT
    assert verdicts(text.format(one), text.format(other)) == [wanted]


@settings(max_examples=40, deadline=None)
@given(st.integers(1000, 90_000_000), st.integers(2, 3))
def test_rounding_is_no_conflict(number, digits):
    step = 10 ** max(0, len(str(number)) - digits)
    rounded = (number + step // 2) // step * step
    text = "Flooding in Tarn destroyed {} homes."
    assert verdicts(text.format(f"{number:,}"), text.format(f"about {rounded:,}"))[0] in {Verdict.AGREE, Verdict.COMPATIBLE}


NEVER = [
    ("Ostby Shipyard plans to build {} barges at Gellin.", "Ostby Shipyard built {} barges at Gellin."),
    ("Rebels allegedly killed {} villagers in Brask.", "Rebels killed {} villagers in Brask."),
    ("Kotavia exported {} trams to Mirvania in 2018.", "Kotavia exported {} trams to Mirvania in 2020."),
    ("Flooding in Tarn destroyed {} homes.", "Flooding in Tessel destroyed {} homes."),
    ("The blast at the Brask mill killed {} workers.", "The blast at the Brask mill wounded {} workers."),
    ("Unemployment in Kotavia rose {} percent in 2019.", "Unemployment in Kotavia rose {} percentage points in 2019."),
    ("Ostby Shipyard paid ${} million for the Gellin dry dock.", "Ostby Shipyard paid {} million euros for the Gellin dry dock."),
    ("The Tarn budget is ${} million a month.", "The Tarn budget is ${} million a year."),
    ("Kotavia exported {} trams to Mirvania.", "Kotavia imported {} trams from Mirvania."),
    ("Lumen Energy employs {} people.", "Ombrin sold {} goats."),
    ("If flooding in Tarn destroys {} homes, Kotavia will pay.", "Flooding in Tarn destroyed {} homes."),
]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(NEVER), st.integers(5, 60), st.integers(5, 60), st.sampled_from([None, DAY]))
def test_two_facts_never_conflict(pair, one, other, day):
    left, right = pair
    found = verdicts(left.format(one), right.format(other), (day, day))
    assert not {Verdict.CONFLICT, Verdict.DISPUTED, Verdict.CHANGED} & set(found)


@settings(max_examples=30, deadline=None)
@given(st.integers(2, 40).map(unrounded), st.integers(1, 30).map(lambda tens: 10 * tens), st.sampled_from([1, 3, 30]))
def test_a_toll_that_rises_later_has_changed_and_one_that_falls_conflicts(first, more, gap):
    text = "The Orvand earthquake killed {} people."
    low, high = text.format(first), text.format(first + more)
    days = (DAY, DAY + dt.timedelta(days=gap + 1))
    assert verdicts(low, high, days) == [Verdict.CHANGED]
    assert verdicts(high, low, days) == [Verdict.CONFLICT]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(["Edda Quill", "Tomas Brand", "Ilse Roon", "Odo Marsk"]), min_size=2, max_size=2, unique=True))
def test_two_named_speakers_dispute(names):
    left, right = (f"{name} said flooding in Tarn destroyed {value} homes." for name, value in zip(names, ("1,200", "1,700"), strict=True))
    assert verdicts(left, right) == [Verdict.DISPUTED]


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read(text):
    report = checker.check([checker.Document.from_text(text, id="a"), checker.Document.from_text(text, id="b")])
    assert all(claim.text for claim in report.claims)
    assert not any(finding.verdict is Verdict.CONFLICT for finding in report.findings)
