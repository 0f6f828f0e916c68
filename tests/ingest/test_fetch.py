"""Fetching over real sockets, on this machine."""

import gzip
import itertools
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from reader.core.errors import FetchError
from reader.core.feeds import Caching
from reader.core.ports import Fetcher, Response
from reader.ingest.failures import DAY, of_status, seconds_of
from reader.ingest.fetch import USER_AGENT, HttpFetcher, Limits
from tests.builders import NOW
from tests.fakes import Answer, LoopbackServer, Writer, dripping, rss

LIMITS = Limits(seconds=20, max_bytes=1_000_000)


@pytest.fixture
def fetcher() -> Iterator[HttpFetcher]:
    fetcher = HttpFetcher(LIMITS, clock=lambda: NOW, proxy=lambda _: "")
    yield fetcher
    fetcher.close()


def refused(fetcher: Fetcher, server: LoopbackServer, path: str = "/") -> FetchError:
    """The error that fetching a path ends with; its words name the address."""
    with pytest.raises(FetchError) as caught:
        fetcher.fetch(server.address(path), trusted=True)
    assert server.address("/")[:-1] in caught.value.message
    return caught.value


def test_a_feed_is_fetched(fetcher: HttpFetcher, server: LoopbackServer) -> None:
    headers = {"Content-Type": 'Application/RSS+xml; charset="UTF-8"', "ETag": '"1"', "Last-Modified": "yesterday"}
    server.answers["/feed"] = Answer(rss(), headers=headers)
    assert fetcher.fetch(server.address("/feed#top"), trusted=True) == Response(
        server.address("/feed"), 200, rss(), "application/rss+xml", "utf-8", Caching('"1"', "yesterday")
    )


def test_we_say_who_we_are_and_nothing_else(fetcher: HttpFetcher, server: LoopbackServer) -> None:
    server.answers["/"] = b"x"
    fetcher.fetch(server.address(), trusted=True)
    ((_, headers),) = server.requests
    assert headers["user-agent"] == USER_AGENT
    assert set(headers) == {"host", "user-agent", "accept", "accept-encoding", "connection"}


def test_we_ask_for_news_only(fetcher: HttpFetcher, server: LoopbackServer) -> None:
    server.answers["/"] = Answer(status=304)
    caching = Caching('W/"1"', "Thu, 26 Feb 2026 10:30:00 GMT")
    response = fetcher.fetch(server.address(), caching, trusted=True)
    ((_, headers),) = server.requests
    assert headers["if-none-match"] == 'W/"1"'
    assert headers["if-modified-since"] == "Thu, 26 Feb 2026 10:30:00 GMT"
    assert response == Response(server.address(), 304, caching=caching)


def test_cookies_are_not_sent_back(fetcher: HttpFetcher, server: LoopbackServer) -> None:
    server.answers["/"] = Answer(b"x", headers={"Set-Cookie": "track=1; Max-Age=9999"})
    server.answers["/go"] = Answer(status=302, headers={"Set-Cookie": "track=1", "Location": "/"})
    fetcher.fetch(server.address("/go"), trusted=True)
    fetcher.fetch(server.address("/"), trusted=True)
    assert not any("cookie" in headers for _, headers in server.requests)


def test_a_compressed_body_is_unpacked(fetcher: HttpFetcher, server: LoopbackServer) -> None:
    server.answers["/"] = Answer(gzip.compress(rss()), headers={"Content-Encoding": "gzip"})
    assert fetcher.fetch(server.address(), trusted=True).body == rss()


@pytest.mark.parametrize("layers", [1, 2])
def test_a_bomb_is_refused(fetcher: HttpFetcher, server: LoopbackServer, layers: int) -> None:
    body = bytes(100_000_000)
    for _ in range(layers):
        body = gzip.compress(body, 1)
    server.answers["/"] = Answer(body, headers={"Content-Encoding": ", ".join(["gzip"] * layers)})
    assert "larger than 1 MB" in refused(fetcher, server).message


def test_a_body_that_never_ends_is_refused(fetcher: HttpFetcher, server: LoopbackServer) -> None:
    server.answers["/"] = Answer(raw=dripping(b"HTTP/1.1 200 OK\r\n\r\n", itertools.repeat(b"x" * 60_000), 0))
    assert "larger than 1 MB" in refused(fetcher, server).message


def test_a_body_that_says_it_is_too_large_is_not_read(fetcher: HttpFetcher, server: LoopbackServer) -> None:
    server.answers["/"] = Answer(raw=dripping(b"HTTP/1.1 200 OK\r\nContent-Length: 2000000\r\n\r\n", [b""] * 200))
    assert "larger than 1 MB" in refused(fetcher, server).message


