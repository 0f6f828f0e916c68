"""The first screen of an empty library: the ways to begin, and where everything is kept."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.tui.desk import Desk
from reader.tui.view.palette import edge

WAYS = (
    ("a", "feeds.add", "Add a feed", "by its address, or that of its site"),
    ("i", "feeds.import_files", "Import", "files, a folder, a list of feeds (OPML)"),
    ("p", "feeds.add_page", "Paste an address", "keeps the text of one web page"),
    ("s", "feeds.samples", "Open the samples", "articles in five languages, to look around"),
)
"""Key, command, name and explanation of each way to begin."""


class Welcome(ModalScreen[str]):
    """Answers with the command that was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"begin('{command}')", show=False) for key, command, _, _ in WAYS),
        Binding("escape,q", "begin('')", show=False),
        Binding("question_mark,f1", "begin('app.help')", show=False),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    Welcome {
        align: center middle;
        background: $background;

        Vertical {
            width: 74;
            max-width: 96%;
            height: auto;
        }
        #name {
            color: $accent;
            text-style: bold;
        }
        #idea {
            margin: 1 0 1 0;
        }
        OptionList, OptionList:focus {
            border: none;
            padding: 0;
            background: $background;
            background-tint: transparent;
            height: auto;
        }
        #failed {
            color: $error;
            margin-top: 1;
        }
        #where {
            color: $dim;
            margin-top: 1;
        }
    }
    """

    def __init__(self, desk: Desk) -> None:
        """``desk`` knows where data is kept."""
        super().__init__()
        self.desk = desk
        self.failed = ""

    def compose(self) -> ComposeResult:
        """Name, idea, ways, place."""
        with Vertical():
            yield Static(Content("reader"), id="name")
            yield Static(Content("News in your terminal: clean text, names and quotes marked, all yours."), id="idea")
            yield OptionList(*(Option(_way(*way), id=way[1]) for way in WAYS))
            if self.failed:
                yield Static(Content(edge(self.failed)), id="failed")
            yield Static(Content(self._where()), id="where")

    def _where(self) -> str:
        first = self.desk.keymap.first
        path, home = self.desk.library.path, Path.home()
        shown = f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
        return (
            f"Everything is kept in {edge(shown)}\n"
            "Nothing leaves this machine but requests for the addresses you add.\n\n"
            f"esc goes on without · {first('app.help')} help · {first('app.quit')} quits"
        )

    def action_begin(self, command_id: str) -> None:
        """Begin with a command, or without."""
        self.dismiss(command_id or None)

    def action_move(self, step: int) -> None:
        """Move the cursor."""
        options = self.query_one(OptionList)
        if step > 0:
            options.action_cursor_down()
        else:
            options.action_cursor_up()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option_id)


def _way(key: str, _command: str, name: str, explanation: str) -> Content:
    return Content.assemble((f" {key} ", "$accent bold"), (f" {name.ljust(18)}", "bold"), (explanation, "$dim"))
