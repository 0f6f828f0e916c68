"""What the user decided wins over every rule, and nothing is lost by it."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.assemble import assemble
from reader.cleaning.clean import clean
from reader.cleaning.draft import Draft, Inline, Sheet
from reader.cleaning.settle import settle
from reader.core.articles import ArticleData, Markup, Original
from reader.core.decisions import (
    BY_HAND,
    BY_RULE,
    UNDECIDED,
    CleaningDecisions,
    Like,
    Piece,
    piece_of_block,
    piece_of_removal,
)
from reader.core.safe import safe
from reader.core.text import SEPARATOR, BlockKind, CleanText, MarkKind

ARTICLE = """Waterschap waarschuwt voor lage stand

Het water in de Rijnbode staat lager dan ooit, zegt het waterschap. De boeren langs de dijk maken zich zorgen.

{{ related_articles | limit: 3 }}

Volgens dijkgraaf Ans Terpstra is er genoeg water voor de komende weken, mits het snel gaat regenen in Duitsland.

Advertentie

De gemeente vraagt inwoners om hun tuin niet te sproeien. Ook het zwembad gaat eerder dicht dan in andere jaren.
"""


def cleaned(decisions: CleaningDecisions = UNDECIDED, text: str = ARTICLE, markup: Markup = Markup.TEXT) -> CleanText:
    """The clean text of a document."""
    return clean(ArticleData("a", Original(text, markup)), decisions=decisions).text


def words(text: CleanText) -> list[str]:
    """The texts of the blocks."""
    return [text.text_of(block) for block in text.blocks]


def restoring(text: CleanText) -> CleaningDecisions:
    """The wish to have everything back that was taken out of ``text``."""
    return CleaningDecisions(restored=tuple(piece_of_removal(text, one) for one in text.removals))


def sound(text: CleanText) -> bool:
    """Whether blocks cover the text, marks lie in their blocks, and removals have a place."""
    at = 0
    assert safe(text.plain) == text.plain
    for block in text.blocks:
        assert block.span.start == at
        assert all(block.span.contains(mark.span) for mark in block.marks)
        at = block.span.end + len(SEPARATOR)
    assert at == len(text.plain) + (len(SEPARATOR) if text.blocks else 0)
    for one in (*text.removals, *text.restored):
        assert 0 <= one.block <= len(text.blocks)
        assert one.at == -1 or text.blocks[one.block].span.start <= one.at <= text.blocks[one.block].span.end
    return True


def test_a_block_comes_back_where_it_stood_and_is_listed_as_put_back() -> None:
    before = cleaned()
    (template,) = [one for one in before.removals if "related" in one.text]
    after = cleaned(CleaningDecisions(restored=(piece_of_removal(before, template),)))
    assert words(after) == [*words(before)[: template.block], template.text, *words(before)[template.block :]]
    assert [(one.text, one.rule, one.block) for one in after.restored] == [
        (template.text, template.rule, template.block)
    ]
    assert template not in after.removals
    assert sound(after)


def test_without_the_decision_the_text_is_as_it_was() -> None:
    before = cleaned()
    assert cleaned(restoring(before)) != before
    assert cleaned(CleaningDecisions()) == before


def test_of_two_equal_pieces_the_one_comes_back_that_was_meant() -> None:
    twice = ARTICLE.replace("{{ related_articles | limit: 3 }}", "Advertentie")
    before = cleaned(text=twice)
    adverts = [one for one in before.removals if one.text == "Advertentie"]
    assert len(adverts) == 2
    for advert in adverts:
        after = cleaned(CleaningDecisions(restored=(piece_of_removal(before, advert),)), twice)
        assert [one.block for one in after.restored] == [advert.block]


def test_a_decision_holds_when_the_rest_of_the_original_and_the_numbers_in_the_piece_change() -> None:
    before = cleaned()
    decisions = restoring(before)
    changed = ARTICLE.replace("limit: 3", "limit: 12").replace("De boeren", "De tuinders")
    after = cleaned(
        decisions, f"Een nieuwe alinea gaat voor alles uit, en ze is lang genoeg om te blijven.\n\n{changed}"
    )
    assert "{{ related_articles | limit: 12 }}" in words(after)
    assert after.removals == ()


def test_a_piece_that_a_better_cleaner_takes_in_parts_comes_back_in_parts() -> None:
    wanted = Piece("template", "lees ook onze andere verhalen en meld u aan voor de brief")
    drafts = [Draft("Het blijft droog."), Draft("Lees ook onze andere verhalen"), Draft("en meld u aan voor de brief")]
    for draft in drafts[1:]:
        draft.remove("newsletter")
    sheet = Sheet(drafts)
    settle(sheet, CleaningDecisions(restored=(wanted,)))
    assert all(draft.kept for draft in drafts)


def test_a_rule_of_the_source_keeps_every_piece_of_a_kind() -> None:
    before = cleaned()
    kinds = {one.rule for one in before.removals}
    for kind in kinds:
        after = cleaned(CleaningDecisions(keep=(Like(kind),)))
        assert {one.rule for one in after.removals} == kinds - {kind}
        assert {one.rule for one in after.restored} == {kind}


def test_a_piece_that_a_rule_of_the_source_keeps_can_be_taken_out_of_one_article() -> None:
    kept = cleaned(CleaningDecisions(keep=(Like("template"),)))
    (piece,) = [piece_of_removal(kept, one) for one in kept.restored]
    after = cleaned(CleaningDecisions(keep=(Like("template"),), removed=(piece,)))
    assert after.restored == ()
    assert after == cleaned()


def test_blocks_that_do_not_belong_go_and_are_listed() -> None:
    before = cleaned()
    piece = piece_of_block(before, 2)
    after = cleaned(CleaningDecisions(removed=(piece,)))
    assert words(after) == [*words(before)[:2], *words(before)[3:]]
    (gone,) = [one for one in after.removals if one.rule == BY_HAND]
    assert (gone.text, gone.block, gone.kind) == (words(before)[2], 2, before.blocks[2].kind)


def test_text_that_never_belongs_goes_from_every_article_of_the_source() -> None:
    rule = CleaningDecisions(remove=(Like(text="De gemeente vraagt *"),))
    after = cleaned(rule)
    assert not any("zwembad" in block for block in words(after))
    (gone,) = [one for one in after.removals if one.rule == BY_RULE]
    spared = cleaned(CleaningDecisions(restored=(piece_of_removal(after, gone),), remove=rule.remove))
    assert words(spared) == words(cleaned())
    assert [one.rule for one in spared.restored] == [BY_RULE]


def test_an_inline_piece_and_a_repair_come_back_as_they_were() -> None:
    draft = Draft("Door onze redactie AT&amp;T stijgt", inlines=[Inline(19, 27, MarkKind.STRONG)])
    draft.cut(0, 19, "metadata")
    draft.replace(2, 7, "&", "entity")
    sheet = Sheet([draft])
    text = assemble(sheet)
    assert text.plain == "AT&T stijgt"
    assert [one.at for one in text.removals] == [0, 2]
    again = Draft("Door onze redactie AT&amp;T stijgt", inlines=[Inline(19, 27, MarkKind.STRONG)])
    again.cut(0, 19, "metadata")
    again.replace(2, 7, "&", "entity")
    sheet = Sheet([again])
    settle(sheet, restoring(text))
    after = assemble(sheet)
    assert after.plain == "Door onze redactie AT&amp;T stijgt"
    assert after.blocks[0].marks[0].span.of(after.plain) == "AT&amp;T"
    assert [one.rule for one in after.restored] == ["metadata", "entity"]


def test_a_repair_without_a_known_place_is_undone_where_its_words_stand() -> None:
    before = cleaned(text="De prijs is â‚¬ 5, zegt AT&amp;T in een verklaring aan de krant van vandaag.")
    assert before.removals
    after = cleaned(restoring(before), "De prijs is â‚¬ 5, zegt AT&amp;T in een verklaring aan de krant van vandaag.")
    assert "AT&amp;T" in after.plain
    assert after.removals == ()


@pytest.mark.parametrize("markup", [Markup.FRAGMENT, Markup.MARKDOWN, Markup.PAGE])
def test_every_kind_of_document_follows_decisions(markup: Markup) -> None:
    paragraphs = [part for part in ARTICLE.split("\n\n")[1:] if not part.startswith(("{", "Adv"))]
    body = "".join(f"<p>{part}</p>\n\n" for part in paragraphs)
    document = f"<html><body><article>{body}</article></body></html>" if markup is Markup.PAGE else body
    before = cleaned(text=document, markup=markup)
    assert len(before.blocks) == 3
    after = cleaned(CleaningDecisions(removed=(piece_of_block(before, 1),)), document, markup)
    assert words(after) == [words(before)[0], words(before)[2]]
    assert sound(after)


def test_running_text_around_the_article_of_a_page_can_be_put_back() -> None:
    body = "".join(f"<p>{part}</p>" for part in ARTICLE.split("\n\n")[1:] if not part.startswith(("{", "Adv")))
    after = "Wie de dijk wil zien, kan zaterdag mee met een wandeling langs de Rijnbode, zo meldt het waterschap."
    aside = f'<div class="promo-box related"><p><a href="/x">{after}</a></p></div>'
    page = f"<html><body><main><article>{body}</article></main>{aside}</body></html>"
    before = cleaned(text=page, markup=Markup.PAGE)
    (left,) = [one for one in before.removals if "wandeling" in one.text]
    assert (left.rule, left.block) == ("page", len(before.blocks))
    back = cleaned(CleaningDecisions(restored=(piece_of_removal(before, left),)), page, Markup.PAGE)
    assert words(back) == [*words(before), after]


def test_rules_say_nothing_without_kind_and_words() -> None:
    assert not Like().means("template", "x")
    assert Like(text="Lees ook: *").means("paragraph", "lees ook: 0 reacties")
    assert not Like(text="Lees ook").means("paragraph", "lees ook morgen")
    assert not Like("caption", "a").means("paragraph", "a")


def test_what_steers_a_terminal_never_comes_back() -> None:
    text = "Een nieuwe \x1b[31mdijk\u202e voor\u00ad Arnhem, zo meldt de provincie in een brief van vandaag."
    before = cleaned(text=text)
    assert {one.rule for one in before.removals} >= {"invisible"}
    for decisions in (restoring(before), CleaningDecisions(keep=(Like("invisible"),))):
        after = cleaned(decisions, text)
        assert sound(after)
        assert after.plain == before.plain


@given(st.data())
def test_putting_everything_back_gives_the_block_as_it_came(data: st.DataObject) -> None:
    original = data.draw(st.text("abcde", min_size=1, max_size=30))
    draft = Draft(original)
    for number in range(data.draw(st.integers(0, 6))):
        start = data.draw(st.integers(0, len(draft.text)))
        end = data.draw(st.integers(start, len(draft.text)))
        if start == end:
            continue
        if data.draw(st.booleans()):
            draft.cut(start, end, f"rule-{number}")
        else:
            draft.replace(start, end, data.draw(st.text("XYZ", max_size=3)), f"rule-{number}")
    draft.undo(list(dict.fromkeys(draft.changes)))
    assert draft.text == original
    assert draft.changes == []


PARAGRAPHS = st.lists(
    st.sampled_from(
        [
            "Het water staat lager dan ooit, zegt het waterschap in een brief aan de boeren langs de dijk.",
            "{{ newsletter_form }}",
            "Advertentie",
            "Lees ook: Dijk bezwijkt bij Arnhem",
            "Deel dit artikel via Facebook",
            "AMSTERDAM (ANP) - De gemeente vraagt inwoners om hun tuin niet te sproeien, want het blijft droog.",
            "De prijs steeg tot â‚¬ 5, aldus AT&amp;T.",
            "- een eerste punt\n- een tweede punt",
            "Foto: Piet de Vries",
            "Een\u200b nieuwe \x1b[31mdijk\u202e voor\u00ad Arnhem, zo meldt de provincie in een brief van vandaag.",
        ]
    ),
    max_size=9,
)


def everything(paragraphs: Iterable[str]) -> CleanText:
    """A document with all removals put back, those inside restored blocks too."""
    text = "\n\n".join(paragraphs)
    decisions = UNDECIDED
    made = cleaned(text=text)
    for _ in range(3):
        more = restoring(made).restored
        decisions = CleaningDecisions(restored=(*decisions.restored, *more))
        made = cleaned(decisions, text)
    return made


@given(PARAGRAPHS)
def test_restoring_everything_leaves_nothing_out_and_every_span_sound(paragraphs: list[str]) -> None:
    text = everything(paragraphs)
    assert sound(text)
    assert text.removals == ()
    shown = "".join(text.plain.split())
    for paragraph in paragraphs:
        for word in safe(paragraph).replace("- een", "een").split():
            assert word in shown


@given(PARAGRAPHS, st.data())
def test_any_decision_leaves_a_sound_text_and_can_be_taken_back(paragraphs: list[str], data: st.DataObject) -> None:
    document = "\n\n".join(paragraphs)
    before = cleaned(text=document)
    pieces = [piece_of_removal(before, one) for one in before.removals]
    blocks = [piece_of_block(before, at) for at in range(len(before.blocks))]
    decisions = CleaningDecisions(
        restored=tuple(data.draw(st.lists(st.sampled_from(pieces), max_size=4))) if pieces else (),
        removed=tuple(data.draw(st.lists(st.sampled_from(blocks), max_size=4))) if blocks else (),
        keep=data.draw(st.sampled_from([(), (Like("template"),), (Like(text="*e*"),)])),
        remove=data.draw(st.sampled_from([(), (Like(BlockKind.CAPTION.value),), (Like(text="*water*"),)])),
    )
    assert sound(cleaned(decisions, document))
    assert cleaned(text=document) == before
