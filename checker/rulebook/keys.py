"""The keys of rule files, each with its shape and its meaning."""

from __future__ import annotations

from checker.model.claim import Kind, Modality
from checker.model.finding import Verdict
from checker.model.text import ZoneName
from checker.model.value import Hedge
from checker.rulebook.shape import Choice, Flag, Key, Listing, Mapping, Table, Text, Whole

NAME = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
SLOT = r"[a-z][a-z0-9_]*"
SILENT = "silent"
TODO = "todo-"
BUILT_IN_TERMS = ("noun", "predicate", "group", "unit", "dimension", "entities", "place", "period", "event", "role", "organization",
                  "speaker", "anchor", "telling")
"""Terms of `by` and `scope` that every claim has: its own noun, verb, names and so on. `anchor` is the point that "since" names,
`telling` the family of what is told (killed, visited)."""
ENTITY_TYPES = ("person", "org", "place-name", "event")
NUMERIC = frozenset({Kind.COUNT, Kind.ORDINAL, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.POINTS, Kind.DURATION})

_KINDS = Choice("the kind of claim", (
    (Kind.COUNT, "a number of something"), (Kind.ORDINAL, "a place in an order: 16th"), (Kind.MONEY, "an amount in a currency"),
    (Kind.MEASURE, "an amount in a physical unit"), (Kind.PERCENT, "a share or change in percent"), (Kind.POINTS, "percentage points"),
    (Kind.DATE, "a day or a stretch of days"), (Kind.DURATION, "how long something lasts, or an age"), (Kind.ROLE, "who holds an office"),
    (Kind.SET, "a list of names"), (Kind.PLACE, "where something happens"), (Kind.QUOTE, "words given as somebody's own")))
_ZONES = Choice("a part of an article", (
    (ZoneName.TITLE, "the headline"), (ZoneName.BODY, "the article itself"), (ZoneName.CAPTION, "under a picture"),
    (ZoneName.QUOTE, "between quotation marks")))
_MODALITIES = Choice("how the words stand to what is the case", (
    (Modality.ASSERTED, "told as a fact"), (Modality.PLANNED, "announced or expected"), (Modality.PREDICTED, "forecast"),
    (Modality.ALLEGED, "claimed by somebody and not vouched for"), (Modality.DENIED, "denied"), (Modality.CONDITIONAL, "only if"),
    (Modality.NEGATED, "told as not being so")))
_HEDGES = Choice("how firmly a number is given", (
    (Hedge.EXACT, "as it stands"), (Hedge.ABOUT, "about, some, around"), (Hedge.AT_LEAST, "at least, more than"), (Hedge.AT_MOST, "up to"),
    (Hedge.RANGE, "from one number to another"), (Hedge.VAGUE, "dozens, several")))
_REQUIRED = Choice("whether the words must give it", (("required", "claims without it are left alone"),))


def _words(about: str) -> Listing:
    """Words or word sets; one may stand alone."""
    return Listing(about + ": words, or a $set of words.yml", Text("a word, or $set", example="summit"), least=1, is_alone_fine=True)


FINDER = Mapping("one way to select claims; every condition must hold", "find", (
    Key("kind", _KINDS, is_needed=True),
    Key("phrase", Text("words with slots: '{a:person} and {b:person} have met {n:count} times'", most=500)),
    Key("noun", _words("what is counted or measured, singular")),
    Key("predicate", _words("the verb that goes with the value, in its base form")),
    Key("unit", _words("the unit or currency code")),
    Key("dimension", _words("what is measured: length, mass, time")),
    Key("entities", Table("slots for names in the sentence, bound in reading order", SLOT, Choice("the type of name", (
        ("person", "a person"), ("org", "a body: company, party, alliance"), ("place-name", "a country, city or region"),
        ("event", "a named event"))), most=6)),
    Key("role", _words("the office, in lower case")),
    Key("organization", _words("the body in which the office is held")),
    Key("zone", Listing("parts of the article; all but furniture where not given", _ZONES, least=1, is_alone_fine=True)),
    Key("modality", Listing("how the words may stand to the facts", _MODALITIES, least=1, is_alone_fine=True)),
    Key("hedge", Listing("how firmly the number is given", _HEDGES, least=1, is_alone_fine=True)),
    Key("attributed", Choice("whether somebody is named who says it", (("yes", "only then"), ("no", "only the document's own words")))),
    Key("place", _REQUIRED),
    Key("period", _REQUIRED),
    Key("not", _words("what must not stand in the sentence")),
    Key("use", Text("arithmetic on the value: n-1 turns 'his 45th' into 44 so far", r"n[+-][1-9]\d{0,2}", "n-1")),
))

