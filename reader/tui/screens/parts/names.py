"""The way from the main screen to names and quotes over all articles, and putting right what is found in one."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from reader.core.analysis import Entity, EntityKind, Quote
from reader.core.errors import InputError, ReaderError
from reader.core.safe import safe_line
from reader.library.naming import in_words
from reader.tui.row_sources import View
from reader.tui.screens.parts.layout import Place
from reader.tui.screens.parts.part import Part
from reader.tui.view.name_header import KIND_WORDS
from reader.tui.widgets.names_panel import NamesPanel
from reader.tui.widgets.quotes_panel import QuotesPanel

if TYPE_CHECKING:
    from reader.core.articles import Article
    from reader.tui.screens.main import MainScreen
    from reader.tui.screens.names_base import NamesScreen, Way

NO_NAME, SAME_AS, MUTE = "none", "same", "mute"
"""Answers beside the kinds."""


class Names(Part):
    """Opens the screens, and comes back from them with a place to read at."""

    def __init__(self, screen: "MainScreen") -> None:
        """``screen`` has the article."""
        self.screen = screen
        self._left: dict[type[Any], tuple[Any, int]] = {}

    # Screens.

    def people(self) -> None:
        """People, organisations and places in the news."""
        from reader.tui.screens.people import PeopleScreen  # noqa: PLC0415 - screens are loaded when they open

        self._go(PeopleScreen(self.screen.desk, *self._left.pop(PeopleScreen, (None, 0))))

    def quotes(self, query: str = "") -> None:
        """The quote book; ``query`` says in which articles."""
        from reader.tui.screens.quote_book import Asked, QuoteBook  # noqa: PLC0415 - screens are loaded when they open

        left = self._left.pop(QuoteBook, (None, 0))
        self._go(QuoteBook(self.screen.desk, *((Asked(safe_line(query)), 0) if query else left)))

    def page(self, name: str = "") -> None:
        """The page of a name: of the one in the panel, or of the one that is given. Raises NotFoundError."""
        naming, chosen = self.screen.desk.library.naming, self._chosen()
        if name:
            found = naming.called(name)
        elif isinstance(chosen, Entity):
            found = naming.of(chosen)
        elif isinstance(chosen, Quote) and chosen.speaker:
            found = naming.called(chosen.speaker)
        else:
            raise InputError("nobody is named here", f"{self._key('text.names')} shows who is named in an article")
        from reader.tui.screens.name_page import NameScreen  # noqa: PLC0415 - screens are loaded when they open

        self._go(NameScreen(self.screen.desk, found.id))

    # Putting right.

    def corrections(self) -> None:
        """Everything that was put right; the one that is chosen is taken back."""
        naming = self.screen.desk.library.naming
        found = naming.corrections()
        if not found:
            self.screen.say(f"nothing was put right yet · {self._key('names.fix')} in the panel of names does")
            return
        from reader.tui.screens.picker import Choice, Picker  # noqa: PLC0415 - screens are loaded when they open

        choices = [
            Choice(one.key, in_words(one), one.article.title if one.article else "in all articles") for one in found
        ]
        words = {choice.value: safe_line(choice.title) for choice in choices}
        picker = Picker("What was put right; the one chosen is taken back", choices)
        self.screen.ask(picker, lambda key: self._change(partial(naming.take_back, key), f"taken back: {words[key]}"))

    def fix(self) -> None:
        """Say what the name in the panel is, or who said the quote."""
        chosen, article = self._chosen(), self.screen.article
        if article is None or chosen is None:
            raise InputError("there is nothing to put right here")
        if isinstance(chosen, Entity):
            self._fix_name(article, chosen)
        else:
            self._fix_speaker(article, chosen)

    def can_fix(self) -> bool:
        """Whether the cursor of a panel is on a name or a quote."""
        return self._chosen() is not None

    def _chosen(self) -> Entity | Quote | None:
        """What the cursor of the panel is on."""
        panel = self.screen.panel
        return panel.selected if isinstance(panel, NamesPanel | QuotesPanel) else None

    def _fix_name(self, article: "Article", entity: Entity) -> None:
        from reader.tui.screens.picker import Choice, Picker  # noqa: PLC0415 - screens are loaded when they open

        kinds = [
            Choice(kind.value, words, "as it is now" if kind is entity.kind else "in this article")
            for kind, words in KIND_WORDS.items()
        ]
        others = [
            Choice(NO_NAME, "no name", "in this article"),
            Choice(SAME_AS, "the same as …", "in all articles"),
            Choice(MUTE, "not to be marked", "in all articles"),
        ]
        picker = Picker(f"{safe_line(entity.name)} is", (*kinds, *others))
        picker.column = max(len(choice.title) for choice in picker.choices)
        self.screen.ask(picker, lambda answer: self._name_fixed(article, entity, answer))

    def _name_fixed(self, article: "Article", entity: Entity, answer: str) -> None:
        naming, name = self.screen.desk.library.naming, safe_line(entity.name)
        if answer == SAME_AS:
            self._ask_same(article, entity)
        elif answer == MUTE:
            self._change(lambda: naming.mute(naming.of(entity).id), f"{name} is muted")
        elif answer == NO_NAME:
            deed = partial(naming.correct_kind, article.row.id, entity, None)
            self._change(deed, f"{name} is no name in this article")
        elif answer == entity.kind:
            self.screen.say("that is what it is already")
        else:
            kind = EntityKind(answer)
            deed = partial(naming.correct_kind, article.row.id, entity, kind)
            self._change(deed, f"{name}: {KIND_WORDS[kind]} in this article")

    def _ask_same(self, article: "Article", entity: Entity) -> None:
        """Ask which name it is the same as."""
        library = self.screen.desk.library
        one = library.naming.of(entity)
        from reader.tui.screens.name_picker import NamePicker  # noqa: PLC0415 - screens are loaded when they open

        def join(other: str) -> None:
            self._change(lambda: self._join(article, entity, int(other)), "")

        heading = f"{safe_line(entity.name)} is the same as"
        find = library.searching.entities
        self.screen.ask(NamePicker(heading, lambda words: find(words=words), frozenset({one.id})), join)

    def _fix_speaker(self, article: "Article", quote: Quote) -> None:
        from reader.tui.screens.speaker_picker import NOBODY, SpeakerPicker  # noqa: PLC0415 - loaded when it opens

        number = article.analysis.quotes.index(quote)

        def fix(answer: str) -> None:
            speaker = "" if answer == NOBODY else answer
            deed = partial(self.screen.desk.library.naming.correct_speaker, article.row.id, number, speaker)
            self._change(deed, f"said by {safe_line(speaker) or 'nobody who is named'}")

        self.screen.ask(SpeakerPicker(article.analysis.entities, quote.speaker), fix)

    def _join(self, article: "Article", entity: Entity, other: int) -> str:
        """In a thread: take a name for another one; what to say of it."""
        everywhere = self.screen.desk.library.naming.same(article.row.id, entity, other)
        where = "in all articles" if everywhere else "in this article: a surname alone may be others elsewhere"
        return f"{safe_line(entity.name)} is joined {where}"

    def _change(self, deed: Callable[[], object], words: str) -> None:
        """Put something right in a thread: to join names of very many articles takes a moment.

        ``words`` say what was done, unless ``deed`` answers what to say.
        """
        screen = self.screen

        def run() -> None:
            try:
                said = deed()
            except ReaderError as error:
                screen.app.call_from_thread(screen.complain, error)
            else:
                screen.app.call_from_thread(self._done, said if isinstance(said, str) else words)

        screen.run_worker(run, thread=True, group="names", exit_on_error=False)

    def _done(self, words: str) -> None:
        """Show the article as it is now, with the cursor of the panel where it was."""
        panel = self.screen.panel
        key = panel.key if panel is not None else ""
        self.screen.rows_changed(None)
        if panel is not None and key:
            panel.put_cursor(key, quietly=True)
        self.screen.say(f"{words} · {self._key('app.undo')} undoes it")

    # Going and coming back.

    def _go(self, screen: "NamesScreen") -> None:
        self.screen.app.push_screen(screen, lambda way: self._back(screen, way))

    def _back(self, screen: "NamesScreen", way: "Way | None") -> None:
        """Read on where it was chosen; what was put right shows."""
        from reader.tui.screens.names_base import Jump  # noqa: PLC0415 - loaded with the first of its screens

        if way is not None:  # so that one can go on there where one was
            self._left[type(screen)] = screen.left
        if screen.restored:
            self.screen.viewing.reload()
        if screen.touched:
            self.screen.rows_changed(None)
        try:
            if isinstance(way, Jump):
                self.screen.viewing.open(str(way.article_id))
                self.screen.reader.jump_to(way.span)
            elif way is not None:
                self.screen.viewing.show(View(way.title, way.query))
                self.screen.panes.go(Place.LIST)
        except ReaderError as error:
            self.screen.complain(error)

    def _key(self, command_id: str) -> str:
        return self.screen.desk.keymap.first(command_id)
