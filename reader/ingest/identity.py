"""What makes an entry the same entry tomorrow: its id, else its link, else its words; within one feed."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reader.core.articles import ArticleData
from reader.ingest.fingerprint import of_text

MAX_KEY = 500
"""Characters of an id that are kept; a longer one is replaced by its digest."""


def keyed(entries: Sequence[ArticleData]) -> tuple[ArticleData, ...]:
    """The entries, each with the key that recognises it; of entries that are the same only the first.

    An id that several entries with different links share says nothing: the link speaks for them.
    """
    links: defaultdict[str, set[str]] = defaultdict(set)
    for entry in entries:
        links[entry.key].add(entry.address)
    made: dict[str, ArticleData] = {}
    for entry in entries:
        own = entry.key if len(links[entry.key]) < len(("one", "other")) else ""
        key = _short(own or entry.address or _of_words(entry))
        made.setdefault(key, replace(entry, key=key))
    return tuple(made.values())


def _of_words(entry: ArticleData) -> str:
    """The identity of an entry with neither id nor link."""
    when = entry.published.isoformat() if entry.published else ""
    return f"words:{of_text(entry.title, when, '' if entry.title and when else entry.original.content)}"


def _short(key: str) -> str:
    return key if len(key) <= MAX_KEY else f"long:{of_text(key)}"
