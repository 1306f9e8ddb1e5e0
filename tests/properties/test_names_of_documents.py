"""What must hold for every story: a document's id names it and decides nothing, nor does the order of documents and rules."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import replace

import pytest

import checker
from benchmarks.story_gold import STORIES, documents
from checker.report.results_json import as_dict
from checker.rulebook import load

MARK = re.compile(r"n\d\d~")
"""What is put before an id to give it another place in the alphabet, and is taken off the result again."""
TELLING = (
    "Floods in Tarn destroyed {} homes on Sunday, the mayor said.", "{} homes were destroyed when the river flooded Tarn.",
    "The flood in Tarn killed {} people and injured 40.", "In Tarn {} people died in the flood, police said. Repairs cost $3 million.",
    "Mayor Ilse Brandt of Tarn said the flood killed at least {} people.", "Tarn's flood destroyed about {} homes and a bridge.",
    "At Tarn {} families lost their homes in the flood. Some {} others fled.", "The flood at Tarn closed {} schools on 4 May 2024.")
"""One subject in many words, for a story told by more documents than all meet one another."""


def crowd():
    """Forty articles on one flood: of several days and undated ones, each of three sentences, some of them in like words."""
    days = [datetime.date(2024, 5, 6), datetime.date(2024, 5, 7), None, datetime.date(2024, 5, 9)]
    return [checker.Document.from_text(
        " ".join(TELLING[(number + 3 * turn) % len(TELLING)].format(12 + (5 * number + turn) % 7, 20 + number % 3) for turn in range(3)),
        id=f"paper-{number:02}", published=days[number % 4], publisher=f"Paper {number}") for number in range(40)]


SOURCES = {story: lambda story=story: documents(story) for story in STORIES} | {"crowd": crowd}
ORDERS = {"reversed": lambda number, last: last - number, "shuffled": lambda number, last: (7 * number + 3) % (last + 1)}
"""Other places in the alphabet for the ids of so many documents. Seven divides the number of no story's documents."""


def renamed(articles, order):
    """The documents under other ids, whose places in the alphabet are others, and listed in that order."""
    names = {one.id: f"n{ORDERS[order](number, len(articles) - 1):02}~{one.id}"
             for number, one in enumerate(sorted(articles, key=lambda document: document.id))}
    return sorted((replace(one, id=names[one.id], independent_of=tuple(names.get(name, name) for name in one.independent_of))
                   for one in articles), key=lambda document: document.id)


def plain(result):
    """The result with the first ids, what is listed by id in one order."""
    data = json.loads(MARK.sub("", json.dumps(as_dict(result), ensure_ascii=False)))
    del data["details"]  # lists by id what is told of the claims
    for listed in ("documents", "claims"):
        data[listed].sort(key=lambda one: (one.get("document", ""), one.get("start", 0), one["id"]))
    groups = sorted(sorted(MARK.sub("", name) for name in group.documents) for group in result.one_origins)
    return data | {"one origins": groups, "steps": [[MARK.sub("", step) for step in finding.steps] for finding in result.findings]}


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("story", SOURCES)
def test_other_ids_change_nothing_but_the_ids(story, order):
    articles = SOURCES[story]()
    book = load()
    others = checker.check(renamed(articles, order), rules=replace(book, rules=book.rules[::-1])).result
    told, expected = plain(others), plain(checker.check(articles).result)
    for part, said in expected.items():
        assert told[part] == said, part


@pytest.mark.parametrize("order", ORDERS)
def test_documents_told_apart_by_nothing_but_their_ids_are_one_to_the_reader(order):
    twins = [checker.Document.from_text(text, id=name, publisher="The Tarn Post") for text, name in (
        (TELLING[2].format(30), "a"), (TELLING[2].format(30), "b"), (TELLING[4].format(20), "c"))]
    told, expected = ([(one.verdict, len(one.claims), [claim.text for claim in one.claims]) for one in checker.check(some).result.findings]
                      for some in (renamed(twins, order), twins))
    assert told == expected
    assert expected
