"""Who is let in. The table is made from the server's own routes, so that a new one is held to all of it."""

from __future__ import annotations

import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from checker.serve.routes import MOST_BYTES, ROUTES
from tests.serve.conftest import reply

FINDING = "F-000000000001"
SAMPLES = {"enter": "/enter/{link}", "show_page": "/", "list_decisions": "/api/decisions", "save": "/api/decisions",
           "withdraw": f"/api/decisions/{FINDING}"}
"""One good address for every route, by the name of what is done there."""
BODY = f'{{"finding": "{FINDING}", "state": "confirmed"}}'
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT")
HOSTS = [None, "", "127.0.0.1", "localhost", "127.0.0.1:1", "rebound.example:{port}", "127.0.0.1.example:{port}", "0.0.0.0:{port}",
         "[::]:{port}", "127.0.0.1:{port}@other.example", "127.0.0.1:{port}, other.example", ["127.0.0.1:{port}", "127.0.0.1:{port}"]]
COOKIES = [None, "", "checker-review-{port}=", "checker-review-{port}=guess", "checker-review={cookie}", "{cookie}", "other={cookie}"]
ORIGINS = [None, "null", "", "http://other.example", "http://127.0.0.1", "https://127.0.0.1:{port}", "http://localhost:{port}",
           "http://127.0.0.1:{port}.other.example", ["http://127.0.0.1:{port}", "http://127.0.0.1:{port}"]]
WORDS = [None, "", "guess", "{cookie}", ["{word}", "{word}"]]
TYPES = [None, "", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "text/json", "application/jsonp"]
LENGTHS = [(None, 411), ("-1", 400), ("ten", 400), ("1e3", 400), ("0x10", 400), (str(MOST_BYTES + 1), 413), ("9" * 40, 400),
           (["2", "2"], 411)]


def named(routes):
    return pytest.mark.parametrize("route", routes, ids=lambda route: route.action.__name__)


def filled(caller, value):
    if isinstance(value, list):
        return [filled(caller, one) for one in value]
    return value and value.format(port=caller.port, cookie=caller.keys.cookie, word=caller.keys.word, link=caller.keys.link)


def ask(caller, route, **others):
    """The request that the page would send to a route, but for what is given otherwise."""
    sent = {name: filled(caller, value) for name, value in others.items()}
    body = {"POST": BODY, "DELETE": "{}"}.get(route.method)
    return caller.ask(route.method, filled(caller, SAMPLES[route.action.__name__]), body, is_change=route.is_change, **sent)


def test_every_route_has_a_sample():
    assert [route.action.__name__ for route in ROUTES] == list(SAMPLES)


@named(ROUTES)
def test_the_page_itself_comes_in(caller, route):
    assert ask(caller, route).status == 200


@named(ROUTES)
@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "LOCALHOST:{port}", "[::1]:{port}"])
def test_names_of_this_machine_come_in(caller, route, host):
    assert ask(caller, route, Host=host, Origin=f"http://{host}" if route.is_change else None).status == 200


@named(ROUTES)
@pytest.mark.parametrize("host", HOSTS, ids=str)
def test_a_strange_host_is_turned_away(caller, folder, route, host):
    got = ask(caller, route, Host=host)
    assert got.status == 403
    assert "set-cookie" not in got.headers
    assert not folder.exists()


@named([route for route in ROUTES if not route.is_entry])
@pytest.mark.parametrize("cookie", COOKIES, ids=str)
def test_without_the_cookie_nobody_comes_in(caller, folder, route, cookie):
    got = ask(caller, route, Cookie=cookie)
    assert got.status == 403
    assert "Santa Rita" not in got.body
    assert not folder.exists()


@named([route for route in ROUTES if route.is_change])
@pytest.mark.parametrize(("sent", "status"), [
    *(({"Origin": value}, 403) for value in ORIGINS), *(({"X_Checker_Word": value}, 403) for value in WORDS),
    *(({"Content_Type": value}, 415) for value in TYPES), *(({"Content_Length": value}, status) for value, status in LENGTHS)], ids=str)
def test_a_change_comes_from_the_page_alone(caller, folder, route, sent, status):
    assert ask(caller, route, **sent).status == status
    assert not folder.exists()


@named(ROUTES)
@pytest.mark.parametrize("method", METHODS)
def test_every_other_method_is_refused(caller, folder, route, method):
    path = filled(caller, SAMPLES[route.action.__name__])
    known = {other.method for other in ROUTES if other.path.fullmatch(path)}
    if method in known:
        assert method in {"GET", "POST", "DELETE"}
        return
    got = caller.ask(method, path, is_change=True)
    assert got.status == 405
    assert set(got.headers["allow"].split(", ")) == known
    assert not folder.exists()


