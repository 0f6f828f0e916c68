"""Everything one can do, by theme: what the command line and the app hold in their hands."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from reader.library.lock import claim
from reader.library.reading import Reading
from reader.library.tools import Tools

if TYPE_CHECKING:
    from reader.library.annotating import Annotating
    from reader.library.deciding import Deciding
    from reader.library.exporting import Exporting
    from reader.library.importing import Importing
    from reader.library.naming import Naming
    from reader.library.searching import Searching
    from reader.library.subscribing import Subscribing
    from reader.library.upkeep import Upkeep


@dataclass(frozen=True)
class Library:
    """An open library; close it, or use it as a context manager."""

    path: Path
    """Its file."""
    tools: Tools
    """What its verbs work with."""

    @cached_property
    def reading(self) -> Reading:
        """Lists and articles."""
        return Reading(self.tools.store, self.tools.clock, tuple(self.tools.settings.searches.items()))

    @cached_property
    def annotating(self) -> "Annotating":
        """Marks, tags, notes, titles, deletions, and undo."""
        from reader.library.annotating import Annotating  # noqa: PLC0415 - a list must not wait for it

        return Annotating(self.tools.store)

    @cached_property
    def searching(self) -> "Searching":
        """Words, names, quotes and notes."""
        from reader.library.searching import Searching  # noqa: PLC0415 - a list must not wait for it

        return Searching(self.tools.store, self.tools.clock)

    @cached_property
    def naming(self) -> "Naming":
        """People and places over all articles, and what the user puts right about them."""
        from reader.library.naming import Naming  # noqa: PLC0415 - a list must not wait for it

        return Naming(self.tools.store)

    @cached_property
    def subscribing(self) -> "Subscribing":
        """Feeds and web pages."""
        from reader.library.subscribing import Subscribing  # noqa: PLC0415 - a list must not wait for it

        return Subscribing(self.tools, self.path)

    @cached_property
    def importing(self) -> "Importing":
        """Files, folders and lists."""
        from reader.library.importing import Importing  # noqa: PLC0415 - a list must not wait for it

        return Importing(self.tools)

    @cached_property
    def exporting(self) -> "Exporting":
        """Files for other programs."""
        from reader.library.exporting import Exporting  # noqa: PLC0415 - a list must not wait for it

        return Exporting(self.reading)

    @cached_property
    def upkeep(self) -> "Upkeep":
        """Backups and reprocessing."""
        from reader.library.upkeep import Upkeep  # noqa: PLC0415 - a list must not wait for it

        return Upkeep(self.tools, self.path)

    @cached_property
    def deciding(self) -> "Deciding":
        """Pieces of text put back or taken out, and rules of sources."""
        from reader.library.deciding import Deciding  # noqa: PLC0415 - a list must not wait for it

        return Deciding(self.tools)

    @contextlib.contextmanager
    def claimed(self) -> Iterator[None]:
        """Hold the library as the one running app. Raises LibraryBusyError when another one does."""
        with claim(self.path, "open"):
            yield

    def close(self) -> None:
        """End the worker processes, let go of the network and the file."""
        self.tools.close()

    def __enter__(self) -> Self:
        """The library itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()
