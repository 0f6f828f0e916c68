"""Checks of a whole article of the corpus: names that belong together, quotations and their speakers."""

import re
from collections.abc import Iterator

from tests.quality.corpus.markup import Article, Said

_UNSPOKEN = {"scare", "title"}
_OPENS = "\"'“”„‟«»‘’‚‹›–—-"
_SURE = re.compile(r"(?<!\d)[“”„«»\"]")
"""Marks that are never apostrophes; after a number they are inches or seconds."""


def wrong(article: Article) -> Iterator[tuple[int, str]]:
    """Line and words for everything that is surely wrong."""
    named = {(s.text[n.start : n.end], n.kind) for s in article.sentences for n in s.names if not n.full}
    forms = {form for form, _ in named}
    for sentence in article.sentences:
        for name in sentence.names:
            if name.full and (name.full, name.kind) not in named:
                yield sentence.line, f"{name.full} is no fullest form of its kind in this article"
    for said in article.quotes:
        yield from ((article.sentences[said.start.sentence].line, what) for what in _untrue(article, said, forms))
    yield from _unmarked(article)


def _untrue(article: Article, said: Said, forms: set[str]) -> Iterator[str]:
    """What is wrong with one quotation."""
    text = words(article, said)
    if said.speaker and said.speaker not in forms:
        yield f"the speaker {said.speaker} is no fullest form in this article"
    if said.speaker and said.kind in _UNSPOKEN:
        yield f"nobody says what is {said.kind}: {text[:40]}"
    if not text or text != text.strip():
        yield f"blank at the edge of a quotation: {text[:40]}"
    elif said.kind != "indirect" and text[0] not in _OPENS:
        yield f"a quotation begins without a mark: {text[:40]}"


def _unmarked(article: Article) -> Iterator[tuple[int, str]]:
    """Quotation marks that stand in no quotation."""
    for number, sentence in enumerate(article.sentences):
        for mark in _SURE.finditer(sentence.text):
            at = (number, mark.start())
            inside = any(
                (q.start.sentence, q.start.offset) <= at < (q.end.sentence, q.end.offset)
                for q in article.quotes
                if q.kind != "indirect"
            )
            inside = inside or any(n.start < mark.start() < n.end for n in sentence.names)  # a nickname
            if not inside:
                yield (
                    sentence.line,
                    f"a quotation mark outside of quotations: {sentence.text[max(0, at[1] - 15) :][:40]}",
                )


def apart(article: Article) -> Iterator[tuple[int, str]]:
    """Short forms of a fuller name of the same kind that are not joined to it: often forgotten."""
    full = [form for form, kind in _forms(article) if kind == "P" and " " in form]
    for sentence in article.sentences:
        for name in sentence.names:
            form = sentence.text[name.start : name.end]
            longer = [one for one in full if one != form and f" {one} ".endswith(f" {form} ")]
            if name.kind == "P" and not name.full and len(longer) == 1:
                yield sentence.line, f"(look again) is {form} the same as {longer[0]}?"


def words(article: Article, said: Said) -> str:
    """The text of a quotation, its sentences joined by blanks."""
    first, last = said.start.sentence, said.end.sentence
    texts = [sentence.text for sentence in article.sentences[first : last + 1]]
    texts[-1] = texts[-1][: said.end.offset]
    texts[0] = texts[0][said.start.offset :]
    return " ".join(texts)


def _forms(article: Article) -> set[tuple[str, str]]:
    """Every name of an article with its kind."""
    return {(s.text[n.start : n.end], n.kind) for s in article.sentences for n in s.names}
