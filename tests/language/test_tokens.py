"""Words and sentences."""

import pytest

from reader.language.tokens import document
from tests.language.texts import text


def sentences(language: str, plain: str) -> list[str]:
    found = document(text(plain), language)
    return [plain[sentence.start : sentence.end] for sentence in found.sentences]


def words(language: str, plain: str) -> list[str]:
    return [word for sentence in document(text(plain), language).sentences for word in sentence.words]


@pytest.mark.parametrize(
    ("language", "plain", "count"),
    [
        ("nl", "Dr. P. van Dam kwam om 12.30 uur. Hij bleef.", 2),
        ("en", "Mr. Hale met Sen. Ruiz in the U.S. last week. They talked.", 2),
        ("en", "“Stop! Go back.” She ran.", 3),
        ("de", "Am 3. Oktober kam Dr. Lenz. Er blieb.", 2),
        ("fr", "M. Roche est venu. Il est resté.", 2),
        ("es", "El Sr. Lago vino. ¿Se quedó? Sí.", 3),
        ("nl", "Het kostte 3,5 mln. euro. Veel geld.", 2),
    ],
)
def test_sentences_end_where_they_should(language: str, plain: str, count: int) -> None:
    assert len(sentences(language, plain)) == count


@pytest.mark.parametrize(
    ("language", "plain", "found"),
    [
        ("nl", "Kim Jong-un's plan", ["Kim", "Jong-un", "'s", "plan"]),
        ("nl", "in 's-Hertogenbosch", ["in", "’s-Hertogenbosch"]),
        ("en", "O'Brien didn't", ["O'Brien", "didn't"]),
        ("fr", "l'Assemblée d'hier", ["l'", "Assemblée", "d'", "hier"]),
        ("nl", "3,5 en 2-1", ["3,5", "en", "2", "-", "1"]),
        ("en", "the U.S. and AT&T", ["the", "U.S.", "and", "AT&T"]),
    ],
)
def test_words_are_cut_as_the_language_writes_them(language: str, plain: str, found: list[str]) -> None:
    assert words(language, plain) == found


def test_offsets_give_the_words_back() -> None:
    plain = "Één zin, met €5 en ‘tekens’.\n\nNog een."
    clean = text(*plain.split("\n\n"))
    for sentence in document(clean, "nl").sentences:
        for word, start, end in zip(sentence.words, sentence.starts, sentence.ends, strict=True):
            assert clean.plain[start:end] == word
