"""The questions of an interview are of one kind throughout the article."""

import pytest

from reader.core.articles import Markup
from reader.core.text import BlockKind
from tests.cleaning import samples
from tests.cleaning.texts import cleaned, of_kind, written

LEAD = "Saskia Verhulst leidt al twaalf jaar het orkest van Oosterdam, en deze zomer houdt ze ermee op."
INTRO = "In haar keuken ligt het vol partituren. Verhulst schuift ze opzij en zet koffie voor twee mensen neer."
ANSWERS = (
    "‘Omdat ik merkte dat ik antwoord gaf voordat iemand iets had gevraagd. Dan is het mooi geweest, vond ik zelf.’",
    "‘Ze hebben gelijk. Een orkest dat nooit te laat begint, heeft ook niets om zich op te verheugen, zeg ik altijd.’",
    "‘Meepraten wel, meebeslissen niet. Het is een gesprek met één microfoon, en die heb ik twaalf jaar vastgehad.’",
    "‘Nee.’",
)
ASKED = ("Waarom stopt u nu?", "U heeft de musici altijd laten meepraten. Is dat gelukt?", "Bent u moe?")
REMARK = "Maar in de zaal viel er weinig te lachen."


def interview(*lines: str) -> str:
    """An interview with ``lines`` behind its opening."""
    return "\n\n".join([LEAD, INTRO, *lines])


def headings(*lines: str) -> list[str]:
    """The headings of an interview with ``lines`` behind its opening."""
    return of_kind(cleaned(interview(*lines)), BlockKind.HEADING)


TOLD = "De brug gaat op maandag dicht en blijft dat tot het einde van het jaar, zegt de gemeente Oosterdam."
TALK = (ASKED[0], ANSWERS[0], REMARK, ANSWERS[1], ASKED[1], ANSWERS[2], ASKED[2], ANSWERS[3])


def test_questions_and_remarks_over_answers_in_marks_are_headings() -> None:
    assert headings(*TALK) == [ASKED[0], REMARK, ASKED[1], ASKED[2]]


GERMAN = """Karin Weiß baut seit zwanzig Jahren Boote aus Holz, und ihre Werkstatt in Kiel riecht danach.

Vor dem Fenster liegt der Hafen. Weiß räumt einen Stuhl frei und wischt die Späne vom Tisch herunter.

Frau Weiß, warum Holz?

»Weil es schwimmt, auch wenn man einen Fehler macht. Kunststoff verzeiht einem das nicht, der geht unter.«

Sie arbeiten auch mit Schülern.

»Mit zweien. Die eine kann schon mehr als ich, das sage ich ihr aber erst zum Abschied im Sommer.«

Sie lacht und sucht den Hobel.

»Hier ist er. Der gehörte meinem Großvater, und der hat ihn von einem Fischer aus Arnis bekommen.«

Das Handwerk kommt aus Dänemark.

»Das sagen die Dänen. Wir sagen, es kam mit dem Wind, und der weht bei uns meistens aus dem Westen.«

Wie lange dauert ein Boot?

»Einen Winter.«

Was fehlt Ihnen noch?

»Eine größere Säge.«

Frau Weiß, wir danken Ihnen für das Gespräch.
"""


def test_a_sentence_about_the_guest_is_no_question() -> None:
    """*Sie lacht* tells of her, *Sie arbeiten* speaks to her; the thanks at the end are the paper's."""
    assert of_kind(cleaned(GERMAN), BlockKind.HEADING) == [
        "Frau Weiß, warum Holz?",
        "Sie arbeiten auch mit Schülern.",
        "Das Handwerk kommt aus Dänemark.",
        "Wie lange dauert ein Boot?",
        "Was fehlt Ihnen noch?",
        "Frau Weiß, wir danken Ihnen für das Gespräch.",
    ]


@pytest.mark.parametrize("told", ["Verhulst staat op en zoekt een lepel.", "Dan schenkt ze nog eens koffie in."])
def test_what_is_told_between_two_answers_is_no_question(told: str) -> None:
    assert told not in headings(*TALK[:2], told, *TALK[3:])


@pytest.mark.parametrize("line", ["‘Een orkest dat nooit te laat begint’", "‘Het is een gesprek met één microfoon’"])
def test_a_pull_quote_in_an_interview_is_no_heading(line: str) -> None:
    assert line not in headings(*TALK[:4], line, *TALK[4:])


