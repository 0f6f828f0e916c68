"""The outside of a worker process: starts it, gives it tasks, kills it."""

import contextlib
import os
import selectors
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, cast

from reader.library.worker import LENGTH

ROOT = Path(__file__).resolve().parents[2]
"""The folder that the package lies in."""
_BOOT = "import sys; sys.path.insert(0, sys.argv[1]); from reader.library.worker import serve; serve(warm={warm})"
GLANCE = 0.1
"""Seconds between two questions whether the user wants to stop."""
_CHUNK = 1 << 16


class DiedError(Exception):
    """The worker ended in the middle of a task; ``signal`` killed it, when it is not 0."""

    def __init__(self, code: int) -> None:
        super().__init__(f"worker ended with {code}")
        self.signal = max(0, -code)


class OverdueError(Exception):
    """The task took too long, and the worker was killed."""


class StoppedError(Exception):
    """The user did not want to wait, and the worker was killed."""


class WorkerProcess:
    """One worker process.

    It is started as a program of its own, not forked: nothing of the parent is in it, the parent's main module is not
    run again, and it works the same from a script, a test, a thread or a full-screen app. It has a session of its own,
    so that an interrupt at the terminal does not reach it. It ends by itself when the parent is gone.
    """

    def __init__(self, *, warm: bool = False) -> None:
        """Start it; it is ready some tenths of a second later, which nobody waits for."""
        self._process = subprocess.Popen(  # noqa: S603 - the interpreter that runs this program
            [sys.executable, "-P", "-c", _BOOT.format(warm=warm), str(ROOT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            start_new_session=True,
        )
        self._tasks = cast("IO[bytes]", self._process.stdin)
        self._answers = cast("IO[bytes]", self._process.stdout)

    @property
    def id(self) -> int:
        """Its number in the system."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._process.poll() is None

    def ask(self, message: bytes, seconds: float, cancelled: Callable[[], bool] | None = None) -> bytes:
        """Give it a packed task and wait for the packed answer.

        Raises DiedError, OverdueError or StoppedError; after each of them it is no more.
        """
        deadline = time.monotonic() + seconds
        try:
            self._send(memoryview(message))
        except OSError:
            raise DiedError(self.kill()) from None
        answer = bytearray()
        with selectors.DefaultSelector() as selector:
            selector.register(self._answers, selectors.EVENT_READ)
            while not _whole(answer):
                self._wait(selector, deadline, cancelled)
                part = os.read(self._answers.fileno(), _CHUNK)
                if not part:
                    raise DiedError(self._ended())
                answer += part
        return bytes(answer[LENGTH.size :])

    def _send(self, message: memoryview) -> None:
        """Write all of it, however many pieces a signal makes of that."""
        while message:
            message = message[self._tasks.write(message) :]

    def _wait(self, selector: selectors.BaseSelector, deadline: float, cancelled: Callable[[], bool] | None) -> None:
        """Wait until something can be read."""
        while True:
            left = deadline - time.monotonic()
            if selector.select(min(left, GLANCE) if cancelled else left):
                return
            if cancelled and cancelled():
                self.kill()
                raise StoppedError
            if left <= 0:
                self.kill()
                raise OverdueError

    def _ended(self) -> int:
        """How a worker ended whose pipe is closed; it may take a moment to be gone."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(1)
        return self.kill()

    def end(self) -> None:
        """Have it end at once; who waits for its answer hears of that. For use from another thread."""
        self._process.kill()

    def kill(self) -> int:
        """End it at once, whatever it does; its exit code."""
        self._process.kill()
        self._tasks.close()
        self._answers.close()
        return self._process.wait()


def _whole(answer: bytearray) -> bool:
    """Whether an answer has arrived to its end."""
    return len(answer) >= LENGTH.size and len(answer) >= LENGTH.size + LENGTH.unpack_from(answer)[0]
