"""Blocks that other stories of a site hold go where furniture stands, and stay where an article may say them."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.clean import clean
from reader.cleaning.recurring import RULE
from reader.core.articles import ArticleData, Markup, Original
from reader.core.decisions import CleaningDecisions, Like, piece_of_removal
from reader.core.repetition import UNKNOWN, BlocksSeen, SiteBlocks, mark_of
from reader.core.text import BlockKind, Cleaned
from tests.cleaning.samples import page, paragraphs


@dataclass(frozen=True)
class Story:
    """A story of three paragraphs, and what its site puts around it."""

    text: tuple[str, str, str]
    box: str
    """A box that speaks to the reader."""
    slogan: str
    """What the site says of itself, no sentence."""
    case: str
    """A sentence that reporters repeat."""
    about: str
    """Running text below the article, as long as a paragraph."""


STORIES = {
    "nl": Story(
        (
            "De gemeenteraad van Oosterdam heeft het besluit over de nieuwe havenmuur uitgesteld tot na de zomer.",
            "Bewoners van de Kade hadden daarop aangedrongen, omdat hun huizen door het heien zijn verzakt.",
            "Het onderzoek naar de bodem kost veertigduizend euro en is pas in het voorjaar helemaal klaar.",
        ),
        "De Kadebrief brengt onze mooiste verhalen van de waterkant elke vrijdag bij u op de keukentafel.",
        "Kadebode – dicht bij het water",
        "De rechter doet over twee weken uitspraak.",
        "De Kadebode is een onafhankelijke krant van zeven dorpen aan de Rijnbode en verschijnt op papier en digitaal.",
    ),
    "en": Story(
        (
            "The council put off its vote on the new harbour wall in Oosterdam on Tuesday, after a long night.",
            "Residents have waited for the wall since the flood of the year before, which took the old one away.",
            "A second study of the soil under the quay is due in the spring and will cost forty thousand euros.",
        ),
        "The Quay Letter brings our best stories from the waterfront to your kitchen table every Friday morning.",
        "Harbour Post – fair winds and honest news",
        "The case continues on Monday at noon.",
        "The Harbour Post is an independent paper of seven villages on the river and appears in print and online, "
        "with money from the fund for the region.",
    ),
    "de": Story(
        (
            "Der Gemeinderat von Osterdamm hat den Beschluss über die neue Hafenmauer auf den Herbst verschoben.",
            "Die Anwohner am Kai hatten darum gebeten, weil ihre Häuser durch die Rammarbeiten abgesackt sind.",
            "Das Gutachten zum Boden kostet vierzigtausend Euro und wird erst im Frühjahr vollständig vorliegen.",
        ),
        "Der Kaibrief bringt Ihnen unsere schönsten Geschichten vom Wasser jeden Freitag auf den Frühstückstisch.",
        "Hafenbote – nah am Wasser gebaut",
        "Der Prozess wird am Montag fortgesetzt.",
        "Der Hafenbote ist eine unabhängige Zeitung für sieben Dörfer am Fluss und erscheint gedruckt und im Netz, "
        "gefördert aus dem Fonds der Region.",
    ),
    "fr": Story(
        (
            "Le conseil municipal de Port-Levant a reporté après l'été son vote sur la nouvelle digue du port.",
            "Les riverains du quai l'avaient réclamé, car leurs maisons se sont affaissées pendant les travaux.",
            "L'étude du sol coûte quarante mille euros et ne sera complète qu'au début du printemps prochain.",
        ),
        "La Lettre du quai dépose nos plus belles histoires sur votre table chaque vendredi.",
        "Le Courrier du port – le vent en poupe",
        "Le procès se poursuit lundi à midi.",
        "Le Courrier du port est un journal indépendant de sept villages au bord du fleuve et paraît sur papier.",
    ),
    "es": Story(
        (
            "El ayuntamiento de Puerto Levante ha aplazado hasta el otoño la votación sobre el nuevo dique del puerto.",
            "Los vecinos del muelle lo habían pedido, porque sus casas se han hundido con las obras del invierno.",
            "El estudio del suelo cuesta cuarenta mil euros y no estará completo hasta el comienzo de la primavera.",
        ),
        "La Carta del muelle trae nuestras mejores historias de la orilla a la mesa de usted cada viernes temprano.",
        "El Correo del puerto – muy cerca del agua",
        "El juicio continúa el lunes al mediodía.",
        "El Correo del puerto es un diario independiente de siete pueblos junto al río y sale en papel y en la red, "
        "con ayuda del fondo de la comarca.",
    ),
}
TITLES = {
    "nl": "Raad stelt besluit over muur uit",
    "en": "Council delays vote on wall",
    "de": "Rat verschiebt Beschluss zur Mauer",
    "fr": "Le conseil reporte le vote sur la digue",
    "es": "El pleno aplaza la votación del dique",
}
LANGUAGES = sorted(STORIES)


def known(*texts: str, doubtful: bool = False) -> SiteBlocks:
    """What a site is known for, of either kind when ``doubtful``."""
    return SiteBlocks(frozenset(mark_of(text, doubtful=kind) for text in texts for kind in {False, doubtful}))


def cleaned(
    blocks: list[str],
    site: SiteBlocks = UNKNOWN,
    *,
    markup: Markup = Markup.FRAGMENT,
    language: str = "en",
    decisions: CleaningDecisions = CleaningDecisions(),  # noqa: B008 - never changed
) -> Cleaned:
    """What cleaning makes of a document of these blocks."""
    content = {
        Markup.FRAGMENT: paragraphs(*blocks),
        Markup.TEXT: "\n\n".join(blocks),
        Markup.MARKDOWN: "\n\n".join(blocks),
        Markup.PAGE: page(paragraphs(*blocks), title=TITLES[language], language=language),
    }[markup]
    title = TITLES[language] if markup is not Markup.PAGE else ""
    data = ArticleData("a", Original(content, markup), title, language=language, address="https://post.example/a")
    return clean(data, known=site, decisions=decisions)


def texts(found: Cleaned) -> list[str]:
    """The texts of the blocks."""
    return [found.text.text_of(block) for block in found.text.blocks]


def repeated(found: Cleaned) -> list[str]:
    """What was taken out because other stories hold it."""
    return [one.text for one in found.text.removals if one.rule == RULE]


@pytest.mark.parametrize("markup", Markup)
@pytest.mark.parametrize("language", LANGUAGES)
def test_box_and_slogan_under_a_story_go_when_other_stories_hold_them(language: str, markup: Markup) -> None:
    story = STORIES[language]
    blocks = [*story.text, story.box, story.slogan]
    before = cleaned(blocks, markup=markup, language=language)
    assert story.box in texts(before)
    after = cleaned(blocks, known(story.box, story.slogan), markup=markup, language=language)
    assert texts(after) == list(story.text)
    assert story.box in repeated(after)
    assert all(0 < one.confidence < 1 and one.block == len(story.text) for one in after.text.removals)


@pytest.mark.parametrize("markup", Markup)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_site_is_known_for_does_not_change_what_is_counted(language: str, markup: Markup) -> None:
    story = STORIES[language]
    blocks = [*story.text, story.box, story.slogan]
    before = cleaned(blocks, markup=markup, language=language).seen
    after = cleaned(blocks, SiteBlocks(frozenset(before.marks)), markup=markup, language=language).seen
    assert (before.marks, before.sketch) == (after.marks, after.sketch)
    assert before.heeded == ()
    assert set(after.heeded) == set(after.marks)
    assert mark_of(story.box) in before.marks


@pytest.mark.parametrize("markup", [Markup.FRAGMENT, Markup.TEXT, Markup.PAGE])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_that_reporters_repeat_stays_in_the_middle_and_at_the_end(language: str, markup: Markup) -> None:
    one, two, three = STORIES[language].text
    case = STORIES[language].case
    for blocks in ([one, case, two, three], [one, two, three, case]):
        found = cleaned(blocks, known(case, doubtful=True), markup=markup, language=language)
        assert texts(found) == blocks


@pytest.mark.parametrize("language", LANGUAGES)
def test_lead_and_long_paragraphs_stay_however_often_they_were_seen(language: str) -> None:
    story = STORIES[language]
    blocks = [story.about, *story.text]
    found = cleaned(blocks, known(*blocks[:3], doubtful=True), language=language)
    assert texts(found) == blocks


@pytest.mark.parametrize("language", LANGUAGES)
def test_running_text_below_the_story_needs_much_evidence(language: str) -> None:
    story = STORIES[language]
    blocks = [*story.text, story.about]
    assert texts(cleaned(blocks, SiteBlocks(frozenset({mark_of(story.about)})), language=language)) == blocks
    enough = SiteBlocks(frozenset({mark_of(story.about, doubtful=True)}))
    assert texts(cleaned(blocks, enough, language=language)) == list(story.text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_box_in_the_middle_goes_when_it_speaks_to_the_reader_as_a_house_does(language: str) -> None:
    story = STORIES[language]
    one, two, three = story.text
    blocks = [one, two, story.box, three, two.replace(".", ", again.")]
    assert story.box not in texts(cleaned(blocks, known(story.box), language=language))


def test_the_title_in_a_text_stays() -> None:
    title, story = "Weather for the coast and the islands", STORIES["en"]
    content = "\n\n".join([title, *story.text])
    found = clean(ArticleData("a", Original(content, Markup.TEXT)), known=known(title, doubtful=True))
    assert found.metadata.title == title
    assert repeated(found) == []


@pytest.mark.parametrize(
    "said",
    [
        "“You will see our wall before your summer is over,” the mayor promised the whole village.",
        "“We will build your wall, and we will pay for it.”",
        "You will get our wall, Verbeek said again on Monday.",
    ],
)
def test_what_somebody_said_stays(said: str) -> None:
    blocks = [*STORIES["en"].text, said]
    assert texts(cleaned(blocks, known(said, doubtful=True))) == blocks


def test_the_heading_of_a_series_stays_and_that_of_a_box_goes_with_it() -> None:
    one, two, three = STORIES["en"].text
    box, series, over = STORIES["en"].box, "What is known so far", "Friday mornings on the quay"
    markup = f"<p>{one}</p><h2>{series}</h2><p>{two}</p><p>{three}</p><h2>{over}</h2><p>{box}</p>"
    data = ArticleData("a", Original(markup, Markup.FRAGMENT), TITLES["en"])
    found = clean(data, known=known(series, over, box, doubtful=True))
    assert texts(found) == [one, series, two, three]
    assert repeated(found) == [over, box]


@pytest.mark.parametrize("stamp", ["Update 14:05 GMT on Monday", "Monday 2 March 2026, 14:05"])
def test_a_time_stays(stamp: str) -> None:
    one, two, three = STORIES["en"].text
    blocks = [one, stamp, two, stamp, three]
    before = cleaned(blocks)
    assert texts(cleaned(blocks, known(stamp))) == texts(before)


def test_most_of_an_article_never_goes() -> None:
    one, two, _ = STORIES["en"].text
    boxes = [
        STORIES["en"].box,
        "Our editors walk with you along the old sea wall on the first Sunday of May, whatever the weather may bring.",
        "We print your letters on the back page once a week, if they are short and if you put your name below.",
    ]
    blocks = [one, two, *boxes]
    found = cleaned(blocks, known(*boxes))
    assert texts(found) == blocks
    assert set(found.seen.heeded) == set(map(mark_of, boxes)), "they were known, and kept nevertheless"


def test_a_step_of_a_recipe_stays() -> None:
    steps = ["Preheat the oven to two hundred degrees.", "Season with salt and pepper.", "Serve at once with bread."]
    markup = f"<p>{STORIES['en'].text[0]}</p><ol>{''.join(f'<li>{step}</li>' for step in steps)}</ol>"
    data = ArticleData("a", Original(markup, Markup.FRAGMENT), "Bread and fish")
    found = clean(data, known=known(*steps, doubtful=True))
    assert [found.text.text_of(b) for b in found.text.blocks if b.kind is BlockKind.LIST_ITEM] == steps


def test_the_box_comes_back_when_the_user_wants_it() -> None:
    story = STORIES["nl"]
    blocks, site = [*story.text, story.box, story.slogan], known(story.box, story.slogan)
    before = cleaned(blocks, site, language="nl")
    wish = CleaningDecisions(restored=(piece_of_removal(before.text, before.text.removals[0]),))
    assert texts(cleaned(blocks, site, language="nl", decisions=wish)) == [*story.text, story.box]
    always = CleaningDecisions(keep=(Like(RULE),))
    kept = cleaned(blocks, site, language="nl", decisions=always)
    assert texts(kept) == blocks
    assert [one.rule for one in kept.text.restored] == [RULE, RULE]


@given(st.lists(st.sampled_from([*STORIES["en"].text, *(getattr(STORIES["en"], name) for name in
                                 ("box", "slogan", "case", "about"))]), max_size=9, unique=True))  # fmt: skip
def test_cleaning_the_cleaned_text_again_changes_nothing(blocks: list[str]) -> None:
    seen = cleaned(blocks, markup=Markup.TEXT).seen
    site = SiteBlocks(frozenset(seen.marks))
    once = texts(cleaned(blocks, site, markup=Markup.TEXT))
    assert texts(cleaned(once, site, markup=Markup.TEXT)) == once
    assert not blocks or once


@given(st.text(max_size=200))
def test_any_text_has_a_mark_of_64_bits_that_tells_the_evidence(text: str) -> None:
    assert -(2**63) <= mark_of(text) < 2**63
    assert mark_of(text) % 2 == 0
    assert mark_of(text, doubtful=True) == mark_of(text) + 1
    assert mark_of(f"  {text.upper()} ") == mark_of(text.upper())


def test_nothing_is_seen_in_nothing() -> None:
    assert cleaned([]).seen == BlocksSeen()
