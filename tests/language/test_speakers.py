"""Who says a quotation, in the ways in which papers put it."""

import pytest

from reader.core.analysis import QuoteKind
from reader.core.text import BlockKind
from reader.language.analyse import analyse
from tests.language.texts import quotes, text

ENGLISH = [
    ("Maria Lopez, the mayor of Bath, said the plan was “a disgrace”.", ["Maria Lopez"]),
    ("“We won,” Maria Lopez, the mayor, told reporters on Monday.", ["Maria Lopez"]),
    ("“We won,” said the mayor, Maria Lopez.", ["Maria Lopez"]),
    ("“We won,” said Labour leader Maria Lopez.", ["Maria Lopez"]),
    ("“We won,” he said. Paul Smith left.", [None]),
    ("Paul Smith arrived late. “The train broke down,” he explained.", ["Paul Smith"]),
    ("Paul Smith and Maria Lopez met. “It went well,” she said.", ["Maria Lopez"]),
    ("Asked about the delay, Paul Smith said: “No comment.”", ["Paul Smith"]),
    ("In a statement, Paul Smith said the claim was “nonsense”.", ["Paul Smith"]),
    ("“It is over,” Paul Smith said, adding that he was “relieved”.", ["Paul Smith", "Paul Smith"]),
    ("“It is over,” a spokesman for Paul Smith said.", [None]),
    ("Paul Smith’s lawyer said: “He denies everything.”", [None]),
    ("“I saw it,” said Paul Smith, who lives nearby. “It was huge.”", ["Paul Smith", "Paul Smith"]),
    ("“I saw it”, said Paul Smith, “and I ran.”", ["Paul Smith", "Paul Smith"]),
    ("In her view, Maria Lopez said, it was “a mess”.", ["Maria Lopez"]),
    ("“Nobody likes it,” said Paul Smith, “but we must.”", ["Paul Smith", "Paul Smith"]),
    ("According to Paul Smith, the bridge is “unsafe”.", ["Paul Smith"]),
    ("In Paul Smith’s words, it was “a mess”.", ["Paul Smith"]),
    ("Paul Smith lost, but Maria Lopez called it “a good day”.", ["Maria Lopez"]),
    ("Police said the driver was “lucky to be alive”.", [None]),
    ("The company’s chief executive, Maria Lopez, said: “We are sorry.”", ["Maria Lopez"]),
    ("“We are sorry,” growled Paul Smith.", ["Paul Smith"]),
    ("“We are sorry.” Paul Smith looked at his shoes.", ["Paul Smith"]),
    ("Paul Smith was angry. “They lied,” the 54-year-old said.", ["Paul Smith"]),
    ("Farmer Paul Smith was angry. “They lied,” the farmer said.", ["Paul Smith"]),
    ("Paul Smith told Maria Lopez she was “out of order”.", ["Paul Smith"]),
    ("Paul Smith, speaking to the BBC, described the match as “a war”.", ["Paul Smith"]),
]
DUTCH = [
    ("“We gaan door”, zegt burgemeester Saskia Verhulst van Delft.", ["Saskia Verhulst"]),
    ("“We gaan door”, zegt voorzitter Saskia Verhulst (D66).", ["Saskia Verhulst"]),
    ("Wethouder Saskia Verhulst (D66) noemt het ‘een ramp’.", ["Saskia Verhulst"]),
    ("Saskia Verhulst, directeur van ProRail, spreekt van ‘een ramp’.", ["Saskia Verhulst"]),
    ("“We gaan door”, zegt directeur van ProRail Saskia Verhulst.", ["Saskia Verhulst"]),
    ("“We gaan door”, aldus de voorzitter van de club, Saskia Verhulst.", ["Saskia Verhulst"]),
    ("“We gaan door”, meldt persbureau ANP.", ["ANP"]),
    ("“We gaan door”, laat het ANP weten.", ["ANP"]),
    ("Een buurman liep langs. “Wat een herrie”, zei hij.", [None]),
    ("Boer Piet Kraanen zag het. “Wat een herrie”, zegt de boer.", ["Piet Kraanen"]),
    ("Daarna zei Piet Kraanen: “Wat een herrie.”", ["Piet Kraanen"]),
    ("Piet Kraanen schudt zijn hoofd: “Wat een herrie.”", ["Piet Kraanen"]),
    ("“Wat een herrie”, bromde Piet Kraanen.", ["Piet Kraanen"]),
    ("Volgens Piet Kraanen, die ernaast woont, is het ‘niet te harden’.", ["Piet Kraanen"]),
    ("Piet Kraanen ontmoette Saskia Verhulst. “Leuk”, zei ze.", ["Saskia Verhulst"]),
    ("Trainer Piet Kraanen van Heracles: “We waren slecht.”", ["Piet Kraanen"]),
    ("Piet Kraanen is boos. Hij noemt het plan ‘dom’ en zegt: “Ik teken niet.”", ["Piet Kraanen", "Piet Kraanen"]),
    ("De advocaat van Piet Kraanen zei: “Hij zwijgt.”", [None]),
    ("Zijn advocaat, Saskia Verhulst, zei: “Hij zwijgt.”", ["Saskia Verhulst"]),
    ("“Hij zwijgt”, zei zijn advocaat Saskia Verhulst.", ["Saskia Verhulst"]),
    (
        "“Ik wil dit”, zegt Piet Kraanen. “En dat.” Saskia Verhulst knikt. “Ik niet”, zegt ze.",
        ["Piet Kraanen", "Piet Kraanen", "Saskia Verhulst"],
    ),
]
OTHERS = [
    ("de", "„Das geht nicht“, so Bürgermeisterin Anna Krull am Montag.", ["Anna Krull"]),
    ("de", "Anna Krull (SPD) nannte den Plan „unsinnig“.", ["Anna Krull"]),
    ("de", "Am Montag sagte Anna Krull: „Das geht nicht.“", ["Anna Krull"]),
    ("de", "Nach Ansicht von Anna Krull ist das „unsinnig“.", ["Anna Krull"]),
    ("de", "Anna Krull kam zu spät. „Der Zug stand“, erklärte sie.", ["Anna Krull"]),
    ("fr", "« Je reste », a répondu la maire, Claire Vasseur.", ["Claire Vasseur"]),
    ("fr", "Claire Vasseur est restée. « Je ne pars pas », a-t-elle dit.", ["Claire Vasseur"]),
    ("fr", "Claire Vasseur est restée. « Je ne pars pas », soupire-t-elle.", ["Claire Vasseur"]),
    ("fr", "Pour Claire Vasseur, c’est « une honte ».", ["Claire Vasseur"]),
    ("es", "«Me quedo», respondió la alcaldesa, Lucía Prado.", ["Lucía Prado"]),
    ("es", "Lucía Prado calificó la ley de «absurda».", ["Lucía Prado"]),
    ("es", "Según Lucía Prado, es «un error».", ["Lucía Prado"]),
]  # fmt: skip


