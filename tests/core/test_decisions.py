"""Decisions are about words: pieces are recognised again, sources are told by their host."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.decisions import (
    CONTEXT,
    LONGEST,
    UNDECIDED,
    CleaningDecisions,
    Like,
    Piece,
    best,
    folded,
    head,
    host_of,
    tail,
)


def test_case_numbers_and_blanks_do_not_count() -> None:
    assert folded("  Lees OOK:\n 12 reacties ") == folded("lees ook: 3 reacties") == "lees ook: 0 reacties"


@given(st.text(max_size=200))
def test_folding_is_idempotent_and_bounded(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert len(folded(text)) <= LONGEST
    assert len(tail(text)) <= CONTEXT
    assert len(head(text)) <= CONTEXT


def test_hosts_are_named_without_www_and_nothing_raises() -> None:
    assert host_of("https://www.Rijnbode.example/a?b=c") == "rijnbode.example"
    assert host_of("") == host_of("a file") == host_of("http://[") == ""


def test_the_same_words_in_the_same_surroundings_are_most_alike() -> None:
    wanted = Piece("template", "advertentie", "het blijft droog.", "de gemeente")
    twin = Piece("template", "advertentie", "het blijft nat.", "het water")
    moved = Piece("residue", "advertentie", "het blijft droog.", "de gemeente")
    other = Piece("template", "iets heel anders", "het blijft droog.", "de gemeente")
    assert best(wanted, [other, twin, wanted]) == 2
    assert best(wanted, [other, twin, moved]) == 2
    assert best(wanted, [other]) == -1
    assert best(wanted, []) == -1


def test_a_large_part_of_a_piece_is_recognised_and_a_few_words_are_not() -> None:
    whole = Piece("residue", "meld u aan voor onze dagelijkse brief")
    assert 0 < whole.likeness(Piece("residue", "meld u aan voor onze")) < 1
    assert whole.likeness(Piece("residue", "onze dagelijkse brief")) == 0


def test_words_of_a_rule_may_have_stars_for_any_words() -> None:
    like = Like(text="Lees ook: * (12)")
    assert like.means("paragraph", folded("LEES OOK: dijk bezwijkt (3)"))
    assert not like.means("paragraph", folded("Lees ook dit"))
    assert Like(text="a.c").means("", "a.c")
    assert not Like(text="a.c").means("", "abc")


def test_nothing_decided_is_false() -> None:
    assert not UNDECIDED
    assert CleaningDecisions(keep=(Like("template"),))
