"""The lines of the sources pane."""

from reader.core.feeds import Feed, FeedHealth, SourceKind
from reader.core.grammar import parse
from reader.core.listing import Counts, SourceRow, SourceRowKind
from reader.core.queries import FieldIs, FieldName
from reader.library.sources import source_rows
from tests.builders import NOW


def feed(number: int, title: str, folder: str = "", unread: int = 0, error: str = "") -> Feed:
    """A feed."""
    health = FeedHealth(error=error)
    return Feed(number, SourceKind.FEED, title, f"https://{number}.example/", "", folder, unread, 9, health)


def test_an_empty_library_has_only_its_views() -> None:
    rows = source_rows(Counts(), ())
    assert [(row.title, row.query) for row in rows] == [
        ("Unread", "is:unread"),
        ("All", ""),
        ("Bookmarks", "is:starred"),
        ("Notes", "is:noted"),
        ("Quotes", ":quotes"),
        ("People & places", ":names"),
    ]


def test_views_and_tags_carry_their_counts() -> None:
    counts = Counts(total=10, unread=4, starred=3, noted=2, quotes=8, names=5, tags=(("sea level", 7),))
    rows = {row.title: row for row in source_rows(counts, ())}
    assert [rows[name].count for name in ("Unread", "All", "Bookmarks", "Notes", "sea level")] == [4, 10, 3, 2, 7]
    assert [(rows[name].count, rows[name].kind) for name in ("Quotes", "People & places")] == [
        (8, SourceRowKind.QUOTES),
        (5, SourceRowKind.NAMES),
    ]
    assert rows["sea level"].kind is SourceRowKind.TAG
    assert parse(rows["sea level"].query, NOW).part == FieldIs(FieldName.TAG, "sea level")


def test_feeds_stand_in_their_folders_with_unread_articles_and_errors() -> None:
    feeds = (
        feed(1, "Atoll", unread=1),
        feed(2, "Rijnbode", "Coast", 2, "no answer"),
        feed(3, "Lock", "Coast/South", 4),
    )
    rows = source_rows(Counts(), feeds)[6:]
    assert rows[0] == SourceRow("Feeds", kind=SourceRowKind.HEADING)
    assert [(row.title, row.count, row.depth, row.kind) for row in rows[1:]] == [
        ("Atoll", 1, 0, SourceRowKind.FEED),
        ("Coast", 6, 0, SourceRowKind.FOLDER),
        ("Rijnbode", 2, 1, SourceRowKind.FEED),
        ("South", 4, 1, SourceRowKind.FOLDER),
        ("Lock", 4, 2, SourceRowKind.FEED),
    ]
    assert (rows[3].feed_id, rows[3].error, rows[3].query) == (2, "no answer", "feed:#2")


def test_a_folder_above_without_feeds_of_its_own_has_a_line_too() -> None:
    rows = source_rows(Counts(), (feed(1, "Lock", "World/Europe", 3),))[7:]
    assert [(row.title, row.depth) for row in rows] == [("World", 0), ("Europe", 1), ("Lock", 2)]
    assert parse(rows[1].query, NOW).part == FieldIs(FieldName.FOLDER, "World/Europe")


def test_a_folder_whose_name_begins_like_another_is_not_counted_with_it() -> None:
    rows = source_rows(Counts(), (feed(1, "A", "Coast", 1), feed(2, "B", "Coastal", 5)))
    assert [row.count for row in rows if row.title == "Coast"] == [1]


def test_saved_searches_have_a_heading_of_their_own() -> None:
    rows = source_rows(Counts(), (), (("Ferries", "ferry after:7d"),))
    assert [(row.title, row.query, row.kind) for row in rows[6:]] == [
        ("Saved", "", SourceRowKind.HEADING),
        ("Ferries", "ferry after:7d", SourceRowKind.VIEW),
    ]
