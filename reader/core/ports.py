"""The seams: what is passed in so that the rest stays pure and tests need no network and no clock."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, TypeAlias

from reader.core.feeds import Caching

Clock: TypeAlias = Callable[[], datetime]
"""Answers the present instant in UTC."""


@dataclass(frozen=True, slots=True)
class Response:
    """What fetching an address brought."""

    address: str
    """The address after redirects."""
    status: int
    """HTTP status; 304 when nothing changed."""
    body: bytes = b""
    """The body after decompression."""
    media_type: str = ""
    """Media type without parameters, lower case."""
    charset: str = ""
    """Declared character set."""
    caching: Caching = field(default_factory=Caching)
    """Validators for the next request."""
    moved_to: str = ""
    """The new address, when every redirect on the way was permanent."""
    cut: bool = False
    """Whether the server broke off before the end of the body that it had announced."""


class Fetcher(Protocol):
    """Gets addresses. The only way to the network."""

    def fetch(self, address: str, caching: Caching = ..., *, trusted: bool = False) -> Response:
        """Fetch ``address``.

        ``trusted`` says that the user named this very address, so that a private host is allowed.
        Raises `reader.core.errors.FetchError` with the reason in words.
        """
        ...

    def close(self) -> None:
        """Let go of connections."""
        ...
