"""Each pattern that can come out has a line for users in the registry, and each line has a sentence that is read by it."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

import checker
from checker.extract.calendar import date_forms
from checker.extract.mentions import extract
from checker.extract.naming.sets import cues
from checker.extract.patterns import PATTERNS, pattern_text
from checker.language.sentences import sentences
from checker.language.tellings import Order
from checker.model.claim import Mention
from checker.model.reasons import LEFT_OVER, UNREAD, reason_text
from checker.normalize.figures.digits import AMBIGUOUS, SUSPICIOUS, UNREADABLE
from checker.pipeline import claims_of

PACKAGE = Path(checker.__file__).parent
EXAMPLES = {
    "count.bounds": "More than 20 but fewer than 30 goats were sold.",
    "count.children": "A mother of five won.",
    "count.digits": "The barn held 450 goats.",
    "count.fraction": "The recipe takes a half.",
    "count.none": "No deaths were reported.",
    "count.range": "Between 20 and 25 goats were sold.",
    "count.spread": "They counted 50 ± 3 goats.",
    "count.vague": "Dozens of goats were sold.",
    "count.words": "Forty-two goats were sold.",
    "ordinal.digits": "The 16th fair opens.",
    "ordinal.rank": "She is number two in the list.",
    "ordinal.roman": "The XVI Congress opened.",
    "ordinal.words": "The sixteenth fair opens.",
    "money.bounds": "It cost more than $20 but less than $30.",
    "money.compound": "It cost seven dollars and sixty cents.",
    "money.minor": "It cost 45 cents.",
    "money.name": "It cost 20 euros.",
    "money.range": "It cost $2-3 billion.",
    "money.spread": "It cost $50 ± 3.",
    "money.symbol": "It cost $240 billion.",
    "measure.absolute": "It is close to absolute zero.",
    "measure.below-zero": "It was five below zero.",
    "measure.bounds": "It is more than 20 km but less than 30 km away.",
    "measure.compound": "He is 6 feet 2 inches tall.",
    "measure.magnitude": "A magnitude 5.8 quake struck.",
    "measure.range": "It is 20 to 25 km away.",
    "measure.single": "He drank a pint of milk.",
    "measure.spread": "It weighs 5 ± 0.2 kg.",
    "measure.unit": "It is 20 km away.",
    "measure.unknown": "The load was 3 km/s^2 there.",
    "percent.bounds": "More than 20% but less than 30% agreed.",
    "percent.change": "The price doubled.",
    "percent.fold": "The price rose sixfold.",
    "percent.fraction": "A third of voters stayed away.",
    "percent.percent": "Some 12% stayed away.",
    "percent.range": "From 20 to 25 percent stayed away.",
    "percent.spread": "Support is 50 plus or minus 3 percent.",
    "percent.ratio": "Two in five stayed away.",
    "points.basis": "Rates went up 25 basis points.",
    "points.bounds": "It lost more than 2 percentage points but less than 3 percentage points.",
    "points.points": "It lost 1.5 percentage points.",
    "points.range": "It lost 2 to 3 percentage points.",
    "points.spread": "It lost 5 ± 1 percentage points.",
    "duration.age": "A 45-year-old baker won.",
    "duration.age-decade": "She is in her fifties.",
    "duration.bounds": "It took more than 20 days but less than 30 days.",
    "duration.compound": "It took two hours and 30 minutes.",
    "duration.range": "It took 20 to 25 days.",
    "duration.spread": "It took 20 ± 2 days.",
    "duration.rate": "It pays weekly wages.",
    "duration.single": "It lasted a year.",
    "duration.unit": "It took 18 months.",
    "duration.vague": "It was the worst loss in years.",
    "date.ahead": "They will meet in two weeks.",
    "date.ended": "It grew in the quarter ended June 30.",
    "date.length": "It will rain for the next three days.",
    "date.loose": "He was later found.",
    "date.nth": "They meet on the first Tuesday of May.",
    "date.range": "It was shut from the end of March to mid-May.",
    "date.starting": "It shuts for two days starting on Monday.",
    "date.time": "It struck at 3 p.m. GMT.",
    "date.century": "It was built in the 19th century.",
    "date.consecutive": "They met on March 5 and 6.",
    "date.day": "They met on March 17.",
    "date.days": "They meet on Oct. 22-24.",
    "date.decade": "It began in the 1980s.",
    "date.digits": "It began on 2023-02-06.",
    "date.distance": "Two weeks before March 17 they met.",
    "date.fiscal": "It grew in fiscal 2022.",
    "date.half": "It grew in the first half of the year.",
    "date.holiday": "They met on Easter Sunday.",
    "date.month": "They met in January 2024.",
    "date.monthday": "They met on the 14th.",
    "date.months": "It ran from January to March 2024.",
    "date.offset": "They met two days ago.",
    "date.part": "They met last night.",
    "date.portion": "It grew in the first nine months of 2022.",
    "date.quarter": "It grew in the second quarter.",
    "date.same": "It grew by 5% from the same period last year.",
    "date.season": "They met in the summer of 2026.",
    "date.short": "They met on Monday 10/22.",
    "date.this_unit": "It was the largest sale of the year.",
    "date.unit": "They meet next year.",
    "date.vague": "They are now at work.",
    "date.week": "They met in the week of March 17.",
    "date.weekday": "They met on Thursday.",
    "date.weekdays": "The fair runs from Thursday to Friday.",
    "date.weekend": "They met over the weekend.",
    "date.word": "They met yesterday.",
    "date.year": "It began in 1988.",
    "date.yearmonth": "It began in 2023-02.",
    "date.years": "It ran from 2003 to 2009.",
    "role.after": "Odo Marsk, the mayor of Tarn, came.",
    "role.before": "Mayor Odo Marsk came.",
    "role.copula": "The mayor of Tarn is Odo Marsk.",
    "role.heads": "Odo Marsk, who heads the Tarn council, came.",
    "role.named": "Tarn elected Odo Marsk mayor.",
    "role.predecessor": "Odo Marsk succeeded Edda Quill as mayor.",
    "role.successor": "Odo Marsk succeeded Edda Quill as mayor.",
    "role.verb": "Odo Marsk was appointed police chief of Tarn.",
    "role.who": "Odo Marsk, who is the mayor of Tarn, came.",
    "set.founders": "The league was founded by Velt, Mirvale and Soravia.",
    "set.hosts": "The games will be hosted by Velt, Mirvale and Soravia.",
    "set.members": "The league comprises Velt, Mirvale and Soravia.",
    "set.names": "Trains run to Velt, Mirvale and Soravia.",
    "set.open": "Towns such as Velt and Mirvale have trains.",
    "set.shortlist": "The shortlist names Otto Falk, Ilse Brandt and Jan Vost.",
    "set.signatories": "The pact was signed by Velt, Mirvale and Soravia.",
    "set.victims": "The victims were Otto Falk and Ilse Brandt.",
    "place.at": "The summit takes place in Vienna.",
    "place.host": "Austria will host the summit.",
    "quote.after": "Odo Marsk said: “The old pier is gone.”",
    "quote.alone": "A sign reads “The old pier is gone” there.",
    "quote.around": "According to the keeper, the pier “was never safe at all”.",
    "quote.before": "“The old pier is gone,” Odo Marsk said.",
}


def patterns(text):
    document = checker.Document.from_text(text, id="a")
    return {item.pattern for item in extract(document, sentences(document)) if isinstance(item, Mention)}


@cache
def trees(*folders):
    return [ast.parse(path.read_text(encoding="utf-8")) for folder in folders for path in sorted((PACKAGE / folder).rglob("*.py"))]


def written(*folders):
    """The literal words that code hands on as a pattern, without their kind."""
    for tree in trees(*folders):
        for node in ast.walk(tree):
            if isinstance(node, ast.keyword) and node.arg == "pattern":
                yield from (part.value for part in ast.walk(node.value) if isinstance(part, ast.Constant))
            elif isinstance(node, ast.Call) and ast.unparse(node.func) in ("Mention", "_mention", "Amount", "holding"):
                yield from (part.value.rpartition(".")[2] for part in node.args if isinstance(part, ast.Constant) and part.value)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_sentence_is_read_by_each_pattern(pattern):
    assert pattern in patterns(EXAMPLES[pattern])


def test_no_example_is_left_over():
    assert set(EXAMPLES) == set(PATTERNS)


@pytest.mark.parametrize("text", [*EXAMPLES.values(), *(path.read_text(encoding="utf-8") for path in PACKAGE.parent.glob("seeds/*/*.txt"))],
                         ids=lambda text: text[:30])
def test_what_comes_out_has_a_line(text):
    assert patterns(text) <= set(PATTERNS)


def test_every_word_that_code_gives_for_a_pattern_has_a_line():
    words = set(written("extract"))
    assert {"symbol", "unit", "range", "none", "before"} <= words
    assert words - {name.partition(".")[2] for name in PATTERNS} - {""} == set()


def test_every_form_of_date_order_of_quotation_and_sort_of_list_has_a_line():
    names = {*(f"date.{form}" for form, _, _ in date_forms.FORMS), *(f"quote.{order}" for order in Order),
             *(f"set.{sort}" for sort in cues().values())}
    assert names - set(PATTERNS) == set()


def test_lines_are_words_for_readers():
    lines = (*PATTERNS.values(), *UNREAD.values(), *LEFT_OVER.values())
    assert [line for line in lines if line[0].isupper() or line.endswith(".")] == []
    assert pattern_text("money.symbol") == "a currency sign before an amount"
    assert pattern_text("money.shells") == ""
    assert reason_text("time") == "a time of day"


def test_every_reason_that_code_gives_has_a_line():
    given = {AMBIGUOUS, SUSPICIOUS, UNREADABLE}
    for tree in trees("extract", "normalize"):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("Unread", "_all") and len(node.args) > 1:
                reason = node.args[1]
                given |= {part.value for part in (reason, *ast.iter_child_nodes(reason)) if isinstance(part, ast.Constant)}
    assert {"time", "id", "ambiguous-date"} <= given
    assert given - set(UNREAD) == set()


@pytest.mark.parametrize(("text", "reason"), [
    ("The 11:40 train left.", "time"), ("Boeing 737 landed.", "id"), ("See page 12 of it.", "list"), ("It was 2019 people.", None),
    ("Ardova won 3-1 on Sunday.", "score"), ("Call 555-0199 today.", "phone"), ("See https://tarn.example/2023/ for more.", "url"),
    ("It fell in 44 BC.", "ancient-date"), ("It fell in the third century BCE.", "ancient-date"),
    ("It fell from 500 to 300 B.C.", "ancient-date"),
    ("They sent 44 BCI vans.", None), ("She came at 9 a.m. Monday.", "time"),
    ("Those aged 18 to 24 stayed.", "group-definition"), ("It was 31 February 2024.", "impossible-date"),
    ("It came on 05/06/2024.", "ambiguous-date"), ("A third of them came.", None)])
def test_what_is_seen_and_not_understood_has_its_reason(text, reason):
    _, unread = claims_of(checker.Document.from_text(text, id="a"))
    assert [left.reason for left in unread] == ([reason] if reason else [])
