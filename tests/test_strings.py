"""What the interface hands to Textual is ours or filtered; the rule itself is in `tests.shown_strings`."""

from pathlib import Path

import pytest

from tests.shown_strings import ARGUMENTS, EDGE, TUI, functions_giving_content, offences

MODULES = sorted(path for path in TUI.rglob("*.py") if path.relative_to(TUI).as_posix() not in EDGE)

CONTENTS = functions_giving_content(MODULES)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(TUI).as_posix())
def test_what_is_shown_is_ours_or_filtered(module: Path) -> None:
    allowed = ARGUMENTS.get(module.relative_to(TUI).as_posix(), set())
    found = offences(module.read_text("utf-8"), CONTENTS | allowed)
    assert not found, "\n".join(f"{module}:{line}: {text}" for line, text in found)


@pytest.mark.parametrize(
    "line",
    [
        "Label(article.title)",
        "Static(f'{row.source} failed')",
        "self.notify(error.message)",
        "self.notify('fine', title=feed.title)",
        "Content(title)",
        "Content.assemble('by ', (name, 'bold'))",
        "self.border_title = feed.title",
        "Content.from_markup('[b]ours[/b]')",
        "Option(Content(row.title))",
        "Content.assemble((title.ljust(30), 'bold'))",
        "self.notify(safe_line(error.message))",
        "from rich.text import Text",
        "Content(', '.join(article.byline))",
        "Content(self.named(article))\n\ndef named(self, article) -> str:\n    return article.title",
    ],
)
def test_the_rule_finds_foreign_text(line: str) -> None:
    assert offences(f"def show(self, article, row, error, feed, title, name):\n    {line}")


@pytest.mark.parametrize(
    "line",
    [
        "Label('Add a feed')",
        "Static(Content(edge(article.title)))",
        "self.notify(safe_line(error.message), title='Not fetched', markup=False)",
        "Content.assemble((edge(title).ljust(30), 'bold'), ' ', command.title)",
        "Content(', '.join(map(edge, article.byline)))",
        "Static(Content(' ').join(self.lines()))",
        "Content(self.named(article))\n\ndef named(self, article) -> str:\n    return edge(article.title) + ' ' * 3",
        "self.border_title = Content(safe_line(feed.title))",
        "words = edge(title)\n    Content(words)",
        "Static(f'{len(rows)} articles')",
        "Label(WELCOME)",
    ],
)
def test_the_rule_lets_filtered_text_through(line: str) -> None:
    assert not offences(f"def show(self, article, error, feed, title, rows):\n    {line}")
