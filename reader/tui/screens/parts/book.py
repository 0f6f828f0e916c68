"""Which quotes the quote book shows, and writing them to a file."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.analysis import QuoteKind
from reader.core.errors import InputError
from reader.core.listing import QuoteRow
from reader.core.safe import safe_line
from reader.library import citing
from reader.library.sources import quoted
from reader.tui.screens.parts.part import Part

if TYPE_CHECKING:
    from reader.tui.screens.quote_book import QuoteBook

SAID = (QuoteKind.DIRECT, QuoteKind.PARTIAL, QuoteKind.INDIRECT)
KIND_TITLES: dict[tuple[QuoteKind, ...], str] = {
    SAID: "what was said",
    (QuoteKind.DIRECT,): "said in so many words",
    (QuoteKind.PARTIAL,): "said in part",
    (QuoteKind.INDIRECT,): "reported without quotation marks",
    (QuoteKind.SCARE,): "so-called",
    (QuoteKind.TITLE,): "titles and labels",
}
"""Kinds that are shown together, and what the list is called then."""
TIMES = ("", "after:30d", "after:7d")
"""The parts of a query that one key goes through."""
_FILE = {".md": "markdown", ".csv": "csv"}
MOST = 10_000
"""Quotes that are written to one file."""


class Book(Part):
    """Every filter is a part of the query in the line, so that one sees and can change it; only kinds are none.

    Filters go before the words, so that a last word which is only begun stays the last one.
    """

    def __init__(self, screen: "QuoteBook") -> None:
        """``screen`` has line and list."""
        self.at = screen

    def filter(self) -> None:
        """Write which quotes are shown."""
        self.at.words.focus()

    def kind(self) -> None:
        """What was said, then each kind of quote."""
        kinds = [*KIND_TITLES]
        at = kinds.index(self.at.asked.kinds) + 1
        self.at.change(replace(self.at.asked, kinds=kinds[at % len(kinds)]))

    def speaker(self) -> None:
        """Only what the speaker of this quote said, or what everybody did."""
        self._toggle("said", self.at.quote.speaker if self.at.quote else "")

    def can_speaker(self) -> bool:
        """Whether there is a speaker, or one was chosen."""
        return bool(self.at.quote and self.at.quote.speaker) or "said:" in self.at.words.value

    def choose(self) -> None:
        """Only what somebody said who is chosen among all names."""
        from reader.tui.screens.name_picker import NamePicker  # noqa: PLC0415 - screens are loaded when they open

        library = self.at.desk.library

        def chosen(number: str) -> None:
            name = safe_line(library.naming.page(int(number)).name.name)
            self.at.write(f"said:{quoted(name)} {_without(self.at.words.value, 'said')}".strip())

        self.at.ask(NamePicker("Only what was said by", lambda words: library.searching.entities(words=words)), chosen)

    def source(self) -> None:
        """Only quotes from the source of this one, or from all."""
        self._toggle("feed", f"#{self.at.quote.article.feed_id}" if self.at.quote else "")

    def can_source(self) -> bool:
        """Whether there is a quote, or a source was chosen."""
        return self.at.quote is not None or "feed:" in self.at.words.value

    def time(self) -> None:
        """Quotes of all times, then of a month, then of a week."""
        query = self.at.words.value
        now = next((at for at, part in enumerate(TIMES) if part and part in query.split()), 0)
        rest = _without(query, "after")
        self.at.write(" ".join(filter(None, (TIMES[(now + 1) % len(TIMES)], rest))))

    def export(self, where: str = "") -> None:
        """Write them to a file; ask where when that is not given."""
        if where:
            self._export(where)
            return
        from reader.tui.screens.prompt import Prompt  # noqa: PLC0415 - screens are loaded when they open

        hint = f"The ending decides: {', '.join(_FILE)}"
        self.at.ask(
            Prompt("Write the quotes to a file", str(Path.home() / "quotes.md"), hint, paths=True), self._export
        )

    def can_export(self) -> bool:
        """Whether there are any."""
        return bool(self.at.list.items)

    def _toggle(self, field: str, value: str) -> None:
        """Put a field into the query, or take it out when it is there."""
        query = self.at.words.value
        rest = _without(query, field)
        if rest != query.strip() or not value:
            self.at.write(rest)
        else:
            written = value if value.startswith("#") else quoted(safe_line(value))
            self.at.write(f"{field}:{written} {rest}".strip())

    def _export(self, where: str) -> None:
        target = Path(where.strip()).expanduser()
        form = _FILE.get(target.suffix.lower())
        if form is None:
            raise InputError(f"{safe_line(str(target))}: the ending names no format", f"use {', '.join(_FILE)}")
        self.at.read(partial(self._write, target, form), self.at.say, "write")

    def _write(self, target: Path, form: str) -> str:
        """In a thread: write the file; what to say of it."""
        library, asked = self.at.desk.library, self.at.asked
        wanted = library.searching.wanted(asked.query, kinds=asked.kinds)
        quotes = library.searching.every_quote(wanted, MOST)
        text = "".join(citing.document(self._addressed(quotes), form))  # all of it first: no half file is left behind
        try:
            with target.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:
            raise InputError(f"{safe_line(str(target))} is there already", "write to another file") from None
        except (OSError, ValueError) as error:
            raise InputError(f"{safe_line(str(target))} cannot be written: {error}") from error
        return f"written to {safe_line(str(target))}"

    def _addressed(self, quotes: Iterator[QuoteRow]) -> Iterator[tuple[QuoteRow, str]]:
        """Each quote with the address of its article."""
        known: tuple[int, str] = (0, "")
        for quote in quotes:
            if known[0] != quote.article.id:
                known = quote.article.id, self.at.desk.library.reading.open(quote.article.id).address
            yield quote, known[1]


def _without(query: str, field: str) -> str:
    """The query without a field."""
    return " ".join(re.sub(rf'(?:^|(?<=\s)){field}:(?:"[^"]*"?|\S+)', " ", query).split())
