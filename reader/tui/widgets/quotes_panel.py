"""Who said what in this article, in reading order."""

from dataclasses import dataclass

from textual.message import Message

from reader.core.analysis import Analysis, Quote
from reader.tui.widgets.pane import Pane


class QuotesPanel(Pane):
    """Speaker, quotation, kind; ``?`` where the speaker is unsure."""

    @dataclass
    class Highlighted(Message):
        """The cursor came to stand on another quote; the text should follow."""

        panel: "QuotesPanel"
        """The panel."""
        quote: Quote
        """The quote."""

    @dataclass
    class Chosen(Message):
        """The user wants to be in the text at a quote."""

        panel: "QuotesPanel"
        """The panel."""
        quote: Quote
        """The quote."""

    def show(self, analysis: Analysis, plain: str, *, empty: str = "") -> None:
        """Show the quotes of ``analysis``, which point into ``plain``."""

    @property
    def selected(self) -> Quote | None:
        """The quote under the cursor."""
        return None

    def select(self, quote: Quote) -> None:
        """Put the cursor on ``quote`` without posting anything."""
