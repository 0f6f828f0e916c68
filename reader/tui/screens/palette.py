"""The command palette: Textual's, in our colours."""

from typing import ClassVar

from textual.command import CommandPalette

from reader.tui.providers import PROVIDERS


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

            & > .option-list--option {
                text-style: none;
            }
        }
    }
    """

    def __init__(self) -> None:
        super().__init__(providers=PROVIDERS, placeholder="a command, a feed, words of a title")
