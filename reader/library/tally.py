"""Counts the events of long work, so that its last event tells what came of it."""

from dataclasses import dataclass, field

from reader.core.events import Event, Failed, Finished, Skipped, Stored, Subscribed, Unchanged


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

    def count(self, event: Event) -> Event:
        """Count ``event`` and hand it on."""
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
        return event

    def finished(self) -> Finished:
        """The last event of the work."""
        return Finished(self.new, self.changed, self.unchanged, self.subscribed, self.skipped, tuple(self.failures))
