"""A small story with every verdict, made by hand from real values."""

import datetime
from decimal import Decimal

import pytest

from checker.model.claim import About, Attribution, Claim, Kind, Manner, Modality
from checker.model.finding import Coverage, Finding, Result, RuleUse, Severity, Verdict
from checker.model.text import Document, PublishedFrom, Span, Status, Zone, ZoneName
from checker.model.value import Basis, Hedge, NameSet, Quantity, Quotation, RoleHolding, When

HARBOR = """Ferry fire off Port Alder
At least 12 people were hurt when the ferry Santa Rita caught fire on Tuesday. The coast guard said 214 passengers had been on board.
Repairs will cost 3.5 million dollars, the owner said. Marta Olsen, the harbor master of Port Alder, called it “a night to forget”.
Popular Now
10 best beaches of the north
"""
COASTAL = """Passengers flee burning ferry
Seventeen people were hurt on the Santa Rita on Tuesday evening. Its 231 passengers left in nine boats, according to the coast guard.
The ship was built in 1994.
"""
ISLAND = """The Santa Rita carried 214 passengers, the owner Alder Lines said. Repairs will cost 3.5 million dollars.
It was built last year."""


def document(name, text, **known):
    return Document(id=name, text=text, path=f"articles/{name}.txt", **known)


def claim(source, words, value, kind=Kind.COUNT, **known):
    start = source.text.index(words)
    begin = max(source.text.rfind(". ", 0, start) + 2 if ". " in source.text[:start] else 0, source.text.rfind("\n", 0, start) + 1)
    end = next(place for place in (source.text.find(".", start + len(words)) + 1, len(source.text)) if place)
    known.setdefault("zone", ZoneName.BODY)
    return Claim(id=f"{source.id}:{kind}:{start}", document=source.id, kind=kind, span=Span(start, start + len(words)), text=words,
                 sentence=Span(begin, end), value=value, **known)


def count(number, hedge=Hedge.EXACT, unit=""):
    return Quantity(Decimal(number), None if hedge is Hedge.AT_LEAST else Decimal(number), unit, hedge)


def finding(verdict, number, message, reasons, claims, **known):
    known.setdefault("severity", Severity.WARNING)
    known.setdefault("rule", "generic.count")
    return Finding(id=f"F-{number:012x}", verdict=verdict, message=message, reasons=tuple(reasons), claims=tuple(claims), **known)


def documents():
    cut = HARBOR.index("Popular Now")
    harbor = document("harbor", HARBOR, title="Ferry fire off Port Alder", publisher="Harbor Post", published=datetime.date(2025, 3, 5),
                      published_from=PublishedFrom.MANIFEST, url="https://harbor.example/fire",
                      zones=(Zone(Span(0, 25), ZoneName.TITLE, "first line"), Zone(Span(25, cut), ZoneName.BODY, "rest"),
                             Zone(Span(cut, len(HARBOR)), ZoneName.FURNITURE, "list of other stories")))
    coastal = document("coastal", COASTAL, title="Passengers flee burning ferry", publisher="Coastal Wire",
                       published=datetime.date(2025, 3, 6), published_from=PublishedFrom.TEXT,
                       zones=(Zone(Span(0, 30), ZoneName.TITLE, "first line"),
                              Zone(Span(30, len(COASTAL)), ZoneName.BODY, "rest")))
    island = document("island", ISLAND, publisher="Island Radio", zones=(Zone(Span(0, len(ISLAND)), ZoneName.BODY, "all"),))
    broken = document("broken", "", status=Status.SKIPPED, reason="the file is empty")
    return harbor, coastal, island, broken