def test_a_line_in_marks_that_repeats_what_stands_before_it_is_no_heading() -> None:
    """One that is said below it is a heading, as papers set them."""
    said = "Volgens Verhulst is het eenvoudig: ‘Een orkest is een gesprek met één microfoon’, zegt ze in de krant."
    line = "‘Een orkest is een gesprek met één microfoon’"
    assert of_kind(cleaned(interview(said, line, INTRO.replace("koffie", "thee"))), BlockKind.HEADING) == []
    assert of_kind(cleaned(interview(line, said)), BlockKind.HEADING) == [line]


LETTERS = (
    "P. ¿Qué tiene esa caja?",
    "R. Peso, y una canción que mi padre tocaba en la plaza todos los domingos del año, aunque lloviera.",
    "P. A muchos vecinos les molesta.",
    "R. Tienen razón, y por eso la norma nos obliga a parar a las nueve, cuando la gente quiere cenar.",
    "P. ¿Es verdad que conoció al maestro?",
    "R. Lo conoció mi padre, que le afinaba el piano en su casa del puerto y nunca llegó a cobrarle nada.",
    "P. ¿Y ahora?",
    "R. Ahora toca mi nieta, que sabe leer la música y no me deja opinar sobre lo que elige para la gente.",
)
SPANISH = "Eulalio Nájera lleva medio siglo dando vueltas a una manivela en el centro de la ciudad del río."


def test_questions_with_a_letter_before_them_stay_paragraphs() -> None:
    assert of_kind(cleaned("\n\n".join([SPANISH, SPANISH.replace("río", "mar"), *LETTERS])), BlockKind.HEADING) == []


def test_questions_with_a_name_before_them_stay_paragraphs() -> None:
    """Also where the answers are in marks."""
    lines = [line for asked, said in zip(ASKED, ANSWERS, strict=False) for line in (f"DE BODE: {asked}", said)]
    assert headings(*lines) == []


def test_a_conversation_without_marks_stays_as_it_is_written() -> None:
    """Nothing sets the questions over the answers: both are turns."""
    lines = [answer.strip("‘’") for answer in ANSWERS[:3]]
    asked = (*ASKED, "Wat vindt u van de nieuwe zaal?")
    talk = [
        line for question, said in zip(asked, [*lines, lines[0] + " Echt."], strict=True) for line in (question, said)
    ]
    assert headings(*talk) == []


def test_questions_whose_answers_begin_with_a_dash_stay_paragraphs() -> None:
    """They are dialogue."""
    asked = ("¿Por qué tantos años?", "¿Cómo lo resolvió?", "¿Y ahora?")
    told = [line.removeprefix("R. ") for line in LETTERS[1::2]]
    lines = [line for one, said in zip(asked, told, strict=False) for line in (one, f"—{said}")]
    assert of_kind(cleaned("\n\n".join([SPANISH, SPANISH.replace("río", "mar"), *lines])), BlockKind.HEADING) == []


def test_few_questions_are_a_conversation_when_one_says_something_first() -> None:
    """Else the short ones would be headings and that one a paragraph."""
    lines = [line for asked, said in zip(ASKED, ANSWERS, strict=False) for line in (asked, said.strip("‘’"))]
    assert headings(*lines) == []


def test_questions_in_prose_are_no_headings() -> None:
    """Not even in short paragraphs before somebody's words, when they address nobody."""
    asked = ("Wie betaalt de brug nu eigenlijk?", "En waarom zo laat?", "Is dat erg?", "Komt er dan nog een brug?")
    told = [
        line
        for question, said in zip(asked, ANSWERS, strict=True)
        for line in (f"De raad van Oosterdam praat er al maanden over en komt er niet uit. {question}", said)
    ]
    assert headings(*told) == []


def test_questions_without_marks_that_address_nobody_stay_headings() -> None:
    """As in a list of questions and answers."""
    asked = (
        "Wanneer gaat de brug dicht?",
        "Hoe lang duurt het werk?",
        "Wie betaalt de omleiding?",
        "Mag de bus erover?",
    )
    said = "De brug gaat op maandag dicht en blijft dat tot het einde van het jaar, zegt de gemeente Oosterdam."
    lines = [line for number, question in enumerate(asked) for line in (question, f"{said} Punt {number}.")]
    assert headings(*lines) == list(asked)


