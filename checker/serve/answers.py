"""What the review server does at each of its addresses, for a request that was admitted."""

from __future__ import annotations

import json
from dataclasses import dataclass
from http import HTTPStatus

from checker.errors import CheckerError
from checker.model.decision import State
from checker.model.finding import Review
from checker.report.html_page import content_policy
from checker.review import Overtaken
from checker.serve.desk import Desk
from checker.serve.exchange import HTML, Refusal, Request, Response, told
from checker.serve.handover import leading_to
from checker.serve.keys import Keys
from checker.text import HIDDEN

_FIELDS = ("finding", "state", "side", "note", "evidence", "by", "seen")
_LONG = 1_000  # characters of a field
_LONGEST = {"note": 10_000, "side": 20_000}  # a value may be a long quote


@dataclass(frozen=True, slots=True)
class Door:
    """What a request is measured by: the port that the server listens on, and the secrets of this run."""

    port: int
    keys: Keys

    @property
    def hosts(self) -> tuple[str, ...]:
        """The names by which a browser on this machine may call the server: a page that leads here under another is turned away."""
        return tuple(f"{name}:{self.port}" for name in ("127.0.0.1", "localhost", "[::1]"))

    @property
    def cookie_name(self) -> str:
        """The name has the port in it, since all ports of a host share their cookies."""
        return f"checker-review-{self.port}"


def enter(request: Request, door: Door, desk: Desk, caught: tuple[str, ...]) -> Response:
    """Takes the link, once, gives the cookie for it, and leads on to the page.

    By a page of its own, and no redirect: a browser that comes from a file would keep the strict cookie back on the way.
    """
    del request, desk
    if not door.keys.use_link(caught[0]):
        raise Refusal(HTTPStatus.FORBIDDEN, "This link was used already, or is not whole. Start checker review again for another.")
    cookie = f"{door.cookie_name}={door.keys.cookie}; Path=/; HttpOnly; SameSite=Strict"
    return Response(HTTPStatus.OK, leading_to("/").encode(), HTML, (("Set-Cookie", cookie),))


def show_page(request: Request, door: Door, desk: Desk, caught: tuple[str, ...]) -> Response:
    """The page, made anew with the decisions that are on disk now."""
    del request, door, caught
    policy = f"{content_policy('review')}; frame-ancestors 'none'"
    return Response(HTTPStatus.OK, desk.page().encode(), HTML, (("Content-Security-Policy", policy),))


def list_decisions(request: Request, door: Door, desk: Desk, caught: tuple[str, ...]) -> Response:
    """What is decided now, by finding, and what a change must bring along: the word, and the version that it was made upon."""
    del request, caught
    return told({"word": door.keys.word, "by": desk.by, "decisions": desk.decided()})


def save(request: Request, door: Door, desk: Desk, caught: tuple[str, ...]) -> Response:
    """Keeps a decision as a file."""
    del door, caught
    given = _given(request)
    if given["finding"] not in desk.findings:
        raise Refusal(HTTPStatus.BAD_REQUEST, "There is no such finding in this run.")
    if given["state"] not in tuple(State):
        raise Refusal(HTTPStatus.BAD_REQUEST, f"A state is one of: {', '.join(State)}.")
    judgment = Review(given["state"], given["note"], given["by"], side=given["side"], evidence=given["evidence"])
    return _changed(desk, given["finding"], judgment, given["seen"])


def withdraw(request: Request, door: Door, desk: Desk, caught: tuple[str, ...]) -> Response:
    """Takes a decision back: its file is removed."""
    del door
    given = _given(request)
    if caught[0] not in desk.findings:
        raise Refusal(HTTPStatus.NOT_FOUND, "There is no such finding in this run.")
    return _changed(desk, caught[0], None, given["seen"])


def _changed(desk: Desk, finding: str, judgment: Review | None, seen: str) -> Response:
    try:
        return told({"finding": finding, "decision": desk.change(finding, judgment, seen)})
    except Overtaken as error:
        raise Refusal(HTTPStatus.CONFLICT, str(error)) from error
    except CheckerError as error:
        raise Refusal(HTTPStatus.INTERNAL_SERVER_ERROR, str(error)) from error


def _given(request: Request) -> dict[str, str]:
    """The fields of a body; those left out are empty. Raises Refusal for anything that is not an object of short texts."""
    try:
        data = json.loads(request.body.decode("utf-8"), object_pairs_hook=_unrepeated)
    except (ValueError, RecursionError):
        raise Refusal(HTTPStatus.BAD_REQUEST, "The body is not JSON, or names a field twice.") from None
    if not isinstance(data, dict) or not all(isinstance(value, str) for value in data.values()):
        raise Refusal(HTTPStatus.BAD_REQUEST, "The body is to be one object, and all its fields texts.")
    for name, value in data.items():
        if name not in _FIELDS:
            raise Refusal(HTTPStatus.BAD_REQUEST, f"A decision has no such field. It has: {', '.join(_FIELDS)}.")
        if len(value) > _LONGEST.get(name, _LONG) or not (_can_be_written(value) if name == "note" else not HIDDEN.search(value)):
            raise Refusal(HTTPStatus.BAD_REQUEST, f"The field {name} is too long, or holds a character that cannot be shown.")
    return dict.fromkeys(_FIELDS, "") | data


def _can_be_written(text: str) -> bool:
    """Whether the text has no half of a character, which no file can hold."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


def _unrepeated(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a field twice")
    return found
