"""Mentions (words found) and claims (what the words assert)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.model.subject import Subject
from checker.model.text import Span, ZoneName
from checker.model.value import RoleHolding, Value, When


class Kind(StrEnum):
    """What kind of thing a claim asserts."""

    COUNT = "count"
    ORDINAL = "ordinal"
    MONEY = "money"
    MEASURE = "measure"
    PERCENT = "percent"
    POINTS = "points"
    DATE = "date"
    DURATION = "duration"
    ROLE = "role"
    SET = "set"
    PLACE = "place"
    QUOTE = "quote"


class Modality(StrEnum):
    """How the words stand to what is the case."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    PREDICTED = "predicted"
    ALLEGED = "alleged"
    DENIED = "denied"
    CONDITIONAL = "conditional"
    NEGATED = "negated"


class Manner(StrEnum):
    """Whose words a claim is in."""

    OWN_VOICE = "own voice"
    REPORTED = "reported"
    QUOTED = "quoted"


HAPPENING = frozenset({"occasion", "attack", "event"})
"""Kinds of noun that happen, and so have a day and a place."""
GENERIC_PEOPLE = frozenset({"n:person", "n:death", "n:injury"})
"""Noun sets that any group of people may be counted under."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words found by an extractor, not yet understood.

    `pattern` names what found it ("money.symbol"); `parts` are named places inside or beside the span
    ("number", "scale", "unit", "hedge", ...), in the order they were named. `sentence` is the sentence's index.
    """

    kind: Kind
    span: Span
    sentence: int
    pattern: str
    parts: tuple[tuple[str, Span], ...] = ()

    def part(self, name: str) -> Span | None:
        """The place of a named part; None where the words have none."""
        for key, span in self.parts:
            if key == name:
                return span
        return None


@dataclass(frozen=True, slots=True)
class Unread:
    """Words that look like a value and are not compared, with the reason (coverage counts them)."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class About:
    """What a value is of. `entities` are canonical names, sorted.

    `noun` is the singular head noun that is counted or measured; `predicate` the verb (base form) that goes with it.
    `modifiers` narrow the noun ("suspected", "net", "electric"); `group` is the body counted ("battalion").
    `direction` is "up", "down" or empty, where the words tell a change.
    """

    noun: str = ""
    predicate: str = ""
    entities: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    group: str = ""
    direction: str = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whom the document credits. `speaker` is a canonical name or a role ("police"); `via` is who passed it on."""

    speaker: str
    manner: Manner
    via: str = ""


