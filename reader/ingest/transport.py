"""Joins httpx to the guarded network: one connection pool for one hop of a fetch, through a proxy if there is one."""

import ssl
import urllib.request
from collections.abc import Iterator
from functools import cache

import httpcore
import httpx

from reader.core.errors import FetchError
from reader.ingest.deadline import Deadline
from reader.ingest.guard import GuardedBackend, Streams
from reader.ingest.hosts import is_private

_PORTS = {"http": 80, "https": 443}


@cache
def trusted_certificates() -> ssl.SSLContext:
    """The certificates that are trusted; reading them takes a while, so they are read once."""
    return httpx.create_ssl_context(trust_env=True)


def proxy_for(url: httpx.URL) -> str:
    """The proxy that the environment names for ``url``, empty when none; private hosts are never asked through one."""
    if is_private(url.host) or urllib.request.proxy_bypass(url.host):
        return ""
    proxies = urllib.request.getproxies()
    return proxies.get(url.scheme) or proxies.get("all") or ""


class GuardedTransport(httpx.BaseTransport):
    """Sends one request over the guarded network."""

    def __init__(self, deadline: Deadline, streams: Streams, allowed: frozenset[tuple[str, int]], proxy: str) -> None:
        """``allowed`` are the hosts and ports that may lie in a private network; ``proxy`` is an address or empty."""
        if not proxy:
            backend = GuardedBackend(deadline, streams, allowed)
            self._pool = httpcore.ConnectionPool(trusted_certificates(), network_backend=backend)
            return
        url = httpx.URL(proxy if "://" in proxy else f"http://{proxy}")
        if url.scheme not in _PORTS:
            raise FetchError(f"the proxy {url.scheme}://{url.host} cannot be used", "only http and https proxies can")
        backend = GuardedBackend(deadline, streams, {(url.host, url.port or _PORTS[url.scheme])})
        self._pool = httpcore.HTTPProxy(
            httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=b"/"),
            proxy_auth=(url.username, url.password) if url.username else None,
            ssl_context=trusted_certificates(),
            proxy_ssl_context=trusted_certificates() if url.scheme == "https" else None,
            network_backend=backend,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send ``request``; the body of the answer is still to be read."""
        answer = self._pool.handle_request(
            httpcore.Request(
                request.method,
                httpcore.URL(
                    scheme=request.url.raw_scheme,
                    host=request.url.raw_host,
                    port=request.url.port,
                    target=request.url.raw_path,
                ),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer))

    def close(self) -> None:
        """Close the connection."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    """The body of an answer as it comes in."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()
