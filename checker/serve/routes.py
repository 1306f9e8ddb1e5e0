"""Every address that the review server knows, and what a request must bring to come there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

from checker.serve import answers
from checker.serve.answers import Door
from checker.serve.desk import Desk
from checker.serve.exchange import JSON, Refusal, Request, Response
from checker.serve.keys import is_same

MOST_BYTES = 1_000_000
"""The largest body that is read."""
WORD_HEADER = "x-checker-word"
"""The header in which a change carries the word that only a page of this server knows."""


@dataclass(frozen=True, slots=True)
class Route:
    """One address: a method and the whole of a path, and what is done there with what the parentheses of the path caught.

    `is_change`: something is written, so that more is asked of the request. `is_entry`: the link that gives the cookie, so that none
    is needed.
    """

    method: str
    path: re.Pattern[str]
    action: Callable[[Request, Door, Desk, tuple[str, ...]], Response]
    is_change: bool = False
    is_entry: bool = False


ROUTES = (
    Route("GET", re.compile(r"/enter/([A-Za-z0-9_-]{1,100})"), answers.enter, is_entry=True),
    Route("GET", re.compile(r"/"), answers.show_page),
    Route("GET", re.compile(r"/api/decisions"), answers.list_decisions),
    Route("POST", re.compile(r"/api/decisions"), answers.save, is_change=True),
    Route("DELETE", re.compile(r"/api/decisions/(F-[0-9a-f]{12}(?:-[0-9]{1,6})?)"), answers.withdraw, is_change=True),
)


def admit(request: Request, door: Door) -> tuple[Route, tuple[str, ...]]:
    """The route of a request and what its path caught. Only the head of the request is looked at.

    Raises Refusal with 403 for a strange host, a missing cookie or a change that did not come from the page; 404 for an unknown path;
    405, 411, 413 and 415 for a wrong method, an untold length, too large a body and a body that is no JSON.
    """
    host = request.header("host")
    if host is None or host.lower() not in door.hosts:
        raise Refusal(HTTPStatus.FORBIDDEN, "This server answers to 127.0.0.1 and localhost alone.")
    matches = [(route, found.groups()) for route in ROUTES if (found := route.path.fullmatch(request.target))]
    if not (matches and matches[0][0].is_entry):
        _check_cookie(request, door)
    if not matches:
        raise Refusal(HTTPStatus.NOT_FOUND, "There is nothing at this address.")
    for route, caught in matches:
        if route.method == request.method:
            if route.is_change:
                _check_change(request, door, host)
            return route, caught
    raise Refusal(HTTPStatus.METHOD_NOT_ALLOWED, "This address does not take that.", Allow=", ".join(route.method for route, _ in matches))


def body_length(request: Request) -> int:
    """How many bytes of body to read, 0 where none is sent. Raises Refusal where the length is not told, or too great."""
    if request.headers.get("transfer-encoding"):
        raise Refusal(HTTPStatus.LENGTH_REQUIRED, "Tell the length of the body.")
    told = request.header("content-length")
    if told is None and not request.headers.get("content-length"):
        return 0
    if told is None or not re.fullmatch(r"[0-9]{1,12}", told):
        raise Refusal(HTTPStatus.BAD_REQUEST, "The length of the body is no number.")
    if int(told) > MOST_BYTES:
        raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"No more than {MOST_BYTES:,} bytes are taken.")
    return int(told)


def _check_cookie(request: Request, door: Door) -> None:
    pairs = [pair.strip().partition("=") for pair in ";".join(request.headers.get("cookie", ())).split(";")]
    if not any(is_same(value, door.keys.cookie) for name, _, value in pairs if name == door.cookie_name):
        raise Refusal(HTTPStatus.FORBIDDEN, "Open the link that checker review has printed. It works once; for another, start it again.")


def _check_change(request: Request, door: Door, host: str) -> None:
    """A change must come from the page itself: a page of another origin can send neither this origin nor the word."""
    if request.header("origin") != f"http://{host}" or not is_same(request.header(WORD_HEADER), door.keys.word):
        raise Refusal(HTTPStatus.FORBIDDEN, "This did not come from the page of this server.")
    if (request.header("content-type") or "").partition(";")[0].strip().lower() != JSON:
        raise Refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Send JSON.")
    if request.header("content-length") is None:
        raise Refusal(HTTPStatus.LENGTH_REQUIRED, "Tell the length of the body.")
