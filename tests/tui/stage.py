"""A bare app that shows widgets alone and keeps the messages they post."""

from collections.abc import Sequence
from typing import TypeVar

from textual.app import App, ComposeResult
from textual.message import Message
from textual.widget import Widget

VARIABLES = {
    "person": "#e8c07d",
    "organisation": "#8ab4d8",
    "place": "#93c29b",
    "misc": "#b8a6d9",
    "quote": "#c9d6b8",
    "highlight": "#5a4b1e",
    "caption": "#a3a9b5",
    "link": "#7fb3e0",
    "unread": "#e0af68",
    "bookmark": "#e8c07d",
    "note": "#93c29b",
    "removed": "#c98a8a",
    "rule": "#3a404c",
    "dim": "#8f96a3",
}
"""Colours of the meanings that Textual's own themes do not have."""

Posted = TypeVar("Posted", bound=Message)


class Stage(App[None]):
    """Shows widgets below each other."""

    CSS = "Screen { layout: vertical; }"

    def __init__(self, *actors: Widget) -> None:
        super().__init__()
        self._actors: Sequence[Widget] = actors
        self.posted: list[Message] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return VARIABLES

    def compose(self) -> ComposeResult:
        yield from self._actors

    def keep(self, message: Message) -> None:
        """Keep a message once, though it is heard again on every level that it bubbles to."""
        if not any(message is each for each in self.posted):
            self.posted.append(message)

    def all_posted(self, kind: type[Posted]) -> list[Posted]:
        """Messages of one kind, oldest first."""
        return [message for message in self.posted if isinstance(message, kind)]

    def last(self, kind: type[Posted]) -> Posted:
        """The newest message of one kind."""
        return self.all_posted(kind)[-1]

    def lines(self, widget: Widget) -> list[str]:
        """What the widget shows, without blanks at the ends of lines."""
        return [widget.render_line(y).text.rstrip() for y in range(widget.content_size.height)]
