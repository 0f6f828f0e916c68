"""Stands in for the network: a fetcher that holds its answers in memory, and a server on the loopback interface."""

import ssl
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Self
from xml.sax.saxutils import escape

from reader.core.errors import FetchError
from reader.core.feeds import Caching
from reader.core.ports import Response


@dataclass
class Item:
    """One entry of a made-up feed."""

    title: str = "Harbour wall put off"
    link: str = "https://harbour.example/wall"
    content: str = "<p>The council put off its vote on the new harbour wall.</p>"
    id: str = ""
    date: str = "Thu, 26 Feb 2026 10:30:00 GMT"
    author: str = ""


def rss(
    *items: Item, title: str = "The Harbour Post", site: str = "https://harbour.example/", language: str = ""
) -> bytes:
    """An RSS feed of these entries."""
    rows = "".join(_rss_item(item) for item in items)
    told = f"<language>{language}</language>" if language else ""
    head = f"<title>{escape(title)}</title><link>{escape(site)}</link>{told}"
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{rows}</channel></rss>'.encode()


def _rss_item(item: Item) -> str:
    parts = {
        "title": item.title,
        "link": item.link,
        "guid": item.id,
        "pubDate": item.date,
        "author": item.author,
        "description": item.content,
    }
    return "<item>" + "".join(f"<{name}>{escape(text)}</{name}>" for name, text in parts.items() if text) + "</item>"


@dataclass
class FakeFetcher:
    """A fetcher without a network. Addresses that it does not know answer 404.

    It has every way of going wrong that a real one has: put a `FetchError` in the place of a body.
    """

    answers: dict[str, bytes | Response | FetchError] = field(default_factory=dict)
    """Address to what it answers."""
    asked: list[tuple[str, Caching, bool]] = field(default_factory=list)
    """What was asked for, in order: address, validators, whether it was trusted."""
    closed: bool = False
    """Whether it was closed."""
    before: Callable[[str], None] | None = None
    """Called with each address before it is answered, in the thread that asks."""

    def put(self, address: str, body: bytes, *, media_type: str = "application/rss+xml", etag: str = "") -> None:
        """Have ``address`` answer ``body``; asked again with ``etag``, it answers that nothing changed."""
        self.answers[address] = Response(address, 200, body, media_type, caching=Caching(etag))

    def fail(self, address: str, message: str = "", *, status: int = 0, retry_after: int = 0) -> None:
        """Have ``address`` fail: with a status, or as a server that is not there."""
        words = message or (f"{address} answered {status}" if status else f"{address} did not answer within 30 seconds")
        self.answers[address] = FetchError(words, status=status, retry_after=retry_after)

    def redirect(self, address: str, to: str) -> None:
        """Have ``address`` answer what ``to`` answers, as moved there for good."""
        there = self._answer(to)
        self.answers[address] = Response(
            to, there.status, there.body, there.media_type, there.charset, there.caching, moved_to=to
        )

    def fetch(self, address: str, caching: Caching | None = None, *, trusted: bool = False) -> Response:
        """See `reader.core.ports.Fetcher`."""
        caching = caching or Caching()
        self.asked.append((address, caching, trusted))
        if self.before:
            self.before(address)
        response = self._answer(address)
        if caching.etag and caching.etag == response.caching.etag:
            return Response(response.address, 304, caching=caching)
        return response

    def _answer(self, address: str) -> Response:
        answer = self.answers.get(address)
        if answer is None:
            raise FetchError(f"{address} answered 404 (not found)", status=404)
        if isinstance(answer, FetchError):
            raise answer
        return answer if isinstance(answer, Response) else Response(address, 200, answer, "application/rss+xml")

    def close(self) -> None:
        """See `reader.core.ports.Fetcher`."""
        self.closed = True


Writer = Callable[[bytes], Any]
"""Sends bytes to the client."""


@dataclass
class Answer:
    """What the loopback server answers on one path."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: Callable[[Writer], None] | None = None
    """Instead of all the above: writes whatever it likes."""


class LoopbackServer:
    """An HTTP server on 127.0.0.1 with made-up answers, as a context manager."""

    def __init__(self, answers: Mapping[str, Answer | bytes] | None = None, *, certificate: Path | None = None) -> None:
        """``certificate`` is a file with a key and a certificate; with it, the server speaks https."""
        self.answers = dict(answers or {})
        """Path to what is answered there; anything else is answered 404."""
        self.requests: list[tuple[str, dict[str, str]]] = []
        """Paths that were asked for, each with the headers in lower case."""
        handler = type("Handler", (_Handler,), {"owner": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self._scheme = "https" if certificate else "http"
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)

    @property
    def port(self) -> int:
        """The port that the system gave it."""
        return int(self._server.server_address[1])

    def address(self, path: str = "/") -> str:
        """Address of a path."""
        return f"{self._scheme}://127.0.0.1:{self.port}{path}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    owner: ClassVar[LoopbackServer]

    def log_message(self, *args: Any) -> None:
        pass

    def do_GET(self) -> None:
        self.close_connection = True
        self.owner.requests.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        answer = self.owner.answers.get(self.path, Answer(status=404))
        answer = Answer(answer) if isinstance(answer, bytes) else answer
        try:
            if answer.raw:
                answer.raw(self.wfile.write)
                return
            self.send_response(answer.status)
            for name, value in {"Content-Length": str(len(answer.body)), **answer.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body)
        except (BrokenPipeError, ConnectionResetError):
            pass


def dripping(head: bytes, drops: Iterable[bytes], pause: float = 0.05) -> Callable[[Writer], None]:
    """An answer that comes drop by drop."""

    def write(send: Writer) -> None:
        send(head)
        for drop in drops:
            send(drop)
            time.sleep(pause)

    return write
