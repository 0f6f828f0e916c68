"""Which article names whom and how often, and whose words it quotes: what pages of names and the quote book read.

A name as it is found is a form: a folded name and a kind. A form counts for itself, or for the name that the user
joined it with; see `reader.storage.name_steps`. The adjective of a place counts for the place.
"""

import re
import sqlite3
import unicodedata
from typing import NamedTuple

from reader.core.analysis import Analysis, Entity, EntityKind
from reader.core.safe import safe_line

_HYPHENS = str.maketrans(dict.fromkeys("-\u2010\u2011\u2013", " "))

_SIGNS = re.compile(r"[\W_]+")


class Form(NamedTuple):
    """What a name is known by over all articles."""

    folded: str
    """The name by `name_key`; empty when it consists of signs alone."""
    kind: EntityKind
    """What it names."""


def name_key(name: str) -> str:
    """What two spellings of one name share: no case, no accents, no hyphens."""
    decomposed = unicodedata.normalize("NFKD", name).casefold().translate(_HYPHENS)
    return " ".join("".join(char for char in decomposed if not unicodedata.combining(char)).split())


def has_words(name: str, words: str, prefix: bool = False) -> bool:
    """Whether ``words`` stand in a name as whole words, next to each other; with ``prefix`` the last one may go on."""
    name, words = (_SIGNS.sub(" ", name_key(one)).strip() for one in (name, words))
    return f" {words}{'' if prefix else ' '}" in f" {name} "


def is_demonym(entity: Entity) -> bool:
    """Whether it is an adjective, inhabitant or language that counts for its place."""
    return bool(entity.place) and entity.kind is EntityKind.MISC


def form_of(entity: Entity) -> Form:
    """What an entity of an article counts for before the user's corrections."""
    if is_demonym(entity):
        return Form(name_key(safe_line(entity.place)), EntityKind.PLACE)
    return Form(name_key(safe_line(entity.name)), entity.kind)


def speakers(analysis: Analysis) -> list[Form | None]:
    """Who said each quote of the analysis; one who is named nowhere else is a person."""
    named = {name_key(entity.name): form_of(entity) for entity in reversed(analysis.entities)}
    found: list[Form | None] = []
    for quote in analysis.quotes:
        folded = name_key(safe_line(quote.speaker or ""))
        found.append(named.get(folded, Form(folded, EntityKind.PERSON)) if folded else None)
    return found


def add(db: sqlite3.Connection, order: int, analysis: Analysis) -> None:
    """Count the names and quotes of an article in; ``analysis`` is corrected already."""
    found: dict[Form, tuple[str, int]] = {}
    for entity in analysis.entities:
        form = form_of(entity)
        if form.folded:
            name = safe_line(entity.place if is_demonym(entity) else entity.name)
            first, count = found.get(form, (name, 0))
            found[form] = first, count + len(entity.mentions)
    ids = {form: _known(db, form, name) for form, (name, _) in found.items()}
    db.executemany(
        "INSERT INTO article_names (ord, name_id, form_id, mentions) VALUES (?, ?, ?, ?)",
        [(order, ids[form][1], ids[form][0], count) for form, (_, count) in found.items()],
    )
    rows = []
    for number, (quote, speaker) in enumerate(zip(analysis.quotes, speakers(analysis), strict=True)):
        form_id = name_id = None
        if speaker is not None:
            form_id, name_id = ids.get(speaker) or _known(db, speaker, safe_line(quote.speaker or ""))
        rows.append((order, number, quote.kind, name_id, form_id))
    db.executemany("INSERT INTO article_quotes VALUES (?, ?, ?, ?, ?)", rows)


def remove(db: sqlite3.Connection, order: int) -> None:
    """Count the names and quotes of an article out."""
    db.execute("DELETE FROM article_names WHERE ord = ?", (order,))
    db.execute("DELETE FROM article_quotes WHERE ord = ?", (order,))


def _known(db: sqlite3.Connection, form: Form, name: str) -> tuple[int, int]:
    """Number of a form, and of the name that it counts for; new ones are written down."""
    db.execute("INSERT OR IGNORE INTO names (folded, kind, name) VALUES (?, ?, ?)", (*form, name))
    sql = "SELECT id, coalesce(counted, id) FROM names WHERE folded = ? AND kind = ?"
    form_id, name_id = db.execute(sql, form).fetchone()
    return form_id, name_id