def claims(harbor, coastal, island):
    aboard = About("passenger", "carry", ("Santa Rita",))
    hurt = About("person", "hurt", ("Santa Rita",))
    guard = Attribution("coast guard", Manner.REPORTED)
    day = When(datetime.date(2025, 3, 5), datetime.date(2025, 3, 5), basis=Basis.PUBLISHED)
    next_day = When(datetime.date(2025, 3, 6), datetime.date(2025, 3, 6), basis=Basis.PUBLISHED)
    return {
        "hurt": claim(harbor, "At least 12", count(12, Hedge.AT_LEAST), about=hurt, as_of=day, place="Port Alder"),
        "more": claim(coastal, "Seventeen", count(17), about=hurt, as_of=next_day),
        "aboard": claim(harbor, "214", count(214), about=aboard, attribution=guard, as_of=day),
        "rival": claim(coastal, "231", count(231), about=aboard, attribution=guard, as_of=next_day),
        "again": claim(island, "214", count(214), about=aboard, attribution=Attribution("Alder Lines", Manner.QUOTED, via="Island News")),
        "cost": claim(harbor, "3.5 million dollars", count(3500000, unit="USD"), Kind.MONEY, about=About("repair", "cost"),
                      modality=Modality.PREDICTED),
        "cost again": claim(island, "3.5 million dollars", count(3500000, unit="USD"), Kind.MONEY, about=About("repair", "cost")),
        "built": claim(coastal, "1994", When(datetime.date(1994, 1, 1), datetime.date(1994, 12, 31)), Kind.DATE,
                       about=About("ship", "build", ("Santa Rita",))),
        "last year": claim(island, "last year", When(None, None, relative=True), Kind.DATE, about=About("ship", "build", ("Santa Rita",))),
        "boats": claim(coastal, "nine", count(9), about=About("boat", "leave")),
        "master": claim(harbor, "Marta Olsen, the harbor master of Port Alder", RoleHolding("Marta Olsen", "harbor master", "Port Alder"),
                        Kind.ROLE, about=About("", "", ("Marta Olsen", "Port Alder"))),
        "quote": claim(harbor, "a night to forget", Quotation("a night to forget", "Marta Olsen"), Kind.QUOTE,
                       zone=ZoneName.QUOTE),
        "set": claim(island, "Santa Rita", NameSet(("Alder Lines", "Santa Rita")), Kind.SET),
        "beaches": claim(harbor, "10", count(10), about=About("beach"), zone=ZoneName.FURNITURE)}


def findings(found):
    return (
        finding(Verdict.CONFLICT, 1, "Passengers of the Santa Rita: Harbor Post says 214, Coastal Wire says 231",
                ("214 and 231 cannot both be true.", "Both sides credit the coast guard.", "The days of publication lie 1 day apart."),
                (found["aboard"], found["rival"], found["again"]), severity=Severity.ERROR, rule="disasters.aboard",
                ask=("Do both count passengers alone, without the crew?", "Is one the number of tickets sold?"),
                steps=("rule disasters.aboard found both claims", "same key: noun passenger", "matched: Santa Rita, Tuesday, coast guard",
                       "compared 214 with 231: different"), origins=2, publishers=3),
        finding(Verdict.DISPUTED, 2, "Passengers: the coast guard says 231, Alder Lines says 214",
                ("Each side names another speaker.",), (found["rival"], found["again"])),
        finding(Verdict.UNCERTAIN, 3, "When the ship was built: Coastal Wire says 1994, Island Radio says last year",
                ("Island Radio is undated, so “last year” cannot be resolved.",), (found["built"], found["last year"]),
                rule="generic.date"),
        finding(Verdict.CHANGED, 4, "People hurt: at least 12 on 5 March, 17 on 6 March",
                ("The later figure is higher, as a toll may be.",), (found["hurt"], found["more"])),
        finding(Verdict.SCOPE_DIFFERS, 5, "Boats and passengers are not one count", ("The counted nouns differ.",),
                (found["boats"], found["aboard"])),
        finding(Verdict.COMPATIBLE, 6, "People hurt: at least 12 (Harbor Post), 17 (Coastal Wire)", ("17 lies within at least 12.",),
                (found["hurt"], found["more"])),
        finding(Verdict.AGREE, 7, "Repairs cost 3.5 million USD (Harbor Post, Island Radio)", ("Both write the same sum.",),
                (found["cost"], found["cost again"]), rule="generic.money", severity=Severity.NOTE))


def story():
    sources = documents()
    found = claims(*sources[:3])
    made = findings(found)
    return Result(documents=sources, claims=tuple(found.values()), findings=made,
                  coverage=Coverage(18, len(found), 9, len(made), (("furniture", 1), ("no partner", 3), ("unit not known", 4))),
                  rules=(RuleUse("disasters.aboard", "People aboard one ship", 1),
                         RuleUse("generic.count", "Two documents count the same thing differently", 4),
                         RuleUse("generic.date", "Two documents date the same thing differently", 1),
                         RuleUse("generic.money", "Two documents give the same sum differently", 1),
                         RuleUse("quotes.same-words", "One utterance, quoted in different words", 0)),
                  rules_digest="sha256:4f1c", version="0.1.0")


@pytest.fixture
def result():
    return story()
