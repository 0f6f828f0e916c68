"""Asks to choose from a list that gets shorter as one types."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from reader.tui.screens.dialog import Dialog
from reader.tui.view.finding import has_words
from reader.tui.view.palette import edge


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a picker."""

    value: str
    """What is answered."""
    title: str
    """What is shown; foreign text is allowed."""
    detail: str = ""
    """What stands beside it, dimmed."""


class Picker(Dialog[str]):
    """A filter above a list; the answer is the value of the line that was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
    ]

    def __init__(self, heading: str, choices: Sequence[Choice], placeholder: str = "type to filter") -> None:
        """``choices`` in the order in which they are shown."""
        super().__init__(heading, "↑ ↓ move · enter takes it · esc closes")
        self.choices = tuple(choices)
        self.placeholder = placeholder
        self.column = 0

    def inside(self) -> ComposeResult:
        """Filter and list."""
        yield Input(placeholder=self.placeholder)
        options = OptionList(classes="gap")
        options.can_focus = False
        yield options

    def on_mount(self) -> None:
        """Show all of them."""
        self.fill("")

    def found(self, typed: str) -> tuple[Choice, ...]:
        """The choices that fit what was typed."""
        return tuple(choice for choice in self.choices if has_words(f"{choice.title} {choice.detail}", typed))

    def fill(self, typed: str) -> None:
        """Show the choices that fit."""
        options = self.query_one(OptionList)
        options.set_options(
            Option(_line(choice, self.column), id=str(at)) for at, choice in enumerate(self.found(typed))
        )
        options.highlighted = 0 if options.option_count else None

    @property
    def current(self) -> Choice | None:
        """The choice under the cursor."""
        at = self.query_one(OptionList).highlighted
        found = self.found(self.query_one(Input).value)
        return found[at] if at is not None and at < len(found) else None

    def action_move(self, step: int) -> None:
        """Move the cursor."""
        options = self.query_one(OptionList)
        if step > 0:
            options.action_cursor_down()
        else:
            options.action_cursor_up()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.fill(event.value)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.choose()

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.choose()

    def choose(self) -> None:
        """Answer with the choice under the cursor."""
        if self.current is not None:
            self.dismiss(self.current.value)


def _filled(title: Content, cells: int) -> Content:
    return title.pad_right(max(0, cells - title.cell_length))


def _line(choice: Choice, column: int) -> Content:
    """A choice as it is shown, its title filled up to ``column`` cells."""
    detail = edge(choice.detail)
    return Content.assemble(_filled(Content(edge(choice.title)), column), (f"  {detail}" if detail else "", "$dim"))
