"""Fetches the web page of an article whose feed has only a teaser. What one has is never replaced by less."""

from collections.abc import Iterator
from dataclasses import replace

from reader.core.articles import Article, ArticleIntent, Change, Prepared
from reader.core.errors import InputError, ParseError, ReaderError
from reader.core.events import Event, Failed, Started
from reader.ingest.document import from_page
from reader.ingest.fingerprint import fingerprint
from reader.ingest.urls import host
from reader.library.storing import write
from reader.library.tally import tallied
from reader.library.tools import Tools


@tallied
def fetch_full_text(tools: Tools, article_id: int) -> Iterator[Event]:
    """Store the text of the article's web page as a new version of it. Raises NotFoundError."""
    article = tools.store.articles.open(article_id)
    yield Started("fetching the full text", 1)
    try:
        intent, prepared = _fetched(tools, article)
        yield from write(tools, article.row.feed_id, [(intent, prepared)], lambda _intent: article.row.source)
    except ReaderError as error:
        yield Failed(article.row.title, error)


def _fetched(tools: Tools, article: Article) -> tuple[ArticleIntent, Prepared]:
    """The page, cleaned and analysed, when it has more text than the article. Raises ReaderError."""
    if not article.address.startswith(("https://", "http://")):
        raise InputError("this article has no web address", "only articles from feeds and web pages have one")
    feed = tools.store.feeds.get(article.row.feed_id)
    trusted = feed.trusted and host(feed.address) == host(article.address)
    page = from_page(tools.fetcher.fetch(article.address, trusted=trusted))
    data = replace(tools.store.articles.data(article.row.id), original=page.original)
    decisions, site = tools.store.decisions.of(article.row.id), tools.store.repetition.of(article.row.id)
    prepared = tools.workers.prepare(data, feed.title, decisions=decisions, known=site)
    _check(prepared, article)
    known = tools.store.articles.known(article.row.feed_id, [data.key]).get(data.key)
    return ArticleIntent(Change.CHANGED, data, fingerprint(data.original), tools.clock(), known), prepared


def _check(prepared: Prepared, article: Article) -> None:
    """Raise ParseError when the page gives no more than what one has."""
    words, before = prepared.cleaned.text.words, article.text.words
    kept = "the text you have is kept"
    if not words:
        raise ParseError(f"no text was found at {article.address}", f"{kept}; the page may need a browser")
    if words <= before:
        raise ParseError(f"{article.address} has {words:,} words, and you have {before:,} already", kept)
