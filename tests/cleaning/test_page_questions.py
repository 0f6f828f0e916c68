"""What is set in strong letters on a page: the questions of one interview are all the same, times are no headings."""

import pytest

from reader.core.text import BlockKind
from tests.cleaning.samples import TEXT, cleaned, page, texts

SHORT = ("Wat weten we nu over de bodem?", "Wie betaalt het onderzoek?", "Hoe lang gaat dat duren?")
LONG = (
    "Bewoners zeggen al twintig jaar dat hun huizen verzakken, en toch is er nooit gemeten. Hoe kan dat?",
    "De muur is honderd jaar oud, de palen zijn nog ouder en de kade zakt. Wat moet er dan nog worden onderzocht?",
)


def interview(*questions: str) -> str:
    """A page on which each question stands over an answer, and a paragraph over all."""
    rows = zip(questions, (*TEXT[1:], TEXT[0][:-1] + ", zegt ze."), strict=False)
    return page(f"<p>{TEXT[0]}</p>" + "".join(f"<p><strong>{ask}</strong></p><p>{answer}</p>" for ask, answer in rows))


@pytest.mark.parametrize(
    ("questions", "kind"),
    [
        (SHORT, BlockKind.HEADING),
        ((SHORT[0], *LONG), BlockKind.PARAGRAPH),
        ((*SHORT, LONG[0]), BlockKind.HEADING),
    ],
)
def test_all_questions_of_an_interview_are_what_most_of_them_are(questions: tuple[str, ...], kind: BlockKind) -> None:
    """A long one is a heading among short ones, a short one is none among long ones."""
    made = cleaned(interview(*questions))
    assert set(questions) <= set(texts(made, kind))


def test_a_strong_line_that_begins_with_its_time_is_no_heading() -> None:
    """It is an entry of a live blog."""
    entries = "".join(
        f"<p><strong>{9 + at}h05 - De muur zakt verder</strong></p><p>{text}</p>" for at, text in enumerate(TEXT)
    )
    assert texts(cleaned(page(entries)), BlockKind.HEADING) == []


def test_a_heading_without_a_word_is_a_rule() -> None:
    """Some papers set a line so."""
    made = cleaned(page(f"<p>{TEXT[0]}</p><p>{TEXT[1]}</p><h2>___</h2><p>{TEXT[2]}</p>"))
    assert [block.kind for block in made.text.blocks].count(BlockKind.RULE) == 1
    assert texts(made, BlockKind.HEADING) == []
