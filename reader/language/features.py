"""What the model sees of a word: its form, its neighbours, the lists, and the rest of the article.

Features are short strings. Those of a word alone begin with ``=``; a neighbour's carry its distance in front, so that
the decoder can add up the weights of each word once and use the sums again.
"""

from collections.abc import Sequence
from functools import lru_cache

from reader.language.document import Document, is_shouting
from reader.language.lexicon import Lexicon, lexicon, names
from reader.language.places import is_place
from reader.language.rules import rule_tag
from reader.language.runs import opens, runs_in
from reader.language.tokens import Sentence, Token

LONGEST_PLACE = 3
"""Words in the longest name of a place that is looked up."""


def word_features(text: str, code: str) -> tuple[str, ...]:
    """Features of a word by itself."""
    low = text.casefold()
    found = [f"w{low}", f"s{_shape(text)}"]
    found += [f"p{low[:size]}" for size in (1, 2, 3, 4) if len(low) > size]
    found += [f"e{low[-size:]}" for size in (1, 2, 3, 4, 5) if len(low) > size]
    found += lists(text, low, code)
    if "-" in text[1:]:
        found += [f"h{part}" for part in low.split("-") if part]
    return tuple(found)


def neighbour_features(text: str, code: str, distance: int) -> tuple[str, ...]:
    """Features of the word ``distance`` places away, by itself."""
    low = text.casefold()
    found = [f"{distance}w{low}", f"{distance}s{_short_shape(text)}"]
    if abs(distance) == 1:
        found += [f"{distance}e{low[-3:]}"]
        found += [f"{distance}{name}" for name in lists(text, low, code)]
    return tuple(found)


@lru_cache(maxsize=50_000)
def lists(text: str, low: str, code: str) -> tuple[str, ...]:
    """The lists that hold a word."""
    known, words = lexicon(code), names()
    found = []
    if low in known.demonyms:
        found.append("Ldem")
    if text[:1].isupper():
        found += [name for name, held in (("Lfirst", words.first), ("Lorg", words.organisations)) if low in held]
        if is_place(text):
            found.append("Lplace")
        if low.endswith(words.place_endings):
            found.append("Lplaceend")
        if low in words.organisation_endings:
            found.append("Lorgend")
    found += [name for name, held in _word_lists(known) if low in held]
    return tuple(found)


def _word_lists(known: Lexicon) -> tuple[tuple[str, frozenset[str] | dict[str, str]], ...]:
    return (
        ("Ltitle", known.titles),
        ("Lorgword", known.organisation_words),
        ("Lplaceword", known.place_words),
        ("Lprep", known.place_prepositions),
        ("Lverb", known.verbs),
        ("Lwork", known.works),
        ("Lpart", known.particles),
        ("Lstop", known.stop),
    )


def place_features(document: Document, sentence: Sentence) -> list[tuple[str, ...]]:
    """Features of each word of ``sentence`` by its place in the sentence and in the article."""
    tokens = sentence.tokens
    shouting = is_shouting(tokens)
    longer, ruled = _longer_places(document, tokens), rule_features(document, sentence)
    own = (_surroundings(document, sentence, at, shouting=shouting) for at in range(len(tokens)))
    return [(*places, *rules, *rest) for places, rules, rest in zip(longer, ruled, own, strict=True)]


def rule_features(document: Document, sentence: Sentence) -> list[tuple[str, ...]]:
    """What the rules say of each word, as one more opinion."""
    marks: list[tuple[str, ...]] = [() for _ in sentence.tokens]
    for run in runs_in(document, sentence):
        tag = rule_tag(document, run)
        if tag is None:
            continue
        for at in range(run.first, run.last + 1):
            token = sentence.tokens[at]
            if tag.span.start <= token.start:
                place = "B" if token.start == tag.span.start else "I"
                marks[at] = (f"R{place}{tag.kind}{tag.confidence:.1f}", f"R{tag.kind}")
    return marks


def _surroundings(document: Document, sentence: Sentence, at: int, *, shouting: bool) -> list[str]:
    tokens, token = sentence.tokens, sentence.tokens[at]
    found = ["S"] if shouting else []
    if not token.is_capital:
        return found
    if opens(sentence, at):
        found.append("first")
    seen = ("l" if token.low in document.lower_words else "") + ("c" if token.text in document.inner_capitals else "")
    found.append(f"D{seen}" + ("o" if opens(sentence, at) else ""))
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    left = "-" if before is None else "C" if before.is_capital else "w" if before.is_word else before.text
    right = "-" if after is None else "C" if after.is_capital else "w" if after.is_word else after.text
    found.append(f"N{left}{right}")
    found.append(f"k{document.text.blocks[sentence.block].kind}")
    return found


def _longer_places(document: Document, tokens: Sequence[Token]) -> list[tuple[str, ...]]:
    """Marks of the names of places and organisations of more than one word."""
    marks: list[tuple[str, ...]] = [() for _ in tokens]
    at = 0
    while at < len(tokens):
        size = _length(document, tokens, at) if tokens[at].text[:1].isupper() else 0
        if size:
            for index in range(at, at + size):
                marks[index] = ("Mplace" if index == at else "mplace",)
        at += max(1, size)
    return marks


def _length(document: Document, tokens: Sequence[Token], at: int) -> int:
    for size in range(LONGEST_PLACE, 1, -1):
        last = at + size - 1
        if last >= len(tokens) or not tokens[last].text[:1].isupper():
            continue
        if is_place(document.plain[tokens[at].start : tokens[last].end]):
            return size
    return 0


def _shape(text: str) -> str:
    """``Xxxx-X`` for ``Vega-C``: letters and digits by class, runs cut at four."""
    shape = _classes(text)
    return shape if len(shape) < 5 else shape[:2] + _squeezed(shape[2:])


def _short_shape(text: str) -> str:
    return _squeezed(_classes(text))


def _classes(text: str) -> str:
    """The class of each of the first twenty signs."""
    return "".join("X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c for c in text[:20])


def _squeezed(shape: str) -> str:
    """Each run of one sign as one."""
    return "".join(sign for at, sign in enumerate(shape) if at == 0 or shape[at - 1] != sign)