_TERM = Text("a slot, a built-in, pair(a, b), year-of(event) or text:words", most=100, example="pair(a, b)")
ALIGN = Mapping("which claims speak of one thing", "align", (
    Key("by", Listing("what must be known and equal on both sides", _TERM, is_alone_fine=True)),
    Key("scope", Listing("what must not differ where both sides tell it, lest they be of two things; all of it where the key is missing",
                         _TERM, is_alone_fine=True)),
    Key("need", Whole("how many features must speak for the pair", 0, 12)),
    Key("alike", Whole("least likeness of the words around the values, 0 to 100; recorded, not used yet: likeness adds points", 0, 100)),
    Key("time", Choice("which time must be the same", (
        ("as-of", "the day the words are true of"), ("period", "the stretch they cover"), ("event", "the event they belong to"),
        ("none", "time does not matter")))),
    Key("window", Text("as-of dates closer than this are one time", r"\d{1,5} days?", "3 days")),
    Key("within", Choice("where the two claims stand", (
        ("documents", "in different documents"), ("anywhere", "in different documents or in one"),
        ("document", "in one document"), ("headline", "one in a headline or caption, the other in the text of the same document"),
        ("sentence", "in one sentence")))),
))

_PERCENT = r"\d{1,3}(?:\.\d{1,6})?%"
_TOLERANCE = r"0|\d{1,12}(?:\.\d{1,6})?(?:%| days?| points?)"
COMPARE = Mapping("when two values clash", "compare", (
    Key("tolerance", Text("greatest difference that is none", _TOLERANCE, "0, 1%, 2 days or 0.1 points", is_number=True)),
    Key("rounding", Choice("whether the coarser side's rounding counts", (
        ("written", "the finer value is rounded as the coarser is written"), ("none", "every digit counts")))),
    Key("bounds", Choice("how 'at least' and 'up to' are taken: there is one way, and it holds without the key as well", (
        ("respect", "as bounds"),))),
    Key("approx", Text("how wide 'about' is", _PERCENT, "10%")),
    Key("estimates", Choice("a policy that is shown beside findings, and changes no verdict", (
        ("plain", "what vague words are taken for"), ("acled", "vague words at their least, and the most conservative report"),
        ("ucdp", "a low, a best and a high figure over all origins")))),
    Key("over-time", Choice("how the figure may move", (
        ("may-change", "either way"), ("never-decreases", "up"), ("never-increases", "down"), ("constant", "not at all")))),
    Key("direction", Choice("grew against fell", (("matters", "they clash"), ("ignore", "only the number counts")))),
    Key("match", Choice("how far two values must match", (
        ("same", "dates, places: the same"), ("contains", "one may lie in the other"), ("overlaps", "dates: a shared day is enough"),
        ("equal", "sets: the same members"), ("subset", "sets: one may hold the other"),
        ("overlap", "sets: one shared member is enough")))),
    Key("parts", Listing("parts of a date that count when a year is unknown; recorded, not used yet: month and day always do",
                         Choice("a part of a date", (("year", "the year"), ("month", "the month"), ("day", "the day"))), least=1)),
    Key("holders", Choice("how many may hold the office", (("one", "one at a time"), ("many", "several at once")))),
    Key("persons", Choice("what a person in two offices means", (("one-office", "they clash"),))),
    Key("names", Text("when two spellings are one name", r"same|fuzzy \d{1,3}", "same, or fuzzy 90")),
    Key("open", Choice("what 'including' leaves open", (("compatible", "a longer list can be true as well"),))),
    Key("wording", Whole("least likeness of two wordings that agree, 0 to 100", 0, 100)),
    Key("speakers", Choice("what different named speakers mean", (("dispute", "they dispute it"), ("ignore", "nothing")))),
    Key("convert", Choice("a second unit beside the first", (("bracket", "in brackets after it"),))),
    Key("weekday", Choice("a weekday beside a date", (("date", "the date's own weekday"),))),
    Key("sum", Choice("what the figures of one sentence come to", (
        ("parts", "the parts that make up a total"), ("share", "a percentage beside its part and whole"),
        ("change", "a change beside the levels before and after it")))),
))
COMPARE_KINDS: dict[str, frozenset[Kind]] = {
    **dict.fromkeys(("tolerance", "rounding"), NUMERIC | {Kind.DATE}),
    **dict.fromkeys(("bounds", "approx", "direction", "convert", "estimates", "sum"), NUMERIC),
    "match": frozenset({Kind.DATE, Kind.SET, Kind.PLACE}),
    **dict.fromkeys(("parts", "weekday"), frozenset({Kind.DATE})),
    **dict.fromkeys(("holders", "persons"), frozenset({Kind.ROLE})),
    "names": frozenset({Kind.ROLE, Kind.SET, Kind.PLACE}),
    "open": frozenset({Kind.SET}),
    "wording": frozenset({Kind.QUOTE}),
}
"""Which kinds of claim each key of `compare` is for; a key that is not here is for all."""
MATCHES: dict[Kind, tuple[str, ...]] = {
    Kind.DATE: ("same", "contains", "overlaps"), Kind.PLACE: ("same", "contains"), Kind.SET: ("equal", "subset", "overlap")}

