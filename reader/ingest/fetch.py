"""Gets addresses: the only way to the network, with a limit on everything that a server can be lavish with."""

import contextlib
import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

import httpcore
import httpx

from reader import __version__
from reader.core.errors import FetchError
from reader.core.feeds import Caching
from reader.core.ports import Clock, Response
from reader.ingest import encodings, failures, urls
from reader.ingest.deadline import Deadline, PrivateError
from reader.ingest.guard import Streams
from reader.ingest.hosts import is_private
from reader.ingest.inflate import ACCEPTED, inflate, too_large
from reader.ingest.limits import MAX_BODY
from reader.ingest.transport import GuardedTransport, proxy_for

USER_AGENT = f"reader-tui/{__version__} (news reader for the terminal)"
"""What we say we are."""

_HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, application/json;q=0.7, */*;q=0.5",
    "Accept-Encoding": ACCEPTED,
    "Connection": "close",
}
_PERMANENT = (301, 308)
_REDIRECTS = (*_PERMANENT, 302, 303, 307)
_UNCHANGED = 304
_ERRORS = 400
_MEDIA_TYPE = re.compile(r"[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,80}")
_VALIDATOR = re.compile(r"[\x20-\x7e]{1,1000}")
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Limits:
    """What one fetch may use."""

    seconds: float = 30.0
    """By the clock on the wall, redirects included."""
    max_bytes: int = MAX_BODY
    """Of the body, before and after decompression."""
    redirects: int = 10
    """Times that a server may send us on."""


@dataclass(frozen=True, slots=True)
class _Hop:
    """What one server on the way answered."""

    status: int
    headers: httpx.Headers = field(default_factory=httpx.Headers)
    body: bytes = b""
    cut: bool = False


def _now() -> datetime:
    return datetime.now(UTC)


class HttpFetcher:
    """Fetches over http and https. Usable from several threads; it keeps nothing between two fetches, no cookies."""

    def __init__(
        self, limits: Limits | None = None, *, clock: Clock = _now, proxy: Callable[[httpx.URL], str] = proxy_for
    ) -> None:
        """``proxy`` answers the proxy for an address, empty for none."""
        self._limits = limits or Limits()
        self._clock = clock
        self._proxy = proxy
        self._streams = Streams()

    def fetch(self, address: str, caching: Caching | None = None, *, trusted: bool = False) -> Response:
        """Fetch ``address``; see `reader.core.ports.Fetcher`. Raises FetchError."""
        caching = caching or Caching()
        deadline = Deadline.after(self._limits.seconds)
        here, permanent, seen = _usable(address), True, set[str]()
        allowed = _allowed(here) if trusted else frozenset[tuple[str, int]]()
        for _ in range(self._limits.redirects + 1):
            seen.add(here)
            hop = self._hop(here, caching, deadline, allowed)
            if hop.status not in _REDIRECTS:
                moved_to = here if permanent and len(seen) > 1 else ""
                return _response(hop, here, caching, moved_to)
            permanent = permanent and hop.status in _PERMANENT
            here = _next(here, hop.headers.get("location", ""))
            if here in seen:
                raise FetchError(f"{urls.shown(address)} redirects in a circle", "tell the site, or try again later")
        raise FetchError(f"{urls.shown(address)} redirects more than {self._limits.redirects} times")

    def close(self) -> None:
        """Cut all connections; fetches in other threads end with an error."""
        self._streams.close()

    def _hop(self, address: str, caching: Caching, deadline: Deadline, allowed: frozenset[tuple[str, int]]) -> _Hop:
        """Ask one server. Raises FetchError."""
        place = urls.shown(address)
        try:
            url = httpx.URL(address)
            if is_private(url.host) and _place_of(url) not in allowed:
                raise PrivateError(url.host)
            with GuardedTransport(deadline, self._streams, allowed, self._proxy(url)) as transport:
                return self._read(transport, _request(url, caching), place)
        except failures.NETWORK_ERRORS as error:
            raise failures.of_network(error, place, self._limits.seconds) from error

    def _read(self, transport: GuardedTransport, request: httpx.Request, place: str) -> _Hop:
        """The answer of one server; only that of the last one on the way has a body worth reading."""
        with contextlib.closing(transport.handle_request(request)) as answer:
            status, headers = answer.status_code, answer.headers
            if status >= _ERRORS:
                wait = failures.seconds_of(headers.get("retry-after", ""), self._clock())
                raise failures.of_status(status, place, wait)
            if status in (*_REDIRECTS, _UNCHANGED):
                return _Hop(status, headers)
            raw, cut = self._body(answer, place)
            codings = headers.get("content-encoding", "").split(",")
            return _Hop(status, headers, inflate(raw, codings, self._limits.max_bytes, place), cut)

    def _body(self, answer: httpx.Response, place: str) -> tuple[bytes, bool]:
        """The body as it came over the wire, and whether it broke off. Raises FetchError when it is too large."""
        announced = answer.headers.get("content-length", "")
        if announced.isdigit() and int(announced[:15]) > self._limits.max_bytes:
            raise FetchError(too_large(place, self._limits.max_bytes))
        body = bytearray()
        try:
            for part in answer.iter_raw():
                body += part
                if len(body) > self._limits.max_bytes:
                    raise FetchError(too_large(place, self._limits.max_bytes))
        except httpcore.RemoteProtocolError:
            if not body:
                raise
            return bytes(body), True
        return bytes(body), False


def _usable(address: str) -> str:
    """``address``, if it is one of the web. Raises FetchError."""
    if made := urls.web(address):
        return made.partition("#")[0]
    raise FetchError(
        f"{urls.shown(address) or 'nothing'} is not an address of the web", "only http and https are fetched"
    )


def _next(here: str, location: str) -> str:
    """Where a redirect leads. Raises FetchError when it may not lead there."""
    there = urls.web(urls.absolute(here, location)).partition("#")[0]
    if not there:
        where = urls.shown(location) or "nowhere"
        raise FetchError(f"{urls.shown(here)} redirects to {where}, which is not an address of the web")
    if here.startswith("https:") and there.startswith("http:"):
        raise FetchError(f"{urls.shown(here)} redirects to {urls.shown(there)}, which is not encrypted")
    return there


def _allowed(address: str) -> frozenset[tuple[str, int]]:
    """The host that the user named, for himself; with http, the same host over https as well."""
    host, port = _place_of(httpx.URL(address))
    return frozenset({(host, port), (host, _PORTS["https"] if port == _PORTS["http"] else port)})


def _place_of(url: httpx.URL) -> tuple[str, int]:
    """Host and port as they are connected to."""
    return url.raw_host.decode("ascii").lower(), url.port or _PORTS[url.scheme]


def _request(url: httpx.URL, caching: Caching) -> httpx.Request:
    """The request: who we are, what we can read, the password in the address, and that we want news only."""
    headers = dict(_HEADERS)
    if url.userinfo:
        headers["Authorization"] = f"Basic {b64encode(f'{url.username}:{url.password}'.encode()).decode('ascii')}"
    conditions = {"If-None-Match": caching.etag, "If-Modified-Since": caching.modified}
    headers |= {name: value for name, value in conditions.items() if _VALIDATOR.fullmatch(value)}
    return httpx.Request("GET", url, headers=headers)


def _response(hop: _Hop, address: str, caching: Caching, moved_to: str) -> Response:
    """What the last server on the way answered, nothing in it taken on trust."""
    if hop.status == _UNCHANGED:
        return Response(address, hop.status, caching=caching, moved_to=moved_to)
    kind, _, parameters = hop.headers.get("content-type", "").lower().partition(";")
    charset = re.search(r"charset\s*=\s*[\"']?([^\s;\"']+)", parameters)
    return Response(
        address=address,
        status=hop.status,
        body=hop.body,
        media_type=kind.strip() if _MEDIA_TYPE.fullmatch(kind.strip()) else "",
        charset=encodings.known(charset[1]) if charset else "",
        caching=Caching() if hop.cut else Caching(_kept(hop.headers, "etag"), _kept(hop.headers, "last-modified")),
        moved_to=moved_to,
        cut=hop.cut,
    )


def _kept(headers: httpx.Headers, name: str) -> str:
    """A validator, if it can be sent back as it came."""
    value = headers.get(name, "").strip()
    return value if _VALIDATOR.fullmatch(value) else ""
