"""A real pseudo-terminal with a program in it: keys go in, the raw bytes come out, with the moment they came.

What Textual's own test driver shows is what the app meant to paint; only here does one see what a terminal would be
sent, and when.
"""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

CHUNK = 1 << 16
"""Bytes that are read at once."""

SEQUENCE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_].*?(?:\x07|\x1b\\)|[ -/]*[0-~])", re.DOTALL)
"""An escape sequence."""

ROOT = Path(__file__).resolve().parent.parent


class Terminal:
    """A program that believes to run in a terminal. Use as a context manager: it never outlives the block."""

    def __init__(
        self, command: Sequence[str], *, size: tuple[int, int] = (120, 35), env: Mapping[str, str] | None = None
    ) -> None:
        """Start ``command`` in ``size`` (columns, lines), with ``env`` on top of this process's environment."""
        self.output = bytearray()
        """Everything that came."""
        self.exit_code: int | None = None
        """How it ended; ``None`` while it runs, negative for a signal."""
        columns, lines = size
        whole = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **(env or {})}
        self.started = time.perf_counter()
        """The moment before it was started."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # threads do not matter: the child runs another program
            self.pid, self._handle = pty.fork()
        if self.pid == 0:
            try:
                os.chdir(ROOT)
                _resize(pty.STDOUT_FILENO, columns, lines)
                os.execvpe(command[0], list(command), whole)  # noqa: S606 - our own command, no shell
            finally:
                os._exit(127)  # whatever goes wrong, no second test run may go on from here

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def send(self, keys: str) -> float:
        """Type ``keys``; answer the moment before they went in."""
        moment = time.perf_counter()
        with contextlib.suppress(OSError):
            os.write(self._handle, keys.encode())
        return moment

    def resize(self, columns: int, lines: int) -> None:
        """Change the size of the terminal; the program is told."""
        _resize(self._handle, columns, lines)

    def read(self, timeout: float) -> tuple[bytes, float]:
        """The next bytes and the moment they came; no bytes when none come in time or the program has ended."""
        ready, _, _ = select.select([self._handle], [], [], max(0.0, timeout))
        moment = time.perf_counter()
        if not ready:
            return b"", moment
        try:
            data = os.read(self._handle, CHUNK)
        except OSError:
            data = b""
        if not data:
            self._reap()
        self.output += data
        return data, moment

    def wait_for(self, words: str, timeout: float, *, since: int = 0) -> float:
        """The moment at which ``words`` had been painted after offset ``since`` of the output.

        Raises TimeoutError with the end of the output when they do not come.
        """
        deadline = time.perf_counter() + timeout
        wanted = words.encode()
        while True:
            data, moment = self.read(deadline - time.perf_counter())
            if wanted in SEQUENCE.sub(b"", bytes(self.output[since:])):
                return moment
            if not data and (self.exit_code is not None or moment >= deadline):
                tail = SEQUENCE.sub(b" ", bytes(self.output[since:]))[-1500:].decode("utf-8", "replace")
                raise TimeoutError(f"{words!r} did not appear (exit code {self.exit_code}); the end was: {tail}")

    def wait_for_paint(self, timeout: float) -> None:
        """Wait until something can be read on the screen, and nothing more comes. Raises TimeoutError."""
        deadline = time.perf_counter() + timeout
        while len(SEQUENCE.sub(b"", bytes(self.output)).split()) < 5:
            data, moment = self.read(deadline - time.perf_counter())
            if not data and (self.exit_code is not None or moment >= deadline):
                raise TimeoutError(f"nothing was painted (exit code {self.exit_code})")
        self.settle(quiet=0.5)

    def settle(self, quiet: float = 0.06, timeout: float = 10.0) -> bytes:
        """Read until nothing has come for ``quiet`` seconds; answer what came."""
        start = len(self.output)
        deadline = time.perf_counter() + timeout
        while time.perf_counter() < deadline and self.exit_code is None:
            data, _ = self.read(quiet)
            if not data:
                break
        return bytes(self.output[start:])

    def memory(self) -> int:
        """Bytes of memory that the program has in use, without its children; 0 where the system does not say."""
        try:
            lines = Path(f"/proc/{self.pid}/status").read_text("ascii").splitlines()
        except OSError:
            return 0
        return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS")), 0)

    def wait(self, timeout: float) -> int | None:
        """Read on until the program ends; its exit code, or ``None`` when it does not end in time."""
        deadline = time.perf_counter() + timeout
        while self.exit_code is None and time.perf_counter() < deadline:
            self.read(deadline - time.perf_counter())
        return self.exit_code

    def close(self) -> None:
        """End the program, kindly at first, and let go of the terminal."""
        for number in (signal.SIGTERM, signal.SIGKILL):
            if self.exit_code is None:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(self.pid, number)
                self.wait(2)
        with contextlib.suppress(OSError):
            os.close(self._handle)

    def _reap(self) -> None:
        """Note how the program ended; its end of the terminal is closed, so it is about to."""
        if self.exit_code is None:
            _, status = os.waitpid(self.pid, 0)
            self.exit_code = os.waitstatus_to_exitcode(status)


def _resize(handle: int, columns: int, lines: int) -> None:
    fcntl.ioctl(handle, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
