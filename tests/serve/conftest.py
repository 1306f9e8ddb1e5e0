"""A review server in this process, and requests to it written byte by byte, as no library would send them."""

from __future__ import annotations

import socket
from contextlib import closing
from dataclasses import dataclass, replace
from threading import Thread

import pytest

from checker.serve.desk import Desk
from checker.serve.web_server import ReviewServer
from tests.report.conftest import story

DAY = "2025-03-09"
PATIENCE = 30.0


@dataclass(frozen=True)
class Reply:
    status: int
    headers: dict[str, str]
    body: str


class Caller:
    """Somebody who talks to a server, with its cookie and word."""

    def __init__(self, server):
        self.server, self.port, self.keys = server, server.server_port, server.door.keys

    def headers(self, *, is_change=False, **others):
        """What the page sends; a header given as None is left out, and a list sends it several times."""
        host = f"127.0.0.1:{self.port}"
        sent = {"Host": host, "Cookie": f"{self.server.door.cookie_name}={self.keys.cookie}"}
        if is_change:
            sent |= {"Origin": f"http://{host}", "X-Checker-Word": self.keys.word, "Content-Type": "application/json"}
        return sent | {name.replace("_", "-"): value for name, value in others.items()}

    def ask(self, method, target, body=None, *, is_change=False, **others):
        """Sends one request and gives what comes back until the server ends the connection."""
        sent = self.headers(is_change=is_change, **others)
        if body is not None:
            sent.setdefault("Content-Length", str(len(body.encode())))
        pairs = [(name, one) for name, value in sent.items() for one in (value if isinstance(value, list) else [value]) if one is not None]
        head = "\r\n".join([f"{method} {target} HTTP/1.1", *(f"{name}: {value}" for name, value in pairs), "", ""])
        return self.send(head.encode("latin-1") + (body or "").encode())

    def send(self, data):
        """Sends bytes as they are."""
        with closing(socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)) as line:
            line.sendall(data)
            return reply(line)


def reply(line):
    """The reply on a connection, read to its end; None where there is none."""
    got = b""
    while part := line.recv(65_536):
        got += part
    if not got:
        return None
    head, _, body = got.partition(b"\r\n\r\n")
    first, *rest = head.decode().split("\r\n")
    return Reply(int(first.split()[1]), {name.lower(): value for name, _, value in (one.partition(": ") for one in rest)}, body.decode())


@pytest.fixture
def result():
    """The small story, its findings with keys and values of their own."""
    made = story()
    return replace(made, findings=tuple(replace(one, key=(one.rule, one.id), values=("1", "2")) for one in made.findings))


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "decisions"


@pytest.fixture
def serve(result, folder):
    """Starts a server on the story; ended after the test."""
    running = []

    def start(**settings):
        server = ReviewServer(Desk(result, folder, "Ada", lambda: DAY), **settings)
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        running.append((server, thread))
        return Caller(server)

    yield start
    for server, thread in running:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def caller(serve):
    return serve()
