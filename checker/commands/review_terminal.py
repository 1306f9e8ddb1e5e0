"""`checker review --tui`: goes through the open findings in the terminal, one after another, and saves each decision as it is made."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checker.commands.status import CONSISTENT
from checker.commands.streams import emit, tell
from checker.commands.today import today
from checker.errors import DecisionError
from checker.model.decision import State
from checker.model.finding import Finding, Result, Review, Verdict
from checker.model.text import Document
from checker.report.decided import decided_text
from checker.report.evidence import documents_by_id, is_decided, values_told
from checker.report.finding_text import write_finding, write_lines
from checker.report.page.words import CHOICES
from checker.report.phrasing import count_text
from checker.review import Keeping, Overtaken, example, version_of

_ORDER = (Verdict.CONFLICT, Verdict.DISPUTED, Verdict.UNCERTAIN, Verdict.CHANGED)
"""Verdicts that there is something to say of, the ones that fail a run first."""
_TAUGHT = frozenset({State.DIFFERENT_THINGS, State.FALSE_ALARM})
"""States after which a test for the rule is worth having."""
_STEPS: Mapping[str, str] = {"": "skip", "s": "skip", "skip": "skip", "n": "skip", "next": "skip", "b": "back", "back": "back",
                             "0": "withdraw", "w": "withdraw", "withdraw": "withdraw", "x": "example", "example": "example",
                             "?": "help", "h": "help", "help": "help", "q": "quit", "quit": "quit"}
_HELP = (
    "1 to 6, or the name of a state, decides the finding; then you are asked which value is wrong, for a note and for a link.",
    "Enter or s skips it, b goes back, 0 withdraws its decision, x shows a test for its rule, q ends. Every decision is saved at once.")


@dataclass(slots=True)
class _Walk:
    """What the walk knows: where decisions go, who makes them, what was made on the way, and what was seen of the finding shown."""

    keeping: Keeping
    documents: Mapping[str, Document]
    by: str
    results: Path
    made: set[str] = field(default_factory=set)
    seen: Review | None = None


def walk(result: Result, folder: str, by: str, results: Path) -> int:
    """Shows every open finding, conflicts first, and asks what it is. Ends with the last one, on `quit`, or where nobody answers."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    findings = waiting(result)
    name = by or os.environ.get("GIT_AUTHOR_NAME", "") or os.environ.get("USER", "")
    state = _Walk(Keeping(result, folder), documents_by_id(result), name, results)
    try:
        _go_through(findings, state)
    except EOFError:
        _say("")
    finally:
        tell(f"{count_text(len(state.made), 'decision')} saved in {folder}" if findings else "nothing is open: every finding is decided")
    return CONSISTENT


def waiting(result: Result) -> tuple[Finding, ...]:
    """The findings that nobody has decided, in the order in which they are asked about."""
    return tuple(finding for verdict in _ORDER for finding in result.findings if finding.verdict is verdict and not is_decided(finding))


def _go_through(findings: Sequence[Finding], walk: _Walk) -> None:
    place, is_shown = 0, False
    while place < len(findings) or _goes_back(findings):
        place = min(place, len(findings) - 1)
        finding = findings[place]
        if not is_shown:
            _show(finding, f"{place + 1} of {len(findings)}", walk)
        is_shown = True
        answer = _asked("What is it? ").casefold()
        step = _STEPS.get(answer) or _state(answer)
        match step:
            case "quit":
                return
            case "back":
                place, is_shown = max(0, place - 1), False
            case "skip":
                place, is_shown = place + 1, False
            case State():
                if _decide(finding, step, walk):
                    place, is_shown = place + 1, False
            case _:
                _answer_there(step, finding, walk)


def _goes_back(findings: Sequence[Finding]) -> bool:
    """Whether the reader, asked at the end, goes back to the last finding."""
    return bool(findings) and _asked("That was the last one. Enter ends, b goes back: ").casefold() in {"b", "back"}


