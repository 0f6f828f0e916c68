"""The command line at the foot of the screen: commands by id or title, completed as one types."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.tui.commands import COMMANDS, Command
from reader.tui.keymaps import Keymap
from reader.tui.view.finding import has_words

SHOWN = 8
"""Proposals above the line."""


class CommandLine(ModalScreen[str]):
    """Answers with the id of a command and what was written after it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("tab", "complete", show=False, priority=True),
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    CommandLine {
        align: left bottom;
        background: transparent;

        Vertical {
            height: auto;
            background: $panel;
            border-top: solid $rule;
        }
        #proposals {
            height: auto;
            color: $foreground;
            padding: 0 1;
        }
        Horizontal {
            height: 1;
            padding: 0 1;
        }
        #colon {
            width: 2;
            color: $accent;
            text-style: bold;
        }
        Input, Input:focus {
            border: none;
            padding: 0;
            height: 1;
            width: 1fr;
            background: $panel;
            color: $foreground;
        }
    }
    """

    def __init__(self, keymap: Keymap, can: Callable[[str], bool]) -> None:
        """``can`` tells which commands make sense now; only those are proposed."""
        super().__init__()
        self.keymap = keymap
        self.commands = tuple(command for command in COMMANDS if can(command.id))
        self.chosen = 0

    def compose(self) -> ComposeResult:
        """Proposals above the line."""
        with Vertical():
            yield Static(id="proposals")
            with Horizontal():
                yield Static(Content(":"), id="colon")
                yield Input()

    def on_mount(self) -> None:
        """Propose what is there."""
        self._show()

    def found(self, typed: str) -> tuple[Command, ...]:
        """The commands that fit the first word: by the beginning of their id, then by words of id and title."""
        word = typed.strip().partition(" ")[0].casefold() if " " in typed.lstrip() else typed.strip().casefold()
        exact = [command for command in self.commands if command.id == word]
        begins = [command for command in self.commands if command.id.startswith(word)]
        verbs = [command for command in self.commands if command.verb.startswith(word)]
        inside = [command for command in self.commands if has_words(f"{command.id} {command.title}", word)]
        return tuple(dict.fromkeys((*exact, *begins, *verbs, *inside)))

    def action_close(self) -> None:
        """Close without doing anything."""
        self.dismiss(None)

    def action_move(self, step: int) -> None:
        """Choose another proposal."""
        self.chosen = min(max(0, self.chosen + step), max(0, len(self.found(self._value)) - 1))
        self._show()

    def action_complete(self) -> None:
        """Write the chosen proposal into the line."""
        command = self._command()
        if command is not None:
            line = self.query_one(Input)
            _, _, argument = line.value.strip().partition(" ")
            line.value = f"{command.id} {argument}" if argument or command.argument else command.id
            line.cursor_position = len(line.value)

    @property
    def _value(self) -> str:
        return self.query_one(Input).value

    def _command(self) -> Command | None:
        found = self.found(self._value)
        return found[min(self.chosen, len(found) - 1)] if found else None

    def _show(self) -> None:
        found = self.found(self._value)
        first = max(0, min(self.chosen - SHOWN + 1, len(found) - SHOWN))
        lines = [
            self._line(command, chosen=at == self.chosen)
            for at, command in enumerate(found)
            if first <= at < first + SHOWN
        ]
        shown = Content("\n").join(lines) if lines else Content.styled("no command fits", "$dim")
        self.query_one("#proposals", Static).update(shown)

    def _line(self, command: Command, *, chosen: bool) -> Content:
        bar = ("▌", "$accent bold") if chosen else " "
        keys = " ".join(self.keymap.shown(command.id))
        written = f"{command.id} {command.argument}".strip()
        style = "bold" if chosen else ""
        return Content.assemble(bar, (written.ljust(30), style), f" {command.title}", (f"  {keys}", "$dim"))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.chosen = 0
        self._show()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        """Answer with the chosen command."""
        event.stop()
        command = self._command()
        if command is None:
            return
        _, _, argument = event.value.strip().partition(" ")
        self.dismiss(f"{command.id} {argument}".strip())
