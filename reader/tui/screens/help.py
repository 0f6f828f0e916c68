"""What the keys do here, and everywhere; it gets shorter as one types."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from reader.tui.commands import COMMANDS, Command, Scope
from reader.tui.keymaps import Keymap
from reader.tui.screens.dialog import Dialog
from reader.tui.view.finding import has_words

KEYS = 16
"""Cells for the keys of a command."""


class HelpScreen(Dialog[str]):
    """Commands by scope, those of the present pane first; Enter does the one under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    HelpScreen {
        .box {
            width: 84;
            height: 90%;
        }
        OptionList {
            height: 1fr;
            max-height: 100%;
        }
    }
    """

    def __init__(self, keymap: Keymap, scopes: Sequence[Scope]) -> None:
        """``scopes`` hold now, the innermost first."""
        super().__init__("Help", "type to filter · ↑ ↓ move · enter does it · esc closes")
        self.keymap = keymap
        self.scopes = tuple(scopes)

    def inside(self) -> ComposeResult:
        """Filter and list."""
        yield Input(placeholder="type to filter")
        options = OptionList(classes="gap")
        options.can_focus = False
        yield options

    def on_mount(self) -> None:
        """Show all of them."""
        self._fill("")

    def found(self, typed: str) -> Iterator[tuple[Scope, tuple[Command, ...]]]:
        """The commands that fit, by scope; those that hold here first."""
        order = dict.fromkeys((*self.scopes, *Scope))
        for scope in order:
            fitting = tuple(each for each in COMMANDS if each.scope is scope and self._fits(each, typed))
            if fitting:
                yield scope, fitting

    def _fits(self, command: Command, typed: str) -> bool:
        keys = self.keymap.shown(command.id)
        return typed.strip() in keys or has_words(f"{command.title} {command.id}", typed)

    def _fill(self, typed: str) -> None:
        lines: list[Option] = []
        for scope, commands in self.found(typed):
            here = "" if scope in self.scopes else " · elsewhere"
            lines.append(
                Option(Content.assemble(("\n" if lines else "", ""), (f"{scope.heading}{here}", "$dim")), disabled=True)
            )
            lines += [Option(self._line(command), id=command.id) for command in commands]
        options = self.query_one(OptionList)
        options.set_options(lines)
        options.highlighted = next((at for at, line in enumerate(lines) if not line.disabled), None)

    def _line(self, command: Command) -> Content:
        keys = " ".join(self.keymap.shown(command.id))
        return Content.assemble((keys.ljust(KEYS), "$accent bold"), " ", command.title)

    def action_move(self, step: int) -> None:
        """Move the cursor."""
        options = self.query_one(OptionList)
        if step > 0:
            options.action_cursor_down()
        else:
            options.action_cursor_up()

    def action_page(self, step: int) -> None:
        """Move by pages, as near as the ends allow."""
        options = self.query_one(OptionList)
        at = (options.highlighted or 0) + step * max(1, options.size.height - 2)
        options.highlighted = min(max(1, at), options.option_count - 1)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._fill(event.value)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._choose()

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._choose()

    def _choose(self) -> None:
        option = self.query_one(OptionList).highlighted_option
        if option is not None:
            self.dismiss(option.id)
