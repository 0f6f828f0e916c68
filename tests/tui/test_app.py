"""The app as a whole: what it starts with, what it says about bad settings."""

from pathlib import Path

from reader.library.library import Library
from tests.tui.actors import playing


async def test_it_begins_with_what_is_unread(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        assert "Unread · newest first" in on.title
        assert on.main.list.total == 9
        assert on.main.article is not None
        assert on.main.article.row.title.startswith("Council puts off")
