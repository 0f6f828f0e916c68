"""Decides what to write, apart from all reading and writing: a pure function of what came and what is known."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from reader.core.articles import ArticleData, ArticleIntent, Change, Known
from reader.core.moments import seconds
from reader.ingest.fingerprint import fingerprint

AHEAD = timedelta(days=1)
"""How far a date may lie in the future: time zones are often wrong, by no more than a day."""


def decide(articles: Sequence[ArticleData], known: Mapping[str, Known], now: datetime) -> tuple[ArticleIntent, ...]:
    """One intent for each article that came, in order; of two with one key only the first counts.

    An article whose full text was fetched on request stays as it is: the feed's shorter text never replaces it.
    """
    seen: set[str] = set()
    intents: list[ArticleIntent] = []
    for article in articles:
        if article.key in seen:
            continue
        seen.add(article.key)
        intents.append(_intent(article, known.get(article.key), now))
    return tuple(intents)


def _intent(article: ArticleData, known: Known | None, now: datetime) -> ArticleIntent:
    mark = fingerprint(article.original)
    if known is None:
        change = Change.NEW
    elif known.full_text or known.fingerprint == mark:
        change = Change.SAME
    else:
        change = Change.CHANGED
    return ArticleIntent(change, _dated(article, now), mark, now, known)


def _dated(article: ArticleData, now: datetime) -> ArticleData:
    """The article without a date that has not come yet."""
    if article.published is None or seconds(article.published) <= (now + AHEAD).timestamp():
        return article
    return replace(article, published=None)
