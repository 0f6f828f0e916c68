"""How the words in quotation marks are meant: said in full, said in part, mentioned, or the title of a work."""

from reader.core.analysis import QuoteKind
from reader.core.spans import Span
from reader.core.text import BlockKind
from reader.language.marks import Marked
from reader.language.speech import Scene, cues, phrase_before, token_at

_END = ".!?…"
LONG = 14
"""Words from which a fragment without a capital is read as an utterance."""
_HEADLINE = (BlockKind.TITLE, BlockKind.HEADING)


def kind_of(scene: Scene, index: int, quote: Marked) -> QuoteKind:
    """The kind of the quotation ``quote`` in the block with number ``index``."""
    document = scene.document
    block = document.text.blocks[index]
    inner = quote.inner.of(document.plain)
    words = inner.split()
    sentence = document.sentences[scene.sentence_at(quote.outer.start)]
    at = token_at(sentence, quote.outer.start)
    if phrase_before(sentence.tokens, at, document.lexicon.so_called, within=1):
        return QuoteKind.TITLE if _after_work(scene, quote, at) else QuoteKind.SCARE
    if _after_work(scene, quote, at) and inner[-1] not in ",." and len(words) < LONG:
        return QuoteKind.TITLE
    before = document.plain[block.span.start : quote.outer.start].rstrip()
    after = document.plain[quote.outer.end : block.span.end].lstrip(" ")
    if _is_utterance(inner, words, before, after, whole=block.kind not in _HEADLINE):
        return QuoteKind.DIRECT
    if block.kind in _HEADLINE:
        return QuoteKind.PARTIAL if len(words) > 1 else QuoteKind.SCARE
    return _fragment(scene, quote, words, before)


def _is_utterance(inner: str, words: list[str], before: str, after: str, *, whole: bool) -> bool:
    """Whether the words are a clause of their own."""
    capital = inner[0].isupper() or inner[0].isdigit() or inner[0] in "…¡¿-–—"
    ended = inner[-1] in _END or inner[-1] == ","
    if before.endswith(":"):
        return len(words) > 1 or ended or capital
    if capital and ended:
        return True
    if not before and not after:
        return whole and (len(words) > 2 or ended)
    if capital and after.startswith(",") and (not before or before[-1] in ".!?\"”’»“'"):
        return True
    return len(words) >= (LONG if not capital else 6)


def _after_work(scene: Scene, quote: Marked, at: int) -> bool:
    """Whether a kind of work stands before the quotation: ``de film 'X'``."""
    sentence = scene.document.sentences[scene.sentence_at(quote.outer.start)]
    first = quote.inner.of(scene.document.plain)[0]
    before = [token.low for token in sentence.tokens[max(0, at - 3) : at]]
    return (first.isupper() or first.isdigit()) and bool(scene.document.lexicon.works.intersection(before))


def _fragment(scene: Scene, quote: Marked, words: list[str], before: str) -> QuoteKind:
    """A fragment in the writer's sentence: said when somebody says something there, else mentioned."""
    sentence = scene.document.sentences[scene.sentence_at(quote.outer.start)]
    capitals = [word for word in words if word[0].isupper()]
    named = len(words) < LONG and len(capitals) * 2 > len(words) and before[-1:] not in (",", ":")
    spoken = bool(cues(scene.document, sentence, scene)) or _according(scene, quote)
    if named and (len(words) > 1 or not spoken):
        return QuoteKind.TITLE
    if spoken:
        return QuoteKind.PARTIAL
    return QuoteKind.PARTIAL if len(words) > 3 else QuoteKind.SCARE


def _according(scene: Scene, quote: Marked) -> bool:
    """Whether the sentence names a source by a preposition, outside quotations."""
    sentence = scene.document.sentences[scene.sentence_at(quote.outer.start)]
    phrases = scene.document.lexicon.according
    return any(
        phrase_before(sentence.tokens, at, phrases) and not scene.is_quoted(sentence.tokens[at - 1].start)
        for at in range(1, len(sentence.tokens))
    )


def nested(quotes: list[Span], span: Span) -> bool:
    """Whether ``span`` crosses one of ``quotes`` without lying inside it or around it."""
    return any(span.overlaps(other) and not span.contains(other) and not other.contains(span) for other in quotes)
