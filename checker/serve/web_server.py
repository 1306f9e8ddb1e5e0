"""The HTTP side of the review server: listens on this machine alone, and cuts off whoever is slow."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Callable
from dataclasses import replace
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from threading import Timer
from typing import Any

from checker.errors import CheckerError, ConfigError
from checker.serve.answers import Door
from checker.serve.desk import Desk
from checker.serve.exchange import Refusal, Request, Response
from checker.serve.keys import Keys
from checker.serve.routes import admit, body_length

ADDRESS = "127.0.0.1"
PATIENCE = 20.0
"""Seconds that a request may take to come in."""
_ALWAYS = (
    ("X-Content-Type-Options", "nosniff"), ("Cache-Control", "no-store"), ("Referrer-Policy", "no-referrer"),
    ("X-Frame-Options", "DENY"), ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"))
_NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
"""The policy of every response that is not the page."""


class ReviewServer(ThreadingHTTPServer):
    """Serves one review on 127.0.0.1. With port 0 it takes a free one; `link` is what opens the page, once."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, desk: Desk, port: int = 0, *, patience: float = PATIENCE, tell: Callable[[str], None] = lambda _: None) -> None:
        self.desk, self.patience, self.tell = desk, patience, tell
        try:
            super().__init__((ADDRESS, port), _Handler)
        except (OSError, OverflowError) as error:
            raise ConfigError(f"port {port} cannot be used: {getattr(error, 'strerror', None) or error}",
                              remedy="name another, or leave --port out") from error
        self.door = Door(self.server_address[1], Keys())

    def server_bind(self) -> None:
        """Binds without looking up the name of this machine, which would ask the network."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = ADDRESS, self.server_address[1]

    @property
    def link(self) -> str:
        """The address that gives the first who opens it the cookie."""
        return f"http://{ADDRESS}:{self.server_port}/enter/{self.door.keys.link}"

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - as the standard library has it
        """Says nothing of a browser that went away; nothing that a client sends reaches the terminal."""
        del request, client_address


class _Handler(BaseHTTPRequestHandler):
    """Reads one request, has it answered, and ends the connection."""

    server: ReviewServer

    def setup(self) -> None:
        """Starts the clock that runs until the request is read. To write, or to read a part, takes a while at the most."""
        super().setup()
        self.connection.settimeout(2 * self.server.patience)
        self._start_clock()

    def finish(self) -> None:
        """Lets the browser read the answer although not all that it sent was read, and ends."""
        try:
            super().finish()
            self._clock.cancel()
            self._start_clock()
            with contextlib.suppress(OSError):
                self.connection.shutdown(socket.SHUT_WR)
                while self.connection.recv(65_536):
                    pass
        finally:
            self._clock.cancel()

    def _start_clock(self) -> None:
        self._clock = Timer(self.server.patience, self._cut)
        self._clock.daemon = True
        self._clock.start()

    def _cut(self) -> None:
        with contextlib.suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)

    def _serve(self) -> None:
        self._send(self._answer())

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_TRACE = do_CONNECT = _serve  # noqa: N815 - so it is called
    def _answer(self) -> Response:
        target = self.requestline.split()[1]  # as it was sent: the standard library mends some
        request = Request(self.command, target, _by_name(self.headers.items()))
        try:
            route, caught = admit(request, self.server.door)
            whole = replace(request, body=self._body(body_length(request)))
            return route.action(whole, self.server.door, self.server.desk, caught)
        except Refusal as refusal:
            return refusal.response
        except CheckerError as error:  # a file of decisions that somebody has to mend
            return Refusal(HTTPStatus.INTERNAL_SERVER_ERROR, str(error)).response
        except Exception as error:  # noqa: BLE001 - a fault of ours is told, and ends no review
            self.server.tell(f"checker: internal error: {type(error).__name__} (a fault of checker; the decision was not saved)")
            return Refusal(HTTPStatus.INTERNAL_SERVER_ERROR, "A fault of checker. What you did was not saved.").response

    def _body(self, length: int) -> bytes:
        body = self.rfile.read(length)
        if len(body) < length:
            raise Refusal(HTTPStatus.BAD_REQUEST, "The body ends too early.")
        self._clock.cancel()  # what is left takes as long as it takes
        return body

    def _send(self, response: Response) -> None:
        self.request_version = self.protocol_version  # also to what is no HTTP, the answer is
        self.send_response(response.status)
        named = {name.lower() for name, _ in response.headers}
        for name, value in (*_ALWAYS, *response.headers):
            self.send_header(name, value)
        if "content-security-policy" not in named:
            self.send_header("Content-Security-Policy", _NOTHING)
        self.send_header("Content-Type", response.type)
        self.send_header("Content-Length", str(len(response.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(response.body)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answers what is no HTTP in plain words, and repeats nothing of it."""
        del message, explain
        self.close_connection = True
        self._send(Response(HTTPStatus(code), b"This is no request that can be read.\n"))

    def version_string(self) -> str:
        """What the server calls itself; no version of anything."""
        return "checker"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as the standard library has it
        """Logs nothing: addresses hold the key of the link."""


def _by_name(pairs: list[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Header values by lower-case name, every one of them."""
    found: dict[str, tuple[str, ...]] = {}
    for name, value in pairs:
        found[name.lower()] = (*found.get(name.lower(), ()), value)
    return found
