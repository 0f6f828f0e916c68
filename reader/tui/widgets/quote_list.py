"""What was said in many articles."""

from reader.core.listing import QuoteRow
from reader.tui.view.entries import Entry
from reader.tui.view.name_rows import quote_entry
from reader.tui.widgets.growing_list import GrowingList


class QuoteList(GrowingList[QuoteRow]):
    """Each with speaker, kind and article; ``?`` where the speaker is unsure."""

    def entry(self, item: QuoteRow, key: str, width: int) -> Entry:
        """The lines of a quote."""
        return quote_entry(item, key, width, self.manner)
