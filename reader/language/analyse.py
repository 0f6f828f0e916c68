"""From clean text to names and quotes: the order of the steps, nothing else."""

from reader.core.analysis import Analysis
from reader.core.text import CleanText
from reader.language.document import document
from reader.language.engine import Engine
from reader.language.engines import default_engine
from reader.language.grouping import group
from reader.language.indirect import reported
from reader.language.quotes import quoted

VERSION = 1
"""Goes up when the same text would be analysed otherwise, so that stored analyses are made again."""


def analyse(text: CleanText, language: str, *, engine: Engine | None = None) -> Analysis:
    """The names and quotes of ``text`` in ``language``, a two-letter code or empty; never raises."""
    read = document(text, language)
    tags = (engine or default_engine(read.lexicon.code)).tag(read)
    entities = group(tags, read.plain, read.lexicon)
    quotes = quoted(read, entities)
    quotes += reported(read, entities, quotes)
    quotes.sort(key=lambda quote: (quote.span.start, -quote.span.end))
    return Analysis(entities, tuple(quotes), VERSION)
