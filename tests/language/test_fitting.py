"""Fitting: the same corpus gives the same model to the byte, and the measure counts what it should."""

from pathlib import Path

import pytest

from reader.core.analysis import Analysis, Entity, EntityKind, Quote, QuoteKind
from reader.language.names.engines import engine_for
from reader.language.tokens import document
from tests.language.texts import text
from tests.quality.language.annotated import Annotated, read
from tests.quality.language.articles import count
from tests.quality.language.counts import Counts
from tests.quality.language.floors import measure
from tests.quality.language.gold import from_lines

ARTICLE = r"""lang: nl
title: none
date: none
author: none
source: none
PER: Anna Vonk = Vonk
LOC: Delft
---
@lead In Delft zei Anna Vonk: {d:Vonk|‘Het {t|"Lied"} is uit.’} Zij zong.
@p De {s|‘vonk’} van Vonk is {p:Anna Vonk|‘klaar’}, zei \!Vonk.
"""


@pytest.fixture
def article(tmp_path: Path) -> Annotated:
    """A small annotated article."""
    path = tmp_path / "01-nl-vonk.ann"
    path.write_text(ARTICLE, "utf-8")
    return read(path)


def test_an_annotated_article_gives_text_names_and_quotations(article: Annotated) -> None:
    plain = article.text.plain
    assert plain.startswith('In Delft zei Anna Vonk: ‘Het "Lied" is uit.’ Zij zong.\n\nDe ‘vonk’')
    assert [(one.span.of(plain), one.type, one.name) for one in article.names] == [
        ("Delft", "LOC", "Delft"),
        ("Anna Vonk", "PER", "Anna Vonk"),
        ("Vonk", "PER", "Anna Vonk"),
    ]
    assert [(one.kind, one.speaker, one.nested) for one in article.quotes] == [
        ("direct", "Anna Vonk", False),
        ("title", None, True),
        ("scare", None, False),
        ("partial", "Anna Vonk", False),
    ]


def test_a_perfect_analysis_has_perfect_figures_and_an_empty_one_none(article: Annotated) -> None:
    kinds = {"PER": EntityKind.PERSON, "LOC": EntityKind.PLACE}
    names: dict[str, Entity] = {}
    for one in article.names:
        spans = (*names[one.name].mentions, one.span) if one.name in names else (one.span,)
        names[one.name] = Entity(one.name, kinds[one.type], spans)
    quotes = tuple(Quote(one.span, QuoteKind(one.kind), one.speaker) for one in article.quotes)
    perfect, empty = Counts(), Counts()
    count(article, Analysis(tuple(names.values()), quotes), perfect)
    count(article, Analysis(), empty)
    assert set(perfect.figures().values()) == {1.0}
    assert empty.figures()["names"] == empty.figures()["quotations"] == empty.figures()["speakers of direct"] == 0.0


def test_the_development_articles_are_measured() -> None:
    figures = measure()
    assert {"names", "quotations", "nl names", "es speakers of direct"} <= figures.keys()
    assert all(0.4 < share <= 1.0 for share in figures.values())


def test_the_same_corpus_gives_the_same_model() -> None:
    pytest.importorskip("pycrfsuite")
    from tests.quality.language.evaluate import loaded
    from tests.quality.language.fit import fit

    lines = [
        [("Gisteren kwam ", ""), ("Anna Vonk", "P"), (" naar ", ""), ("Delft", "L"), (".", "")],
        [
            ("De ", ""),
            ("NOS", "O"),
            (" sprak met ", ""),
            ("Piet Kraan", "P"),
            (" over het ", ""),
            ("WK", "M"),
            (".", ""),
        ],
    ]
    golds = [from_lines(f"nl-{number}", "nl", lines) for number in range(4)]
    one, two = fit("nl", golds), fit("nl", golds)
    assert one == two
    clean = text("Gisteren kwam Anna Vonk naar Delft.")
    assert [name.kind.value for name in loaded(one, "nl").tag(document(clean, "nl"))] == ["person", "place"]


def test_the_shipped_model_is_read() -> None:
    assert all(engine_for(language).name == "crf" for language in ("nl", "en", "de", "fr", "es"))
