"""What the user puts right about names and speakers holds everywhere and for good, and can be taken back."""

import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core import grammar
from reader.core.analysis import Analysis, Entity, EntityKind
from reader.core.articles import Change
from reader.core.errors import InputError, NotFoundError, ReaderError
from reader.core.feeds import Feed, SourceKind
from reader.core.listing import CorrectionKind
from reader.core.queries import Query, Sort
from reader.core.spans import Span
from reader.storage.quotes import Wanted
from reader.storage.store import Store
from tests import builders
from tests.builders import NOW, FakeClock
from tests.storage.looking import actual_words, expected_words, state

PEOPLE = ("Zoë Hart", "Zoe de Hart", "Piet Roos", "Anna Verbeek", "Hart")
TEXT = "{} met {} in Oosterdam. “We shall see about that wall”, said {}. “Never”, said {}."


def write(store: Store, feed: Feed, key: str, first: str, second: str, *, change: Change = Change.NEW) -> int:
    """Store an article in which the first of two people says something."""
    text = TEXT.format(first, second, first, second)
    quotes = [builders.quote("We shall see about that wall", text, first), builders.quote("Never", text, second)]
    found = builders.analysis(text, people=list(dict.fromkeys((first, second))), places=["Oosterdam"], quotes=quotes)
    published = NOW - timedelta(days=len(key) + sum(map(ord, key)))
    pair = builders.pair(key, text, found=found, change=change, fingerprint=text, published=published)
    return store.articles.write(feed.id, [pair])[0]


def number(store: Store, name: str) -> int:
    """The number of a name."""
    return store.names.called(name).id


def listed(store: Store) -> dict[str, tuple[int, int]]:
    """Articles and mentions of every person that is listed."""
    return {one.name: (one.articles, one.mentions) for one in store.names.entities(kind=EntityKind.PERSON)}


def ask(text: str) -> Query:
    """A query."""
    return grammar.parse(text, NOW)


@pytest.fixture
def two(store: Store, feed: Feed) -> Store:
    """Zoë Hart under two names: in two articles each, one of which has both."""
    write(store, feed, "a", "Zoë Hart", "Piet Roos")
    write(store, feed, "b", "Zoe de Hart", "Piet Roos")
    write(store, feed, "c", "Zoë Hart", "Zoe de Hart")
    return store


def test_joined_names_are_one_in_lists_articles_quotes_and_queries(two: Store) -> None:
    two.naming.merge([number(two, "Zoe de Hart")], number(two, "Zoë Hart"))
    assert listed(two) == {"Zoë Hart": (3, 8), "Piet Roos": (2, 4)}
    assert two.names.called("Zoe de Hart") == two.names.called("Zoë Hart")
    assert [row.article.id for row in two.names.articles(number(two, "Zoë Hart")).items] == [1, 2, 3]
    page = two.names.page(number(two, "Zoë Hart"))
    assert (page.quotes, [one.name for one in page.spellings]) == (4, ["Zoe de Hart"])
    both = two.articles.open(3).analysis
    assert [one.name for one in both.entities] == ["Zoë Hart", "Oosterdam"]
    assert {quote.speaker for quote in both.quotes} == {"Zoë Hart"}
    for query in ('entity:"zoe hart"', 'entity:"zoe de hart"', "entity:hart", 'said:"zoe hart"', 'said:"zoe de hart"'):
        assert len(two.articles.page(ask(query), Sort.NEWEST).items) == 3, query
        assert two.articles.count(ask(query)) == 3
    assert two.articles.count(ask('-entity:"zoe hart"')) == 0
    assert len(two.quotes.page(Wanted(ask('said:"zoe de hart"'))).items) == 4
    assert len(two.quotes.page(Wanted(ask("said:har*"))).items) == 4
    assert len(two.quotes.page(Wanted(speaker_id=number(two, "Zoë Hart"))).items) == 4


def test_what_was_joined_holds_for_articles_that_come_later(two: Store, feed: Feed) -> None:
    two.naming.merge([number(two, "Zoe de Hart")], number(two, "Zoë Hart"))
    later = write(two, feed, "d", "ZOE DE HART", "Anna Verbeek")
    assert listed(two)["Zoë Hart"] == (4, 10)
    assert two.articles.open(later).analysis.entities[0].name == "Zoë Hart"
    two.articles.rewrite(later, builders.prepared("Nobody is here.", found=Analysis(version=2)))
    assert listed(two)["Zoë Hart"] == (3, 8)
    assert two.check() == []


