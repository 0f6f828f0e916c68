"""Puts names and speakers right. Every verb is one transaction and one entry of the journal."""

import sqlite3
from collections.abc import Iterable, Sequence

from reader.core.analysis import Analysis, EntityKind
from reader.core.errors import InputError, NotFoundError
from reader.core.listing import Correction
from reader.core.safe import safe_line
from reader.core.spans import Span
from reader.storage import codec, corrections, put_right
from reader.storage.connections import Connections
from reader.storage.corrections import KIND, NAME, SPEAKER
from reader.storage.journal import Journal
from reader.storage.mentions import name_key
from reader.storage.name_pages import CALLED
from reader.storage.name_steps import JOINED, LABEL, MUTED, CorrectionIs, NameIs
from reader.storage.names import found
from reader.storage.steps import Step

_WORDS = {
    EntityKind.PERSON: "a person",
    EntityKind.ORGANISATION: "an organisation",
    EntityKind.PLACE: "a place",
    EntityKind.MISC: "another name",
}


class Naming:
    """Joins, splits, renames and mutes names; puts kinds and speakers in single articles right."""

    def __init__(self, connections: Connections, journal: Journal) -> None:
        """``journal`` takes every action."""
        self._connections = connections
        self._journal = journal

    # Names over all articles.

    def merge(self, name_ids: Sequence[int], into: int) -> None:
        """Take these names for the name ``into``, in every article there is and will be.

        Raises InputError when one of them is that name already, or one is a surname alone; NotFoundError.
        """
        with self._connections.write(durable=True) as db:
            target, label = found(db, into), ""
            steps: list[Step] = []
            for name_id in name_ids:
                one = found(db, name_id)
                if one.id == target.id:
                    raise InputError(f"{one.name} and {target.name} are one name already")
                if alone(one.name, one.kind, target.name) or alone(target.name, target.kind, one.name):
                    raise InputError(
                        f"{one.name} and {target.name}: a surname alone may be somebody else's in other articles",
                        "the panel of names joins them in one article",
                    )
                steps.append(NameIs(one.id, JOINED, target.id))
                label = f"{one.name} taken for {target.name}"
            if steps:
                self._journal.record(db, label, steps)

    def split(self, name_id: int) -> None:
        """Let a name that was joined with another one stand for itself again. Raises InputError, NotFoundError."""
        with self._connections.write(durable=True) as db:
            row = db.execute("SELECT name, joined FROM names WHERE id = ?", (name_id,)).fetchone()
            if row is None:
                raise _missing(name_id)
            if row[1] is None:
                raise InputError(f"{row[0]} is joined with no other name")
            steps = (NameIs(name_id, JOINED, None),)
            self._journal.record(db, f"{row[0]} split from {found(db, name_id).name}", steps)

    def rename(self, name_id: int, name: str) -> None:
        """Call a name otherwise; an empty one brings back what it is called in the articles. Raises NotFoundError."""
        with self._connections.write(durable=True) as db:
            one = found(db, name_id)
            (own,) = db.execute("SELECT name FROM names WHERE id = ?", (one.id,)).fetchone()
            label = safe_line(name)
            step = NameIs(one.id, LABEL, "" if label == own else label)
            self._journal.record(db, f"{one.name} renamed", (step,))

    def mute(self, name_id: int, on: bool = True) -> None:
        """Neither list nor mark a name, or do so again. Raises NotFoundError."""
        with self._connections.write(durable=True) as db:
            one = found(db, name_id)
            self._journal.record(
                db, f"{one.name} {'muted' if on else 'no longer muted'}", (NameIs(one.id, MUTED, int(on)),)
            )

    def set_kind(self, name_id: int, kind: EntityKind) -> int:
        """Take a name for one of another kind, in every article; the number that it has then. Raises NotFoundError."""
        with self._connections.write(durable=True) as db:
            one = found(db, name_id)
            if one.kind is kind:
                return one.id
            name, label, muted, folded = db.execute(
                "SELECT name, label, muted, folded FROM names WHERE id = ?", (one.id,)
            ).fetchone()
            db.execute("INSERT OR IGNORE INTO names (folded, kind, name) VALUES (?, ?, ?)", (folded, kind, name))
            sql = "SELECT id, coalesce(counted, id) FROM names WHERE folded = ? AND kind = ?"
            other, top = db.execute(sql, (folded, kind)).fetchone()
            steps: list[Step] = []
            if top == one.id:  # it was taken for this one: turn the two round
                steps.append(NameIs(other, JOINED, None))
            steps.append(NameIs(one.id, JOINED, other))
            if label:
                steps.append(NameIs(other, LABEL, label))
            if muted:
                steps.append(NameIs(other, MUTED, muted))
            self._journal.record(db, f"{one.name} is {_WORDS[kind]}", steps)
            return int(other)

    # Single articles.

    def correct_kind(self, article_id: int, mentions: Iterable[Span], kind: EntityKind | None) -> None:
        """Say what the names that are mentioned there are in this article, or that they are none.

        Raises NotFoundError.
        """
        spans = set(mentions)
        with self._connections.write(durable=True) as db:
            analysis, _ = _analysis(db, article_id)
            wrong = [one for one in analysis.entities if spans.intersection(one.mentions)]
            folded = {name_key(one.name): one.name for one in wrong}
            for about, name in folded.items() if kind else ():
                _refuse_decided(db, about, name, kind)
            steps = [CorrectionIs(article_id, NAME, about, None) for about in folded]
            steps += [CorrectionIs(article_id, KIND, about, kind or "") for about in folded]
            if steps:
                label = f"{wrong[0].name} is {_WORDS[kind] if kind else 'no name'} here"
                self._journal.record(db, label, steps)

    def correct_name(self, article_id: int, mentions: Iterable[Span], name_id: int) -> None:
        """Say whom the names that are mentioned there stand for in this article. Raises NotFoundError."""
        spans = set(mentions)
        with self._connections.write(durable=True) as db:
            other = found(db, name_id)
            analysis, _ = _analysis(db, article_id)
            wrong = {name_key(one.name): one.name for one in analysis.entities if spans.intersection(one.mentions)}
            wrong.pop(name_key(other.name), None)
            value = corrections.meant(other.kind, _own_name(db, other.id))
            steps = [CorrectionIs(article_id, KIND, about, None) for about in wrong]
            steps += [CorrectionIs(article_id, NAME, about, value) for about in wrong]
            if steps:
                self._journal.record(db, f"{next(iter(wrong.values()))} is {other.name} here", steps)

    def correct_speaker(self, article_id: int, number: int, speaker: str) -> None:
        """Say who said the quote with this number in an article; an empty name for nobody. Raises NotFoundError."""
        with self._connections.write(durable=True) as db:
            analysis, plain = _analysis(db, article_id)
            if not 0 <= number < len(analysis.quotes):
                raise NotFoundError("there is no such quote in this article", "it may have been analysed again")
            about = corrections.quote_keys(analysis.quotes, plain)[number]
            name = _found_as(db, safe_line(speaker))
            label = f"said by {name}" if name else "said by nobody who is named"
            self._journal.record(db, label, (CorrectionIs(article_id, SPEAKER, about, name),))

    # What was put right.

    def all(self) -> list[Correction]:
        """Everything that was put right: first about names in all articles, then about single ones, newest first."""
        with self._connections.snapshot() as db:
            return put_right.all_of_them(db)

    def take_back(self, key: str) -> None:
        """Take back one thing that was put right; this can be undone too. Raises NotFoundError."""
        what, _, number = key.partition(":")
        with self._connections.write(durable=True) as db:
            one = next((one for one in put_right.all_of_them(db) if one.key == key), None)
            if one is None:
                raise NotFoundError(f"nothing was put right under {safe_line(key)}", "reader corrections lists it all")
            step: Step
            if what in (KIND, NAME, SPEAKER):
                sql = "SELECT article_id, what, about FROM corrections WHERE id = ?"
                article_id, field, about = db.execute(sql, (int(number),)).fetchone()
                step = CorrectionIs(article_id, field, about, None)
            else:
                none: dict[str, str | int | None] = {JOINED: None, LABEL: "", MUTED: 0}
                step = NameIs(int(number), what, none[what])
            self._journal.record(db, f"correction of {one.about} taken back", (step,))


