"""Choosing a theme while seeing it."""

from textual import on
from textual.widgets import OptionList

from reader.config.paths import Paths, builtin_themes
from reader.core.safe import safe_line
from reader.tui.screens.picker import Choice, Picker
from reader.tui.themes import read_themes
from reader.tui.view.cells import fit, width

LONGEST = 20
"""Cells of a name at most."""


class ThemePicker(Picker):
    """Every theme is put on as the cursor comes to it; Escape puts the old one back."""

    DEFAULT_CSS = """
    ThemePicker {
        align: right middle;
        background: transparent;

        .box {
            width: 52;
            margin: 0 2;
        }
        OptionList {
            text-wrap: nowrap;
            text-overflow: ellipsis;
            max-height: 60vh;
        }
    }
    """

    def __init__(self, paths: Paths, before: str) -> None:
        """``before`` is the name of the theme that is on."""
        themes, complaints = read_themes((builtin_themes(), paths.themes))
        self.themes = {theme.name: theme for theme in themes}
        self.complaints = complaints
        self.before = before
        super().__init__("Theme", [Choice(theme.name, fit(theme.title, LONGEST), theme.about) for theme in themes])
        self.column = max((width(choice.title) for choice in self.choices), default=0)

    def on_mount(self) -> None:
        """Make the themes known, and say once which could not be read."""
        for theme in self.themes.values():
            self.app.register_theme(theme.theme())
        if self.complaints:
            self.notify("\n".join(map(safe_line, self.complaints)), title="Themes", severity="warning", markup=False)
        super().on_mount()
        names = [choice.value for choice in self.choices]
        self.query_one(OptionList).highlighted = names.index(self.before) if self.before in names else 0

    @on(OptionList.OptionHighlighted)
    def _seen(self, event: OptionList.OptionHighlighted) -> None:
        """Put it on."""
        event.stop()
        if self.current is not None and self.current.value != self.app.theme:
            self.app.theme = self.current.value

    def action_close(self) -> None:
        """Put the old one back."""
        self.app.theme = self.before
        super().action_close()
