"""Asks what is to become of such pieces in all articles of a source, and says how many that is about."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.core.decisions import Concerned, Like
from reader.core.errors import ReaderError
from reader.core.safe import safe_line
from reader.library.deciding import reach
from reader.tui.screens.dialog import Dialog, words
from reader.tui.view.palette import edge

SHOWN = 180
"""Letters of the piece that are shown."""


@dataclass(frozen=True, slots=True)
class Wish:
    """One of the answers."""

    title: str
    """What it does."""
    like: Like | None = None
    """The pieces that a rule is made for; ``None`` for this one piece only."""
    keep: bool = False
    """Whether they stay."""


class DecideScreen(Dialog[Wish]):
    """A few answers, each with its number and how many articles it is about; those are counted beside."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
        *(Binding(str(number), f"take({number})", show=False) for number in range(1, 4)),
    ]

    def __init__(
        self, what: str, source: str, wishes: Sequence[Wish], count: Callable[[Sequence[Like]], Sequence[Concerned]]
    ) -> None:
        """``what`` it is about; ``count`` says how many articles of ``source`` have such pieces."""
        super().__init__(f"Such text in {safe_line(source)}", "its number or enter takes it · esc closes")
        self.what = what
        self.wishes = tuple(wishes)
        self.count = count
        self.reaches: dict[Like, str] = {}

    def inside(self) -> ComposeResult:
        """The piece and the answers."""
        line = safe_line(self.what)
        yield words(line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…", classes="dim")
        yield OptionList(*self._options(), classes="gap")

    def on_mount(self) -> None:
        """Count in a worker, so that the answers are there at once."""
        self.query_one(OptionList).focus()
        self.run_worker(self._counted, thread=True, exit_on_error=False)

    def _counted(self) -> None:
        likes = [wish.like for wish in self.wishes if wish.like is not None]
        try:
            found = self.count(likes)
        except ReaderError:
            return
        self.app.call_from_thread(self._show, dict(zip(likes, map(reach, found), strict=True)))

    def _show(self, reaches: dict[Like, str]) -> None:
        if self.is_attached:
            self.reaches = reaches
            options = self.query_one(OptionList)
            at = options.highlighted
            options.set_options(self._options())
            options.highlighted = at

    def _options(self) -> list[Option]:
        return [Option(self._line(number, wish), id=str(number)) for number, wish in enumerate(self.wishes, 1)]

    def _line(self, number: int, wish: Wish) -> Content:
        """An answer, and below it how many articles it is about."""
        detail = "only this one" if wish.like is None else "counting …"
        if wish.like in self.reaches:
            detail = f"it stands in {self.reaches[wish.like]}"
        return Content.assemble(
            (edge(f"{number}"), "$accent bold"), " ", edge(wish.title), "\n  ", (edge(detail), "$dim")
        )

    def action_move(self, step: int) -> None:
        """Move the cursor."""
        options = self.query_one(OptionList)
        if step > 0:
            options.action_cursor_down()
        else:
            options.action_cursor_up()

    def action_take(self, number: int) -> None:
        """Answer with a number."""
        if number <= len(self.wishes):
            self.dismiss(self.wishes[number - 1])

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_take(int(event.option_id or 0))