def alone(name: str, kind: EntityKind, other: str) -> bool:
    """Whether a person's name is one word of another name: a surname alone is never joined over all articles."""
    words, others = name_key(name).split(), name_key(other).split()
    return kind is EntityKind.PERSON and len(words) == 1 and words != others and words[0] in others


def _refuse_decided(db: sqlite3.Connection, folded: str, name: str, kind: EntityKind | None) -> None:
    """Raise InputError when a name of this kind counts for one of another kind in all articles."""
    row = db.execute(
        f"""
        SELECT {CALLED}, n.kind FROM names f JOIN names n ON n.id = f.counted
        WHERE f.folded = ? AND f.kind = ? AND n.kind <> f.kind
        """,
        (folded, kind),
    ).fetchone()
    if row is not None:
        what = _WORDS[EntityKind(row[1])]
        raise InputError(f"{name} is {row[0]}, {what}, in all articles", "the page of that name can split them")


def _own_name(db: sqlite3.Connection, name_id: int) -> str:
    """What a name is called in articles, whatever the user calls it."""
    return str(db.execute("SELECT name FROM names WHERE id = ?", (name_id,)).fetchone()[0])


def _found_as(db: sqlite3.Connection, name: str) -> str:
    """What a name is called in articles that the user may have called otherwise."""
    sql = "SELECT name FROM names INDEXED BY names_labelled WHERE label = ? AND label <> ''"
    row = db.execute(sql, (name,)).fetchone()
    return str(row[0]) if row else name


def _missing(name_id: int) -> NotFoundError:
    return NotFoundError(f"there is no name {name_id}", "reader entities lists who and what is named")


def _analysis(db: sqlite3.Connection, article_id: int) -> tuple[Analysis, str]:
    """What was found in an article, before any correction, and its text. Raises NotFoundError."""
    row = db.execute("SELECT analysis, plain FROM bodies WHERE article_id = ?", (article_id,)).fetchone()
    if row is None:
        raise NotFoundError(f"there is no article {article_id}", "reader list shows the numbers")
    return codec.unpack_analysis(row[0]), codec.unpack_text(row[1])