SLOW = {
    "headers": dripping(b"HTTP/1.1 200 OK\r\n", (b"X-%d: y\r\n" % number for number in range(1000))),
    "body": dripping(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", itertools.repeat(b" ", 1000)),
    "chunks": dripping(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", itertools.repeat(b"1\r\nx\r\n", 1000)),
    "nothing": dripping(b"", itertools.repeat(b"", 1000)),
}


@pytest.mark.parametrize("kind", list(SLOW))
def test_a_server_that_drips_is_left_at_the_deadline(server: LoopbackServer, kind: str) -> None:
    server.answers["/"] = Answer(raw=SLOW[kind])
    fetcher = HttpFetcher(Limits(seconds=0.4), proxy=lambda _: "")
    assert "did not answer within 0.4 seconds" in refused(fetcher, server).message


def test_the_deadline_counts_for_all_redirects_together(server: LoopbackServer) -> None:
    def later(number: int) -> Answer:
        location = f"Location: /{number + 1}\r\nContent-Length: 0\r\n\r\n".encode()
        return Answer(raw=dripping(b"HTTP/1.1 302 Found\r\n", [b"", b"", location]))

    server.answers |= {f"/{number}": later(number) for number in range(9)}
    fetcher = HttpFetcher(Limits(seconds=0.4), proxy=lambda _: "")
    assert "did not answer within" in refused(fetcher, server, "/0").message


def test_closing_ends_a_fetch_in_another_thread(server: LoopbackServer) -> None:
    asked = threading.Event()

    def wait(send: Writer) -> None:
        asked.set()
        SLOW["nothing"](send)

    server.answers["/"] = Answer(raw=wait)
    fetcher = HttpFetcher(LIMITS, proxy=lambda _: "")
    errors: list[FetchError] = []

    def fetch() -> None:
        try:
            fetcher.fetch(server.address(), trusted=True)
        except FetchError as error:
            errors.append(error)

    thread = threading.Thread(target=fetch)
    thread.start()
    assert asked.wait(10)
    fetcher.close()
    thread.join(10)
    assert "the program is ending" in errors[0].message
    assert "the program is ending" in refused(fetcher, server).message


def test_permanent_redirects_tell_the_new_address(fetcher: HttpFetcher, server: LoopbackServer) -> None:
    server.answers |= {
        "/old": Answer(status=301, headers={"Location": "/newer"}),
        "/newer": Answer(status=308, headers={"Location": server.address("/new")}),
        "/for-now": Answer(status=302, headers={"Location": "/old"}),
        "/new": rss(),
    }
    assert fetcher.fetch(server.address("/old"), trusted=True).moved_to == server.address("/new")
    through = fetcher.fetch(server.address("/for-now"), trusted=True)
    assert (through.address, through.moved_to) == (server.address("/new"), "")
    assert fetcher.fetch(server.address("/new"), trusted=True).moved_to == ""


@pytest.mark.parametrize(
    ("location", "words"),
    [
        ("/", "redirects in a circle"),
        ("/a", "redirects in a circle"),
        ("file:///etc/passwd", "redirects to file:///etc/passwd, which is not an address of the web"),
        ("javascript:x", "redirects to javascript:x, which is not"),
        ("", "redirects to nowhere"),
        ("http://127.0.0.2:9/", "lies in a private network"),
        ("http://127.0.0.1:9/", "lies in a private network"),
        ("http://localhost/", "lies in a private network"),
        ("http://2130706433/", "lies in a private network"),
    ],
)
def test_a_redirect_leads_nowhere_else(fetcher: HttpFetcher, server: LoopbackServer, location: str, words: str) -> None:
    server.answers |= {
        "/": Answer(status=302, headers={"Location": location}),
        "/a": Answer(status=302, headers={"Location": "/"}),
    }
    with pytest.raises(FetchError, match=words):
        fetcher.fetch(server.address(), trusted=True)


def test_ten_redirects_are_followed_and_no_more(fetcher: HttpFetcher, server: LoopbackServer) -> None:
    server.answers |= {f"/{n}": Answer(status=302, headers={"Location": f"/{n - 1}"}) for n in range(1, 12)}
    server.answers["/0"] = rss()
    assert fetcher.fetch(server.address("/10"), trusted=True).status == 200
    assert "redirects more than 10 times" in refused(fetcher, server, "/11").message


def test_a_private_host_is_refused_unless_the_user_named_it(fetcher: HttpFetcher, server: LoopbackServer) -> None:
    server.answers["/"] = rss()
    with pytest.raises(FetchError, match="lies in a private network") as caught:
        fetcher.fetch(server.address())
    assert "add it yourself" in caught.value.hint
    assert not server.requests
    assert fetcher.fetch(server.address(), trusted=True).status == 200


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 418, 429, 451, 500, 502, 503, 599])
def test_an_error_of_the_server_is_told_in_words(fetcher: HttpFetcher, server: LoopbackServer, status: int) -> None:
    server.answers["/"] = Answer(b"<html>no</html>", status)
    error = refused(fetcher, server)
    assert error.status == status
    assert f"answered {status}" in error.message