@pytest.mark.parametrize(("plain", "speakers"), ENGLISH)
def test_english_speakers(plain: str, speakers: list[str | None]) -> None:
    assert [who for _, _, who in quotes("en", plain)] == speakers


@pytest.mark.parametrize(("plain", "speakers"), DUTCH)
def test_dutch_speakers(plain: str, speakers: list[str | None]) -> None:
    assert [who for _, _, who in quotes("nl", plain)] == speakers


@pytest.mark.parametrize(("language", "plain", "speakers"), OTHERS)
def test_other_speakers(language: str, plain: str, speakers: list[str | None]) -> None:
    assert [who for _, _, who in quotes(language, plain)] == speakers


def test_in_an_interview_the_answers_are_the_guests() -> None:
    found = quotes(
        "nl",
        "Saskia Verhulst (41) leidt het orkest. Een gesprek over Mahler.",
        "Waarom ging u weg bij het vorige orkest?",
        "‘Omdat het moest. En dat was geen pretje, dat zeg ik er meteen bij.",
        "‘Maar nu is het goed.’",
        "Wat vindt u van dirigent Piet Kraanen?",
        "‘Geen commentaar.’",
    )
    assert [who for _, _, who in found] == ["Saskia Verhulst"] * 3


INTERVIEWS = [
    (
        "nl",
        ["Saskia Verhulst (41) leidt het orkest. Een gesprek over Mahler.", "Saskia Verhulst schenkt thee in."],
        ["Waarom ging u weg bij het vorige orkest?", "‘Omdat het moest.’"],
        ["Dirigent Piet Kraanen denkt daar anders over.", "‘Piet Kraanen denkt wel vaker iets.’"],
        ["Uw boek heet ‘De lange adem’. Wie leest dat?", "‘Mijn zus.’ Ze lacht. ‘En nu u.’"],
    ),
    (
        "de",
        ["Karin Weiß baut Boote in Kiel. Ein Gespräch über Holz.", "Karin Weiß sitzt in der Werkstatt."],
        ["Frau Weiß, warum Holz?", "»Weil es schwimmt.«"],
        ["Der Minister Jens Albers nennt das altmodisch.", "»Der Minister rudert nicht.«"],
        ["Was fehlt Ihnen?", "»Eine Säge.« Sie lacht. »Und Zeit.«"],
    ),
    (
        "en",
        ["Martha Quill keeps bees in Leeds. A talk about honey.", "Martha Quill is on her roof."],
        ["Why did you move to Leeds?", "“The bees asked me to.”"],
        ["Councillor John Marsh calls your hives a danger.", "“He has never met a bee.”"],
        ["Would you go back?", "“Never.” She laughs. “Well, in May.”"],
    ),
]


