"""Counts the events of long work, so that its last event tells what came of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import wraps
from typing import ParamSpec

from reader.core.events import Event, Failed, Finished, Skipped, Stored, Subscribed, Unchanged

Arguments = ParamSpec("Arguments")


def tallied(work: Callable[Arguments, Iterator[Event]]) -> Callable[Arguments, Iterator[Event]]:
    """Long work that ends with what came of it."""

    @wraps(work)
    def ended(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Iterator[Event]:
        tally = Tally()
        for event in work(*args, **kwargs):
            tally.count(event)
            yield event
        yield tally.finished()

    return ended


@dataclass(slots=True)
class Tally:
    """Counts what passes through it."""

    new: int = 0
    """New articles."""
    changed: int = 0
    """New versions of known articles."""
    unchanged: int = 0
    """Sources without anything new."""
    subscribed: int = 0
    """Feeds added."""
    skipped: int = 0
    """Things left out."""
    failures: list[Failed] = field(default_factory=list)
    """What went wrong."""

    def count(self, event: Event) -> None:
        """Count ``event``."""
        match event:
            case Stored(new=True):
                self.new += 1
            case Stored():
                self.changed += 1
            case Unchanged():
                self.unchanged += 1
            case Subscribed(new=True):
                self.subscribed += 1
            case Skipped():
                self.skipped += 1
            case Failed():
                self.failures.append(event)
            case _:
                pass

    def finished(self) -> Finished:
        """The last event of the work."""
        return Finished(self.new, self.changed, self.unchanged, self.subscribed, self.skipped, tuple(self.failures))
