"""What the panels beside an article list."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.analysis import Entity, EntityKind
from reader.core.articles import Article
from reader.core.spans import Span
from reader.core.text import Removal
from reader.tui.view.looks import Look
from reader.tui.view.panels import REMOVAL_LINES, name_entries, quote_entries, removal_entries
from reader.tui.view.runs import text_of, width_of
from tests.tui.samples import harbour
from tests.tui.view.strategies import articles

ARTICLE = harbour()


@given(articles(), st.integers(16, 60))
def test_every_entry_fits_the_panel(article: Article, width: int) -> None:
    entries = [
        *name_entries(article.analysis.entities, width),
        *quote_entries(article.analysis, article.text.plain, width),
        *removal_entries(article.removals, width),
    ]
    assert all(width_of(line) <= width for entry in entries for line in entry.lines)
    assert all("\n" not in text_of(line) for entry in entries for line in entry.lines)


def test_names_stand_by_kind_with_their_mentions() -> None:
    lines = [text_of(entry.lines[0]).rstrip() for entry in name_entries(ARTICLE.analysis.entities, 24)]
    assert lines == [
        "People",
        "Marit de Wilde        3",
        "Tomas Okafor          2",
        "Organisations",
        "Harbour Board         1",
        "Alder Institute       1",
        "Places",
        "Port Alder            2",
        "Brussels              1",
        "Other names",
        "Thursday              1",
    ]


def test_an_adjective_says_which_place_it_counts_for() -> None:
    adjective = Entity("Noors", EntityKind.MISC, (Span(0, 5),), place="Noorwegen")
    assert text_of(name_entries([adjective], 30)[1].lines[0]).split() == ["Noors", "·", "Noorwegen", "1"]


def test_keys_of_names_lead_back_to_the_entities() -> None:
    keyed = {entry.text: entry.key for entry in name_entries(ARTICLE.analysis.entities, 24) if entry.key}
    assert ARTICLE.analysis.entities[int(keyed["Tomas Okafor"])].name == "Tomas Okafor"


def test_quotes_say_who_how_and_what() -> None:
    entries = quote_entries(ARTICLE.analysis, ARTICLE.text.plain, 40)
    heads = [text_of(entry.lines[0]).split() for entry in entries]
    assert heads[0] == ["Marit", "de", "Wilde", "said"]
    assert heads[1] == ["Alder", "Institute", "?", "in", "part"]
    assert heads[3] == ["nobody", "named", "so-called"]
    assert text_of(entries[3].lines[1]) == "▎ silent majority"


def test_a_removal_names_its_rule_and_shows_the_piece() -> None:
    entries = removal_entries(ARTICLE.removals, 44)
    assert text_of(entries[0].lines[0]).split() == ["template", "removed"]
    assert "share_buttons" in text_of(entries[0].lines[1])
    assert text_of(entries[1].lines[2]).strip() == "→ the"
    assert all(Look.REMOVED in run.looks for run in entries[0].lines[1][1:])


def test_a_huge_removal_is_cut_with_an_ellipsis() -> None:
    [entry] = removal_entries([Removal("menu item " * 50_000, "navigation", 0)], 40)
    assert len(entry.lines) == REMOVAL_LINES + 1
    assert text_of(entry.lines[-1]).endswith("…")
