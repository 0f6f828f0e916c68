"""What one does within the text: panels, marks, ways of showing it."""

from typing import TYPE_CHECKING, TypeAlias

from reader.config import settings
from reader.core.analysis import Entity, Quote
from reader.core.articles import Article
from reader.core.decisions import listed
from reader.core.errors import SettingsError
from reader.core.safe import safe_line
from reader.core.spans import Span
from reader.core.text import Removal
from reader.tui.screens.parts.layout import Place
from reader.tui.screens.parts.part import Part
from reader.tui.view.marks import TextMode, next_marks
from reader.tui.widgets.names_panel import NamesPanel
from reader.tui.widgets.quotes_panel import QuotesPanel
from reader.tui.widgets.removals_panel import RemovalsPanel

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen

Panel: TypeAlias = NamesPanel | QuotesPanel | RemovalsPanel
"""What can stand beside the text."""

MODES = (TextMode.CLEAN, TextMode.REMOVALS, TextMode.RAW)
"""The ways that one key goes through."""
SAYS = {
    TextMode.CLEAN: "the cleaned text",
    TextMode.REMOVALS: "with what cleaning took out",
    TextMode.RAW: "the original, as it arrived",
}
"""What each of them is, in words."""
STEP, NARROWEST, WIDEST = 4, 40, 160
"""Columns by which the text gets wider or narrower, and the bounds of that."""


class Text(Part):
    """Every verb is about the text that is shown."""

    def __init__(self, screen: "MainScreen") -> None:
        """``screen`` has the text."""
        self.screen = screen

    def can(self, verb: str) -> bool:
        """Whether there is a text."""
        return self.screen.article is not None and super().can(verb)

    # Panels.

    def names(self) -> None:
        """People, organisations and places of this article; again to close."""
        self._toggle(NamesPanel)

    def quotes(self) -> None:
        """Who said what in this article; again to close."""
        self._toggle(QuotesPanel)

    def removals(self) -> None:
        """What cleaning took out of this article; again to close."""
        self._toggle(RemovalsPanel)

    def open_panel(self, panel: Panel) -> None:
        """Show a panel beside the text."""
        if self.screen.panel is not None:
            self.screen.panel.remove()
        self.screen.panel = panel
        panel.add_class("panel")
        self.screen.query_one("#panes").mount(panel)
        self.screen.call_after_refresh(self._opened, panel)

    def close_panel(self) -> None:
        """Take the panel away and go back to the text."""
        panel, self.screen.panel = self.screen.panel, None
        self.screen.panes.go(Place.READER)
        if panel is not None:
            panel.remove()

    def fill_panel(self, article: Article) -> None:
        """Show in the open panel what belongs to this article."""
        match self.screen.panel:
            case NamesPanel() as panel:
                panel.show(article.analysis, empty="No names were found in this text.")
            case QuotesPanel() as panel:
                panel.show(article.analysis, article.text.plain, empty="Nobody is quoted in this text.")
            case RemovalsPanel() as panel:
                self.screen.pieces.fill(panel, article)
            case None:
                pass

    def follow(self, what: Entity | Quote | Removal) -> None:
        """The cursor of a panel came to stand on something: let the text follow."""
        match what:
            case Entity():
                self.screen.reader.jump_to(what.mentions[0])
            case Quote():
                self.screen.reader.jump_to(what.span)
            case Removal():
                self._show_removal(what)

    def jump(self, what: Entity | Quote | Removal, span: Span | None = None) -> None:
        """Go to a place of the text. A panel that covers nothing stays; for quotes and removals one reads on there."""
        if span is not None:
            self.screen.reader.jump_to(span)
        else:
            self.follow(what)
            self.screen.panes.go(Place.READER)

    def marked(self, mark: Entity | Quote) -> None:
        """A mark of the text became current: let the panel follow, and say what it is."""
        match self.screen.panel, mark:
            case NamesPanel() as names, Entity():
                names.select(mark)
            case QuotesPanel() as quotes, Quote():
                quotes.select(mark)
            case _:
                pass
        self.screen.say(describe(mark))

    # Marks and modes.

    def next_mark(self) -> None:
        """The next name or quote."""
        self._step(1)

    def previous_mark(self) -> None:
        """The previous name or quote."""
        self._step(-1)

    def marks(self) -> None:
        """Show all marks, then quotes, then names, then none."""
        name, marks = next_marks(self.screen.reader.marks)
        self.screen.reader.marks = marks
        self.screen.say(f"marks: {name}")
        self.screen.around.title()

    def mode(self) -> None:
        """Show the cleaned text, then what was removed, then the original."""
        mode = MODES[(MODES.index(self.screen.reader.mode) + 1) % len(MODES)]
        self._set_mode(mode)
        key = self.screen.desk.keymap.first
        keys = f" · {key('pieces.next')} next piece · {key('pieces.turn')} puts it back"
        article = self.screen.article
        some = mode is TextMode.REMOVALS and article is not None and bool(listed(article.text))
        nothing = ": nothing" if mode is TextMode.REMOVALS and not some else ""
        self.screen.say(SAYS[mode] + (keys if some else nothing))

    def wider(self) -> None:
        """Set the text in a wider column."""
        self._set_measure(STEP)

    def narrower(self) -> None:
        """Set the text in a narrower column."""
        self._set_measure(-STEP)

    def _opened(self, panel: Panel) -> None:
        """The panel is there: fill it and go to it."""
        if self.screen.panel is panel and self.screen.article is not None:
            self.fill_panel(self.screen.article)
            self.screen.panes.go(Place.PANEL)

    def _toggle(self, kind: type[Panel]) -> None:
        if isinstance(self.screen.panel, kind):
            self.close_panel()
        else:
            self.open_panel(kind())

    def _step(self, step: int) -> None:
        if not self.screen.reader.next_mark(step):
            where = "further down" if step > 0 else "further up"
            self.screen.say(f"no mark {where}" if self.screen.reader.marks else "the marks are switched off")

    def _set_mode(self, mode: TextMode) -> None:
        article = self.screen.article
        original = ""
        if article is not None and mode is TextMode.RAW:
            original = self.screen.desk.library.reading.original(article.row.id).content
        self.screen.reader.set_mode(mode, original)
        self.screen.around.title()

    def _show_removal(self, removal: Removal) -> None:
        if self.screen.reader.mode is not TextMode.REMOVALS:
            self._set_mode(TextMode.REMOVALS)
        article = self.screen.article
        if article is not None and removal in listed(article.text):
            self.screen.reader.choose_piece(listed(article.text).index(removal))

    def _set_measure(self, step: int) -> None:
        measure = min(WIDEST, max(NARROWEST, self.screen.reader.measure + step))
        self.screen.reader.measure = measure
        try:
            settings.update(self.screen.desk.paths.settings, measure=measure)
        except SettingsError as error:
            self.screen.complain(error)
        else:
            self.screen.say(f"column of {measure}")


def describe(mark: Entity | Quote) -> str:
    """A mark in words."""
    if isinstance(mark, Entity):
        times = len(mark.mentions)
        return f"{safe_line(mark.name)} · {mark.kind.value} · {times} {'mention' if times == 1 else 'mentions'}"
    speaker = safe_line(mark.speaker) if mark.speaker else "nobody named"
    return f"{mark.kind.value} quote · {speaker}"