_SIDE = Mapping("one text of an example", "a side of a test", (
    Key("text", Text("what the article says"), is_needed=True),
    Key("date", Text("day of publication", r"\d{4}-\d{2}-\d{2}", "2024-10-22")),
    Key("publisher", Text("who published it", most=100)),
    Key("title", Text("the headline", most=300))), alone="text")
_SIDES = Listing("texts, one a document", _SIDE, least=1, most=9)
_EXPECTATIONS = (*(str(verdict) for verdict in Verdict), SILENT)
EXAMPLE = Mapping("a verdict, or silent, with the texts that must lead to it", "a test",
                  tuple(Key(prefix + word, _SIDES) for prefix in ("", TODO) for word in _EXPECTATIONS), is_single=True)

RULE = Mapping("one rule: what to find, which of it to align, when it clashes", "the rule", (
    Key("id", Text("pack and name", rf"{NAME}(?:\.{NAME})+", "diplomacy.meeting-count", most=100), is_needed=True),
    Key("title", Text("what the rule is about, in one line", most=100), is_needed=True),
    Key("status", Choice("how far the rule can be relied on", (
        ("experimental", "never fails a run"), ("test", "being tried"), ("stable", "relied on"), ("deprecated", "replaced: see instead")))),
    Key("severity", Choice("how much its conflicts weigh", (("error", "most"), ("warning", "less"), ("note", "least")))),
    Key("find", Listing("the claims the rule is about: one finder, or several of which any may hold", FINDER, least=1, is_alone_fine=True),
        is_needed=True),
    Key("align", ALIGN),
    Key("compare", COMPARE),
    Key("message", Text("what the finding says; {left.value} and {right.value} stand for the two sides", most=500), is_needed=True),
    Key("ask", Listing("questions to ask before calling it an error", Text("a question", most=300), is_alone_fine=True)),
    Key("tests", Listing("the rule's own examples: at least one conflict and one silent", EXAMPLE)),
    Key("authority", Listing("publishers or speakers whose figure is named beside a finding as that of the rule's authority",
                             Text("a name", most=100), is_alone_fine=True)),
    Key("was", Text("the id that the rule had before it was renamed: its findings keep theirs", rf"{NAME}(?:\.{NAME})+", "economy.trade",
                    most=100)),
    Key("todo", Flag("a draft that nobody has finished: lint calls it an error until the key is deleted")),
    Key("instead", Text("the id of the rule that replaces a deprecated one")),
))

PACK = Mapping("what a folder of rules is", "the pack", (
    Key("pack", Text("its name", NAME, "conflict-casualties"), is_needed=True),
    Key("version", Text("its version", r"\d+(?:\.\d+)*", "1.0", is_number=True)),
    Key("language", Text("the language of its words", r"[a-z]{2}", "en")),
    Key("title", Text("what it covers", most=200)),
    Key("extends", Listing("packs whose word sets it uses", Text("a pack", NAME, "generic"), is_alone_fine=True)),
))
WORDS = Mapping("named sets of words", "words.yml", (
    Key("words", Table("a name for each set", NAME, Listing("its words", Text("a word", r"[^(){}\[\]|$]+", "killed", most=100),
                                                            least=1, most=1000)), is_needed=True),))
ENTITIES = Mapping("names that the rules know", "entities.yml", (
    Key("entities", Table("a key for each name", NAME, Mapping("one name", "an entity", (
        Key("type", Choice("what it names", tuple((word, "") for word in ENTITY_TYPES)), is_needed=True),
        Key("name", Text("its full form", most=100), is_needed=True),
        Key("aliases", Listing("other forms", Text("a form", most=100))),
        Key("valid", Text("from and to", r"(?:\d{4}(?:-\d{2}){0,2}|\.\.)/(?:\d{4}(?:-\d{2}){0,2}|\.\.)", "2012/..")),
        Key("context", Listing("words one of which must stand near an ambiguous form", Text("a word", most=100))),
    ))), is_needed=True),))