def test_a_split_takes_a_name_out_again_with_all_that_was_joined_with_it_before(two: Store, feed: Feed) -> None:
    write(two, feed, "d", "Anna Verbeek", "Hart Company")
    anna, hart, zoe, other = (number(two, name) for name in ("Anna Verbeek", "Hart Company", "Zoë Hart", "Zoe de Hart"))
    two.naming.merge([other], hart)
    before = state(two.path)
    two.naming.merge([hart], zoe)
    two.naming.merge([zoe], anna)
    assert listed(two) == {"Anna Verbeek": (4, 12), "Piet Roos": (2, 4)}
    two.naming.split(zoe)
    assert listed(two) == {"Anna Verbeek": (1, 2), "Zoë Hart": (4, 10), "Piet Roos": (2, 4)}
    two.naming.split(hart)
    assert state(two.path) == before
    with pytest.raises(InputError):
        two.naming.split(hart)


def test_nothing_is_joined_with_itself(two: Store) -> None:
    zoe, other = number(two, "Zoë Hart"), number(two, "Zoe de Hart")
    two.naming.merge([other], zoe)
    for ids, into in (([zoe], zoe), ([other], zoe), ([zoe], other)):
        with pytest.raises(InputError, match="one name already"):
            two.naming.merge(ids, into)
    with pytest.raises(NotFoundError):
        two.naming.merge([99], zoe)


def test_a_surname_alone_is_joined_in_one_article_only(two: Store, feed: Feed) -> None:
    article = write(two, feed, "d", "Hart", "Zoë Hart")
    write(two, feed, "e", "Hart", "Piet Roos")
    hart, zoe = number(two, "Hart"), number(two, "Zoë Hart")
    for one, other in ((hart, zoe), (zoe, hart)):
        with pytest.raises(InputError, match="a surname alone"):
            two.naming.merge([one], other)
    before = state(two.path)
    two.naming.correct_name(article, builders.spans("Hart met", two.articles.open(article).text.plain)[:0], zoe)
    assert state(two.path) == before
    two.naming.correct_name(article, two.articles.open(article).analysis.entities[0].mentions, zoe)
    joined = two.articles.open(article).analysis
    assert [one.name for one in joined.entities] == ["Zoë Hart", "Oosterdam"]
    assert {quote.speaker for quote in joined.quotes} == {"Zoë Hart"}
    assert listed(two)["Hart"][0] == 1
    (correction,) = two.naming.all()
    assert (correction.what, correction.about, correction.value) == (CorrectionKind.JOINED, "Hart", "Zoë Hart")
    two.naming.take_back(correction.key)
    assert state(two.path) == before
    assert actual_words(two.path) == expected_words(two.path)


def test_a_name_can_be_called_otherwise(two: Store) -> None:
    two.naming.rename(number(two, "Zoë Hart"), "Zoë Hart\x1b[31m (mayor)")
    assert listed(two)["Zoë Hart (mayor)"] == (2, 4)
    assert two.names.called("Zoë Hart (mayor)") == two.names.called("Zoe Hart")
    assert two.articles.open(1).analysis.quotes[0].speaker == "Zoë Hart (mayor)"
    assert two.articles.count(ask("entity:mayor")) == 2
    assert [quote.article.id for quote in two.quotes.page(Wanted(ask("said:mayor"))).items] == [1, 3]
    assert two.names.page(number(two, "Zoe Hart")).own_name == "Zoë Hart"
    assert [one.name for one in two.names.entities(words="mayor")] == ["Zoë Hart (mayor)"]
    two.naming.rename(number(two, "Zoe Hart"), "")
    assert "Zoë Hart" in listed(two)


def test_a_muted_name_is_neither_listed_nor_marked(two: Store, feed: Feed) -> None:
    names = two.counts().names
    two.naming.mute(number(two, "Piet Roos"))
    assert "Piet Roos" not in listed(two)
    assert [one.name for one in two.articles.open(1).analysis.entities] == ["Zoë Hart", "Oosterdam"]
    assert [one.name for one in two.names.muted()] == ["Piet Roos"]
    assert two.counts().names == names - 1
    assert "Piet Roos" not in [one.name for one in two.names.page(number(two, "Zoë Hart")).beside]
    write(two, feed, "d", "Piet Roos", "Anna Verbeek")
    assert "Piet Roos" not in listed(two)
    two.naming.mute(number(two, "Piet Roos"), on=False)
    assert listed(two)["Piet Roos"] == (3, 6)
    assert two.counts().names == names + 1


