"""The inside of a worker process: takes tasks from standard input, answers on standard output, one at a time.

A message is eight bytes of length and a pickle. The worker belongs to no terminal, prints nothing, and is killed by
the system when a task takes more processor time or memory than it may.
"""

import contextlib
import gc
import importlib
import os
import pickle
import resource
import signal
import struct
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from reader.core.errors import ReaderError

LENGTH = struct.Struct(">Q")
"""Length of the pickle that follows."""
TIRED_AFTER = 500_000_000
"""Bytes of memory that a worker may have kept from earlier tasks before it is replaced."""
MAX_TRACEBACK = 4000
"""Characters of a traceback that are sent to the log."""


@dataclass(frozen=True, slots=True)
class TaskLimits:
    """What one task may use."""

    seconds: float
    """By the clock on the wall."""
    cpu: int
    """Seconds of processor time."""
    memory: int
    """Bytes beyond what the worker holds already."""


class Request(NamedTuple):
    """A task."""

    function: Callable[..., Any]
    """A function at the top of a module."""
    arguments: tuple[Any, ...]
    """Its arguments."""
    limits: TaskLimits
    """What it may use."""


class Answer(NamedTuple):
    """What came of a task."""

    value: Any = None
    """What the function answered."""
    error: ReaderError | None = None
    """The error that it raised on purpose."""
    crash: str = ""
    """The error that it raised otherwise: its name."""
    details: str = ""
    """The traceback of that, for the log."""
    tired: bool = False
    """Whether the worker should be replaced."""


def serve(*, warm: bool) -> None:
    """Answer tasks until there are no more; ``warm`` imports what they need beforehand."""
    tasks, answers = _channels()
    _behave()
    if warm:
        with contextlib.suppress(Exception):  # the task that needs it will say what is wrong
            importlib.import_module("reader.library.tasks").preload()
    settled = False
    while request := read(tasks):
        answers.write(answered(request))
        answers.flush()
        if not settled:
            settle()
            settled = True


def settle() -> None:
    """Keep what is loaded for good, as lists and models are: looking for garbage among it takes a tenth of the time."""
    gc.collect()
    gc.freeze()


def answered(message: bytes) -> bytes:
    """The answer to one task, packed."""
    try:
        request: Request = pickle.loads(message)  # noqa: S301 - from the program itself, over its own pipe
        _allow(request.limits)
        answer = Answer(request.function(*request.arguments))
    except ReaderError as error:
        answer = Answer(error=error)
    except BaseException as error:  # noqa: BLE001 - whatever it is, the worker says so and goes on
        answer = Answer(crash=type(error).__name__, details=traceback.format_exc()[-MAX_TRACEBACK:])
    _allow(None)
    answer = answer._replace(tired=_resident() > TIRED_AFTER)
    try:
        return pack(answer)
    except Exception as error:  # noqa: BLE001 - an answer that cannot be sent is one more crash
        return pack(Answer(crash=type(error).__name__, details=traceback.format_exc()[-MAX_TRACEBACK:]))


def pack(message: Request | Answer) -> bytes:
    """A message as it goes over the pipe."""
    body = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    return LENGTH.pack(len(body)) + body


def read(source: BinaryIO) -> bytes:
    """The pickle of the next message; empty at the end."""
    head = source.read(LENGTH.size)
    return source.read(LENGTH.unpack(head)[0]) if len(head) == LENGTH.size else b""


def _channels() -> tuple[BinaryIO, BinaryIO]:
    """The two pipes, put where nothing that prints can reach them."""
    tasks, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    return tasks, answers


def _behave() -> None:
    """Leave interrupts to the program itself, leave no core files, and let others go first."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.nice(5)
    sys.setrecursionlimit(3000)


def _allow(limits: TaskLimits | None) -> None:
    """Set the limits of the coming task, or lift those of the last."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + 1 + limits.cpu if limits else resource.RLIM_INFINITY
    _soft(resource.RLIMIT_CPU, seconds)
    held = _mapped()
    if held:
        _soft(resource.RLIMIT_AS, held + limits.memory if limits else resource.RLIM_INFINITY)


def _soft(kind: int, value: int) -> None:
    """Set a soft limit, no higher than the hard one."""
    hard = resource.getrlimit(kind)[1]
    if hard != resource.RLIM_INFINITY:
        value = hard if value == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (value, hard))


def _mapped() -> int:
    """Bytes of address space in use; 0 where the system does not say."""
    return _pages(0)


def _resident() -> int:
    """Bytes of memory in use; 0 where the system does not say."""
    return _pages(1)


def _pages(column: int) -> int:
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[column]) * resource.getpagesize()
    except OSError:
        return 0
