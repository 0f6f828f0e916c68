"""The rules of cleaning, by source."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.message import Message

from reader.core.decisions import SourceRule
from reader.tui.view.ages import DateStyle
from reader.tui.view.entries import Entry
from reader.tui.view.rules import rule_entries
from reader.tui.widgets.entry_list import EntryList


class RuleList(EntryList):
    """Each rule in words, below the name of its source."""

    @dataclass
    class Chosen(Message):
        """The user wants to change a rule."""

        panel: "RuleList"
        """The list."""
        rule: SourceRule
        """The rule."""

    date_style: DateStyle = DateStyle.DAY_FIRST
    """Order of day, month and year."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id, classes=classes)
        self._rules: tuple[SourceRule, ...] = ()
        self.set_title("What is always kept and removed")

    def show(self, rules: tuple[SourceRule, ...], *, empty: str = "") -> None:
        """Show ``rules``; the cursor stays on its rule."""
        self._rules = rules
        self.empty = empty
        self.rebuild()

    @property
    def selected(self) -> SourceRule | None:
        """The rule under the cursor."""
        return next((rule for rule in self._rules if str(rule.id) == self.key), None)

    def entries(self, width: int) -> Sequence[Entry]:
        """Rules below the name of their source."""
        return rule_entries(self._rules, width, self.date_style)

    def chosen(self, key: str) -> None:
        """Tell which rule."""
        if self.selected is not None and self.key == key:
            self.post_message(self.Chosen(self, self.selected))