@dataclass(frozen=True, slots=True)
class Nearby:
    """What stands in the clause of a date or a length of time, within some words of it.

    `words`: families of content words; `names`: keys of names; `deeds`: classes of events that the words may tell.
    `verb`: the family of the verb that goes with the value, with its classes; `subject`: keys of the name whose deed it tells.
    """

    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    verb: str = ""
    verb_deeds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Traits:
    """What alignment reads of a claim, none of it from the value that is compared.

    `topic`: canonical words for what is told (sets of nouns, families of verbs), nearest first.
    `deed`: the family of the verb, or of the noun of a deed, that tells the fact; empty where only a verb of rising or standing does.
    `names`: keys of the names around the value with integer weights, rarer and nearer ones heavier.
    `own_names`: of those the ones in its own sentence, with the weights that they have anywhere: nothing around the sentence changes them.
    `called`: by those keys the names as the text has them, for telling a reader; nothing is weighed by it.
    `terms`: the other content words of the sentence with integer weights; values are not among them.
    `where`: keys of the places that the words put the fact in; `days`: the days that its event is said to fall on.
    `anchor`: the point that "since" names; `cue`: words that say a figure was brought up to date.
    `noun_kind`: the wider class of the counted noun.
    `cumulative`: the figure can only grow while its event lasts. `opposed`: families that would make it another fact.
    `holders`: "one" or "many" for an office; `dimension`: what a measure measures ("length").
    `contrasts`: words by the row of the table in which they exclude one another ("spring", "autumn").
    `is_saying`: a date on which something was said, not on which it happened.
    `agent`: keys of the person whose doing is told ("Xi's second visit").
    `event`: keys of the name of the event ("the BRICS summit"); `is_anaphoric`: a number that only points back ("the two").
    `carried`: the period that the sentences before told, for a figure that tells none.
    `inside`: of a place, the region or country that the text puts behind it ("Corpus Christi, Tex.").
    `peers`: of the holder of an office, the others to whom the document gives an office of that name, by surname.
    `kin`: of an office, the wider words that it ends in and the rows of offices that papers take for it.
    `spoken`: of a quotation, its words with their weights: an utterance is known by what is said, and found again by its rarer words.
    `nearby`: what stands near a date or a length of time that dates or measures something of its own; None for any other claim.
    `beside`: the words and names right beside the value, nearer and rarer ones heavier.
    `stance`: "change" for "fell by 12", "base" for "up from 12", "margin" for "won by 12", "offset" for "four days
    after"; empty for what is told itself.
    `part_of_day`: of a date, the part of the day or the hour that it tells. `person`: the full name of the one whose deed or age it tells.
    `subject`: what the text says its subject is. `bearer`: keys of whom or what a date tells its event,
    which happens to it once where `is_once`; `is_lifetime` where a person has but one such ("trial").
    `is_target`: the noun means what is aimed at or expected ("target", "forecast").
    `joined`: the noun that is counted or measured together with the value's own ("90 teachers and clerks").
    """

    topic: tuple[str, ...] = ()
    deed: str = ""
    names: tuple[tuple[str, int], ...] = ()
    own_names: tuple[tuple[str, int], ...] = ()
    called: tuple[tuple[str, str], ...] = ()
    terms: tuple[tuple[str, int], ...] = ()
    where: tuple[str, ...] = ()
    days: tuple[When, ...] = ()
    anchor: tuple[str, ...] = ()
    cue: str = ""
    noun_set: str = ""
    noun_kind: str = ""
    cumulative: bool = False
    opposed: tuple[str, ...] = ()
    holders: str = ""
    dimension: str = ""
    contrasts: tuple[tuple[int, str], ...] = ()
    is_saying: bool = False
    agent: tuple[str, ...] = ()
    event: tuple[str, ...] = ()
    is_anaphoric: bool = False
    carried: When | None = None
    spoken: tuple[tuple[str, int], ...] = ()
    kin: tuple[str, ...] = ()
    peers: tuple[str, ...] = ()
    nearby: Nearby | None = None
    stance: str = ""
    part_of_day: tuple[str, ...] = ()
    person: str = ""
    beside: tuple[tuple[str, int], ...] = ()
    subject: Subject | None = None
    bearer: tuple[str, ...] = ()
    inside: str = ""
    is_once: bool = False
    is_lifetime: bool = False
    is_target: bool = False
    joined: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One typed, comparable assertion. `text` is always `Document.text[span.start:span.end]`.

    `precedence` is what orders the claims of several documents where nothing else tells: it comes from what the document tells.
    """

    id: str
    document: str
    kind: Kind
    span: Span
    text: str
    sentence: Span
    zone: ZoneName
    value: Value
    about: About = About()
    period: When | None = None  # None: the words name no period
    as_of: When | None = None  # None: neither stated nor known from publication
    place: str | None = None
    attribution: Attribution | None = None  # None: the document's own voice
    modality: Modality = Modality.ASSERTED
    pattern: str = ""
    traits: Traits = Traits()
    precedence: str = ""

    @property
    def order(self) -> tuple[str, str, Span, str]:
        """What to sort claims by. Ids decide only between documents that differ in nothing else."""
        return self.precedence, self.document, self.span, self.id


def are_kin(left: Claim, right: Claim) -> bool:
    """Whether two claims tell one office, or two that papers take for one another ("minority leader", "leader"; not "majority leader")."""
    one, other = left.value, right.value
    if not isinstance(one, RoleHolding) or not isinstance(other, RoleHolding):
        return False
    return one.role == other.role or one.role in right.traits.kin or other.role in left.traits.kin or any(
        row.startswith(KIN_ROW) for row in set(left.traits.kin) & set(right.traits.kin))


KIN_ROW = "kin "
"""What the rows of kindred offices begin with in `Traits.kin`; wider words stand bare."""
