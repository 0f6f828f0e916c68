"""A small library in which every kind of query finds something, and what each query should find in it."""

import re
from dataclasses import dataclass
from datetime import timedelta

from reader.core import moments
from reader.core.feeds import SourceKind
from reader.core.queries import And, Between, FieldIs, FieldName, Is, Not, Or, Part, State, Words
from reader.core.repetition import BlocksSeen
from reader.storage.store import Store
from tests import builders
from tests.builders import NOW

FEEDS = (("Harbour Post", "World/Europe"), ("Dike Herald", "World"), ("Molen", "Local"), ("Quay Notes", ""))
WORDS = ("wall", "council", "élan", "river", "vote", "mayor")
PEOPLE = ("Anna Verbeek", "Piet Roos", "Zoë Hart")
TAGS = ("later", "water works")
LANGUAGES = ("en", "nl", "fr")


@dataclass(frozen=True)
class Fact:
    """What is known of one article of the shelf."""

    id: int
    order: int
    feed: int
    source: str
    folder: str
    title: str
    text: str
    people: tuple[str, ...]
    author: str
    language: str
    second: int
    read: bool
    starred: bool
    tag: str
    note: str


def fill(store: Store, count: int = 60) -> list[Fact]:
    """Put ``count`` articles on the shelf; facts newest first."""
    feeds = [
        store.feeds.add(SourceKind.FEED, title, f"https://{index}.example/feed", folder=folder)[0]
        for index, (title, folder) in enumerate(FEEDS)
    ]
    facts = []
    for index in range(count):
        feed = feeds[index % 7 % len(feeds)]
        people = PEOPLE[: index % 3]
        title = f"{WORDS[index % 5]} {WORDS[index * 3 % 6]}".title()
        text = f"The {WORDS[index % 6]} {WORDS[index // 2 % 6]} stood. " + " ".join(
            f"{name} said “no”." for name in people
        )
        quotes = [builders.quote("no", text, name) for name in people[:1]]
        found = builders.analysis(text, people=people, quotes=quotes)
        published = NOW - timedelta(hours=7 * (index * 37 % count))
        author, language = PEOPLE[index % 2], LANGUAGES[index % 3]
        pair = builders.pair(
            f"k{index}", text, title=title, published=published, found=found, language=language, byline=(author,),
            seen=BlocksSeen((2 * (index % 3), 2 * index), (index, index + 1)),
        )  # fmt: skip
        (number,) = store.articles.write(feed.id, [pair])
        tag = TAGS[index % 4 - 2] if index % 4 > 1 else ""
        note = f"ask about {WORDS[index % 6]}" if index % 9 == 0 else ""
        if tag:
            store.annotations.tag(number, tag)
        store.annotations.set_note(number, note)
        store.annotations.bookmark(number, index % 5 == 0)
        store.annotations.mark_read([number], index % 3 == 0)
        (row,) = store.articles.rows([number])
        fact = Fact(
            number, row.order, feed.id, feed.title, feed.folder, title, text, people, author, language,
            moments.seconds(published), index % 3 == 0, index % 5 == 0, tag, note,
        )  # fmt: skip
        facts.append(fact)
    return sorted(facts, key=lambda fact: -fact.order)


def holds(part: Part, fact: Fact) -> bool:
    """Whether the article answers the query: the same question as in SQL, asked the slow and plain way."""
    match part:
        case And(parts):
            return all(holds(one, fact) for one in parts)
        case Or(parts):
            return any(holds(one, fact) for one in parts)
        case Not(inner):
            return not holds(inner, fact)
        case Words(text, prefix):
            return any(_has(one, text, prefix) for one in (fact.title, fact.text, fact.note))
        case Between(after, before):
            return (after is None or fact.second >= after) and (before is None or fact.second < before)
        case State(state):
            states = {
                Is.READ: fact.read, Is.UNREAD: not fact.read, Is.STARRED: fact.starred,
                Is.NOTED: bool(fact.note), Is.TAGGED: bool(fact.tag),
            }  # fmt: skip
            return states[state]
        case FieldIs(name, value, prefix):
            return _field(name, value, prefix, fact)


def _field(name: FieldName, value: str, prefix: bool, fact: Fact) -> bool:
    answers = {
        FieldName.FEED: f"#{fact.feed}" == value or value.casefold() in fact.source.casefold(),
        FieldName.FOLDER: f"{fact.folder}/".casefold().startswith(f"{value}/".casefold()),
        FieldName.TAG: fact.tag.casefold() == value.casefold(),
        FieldName.LANGUAGE: fact.language == value,
        FieldName.TITLE: _has(fact.title, value, prefix),
        FieldName.NOTE: _has(fact.note, value, prefix),
        FieldName.BY: _has(fact.author, value, prefix),
        FieldName.ENTITY: any(_has(person, value, prefix) for person in fact.people),
        FieldName.SAID: any(_has(person, value, prefix) for person in fact.people[:1]),
    }
    return answers[name]


def _has(text: str, words: str, prefix: bool = False) -> bool:
    have, want = (re.findall(r"\w+", one.casefold().replace("é", "e").replace("ë", "e")) for one in (text, words))
    for start in range(len(have) - len(want) + 1):
        piece = have[start : start + len(want)]
        if piece == want or (prefix and piece[:-1] == want[:-1] and piece[-1].startswith(want[-1])):
            return True
    return False
