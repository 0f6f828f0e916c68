"""What went wrong, and why: feeds that cannot be fetched, and what failed since the program was started."""

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.core.errors import ReaderError
from reader.core.feeds import Feed
from reader.tui.desk import Desk
from reader.tui.screens.dialog import Dialog
from reader.tui.view.ages import day_and_time
from reader.tui.view.palette import edge

SHOWN = 200
"""Failures that are shown, the last ones."""


class ProblemsScreen(Dialog[None]):
    """Each with its reason in words, and what to do now."""

    def __init__(self, feeds: Sequence[Feed], failures: Sequence[tuple[str, ReaderError]], desk: Desk) -> None:
        """``feeds`` that failed the last time; ``failures`` as source and error."""
        super().__init__("What went wrong", "↑ ↓ scroll · esc closes")
        self.feeds = feeds
        self.failures = failures
        self.desk = desk

    def inside(self) -> ComposeResult:
        """One paragraph for each."""
        paragraphs = [*self._of_feeds(), *self._of_failures()]
        with VerticalScroll(classes="scroll"):
            yield Static(Content("\n\n").join(paragraphs) if paragraphs else Content("Nothing went wrong."))

    def _of_feeds(self) -> Iterator[Content]:
        style = self.desk.date_style
        for feed in self.feeds:
            health = feed.health
            tried = f"last tried {day_and_time(health.checked_at, style)}" if health.checked_at else "never tried"
            well = f"last well {day_and_time(health.succeeded_at, style)}" if health.succeeded_at else "never well"
            times = f"{health.failures} times in a row" if health.failures > 1 else "once"
            facts = f"{edge(feed.address)} · {times} · {tried} · {well}"
            yield Content.assemble((edge(feed.title), "bold"), "\n", edge(health.error), "\n", (facts, "$dim"))

    def _of_failures(self) -> Iterator[Content]:
        known = {(feed.title, feed.health.error) for feed in self.feeds}
        for source, error in self.failures[-SHOWN:]:
            if (source, error.message) not in known:
                hint = edge(error.hint)
                yield Content.assemble(
                    (edge(source), "bold"), "\n", edge(error.message), (f"\n{hint}" if hint else "", "$dim")
                )
