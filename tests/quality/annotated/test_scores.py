"""The measures: all that is right counts as right, and what is missing or wrong as such."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

from reader.core.text import BlockKind
from tests.quality.annotated.cleaning_scores import count_cleaning
from tests.quality.annotated.comparing import alike, bare, label, line
from tests.quality.annotated.found import Found, found
from tests.quality.annotated.language_scores import count_language
from tests.quality.annotated.markup import Annotated, parse
from tests.quality.annotated.measure import LOW, articles
from tests.quality.annotated.truth import Truth
from tests.quality.own import Tally

TEXT = """lang: nl
title: Vuur
date: 2026-01-02
author: none
source: none
PER: Jan Bos = Bos; Ans Vos
---
@title Vuur
@r:29 Deel dit artikel
@lead Jan Bos was er en hij bleef er de hele middag met Ans Vos.
@p {d:Bos|‘Het brandt’}, zei Bos, {d:Bos|‘en hoe.’} Zijn {s|‘hobby’} is dat.
"""


def perfect(truth: Truth) -> Found:
    """What the best of readers would find."""
    names = [name for name in truth.names if not name.optional]
    return Found(
        title=truth.title,
        date=truth.date,
        authors=truth.authors,
        source=truth.source,
        truncated=truth.truncated,
        blocks=[(block.kind, block.text) for block in truth.blocks],
        names=Counter((line(name.text), name.kind) for name in names),
        canonical={(line(name.text), name.kind): label(name.canonical) for name in names},
        quotes=[(quote.text, quote.kind, quote.speaker or "") for quote in truth.quotes if quote.kind != "any"],
    )


def shares(truth: Truth, made: Found) -> dict[str, float]:
    tally = Tally()
    count_cleaning(truth, made, tally)
    count_language(truth, made, tally)
    return tally.shares()


def one() -> Annotated:
    return parse(TEXT)


def test_a_perfect_reader_is_perfect_and_one_that_finds_nothing_is_not() -> None:
    for article in articles(Path(__file__).with_name("nl")):
        for name, share in shares(article.truth, perfect(article.truth)).items():
            low = name.startswith(LOW) or name.endswith("invented")
            assert share == (0 if low else 1), (article.truth.name, name)
    nothing = shares(one().truth, Found())
    assert nothing["prose lost"] == nothing["altered"] == 1
    assert nothing["names"] == nothing["quotations"] == nothing["speaker"] == nothing["lead"] == 0


def test_what_is_lost_and_what_is_left() -> None:
    truth = one().truth
    made = perfect(truth)
    made.blocks = [(BlockKind.PARAGRAPH, "Deel dit artikel"), *made.blocks[:2]]
    found_ = shares(truth, made)
    assert found_["residue left"] == 1
    assert 0.4 < found_["prose lost"] < 0.6
    assert found_["altered"] == 0.5
    assert found_["lead"] == 1


def test_glued_words_are_not_lost() -> None:
    truth = one().truth
    made = perfect(truth)
    made.blocks[1:] = [(BlockKind.LEAD, "".join(block.text for block in truth.blocks[1:]).replace(" ", ""))]
    assert shares(truth, made)["prose lost"] == 0


def test_names_and_groups() -> None:
    truth = one().truth
    made = perfect(truth)
    made.names["Assen", "LOC"] = 2
    made.canonical["Bos", "PER"] = "bos"
    found_ = shares(truth, made)
    assert found_["names"] == 2 * 3 / (3 + 5)
    assert found_["grouping"] == found_["main name"] == 0


def test_quotations_and_speakers() -> None:
    truth = one().truth
    made = replace(perfect(truth), quotes=[("Het brandt en hoe", "direct", "Bos"), ("hobby", "partial", "")])
    found_ = shares(truth, made)
    assert found_["quotations"] == 2 * 2 / (3 + 2)
    assert found_["traps taken"] == 1
    assert found_["speaker"] == 0
    assert found_["speaker, loosely"] == 1


def test_an_unnamed_speaker_may_be_described() -> None:
    truth = parse(TEXT.replace("{d:Bos|", "{d:?een buurman|")).truth
    for speaker, right in (("", 1), ("buurman", 1), ("Jan Bos", 0)):
        made = perfect(truth)
        made.quotes = [(text, kind, speaker) for text, kind, _ in made.quotes]
        assert shares(truth, made)["speaker"] == right


def test_texts_are_compared() -> None:
    assert line("„Ja”  –\nnee") == "'Ja' - nee"
    assert bare("\x1b[1mG&amp;eacute;n 1!") == "gn1"
    assert alike("abcdefghij", "abcdefghix", 0.9)
    assert not alike("abcdefghij", "", 0.9)


def test_the_reader_is_asked() -> None:
    made = found(one().raw)
    assert any("Jan Bos was er" in text for _, text in made.blocks)
    assert ("Jan Bos", "PER") in made.names
