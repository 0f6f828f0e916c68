"""Classes 26 and 28: wrapped lines are joined, verse is not; marked lines become items."""

import textwrap

from reader.core.text import BlockKind
from tests.cleaning.texts import AFTER, BEFORE, LAST, blocks, cleaned, of_kind


def test_lines_wrapped_at_a_width_become_paragraphs_again() -> None:
    content = "\n\n".join(textwrap.fill(f"{text} {text}", 60) for text in (BEFORE, AFTER, LAST))
    assert [text for _, text in blocks(cleaned(content))] == [f"{t} {t}" for t in (BEFORE, AFTER, LAST)]


def test_lines_wrapped_with_their_entities_become_paragraphs_again() -> None:
    texts = [f"&laquo;Gr&ouml;&szlig;er&raquo;, h&eacute;, &eacute;&eacute;n: {text}" for text in (BEFORE, AFTER, LAST)]
    content = "\n\n".join(textwrap.fill(f"{text} {text}", 66) for text in texts)
    assert [len(text.split("«Größer»")) for _, text in blocks(cleaned(content))] == [3, 3, 3]


def test_a_word_divided_at_a_line_end_is_made_whole_and_told() -> None:
    content = (
        f"{BEFORE}\n\nHet water stond tot aan de dakgoten van de huizen, en de brand-\nweer kwam met boten. {AFTER}"
    )
    found = cleaned(content)
    assert "brandweer kwam" in found.text.plain
    assert any(removal.rule == "hyphenation" for removal in found.text.removals)


def test_a_word_divided_right_behind_a_mark_is_made_whole() -> None:
    """The mark that opens a quotation is no part of the word."""
    content = f'{BEFORE}\n\nDe oude hond was volgens de baas "won-\nderlijk kalm" en bleef dat ook. {AFTER}'
    assert '"wonderlijk kalm"' in cleaned(content).text.plain


def test_a_line_that_grew_by_an_entity_after_it_was_broken_goes_on() -> None:
    """An entity that came in after the lines were broken makes one longer than the width."""
    texts = [
        textwrap.fill(f"“{text} {text}", 60).replace("“", "&ldquo;&rdquo;&ldquo;") for text in (BEFORE, AFTER, LAST)
    ]
    assert len(blocks(cleaned("\n\n".join(texts)))) == 3


def test_a_hyphen_that_stands_for_a_missing_part_stays() -> None:
    content = f"{BEFORE}\n\nZij sprak met de koper over de in-\nen uitvoer van bloemen, en later met de bank. {AFTER}"
    assert "in- en uitvoer" in cleaned(content).text.plain


def test_paragraphs_a_line_each_are_not_joined() -> None:
    assert [text for _, text in blocks(cleaned(f"{BEFORE}\n{AFTER}\n{LAST}"))] == [BEFORE, AFTER, LAST]


def test_rows_of_marked_lines_are_items() -> None:
    for mark in ("•", "-", "*", "–"):
        found = cleaned(f"{BEFORE}\n\nDe raad wil:\n{mark} een brug;\n{mark} een sluis.\n\n{LAST}")
        assert of_kind(found, BlockKind.LIST_ITEM) == ["een brug;", "een sluis."]


def test_numbered_lines_keep_their_number_as_a_note() -> None:
    found = cleaned(f"{BEFORE}\n\n1. een brug\n2. een sluis\n\n{LAST}")
    assert [block.note for block in found.text.blocks if block.kind is BlockKind.LIST_ITEM] == ["1.", "2."]


def test_a_list_flattened_to_one_line_is_items_again() -> None:
    found = cleaned(f"{BEFORE}\n\n• een brug • een sluis • een dijk\n\n{LAST}")
    assert of_kind(found, BlockKind.LIST_ITEM) == ["een brug", "een sluis", "een dijk"]


def test_one_dash_at_the_head_of_speech_is_no_list() -> None:
    found = cleaned(f"{BEFORE}\n\n– On n’a rien vu venir, raconte-t-il en regardant le pont.\n\n{LAST}")
    assert not of_kind(found, BlockKind.LIST_ITEM)


def test_a_fenced_block_is_code_and_immune() -> None:
    found = cleaned(f"{BEFORE}\n\n```html\n{{{{ title }}}}\n```\n\n{LAST}")
    assert of_kind(found, BlockKind.CODE) == ["{{ title }}"]