@pytest.mark.parametrize("target", [
    "/..", "/../", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd", "/..\\..\\etc\\passwd", "/%5c..%5c",
    "/%00", "/\0", "/api/decisions/\0", "//", "//etc/passwd", "/./", "/index.html", "/favicon.ico", "/results.json",
    "/decisions/F-000000000001.yml", "/api", "/api/", "/api/decisions/", "/api/decisions/../decisions",
    "/api/decisions/F-000000000001.yml", "/api/decisions/F-00000000000g",
    "/api/decisions/F-0000000000011", "/api/decisions/%46-000000000001", "/api/decisions?x", "/?x", "/enter/", "/enter/../", "*",
    "http://127.0.0.1/", "http://other.example/", "file:///etc/passwd", "/" + "a" * 5000])
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_there_is_nothing_else(caller, folder, method, target):
    got = caller.ask(method, target, "{}", is_change=True)
    assert got.status == 404
    assert "root:" not in got.body
    assert not folder.exists()


def test_the_link_works_once(serve):
    caller = serve()
    link = f"/enter/{caller.keys.link}"
    first = caller.ask("GET", link, Cookie=None)
    assert (first.status, 'content="0; url=/"' in first.body) == (200, True)
    assert first.headers["set-cookie"] == f"checker-review-{caller.port}={caller.keys.cookie}; Path=/; HttpOnly; SameSite=Strict"
    second = caller.ask("GET", link)
    assert second.status == 403
    assert "set-cookie" not in second.headers


def test_of_many_who_come_with_the_link_at_once_one_gets_in(caller):
    link = f"/enter/{caller.keys.link}"
    with ThreadPoolExecutor(8) as crowd:
        got = list(crowd.map(lambda _: caller.ask("GET", link, Cookie=None), range(24)))
    assert sorted(one.status for one in got) == [200] + [403] * 23
    assert sum("set-cookie" in one.headers for one in got) == 1


@pytest.mark.parametrize("key", ["x", "A" * 43, "..", "%00"])
def test_a_guessed_link_opens_nothing_and_uses_nothing_up(caller, key):
    assert caller.ask("GET", f"/enter/{key}", Cookie=None).status in {403, 404}
    assert caller.ask("GET", f"/enter/{caller.keys.link}", Cookie=None).status == 200


def test_keys_are_long_differ_and_are_not_shown(serve):
    one, other = serve().keys, serve().keys
    words = [one.link, one.cookie, one.word, other.link, other.cookie, other.word]
    assert len(set(words)) == len(words)
    assert min(map(len, words)) * 6 >= 128
    assert not any(word in repr(one) for word in words)


@named(ROUTES)
def test_every_answer_is_guarded(caller, route):
    for got in (ask(caller, route), ask(caller, route, Host="other.example"), caller.ask(route.method, "/nowhere", is_change=True)):
        assert got.headers["x-content-type-options"] == "nosniff"
        assert got.headers["cache-control"] == "no-store"
        assert got.headers["referrer-policy"] == "no-referrer"
        assert "frame-ancestors 'none'" in got.headers["content-security-policy"]
        assert "default-src 'none'" in got.headers["content-security-policy"]
        assert got.headers["server"] == "checker"
        assert not [name for name in got.headers if name.startswith("access-control")]


def test_only_this_machine_is_listened_to(caller):
    assert caller.server.server_address[0] == "127.0.0.1"
    with closing(socket.socket()) as line:
        line.bind(("127.0.0.2", 0))
        line.settimeout(5)
        assert line.connect_ex(("127.0.0.2", caller.port)) != 0


@pytest.mark.parametrize("data", [b"\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", b"GET /\r\n\r\n",
                                  b"GET / HTTP/9.9\r\n\r\n", b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 200 + b"\r\n",
                                  b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n",
                                  b"FETCH / HTTP/1.1\r\nHost: x\r\n\r\n"])
def test_what_is_no_request_harms_nothing(caller, capfd, data):
    got = caller.send(data)
    assert got is None or got.status >= 400
    assert caller.ask("GET", "/api/decisions").status == 200
    assert capfd.readouterr() == ("", "")


def test_chunks_are_refused(caller, folder):
    got = caller.ask("POST", "/api/decisions", is_change=True, Transfer_Encoding="chunked", Content_Length="5")
    assert got.status == 411
    assert not folder.exists()


def test_no_clock_runs_on_for_who_was_turned_away(serve):
    caller = serve(patience=600)
    before = set(threading.enumerate())
    assert {caller.ask("GET", "/", Cookie=None).status for _ in range(5)} == {403}
    clocks = [thread for thread in threading.enumerate() if isinstance(thread, threading.Timer) and thread not in before]
    for clock in clocks:
        clock.join(20)
    assert not [clock for clock in clocks if clock.is_alive()]


@pytest.mark.parametrize("data", [b"", b"GET / HTTP/1.1\r\nHost: 127", "change"])
def test_whoever_is_slow_is_cut_off(serve, folder, data):
    caller = serve(patience=0.3)
    if data == "change":
        head = caller.headers(is_change=True, Content_Length="500")
        data = "\r\n".join(["POST /api/decisions HTTP/1.1", *(f"{name}: {value}" for name, value in head.items()), "", BODY]).encode()
    with closing(socket.create_connection(("127.0.0.1", caller.port), timeout=20)) as line:
        line.sendall(data)
        assert reply(line) is None
    assert not folder.exists()
