"""Tasks for worker processes that do everything a task should not."""

import os
import signal
import sys
import time
from typing import Any

from reader.core.errors import FetchError, ParseError


def echo(value: Any) -> Any:
    return value


def pid() -> int:
    return os.getpid()


def crash() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def leave() -> None:
    os._exit(3)


def spin() -> None:
    while True:
        pass


def sleep(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


def eat() -> int:
    return len(bytearray(4_000_000_000))


def deep(level: int = 0) -> int:
    return deep(level + 1) + 1


def bug() -> float:
    return 1 / 0


def refuse() -> None:
    raise ParseError("example.nl is a web page", "try another")


def unpicklable() -> Any:
    return lambda: None


def chatter() -> int:
    """Print where nobody may hear it."""
    os.write(1, b"out")
    os.write(2, b"err")
    return 1


def ignores_interrupts() -> bool:
    return signal.getsignal(signal.SIGINT) == signal.SIG_IGN


def session() -> int:
    return os.getsid(0)


def fail_to_fetch() -> None:
    raise FetchError("example.nl answered 429", status=429, retry_after=60)


def exit_politely() -> None:
    raise SystemExit(0)


def work(seconds: float) -> bool:
    """Take processor time."""
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass
    return True


def reserve(size: int) -> int:
    return len(bytearray(size))


_KEPT: list[bytearray] = []


def keep(size: int) -> None:
    _KEPT.append(bytearray(b"x") * size)


def loaded(module: str) -> bool:
    return module in sys.modules
