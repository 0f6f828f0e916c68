"""Where an article goes from here: browser, clipboard, file, another program."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.articles import Article
from reader.core.errors import InputError, ReaderError
from reader.core.safe import safe, safe_line
from reader.library.exporting import file_name
from reader.library.formats.table import FORMATS
from reader.tui import outside
from reader.tui.screens.parts.part import Part
from reader.tui.view.ages import day

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


class Sending(Part):
    """Every verb is about the article one is at."""

    def __init__(self, screen: "MainScreen") -> None:
        """``screen`` knows which article one is at."""
        self.screen = screen

    def can(self, verb: str) -> bool:
        """Whether there is an article."""
        return self.screen.row is not None and super().can(verb)

    def browser(self) -> None:
        """Open its address in the browser."""
        self.open_address(self._article().address)

    def open_address(self, address: str) -> None:
        """Open an address in the browser."""
        try:
            outside.open_address(address, self.screen.desk.settings.open_command)
        except ReaderError as error:
            self.screen.complain(error)
        else:
            self.screen.say(f"opening {safe_line(address)}")

    def copy_address(self) -> None:
        """Copy its address."""
        address = self._article().address
        if not address:
            raise InputError("this article has no address")
        self._copy(address, "the address")

    def copy_citation(self) -> None:
        """Copy a line that says who wrote what, where and when."""
        self._copy(citation(self._article()), "a citation")

    def link(self) -> None:
        """Open one of the links in its text."""
        links = self.screen.reader.links
        if not links:
            self.screen.say("no links in this text")
            return
        from reader.tui.screens.link_picker import LinkPicker  # noqa: PLC0415 - screens are loaded when they open

        self.screen.ask(LinkPicker(links), self.open_address)

    def export(self, where: str = "") -> None:
        """Write it to a file; ask where when that is not given."""
        article = self._article()
        if where:
            self._export(article, where)
            return
        from reader.tui.screens.prompt import Prompt  # noqa: PLC0415 - screens are loaded when they open

        hint = "The ending decides: " + ", ".join(form.suffix for form in FORMATS.values())
        prompt = Prompt("Write to a file", str(Path.home() / f"{file_name(article.row)}.md"), hint, paths=True)
        self.screen.ask(prompt, lambda path: self._safely_export(article, path))

    def pipe(self, program: str = "") -> None:
        """Send its text to a program; ask for it when it is not given."""
        article = self._article()
        if program:
            self._pipe(article, program)
            return
        from reader.tui.screens.prompt import Prompt  # noqa: PLC0415 - screens are loaded when they open

        named = self.screen.desk.settings.pipes
        hint = "Gets the article as Markdown on standard input. "
        hint += f"Names from the settings: {', '.join(named)}" if named else "Names can be given in the settings: pipes"
        self.screen.ask(Prompt("Send to a program", "", hint), lambda typed: self._pipe(article, typed))

    def _article(self) -> Article:
        row = self.screen.row
        if row is None:
            raise InputError("there is no article here")
        shown = self.screen.article
        return shown if shown and shown.row.id == row.id else self.screen.desk.library.reading.open(row.id)

    def _copy(self, text: str, what: str) -> None:
        """Put text on the clipboard: by the user's program, else by asking the terminal."""
        command = self.screen.desk.settings.copy_command
        if command:
            outside.pipe(command, text)
        else:
            self.screen.app.copy_to_clipboard(safe(text))
        self.screen.say(f"copied {what}: {safe_line(text)}")

    def _safely_export(self, article: Article, where: str) -> None:
        try:
            self._export(article, where)
        except ReaderError as error:
            self.screen.complain(error)

    def _export(self, article: Article, where: str) -> None:
        """Write to a new file in the format that its ending names."""
        target = Path(where.strip()).expanduser()
        by_suffix = {form.suffix: form for form in FORMATS.values()}
        form = by_suffix.get(target.suffix.lower())
        if form is None:
            raise InputError(f"{safe_line(str(target))}: the ending names no format", f"use {', '.join(by_suffix)}")
        pieces = (form.before(article.row.title), form.article(article), form.after)
        try:
            with target.open("x", encoding="utf-8") as file:
                file.write("".join(pieces))
        except FileExistsError:
            raise InputError(f"{safe_line(str(target))} is there already", "write to another file") from None
        except (OSError, ValueError) as error:
            raise InputError(f"{safe_line(str(target))} cannot be written: {error}") from error
        self.screen.say(f"written to {safe_line(str(target))}")

    def _pipe(self, article: Article, program: str) -> None:
        """Run the program in a worker; what it says is shown."""
        command = self.screen.desk.settings.pipes.get(program.strip()) or program
        text = FORMATS["markdown"].article(article)
        self.screen.say(f"{safe_line(program)} …")
        work = partial(self._piped, command, text, safe_line(program))
        self.screen.run_worker(work, thread=True, group="pipe", exit_on_error=False)

    def _piped(self, command: str | tuple[str, ...], text: str, name: str) -> None:
        """In a thread: wait for the program."""
        app = self.screen.app
        try:
            said = outside.pipe(command, text)
        except ReaderError as error:
            app.call_from_thread(self.screen.complain, error)
        else:
            app.call_from_thread(self._answered, name, said)

    def _answered(self, name: str, said: str) -> None:
        """Show what the program said."""
        self.screen.say(f"{name} is done")
        if said.strip():
            from reader.tui.screens.text import TextScreen  # noqa: PLC0415 - screens are loaded when they open

            self.screen.app.push_screen(TextScreen(name, said))


def citation(article: Article) -> str:
    """Who wrote what, where and when, with the address: one line."""
    when = day(article.published) if article.published else "no date"
    parts = [", ".join(article.byline), f"“{article.row.title}”", article.row.source, when, article.address]
    return safe_line(". ".join(part for part in parts if part))
