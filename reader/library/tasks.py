"""What runs inside the worker processes: everything that touches hostile bytes with somebody else's parser.

The functions are found by name in the worker, so they stand at the top of a module; their heavy imports happen there.
"""

from reader.core.articles import ArticleData, Prepared
from reader.core.decisions import UNDECIDED, CleaningDecisions
from reader.core.feeds import FeedData
from reader.core.repetition import UNKNOWN, SiteBlocks


def parse_feed(body: bytes, address: str, media_type: str = "", charset: str = "") -> FeedData:
    """The feed in ``body``. Raises ParseError."""
    from reader.ingest.feed import parse_feed as parse  # noqa: PLC0415 - feedparser is slow to import

    return parse(body, address=address, media_type=media_type, charset=charset)


def prepare(
    data: ArticleData, source: str = "", decisions: CleaningDecisions = UNDECIDED, known: SiteBlocks = UNKNOWN
) -> Prepared:
    """An article cleaned, and the names and quotes in it; ``source`` is the name of its feed. Raises ParseError.

    ``decisions`` are the user's about cleaning it, ``known`` the blocks that other stories of its site hold.
    """
    from reader.cleaning.clean import clean  # noqa: PLC0415 - in the worker only
    from reader.language.analyse import analyse  # noqa: PLC0415 - in the worker only

    cleaned = clean(data, source=source, decisions=decisions, known=known)
    return Prepared(cleaned, analyse(cleaned.text, cleaned.metadata.language))


def preload() -> None:
    """Import what the tasks need, so that the first one does not wait for it."""
    import reader.cleaning.clean  # noqa: PLC0415 - in the worker only
    import reader.ingest.feed  # noqa: PLC0415 - in the worker only
    import reader.language.analyse  # noqa: PLC0415, F401 - in the worker only