def _answer_there(step: str | None, finding: Finding, walk: _Walk) -> None:
    """Answers that leave the walk where it is."""
    match step:
        case "withdraw":
            _withdraw(finding, walk)
        case "example":
            _say(*example(finding, walk.documents).rstrip().split("\n"))
        case "help":
            _say(*_HELP)
        case _:
            _say("That is no answer here; ? shows them.")


def _show(finding: Finding, place: str, walk: _Walk) -> None:
    _look(finding, walk)
    emit(lambda stream: write_finding(finding, walk.seen, walk.documents, place, stream))
    _say("", *(f"  {choice.key}  {choice.label}: {choice.meaning}" for choice in CHOICES),
         "  enter skip, b back, x example, ? help, q quit")


def _look(finding: Finding, walk: _Walk) -> None:
    """Takes in what is decided of the finding by now, here or by somebody else."""
    walk.seen = next(one.review for one in walk.keeping.current().findings if one.id == finding.id)


def _withdraw(finding: Finding, walk: _Walk) -> None:
    try:
        is_gone = walk.keeping.take_back(finding.id, version_of(walk.seen))
    except (DecisionError, Overtaken) as error:
        _tell_overtaken(finding, walk, error)
        return
    walk.made.discard(finding.id)
    _look(finding, walk)
    _say("Withdrawn." if is_gone else "Nothing was decided here.")


def _tell_overtaken(finding: Finding, walk: _Walk, error: Exception) -> None:
    """Says why nothing was saved, and what somebody else has decided meanwhile: the next answer is given with that in view."""
    _say(str(error))
    if isinstance(error, Overtaken):
        _look(finding, walk)
        _say(f"Now: {decided_text(walk.seen) if walk.seen else 'nothing is decided'}. Enter leaves it so.")


def _state(answer: str) -> State | None:
    """The state of this key, or whose name begins so."""
    fitting = [choice.state for choice in CHOICES if answer == choice.key or _begins(answer, str(choice.state), choice.label.casefold())]
    return fitting[0] if len(fitting) == 1 else None


def _begins(answer: str, *names: str) -> bool:
    words = answer.replace("-", " ")
    return len(words) > 1 and any(name.replace("-", " ").startswith(words) for name in names)


def _decide(finding: Finding, state: State, walk: _Walk) -> bool:
    """Asks for the rest and saves; False where it cannot be saved, and is to be asked again."""
    told = values_told(finding)
    question = next(choice.ask for choice in CHOICES if choice.state is state)
    side = _side(question, told) if question and len(told) > 1 else ""
    note = _asked("A note (enter: none): ")
    evidence = _asked("A link or reference (enter: none): ")
    walk.by = walk.by or _asked("Your name (enter: none): ")
    review = Review(str(state), note, walk.by, today(), side, evidence)
    try:
        path = walk.keeping.keep(finding.id, review, told, version_of(walk.seen))
    except (DecisionError, Overtaken) as error:
        _tell_overtaken(finding, walk, error)
        return False
    walk.made.add(finding.id)
    taught = f"A test for its rule: checker review {walk.results} --example {finding.id}"
    _say(f"Saved in {path}.", *([taught] if state in _TAUGHT else []))
    return True


def _side(question: str, told: Sequence[str]) -> str:
    """The value that is wrong, chosen by its number or its words; empty where it is not said."""
    _say(*(f"  {number}  {value}" for number, value in enumerate(told, 1)))
    while True:
        answer = _asked(f"{question} (enter: not said) ")
        if not answer or answer in told:
            return answer
        if answer.isdecimal() and 1 <= int(answer[:9]) <= len(told):
            return told[int(answer[:9]) - 1]
        _say("Give the number before the value.")


def _asked(question: str) -> str:
    """What is typed in answer, without blanks around it. Raises EOFError where nobody answers."""
    return input(question).strip()


def _say(*lines: str) -> None:
    emit(lambda stream: write_lines(lines, stream))
