"""Asks for one line."""

from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.suggester import Suggester
from textual.widgets import Input

from reader.core.safe import safe_line
from reader.tui.screens.dialog import Dialog, words


class PathSuggester(Suggester):
    """Goes on with the name of a file or folder that is there."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The first name that begins as typed; folders end in a slash."""
        typed = Path(value).expanduser()
        folder, beginning = (typed, "") if value.endswith("/") else (typed.parent, typed.name)
        try:
            found = sorted(path for path in folder.iterdir() if path.name.startswith(beginning))
        except OSError:
            return None
        wanted = next((path for path in found if beginning or not path.name.startswith(".")), None)
        if wanted is None or safe_line(wanted.name) != wanted.name:
            return None
        return value + wanted.name.removeprefix(beginning) + ("/" if wanted.is_dir() else "")


class Prompt(Dialog[str]):
    """One line of text; Enter answers with it."""

    def __init__(
        self,
        heading: str,
        value: str = "",
        hint: str = "",
        *,
        placeholder: str = "",
        paths: bool = False,
        blank: bool = False,
    ) -> None:
        """``value`` to begin with; ``paths`` helps with names of files; ``blank`` allows an empty answer."""
        super().__init__(
            heading, "enter takes it · → completes · esc closes" if paths else "enter takes it · esc closes"
        )
        self.value = safe_line(value)
        self.hint = hint
        self.placeholder = placeholder
        self.paths = paths
        self.blank = blank

    def inside(self) -> ComposeResult:
        """The line and what may be written there."""
        suggester = PathSuggester() if self.paths else None
        yield Input(self.value, placeholder=self.placeholder, suggester=suggester)
        if self.hint:
            yield words(self.hint, classes="dim gap")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        """Answer, unless there is nothing to answer with."""
        event.stop()
        value = event.value.strip()
        if value or self.blank:
            self.dismiss(value)
