"""The typeset article: nothing is lost, nothing sticks out, every place is found again."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.analysis import Analysis, EntityKind, QuoteKind
from reader.core.articles import Article
from reader.core.decisions import listed
from reader.core.spans import Span
from reader.core.text import BlockKind, Mark, MarkKind
from reader.tui.view.article import Manner
from reader.tui.view.cells import width
from reader.tui.view.looks import Look
from reader.tui.view.marks import ALL_MARKS, NAMES, QUOTES, TextMode
from reader.tui.view.page import column
from reader.tui.view.runs import Run, text_of
from reader.tui.view.sheet import Sheet
from reader.tui.view.steps import lines_of_pieces, next_piece
from reader.tui.view.wrap import BREAK_SIGN
from tests.tui import samples
from tests.tui.view.strategies import articles

WIDTHS = st.integers(16, 130)


def sheet(article: Article | None = None, cells: int = 80, *, measure: int = 72, manner: Manner | None = None) -> Sheet:
    return Sheet(article or samples.harbour(), manner or Manner(), cells, measure)


def lines(made: Sheet) -> list[str]:
    return [text_of(made.page.paint(number)) for number in range(len(made.page.lines))]


def runs_with(made: Sheet, look: Look) -> list[Run]:
    painted = (made.page.paint(number) for number in range(len(made.page.lines)))
    return [run for line in painted for run in line if look in run.looks]


def text_with(made: Sheet, look: Look) -> str:
    return " ".join(run.text for run in runs_with(made, look))


@given(articles(), WIDTHS, st.sampled_from([TextMode.CLEAN, TextMode.REMOVALS]))
def test_no_line_is_wider_than_the_pane(article: Article, cells: int, mode: TextMode) -> None:
    made = sheet(article, cells, manner=Manner(mode))
    assert all(width(line) <= cells for line in lines(made))
    assert all("\t" not in line and "\n" not in line and "\x1b" not in line for line in lines(made))


@given(articles(), WIDTHS)
def test_every_letter_of_the_text_is_on_the_page(article: Article, cells: int) -> None:
    made = sheet(article, cells)
    shown = re.sub(rf"[\s{BREAK_SIGN}]", "", "".join(lines(made)))
    at = 0
    for block in article.text.blocks:
        if block.kind in (BlockKind.RULE, BlockKind.TITLE):
            continue
        for sign in re.sub(r"\s", "", article.text.text_of(block)):
            if sign == BREAK_SIGN:
                continue
            at = shown.find(sign, at)
            assert at >= 0, (sign, block)
            at += 1


@given(articles(), WIDTHS)
def test_every_place_is_found_on_its_line(article: Article, cells: int) -> None:
    made = sheet(article, cells)
    for number, line in enumerate(made.page.lines):
        if line.piece >= 0 and made.page.pieces[line.piece].readable and line.cut.start < line.cut.end:
            offset = made.page.offset_at(number)
            found = made.page.line_at(offset)
            assert made.page.offset_at(found) == offset


@given(articles(), WIDTHS, WIDTHS)
def test_a_place_survives_another_width(article: Article, before: int, after: int) -> None:
    made = sheet(article, before)
    top = len(made.page.lines) // 2
    place = made.page.offset_at(top)
    made.set_width(after, 72)
    line = made.page.line_at(place)
    assert made.page.offset_at(line) <= place


@given(articles(), WIDTHS, st.text(max_size=3))
def test_looking_for_anything_marks_only_what_is_there(article: Article, cells: int, words: str) -> None:
    made = sheet(article, cells)
    hit = made.look_for(words, 0)
    assert (hit is None) == (not made.hits)
    lines(made)
    assert made.next_hit(1) in [None, *made.hits]


@pytest.mark.parametrize(("cells", "expected"), [(60, 55), (80, 72), (120, 72), (200, 72), (40, 37)])
def test_the_column_is_at_most_as_wide_as_the_measure(cells: int, expected: int) -> None:
    place = column(cells, 72)
    assert place.width == expected
    assert abs(place.left - (cells - place.left - place.width)) <= 1


def test_the_header_says_who_when_where_and_how_long() -> None:
    text = "\n".join(lines(sheet()))
    assert "Council delays vote on the harbour plan of Port Alder" in text
    assert "Ines Falk, Jo Verbeke · The Harbour Post · 26 Feb 2026 · 1 min" in text.replace("\u00a0", " ")
    assert "★ bookmarked  #harbour #money  ✎ Ask the Institute" in text


def test_a_renamed_article_shows_its_new_title_once() -> None:
    article = samples.harbour(row=samples.row(title="The quay nobody can pay for"))
    text = "\n".join(lines(sheet(article)))
    assert "The quay nobody can pay for" in text
    assert "Council delays vote" not in text


def test_names_have_a_colour_and_a_second_sign_by_kind() -> None:
    made = sheet()
    assert "Marit de Wilde" in text_with(made, Look.PERSON)
    assert "Harbour Board" in text_with(made, Look.ORGANISATION)
    assert "Brussels" in text_with(made, Look.PLACE)


def test_a_name_whose_kind_is_unsure_is_shown_without_a_kind() -> None:
    assert text_with(sheet(), Look.MISC) == "Thursday"


def test_quoted_words_have_a_bar_in_the_margin_and_a_tint() -> None:
    made = sheet()
    barred = [line for line in lines(made) if line.lstrip().startswith("▎")]
    assert any("We will not sign" in line for line in barred)
    assert all("What the report says" not in line for line in barred)
    assert "We will not sign for a quay that nobody can pay for," in text_with(made, Look.QUOTE)


def test_reported_speech_has_another_bar_and_no_tint() -> None:
    made = sheet()
    assert any("┊" in line and "figures" in line for line in lines(made))
    assert "figures" not in text_with(made, Look.QUOTE)


def test_scare_quotes_are_nobodys_words() -> None:
    assert "silent majority" not in text_with(sheet(), Look.QUOTE)


@pytest.mark.parametrize(
    ("marks", "person", "quote"), [(ALL_MARKS, True, True), (NAMES, True, False), (QUOTES, False, True)]
)
def test_each_class_of_marks_can_be_switched_off(marks: frozenset[object], person: bool, quote: bool) -> None:
    made = sheet()
    made.set_marks(marks)  # type: ignore[arg-type]
    assert bool(runs_with(made, Look.PERSON)) is person
    assert bool(runs_with(made, Look.QUOTE)) is quote
    assert any("▎" in line for line in lines(made)) is quote


def test_links_are_numbered_and_lead_where_the_list_at_the_end_says() -> None:
    made = sheet()
    text = "\n".join(lines(made))
    assert "full report¹ is online" in text
    assert "reply of the Board²." in text
    assert "1 https://alder.example/report?year=2026" in text
    assert {run.href for run in runs_with(made, Look.LINK)} == {
        "https://alder.example/report?year=2026",
        "https://board.example/reply",
    }


def test_only_web_and_mail_addresses_become_links() -> None:
    article = samples.harbour()
    evil = samples.with_link(article.text, "steel", "javascript:alert(1)")
    made = sheet(samples.harbour(text=evil))
    assert all(run.href.startswith("https://") for run in runs_with(made, Look.LINK) if run.href)


def test_a_lead_that_is_bold_throughout_is_not_shown_bold() -> None:
    clean = samples.text([(BlockKind.LEAD, "All of this was bold.", ""), (BlockKind.PARAGRAPH, "Only this is.", "")])
    stressed = tuple(replace(block, marks=(Mark(block.span, MarkKind.STRONG),)) for block in clean.blocks)
    made = sheet(samples.harbour(text=replace(clean, blocks=stressed), analysis=Analysis()))
    assert text_with(made, Look.STRONG) == "Only this is."


def test_list_items_hang_and_stand_close() -> None:
    text = lines(sheet(cells=60))
    at = next(number for number, line in enumerate(text) if "• the price of steel" in line)
    first, second = text[at], text[at + 1]
    assert len(first) - len(first.lstrip(" •")) == len(second) - len(second.lstrip())
    assert any("•" in line for line in text[at + 2 : at + 4])


def test_a_quotation_set_apart_is_moved_in_and_names_its_source() -> None:
    text = lines(sheet())
    inset = next(line for line in text if "A harbour is not a monument" in line)
    plain = next(line for line in text if "The report names three" in line)
    assert inset.index("A harbour") == plain.index("The report") + 4
    assert any(line.strip() == "— from the report" for line in text)


def test_captions_stand_apart_with_their_credit() -> None:
    made = sheet()
    assert "▫ Marit de Wilde in the old customs house, last autumn · Photo:" in "\n".join(lines(made))
    assert "in the old customs house, last autumn" in text_with(made, Look.CAPTION)


def test_code_keeps_its_blanks_and_tables_their_columns() -> None:
    text = lines(sheet())
    code = next(line for line in text if "raise Doubt" in line)
    start = next(line for line in text if "tonnes = [" in line).index("tonnes")
    assert code.index("raise") == start + 4
    cells = [line for line in text if "41 million" in line or "9 million" in line]
    assert cells[0].index("41") == cells[1].index("9 million")


def test_a_text_that_stops_short_says_so_and_names_the_key() -> None:
    made = sheet(manner=Manner(full_text_key="x"))
    assert any("The text stops short here; x fetches the full text." in line for line in lines(made))


def test_where_the_web_page_stops_short_too_no_key_is_named() -> None:
    fetched = replace(samples.harbour(), full_text=True)
    made = lines(sheet(fetched, manner=Manner(full_text_key="x")))
    assert any("The text stops short here, and so does the web page." in line for line in made)


def test_a_file_that_stops_short_names_no_key() -> None:
    made = lines(sheet(replace(samples.harbour(), address="/home/a.txt"), manner=Manner(full_text_key="x")))
    assert any("The text stops short here. " in line for line in made)


def test_pieces_that_were_put_back_are_told_where_they_stand_and_the_chosen_one_has_a_bar() -> None:
    article = samples.harbour()
    back, *rest = article.text.removals
    text = replace(article.text, removals=tuple(rest), restored=(replace(back, kind=BlockKind.PARAGRAPH),))
    made = sheet(replace(article, text=text), manner=Manner(TextMode.REMOVALS))
    number = next(at for at, one in enumerate(listed(text)) if one in text.restored)
    made.choose(number)
    line = lines_of_pieces(made.page)[number]
    assert f"▌ ┄ put back: {back.rule} ┄" in lines(made)[line]
    assert sorted(lines_of_pieces(made.page)) == list(range(len(listed(text))))


def test_the_way_from_piece_to_piece_goes_down_and_up_again() -> None:
    made = sheet(manner=Manner(TextMode.REMOVALS))
    seen = []
    while (number := next_piece(made.page, 0, 1)) is not None:
        seen.append(number)
        made.choose(number)
    assert seen == list(range(len(samples.harbour().text.removals)))
    while (number := next_piece(made.page, 0, -1)) is not None:
        seen.pop()
        made.choose(number)
    assert len(seen) == 1
    assert next_piece(sheet().page, 0, 1) is None


def test_removals_are_shown_at_their_place_only_when_asked() -> None:
    assert not any("share_buttons" in line for line in lines(sheet()))
    text = "\n".join(lines(sheet(manner=Manner(TextMode.REMOVALS))))
    assert text.index("calls that a mistake") < text.index("removed: template") < text.index("We will not sign")
    assert "repaired: double word ┄ “the the” → “the”" in text
    assert text.index("is expected to attend") < text.index("ten photographs of the flood")


def test_the_original_is_shown_without_marks() -> None:
    made = sheet(manner=Manner(TextMode.RAW, "<p>Marit de Wilde\x1b[2J</p>"))
    assert any("<p>Marit de Wilde</p>" in line for line in lines(made))
    assert not runs_with(made, Look.PERSON)


def test_searched_words_are_found_whatever_their_case_and_accents() -> None:
    made = sheet()
    hit = made.look_for("THE REPÓRT", 0)
    assert hit is not None
    assert hit.of(made.text) == "the report"
    assert "the report" in text_with(made, Look.FOUND)
    assert len(runs_with(made, Look.HIT)) == len(made.hits) - 1


def test_walking_the_marks_visits_each_once_in_reading_order() -> None:
    made = sheet()
    seen: list[Span] = []
    while stop := made.next_stop(0, 1):
        made.set_current(stop[0])
        seen.append(stop[0])
    assert seen == sorted(seen, key=lambda span: (span.start, -span.end))
    expected = sum(len(entity.mentions) for entity in made.article.analysis.entities)
    quotes = [quote for quote in made.article.analysis.quotes if quote.kind is not QuoteKind.SCARE]
    assert len(seen) == expected + len(quotes)
    back = 0
    while stop := made.next_stop(0, -1):
        made.set_current(stop[0])
        back += 1
    assert back == len(seen) - 1


def test_the_mark_under_the_mouse_is_found() -> None:
    made = sheet()
    number = next(at for at, line in enumerate(lines(made)) if "wants the sums checked" in line)
    x = lines(made)[number].index("Marit")
    offset = made.page.code_point_at(number, x)
    assert offset is not None
    stop = made.stop_at(offset)
    assert stop is not None
    assert getattr(stop[1], "kind", None) is EntityKind.PERSON


def test_progress_runs_from_nothing_to_all_and_ends_with_the_text() -> None:
    made = sheet()
    last = made.page.last_text_line
    assert made.progress(0, 0) == 0
    assert made.progress(last - 9, 10) == 1
    assert 0 < made.progress(5, 10) < 1
    assert made.minutes_left(1.0) == 0
    assert made.minutes_left(0.5) == 1


def test_a_long_word_is_broken_where_one_sees_it() -> None:
    words = "https://alder.example/" + "a" * 90
    article = samples.harbour(text=samples.text([(BlockKind.PARAGRAPH, words, "")]))
    broken = [line for line in lines(sheet(article)) if line.endswith(BREAK_SIGN)]
    assert len(broken) == 1
