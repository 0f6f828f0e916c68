"""The whole of plain text: an article with leftovers, the budget, and what holds for any input."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.text import SEPARATOR, BlockKind, CleanText
from reader.ingest.encodings import decode
from tests.cleaning.texts import AFTER, BEFORE, LAST, blocks, cleaned, rules, written
from tests.quality.cleaning.plain import samples

ARTICLE = f""" date 2026-02-26 Anna Holt en en Tim Farrow in 2019

{BEFORE}

{AFTER}

{{{{ title }}}} {{{{ successHeader }}}} {{{{ trans('Enter an address.') }}}} {{{{ errors . email[0] }}}}

{LAST}

Strategische plaats aan de vaart

{BEFORE.replace("gemeente", "provincie")}"""


def sound(text: CleanText) -> None:
    """Every block and mark lies where it says, and the blocks make up the plain text."""
    assert SEPARATOR.join(text.text_of(block) for block in text.blocks) == text.plain
    for block in text.blocks:
        for mark in block.marks:
            assert block.span.start <= mark.span.start < mark.span.end <= block.span.end
    assert all(0 <= removal.block <= len(text.blocks) and removal.rule for removal in text.removals)


def test_an_article_with_the_ghost_of_a_form_comes_out_whole() -> None:
    found = cleaned(ARTICLE)
    assert [kind for kind, _ in blocks(found)] == ["caption", "lead", "paragraph", "paragraph", "heading", "paragraph"]
    assert rules(found) == ["metadata", "template"]
    assert found.metadata.title_derived
    assert found.metadata.language == "nl"


def test_a_missing_last_newline_does_not_matter() -> None:
    assert cleaned(ARTICLE).text == cleaned(ARTICLE + "\n").text


def test_a_rule_that_would_take_most_of_a_text_takes_nothing() -> None:
    lines = [f"Lees ook: Waarom de brug van dorp nummer {n} al jaren dicht is voor al het verkeer" for n in range(12)]
    found = cleaned("\n\n".join([BEFORE, *lines]))
    assert all(line in found.text.plain for line in lines)


@pytest.mark.parametrize("content", ["", "\n\n", "\ufeff", "\x00\x01", "…", "---", "{{ }}"])
def test_next_to_nothing_is_read_too(content: str) -> None:
    sound(cleaned(content).text)


@pytest.mark.parametrize("content", samples())
def test_cleaning_the_cleaned_text_changes_nothing(content: str) -> None:
    once = cleaned(content)
    sound(once.text)
    again = cleaned(written(once))
    assert again.text.plain == once.text.plain


LINE = st.sampled_from(
    [
        BEFORE,
        AFTER,
        LAST,
        "Advertentie",
        "Lees ook: De brug",
        "Foto: Bas Boom",
        "Een stille dijk",
        "Door Anna Holt",
        "3 mei 2025",
        "14.05 uur",
        "• een brug",
        "{{ title }}",
        "Meest gelezen",
        "© 2026 De Krant",
        "",
        "**vet** woord",
    ]
) | st.text(alphabet="abAB .,:;!?'\"“”()[]{}<>|#*-–/\n\t\u00a0\u200b0123é", max_size=60)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINE, max_size=12), st.sampled_from(["\n", "\n\n"]))
def test_any_lines_are_cleaned_once_and_for_all(lines: list[str], between: str) -> None:
    once = cleaned(between.join(lines))
    sound(once.text)
    assert cleaned(written(once)).text.plain == once.text.plain


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read(body: bytes) -> None:
    sound(cleaned(decode(body)[0]).text)


def test_a_list_marker_is_a_note_and_no_text() -> None:
    found = cleaned(f"{BEFORE}\n\nDe raad wil:\n- een brug\n- een sluis\n\n{LAST}")
    assert [block.note for block in found.text.blocks if block.kind is BlockKind.LIST_ITEM] == ["•", "•"]


@pytest.mark.parametrize(
    "line",
    [
        "'Een motor in een toren, dat is een kunstgebit bij een kind'",
        "« Je leur ai envoyé mes croquis. On m'a répondu. »",
        "'Ligt eraan,' zei hij. 'Vond u ze goed?'",
    ],
)
def test_words_of_somebody_set_apart_are_no_heading(line: str) -> None:
    assert ("paragraph", line) in blocks(cleaned(f"{BEFORE}\n\n{AFTER}\n\n{line}\n\n{LAST}"))


def test_a_sentence_of_the_site_goes_and_one_that_somebody_says_stays() -> None:
    """Quotation marks that were opened anywhere before a sentence in the same block protect it."""
    story = "The ferry left the quay at noon and reached the island before the storm broke over the harbour."
    appeal = "Subscribe to our newsletter."
    assert appeal not in cleaned(f"{story} {appeal} {story}").text.plain
    assert appeal in cleaned(f"{story} “We wrote: {appeal} Nobody did,” she said. {story}").text.plain
    assert appeal in cleaned(f'{story} "We wrote: {appeal} Nobody did," she said. {story}').text.plain


def test_lines_broken_to_a_width_make_one_block_with_its_divided_words_whole() -> None:
    """Every line is joined to the one before it, a word divided at its end put together."""
    line = "The harbour master said that the ferry had left the quay on time and that the pas-"
    rest = "sengers had reached the island before the storm broke over the harbour and the pas-"
    text = "\n".join([line, *[rest] * 4, "sengers slept."])
    assert cleaned(text).text.plain.count("passengers") == 5


def test_where_what_was_said_stands_as_headings_the_questions_are_none() -> None:
    said = ["„Ich wünsche ihnen nichts“", "„Wir kämpfen nicht gegen Leute“", "„Die Mutter nahm mich in den Arm“"]
    asked = [
        "Was hat dich überrascht?",
        "Haben sie dir Angst gemacht?",
        "Wirst du nun zurückkehren?",
        "Was bleibt dir?",
    ]
    answer = "„Am Anfang haben wir uns kaum getraut, die Frage {} zu stellen, denn es war viel zu früh.“"
    text = ["Sie spricht zum ersten Mal über die Zeit im Haus am Fluss, und sie hat lange darauf gewartet."]
    for at, question in enumerate(asked):
        told = f"Sie sitzt am Tisch Nummer {at} und sieht aus dem Fenster auf den Fluss, der heute sehr hoch steht."
        text += [question, answer.format(at), *(line for line in (*said[at : at + 1], told) if at < len(said))]
    found = blocks(cleaned("\n\n".join(text)))
    assert [line for kind, line in found if kind == "heading"] == said
