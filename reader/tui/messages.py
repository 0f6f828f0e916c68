"""Facts that cross screens: what long work has come to."""

from dataclasses import dataclass

from textual.message import Message

from reader.core.errors import ReaderError
from reader.core.events import Finished, Stored, Subscribed

SETTLING = "settle"
"""The kind of the work that cleans anew what was decided about."""


@dataclass
class JobMoved(Message):
    """Long work went on."""

    kind: str
    """Which: there is one of a kind at a time."""
    label: str
    """What is being done, in words."""
    done: int = 0
    """How many things are done."""
    total: int = 0
    """How many there are; 0 when nobody knows."""

    def can_replace(self, message: Message) -> bool:
        """A newer state takes the place of an older one that nobody has seen yet."""
        return isinstance(message, JobMoved) and message.kind == self.kind


@dataclass
class JobEnded(Message):
    """Long work is over."""

    kind: str
    """Which."""
    label: str
    """What was done, in words."""
    finished: Finished
    """What came of it."""
    stopped: bool = False
    """Whether the user stopped it."""
    error: ReaderError | None = None
    """What ended it early."""
    feed: Subscribed | None = None
    """The first feed that was added."""
    article: Stored | None = None
    """The first article that was stored."""
