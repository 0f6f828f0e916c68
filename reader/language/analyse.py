"""Analyse: the way of a clean text to its names and quotations, as code."""

from reader.core.analysis import Analysis
from reader.core.text import CleanText
from reader.language.lexicon import lexicon
from reader.language.names.agreement import agreed, with_titles
from reader.language.names.engines import Engine, engine_for
from reader.language.names.variants import entities
from reader.language.quotes.quotations import quotations
from reader.language.tokens import document
from reader.language.version import VERSION


def analyse(text: CleanText, language: str, *, engine: Engine | None = None) -> Analysis:
    """Who is named in a text and who said what.

    ``language`` is a two-letter code; for one without lists and model the rules serve. Never raises on any text.
    """
    code = language[:2].casefold()
    words = lexicon(code)
    cut = document(text, code)
    names = agreed((engine or engine_for(code)).tag(cut), cut, words)
    found = entities(names, text.plain, words)
    quotes = quotations(cut, text.blocks, found, words)
    titled = with_titles(names, quotes)
    if titled != names:
        found = entities(titled, text.plain, words)
    return Analysis(found, quotes, VERSION)