def test_a_name_can_be_of_another_kind_everywhere_and_back(two: Store, feed: Feed) -> None:
    two.naming.rename(number(two, "Oosterdam"), "The old town")
    club = two.naming.set_kind(number(two, "Oosterdam"), EntityKind.ORGANISATION)
    (town,) = two.names.entities(kind=EntityKind.ORGANISATION)
    assert (town.name, town.articles, town.id) == ("The old town", 3, club)
    assert {one.kind for one in two.articles.open(1).analysis.entities if one.name == "The old town"} == {town.kind}
    write(two, feed, "d", "Piet Roos", "Anna Verbeek")
    assert two.names.get(club).articles == 4
    place = two.naming.set_kind(club, EntityKind.PLACE)
    assert two.names.get(club).id == place
    assert (two.names.get(place).kind, two.names.get(place).articles) == (EntityKind.PLACE, 4)
    assert two.check() == []


def test_the_adjective_of_a_place_counts_for_the_place(store: Store, feed: Feed) -> None:
    text = "A Norwegian in Norway."
    names = (
        Entity("Norwegian", EntityKind.MISC, (builders.span("Norwegian", text),), place="Norway"),
        Entity("Norway", EntityKind.PLACE, (builders.span("Norway", text),)),
    )
    (article,) = store.articles.write(feed.id, [builders.pair("a", text, found=Analysis(names, (), 1))])
    assert [(one.name, one.kind, one.mentions) for one in store.names.entities()] == [("Norway", EntityKind.PLACE, 2)]
    assert store.articles.open(article).analysis.entities == names
    (row,) = store.names.articles(number(store, "Norway")).items
    assert [row.sentence.text[slice(*hit)] for hit in row.sentence.hits] == ["Norwegian", "Norway"]


def test_a_kind_is_put_right_in_one_article_and_stays_so_when_it_is_made_anew(two: Store, feed: Feed) -> None:
    roos = builders.spans("Piet Roos", two.articles.open(1).text.plain)
    two.naming.correct_kind(1, roos, EntityKind.ORGANISATION)
    assert {one.name: one.kind for one in two.articles.open(1).analysis.entities}["Piet Roos"] == "organisation"
    assert listed(two)["Piet Roos"] == (1, 2)
    text = "Later Piet Roos came."
    found = builders.analysis(text, people=["Piet Roos"], version=2)
    two.articles.rewrite(1, builders.prepared(text, found=found))
    (entity,) = two.articles.open(1).analysis.entities
    assert (entity.kind, entity.confidence) == (EntityKind.ORGANISATION, 1.0)
    two.naming.correct_kind(1, entity.mentions, None)
    assert two.articles.open(1).analysis.entities == ()
    assert two.articles.count(ask("entity:roos")) == 1
    assert actual_words(two.path) == expected_words(two.path)


def test_what_is_decided_for_all_articles_is_not_contradicted_in_one(two: Store) -> None:
    two.naming.set_kind(number(two, "Oosterdam"), EntityKind.ORGANISATION)
    town = builders.spans("Oosterdam", two.articles.open(1).text.plain)
    with pytest.raises(InputError, match="Oosterdam is Oosterdam, an organisation, in all articles"):
        two.naming.correct_kind(1, town, EntityKind.PLACE)
    two.naming.correct_kind(1, town, EntityKind.PERSON)
    assert {one.name: one.kind for one in two.articles.open(1).analysis.entities}["Oosterdam"] is EntityKind.PERSON


def test_a_name_that_is_called_otherwise_speaks_under_its_own(two: Store) -> None:
    two.naming.rename(number(two, "Zoë Hart"), "The mayor")
    two.naming.correct_speaker(1, 1, "The mayor")
    assert [quote.speaker for quote in two.articles.open(1).analysis.quotes] == ["The mayor", "The mayor"]
    assert two.names.page(number(two, "The mayor")).quotes == 3
    two.naming.correct_name(2, builders.spans("Piet Roos", two.articles.open(2).text.plain), number(two, "The mayor"))
    assert [one.name for one in two.articles.open(2).analysis.entities] == ["Zoe de Hart", "The mayor", "Oosterdam"]
    assert two.names.get(number(two, "The mayor")).articles == 3
    two.naming.correct_kind(2, builders.spans("Piet Roos", two.articles.open(2).text.plain), EntityKind.MISC)
    assert {one.name: one.kind for one in two.articles.open(2).analysis.entities}["Piet Roos"] is EntityKind.MISC
    assert [one.what for one in two.naming.all() if one.article] == [CorrectionKind.KIND, CorrectionKind.SPEAKER]


