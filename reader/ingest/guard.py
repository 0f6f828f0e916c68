"""The network under the fetcher: one deadline for everything, and no connection to a private network by surprise.

Names are resolved here, every number is checked, and the connection goes to the number that was checked; a name that
answers differently the next time (DNS rebinding) gains nothing.
"""

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import httpcore

from reader.ingest.hosts import Ip, is_private_ip

Address = tuple[socket.AddressFamily, tuple[Any, ...]]
"""A family and a socket address."""


class PrivateError(httpcore.ConnectError):
    """The host lies in a private network that the user did not ask for."""


class DeadlineError(httpcore.ReadTimeout):
    """The time for the whole fetch is over."""


class ClosedError(httpcore.ConnectError):
    """The fetcher was closed."""


class UnknownHostError(httpcore.ConnectError):
    """There is no host of that name."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment at which a fetch has to be over, redirects and all."""

    at: float
    """On the monotonic clock."""

    @classmethod
    def after(cls, seconds: float) -> "Deadline":
        """The moment ``seconds`` from now."""
        return cls(time.monotonic() + seconds)

    def left(self, wanted: float | None = None) -> float:
        """Seconds that are left, at most ``wanted``. Raises DeadlineError when there are none."""
        left = self.at - time.monotonic()
        if left <= 0:
            raise DeadlineError
        return left if wanted is None else min(left, wanted)


@dataclass(slots=True)
class Streams:
    """The open connections of a fetcher, so that they can be cut from another thread."""

    closed: bool = False
    """Whether no more may be opened."""
    open: set["GuardedStream"] = field(default_factory=set)
    """Those that are open."""
    lock: threading.Lock = field(default_factory=threading.Lock)
    """Guards the two above."""

    def add(self, stream: "GuardedStream") -> None:
        """Note a new connection. Raises ClosedError when the fetcher was closed."""
        with self.lock:
            if self.closed:
                raise ClosedError
            self.open.add(stream)

    def discard(self, stream: "GuardedStream") -> None:
        """Forget a connection that was closed."""
        with self.lock:
            self.open.discard(stream)

    def close(self) -> None:
        """Cut all that are open; reads that wait in other threads end at once."""
        with self.lock:
            self.closed = True
            streams = list(self.open)
        for stream in streams:
            stream.cut()


class GuardedStream(httpcore.NetworkStream):
    """A connection on which every wait ends at the deadline of the fetch, however slowly bytes drip in."""

    def __init__(self, sock: socket.socket, deadline: Deadline, streams: Streams) -> None:
        self._sock = sock
        self._deadline = deadline
        self._streams = streams
        streams.add(self)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what there is, or wait for it."""
        return self._within(timeout, lambda: self._sock.recv(max_bytes), httpcore.ReadError)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of it."""
        if buffer:
            self._within(timeout, lambda: self._sock.sendall(buffer), httpcore.WriteError)

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> "GuardedStream":
        """Encrypt the connection; the certificate is checked against ``server_hostname``."""
        self._streams.discard(self)
        try:
            sock = self._within(
                timeout,
                lambda: ssl_context.wrap_socket(self._sock, server_hostname=server_hostname),
                httpcore.ConnectError,
            )
        except BaseException:
            self.close()
            raise
        return GuardedStream(sock, self._deadline, self._streams)

    def close(self) -> None:
        """Close the connection."""
        self._streams.discard(self)
        self._sock.close()

    def cut(self) -> None:
        """End the connection from another thread; reads that wait end."""
        try:
            self._sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass

    def get_extra_info(self, info: str) -> Any:
        """What httpcore wants to know of a connection."""
        if info == "is_readable":
            return self._sock.fileno() < 0
        return {"socket": self._sock, "ssl_object": self._sock if isinstance(self._sock, ssl.SSLSocket) else None}.get(
            info
        )

    def _within(self, timeout: float | None, act: Callable[[], Any], failure: type[Exception]) -> Any:
        """``act`` within what is left of the time."""
        try:
            self._sock.settimeout(self._deadline.left(timeout))
            done = act()
            if done == b"" and self._streams.closed:
                raise ClosedError
            return done
        except TimeoutError:
            raise DeadlineError from None
        except OSError as error:
            if self._streams.closed:
                raise ClosedError from None
            raise failure(error) from error


class GuardedBackend(httpcore.NetworkBackend):
    """Opens connections for one fetch."""

    def __init__(self, deadline: Deadline, streams: Streams, allowed: Iterable[tuple[str, int]] = ()) -> None:
        """``allowed`` are the hosts and ports that may lie in a private network."""
        self._deadline = deadline
        self._streams = streams
        self._allowed = frozenset(allowed)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,  # noqa: ARG002 - part of the interface
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002 - part of the interface
    ) -> GuardedStream:
        """Connect to one of the numbers of ``host``, the first that answers."""
        addresses = resolved(host, port, self._deadline)
        if (host.lower(), port) not in self._allowed:
            addresses = [address for address in addresses if not is_private_ip(number_of(address))]
            if not addresses:
                raise PrivateError(host)
        failure: Exception = UnknownHostError(host)
        for place, (family, target) in enumerate(addresses):
            sock = socket.socket(family, socket.SOCK_STREAM)
            try:
                sock.settimeout(self._deadline.left(timeout) / (len(addresses) - place))
                sock.connect(target)
            except OSError as error:
                sock.close()
                failure = (
                    httpcore.ConnectTimeout(error) if isinstance(error, TimeoutError) else httpcore.ConnectError(error)
                )
                failure.__cause__ = error
                continue
            except BaseException:
                sock.close()
                raise
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return GuardedStream(sock, self._deadline, self._streams)
        raise failure


def number_of(address: Address) -> Ip:
    """The number in a socket address."""
    return ipaddress.ip_address(str(address[1][0]).partition("%")[0])


def resolved(host: str, port: int, deadline: Deadline) -> list[Address]:
    """The numbers of ``host``. The system's resolver knows no time limit, so it is asked in a thread of its own."""
    found: list[list[Address] | OSError | UnicodeError] = []

    def ask() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.append(list(dict.fromkeys((family, target) for family, _, _, _, target in answers)))
        except (OSError, UnicodeError) as error:
            found.append(error)

    thread = threading.Thread(target=ask, name="resolve", daemon=True)
    thread.start()
    thread.join(deadline.left())
    if not found:
        raise DeadlineError
    if isinstance(found[0], list):
        return found[0]
    raise UnknownHostError(host) from found[0]
