"""What lies under the fetcher: names, numbers, certificates. The certificates are made for these tests alone."""

import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.core.errors import FetchError
from reader.ingest import transport
from reader.ingest.deadline import Deadline, DeadlineError
from reader.ingest.fetch import HttpFetcher, Limits
from reader.ingest.guard import resolved
from tests.fakes import Answer, LoopbackServer, rss

CERTIFICATES = Path(__file__).with_name("certificates")


@pytest.fixture
def fetcher() -> Iterator[HttpFetcher]:
    fetcher = HttpFetcher(Limits(seconds=20), proxy=lambda _: "")
    yield fetcher
    fetcher.close()


def answering(monkeypatch: pytest.MonkeyPatch, *numbers: str) -> list[str]:
    """Have every name lead to these numbers; the names that were asked for."""
    asked: list[str] = []

    def look_up(host: str, port: int, **_: Any) -> list[Any]:
        asked.append(host)
        families = {True: socket.AF_INET6, False: socket.AF_INET}
        return [(families[":" in number], socket.SOCK_STREAM, 6, "", (number, port)) for number in numbers]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return asked


@pytest.mark.parametrize(
    "number", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "::ffff:10.0.0.1", "64:ff9b::7f00:1"]
)
def test_a_public_name_for_a_private_number_is_refused(
    monkeypatch: pytest.MonkeyPatch, fetcher: HttpFetcher, number: str
) -> None:
    answering(monkeypatch, number)
    with pytest.raises(FetchError, match="lies in a private network"):
        fetcher.fetch("http://harbour.example/feed")


def test_a_name_is_looked_up_once_and_the_number_that_was_checked_is_connected_to(
    monkeypatch: pytest.MonkeyPatch, fetcher: HttpFetcher, server: LoopbackServer
) -> None:
    """A second look-up could answer another number than the one that was checked."""
    server.answers["/"] = rss()
    asked = answering(monkeypatch, "127.0.0.1")
    assert fetcher.fetch(f"http://harbour.example:{server.port}/", trusted=True).body == rss()
    assert asked == ["harbour.example"]
    assert server.requests[0][1]["host"] == f"harbour.example:{server.port}"


def test_trust_in_one_host_is_no_trust_in_the_next(
    monkeypatch: pytest.MonkeyPatch, fetcher: HttpFetcher, server: LoopbackServer
) -> None:
    answering(monkeypatch, "127.0.0.1")
    server.answers["/"] = Answer(status=302, headers={"Location": f"http://other.example:{server.port}/x"})
    with pytest.raises(FetchError, match=r"other\.example:\d+/x lies in a private network"):
        fetcher.fetch(f"http://harbour.example:{server.port}/", trusted=True)
    assert [path for path, _ in server.requests] == ["/"]


def test_the_next_number_is_tried_when_one_does_not_answer(
    monkeypatch: pytest.MonkeyPatch, fetcher: HttpFetcher, server: LoopbackServer
) -> None:
    server.answers["/"] = rss()
    answering(monkeypatch, "127.0.0.9", "127.0.0.1")
    assert fetcher.fetch(f"http://harbour.example:{server.port}/", trusted=True).status == 200


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (socket.gaierror(socket.EAI_NONAME, "Name or service not known"), "there is no host of that name"),
        (socket.gaierror(socket.EAI_AGAIN, "Temporary failure"), "the name server does not answer"),
        (UnicodeError("label too long"), "there is no host of that name"),
    ],
)
def test_a_name_that_leads_nowhere_is_told_in_words(
    monkeypatch: pytest.MonkeyPatch, fetcher: HttpFetcher, error: Exception, words: str
) -> None:
    def look_up(*_: Any, **__: Any) -> None:
        raise error

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    with pytest.raises(FetchError, match=words):
        fetcher.fetch("http://harbour.example/")


def test_a_name_server_that_is_silent_is_left_at_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    done = threading.Event()

    def look_up(*_: Any, **__: Any) -> list[Any]:
        done.wait(20)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    with pytest.raises(DeadlineError):
        resolved("harbour.example", 80, Deadline.after(0.1))
    done.set()


def trusting(monkeypatch: pytest.MonkeyPatch, certificate: Path) -> None:
    """Have ``certificate`` be one of those that are trusted."""
    context = ssl.create_default_context(cafile=str(certificate))
    monkeypatch.setattr(transport, "trusted_certificates", lambda: context)


def test_an_encrypted_feed_is_fetched(monkeypatch: pytest.MonkeyPatch, fetcher: HttpFetcher) -> None:
    trusting(monkeypatch, CERTIFICATES / "good.pem")
    with LoopbackServer({"/": rss()}, certificate=CERTIFICATES / "good.pem") as server:
        assert fetcher.fetch(server.address(), trusted=True).body == rss()


@pytest.mark.parametrize(
    ("certificate", "is_trusted", "words"),
    [
        ("good.pem", False, "its certificate is signed by itself only"),
        ("expired.pem", True, "its certificate has expired"),
        ("other.pem", True, "its certificate is for another host"),
    ],
)
def test_a_certificate_that_is_not_good_is_refused(
    monkeypatch: pytest.MonkeyPatch, fetcher: HttpFetcher, certificate: str, is_trusted: bool, words: str
) -> None:
    if is_trusted:
        trusting(monkeypatch, CERTIFICATES / certificate)
    with LoopbackServer({"/": rss()}, certificate=CERTIFICATES / certificate) as server:
        with pytest.raises(FetchError, match=words):
            fetcher.fetch(server.address(), trusted=True)
        assert not server.requests


def test_a_server_without_encryption_is_told_in_words(fetcher: HttpFetcher, server: LoopbackServer) -> None:
    with pytest.raises(FetchError, match="does not speak https as it should"):
        fetcher.fetch(server.address().replace("http:", "https:"), trusted=True)


def test_a_redirect_never_takes_the_encryption_away(
    monkeypatch: pytest.MonkeyPatch, fetcher: HttpFetcher, server: LoopbackServer
) -> None:
    trusting(monkeypatch, CERTIFICATES / "good.pem")
    answer = Answer(status=301, headers={"Location": server.address()})
    with (
        LoopbackServer({"/": answer}, certificate=CERTIFICATES / "good.pem") as encrypted,
        pytest.raises(FetchError, match="which is not encrypted"),
    ):
        fetcher.fetch(encrypted.address(), trusted=True)
    assert not server.requests
