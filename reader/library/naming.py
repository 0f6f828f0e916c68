"""People, organisations and places over all articles, and what the user puts right about them and about speakers."""

from collections.abc import Sequence

from reader.core.analysis import Entity, EntityKind
from reader.core.errors import InputError
from reader.core.listing import Correction, CorrectionKind, MentionRow, NameCount, NamePage, QuoteRow
from reader.core.queries import Page
from reader.core.safe import safe_line
from reader.storage.naming import alone
from reader.storage.quotes import Key, Wanted
from reader.storage.store import Store

PAGE = 50
"""Lines of a page of a name that are read at once."""


class Naming:
    """Reads pages of names; every correction is one change that `undo` takes back, and holds for what comes later."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # Reading.

    def called(self, name: str, kind: EntityKind | None = None) -> NameCount:
        """The name that is called so, or was before it was joined with another. Raises NotFoundError."""
        return self._store.names.called(name, kind)

    def of(self, entity: Entity) -> NameCount:
        """What an entity of an article counts for: for the adjective of a place, the place. Raises NotFoundError."""
        if entity.place and entity.kind is EntityKind.MISC:
            return self.called(entity.place, EntityKind.PLACE)
        return self.called(entity.name, entity.kind)

    def page(self, name_id: int) -> NamePage:
        """What is known of a name. Raises NotFoundError."""
        return self._store.names.page(name_id)

    def articles(self, name_id: int, *, after: int | None = None, limit: int = PAGE) -> Page[MentionRow]:
        """The articles that name it, newest first, with the sentence; those older than the order ``after``."""
        return self._store.names.articles(name_id, after=after, limit=limit)

    def said(self, name_id: int, *, after: Key | None = None, limit: int = PAGE) -> Page[QuoteRow]:
        """What it said, newest first, from the quote after the key ``after``. Raises NotFoundError."""
        wanted = Wanted(speaker_id=self._store.names.get(name_id).id)
        return self._store.quotes.page(wanted, after=after, limit=limit)

    def muted(self) -> list[NameCount]:
        """The names that are neither listed nor marked."""
        return self._store.names.muted()

    # Putting right, in all articles.

    def merge(self, name_ids: Sequence[int], into: int) -> None:
        """Take names for another one. Raises NotFoundError.

        Raises InputError when they are one already, or when one is a surname alone, which others may bear too.
        """
        self._store.naming.merge(name_ids, into)

    def split(self, name_id: int) -> None:
        """Let a joined name stand for itself again. Raises InputError when it does, NotFoundError."""
        self._store.naming.split(name_id)

    def rename(self, name_id: int, name: str) -> None:
        """Call a name otherwise; an empty one brings its own name back. Raises NotFoundError."""
        self._store.naming.rename(name_id, name)

    def mute(self, name_id: int, on: bool = True) -> None:
        """Neither list nor mark a name, or do so again. Raises NotFoundError."""
        self._store.naming.mute(name_id, on)

    def set_kind(self, name_id: int, kind: EntityKind) -> int:
        """Take a name for one of another kind; answer its number then. Raises NotFoundError."""
        return self._store.naming.set_kind(name_id, kind)

    # Putting right, in one article.

    def correct_kind(self, article_id: int, entity: Entity, kind: EntityKind | None) -> None:
        """Say what a name is in this article; ``None`` says that it is no name. Raises NotFoundError."""
        self._store.naming.correct_kind(article_id, entity.mentions, kind)

    def same(self, article_id: int, entity: Entity, other_id: int) -> bool:
        """Take a name of this article for another one: in all articles, but a surname alone in this one only.

        Answer whether it holds for all articles. Raises InputError when they are one name already, NotFoundError.
        """
        one, other = self.of(entity), self._store.names.get(other_id)
        if alone(one.name, one.kind, other.name):
            self._store.naming.correct_name(article_id, entity.mentions, other_id)
            return False
        self._store.naming.merge([one.id], other_id)
        return True

    def correct_speaker(self, article_id: int, number: int, speaker: str) -> None:
        """Say who said the quote with this number in its article; empty for nobody. Raises NotFoundError."""
        if speaker and not safe_line(speaker):
            raise InputError("a speaker needs a name")
        self._store.naming.correct_speaker(article_id, number, safe_line(speaker))

    def corrections(self) -> list[Correction]:
        """Everything that was put right."""
        return self._store.naming.all()

    def take_back(self, key: str) -> None:
        """Take back one correction, whenever it was made. Raises NotFoundError."""
        self._store.naming.take_back(key)


def in_words(one: Correction) -> str:
    """What was put right, in words."""
    match one.what:
        case CorrectionKind.JOINED:
            return f"{one.about} is the same as {one.value}"
        case CorrectionKind.RENAMED:
            return f"{one.about} is called {one.value}"
        case CorrectionKind.MUTED:
            return f"{one.about} is muted"
        case CorrectionKind.KIND:
            return f"{one.about} is {one.value or 'no name'}"
        case CorrectionKind.SPEAKER:
            return f"“{one.about}” was said by {one.value or 'nobody who is named'}"
