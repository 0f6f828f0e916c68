"""Who and what is named in many articles."""

from dataclasses import replace

from reader.core.listing import NameCount
from reader.tui.view.entries import Entry
from reader.tui.view.name_rows import name_entry
from reader.tui.widgets.growing_list import GrowingList


class NameList(GrowingList[NameCount]):
    """One line a name: kind, a bar, articles and mentions."""

    def entry(self, item: NameCount, key: str, width: int) -> Entry:
        """The line of a name."""
        most = max((name.articles for name in self.items[:1]), default=0)
        return name_entry(item, key, width, replace(self.manner, most=most))