def test_no_name_says_nothing(two: Store) -> None:
    two.naming.correct_kind(1, builders.spans("Zoë Hart", two.articles.open(1).text.plain), None)
    assert [quote.speaker for quote in two.articles.open(1).analysis.quotes] == [None, "Piet Roos"]
    assert two.articles.count(ask('said:"zoë hart"')) == 1


def test_a_speaker_is_put_right_and_stays_so_when_the_quote_begins_elsewhere(two: Store) -> None:
    two.naming.correct_speaker(1, 0, "Piet Roos")
    assert [quote.speaker for quote in two.articles.open(1).analysis.quotes] == ["Piet Roos", "Piet Roos"]
    assert two.names.page(number(two, "Piet Roos")).quotes == 3
    assert two.articles.count(ask('said:"zoë hart"')) == 1
    text = TEXT.format("Zoë Hart", "Piet Roos", "Zoë Hart", "Piet Roos").replace("We shall", "Well: we shall")
    quote = builders.quote("Well: we shall see about that wall", text, "Zoë Hart")
    two.articles.rewrite(1, builders.prepared(text, found=builders.analysis(text, people=["Zoë Hart"], quotes=[quote])))
    (fresh,) = two.articles.open(1).analysis.quotes
    assert (fresh.speaker, fresh.confidence) == ("Piet Roos", 1.0)
    two.naming.correct_speaker(1, 0, "")
    two.naming.correct_speaker(1, 0, "")
    assert two.articles.open(1).analysis.quotes[0].speaker is None
    with pytest.raises(NotFoundError):
        two.naming.correct_speaker(1, 9, "")


def test_what_was_put_right_is_listed_and_taken_back_one_by_one(two: Store) -> None:
    before = state(two.path)
    two.naming.merge([number(two, "Zoe de Hart")], number(two, "Zoë Hart"))
    two.naming.rename(number(two, "Zoë Hart"), "Mayor Hart")
    two.naming.mute(number(two, "Oosterdam"))
    two.naming.correct_speaker(1, 1, "")
    two.naming.correct_kind(1, builders.spans("Piet Roos", two.articles.open(1).text.plain), EntityKind.MISC)
    found = two.naming.all()
    assert [(one.what, one.about, one.value, one.article.id if one.article else 0) for one in found] == [
        (CorrectionKind.MUTED, "Oosterdam", "", 0),
        (CorrectionKind.JOINED, "Zoe de Hart", "Mayor Hart", 0),
        (CorrectionKind.RENAMED, "Zoë Hart", "Mayor Hart", 0),
        (CorrectionKind.KIND, "Piet Roos", "misc", 1),
        (CorrectionKind.SPEAKER, "Never", "", 1),
    ]
    for one in found:
        two.naming.take_back(one.key)
    assert two.naming.all() == []
    assert state(two.path) == before
    for key in ("joined:1", "speaker:1", "nonsense", "label:x"):
        with pytest.raises(NotFoundError):
            two.naming.take_back(key)


def test_the_bars_stand_for_weeks_months_or_years(store: Store, feed: Feed) -> None:
    text = "Anna Verbeek came."
    found = builders.analysis(text, people=["Anna Verbeek"])

    def at(*days: int) -> tuple[str, tuple[int, ...]]:
        pairs = [builders.pair(f"{day}", text, found=found, published=NOW - timedelta(days=day)) for day in days]
        store.articles.write(feed.id, pairs)
        page = store.names.page(number(store, "Anna Verbeek"))
        return page.unit.value, page.bars

    assert at(0, 7, 8, 21) == ("week", (1, 0, 2, 1))
    unit, bars = at(800)
    assert (unit, len(bars), bars[0], sum(bars)) == ("month", 27, 1, 5)
    unit, bars = at(365 * 30)
    assert (unit, len(bars), sum(bars)) == ("year", 31, 6)


