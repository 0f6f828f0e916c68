"""Asks for a name out of all articles, found as one types."""

from collections.abc import Callable, Sequence
from functools import partial

from textual.timer import Timer
from textual.widgets import Input

from reader.core.errors import ReaderError
from reader.core.listing import NameCount
from reader.tui.screens.picker import Choice, Picker
from reader.tui.view.name_header import KIND_WORDS
from reader.tui.view.numbers import counted

PAUSE = 0.06
"""Seconds without a key after which names are looked for."""

Find = Callable[[str], Sequence[NameCount]]
"""The names that have some words, the most usual first."""


class NamePicker(Picker):
    """Answers with the number of a name."""

    def __init__(self, heading: str, find: Find, without: frozenset[int] = frozenset()) -> None:
        """``find`` is asked in a worker; names with the numbers ``without`` are left out."""
        super().__init__(heading, (), "part of a name")
        self.find = find
        self.without = without
        self._pause: Timer | None = None

    def on_mount(self) -> None:
        """Begin with the most usual ones."""
        self._look("")

    def found(self, typed: str) -> tuple[Choice, ...]:  # noqa: ARG002 - they were found for it
        """What was found last."""
        return self.choices

    def fill(self, typed: str) -> None:
        """Look for names once one stops typing; what was found before stays until then."""
        super().fill(typed)
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE, partial(self._look, typed))

    def _look(self, typed: str) -> None:
        self.run_worker(partial(self._find, typed), thread=True, group="names", exclusive=True, exit_on_error=False)

    def _find(self, typed: str) -> None:
        """In a thread: find them."""
        try:
            names = [name for name in self.find(typed) if name.id not in self.without]
        except ReaderError:
            names = []
        self.app.call_from_thread(self._show, typed, names)

    def _show(self, typed: str, names: Sequence[NameCount]) -> None:
        if self.is_attached and self.query_one(Input).value == typed:
            self.choices = tuple(
                Choice(
                    str(name.id),
                    name.name,
                    f"{KIND_WORDS[name.kind]} · {counted(name.articles, 'article', 'articles')}",
                )
                for name in names
            )
            super().fill(typed)
