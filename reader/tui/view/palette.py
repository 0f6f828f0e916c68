"""From looks to the colours of a theme: the only place where the two meet."""

from collections.abc import Mapping, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.color import Color, ColorParseError
from textual.strip import Strip

from reader.core.safe import safe_line
from reader.tui.view.cells import width as width_in_cells
from reader.tui.view.looks import INSTEAD, PAINTS, Look, Paint
from reader.tui.view.runs import Run, crop


class Palette:
    """Turns lines of runs into strips in the colours of one theme, on one ground."""

    def __init__(self, variables: Mapping[str, str], ground: Style) -> None:
        """``variables`` are those of the theme; ``ground`` is the style of an empty cell."""
        self._variables = variables
        self.ground = ground
        self._looks: dict[Look, Style] = {look: self._painted(paint) for look, paint in PAINTS.items()}
        self._styles: dict[tuple[tuple[Look, ...], str], Style] = {}

    def style(self, looks: tuple[Look, ...], href: str = "") -> Style:
        """The style of a run on this ground."""
        known = self._styles.get((looks, href))
        if known is None:
            known = self.ground
            for look in looks:
                known += self._looks[look]
            if href:
                known += Style(link=href)
            self._styles[looks, href] = known
        return known

    def strip(self, runs: Sequence[Run], width: int, ground: tuple[Look, ...] = ()) -> Strip:
        """The runs as a strip of exactly ``width`` cells; ``ground`` lies beneath all of it."""
        segments, used = [], 0
        for run in crop(runs, width):
            segments.append(Segment(run.text, self.style(ground + run.looks, run.href)))
            used += width_in_cells(run.text)
        if used < width:
            segments.append(Segment(" " * (width - used), self.style(ground)))
        return Strip(segments, width)

    def _painted(self, paint: Paint) -> Style:
        """The style of one look, attributes left open where it says nothing."""
        colour = self._colour(paint.colour)
        behind = self._colour(paint.behind)
        return Style(
            color=colour.rich_color if colour else None,
            bgcolor=behind.rich_color if behind else None,
            bold=paint.bold or None,
            dim=paint.dim or (paint.quiet and colour == self._colour("foreground")) or None,
            italic=paint.italic or None,
            underline=paint.underline or None,
            strike=paint.strike or None,
            reverse=paint.reverse or None,
        )

    def _colour(self, name: str) -> Color | None:
        """The colour of a theme variable; of its stand-in when the theme has none that can be read."""
        while name:
            try:
                return Color.parse(self._variables[name])
            except (KeyError, ColorParseError):
                name = INSTEAD.get(name, "")
        return None


def edge(text: str) -> str:
    """Foreign ``text`` made safe for one line of the terminal; the last step before it becomes a run."""
    return safe_line(text)
