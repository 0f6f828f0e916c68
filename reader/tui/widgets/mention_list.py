"""The articles that name somebody."""

from reader.core.listing import MentionRow
from reader.tui.view.entries import Entry
from reader.tui.view.name_rows import mention_entry
from reader.tui.widgets.growing_list import GrowingList


class MentionList(GrowingList[MentionRow]):
    """Each with the sentence that names them."""

    def entry(self, item: MentionRow, key: str, width: int) -> Entry:
        """Two lines for an article."""
        return mention_entry(item, key, width, self.manner)
