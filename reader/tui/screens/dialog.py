"""The base of dialogs: a quiet box in the middle, closed with Escape without an answer."""

from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.core.safe import safe
from reader.tui.view.palette import edge

Result = TypeVar("Result")


def words(text: str, *, classes: str = "") -> Static:
    """Text in a dialog; foreign text is allowed."""
    return Static(Content(safe(text)), classes=classes)


class Dialog(ModalScreen[Result]):
    """Asks something, or shows something."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]
    DEFAULT_CSS: ClassVar[str] = """
    Dialog {
        align: center middle;
        background: $background 50%;

        &:ansi {
            background: transparent;
        }
        .box {
            width: 72;
            max-width: 94%;
            height: auto;
            max-height: 90%;
            background: $panel;
            color: $foreground;
            border: round $rule;
            border-title-color: $accent;
            border-title-style: bold;
            border-subtitle-color: $dim;
            padding: 1 2;
        }
        .scroll {
            height: auto;
            max-height: 70vh;
            scrollbar-size: 0 1;
            background: $panel;
        }
        .dim {
            color: $dim;
        }
        .gap {
            margin-top: 1;
        }
        .strong {
            text-style: bold;
        }
        Input {
            border: none;
            height: 1;
            padding: 0 1;
            background: $surface;
            color: $foreground;

            &:focus {
                border: none;
            }
            & > .input--placeholder, & > .input--suggestion {
                color: $dim;
            }
        }
        OptionList {
            border: none;
            padding: 0;
            background: $panel;
            height: auto;
            max-height: 16;
            scrollbar-size: 0 1;

            &:focus {
                border: none;
            }
        }
    }
    """

    def __init__(self, heading: str, keys: str = "esc closes") -> None:
        """``heading`` and ``keys`` stand in the frame; foreign text is allowed."""
        super().__init__()
        self.heading = heading
        self.keys = keys

    def compose(self) -> ComposeResult:
        """The box with what the dialog is about."""
        box = Vertical(classes="box")
        box.border_title = Content(edge(self.heading))
        box.border_subtitle = Content(edge(self.keys))
        with box:
            yield from self.inside()

    def inside(self) -> ComposeResult:
        """What is in the box."""
        yield from ()

    def action_close(self) -> None:
        """Close without an answer."""
        self.dismiss(None)
