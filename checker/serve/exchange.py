"""What passes between a browser and the review server, as plain values: a request, a response, and a refusal."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

TEXT, JSON, HTML = "text/plain; charset=utf-8", "application/json", "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it was sent. Nothing of the target is decoded; headers by lower-case name, every value that was sent under it."""

    method: str
    target: str
    headers: Mapping[str, tuple[str, ...]]
    body: bytes = b""

    def header(self, name: str) -> str | None:
        """The one value of a header; None where it is missing or was sent more than once."""
        values = self.headers.get(name, ())
        return values[0] if len(values) == 1 else None


@dataclass(frozen=True, slots=True)
class Response:
    """What is sent back. `headers` are those beside the ones that every response has."""

    status: HTTPStatus
    body: bytes = b""
    type: str = TEXT
    headers: tuple[tuple[str, str], ...] = ()


class Refusal(Exception):  # noqa: N818 - a refusal is an answer, not a fault
    """A request that is not carried out: the status, and a sentence for the person at the browser."""

    def __init__(self, status: HTTPStatus, words: str, **headers: str) -> None:
        super().__init__(words)
        self.response = Response(status, f"{words}\n".encode(), headers=tuple(headers.items()))


def told(data: object) -> Response:
    """A response that holds data as JSON."""
    return Response(HTTPStatus.OK, json.dumps(data, ensure_ascii=False, sort_keys=True).encode(), JSON)
