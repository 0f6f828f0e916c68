"""Blocks that a site puts under every story are taken out once enough of its stories have shown them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.cleaning.recurring import RULE
from reader.core.articles import Article
from reader.core.decisions import Like
from reader.core.events import Finished
from reader.core.queries import EVERYTHING
from reader.library.build import open_library
from reader.library.doctor import examine
from reader.library.library import Library
from tests.builders import FakeClock
from tests.fakes import FakeFetcher
from tests.library.fakes import answer, rss

FEED = "https://harbour.example/feed"
BOX = "The Quay Letter brings our best stories from the waterfront to your table every Friday morning."
SLOGAN = "Harbour Post – fair winds and honest news"
CASE = "The case continues on Monday at noon."
STORIES = {
    "Wall": (
        "The council put off its vote on the new harbour wall in Oosterdam on Tuesday, after a long night.",
        "Residents have waited for the wall since the flood of the year before, which took the old one away.",
        "A second study of the soil under the quay is due in the spring and will cost forty thousand euros.",
    ),
    "Ferry": (
        "The last ferry of the day left Lemmerveen without its crew on Wednesday, the harbour master reported.",
        "Nobody was hurt when it drifted onto the sandbank, where a tug found it shortly before midnight.",
        "The owner has promised new ropes for all three of its boats before the summer timetable begins.",
    ),
    "Market": (
        "Fishmongers on the Saturday market may keep their stalls for another ten years, a judge has ruled.",
        "The town had wanted the square for a garden with room for children, benches and a small stage.",
        "Its lawyers have six weeks to appeal, and the traders plan a feast with free herring on the quay.",
    ),
    "Dike": (
        "Sheep are back on the dike near Molenkreek for the first time since the disease of last autumn.",
        "Forty ewes and their lambs keep the grass short, which makes the slope stronger against the waves.",
        "The water board pays the shepherd by the hectare and expects to need a second flock next year.",
    ),
    "Bridge": (
        "The swing bridge over the Rijnbode stays shut to ships for a month while its bearings are replaced.",
        "Skippers must take the long way round by the old lock, which adds four hours to most journeys.",
        "Cyclists can still cross on a narrow path that volunteers have marked with lamps and yellow paint.",
    ),
}
"""Five stories that share nothing."""


def entries(*titles: str, inside: str = "") -> bytes:
    """A feed with these stories, each with the box and the slogan under it."""
    made = []
    for title in titles:
        first, second, third = STORIES[title]
        blocks = (first, second, inside, third, BOX, SLOGAN)
        made.append(f"{title}|" + "".join(f"&lt;p>{block}&lt;/p>" for block in blocks if block))
    return rss(*made)


@pytest.fixture
def fetcher() -> FakeFetcher:
    """A network with a feed of one story."""
    made = FakeFetcher()
    made.answers[FEED] = answer(entries("Wall"))
    return made


@pytest.fixture
def library(tmp_path: Path, clock: FakeClock, fetcher: FakeFetcher) -> Iterator[Library]:
    """A library that cleans for real."""
    with open_library(tmp_path / "library.db", clock=clock, fetcher=fetcher, parallel=False) as made:
        yield made


def follow(library: Library, fetcher: FakeFetcher, clock: FakeClock, inside: str = "") -> None:
    """Take in the five stories, one after the other."""
    fetcher.answers[FEED] = answer(entries("Wall", inside=inside))
    list(library.subscribing.add(FEED))
    for number in range(2, 6):
        clock.forward(hours=1)
        fetcher.answers[FEED] = answer(entries(*list(STORIES)[:number], inside=inside))
        list(library.subscribing.refresh())


def opened(library: Library, title: str) -> Article:
    """The article with this title."""
    (row,) = [row for row in library.reading.every(EVERYTHING) if row.title == title]
    return library.reading.open(row.id)


def words(article: Article) -> list[str]:
    """The texts of the blocks."""
    return [article.text.text_of(block) for block in article.text.blocks]


def test_from_the_fourth_story_on_the_box_is_gone_and_the_first_ones_follow(
    library: Library, fetcher: FakeFetcher, clock: FakeClock
) -> None:
    follow(library, fetcher, clock)
    for title in ("Wall", "Ferry", "Market"):
        article = opened(library, title)
        assert words(article)[-2:] == [BOX, SLOGAN]
        assert article.cleaner_version < 0, "it waits to be made anew"
    for title in ("Dike", "Bridge"):
        article = opened(library, title)
        assert words(article) == list(STORIES[title])
        assert [(one.text, one.rule) for one in article.removals] == [(BOX, RULE), (SLOGAN, RULE)]
        assert article.cleaner_version > 0
    said = [(finding.well, finding.says) for finding in examine(library)]
    assert (True, "3 articles cleaned again when opened, as their sites repeat blocks; or reader reprocess") in said
    assert list(library.upkeep.reprocess())[-1] == Finished(changed=3)
    for title, story in STORIES.items():
        assert words(opened(library, title)) == list(story)
    assert list(library.upkeep.reprocess())[-1] == Finished()


def test_opening_renews_a_story_that_came_before(library: Library, fetcher: FakeFetcher, clock: FakeClock) -> None:
    follow(library, fetcher, clock)
    article = opened(library, "Ferry")
    assert list(library.upkeep.renew(article))
    assert words(opened(library, "Ferry")) == list(STORIES["Ferry"])
    assert list(library.upkeep.renew(opened(library, "Ferry"))) == []


def test_stories_that_come_together_are_renewed_in_one_go(library: Library, fetcher: FakeFetcher) -> None:
    fetcher.answers[FEED] = answer(entries(*STORIES))
    list(library.subscribing.add(FEED))
    assert list(library.upkeep.reprocess())[-1] == Finished(changed=5)
    assert all(words(opened(library, title)) == list(story) for title, story in STORIES.items())


def test_a_sentence_that_reporters_repeat_stays_in_the_text(
    library: Library, fetcher: FakeFetcher, clock: FakeClock
) -> None:
    follow(library, fetcher, clock, inside=CASE)
    list(library.upkeep.reprocess())
    for title, (first, second, third) in STORIES.items():
        assert words(opened(library, title)) == [first, second, CASE, third]


def test_a_box_is_put_back_and_kept_as_every_other_piece(
    library: Library, fetcher: FakeFetcher, clock: FakeClock
) -> None:
    follow(library, fetcher, clock)
    article = opened(library, "Dike")
    library.deciding.turn(article, article.removals[0])
    list(library.deciding.settle())
    assert words(opened(library, "Dike"))[-1] == BOX
    source, _ = library.deciding.source_of(article.row.id)
    library.deciding.add_rule(source, Like(RULE), keep=True)
    list(library.deciding.settle())
    assert all(words(opened(library, title))[-2:] == [BOX, SLOGAN] for title in STORIES)


def test_files_of_one_folder_are_stories_of_one_site(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "harbour"
    folder.mkdir()
    for title, story in STORIES.items():
        text = "\n\n".join((f"{title} in the news again", *story, BOX))
        (folder / f"{title}.txt").write_text(text, encoding="utf-8")
    list(library.importing.import_paths([folder]))
    list(library.upkeep.reprocess())
    for title, story in STORIES.items():
        assert words(opened(library, f"{title} in the news again"))[-3:] == list(story)
