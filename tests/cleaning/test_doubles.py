"""Classes 24 and 25: what stands twice is shown once; what was meant twice stays."""

from tests.cleaning.texts import AFTER, BEFORE, LAST, among, blocks, cleaned

TITLE = "Oude brug in Veldwijk gaat dicht"


def texts(*lines: str) -> list[str]:
    """The texts of the blocks of an article made of ``lines``."""
    content = "\n\n".join(lines)
    return [text for _, text in blocks(cleaned(content))]


def test_a_title_that_stands_twice_is_shown_once() -> None:
    assert texts(TITLE, TITLE, BEFORE, AFTER, LAST) == [TITLE, BEFORE, AFTER, LAST]


def test_a_lead_repeated_as_a_paragraph_goes() -> None:
    assert texts(BEFORE, BEFORE, AFTER, LAST) == [BEFORE, AFTER, LAST]


def test_a_paragraph_repeated_with_a_word_changed_goes() -> None:
    assert texts(BEFORE, AFTER, AFTER.replace("Fietsers", "De fietsers"), LAST) == [BEFORE, AFTER, LAST]


def test_paragraphs_that_differ_in_a_number_both_stay() -> None:
    one, other = (f"In {year} stemde de raad van Veldwijk tegen de bouw van een nieuwe brug." for year in (2019, 2021))
    assert texts(BEFORE, one, other, LAST) == [BEFORE, one, other, LAST]


def test_a_refrain_stays() -> None:
    assert texts(BEFORE, "‘Nooit meer!’", AFTER, "‘Nooit meer!’", LAST).count("‘Nooit meer!’") == 2


def test_a_doubled_function_word_in_prose_stays() -> None:
    line = "Hij zei dat die die brug had gebouwd ook die andere had bedacht, volgens de raad."
    assert line in among(line).text.plain


def test_a_known_title_is_not_shown_again() -> None:
    found = cleaned(f"{TITLE}\n\n{BEFORE}\n\n{AFTER}\n\n{LAST}", title=TITLE)
    assert [text for _, text in blocks(found)] == [BEFORE, AFTER, LAST]
