"""The corpus's markup and the checks of whole articles."""

from pathlib import Path

import pytest

from tests.quality.corpus import whole
from tests.quality.corpus.markup import Article, Place, Problem, Said, read
from tests.quality.language.corpus_articles import laid_out


def _article(tmp_path: Path, text: str) -> Article:
    found = _read(tmp_path, text)
    assert isinstance(found[0], Article), found
    return found[0]


def _read(tmp_path: Path, text: str) -> list[Article | Problem]:
    folder = tmp_path / "en"
    folder.mkdir(exist_ok=True)
    (folder / "a.txt").write_text(f"# en-a-1 desk=local\n{text}\n", "utf-8")
    return list(read(folder / "a.txt"))


def test_names_say_which_fuller_name_they_belong_to(tmp_path: Path) -> None:
    article = _article(tmp_path, "[Ida Moss|P] owns the mill.\n[Moss|P=Ida Moss] sings.")
    assert [name.full for sentence in article.sentences for name in sentence.names] == ["", "Ida Moss"]
    assert list(whole.wrong(article)) == []


def test_a_quotation_runs_over_lines_and_holds_names(tmp_path: Path) -> None:
    article = _article(tmp_path, "[Ida Moss|P] sings.\n{“It turns.\nAsk [Rye|L]!”|direct=Ida Moss} she said.")
    assert article.quotes == [Said(Place(1, 0), Place(2, 9), "direct", "Ida Moss")]
    assert whole.words(article, article.quotes[0]) == "“It turns. Ask Rye!”"


def test_a_quotation_inside_another_is_nested(tmp_path: Path) -> None:
    article = _article(tmp_path, "{“He said {‘no’|direct} twice.”|direct}")
    assert [(said.kind, said.nested) for said in article.quotes] == [("direct", False), ("direct", True)]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("{“It turns.”", "not closed"),
        ("“It turns.”|direct}", "none begun"),
        ("{“It turns.”|said}", "no such quotation"),
        ("[Rye|X] is wet.", "unknown kind"),
        ("[Rye |L] is wet.", "blank at the edge"),
        ("Rye] is wet.", "stray"),
    ],
)
def test_broken_markup_is_named(tmp_path: Path, text: str, part: str) -> None:
    assert any(isinstance(found, Problem) and part in found.what for found in _read(tmp_path, text))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("[Moss|P=Ida Moss] sings.", "no fullest form"),
        ("{“It turns.”|direct=Ida Moss}", "no fullest form"),
        ("[Ida Moss|P] is a {“star”|scare=Ida Moss}", "nobody says"),
        ("It is “a star”.", "outside of quotations"),
        ("It is {a star|partial}.", "without a mark"),
    ],
)
def test_what_cannot_be_true_of_an_article_is_named(tmp_path: Path, text: str, part: str) -> None:
    assert [what for _, what in whole.wrong(_article(tmp_path, text)) if part in what]


def test_marks_of_nicknames_and_reported_words_are_right(tmp_path: Path) -> None:
    text = '[Ida “Mill” Moss|P] says {it turns|indirect=Ida “Mill” Moss}; the door is 12" wide.'
    assert list(whole.wrong(_article(tmp_path, text))) == []


def test_a_surname_left_alone_is_worth_another_look(tmp_path: Path) -> None:
    article = _article(tmp_path, "[Ida Moss|P] sings.\n[Moss|P] hums.")
    assert [line for line, _ in whole.apart(article)] == [3]


def test_an_article_is_laid_out_with_its_labels_in_place(tmp_path: Path) -> None:
    article = _article(
        tmp_path, "Mill turns again\n[Ida Moss|P] owns it.\n{“It turns,”|direct=Ida Moss} [Moss|P=Ida Moss] said."
    )
    made = laid_out(article, "en")
    plain = made.text.plain
    assert plain == "Mill turns again\n\nIda Moss owns it. “It turns,” Moss said."
    assert [(name.span.of(plain), name.name) for name in made.names] == [("Ida Moss", "Ida Moss"), ("Moss", "Ida Moss")]
    assert [(said.span.of(plain), said.speaker) for said in made.quotes] == [("“It turns,”", "Ida Moss")]
