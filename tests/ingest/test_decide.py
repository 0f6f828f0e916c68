"""What is written is decided apart from all reading and writing."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reader.core.articles import ArticleData, Change, Known, Markup, Original
from reader.ingest.decide import decide
from reader.ingest.fingerprint import fingerprint, of_text
from tests.builders import NOW

ENTRY = ArticleData("1", Original("<p>The wall waits.</p>", Markup.FRAGMENT), "The wall")


def known(article: ArticleData, *, full_text: bool = False) -> dict[str, Known]:
    return {article.key: Known(7, fingerprint(article.original), full_text)}


def changed(article: ArticleData) -> ArticleData:
    return replace(article, original=Original("<p>The wall is built.</p>", Markup.FRAGMENT))


def test_an_unknown_article_is_new() -> None:
    (intent,) = decide([ENTRY], {}, NOW)
    assert (intent.change, intent.data, intent.received, intent.known) == (Change.NEW, ENTRY, NOW, None)


def test_an_article_with_the_same_words_is_the_same() -> None:
    (intent,) = decide([ENTRY], known(ENTRY), NOW)
    assert intent.change is Change.SAME


def test_an_article_with_other_words_has_changed() -> None:
    (intent,) = decide([changed(ENTRY)], known(ENTRY), NOW)
    assert intent.change is Change.CHANGED
    assert intent.known == known(ENTRY)["1"]


def test_the_text_of_the_page_is_never_replaced_by_the_feed() -> None:
    (intent,) = decide([changed(ENTRY)], known(ENTRY, full_text=True), NOW)
    assert intent.change is Change.SAME


def test_of_two_with_one_key_the_first_counts() -> None:
    intents = decide([ENTRY, changed(ENTRY)], {}, NOW)
    assert [intent.data for intent in intents] == [ENTRY]


def test_a_date_that_has_not_come_yet_is_no_date() -> None:
    tomorrow, next_week = NOW + timedelta(hours=20), (NOW + timedelta(days=7)).date()
    articles = [replace(ENTRY, key=str(when), published=when) for when in (tomorrow, next_week, date(2026, 2, 26))]
    dates = [intent.data.published for intent in decide(articles, {}, NOW)]
    assert dates == [tomorrow, None, date(2026, 2, 26)]


ARTICLES = st.lists(
    st.builds(
        ArticleData,
        key=st.sampled_from("abcd"),
        original=st.builds(Original, content=st.text(max_size=5), markup=st.sampled_from(Markup)),
        published=st.none() | st.datetimes(timezones=st.just(UTC)) | st.dates(),
    ),
    max_size=8,
)
KNOWN = st.dictionaries(
    st.sampled_from("abcd"),
    st.builds(Known, id=st.integers(1, 9), fingerprint=st.text(max_size=3), full_text=st.booleans()),
)


@given(ARTICLES, KNOWN, st.integers(0, 2_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)))
def test_each_key_gets_one_intent_in_order(articles: list[ArticleData], there: dict[str, Known], now: datetime) -> None:
    intents = decide(articles, there, now)
    assert [intent.data.key for intent in intents] == list(dict.fromkeys(article.key for article in articles))
    for intent in intents:
        assert (intent.change is Change.NEW) == (intent.data.key not in there)
        assert intent.fingerprint == fingerprint(intent.data.original)


@given(ARTICLES)
def test_what_was_written_is_the_same_the_next_time(articles: list[ArticleData]) -> None:
    written = {intent.data.key: Known(1, intent.fingerprint) for intent in decide(articles, {}, NOW)}
    assert all(intent.change is Change.SAME for intent in decide(articles, written, NOW))


def test_line_ends_are_no_change_but_markup_is() -> None:
    assert fingerprint(Original("a\r\nb\r\n", Markup.TEXT)) == fingerprint(Original("a\nb", Markup.TEXT))
    assert fingerprint(Original("a", Markup.TEXT)) != fingerprint(Original("a", Markup.PAGE))
    assert of_text("ab", "c") != of_text("a", "bc")
