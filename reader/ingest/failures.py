"""What went wrong on the network, in words that say what, where and what now."""

import errno
import socket
import ssl
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import httpcore
import httpx

from reader.core.errors import FetchError
from reader.core.safe import safe_line
from reader.ingest.deadline import ClosedError, DeadlineError, PrivateError, UnknownHostError

DAY = 24 * 60 * 60
"""Longest time that a server may ask us to wait, in seconds."""

_STATUS = {
    400: ("bad request", "the address may be misspelt"),
    401: ("a password is needed", "put it into the address: https://name:password@…"),
    402: ("payment is needed", ""),
    403: ("access is refused", "it may refuse programs; open it in the browser"),
    404: ("not found", "look at the site for the new address"),
    405: ("method is refused", ""),
    406: ("refuses the formats that can be read here", ""),
    408: ("it waited too long for us", "try again later"),
    410: ("gone for good", "look at the site for the new address, or remove the feed"),
    429: ("too many requests", "it is fetched again later"),
    451: ("blocked for legal reasons", ""),
    500: ("an error of the server", "try again later"),
    502: ("an error behind the server", "try again later"),
    503: ("out of service for the moment", "try again later"),
    504: ("the server behind it does not answer", "try again later"),
}
_SYSTEM = {
    errno.ECONNREFUSED: "refuses the connection",
    errno.ECONNRESET: "broke the connection off",
    errno.EPIPE: "broke the connection off",
    errno.ENETUNREACH: "cannot be reached: no connection to the network",
    errno.EHOSTUNREACH: "cannot be reached",
    errno.ETIMEDOUT: "does not answer",
}
_EXPIRED, _SELF_SIGNED, _SELF_SIGNED_CHAIN, _UNKNOWN_ISSUER, _OTHER_HOST, _OTHER_IP = 10, 18, 19, 20, 62, 64
_CERTIFICATE = {
    _EXPIRED: "its certificate has expired",
    _SELF_SIGNED: "its certificate is signed by itself only",
    _SELF_SIGNED_CHAIN: "its certificate is signed by nobody that is known",
    _UNKNOWN_ISSUER: "its certificate is signed by nobody that is known",
    _OTHER_HOST: "its certificate is for another host",
    _OTHER_IP: "its certificate is for another host",
}


def of_status(status: int, place: str, wait: int = 0) -> FetchError:
    """The error that a status above 399 means; ``wait`` is how many seconds the server asks us to wait."""
    words, hint = _STATUS.get(status, ("", ""))
    if not words and status in HTTPStatus._value2member_map_:
        words = HTTPStatus(status).phrase.lower()
    told = f" ({words})" if words else ""
    return FetchError(f"{place} answered {status}{told}", hint, status=status, retry_after=wait)


def seconds_of(wait: str, now: datetime) -> int:
    """Seconds that ``Retry-After`` asks us to wait, a number or a date, at most a day; 0 when it asks for nothing."""
    wait = wait.strip()
    if wait.isascii() and wait.isdigit():
        return min(DAY, int(wait[:10]))
    try:
        until = parsedate_to_datetime(wait)
    except (ValueError, TypeError, IndexError, OverflowError):
        return 0
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0, min(DAY, int((until - now).total_seconds())))


def of_network(error: Exception, place: str, seconds: float) -> FetchError:
    """The error that an exception of the network means."""
    if isinstance(error, PrivateError):
        return FetchError(
            f"{place} lies in a private network, which no address from elsewhere may lead to",
            "if it is meant, add it yourself by this very address",
            private=True,
        )
    if isinstance(error, ClosedError):
        return FetchError(f"{place} was not fetched: the program is ending")
    if isinstance(error, UnknownHostError):
        return FetchError(f"{place} {_unknown_host(error)}", "is it spelt correctly, and is there a network?")
    if isinstance(error, DeadlineError | httpcore.TimeoutException):
        return FetchError(f"{place} did not answer within {seconds:g} seconds", "try again later")
    if isinstance(error, httpcore.NetworkError):
        return FetchError(f"{place} {_system(_reason(error))}", "try again later")
    if isinstance(error, httpcore.RemoteProtocolError):
        return FetchError(f"{place} {_protocol(str(error))}")
    return FetchError(f"{place} cannot be fetched: {safe_line(str(error))[:120] or type(error).__name__}")


def _reason(error: Exception) -> BaseException | None:
    """The error of the system behind one of the network, which passes through httpcore as its argument."""
    return next((argument for argument in error.args if isinstance(argument, BaseException)), None)


def _unknown_host(error: Exception) -> str:
    cause = _reason(error)
    if isinstance(cause, socket.gaierror) and cause.errno == socket.EAI_AGAIN:
        return "cannot be looked up: the name server does not answer"
    return "cannot be found: there is no host of that name"


def _system(cause: BaseException | None) -> str:
    """What an error of the system or of the encryption means."""
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"cannot be trusted: {_CERTIFICATE.get(cause.verify_code, safe_line(cause.verify_message)[:100])}"
    if isinstance(cause, ssl.SSLError):
        return "does not speak https as it should"
    if isinstance(cause, OSError) and cause.errno in _SYSTEM:
        return _SYSTEM[cause.errno]
    return "broke the connection off"


def _protocol(words: str) -> str:
    """What an answer that is not HTTP looks like."""
    if "too long" in words or "Receive buffer" in words or "too many" in words.lower():
        return "sent more headers than can be taken"
    if "without sending" in words or "disconnected" in words:
        return "broke the connection off without an answer"
    return "sent an answer that is not HTTP"


NETWORK_ERRORS = (
    httpcore.NetworkError,
    httpcore.TimeoutException,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
    httpx.HTTPError,
    httpx.InvalidURL,
    httpx.StreamError,
)
"""What the network may raise."""
