"""Lists whose marks were lost."""

from tests.cleaning.texts import AFTER, BEFORE, LAST, blocks, cleaned, written

ITEMS = ["Personeel: 14 banen verdwijnen", "Gebouw: verhuurd voor 25 jaar", "Archief: in bruikleen naar de stad"]


def listed(*lines: str, before: str = AFTER) -> list[tuple[str, str]]:
    """Blocks of an article with ``lines`` in it."""
    return blocks(cleaned("\n\n".join([BEFORE, before, *lines, LAST])))


def test_open_lines_in_a_row_are_items() -> None:
    assert listed(*ITEMS)[2:5] == [("list_item", item) for item in ITEMS]


def test_two_open_lines_are_none() -> None:
    assert not any(kind == "list_item" for kind, _ in listed(*ITEMS[:2]))


def test_a_short_line_above_a_list_is_its_heading() -> None:
    found = listed("Gevolgen", *ITEMS)
    assert found[2] == ("heading", "Gevolgen")
    assert [kind for kind, _ in found[3:6]] == ["list_item"] * 3


def test_a_short_line_below_a_list_is_the_heading_of_the_text() -> None:
    assert ("heading", "Woede") in listed(*ITEMS, "Woede")


def test_behind_a_colon_the_first_line_is_an_item_too() -> None:
    found = listed("Veldwijk zelf", *ITEMS, before="De gevolgen staan in een brief van de wethouder aan de raad:")
    assert ("list_item", "Veldwijk zelf") in found


def test_a_list_written_with_marks_is_found_again() -> None:
    once = cleaned("\n\n".join([BEFORE, AFTER, *ITEMS, LAST]))
    assert blocks(cleaned(written(once))) == blocks(once)


def test_a_line_that_announces_the_article_in_brief_is_the_heading_of_a_list() -> None:
    """Any other line with a colon belongs to the text."""
    items = [f"- {item}" for item in ITEMS]
    assert listed("Kort samengevat:", *items)[2] == ("heading", "Kort samengevat:")
    assert listed("Wat Veldwijk ervoor terugkrijgt:", *items)[2] == ("paragraph", "Wat Veldwijk ervoor terugkrijgt:")