@pytest.mark.parametrize(("language", "opening", "one", "two", "three"), INTERVIEWS)
def test_answers_are_the_guests_where_questions_are_headings(
    language: str, opening: list[str], one: list[str], two: list[str], three: list[str]
) -> None:
    """Also the answer to a remark about somebody else, and what is in marks behind a sentence about the guest."""
    paragraphs = [*opening, *one, *two, *three]
    kinds = {0: BlockKind.LEAD} | dict.fromkeys((2, 4, 6), BlockKind.HEADING)
    clean = text(*paragraphs, kinds=kinds)
    spoken = [quote for quote in analyse(clean, language).quotes if quote.kind is QuoteKind.DIRECT]
    guest = " ".join(opening[1].split()[:2])
    assert [quote.speaker for quote in spoken] == [guest] * 4


def test_dialogue_begins_with_a_dash_in_spanish_and_french() -> None:
    spanish = quotes("es", "Lucía Prado salió.", "—¿Y ahora? —preguntó un periodista.", "—A podar —dijo Prado—. Ya.")
    french = quotes("fr", "Paul Derain se lève.", "– Vous partez ? demande-t-il.")
    assert spanish == [
        ("direct", "¿Y ahora?", None),
        ("direct", "A podar", "Lucía Prado"),
        ("direct", "Ya.", "Lucía Prado"),
    ]
    assert french == [("direct", "Vous partez ?", "Paul Derain")]


@pytest.mark.parametrize(
    ("language", "plain", "kind"),
    [
        ("nl", "De ‘winnaar’ kreeg een taart, vertelt Saskia Verhulst.", "scare"),
        ("nl", "Volgens de politie was de ‘bom’ een thermosfles.", "scare"),
        ("nl", "De man, bijgenaamd ‘Kiske’, zei niets.", "scare"),
        ("nl", "Wat in het dorp ‘de bult’ heet, is een vuilnisbelt.", "scare"),
        ("nl", "Het seizoen heet ‘De lange adem’ en telt negen avonden.", "title"),
        ("nl", "In een oud boek, ‘Het geheugen van water’, staat het.", "title"),
        ("en", "The “ghost ship” was found on Monday, police said.", "scare"),
        ("en", "His autobiography, “Mud and Glory”, is out in May.", "title"),
        ("fr", "Un rapport, intitulé « Vivre avec l’eau », le disait.", "title"),
    ],
)
def test_labels_and_titles_are_no_quotations(language: str, plain: str, kind: str) -> None:
    assert [one for one, _, _ in quotes(language, plain)] == [kind]


def test_a_pronoun_after_somebody_without_a_name_means_nobody_named() -> None:
    found = quotes("nl", "Piet Kraanen liep langs. Een buurman riep iets. “Wat een herrie”, zei hij.")
    assert [who for _, _, who in found] == [None]


def test_another_word_for_the_same_job_means_the_same_person() -> None:
    found = quotes("nl", "Trainer Piet Kraanen was boos. Jan Bos lachte. “Zwak”, vond de coach.")
    assert [who for _, _, who in found] == ["Piet Kraanen"]


def test_a_block_set_as_a_quotation_needs_no_marks() -> None:
    clean = text(
        "Anna Vonk schreef een brief.", "Ik ga weg en kom niet meer terug. — Anna Vonk", kinds={1: BlockKind.QUOTE}
    )
    (quote,) = analyse(clean, "nl").quotes
    assert (quote.span.of(clean.plain), quote.speaker) == ("Ik ga weg en kom niet meer terug.", "Anna Vonk")
