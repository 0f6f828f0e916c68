"""A few worker processes that can be killed, for everything that reads hostile bytes.

Feeds and pages hang parsers, crash them and eat memory. In a worker that costs one article: the task is ended, the
error says so in words, and another worker takes the place of the dead one.
"""

import contextlib
import logging
import pickle
import signal
import threading
import traceback
from collections.abc import Callable, Sequence
from queue import Empty, LifoQueue
from types import TracebackType
from typing import Any, Self, TypeVar
from weakref import finalize

from reader.core.articles import ArticleData, Prepared
from reader.core.decisions import UNDECIDED, CleaningDecisions
from reader.core.errors import CancelledError, ParseError, ReaderError
from reader.core.feeds import FeedData
from reader.core.ports import Response
from reader.core.repetition import UNKNOWN, SiteBlocks
from reader.core.safe import safe_line
from reader.library import tasks
from reader.library.at_once import Cancelled, at_once, never
from reader.library.process import GLANCE, DiedError, OverdueError, StoppedError, WorkerProcess
from reader.library.words import crashed
from reader.library.worker import Answer, Request, TaskLimits, pack

Result = TypeVar("Result")

COUNT = 2
"""Worker processes, unless something else is asked for."""
FEED = TaskLimits(seconds=30, cpu=5, memory=512_000_000)
"""What parsing one feed may use: the largest real ones of 5 MB take half a second and 200 MB."""
ARTICLE = TaskLimits(seconds=60, cpu=20, memory=1_000_000_000)
"""What cleaning and analysing one article may use."""

_LOG = logging.getLogger("reader.workers")
_LOG.addHandler(logging.NullHandler())  # without a log file, nothing goes to standard error


