"""A list of names or quotes below a line in which one writes which of them."""

from functools import partial
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, Static

from reader.tui.desk import Desk
from reader.tui.screens.names_base import NamesScreen
from reader.tui.view.palette import edge
from reader.tui.widgets.growing_list import GrowingList
from reader.tui.widgets.pane import Pane


class FilteredScreen(NamesScreen):
    """Looks for what is written once no key comes any more; Enter and Esc lead to the list."""

    WAIT: ClassVar[float] = 0.06
    """Seconds without a key after which is looked."""

    list: GrowingList[Any]
    """What is shown; made by the screens above."""
    asked: object
    """Which of them."""

    def __init__(self, desk: Desk, at: int) -> None:
        """``at`` is where the cursor stands at first."""
        super().__init__(desk)
        self._at = at
        self._pause: Timer | None = None

    def bar(self, label: str, written: str, hint: str) -> ComposeResult:
        """The line, what stands before it, and the place of a number behind it."""
        with Horizontal(classes="names-bar"):
            yield Static(Content(edge(label)), classes="names-label")
            yield Input(written, placeholder=hint, classes="names-words")
            yield Static(classes="names-count")

    def on_mount(self) -> None:
        """Show what is asked for at first."""
        self.list.focus()
        self.load(anew=True)

    @property
    def pane(self) -> Pane | None:
        """The list."""
        return self.list

    @property
    def left(self) -> tuple[object, int]:
        """Which were shown, and where the cursor was."""
        return self.asked, int(self.list.key or 0)

    def load(self, *, anew: bool = False) -> None:
        """Read what is asked for; the cursor keeps its place unless it is another list. For the screens above."""

    def load_soon(self) -> None:
        """Read it once no key comes any more."""
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(self.WAIT, partial(self.load, anew=True))

    def stop_typing(self) -> None:
        """To the list."""
        self.list.focus()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.list.focus()

    @on(GrowingList.Chosen)
    def _chosen(self) -> None:
        self.open_current()
