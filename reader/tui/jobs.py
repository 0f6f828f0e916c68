"""Runs the library's long work in threads, and tells a screen how it goes.

The threads are daemons: a server that never answers must not hold up the way out. Nothing is half stored by that,
every article is one transaction.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from time import monotonic
from typing import TypeAlias

from textual.message_pump import MessagePump

from reader.core.errors import ReaderError
from reader.core.events import Event, Failed, Fetched, Finished, Skipped, Started, Stored, Subscribed, Unchanged
from reader.tui.messages import JobEnded, JobMoved

PACE = 0.05
"""Least seconds between two reports of progress."""
GRACE = 1.0
"""Seconds that stopped work has to come to its own end, before it is left to itself."""
PATIENCE = 1.0
"""Seconds that leaving waits for work that was told to stop."""

Cancelled: TypeAlias = Callable[[], bool]
"""Asked between two steps: whether the user wants to stop."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Job:
    """Long work that can be begun."""

    kind: str
    """One of a kind runs at a time."""
    label: str
    """What is being done, in words: ``fetching the feeds``."""
    events: Callable[[Cancelled], Iterator[Event]]
    """Begins it; asks between two steps whether to stop."""


class Jobs:
    """The work that is going on."""

    def __init__(self, home: MessagePump) -> None:
        """``home`` is told how it goes."""
        self._home = home
        self._running: dict[str, _Run] = {}

    @property
    def running(self) -> tuple[Job, ...]:
        """What is going on, the oldest first."""
        return tuple(run.job for run in self._running.values() if not run.over)

    def start(self, job: Job) -> bool:
        """Begin ``job``; false when one of its kind is going on."""
        if any(job.kind == other.kind for other in self.running):
            return False
        run = _Run(job, self._home)
        self._running[job.kind] = run
        run.thread.start()
        return True

    def stop(self) -> Job | None:
        """Stop all work; answer what was begun last, ``None`` when there is none."""
        running = self.running
        for job in running:
            self._running[job.kind].stop()
        return running[-1] if running else None

    def close(self) -> None:
        """Stop everything, and wait a moment for it."""
        for run in self._running.values():
            run.stopped.set()
        end = monotonic() + PATIENCE
        for run in self._running.values():
            if run.thread.is_alive():
                run.thread.join(max(0.0, end - monotonic()))


class _Run:
    """One job in its thread."""

    def __init__(self, job: Job, home: MessagePump) -> None:
        self.job = job
        self.stopped = threading.Event()
        self.thread = threading.Thread(target=self._run, name=f"job-{job.kind}", daemon=True)
        self._home = home
        self._ending = threading.Lock()
        self.over = False

    def stop(self) -> None:
        """Ask it to stop; when it waits for something that does not come, its end is told without it."""
        self.stopped.set()
        leave = threading.Timer(GRACE, lambda: self._end(_Seen(self.job), None))
        leave.daemon = True
        leave.start()

    def _end(self, seen: "_Seen", error: ReaderError | None) -> None:
        """Tell the end, once; by then it is over, for whoever hears of it looks at what is still going on."""
        with self._ending:
            if self.over:
                return
            self.over = True
        self._home.post_message(seen.ended(self.stopped.is_set(), error))

    def _run(self) -> None:
        seen, error = _Seen(self.job), None
        try:
            events = self.job.events(self.stopped.is_set)
            for event in events:
                seen.take(event)
                if seen.due() and not self.over:
                    self._home.post_message(seen.moved())
        except ReaderError as problem:
            error = problem
        except Exception as problem:
            log.exception("%s failed", self.job.label)
            error = ReaderError(f"{self.job.label}: {type(problem).__name__}", "the log has the details")
        self._end(seen, error)


@dataclass(slots=True)
class _Seen:
    """What happened so far."""

    job: Job
    done: int = 0
    total: int = 0
    told: float = 0.0
    finished: Finished = field(default_factory=Finished)
    feed: Subscribed | None = None
    article: Stored | None = None

    def take(self, event: Event) -> None:
        """Count the event."""
        match event:
            case Started():
                self.total, self.done = event.total, 0
            case Stored():
                self.article = self.article or event
            case Subscribed():
                self.feed = self.feed or event
            case Finished():
                self.finished = event
            case _:
                pass
        if isinstance(event, Fetched | Unchanged | Failed | Skipped):
            self.done += 1

    def due(self) -> bool:
        """Whether it is time to tell."""
        now = monotonic()
        if now - self.told < PACE:
            return False
        self.told = now
        return True

    def moved(self) -> JobMoved:
        """How far it is."""
        return JobMoved(self.job.kind, self.job.label, min(self.done, self.total or self.done), self.total)

    def ended(self, stopped: bool, error: ReaderError | None) -> JobEnded:
        """What came of it."""
        return JobEnded(self.job.kind, self.job.label, self.finished, stopped, error, self.feed, self.article)
