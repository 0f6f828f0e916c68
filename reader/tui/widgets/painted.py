"""Widgets that paint lines of runs in the colours of the theme."""

from textual.widget import Widget

from reader.tui.view.palette import Palette


class Painted(Widget):
    """A widget with a palette that follows theme and state."""

    _palette: Palette | None = None
    _variables: object = None

    @property
    def palette(self) -> Palette:
        """The colours of the theme on the ground of this widget."""
        ground = self.visual_style.rich_style
        variables = self.app.theme_variables
        if self._palette is None or self._variables is not variables or self._palette.ground != ground:
            self._palette = Palette(variables, ground)
            self._variables = variables
            self.colours_changed()
        return self._palette

    def colours_changed(self) -> None:
        """Forget what was painted; called when the palette is another one."""
