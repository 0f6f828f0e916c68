"""Names and quotes over many articles."""

from reader.core import grammar
from reader.core.analysis import Analysis, Entity, EntityKind, QuoteKind
from reader.core.articles import Change
from reader.core.feeds import Feed
from reader.core.listing import NameCount, QuoteRow
from reader.core.queries import EVERYTHING, Query
from reader.core.spans import Span
from reader.storage.mentions import name_key
from reader.storage.quotes import Wanted, said_by
from reader.storage.store import Store
from tests import builders
from tests.builders import NOW


def write(store: Store, feed: Feed, key: str, text: str, *people: str, change: Change = Change.NEW) -> int:
    """Store a text that names these people, the first of whom says what stands in quotation marks."""
    quotes = [builders.quote("no way", text, people[0], QuoteKind.PARTIAL, cue="said")] if "no way" in text else []
    found = builders.analysis(text, people=people, quotes=quotes)
    return store.articles.write(feed.id, [builders.pair(key, text, found=found, change=change, fingerprint=text)])[0]


def quoted(store: Store, query: Query = EVERYTHING, speaker: str = "", limit: int = 100) -> list[QuoteRow]:
    """What is said in the articles of a query, by one speaker if asked."""
    wanted = Wanted(query)
    return list(store.quotes.every(said_by(wanted, speaker) if speaker else wanted, limit))


def test_names_are_counted_over_articles(store: Store, feed: Feed) -> None:
    write(store, feed, "a", "Zoë Hart met Anna Roos. Zoë Hart left.", "Zoë Hart", "Anna Roos")
    starred = write(store, feed, "b", "Zoe Hart stayed.", "Zoe Hart")
    store.annotations.bookmark(starred)
    person = EntityKind.PERSON
    assert store.names.entities() == [NameCount("Zoë Hart", person, 2, 3), NameCount("Anna Roos", person, 1, 1)]
    starred_only = grammar.parse("is:starred", NOW)
    assert store.names.entities(starred_only) == [NameCount("Zoë Hart", person, 1, 1)]
    assert store.names.entities(limit=1) == [NameCount("Zoë Hart", person, 2, 3)]
    assert store.counts().names == 2


def test_deleted_and_changed_articles_are_counted_out(store: Store, feed: Feed) -> None:
    first = write(store, feed, "a", "Anna Roos spoke.", "Anna Roos")
    write(store, feed, "b", "Anna Roos again, Anna Roos.", "Anna Roos")
    store.annotations.delete([first])
    assert store.names.entities() == [NameCount("Anna Roos", EntityKind.PERSON, 1, 2)]
    store.annotations.undo()
    write(store, feed, "b", "Piet Vos now.", "Piet Vos", change=Change.CHANGED)
    assert {(name.name, name.articles, name.mentions) for name in store.names.entities()} == {
        ("Anna Roos", 1, 1),
        ("Piet Vos", 1, 1),
    }


def test_one_name_may_be_of_two_kinds_and_signs_are_no_name(store: Store, feed: Feed) -> None:
    at = (Span(0, 3),)
    names = (
        Entity("Ada", EntityKind.PERSON, at),
        Entity("Ada", EntityKind.PLACE, at),
        Entity("\u200b", EntityKind.MISC, at),
    )
    store.articles.write(feed.id, [builders.pair("a", "Ada.", found=Analysis(names, (), 1))])
    assert {(name.name, name.kind) for name in store.names.entities()} == {
        ("Ada", EntityKind.PERSON),
        ("Ada", EntityKind.PLACE),
    }


def test_the_key_of_a_name_overlooks_case_accents_and_hyphens() -> None:
    assert name_key("Kim Jong-un") == name_key("KIM  Jong Un") == "kim jong un"
    assert name_key("Zoë Ångström") == "zoe angstrom"
    assert name_key("Straße") == name_key("STRASSE")


def test_quotes_come_with_speaker_cue_and_article(store: Store, feed: Feed) -> None:
    text = "“There is no\nway”, no: “no way”, said Anna Roos."
    number = write(store, feed, "a", text, "Anna Roos")
    (quote,) = quoted(store)
    assert (quote.text, quote.kind, quote.speaker, quote.cue) == ("no way", QuoteKind.PARTIAL, "Anna Roos", "said")
    assert (quote.article.id, quote.start) == (number, text.index("no way"))
    assert store.counts().quotes == 1


def test_quotes_of_one_speaker_are_those_whose_name_has_the_words(store: Store, feed: Feed) -> None:
    write(store, feed, "a", "“no way”, said Anna Roos.", "Anna Roos")
    write(store, feed, "b", "“no way”, said Anna Roosen.", "Anna Roosen")
    for speaker in ("roos", "Anna Roos", "ANNA ROOS"):
        assert [quote.speaker for quote in quoted(store, speaker=speaker)] == ["Anna Roos"]
    assert len(quoted(store, speaker="anna")) == 2
    assert quoted(store, speaker="nobody") == []


def test_quotes_of_many_articles_come_newest_first_up_to_a_limit(store: Store, feed: Feed) -> None:
    text = "“no way”, said Anna Roos."
    found = builders.analysis(text, people=["Anna Roos"], quotes=[builders.quote("no way", text, "Anna Roos")])
    ids = store.articles.write(feed.id, [builders.pair(f"{index}", text, found=found) for index in range(230)])
    assert [quote.article.id for quote in quoted(store, limit=1000)] == ids
    assert len(quoted(store, limit=7)) == 7
    assert [quote.article.id for quote in quoted(store, EVERYTHING, "roos", limit=105)] == ids[:105]
