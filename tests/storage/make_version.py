"""Makes the fixture of the present version: ``python -m tests.storage.make_version``, once for each release."""

from pathlib import Path

from reader.core.feeds import SourceKind
from reader.core.repetition import BlocksSeen, mark_of
from reader.storage import migrations
from reader.storage.store import Store
from tests import builders


def main() -> None:
    """Write ``versions/<version>.db``, which later versions must be able to open."""
    version = migrations.FIRST + len(migrations.MIGRATIONS)
    path = Path(__file__).with_name("versions") / f"{version}.db"
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    with Store(path, clock=builders.FakeClock()) as store:
        feed, _ = store.feeds.add(SourceKind.FEED, "The Harbour Post", "https://post.example/feed", folder="World")
        plain = "\n\n".join(builders.PARAGRAPHS)
        quote = builders.quote("a wall too far", plain, "Anna Verbeek")
        found = builders.analysis(plain, people=["Anna Verbeek"], places=["Oosterdam"], quotes=[quote])
        seen = BlocksSeen((mark_of("Sign up for our letter"),), (mark_of(plain),))
        store.articles.write(feed.id, [builders.pair(key, found=found, seen=seen) for key in ("one", "two", "three")])
        store.annotations.mark_read([2])
        store.annotations.bookmark(1)
        store.annotations.tag(1, "later")
        store.annotations.set_note(1, "ask the mayor")


if __name__ == "__main__":
    main()
