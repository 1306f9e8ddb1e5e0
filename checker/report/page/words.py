"""What the page calls verdicts and decisions, and what they mean to a reader."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.decision import State
from checker.model.finding import Verdict


@dataclass(frozen=True, slots=True)
class Telling:
    """A verdict on the page: its sign (never color alone), its heading, and what it means in one sentence."""

    sign: str
    heading: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A state that a reviewer may give, with its key on the keyboard.

    `ask` is the question which value it is said of, and `told` what goes before that value; both empty where it is said of none alone.
    """

    state: State
    key: str
    label: str
    meaning: str
    ask: str = ""
    told: str = ""


VERDICTS: dict[Verdict, Telling] = {
    Verdict.CONFLICT: Telling("≠", "Conflicts", "The same fact, and values that cannot both be true."),
    Verdict.DISPUTED: Telling("⇄", "Disputed", "The documents report that different speakers give different values."),
    Verdict.CHANGED: Telling("→", "Changed", "The same figure at another time, moved in a direction that the rule allows."),
    Verdict.UNCERTAIN: Telling("?", "Uncertain", "It cannot be told from the words alone; the reason says why."),
    Verdict.AGREE: Telling("=", "Agreements", "The same fact, and equal values at the precision they were written in."),
    Verdict.COMPATIBLE: Telling("≈", "Compatible", "The same fact, and values that can both be true. Not counted as corroboration."),
    Verdict.SCOPE_DIFFERS: Telling("∥", "Different scope",
                                   "Alike, and about another period, place, group or definition. Shown, never counted."),
}
"""In the order of the page."""

_TOLD = {
    State.CONFIRMED: ("Confirmed error", "One of the values is wrong.", "Which value is wrong?", "wrong is"),
    State.DIFFERENT_THINGS: ("Different things", "The values are right, and of two things."),
    State.OUTDATED: ("Outdated", "One of the values was right once.", "Which value is out of date?", "out of date is"),
    State.ROUNDING: ("Rounding or wording", "The values say the same, told less exactly or in other words."),
    State.FALSE_ALARM: ("False alarm", "The documents do not say what was read in them."),
    State.NEEDS_REPORTING: ("Needs reporting", "Somebody has to ask; the finding stays open."),
}

CHOICES: tuple[Choice, ...] = tuple(Choice(state, str(number), *_TOLD[state]) for number, state in enumerate(State, 1))

SHORTCUTS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("j", "k"), "next and previous finding"), (("n",), "next open conflict"), (("1", "to", "6"), "decide: the states in their order"),
    (("1", "to", "9"), "where you are asked which value is wrong: that value"),
    (("0",), "withdraw the decision; where you are asked: nobody said which value"),
    (("Esc",), "where you are asked: do not decide after all"),
    (("←", "→"), "another value is the wrong one"), (("u",), "undo"), (("/",), "search"), (("f",), "filters"),
    (("e",), "open or fold all details"), (("c",), "copy the citation"), (("x",), "export decisions"), (("?",), "these keys"))
"""The keys of the page and what they do: the help panel and the how-to show this table."""


def choice_of(state: str) -> Choice | None:
    """What there is to know of a state; None for one that the page does not know."""
    return next((choice for choice in CHOICES if choice.state == state), None)


def state_label(state: str) -> str:
    """What the page calls a state; a state it does not know is called as it is written."""
    choice = choice_of(state)
    return choice.label if choice else state


def side_text(state: str, side: str) -> str:
    """Which value the decision is on: "wrong is 40", "out of date is 40"; empty where nobody said."""
    choice = choice_of(state)
    return f"{(choice and choice.told) or 'wrong is'} {side}" if side else ""
