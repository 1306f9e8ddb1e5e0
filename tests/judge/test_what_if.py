"""What would change a verdict: whatever is said is tried, and where a date can be given to a document it is given, and holds."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

import pytest

import checker
from checker.language.explanations import what_if_lines
from checker.pipeline import check_documents, read_documents

MONDAY, TUESDAY, LATER = dt.date(2023, 2, 6), dt.date(2023, 2, 7), dt.date(2023, 3, 6)
TOLL = "The Orvand earthquake killed {} people."
FLOOD = "Flooding in Tarn destroyed {} homes."
SHELTER = "The Orvand shelter houses {} people."
STORIES = sorted(path.parent for path in (Path(__file__).parents[2] / "seeds").glob("*/sources.yaml"))


def documents(*texts, days=(None, None)):
    return [checker.Document.from_text(text, id=name, published=day) for name, text, day in zip("ab", texts, days, strict=True)]


def changes(*texts, days=(None, None)):
    """What would change each finding, as lines."""
    return [line for found in checker.check(documents(*texts, days=days)).findings for line in what_if_lines(found.explanation.what_if)]


@pytest.mark.parametrize(("texts", "days", "wanted"), [
    ((TOLL.format(24), TOLL.format(31)), (MONDAY, MONDAY), "changed if b were dated 7 February 2023 or later"),
    ((TOLL.format(31), TOLL.format(24)), (MONDAY, MONDAY), "changed if a were dated 7 February 2023 or later"),
    ((TOLL.format(24), TOLL.format(31)), (MONDAY, None), "changed if b were dated 7 February 2023 or later"),
    ((TOLL.format(24), TOLL.format(31)), (None, MONDAY), "changed if a were dated 5 February 2023 or earlier"),
    ((TOLL.format(24), TOLL.format(31)), (None, None), "changed if b were dated at least 1 day after a"),
    ((SHELTER.format(240), SHELTER.format(310)), (MONDAY, MONDAY), "changed if b were dated 9 February 2023 or later"),
    ((TOLL.format(24), TOLL.format(31)), (MONDAY, LATER), "conflict if both were of one day"),
    ((TOLL.format(24), "The death toll of the Orvand earthquake has risen to 31."), (None, None),
     "conflict if no words told an update"),
    ((FLOOD.format("1,200"), FLOOD.format("1,700")), (None, None), "disputed if each had this from a speaker of its own"),
    ((FLOOD.format("1,200"), FLOOD.format("1,700")[:-1] + ", Odo Marsk said."), (None, None),
     "disputed if a had this from another speaker"),
    (("Lumen Energy reported a profit of €310 million for 2022.", "Lumen Energy reported a profit of €290 million for 2020."), (None, None),
     "conflict if both were of one period"),
    (("Kotavia will send 300 soldiers to Brask.", "Kotavia sent 500 soldiers to Brask."), (None, None),
     "conflict if both told it as a fact"),
    (("At least 1,200 homes were destroyed by flooding in Tarn.", FLOOD.format("1,700")), (None, None),
     "if both gave their figures as exact"),
    ((FLOOD.format("1,200"), FLOOD.format("1,200")), (None, None), "conflict if their figures lay far apart"),
    ((TOLL.format(24), TOLL.format(24)), (MONDAY, LATER), "changed if the figure in b were far greater"),
    ((TOLL.format(24), TOLL.format(24)), (MONDAY, LATER), "conflict if the figure in b were far smaller"),
    (("Edda Quill said 24 people died in the Orvand earthquake.", TOLL.format(31)[:-1] + ", Odo Marsk said."), (MONDAY, MONDAY),
     "conflict if both told it in their own voice"),
])
def test_what_would_change_it(texts, days, wanted):
    assert any(wanted in line for line in changes(*texts, days=days)), changes(*texts, days=days)


@pytest.mark.parametrize(("texts", "days", "unwanted"), [
    (("Kotavia earned $3 million in 2021.", "Kotavia earned $4 million in 2021."), (LATER, LATER), "dated"),
    ((TOLL.format(24)[:-1] + " on 3 July 2021.", TOLL.format(31)[:-1] + " on 3 July 2021."), (None, None), "a were dated"),
    ((TOLL.format(31), TOLL.format(24)), (MONDAY, MONDAY), "b were dated"),
    (("Ilse Roon was born in 1962.", "Ilse Roon was born in 1964."), (MONDAY, MONDAY), "dated"),
    ((FLOOD.format("1,200"), FLOOD.format("1,200")), (MONDAY, MONDAY), "dated"),
    (("The pipeline is 300 kilometers (250 miles) long.", "Odo Marsk slept."), (MONDAY, MONDAY), "would be"),
])
def test_nothing_is_said_that_would_not_change_it(texts, days, unwanted):
    assert not any(unwanted in line for line in changes(*texts, days=days)), changes(*texts, days=days)


def corpora():
    """Documents of which findings are made: pairs of sentences under many dates, and the stories."""
    texts = [(TOLL.format(24), TOLL.format(31)), (TOLL.format(31), TOLL.format(24)), (FLOOD.format("1,200"), FLOOD.format("1,700")),
             (SHELTER.format(240), SHELTER.format(310)), ("Inflation in Kotavia stood at 4%.", "Inflation in Kotavia stood at 5%."),
             ("Lumen Energy employs 800 people.", "Lumen Energy employs 900 people."),
             ("Odo Marsk is the chief executive of Lumen Energy.", "Ilse Roon is the chief executive of Lumen Energy."),
             ("Some 40 villagers died in the Orvand flood, Edda Quill said.", "The Orvand flood killed 62 villagers, Odo Marsk said.")]
    for pair in texts:
        for days in ((None, None), (MONDAY, None), (None, MONDAY), (MONDAY, MONDAY), (LATER, MONDAY)):
            yield documents(*pair, days=days)
    for story in STORIES:
        yield list(read_documents([str(story)], str(story / "sources.yaml")))


def holds(made, finding, change):
    """Whether documents dated so give the verdict on two claims of the finding."""
    days = dict(change.days)
    redated = [dataclasses.replace(document, published=days.get(document.id, document.published)) for document in made]
    own = {claim.id: claim.document for claim in finding.claims}
    for other in check_documents(redated).findings:
        shared = [claim.id for claim in other.claims if claim.id in own]
        if other.verdict is change.verdict and len(shared) > 1 and days.keys() & {own[name] for name in shared}:
            return True
    return False


def test_a_date_that_would_change_a_verdict_does_when_it_is_given():
    tried = [(made, finding, change) for made in corpora() for finding in check_documents(made).findings
             for change in finding.explanation.what_if if change.days]
    assert len(tried) > 20
    assert [(finding.message, change) for made, finding, change in tried if not holds(made, finding, change)] == []
