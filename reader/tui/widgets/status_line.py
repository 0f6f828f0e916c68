"""The line above the footer: what happened, what is going on, how far one has read."""

from enum import StrEnum

from textual.widget import Widget


class Tone(StrEnum):
    """How a message is meant."""

    PLAIN = "plain"
    WARNING = "warning"
    ERROR = "error"


class StatusLine(Widget):
    """Left: plain words, or a progress bar while something runs. Right: percent and minutes left."""

    def say(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Show ``text`` on the left until something else is said."""

    def work(self, label: str, done: int = 0, total: int = 0, *, cancel_key: str = "") -> None:
        """Show running work; ``total`` 0 means that nobody knows how much there is. Call again as it goes on."""

    def work_done(self) -> None:
        """Take the progress bar away; what was said last shows again."""

    def show_progress(self, fraction: float | None, minutes_left: int = 0) -> None:
        """Show how far one has read; ``None`` shows nothing."""
