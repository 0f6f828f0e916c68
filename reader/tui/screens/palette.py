"""The command palette: Textual's, in our colours."""

from typing import ClassVar

from textual import events
from textual.command import CommandList, CommandPalette

from reader.tui.providers import PROVIDERS

AROUND = 7
"""Lines of the screen around the list: air, what is typed, and the two lines at the foot."""
LEAST = 3
"""Lines of the list at least."""


class Palette(CommandPalette):
    """Finds commands, feeds and articles."""

    DEFAULT_CSS: ClassVar[str] = """
    Palette {
        background: $background 50%;

        &:ansi {
            background: transparent;
        }
        & > Vertical {
            background: $panel;
            width: 84;
            max-width: 94%;
            margin-top: 1;

            &:dark {
                background: $panel;
            }
        }
        & > .command-palette--help-text {
            color: $dim;
            text-style: none;
        }
        & > .command-palette--highlight {
            color: $accent;
            text-style: bold underline;
        }
        CommandInput, CommandInput:focus {
            color: $foreground;
        }
        #--input {
            border: none;
            padding: 1 1 0 1;
        }
        SearchIcon {
            display: none;
        }
        CommandList {
            border: none;
            padding: 1 0;
            background: $panel;
            scrollbar-size-vertical: 1;
            text-wrap: nowrap;
            text-overflow: ellipsis;

            & > .option-list--option {
                text-style: none;
            }
        }
    }
    """

    def __init__(self) -> None:
        super().__init__(providers=PROVIDERS, placeholder="a command, a feed, words of a title")

    def on_resize(self, event: events.Resize) -> None:
        """Leave the status line and the footer to be seen."""
        self.query_one(CommandList).styles.max_height = max(LEAST, event.size.height - AROUND)
