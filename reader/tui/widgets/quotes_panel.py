"""Who said what in this article, in reading order."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.message import Message

from reader.core.analysis import Analysis, Quote
from reader.tui.view.entries import Entry
from reader.tui.view.panels import quote_entries
from reader.tui.widgets.entry_list import EntryList


class QuotesPanel(EntryList):
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

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id, classes=classes)
        self._analysis = Analysis()
        self._plain = ""
        self.set_title("Who said what")

    def show(self, analysis: Analysis, plain: str, *, empty: str = "") -> None:
        """Show the quotes of ``analysis``, which point into ``plain``."""
        self._analysis = analysis
        self._plain = plain
        self.empty = empty
        self.rebuild(reset=True)

    @property
    def selected(self) -> Quote | None:
        """The quote under the cursor."""
        return self._analysis.quotes[int(self.key)] if self.key else None

    def select(self, quote: Quote) -> None:
        """Put the cursor on ``quote`` without posting anything."""
        if quote in self._analysis.quotes:
            self.put_cursor(str(self._analysis.quotes.index(quote)), quietly=True)

    def entries(self, width: int) -> Sequence[Entry]:
        """Quotes in reading order."""
        return quote_entries(self._analysis, self._plain, width)

    def highlighted(self, key: str) -> None:
        """Tell which quote."""
        self.post_message(self.Highlighted(self, self._analysis.quotes[int(key)]))

    def chosen(self, key: str) -> None:
        """Tell which quote."""
        self.post_message(self.Chosen(self, self._analysis.quotes[int(key)]))
