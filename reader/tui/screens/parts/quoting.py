"""What one does with a quote in a list of quotes."""

from functools import partial
from typing import TYPE_CHECKING, Protocol

from reader.core.articles import Article
from reader.core.errors import InputError
from reader.core.listing import QuoteRow
from reader.core.safe import safe, safe_line
from reader.library.citing import citation
from reader.tui import outside
from reader.tui.screens.parts.part import Part
from reader.tui.view.ages import day

if TYPE_CHECKING:
    from reader.tui.screens.name_page import NameScreen
    from reader.tui.screens.quote_book import QuoteBook


class Quoted(Protocol):
    """Where a quote can be under the cursor."""

    @property
    def quote(self) -> QuoteRow | None:
        """The quote."""
        ...


class Quoting(Part):
    """Copying it, putting its speaker right, going to the page of the speaker."""

    def __init__(self, screen: "NameScreen | QuoteBook") -> None:
        """``screen`` has the quotes."""
        self.at = screen

    def can(self, verb: str) -> bool:
        """Whether the cursor is on a quote."""
        return self.at.quote is not None and super().can(verb)

    def copy(self) -> None:
        """Copy it with speaker, source and day."""
        self._copy(citation(self._quote(), self._day()))

    def cite(self) -> None:
        """Copy it with title and address too."""
        quote = self._quote()
        opened = partial(self.at.desk.library.reading.open, quote.article.id)
        self.at.read(opened, lambda article: self._cite(quote, article), "open")

    def page(self) -> None:
        """Open the page of the speaker."""
        from reader.tui.screens.name_page import NameScreen  # noqa: PLC0415 - screens are loaded when they open

        self.at.visit(NameScreen(self.at.desk, self._quote().speaker_id))

    def can_page(self) -> bool:
        """Whether somebody is named, whose page is not open already."""
        quote = self.at.quote
        return quote is not None and quote.speaker_id not in (0, getattr(self.at, "name_id", 0))

    def fix(self) -> None:
        """Say who said it."""
        quote = self._quote()
        opened = partial(self.at.desk.library.reading.open, quote.article.id)
        self.at.read(opened, lambda article: self._ask(quote, article), "open")

    def _ask(self, quote: QuoteRow, article: Article) -> None:
        """The people of the article are known: ask."""
        from reader.tui.screens.speaker_picker import SpeakerPicker  # noqa: PLC0415 - screens are loaded when they open

        picker = SpeakerPicker(article.analysis.entities, quote.speaker or None)
        self.at.ask(picker, lambda name: self._fix(quote, name))

    def _fix(self, quote: QuoteRow, name: str) -> None:
        from reader.tui.screens.speaker_picker import NOBODY  # noqa: PLC0415 - screens are loaded when they open

        speaker = "" if name == NOBODY else name
        deed = partial(self.at.desk.library.naming.correct_speaker, quote.article.id, quote.number, speaker)
        self.at.put_right(deed, f"said by {safe_line(speaker) or 'nobody who is named'}")

    def _cite(self, quote: QuoteRow, article: Article) -> None:
        self._copy(citation(quote, self._day(), article.address or "no address"))

    def _copy(self, text: str) -> None:
        """Put text on the clipboard: by the user's program, else by asking the terminal."""
        command = self.at.desk.settings.copy_command
        if command:
            outside.pipe(command, text)
        else:
            self.at.app.copy_to_clipboard(safe(text))
        self.at.say(f"copied: {safe_line(text)}")

    def _day(self) -> str:
        """The day of the article, in the user's order."""
        row = self._quote().article
        return day(row.published, self.at.desk.date_style) if row.dated else "no date"

    def _quote(self) -> QuoteRow:
        if self.at.quote is None:
            raise InputError("there is no quote here")
        return self.at.quote
