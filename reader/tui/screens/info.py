"""About one article: what is known of it, and what the marks in its text mean."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.core.articles import Article
from reader.core.text import reading_minutes
from reader.tui.desk import Desk
from reader.tui.screens.dialog import Dialog
from reader.tui.view.ages import day_and_time
from reader.tui.view.palette import edge

LEGEND = (
    ("bold $person", "Anna Verbeek", "a person"),
    ("underline $organisation", "Rijkswaterstaat", "an organisation"),
    ("italic $place", "Oosterdam", "a place"),
    ("underline $misc", "Elfstedentocht", "another name"),
    ("$quote", "▎ “a wall too far”", "what somebody said, with a bar in the margin"),
    ("$removed", "┄ removed ┄", "what cleaning took out"),
    ("underline $link", "a link¹", "a link with its number"),
)
"""How each mark looks, and what it means."""


class InfoScreen(Dialog[None]):
    """Facts, then the legend."""

    DEFAULT_CSS: ClassVar[str] = """
    InfoScreen {
        .fact {
            height: auto;
        }
        .name {
            width: 12;
            color: $dim;
        }
        .value {
            width: 1fr;
            text-wrap: wrap;
            text-overflow: fold;
        }
    }
    """

    def __init__(self, article: Article, desk: Desk) -> None:
        """``desk`` knows the order of dates and the keys."""
        super().__init__("About this article", "↑ ↓ scroll · esc closes")
        self.article = article
        self.desk = desk

    def inside(self) -> ComposeResult:
        """Both tables."""
        with VerticalScroll(classes="scroll"):
            for name, value in self.facts():
                if value:
                    with Horizontal(classes="fact"):
                        yield Static(Content(name), classes="name")
                        yield Static(Content(edge(value)), classes="value")
            yield Static(Content("What the marks mean"), classes="dim gap")
            yield Static(Content("\n").join(_sign(*each) for each in LEGEND))
            yield Static(Content(self._keys()), classes="dim gap")

    def facts(self) -> Iterator[tuple[str, str]]:
        """What is known, by name; unknown things are empty."""
        article, row, style = self.article, self.article.row, self.desk.date_style
        yield "title", row.title + (" (made from the text)" if article.title_derived else "")
        yield "by", ", ".join(article.byline)
        yield "source", row.source + (f" ({article.agency})" if article.agency else "")
        yield "published", day_and_time(article.published, style) if article.published else "unknown"
        yield "received", day_and_time(article.received, style) if article.received else ""
        yield "address", article.address
        yield "language", row.language
        yield "length", f"{row.words:,} words, {reading_minutes(row.words)} min"
        yield "found", f"{len(article.analysis.entities)} names, {len(article.analysis.quotes)} quotes"
        back = len(article.text.restored)
        yield (
            "cleaning",
            f"{len(article.removals)} pieces taken out or repaired" + (f", {back} put back" if back else ""),
        )
        yield "text", "the full text, from the web page" if article.full_text else ""
        yield "versions", str(article.versions) if article.versions > 1 else ""
        yield "tags", " ".join(f"#{tag}" for tag in article.tags)
        yield "number", str(row.id)

    def _keys(self) -> str:
        first = self.desk.keymap.first
        return f"{first('text.marks')} changes which marks are shown · {first('text.mode')} shows what was removed"


def _sign(style: str, sample: str, meaning: str) -> Content:
    return Content.assemble((sample, style), " " * max(1, 22 - len(sample)), (meaning, "$dim"))
