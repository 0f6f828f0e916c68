"""The network under the fetcher: one deadline for everything, and no connection to a private network by surprise.

Names are resolved here, every number is checked, and the connection goes to the number that was checked; a name that
answers differently the next time (DNS rebinding) gains nothing.
"""

import contextlib
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar

import httpcore

from reader.ingest.deadline import ClosedError, Deadline, DeadlineError, PrivateError, UnknownHostError
from reader.ingest.hosts import Ip, is_private_ip

Result = TypeVar("Result")

Address: TypeAlias = tuple[socket.AddressFamily, tuple[Any, ...]]
"""A family and a socket address."""


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

        def encrypt() -> ssl.SSLSocket:
            return ssl_context.wrap_socket(self._sock, server_hostname=server_hostname)

        try:
            sock = self._within(
                timeout,
                lambda: ssl_context.wrap_socket(self._sock, server_hostname=server_hostname),
                httpcore.ConnectError,
            )
        except BaseException:
            self.close()
            raise
        self._streams.discard(self)
        return GuardedStream(sock, self._deadline, self._streams)

    def close(self) -> None:
        """Close the connection."""
        self._streams.discard(self)
        self._sock.close()

    def cut(self) -> None:
        """End the connection from another thread; reads that wait end."""
        with contextlib.suppress(OSError):
            self._sock.shutdown(socket.SHUT_RDWR)

    def get_extra_info(self, info: str) -> Any:
        """What httpcore wants to know of a connection."""
        if info == "is_readable":
            return self._sock.fileno() < 0
        return {"socket": self._sock, "ssl_object": self._sock if isinstance(self._sock, ssl.SSLSocket) else None}.get(
            info
        )

    def _within(self, timeout: float | None, act: Callable[[], Result], failure: type[Exception]) -> Result:
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
        failure: Exception = UnknownHostError()
        for place, address in enumerate(addresses):
            share = self._deadline.left(timeout) / (len(addresses) - place)
            try:
                return GuardedStream(_connected(address, share), self._deadline, self._streams)
            except TimeoutError:
                failure = httpcore.ConnectTimeout(host)
            except OSError as error:
                failure = httpcore.ConnectError(error)
        raise failure


def _connected(address: Address, seconds: float) -> socket.socket:
    """A connection to one number. Raises OSError."""
    sock = socket.socket(address[0], socket.SOCK_STREAM)
    try:
        sock.settimeout(seconds)
        sock.connect(address[1])
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except BaseException:
        sock.close()
        raise
    return sock


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
    raise UnknownHostError(found[0])
