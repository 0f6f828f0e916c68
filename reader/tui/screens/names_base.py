"""The base of the screens about names and quotes: what is read comes from workers, what is put right shows at once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from textual.screen import Screen

from reader.core.errors import ReaderError
from reader.core.spans import Span
from reader.tui.commands import Scope
from reader.tui.commands.footer import FOOTER, LAST
from reader.tui.desk import Desk
from reader.tui.screens.commanding import CommandScreen
from reader.tui.screens.parts.part import Part
from reader.tui.view.chrome import KeyHint
from reader.tui.view.name_rows import Manner

MOVING = ("down", "up", "pagedown", "pageup")
"""Keys that move through the list while one types."""

Answer = TypeVar("Answer")
Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Jump:
    """A place in an article that the user wants to read at."""

    article_id: int
    """The article."""
    span: Span
    """Where in its text."""


@dataclass(frozen=True, slots=True)
class ListOf:
    """Articles that the user wants to have in the list."""

    title: str
    """What the list is called."""
    query: str
    """The articles, in the query language."""


Way: TypeAlias = Jump | ListOf
"""Where one goes from here."""


class NamesScreen(CommandScreen[Way]):
    """Answers with where to read on, or with nothing when one only goes back."""

    CSS_PATH = "names.tcss"

    def __init__(self, desk: Desk) -> None:
        """``desk`` is what it works with."""
        super().__init__(desk)
        self.touched = False
        self.restored = False
        self._changing = False
        self._turns: dict[str, int] = {}
        self._parts: dict[str, Part] = {}

    def part(self, group: str) -> Part | None:
        """What does the commands of a group here."""
        return self._parts.get(group)

    def load(self) -> None:
        """Read everything that is shown, and show it; for the screens above."""

    def open_current(self) -> None:
        """Do what Enter means here; for the screens above."""

    @property
    def left(self) -> tuple[object, int]:
        """What was shown, and where the cursor was: how to go on there later; for the screens above."""
        return None, 0

    @property
    def inner(self) -> tuple[Scope, ...]:
        """The scopes of this screen alone; for the screens above."""
        return ()

    def scopes(self) -> tuple[Scope, ...]:
        """Where keys are looked up now."""
        return () if self.typing else (*self.inner, Scope.NAMES, Scope.PANE, Scope.EVERYWHERE)

    def scopes_for(self, stroke: str) -> tuple[Scope, ...]:
        """While one types, keys that no text needs move through the list, change the filter and lead back."""
        if not self.typing:
            return self.scopes()
        within = {**dict.fromkeys(MOVING, Scope.PANE), "escape": Scope.NAMES, "tab": self.inner[0]}
        return (within[stroke],) if stroke in within else ()

    def hints(self) -> tuple[KeyHint, ...]:
        """The keys that matter now; the way back is always among them."""
        if self.typing:
            return self._typing_hints()
        entries: dict[str, tuple[str, ...]] = {}
        for entry in (each for scope in self.inner for each in FOOTER.get(scope, ())):
            if self.can(entry[0]):  # of two commands with one key, that of the inner scope has it
                entries.setdefault(self.desk.keymap.first(entry[0]), entry)
        shown = [*entries.values()]
        return tuple(self._hint(entry) for entry in (*shown[:2], *FOOTER[Scope.NAMES], *shown[2:5], (LAST,)))

    def _typing_hints(self) -> tuple[KeyHint, ...]:
        """What ends typing."""
        return (KeyHint("↓ ↑", "move", "move.down"), KeyHint("Enter", "to the list"), KeyHint("Esc", "to the list"))

    def stop_typing(self) -> None:
        """From the line back to the list; for the screens above."""

    @property
    def manner(self) -> Manner:
        """How lists are shown now."""
        return Manner(self.desk.clock(), self.desk.date_style)

    # Reading.

    def read(self, work: Callable[[], Read], show: Callable[[Read], None], group: str = "read") -> None:
        """Do ``work`` in a thread and ``show`` what came of it, unless newer work of the group was begun."""
        turn = self._turns[group] = self._turns.get(group, 0) + 1

        def shown(found: Read) -> None:
            if self.is_attached and self._turns[group] == turn:
                show(found)
                self.refresh_footer()

        def failed(error: ReaderError) -> None:
            if self.is_attached and self._turns[group] == turn:
                self.complain(error)

        def run() -> None:
            try:
                found = work()
            except ReaderError as error:
                self.app.call_from_thread(failed, error)
            else:
                self.app.call_from_thread(shown, found)

        self.run_worker(run, thread=True, group=group, exclusive=True, exit_on_error=False)

    # Going on.

    def ask(self, screen: Screen[Answer], answered: Callable[[Answer], object]) -> None:
        """Open a dialog; ``answered`` gets the answer, unless there is none."""

        def take(answer: Answer | None) -> None:
            if answer is not None:
                try:
                    answered(answer)
                except ReaderError as error:
                    self.complain(error)

        self.app.push_screen(screen, take)

    def visit(self, screen: "NamesScreen") -> None:
        """Open another such screen; a place to read at is handed on, what was put right there shows here."""

        def back(way: Way | None) -> None:
            self.touched = self.touched or screen.touched
            self.restored = self.restored or screen.restored
            if way is not None:
                self.dismiss(way)
            elif screen.touched:
                self.load()

        self.app.push_screen(screen, back)

    def put_right(self, deed: Callable[[], object], done: str) -> None:
        """Put something right in a thread, say so, and show everything as it is now."""
        undo = self.desk.keymap.first("names.undo")

        def told() -> str:
            deed()
            return f"{done} · {undo} undoes it"

        self.change_by(told)

    def change_by(self, deed: Callable[[], str]) -> None:
        """Change the library in a thread, one change after the other; ``deed`` answers what is said of it."""
        if self._changing:
            self.say("still putting the last thing right …")
            return
        self._changing = True

        def run() -> None:
            try:
                words, error = deed(), None
            except ReaderError as problem:
                words, error = "", problem
            self.app.call_from_thread(self._changed, words, error)

        self.run_worker(run, thread=True, group="change", exit_on_error=False)

    def _changed(self, words: str, error: ReaderError | None) -> None:
        """The change is made, or could not be."""
        self._changing, self.touched = False, True
        if self.is_attached:
            if error is not None:
                self.complain(error)
            else:
                self.say(words)
            self.load()
