"""Who says a quotation.

In order of certainty: ``Name:`` in front; a source phrase (``volgens X``); the subject of the verb of saying nearest
to the marks; a noun that stands for a person (``de minister``); the speaker of the quotation before it in the same
paragraph; the speaker or subject of the sentence before. Below `reader.core.analysis.CERTAIN` the interface says so.
"""

from dataclasses import dataclass

from reader.core.spans import Span
from reader.language.marks import Marked
from reader.language.speech import Scene, Source, cues, phrase_before, token_at
from reader.language.tokens import Sentence

COLON, ACCORDING, VERB, PRONOUN, ROLE, SAME, CHAIN, NEAR = 0.97, 0.95, 0.93, 0.75, 0.65, 0.85, 0.62, 0.45
"""Confidence by the way a speaker was found; measured on own articles, rounded."""


@dataclass(frozen=True, slots=True)
class Said:
    """Who said it, how that is known, and how surely."""

    name: str | None
    """Full name of the speaker, ``None`` for somebody without a name."""
    cue: Span | None
    """The word of saying."""
    confidence: float
    """0 to 1."""


def speaker_in_sentence(scene: Scene, quote: Marked, block_start: int, last: str | None) -> Said | None:
    """Who says ``quote`` by the words of its own sentence; ``last`` is who spoke last."""
    sentence = scene.document.sentences[scene.sentence_at(quote.outer.start)]
    at = token_at(sentence, quote.outer.start)
    sources = scene.sources(sentence)
    before = scene.document.plain[block_start : quote.outer.start].rstrip()
    if before.endswith(":"):
        colon = _by_label(scene, before, block_start)
        if colon is not None:
            return colon
    return _by_phrase(scene, sentence, sources, last) or _by_verb(scene, sentence, sources, quote, at, last)


def _by_label(scene: Scene, before: str, block_start: int) -> Said | None:
    """``Name:`` at the start of the block, as in transcripts."""
    label = before[:-1].strip()
    named = scene.mention_at(block_start + len(before) - len(before.lstrip()))
    if named is not None and len(named[0]) >= len(label) - 1:
        return Said(named[1].name, None, COLON)
    return None


def _by_phrase(scene: Scene, sentence: Sentence, sources: list[Source], last: str | None) -> Said | None:
    """``volgens X``, ``according to X``."""
    for source in sources:
        for gap in range(4):
            at = source.first - gap
            if at > 0 and phrase_before(sentence.tokens, at, scene.document.lexicon.according):
                if scene.is_quoted(sentence.tokens[at - 1].start):
                    continue
                if sentence.tokens[at - 1].low in ("so", "pour", "para") and not _after_comma(sentence, at - 1):
                    continue
                token = sentence.tokens[at - 1]
                return _resolved(scene, sentence, source, Span(token.start, token.end), ACCORDING, last)
    return None


def _after_comma(sentence: Sentence, at: int) -> bool:
    """Whether an ambiguous word such as German ``so`` follows a comma or a closing mark."""
    return at > 0 and sentence.tokens[at - 1].text in ",\"“”»«'’‘"


def _by_verb(
    scene: Scene, sentence: Sentence, sources: list[Source], quote: Marked, at: int, last: str | None
) -> Said | None:
    """The subject of the verb of saying nearest to the marks."""
    end = token_at(sentence, quote.outer.end)
    found = cues(scene.document, sentence, scene)
    for cue in sorted(found, key=lambda index: index - end if index >= end else at - index + 2):
        source = _subject(scene, sentence, sources, cue, at, end)
        if source is not None:
            token = sentence.tokens[cue]
            return _resolved(scene, sentence, source, Span(token.start, token.end), VERB, last)
    return None


def _subject(scene: Scene, sentence: Sentence, sources: list[Source], cue: int, at: int, end: int) -> Source | None:
    """The subject of the verb at ``cue``: right of it after inversion, else nearest on its left."""
    right = next((s for s in sources if s.first > cue and _joined(scene, sentence, cue + 1, s.first)), None)
    left = next((s for s in reversed(sources) if s.last < cue), None)
    if left is not None and not _same_clause(sentence, left.last + 1, cue):
        left = None
    if left is not None and at <= left.first < end:
        left = None
    if right is not None and (cue >= end or left is None or right.first - cue <= cue - left.last):
        return right
    return left


def _joined(scene: Scene, sentence: Sentence, start: int, end: int) -> bool:
    """Whether nothing but titles, articles and adverbs stands between a verb and its subject."""
    between = sentence.tokens[start:end]
    if len(between) > 8:
        return False
    opens = scene.document.lexicon.that
    return not any(token.text in ",;:()" or token.low in opens or scene.is_quoted(token.start) for token in between)


def _same_clause(sentence: Sentence, start: int, end: int) -> bool:
    """Whether no new clause begins between a subject and its verb; a parenthesis between two commas may stand there."""
    between = [token.text for token in sentence.tokens[start:end]]
    return len(between) <= 24 and between.count(",") != 1 and not {";", ":", "."}.intersection(between)


def _resolved(scene: Scene, sentence: Sentence, source: Source, cue: Span, sure: float, last: str | None) -> Said:
    """The speaker behind a name, a pronoun or a noun."""
    if source.name is not None:
        return Said(source.name, cue, sure if source.person else sure - 0.1)
    if source.pronoun in scene.document.lexicon.plural and source.pronoun not in scene.document.lexicon.singular:
        return Said(None, cue, PRONOUN)
    start = sentence.tokens[source.first].start
    if source.pronoun in scene.document.lexicon.pronouns:
        return Said(_person_before(scene, start, last), cue, PRONOUN)
    return Said(_holder(scene, source.pronoun, start), cue, ROLE)


def _person_before(scene: Scene, start: int, last: str | None) -> str | None:
    """Who a pronoun stands for: who is named first in the sentence before, else who spoke last."""
    for person in scene.people_before(start):
        if last is not None and person.name != last and start - person.mentions[-1].start > 400:
            return last
        return person.name
    return last


def _holder(scene: Scene, noun: str, start: int) -> str | None:
    """The person introduced with the title in ``noun`` (``de minister``); ``None`` for an indefinite one."""
    article, _, title = noun.rpartition(" ")
    if article in ("een", "a", "an", "ein", "eine", "un", "une", "una"):
        return None
    names = {
        entity.name
        for span, entity in scene.mentions
        if span.start < start and scene.document.plain[: span.start].rstrip().casefold().endswith(title)
    }
    return names.pop() if len(names) == 1 else None
