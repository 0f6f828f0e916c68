"""Classes 15 to 19, 29, 30, 33 and 38: what sites put around an article goes, sentences that look like it stay."""

import pytest

from reader.cleaning.residue import Place, finding, topics_of
from reader.cleaning.shape import shape_of
from tests.cleaning.texts import above, among, below, cleaned, rules

AMONG = {
    "advert": [
        "Advertentie",
        "- ANZEIGE -",
        "Story continues below advertisement",
        "La suite après cette publicité",
        "PUBLICIDAD",
    ],
    "read-also": [
        "Lees ook: Minister zegt sorry voor de brug",
        "READ MORE: Why bridges crack",
        "Lesen Sie auch: Brücken in Not",
        "À lire aussi : Le pont fermé",
        "Lee también: El puente cerrado",
        ">> Lees ook dit artikel: Dorp zonder winkel",
    ],
    "newsletter": [
        "Schrijf je in voor onze nieuwsbrief",
        "Please enter a valid email address.",
        "Jetzt unseren Newsletter abonnieren",
        "Inscrivez-vous à notre lettre hebdomadaire",
        "Suscríbete gratis a nuestro boletín",
    ],
    "social": [
        "Volg ons op Instagram",
        "Follow @fbecho",
        "Folgen Sie uns auf Facebook",
        "Suivez-nous sur Facebook",
        "Síguenos en X",
    ],
    "embed": [
        "Bekijk dit bericht op Instagram",
        "This content could not be loaded",
        "Dieses Video ist nicht mehr verfügbar",
    ],
    "interface": [
        "Kopieer link",
        "Was this helpful?",
        "Leave a comment",
        "Ver comentarios (15)",
        "Zum Seitenanfang",
        "Imprimer l'article",
        "Escuchar noticia",
    ],
    "placeholder": ["Lorem ipsum dolor sit amet", "Bildunterschrift"],
}
BELOW = {
    "legal": [
        "© 2026 De Veldwijker. Alle rechten voorbehouden.",
        "Tous droits réservés",
        "Aviso legal | Política de privacidad",
    ],
    "paywall": [
        "Dit artikel is exclusief voor abonnees",
        "Jetzt weiterlesen mit dem Probe-Abo",
        "Already a subscriber? Log in",
    ],
    "cookies": [
        "Wij gebruiken cookies. Accepteren Weigeren",
        "We value your privacy. We and our partners store information on a device.",
    ],
}
TRAPS = [
    "De nieuwsbrief van de school bereikte in maart voor het eerst alle ouders, vertelde de directeur.",
    "Lees ook de kleine lettertjes, waarschuwt de toezichthouder, want daarin staat wat u betaalt.",
    "We gebruiken cookies omdat de wet dat toestaat, zei de topman tegen de rechter.",
    "‘Meld je aan!’ stond er in grote letters boven de ingang van de kazerne.",
    "Advertenties op sociale media waren vorig jaar goed voor de helft van de omzet.",
    "Alle rechten voorbehouden, dacht de erfgenaam, maar de rechter zag dat anders.",
    "Share prices fell in Tokyo, and email traffic at the bank doubled.",
    "Follow the river for two miles, the guide says, and the tower appears on the left.",
    "Read more books, the president told pupils, and you will sleep better.",
    "Mehr zum Leben braucht der Mensch kaum, schrieb sie in ihrem letzten Brief.",
    "Anzeige erstattete der Landwirt erst, nachdem das dritte Schaf verschwunden war.",
    "Suivez le sentier jusqu'au lac, conseille le guide, puis tournez à gauche.",
    "La publicité de l'époque promettait un voyage en moins de deux heures.",
    "Publicidad y verdad no siempre van juntas, advirtió el juez en la sentencia.",
    "Lea bien el contrato, aconseja la asociación, antes de firmarlo.",
]


@pytest.mark.parametrize(("rule", "line"), [(rule, line) for rule, lines in AMONG.items() for line in lines])
def test_a_line_of_the_site_goes_from_between_paragraphs(rule: str, line: str) -> None:
    assert rules(among(line)) == [rule]


@pytest.mark.parametrize(("rule", "line"), [(rule, line) for rule, lines in BELOW.items() for line in lines])
def test_a_line_of_the_site_goes_from_below_the_text(rule: str, line: str) -> None:
    assert rules(below(line)) == [rule]


@pytest.mark.parametrize("line", TRAPS)
@pytest.mark.parametrize("place", [above, among, below])
def test_prose_about_such_things_stays_word_for_word(line: str, place: object) -> None:
    found = place(line)  # type: ignore[operator]
    assert line in found.text.plain
    assert not rules(found)


def test_an_article_about_newsletters_keeps_its_own_appeals() -> None:
    shapes = [
        shape_of("De nieuwsbrief van de gemeente ging naar het verkeerde adres, zei de wethouder van Almelo.", "nl")
    ]
    topics = topics_of(shapes, "Nieuwsbrief gaat naar verkeerde adressen")
    line = shape_of("Wie zich wil afmelden voor de nieuwsbrief, vindt onderaan een link", "nl")
    assert "newsletter" in topics
    assert finding(line, Place("middle", topics=topics)) is None


def test_one_appeal_does_not_take_the_sentences_beside_it() -> None:
    line = "Het schip werd in 1908 gebouwd en diende de laatste jaren als drijvend hotel. Deel dit:"
    assert "drijvend hotel." in among(line).text.plain
    assert "Deel dit" not in among(line).text.plain


def test_a_paywall_at_the_end_cuts_the_text_short() -> None:
    assert below("Word abonnee om verder te lezen").text.truncated


def test_a_paywall_with_text_after_it_does_not() -> None:
    assert not among("Dit artikel is exclusief voor abonnees").text.truncated


def test_a_text_about_a_paywall_is_not_cut_short() -> None:
    found = below("De krant verloor abonnees nadat zij de betaalmuur had ingevoerd, zegt de hoofdredacteur.")
    assert not found.text.truncated


def test_a_sign_up_form_alone_is_kept() -> None:
    assert cleaned("Schrijf je in voor onze nieuwsbrief").text.plain == "Schrijf je in voor onze nieuwsbrief"


def test_who_signed_an_embedded_post_goes_with_it() -> None:
    line = "— De Veldwijker (@veldwijker) May 3, 2025"
    assert line not in among(line).text.plain


def test_a_sentence_that_announces_a_list_stays() -> None:
    line = "Below, we review what we think are the nine best tools and apps in these two categories:"
    assert line in above(line).text.plain
