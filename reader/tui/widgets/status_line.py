"""The line above the footer: what happened, what is going on, how far one has read."""

from collections.abc import Callable
from enum import StrEnum
from time import monotonic

from reader.tui.view.chrome import Work, progress_text, status, work_line
from reader.tui.view.looks import Look
from reader.tui.view.palette import edge
from reader.tui.view.runs import Line, line
from reader.tui.widgets.bar import Bar

PATIENCE = 0.5
"""Seconds that work goes on before its bar is shown."""


class Tone(StrEnum):
    """How a message is meant."""

    PLAIN = "plain"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


_LOOKS = {Tone.PLAIN: Look.DIM, Tone.SUCCESS: Look.SUCCESS, Tone.WARNING: Look.WARNING, Tone.ERROR: Look.ERROR}


class StatusLine(Bar):
    """Left: plain words, or a progress bar while something runs. Right: percent and minutes left."""

    def __init__(
        self,
        *,
        seconds: Callable[[], float] = monotonic,
        id: str | None = None,  # noqa: A002 (Textual's name)
        classes: str | None = None,
    ) -> None:
        """``seconds`` answers a time that only runs forward."""
        super().__init__(id=id, classes=classes)
        self._seconds = seconds
        self._text, self._tone = "", Tone.PLAIN
        self._work: Work | None = None
        self._since = 0.0
        self._right = ""

    def say(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Show ``text`` on the left until something else is said."""
        self._text, self._tone = edge(text), tone
        self.refresh()

    def work(self, label: str, done: int = 0, total: int = 0, *, cancel_key: str = "") -> None:
        """Show running work; ``total`` 0 means that nobody knows how much there is. Call again as it goes on."""
        now = self._seconds()
        if self._work is None:
            self._since = now
            self.set_timer(PATIENCE, self.refresh)
        self._work = Work(label, done, total, self._left(now - self._since, done, total), cancel_key)
        self.refresh()

    def work_done(self) -> None:
        """Take the progress bar away; what was said last shows again."""
        self._work = None
        self.refresh()

    def show_progress(self, fraction: float | None, minutes_left: int = 0) -> None:
        """Show how far one has read; ``None`` shows nothing."""
        right = "" if fraction is None else progress_text(fraction, minutes_left)
        if right != self._right:
            self._right = right
            self.refresh()

    @property
    def shows_work(self) -> bool:
        """Whether the progress bar is on."""
        return self._work is not None and self._seconds() - self._since >= PATIENCE

    def runs(self, width: int) -> Line:
        """Words or bar, and progress."""
        words = line((self._text, _LOOKS[self._tone]))
        left = work_line(self._work) if self._work is not None and self.shows_work else words
        return status(left, self._right, width)

    @staticmethod
    def _left(passed: float, done: int, total: int) -> int | None:
        """Seconds that the rest takes at the pace so far; ``None`` before there is a pace."""
        if not 0 < done < total or passed < 2 * PATIENCE:
            return None
        return max(1, round(passed * (total - done) / done))
