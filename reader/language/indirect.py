"""Reported speech without marks: ``X zei dat …``, ``volgens X …``, ``X said that …``."""

from collections.abc import Sequence

from reader.core.analysis import Entity, Quote, QuoteKind
from reader.core.spans import Span
from reader.language.document import Document
from reader.language.kinds import nested
from reader.language.marks import Marked
from reader.language.speakers import Said, speaker_in_sentence
from reader.language.speech import Scene, cues
from reader.language.tokens import Sentence

SHORTEST = 3
"""Fewest words of a reported clause."""


def reported(document: Document, entities: Sequence[Entity], quotes: Sequence[Quote]) -> list[Quote]:
    """The reported clauses of ``document`` that no quotation in marks covers or crosses."""
    scene, taken = Scene(document, entities), [quote.span for quote in quotes]
    found = []
    for sentence in document.sentences:
        clause = _clause(scene, sentence)
        if clause is None or nested(taken, clause) or any(span.contains(clause) for span in taken):
            continue
        block = document.text.blocks[sentence.block]
        said = speaker_in_sentence(scene, Marked(clause, clause, closed=False), block.span.start, None)
        if said is not None and said.name is not None:
            found.append(_quote(clause, said))
    return found


def _quote(clause: Span, said: Said) -> Quote:
    return Quote(clause, QuoteKind.INDIRECT, said.name, said.cue, said.confidence)


def _clause(scene: Scene, sentence: Sentence) -> Span | None:
    """The clause after ``verb of saying + that``, to the end of the sentence."""
    tokens, lexicon = sentence.tokens, scene.document.lexicon
    spoken = cues(scene.document, sentence, scene)
    if not spoken:
        return None
    for at in range(spoken[0] + 1, min(len(tokens) - SHORTEST, spoken[0] + 10)):
        token = tokens[at]
        if token.text in ".;:" or scene.is_quoted(token.start):
            return None
        if token.low in lexicon.that:
            end = tokens[-2].end if not tokens[-1].is_word and len(tokens) > 1 else tokens[-1].end
            return Span(tokens[at + 1].start, max(end, tokens[at + 1].end))
    return None