class Workers:
    """The worker processes. They start with the first task, or with `warm_up`; usable from several threads."""

    def __init__(self, count: int = COUNT, *, parallel: bool = True) -> None:
        """``parallel=False`` does everything in this process, without limits, one task at a time."""
        self.count = count if parallel else 1
        self._parallel = parallel
        self._lock = threading.Lock()
        self._closed = False
        self._started: set[WorkerProcess] = set()
        self._free: LifoQueue[WorkerProcess | None] = LifoQueue()
        for _ in range(self.count):
            self._free.put(None)
        finalize(self, _kill, self._started)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def parse_feed(self, response: Response, cancelled: Cancelled = never) -> FeedData:
        """The feed in what an address answered. Raises ParseError."""
        return self.run(
            tasks.parse_feed,
            (response.body, response.address, response.media_type, response.charset),
            what=response.address,
            limits=FEED,
            cancelled=cancelled,
        )

    def prepare(
        self,
        data: ArticleData,
        source: str = "",
        cancelled: Cancelled = never,
        decisions: CleaningDecisions = UNDECIDED,
        known: SiteBlocks = UNKNOWN,
    ) -> Prepared:
        """An article cleaned as was decided and as its site is known, and analysed. Raises ParseError."""
        what, given = data.title or data.address or data.key, (data, source, decisions, known)
        return self.run(tasks.prepare, given, what=what, limits=ARTICLE, cancelled=cancelled)

    def prepare_all(
        self,
        articles: Sequence[ArticleData],
        source: str = "",
        cancelled: Cancelled = never,
        decisions: Sequence[CleaningDecisions] = (),
        known: Sequence[SiteBlocks] = (),
    ) -> list[Prepared | ReaderError]:
        """Each article as by `prepare`, or why that failed, in the order given."""
        made: list[Prepared | ReaderError] = [CancelledError("stopped")] * len(articles)

        def prepared(place: int) -> Prepared | ReaderError:
            try:
                decided = decisions[place] if decisions else UNDECIDED
                blocks = known[place] if known else UNKNOWN
                return self.prepare(articles[place], source, cancelled, decided, blocks)
            except ReaderError as error:
                return error

        for place, result in at_once(prepared, range(len(articles)), self.count, cancelled):
            made[place] = result
        return made

    def run(
        self,
        function: Callable[..., Result],
        arguments: tuple[Any, ...],
        *,
        what: str = "",
        limits: TaskLimits = ARTICLE,
        cancelled: Cancelled = never,
    ) -> Result:
        """What ``function`` of a module makes of ``arguments``, worked out in a worker.

        Raises ParseError about ``what`` when it crashes, hangs or takes too much, CancelledError when it is stopped,
        and whatever ReaderError the function raises.
        """
        place = safe_line(what)[:200] or "this"
        if self._parallel:
            answer = self._asked(Request(function, arguments, limits), place, cancelled)
        else:
            answer = self._here(function, arguments)
        if answer.error:
            raise answer.error
        if answer.crash:
            _LOG.warning("%s: %s", place, answer.details)
            raise ParseError(f"{place} {crashed(answer.crash)}")
        return answer.value  # type: ignore[no-any-return]

    def warm_up(self) -> None:
        """Start the workers and have them import what they need; nobody waits for that."""
        if self._parallel:
            threading.Thread(target=self._warm, name="warm-up", daemon=True).start()

    def close(self) -> None:
        """Kill the workers. Tasks that are under way end with CancelledError, and so does every later one."""
        with self._lock:
            self._closed = True
            for process in self._started:
                process.end()
        for place in self._idle():
            if place:
                self._forget(place)
        for _ in range(self.count):  # wakes those who wait for a worker
            self._free.put(None)

    def _here(self, function: Callable[..., Any], arguments: tuple[Any, ...]) -> Answer:
        """The answer to a task that is done in this process."""
        with self._lock:
            try:
                return Answer(function(*arguments))
            except ReaderError as error:
                return Answer(error=error)
            except Exception as error:  # noqa: BLE001 - what a worker would answer
                return Answer(crash=type(error).__name__, details=traceback.format_exc())

    def _asked(self, request: Request, place: str, cancelled: Cancelled) -> Answer:
        """The answer of the next free worker."""
        process = self._taken(cancelled)
        try:
            message = process.ask(pack(request), request.limits.seconds, cancelled if cancelled is not never else None)
        except (DiedError, OverdueError, StoppedError) as error:
            self._replace(process)
            if self._closed or isinstance(error, StoppedError):
                raise CancelledError(f"{place}: stopped") from None
            raise ParseError(f"{place} {_died(error, request.limits)}") from None
        except BaseException:
            self._replace(process)
            raise
        answer: Answer = pickle.loads(message)  # noqa: S301 - from our own worker, over our own pipe
        if answer.tired:
            self._replace(process)
        else:
            self._free.put(process)
        return answer

    def _taken(self, cancelled: Cancelled) -> WorkerProcess:
        """A worker that is free, started when there is none yet."""
        while True:
            if cancelled():
                raise CancelledError("stopped")
            try:
                process = self._free.get(timeout=None if cancelled is never else GLANCE)
            except Empty:
                continue
            try:
                if process and process.alive:
                    return process
                if process:
                    self._forget(process)
                return self._start()
            except BaseException:
                self._free.put(None)
                raise

    def _start(self, *, warm: bool = False) -> WorkerProcess:
        with self._lock:
            if self._closed:
                raise CancelledError("stopped")
            process = WorkerProcess(warm=warm)
            self._started.add(process)
            return process

    def _warm(self) -> None:
        """Put a warm worker in each place where none has started yet."""
        for place in self._idle():
            try:
                self._free.put(place or self._start(warm=True))
            except CancelledError:
                self._free.put(None)

    def _idle(self) -> list[WorkerProcess | None]:
        """The places that are free, taken by the caller."""
        idle: list[WorkerProcess | None] = []
        with contextlib.suppress(Empty):
            while True:
                idle.append(self._free.get_nowait())
        return idle

    def _replace(self, process: WorkerProcess) -> None:
        """Kill a worker and leave its place to a new one."""
        self._forget(process)
        self._free.put(None)

    def _forget(self, process: WorkerProcess) -> None:
        process.kill()
        with self._lock:
            self._started.discard(process)


def _died(error: DiedError | OverdueError, limits: TaskLimits) -> str:
    """What the end of a worker says about the thing it worked on."""
    if isinstance(error, OverdueError):
        return f"takes more than {limits.seconds:g} seconds to read"
    if error.signal == signal.SIGXCPU:
        return f"takes more than {limits.cpu} seconds of work to read"
    how = f" ({signal.Signals(error.signal).name})" if error.signal else ""
    return f"crashes the process that reads it{how}"


def _kill(processes: set[WorkerProcess]) -> None:
    """End the workers of a program that forgot to close them."""
    for process in list(processes):
        process.kill()
