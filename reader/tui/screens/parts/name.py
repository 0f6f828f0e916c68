"""What one puts right on the page of a name."""

from functools import partial
from typing import TYPE_CHECKING

from reader.core.analysis import EntityKind
from reader.core.errors import InputError
from reader.core.listing import NamePage
from reader.core.safe import safe_line
from reader.library.sources import quoted
from reader.tui.screens.names_base import ListOf
from reader.tui.screens.parts.part import Part
from reader.tui.view.name_header import KIND_WORDS
from reader.tui.view.numbers import counted

if TYPE_CHECKING:
    from reader.tui.screens.name_page import NameScreen


class Name(Part):
    """Every verb holds for all articles, those to come included, and can be undone."""

    def __init__(self, screen: "NameScreen") -> None:
        """``screen`` has the page."""
        self.at = screen

    def can(self, verb: str) -> bool:
        """Whether the page is there."""
        return self.at.page is not None and super().can(verb)

    def switch(self) -> None:
        """To the other list."""
        self.at.on_said = not self.at.on_said
        self.at.lay_out()

    def merge(self) -> None:
        """Take another name for this one."""
        page = self._page()
        from reader.tui.screens.name_picker import NamePicker  # noqa: PLC0415 - screens are loaded when they open

        find = self.at.desk.library.searching.entities
        heading = f"The same as {safe_line(page.name.name)} is"
        picker = NamePicker(heading, lambda words: find(words=words), frozenset({page.name.id}))
        self.at.ask(picker, lambda other: self._merge(page, int(other)))

    def split(self) -> None:
        """Let a name that was joined with it stand for itself again."""
        page = self._page()
        from reader.tui.screens.picker import Choice, Picker  # noqa: PLC0415 - screens are loaded when they open

        choices = [
            Choice(str(one.id), one.name, f"{KIND_WORDS[one.kind]} · {counted(one.articles, 'article', 'articles')}")
            for one in page.spellings
        ]
        if len(choices) == 1:
            self._split(choices[0].value)
        else:
            self.at.ask(Picker(f"Not the same as {safe_line(page.name.name)} is", choices), self._split)

    def can_split(self) -> bool:
        """Whether anything was joined with it."""
        return self.at.page is not None and bool(self.at.page.spellings)

    def rename(self, name: str = "") -> None:
        """Call it otherwise; ask for the name when it is not given."""
        page = self._page()
        if name:
            self._rename(page, name)
            return
        from reader.tui.screens.prompt import Prompt  # noqa: PLC0415 - screens are loaded when they open

        own = safe_line(page.own_name or page.name.name)
        prompt = Prompt("Call it", page.name.name, f"Empty brings back its own name: {own}", blank=True)
        self.at.ask(prompt, lambda given: self._rename(page, given))

    def mute(self) -> None:
        """Mute it, or list it again."""
        page = self._page()
        deed = partial(self.at.desk.library.naming.mute, page.name.id, not page.muted)
        words = "listed and marked again" if page.muted else "muted: neither listed nor marked"
        self.at.put_right(deed, f"{safe_line(page.name.name)} is {words}")

    def kind(self) -> None:
        """Say what it is, in all articles."""
        page = self._page()
        from reader.tui.screens.picker import Choice, Picker  # noqa: PLC0415 - screens are loaded when they open

        choices = [
            Choice(kind.value, words, "as it is now" if kind is page.name.kind else "")
            for kind, words in KIND_WORDS.items()
        ]
        picker = Picker(f"{safe_line(page.name.name)} is, in all articles,", choices)
        picker.column = max(map(len, KIND_WORDS.values()))
        self.at.ask(picker, lambda kind: self._kind(page, EntityKind(kind)))

    def beside(self) -> None:
        """Open the page of a name that is named with it."""
        page = self._page()
        from reader.tui.screens.name_page import NameScreen  # noqa: PLC0415 - screens are loaded when they open
        from reader.tui.screens.picker import Choice, Picker  # noqa: PLC0415 - screens are loaded when they open

        choices = [
            Choice(str(one.id), one.name, f"{KIND_WORDS[one.kind]} · {counted(one.articles, 'article', 'articles')}")
            for one in page.beside
        ]
        picker = Picker(f"Named with {safe_line(page.name.name)}", choices)
        self.at.ask(picker, lambda number: self.at.visit(NameScreen(self.at.desk, int(number))))

    def can_beside(self) -> bool:
        """Whether anybody is."""
        return self.at.page is not None and bool(self.at.page.beside)

    def all(self) -> None:
        """Show its articles in the list of the main screen."""
        name = safe_line(self._page().name.name)
        self.at.dismiss(ListOf(name, f"entity:{quoted(name)}"))

    def _merge(self, page: NamePage, other: int) -> None:
        deed = partial(self.at.desk.library.naming.merge, [other], page.name.id)
        self.at.put_right(deed, f"joined with {safe_line(page.name.name)}")

    def _split(self, number: str) -> None:
        self.at.put_right(partial(self.at.desk.library.naming.split, int(number)), "it stands for itself again")

    def _rename(self, page: NamePage, name: str) -> None:
        self.at.put_right(partial(self.at.desk.library.naming.rename, page.name.id, name), "renamed")

    def _kind(self, page: NamePage, kind: EntityKind) -> None:
        if kind is page.name.kind:
            self.at.say("that is what it is already")
            return
        deed = partial(self.at.desk.library.naming.set_kind, page.name.id, kind)
        self.at.put_right(deed, f"{safe_line(page.name.name)}: {KIND_WORDS[kind]} in all articles")

    def _page(self) -> NamePage:
        if self.at.page is None:
            raise InputError("there is no name here")
        return self.at.page
