"""Does slow work for many things at once, in threads, and hands out the results as they come."""

import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import islice
from queue import SimpleQueue
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

Cancelled = Callable[[], bool]
"""Asked between two things: whether the user wants to stop."""


def never() -> bool:
    """Nobody stops the work."""
    return False


def at_once(
    work: Callable[[Item], Result], items: Iterable[Item], parallel: int, cancelled: Cancelled = never
) -> Generator[tuple[Item, Result], None, None]:
    """Yield each item with what ``work`` made of it, the first to be ready first.

    At most ``parallel`` items are being worked on or waiting to be taken, so that results do not pile up. When
    ``cancelled`` says so, or the iterator is closed, nothing new is begun and what is under way is left behind. An
    exception in ``work`` is raised here.
    """
    crew = _Crew(work, items, parallel, cancelled)
    try:
        yield from crew.results()
    finally:
        crew.dismiss()


class _Crew(Generic[Item, Result]):
    """The threads behind `at_once`. They are daemons: a server that never answers must not hold up the way out."""

    def __init__(
        self, work: Callable[[Item], Result], items: Iterable[Item], parallel: int, cancelled: Cancelled
    ) -> None:
        self._work = work
        self._items = iter(items)
        self._parallel = max(1, parallel)
        self._cancelled = cancelled
        self._room = threading.Semaphore(self._parallel)
        self._turn = threading.Lock()
        self._done: SimpleQueue[tuple[Item, Result] | BaseException | None] = SimpleQueue()
        self._dismissed = False

    def results(self) -> Iterator[tuple[Item, Result]]:
        """Start the threads and yield what they make until all have ended."""
        for number in range(self._parallel):
            threading.Thread(target=self._run, name=f"at-once-{number}", daemon=True).start()
        running = self._parallel
        while running:
            done = self._done.get()
            if done is None:
                running -= 1
            elif isinstance(done, BaseException):
                raise done
            else:
                yield done
                self._room.release()

    def dismiss(self) -> None:
        """Begin nothing new, and wake those who wait for room so that they go home."""
        self._dismissed = True
        self._room.release(self._parallel)

    def _run(self) -> None:
        try:
            for item in self._taken():
                self._done.put((item, self._work(item)))
        except BaseException as error:  # noqa: BLE001 - raised again in the thread that asked
            self._done.put(error)
        self._done.put(None)

    def _taken(self) -> Iterator[Item]:
        """The items that fall to one thread, each taken when there is room for its result."""
        while self._room.acquire() and not self._dismissed:
            with self._turn:
                taken = [] if self._cancelled() else list(islice(self._items, 1))
            if not taken:
                self._room.release()
                return
            yield taken[0]
