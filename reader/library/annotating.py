"""What the user does to articles. Each verb is one change that `undo` takes back."""

from collections.abc import Sequence

from reader.core.errors import InputError
from reader.core.queries import Query
from reader.core.safe import safe, safe_line
from reader.storage.store import Store


class Annotating:
    """Marks, tags, notes, titles, deletions."""

    def __init__(self, store: Store) -> None:
        self._store = store.annotations

    def mark_read(self, ids: Sequence[int], read: bool = True) -> int:
        """Mark articles as read, or as unread; answer how many were not so before."""
        return self._store.mark_read(ids, read)

    def seen(self, article_id: int) -> None:
        """Mark an article as read because it was opened; `undo` passes over it."""
        self._store.seen(article_id)

    def mark_all_read(self, query: Query) -> int:
        """Mark all articles of a list as read; answer how many were not."""
        return self._store.mark_all_read(query)

    def bookmark(self, article_id: int, on: bool = True) -> None:
        """Set or take away the bookmark. Raises NotFoundError."""
        self._store.bookmark(article_id, on)

    def tag(self, article_id: int, tag: str) -> None:
        """Give an article a tag. Raises InputError for an empty one."""
        self._store.tag(article_id, _tag(tag))

    def untag(self, article_id: int, tag: str) -> None:
        """Take a tag away."""
        self._store.untag(article_id, _tag(tag))

    def tags(self) -> tuple[tuple[str, int], ...]:
        """All tags with the number of their articles."""
        return self._store.tags()

    def set_note(self, article_id: int, text: str) -> None:
        """Keep the note on an article; an empty one removes it. On the disk when this returns."""
        self._store.set_note(article_id, safe(text))

    def rename(self, article_id: int, title: str) -> None:
        """Give an article another title. Raises InputError for an empty one."""
        if not safe_line(title):
            raise InputError("an article needs a title")
        self._store.rename(article_id, safe_line(title))

    def delete(self, ids: Sequence[int]) -> int:
        """Delete articles; they come back with `undo`, and feeds do not bring them again. Answer how many."""
        return self._store.delete(ids)

    def undo(self) -> str | None:
        """Take back the last change; answer what it was in words, ``None`` when there is none."""
        return self._store.undo()

    def redo(self) -> str | None:
        """Do again what was taken back last; answer what it was in words, ``None`` when there is nothing."""
        return self._store.redo()


def _tag(tag: str) -> str:
    """The tag as it is kept: one line, no ``#`` before it, no quotation marks, which queries cannot write."""
    made = safe_line(tag).removeprefix("#").replace('"', "").strip()
    if not made:
        raise InputError("a tag needs at least one letter")
    return made
