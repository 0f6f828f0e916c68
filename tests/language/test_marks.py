"""What stands between quotation marks, and what is only an apostrophe."""

import pytest

from reader.language.quotes.marks import marked


def inside(plain: str) -> list[str]:
    return [plain[one.start : one.end] for one in marked(plain, 0, len(plain))]


@pytest.mark.parametrize(
    ("plain", "found"),
    [
        ("Ze zei: “Ik kom.”", ["Ik kom."]),
        ("Ze zei: „Ik kom.”", ["Ik kom."]),
        ("Sie sagte: „Ich komme.“ Dann ging sie.", ["Ich komme."]),
        ("Sie sagte: »Ich komme.« Dann ging sie.", ["Ich komme."]),
        ("Elle a dit : « J'arrive. » Puis rien.", ["J'arrive."]),
        ("Ella dijo: «Ya voy».", ["Ya voy"]),
        ('He said "I am coming" and left.', ["I am coming"]),
        ("Het heet 'opschieten' hier.", ["opschieten"]),
        ("It is ‘fine’, he said.", ["fine"]),
        ("‚Gut‘, sagte er.", ["Gut"]),
    ],
)
def test_every_style_of_marks_is_found(plain: str, found: list[str]) -> None:
    assert inside(plain) == found


@pytest.mark.parametrize(
    "plain",
    [
        "Dat is Anna's auto, en 's avonds rijdt 'ie in 't donker.",
        "It’s the ’90s band that the workers’ union didn’t like.",
        "Rock 'n' roll in 's-Hertogenbosch.",
        "Zo'n foto's van m'n oma's.",
        "L'ami d'Élise n'est pas là aujourd'hui.",
        "Ze werd 12' geslagen en 5'10 lang",
    ],
)
def test_an_apostrophe_is_no_mark(plain: str) -> None:
    assert inside(plain) == []


def test_an_apostrophe_inside_single_marks_does_not_close_them() -> None:
    assert inside("Hij riep: 'Da's de auto van Frans' broer' en ging.") == ["Da's de auto van Frans' broer"]
    assert inside("'Ik zag m'n foto's', zei ze.") == ["Ik zag m'n foto's"]
    assert inside("She said ‘it’s the players’ fault’ twice.") == ["it’s the players’ fault"]


def test_an_inner_quotation_follows_its_outer_one() -> None:
    plain = "“He said ‘never’ to me,” she told us."
    found = marked(plain, 0, len(plain))
    assert [(plain[one.start : one.end], one.depth) for one in found] == [
        ("He said ‘never’ to me,", 0),
        ("never", 1),
    ]


def test_a_mark_left_open_at_the_start_of_a_paragraph_runs_to_its_end() -> None:
    plain = "“We began in the spring."
    (found,) = marked(plain, 0, len(plain))
    assert (plain[found.start : found.end], found.closed) == ("We began in the spring.", False)


def test_a_mark_left_open_inside_a_paragraph_is_no_quotation() -> None:
    assert inside("Hij zei “ja en ging weg.") == []


def test_marks_around_nothing_are_no_quotation() -> None:
    assert inside('Hij typte "" en "…".') == []