@pytest.mark.parametrize("content", [interview(*TALK), GERMAN, "\n\n".join([SPANISH, *LETTERS])])
def test_cleaning_an_interview_twice_changes_nothing(content: str) -> None:
    once = cleaned(content)
    assert cleaned(written(once)).text.blocks == once.text.blocks


STRONG = [line for asked, said in zip(ASKED, ANSWERS, strict=False) for line in (f"<strong>{asked}</strong>", said)]


def test_strong_remarks_and_long_questions_of_a_page_are_headings_like_the_short_ones() -> None:
    long = (
        "U zei eens dat een orkest een huis is waarin iedereen kookt en niemand de afwas doet. Meent u dat nog steeds?"
    )
    plain = [answer.strip("‘’") for answer in ANSWERS]
    lines = [f"<strong>{ASKED[0]}</strong>", plain[0], f"<strong>{REMARK}</strong>", plain[1]]
    lines += [f"<strong>{long}</strong>", plain[2], f"<strong>{ASKED[2]}</strong>", plain[0] + " Heus."]
    found = samples.cleaned(samples.page(samples.paragraphs(LEAD, INTRO, *lines)))
    assert samples.texts(found, BlockKind.HEADING) == [ASKED[0], REMARK, long, ASKED[2]]


def test_questions_of_a_page_are_set_on_its_lowest_level() -> None:
    body = samples.paragraphs(LEAD, INTRO, *TALK) + "<h4>Saskia Verhulst</h4>" + samples.paragraphs(*samples.TEXT[:2])
    found = samples.cleaned(samples.page(body))
    levels = {block.level for block in found.text.blocks if block.kind is BlockKind.HEADING}
    assert samples.texts(found, BlockKind.HEADING)[:4] == [ASKED[0], REMARK, ASKED[1], ASKED[2]]
    assert levels == {4}


def test_strong_questions_of_a_feed_are_headings() -> None:
    plain = [line.strip("‘’") for line in STRONG]
    found = cleaned(samples.paragraphs(LEAD, INTRO, *plain), markup=Markup.FRAGMENT)
    assert of_kind(found, BlockKind.HEADING) == list(ASKED)


def test_strong_questions_that_are_mostly_long_stay_paragraphs() -> None:
    """A short one among them too."""
    long = (
        "U zei eens dat een orkest een huis is waarin iedereen kookt en niemand de afwas doet. Meent u dat nog steeds?"
    )
    plain = [answer.strip("‘’") for answer in ANSWERS]
    asked = (ASKED[0], long, long.replace("orkest", "koor"))
    lines = [line for one, said in zip(asked, plain, strict=False) for line in (f"<strong>{one}</strong>", said)]
    assert samples.texts(samples.cleaned(samples.page(samples.paragraphs(LEAD, *lines))), BlockKind.HEADING) == []


def test_questions_between_headings_of_the_page_stay_paragraphs() -> None:
    body = samples.paragraphs(LEAD, INTRO, *TALK[:4]) + "<h2>Machines</h2>" + samples.paragraphs(*TALK[4:])
    assert samples.texts(samples.cleaned(samples.page(body)), BlockKind.HEADING) == ["Machines"]


@pytest.mark.parametrize("line", ["'Mensen vinden het lelijk,' zei Verhulst, 'maar heeft u de zaal gezien?'"])
def test_words_with_who_said_them_inside_are_no_heading(line: str) -> None:
    assert of_kind(cleaned(interview(line, INTRO.replace("koffie", "thee"))), BlockKind.HEADING) == []


def test_strong_sentences_among_strong_questions_that_address_nobody_are_emphasis() -> None:
    """The questions of a list are headings all the same."""
    asked = ("Wanneer gaat de brug dicht?", "Hoe lang duurt het werk?", "Wie betaalt de omleiding?")
    told = [answer.strip("‘’") for answer in ANSWERS]
    lines = [line for one, said in zip(asked, told, strict=False) for line in (f"<strong>{one}</strong>", said)]
    lines[2:2] = ["<strong>En dan komt het mooiste nog.</strong>", TOLD]
    found = samples.cleaned(samples.page(samples.paragraphs(LEAD, INTRO, *lines)))
    assert samples.texts(found, BlockKind.HEADING) == list(asked)