def test_pages_of_a_name_go_on_from_an_order(store: Store, feed: Feed) -> None:
    text = "It was\nsaid. Anna Verbeek came, and Anna Verbeek   left! Nobody else."
    found = builders.analysis(text, people=["Anna Verbeek"])
    ids = store.articles.write(feed.id, [builders.pair(f"{at}", text, found=found) for at in range(7)])
    first = store.names.articles(1, limit=4)
    rest = store.names.articles(1, after=first.items[-1].article.order, limit=4)
    assert [row.article.id for row in (*first.items, *rest.items)] == ids
    assert (first.more, rest.more) == (True, False)
    row = first.items[0]
    assert (row.sentence.text, row.mentions) == ("Anna Verbeek came, and Anna Verbeek left!", 2)
    assert [row.sentence.text[slice(*hit)] for hit in row.sentence.hits] == ["Anna Verbeek"] * 2
    assert row.start == text.index("Anna")
    store.annotations.delete(ids[:1])
    assert [row.article.id for row in store.names.articles(1).items] == ids[1:]


Deed = Callable[[Store], object]
NUMBERS = st.integers(1, 7)


def deeds() -> st.SearchStrategy[tuple[str, Deed]]:
    """Anything one can put right, and what happens meanwhile."""
    kinds = st.sampled_from(EntityKind)
    article = st.integers(1, 5)
    spans = st.sampled_from([(Span(0, 8),), (Span(0, 11),), (Span(0, 4), Span(0, 9))])
    names = st.sampled_from(["", "Piet Roos", "Hart"])
    people = st.tuples(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE)).filter(lambda pair: pair[0] != pair[1])
    return st.one_of(
        st.builds(
            lambda a, at, b: (f"name in {a} {at} {b}", lambda s: s.naming.correct_name(a, at, b)),
            article,
            spans,
            NUMBERS,
        ),
        st.builds(lambda a, b: (f"merge {a} {b}", lambda s: s.naming.merge([a], b)), NUMBERS, NUMBERS),
        st.builds(lambda a: (f"split {a}", lambda s: s.naming.split(a)), NUMBERS),
        st.builds(lambda a, n: (f"rename {a} {n}", lambda s: s.naming.rename(a, n)), NUMBERS, names),
        st.builds(lambda a, on: (f"mute {a} {on}", lambda s: s.naming.mute(a, on)), NUMBERS, st.booleans()),
        st.builds(lambda a, k: (f"kind {a} {k}", lambda s: s.naming.set_kind(a, k)), NUMBERS, kinds),
        st.builds(
            lambda a, at, k: (f"kind in {a} {at} {k}", lambda s: s.naming.correct_kind(a, at, k)),
            article,
            spans,
            st.none() | kinds,
        ),
        st.builds(
            lambda a, q, n: (f"speaker {a} {q} {n}", lambda s: s.naming.correct_speaker(a, q, n)),
            article,
            st.integers(0, 1),
            names,
        ),
        st.builds(lambda a: (f"delete {a}", lambda s: s.annotations.delete([a])), article),
        st.builds(
            lambda key, pair: (
                f"write {key} {pair}",
                lambda s: write(s, s.feeds.get(1), key, *pair, change=Change.CHANGED),
            ),
            st.sampled_from("abcdef"),
            people,
        ),
    )


@settings(max_examples=40)
@given(st.lists(deeds(), min_size=1, max_size=9))
def test_after_anything_the_counts_are_right_and_undoing_it_all_restores_all(steps: list[tuple[str, Deed]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path, clock = Path(folder) / "library.db", FakeClock()
        with Store(path, clock=clock) as store:
            feed, _ = store.feeds.add(SourceKind.FEED, "The Harbour Post", "https://post.example/feed")
            for key, *people in zip("abcde", PEOPLE, PEOPLE[1:] + PEOPLE[:1], strict=True):
                write(store, feed, key, *people)
            history: list[dict[str, list[object]]] = [state(path)]
            for _, deed in steps:
                try:
                    deed(store)
                except ReaderError:
                    continue
                if (now := state(path)) != history[-1]:
                    written = now["originals"] != history[-1]["originals"]
                    history = [now] if written else [*history, now]
                assert store.check() == []
                assert miscounted(store) == []
        assert actual_words(path) == expected_words(path)
        with Store(path, clock=clock) as store:
            for before in history[-2::-1]:
                assert store.annotations.undo() is not None
                assert state(path) == before
            for after in history[1:]:
                assert store.annotations.redo() is not None
                assert state(path) == after


def miscounted(store: Store) -> list[str]:
    """Names whose counts are not those of their pages."""
    wrong = []
    for one in store.names.entities(limit=1000):
        rows = store.names.articles(one.id, limit=1000).items
        if (one.articles, one.mentions) != (len(rows), sum(row.mentions for row in rows)):
            wrong.append(one.name)
    if store.counts().names != len(store.names.entities(limit=1000)):
        wrong.append("the number of all")
    return wrong
