"""Takes the compression off a body without ever holding more than the limit: a megabyte may hide a gigabyte."""

import zlib
from collections.abc import Callable, Sequence

import brotli

from reader.core.errors import FetchError

MAX_LAYERS = 3
"""Compressions on top of each other that are taken off; one is usual, two are odd."""
ACCEPTED = "gzip, deflate, br"
"""What is asked of servers."""


def inflate(body: bytes, codings: Sequence[str], limit: int, where: str) -> bytes:
    """``body`` without its ``codings``, named in the order in which they were applied.

    Raises FetchError when it grows beyond ``limit`` bytes, is damaged, or is in a coding that was not asked for.
    A body that ends early gives what there is.
    """
    codings = [coding for name in codings if (coding := name.strip().lower()) not in ("", "identity")]
    if len(codings) > MAX_LAYERS:
        raise FetchError(f"{where} is compressed {len(codings)} times over")
    for coding in reversed(codings):
        if coding not in _OPENERS:
            raise FetchError(f"{where} is compressed in a way that was not asked for: {coding[:40]!r}")
        try:
            body = _OPENERS[coding](body, limit)
        except _TooLarge:
            raise FetchError(too_large(where, limit)) from None
        except (zlib.error, brotli.error) as error:
            raise FetchError(f"{where} sent damaged {coding} data") from error
    return body


def too_large(where: str, limit: int) -> str:
    """The message about a body that is too large."""
    return f"{where} is larger than {limit / 1_000_000:g} MB"


class _TooLarge(Exception):  # noqa: N818 - never leaves this module
    """The body grew beyond the limit."""


def _zlib(window: int) -> Callable[[bytes, int], bytes]:
    """Takes off one of the formats of zlib."""

    def opened(body: bytes, limit: int) -> bytes:
        made = bytearray()
        while body:  # one gzip body may be several members in a row
            part = zlib.decompressobj(window)
            made += part.decompress(body, limit + 1 - len(made))
            if len(made) > limit:
                raise _TooLarge
            if not part.eof or not part.unused_data.startswith(b"\x1f\x8b"):
                break
            body = part.unused_data
        return bytes(made)

    return opened


def _deflate(body: bytes, limit: int) -> bytes:
    """``deflate`` is zlib by the standard, and bare in the answers of some servers."""
    try:
        return _zlib(zlib.MAX_WBITS)(body, limit)
    except zlib.error:
        return _zlib(-zlib.MAX_WBITS)(body, limit)


def _brotli(body: bytes, limit: int) -> bytes:
    made, part = bytearray(), brotli.Decompressor()
    while True:
        made += part.process(body, output_buffer_limit=max(1, limit + 1 - len(made)))
        if len(made) > limit:
            raise _TooLarge
        if part.is_finished() or part.can_accept_more_data():
            return bytes(made)
        body = b""


_OPENERS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _zlib(zlib.MAX_WBITS | 16),
    "x-gzip": _zlib(zlib.MAX_WBITS | 16),
    "deflate": _deflate,
    "br": _brotli,
}