def test_a_server_may_ask_for_a_day_of_patience_at_most(fetcher: HttpFetcher, server: LoopbackServer) -> None:
    server.answers["/"] = Answer(status=429, headers={"Retry-After": "999999999999"})
    assert refused(fetcher, server).retry_after == DAY


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120),
        ("-5", 0),
        ("", 0),
        ("soon", 0),
        ("٣", 0),
        ((NOW + timedelta(minutes=2)).strftime("%a, %d %b %Y %H:%M:%S GMT"), 120),
        ((NOW - timedelta(minutes=2)).strftime("%a, %d %b %Y %H:%M:%S GMT"), 0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", DAY),
    ],
)
def test_patience_is_counted_in_seconds(header: str, seconds: int) -> None:
    assert seconds_of(header, datetime(2026, 2, 26, 12, tzinfo=UTC)) == seconds


def test_a_status_that_nobody_knows_is_told_as_a_number() -> None:
    assert of_status(599, "x").message == "x answered 599"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "broke the connection off without an answer"),
        (b"220 mail.example ESMTP\r\n\r\n", "sent an answer that is not HTTP"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "sent an answer that is not HTTP"),
        pytest.param(b"HTTP/1.1 200 OK\r\n" + b"X: yyyyyyyyyy\r\n" * 50_000, "sent more headers", id="flood"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nxyz", "sent damaged gzip data"),
    ],
)
def test_an_answer_that_is_none_is_told_in_words(
    fetcher: HttpFetcher, server: LoopbackServer, raw: bytes, words: str
) -> None:
    server.answers["/"] = Answer(raw=lambda send: send(raw))
    assert words in refused(fetcher, server).message


def test_a_body_that_breaks_off_is_marked_and_not_remembered(fetcher: HttpFetcher, server: LoopbackServer) -> None:
    head = b'HTTP/1.1 200 OK\r\nETag: "1"\r\nContent-Length: 9999\r\n\r\n'
    server.answers["/"] = Answer(raw=lambda send: send(head + rss()))
    response = fetcher.fetch(server.address(), trusted=True)
    assert (response.body, response.cut, response.caching) == (rss(), True, Caching())


def test_what_a_server_says_of_itself_is_not_taken_on_trust(fetcher: HttpFetcher, server: LoopbackServer) -> None:
    headers = {"Content-Type": "text/html\x1b]0;P\x07; charset=\x1b[2J", "ETag": '"\xe9\x80"'}
    server.answers["/"] = Answer(b"x", headers=headers)
    response = fetcher.fetch(server.address(), trusted=True)
    assert (response.media_type, response.charset, response.caching) == ("", "", Caching())


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "ftp://a.example/", "javascript:x", "", "http://", "//a.example/", "mailto:a@b.example"],
)
def test_only_the_web_is_fetched(fetcher: HttpFetcher, address: str) -> None:
    with pytest.raises(FetchError, match="is not an address of the web"):
        fetcher.fetch(address, trusted=True)


def test_a_server_that_is_not_there_refuses(fetcher: HttpFetcher) -> None:
    with LoopbackServer() as server:
        address = server.address()
    with pytest.raises(FetchError, match="refuses the connection"):
        fetcher.fetch(address, trusted=True)


def test_a_password_is_sent_but_never_told(fetcher: HttpFetcher, server: LoopbackServer) -> None:
    server.answers["/ok"] = b"x"
    fetcher.fetch(server.address("/ok").replace("//", "//me:secret@"), trusted=True)
    assert server.requests[-1][1]["authorization"].startswith("Basic ")
    with pytest.raises(FetchError) as caught:
        fetcher.fetch(server.address("/no").replace("//", "//me:secret@"), trusted=True)
    assert "secret" not in caught.value.message


def test_a_proxy_is_asked_when_there_is_one(server: LoopbackServer) -> None:
    server.answers["http://harbour.example/feed"] = rss()
    fetcher = HttpFetcher(LIMITS, proxy=lambda _: server.address())
    assert fetcher.fetch("http://harbour.example/feed").body == rss()
    with pytest.raises(FetchError, match="lies in a private network"):
        fetcher.fetch("http://10.0.0.1/feed")


def test_a_proxy_that_cannot_be_used_is_not_passed_by() -> None:
    fetcher = HttpFetcher(LIMITS, proxy=lambda _: "socks5://127.0.0.1:9")
    with pytest.raises(FetchError, match=r"the proxy socks5:.*cannot be used"):
        fetcher.fetch("http://harbour.example/feed")


def test_the_proxy_of_the_environment_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.ingest.transport import proxy_for

    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    assert proxy_for(httpx.URL("http://harbour.example/")) == ""
    monkeypatch.setenv("http_proxy", "http://proxy.example:3128")
    assert proxy_for(httpx.URL("http://harbour.example/")) == "http://proxy.example:3128"
    assert proxy_for(httpx.URL("http://127.0.0.1/")) == ""
    monkeypatch.setenv("no_proxy", "harbour.example")
    assert proxy_for(httpx.URL("http://harbour.example/")) == ""
