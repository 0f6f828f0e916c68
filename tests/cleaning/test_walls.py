"""A plain text is cut short where a paywall ends it, not where a site only sells or asks for something."""

import pytest

from reader.cleaning.clean import clean
from reader.core.articles import ArticleData, Markup, Original
from tests.cleaning.test_headlines import TITLE
from tests.cleaning.test_sources import BODY


def truncated(text: str) -> bool:
    """Whether cleaning takes a plain text for one that stops at a paywall."""
    return clean(ArticleData("a", Original(text, Markup.TEXT))).text.truncated


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("nl", "Dit artikel is exclusief voor abonnees. Word abonnee en lees verder."),
        ("nl", "Verder lezen?\n\nNeem een abonnement."),
        ("nl", "Lees het hele verhaal met een proefabonnement voor € 1 per maand"),
        ("en", "Subscribe to continue reading"),
        ("en", "This article is for subscribers only. Log in or subscribe to read on."),
        ("de", "Weiterlesen mit Plus: Jetzt Abo abschließen"),
        ("de", "Dieser Artikel ist nur für Abonnenten. Jetzt weiterlesen."),
        ("fr", "Cet article est réservé aux abonnés."),
        ("fr", "La suite est réservée aux abonnés. Abonnez-vous pour lire l'article."),
        ("es", "Contenido exclusivo para suscriptores"),
        ("es", "Para seguir leyendo, hazte suscriptor"),
    ],
)
def test_a_paywall_below_the_text_cuts_it_short(language: str, lines: str) -> None:
    assert truncated(f"{TITLE[language]}\n\n{BODY[language]}\n\n{lines}")
    assert not truncated(f"{TITLE[language]}\n\n{lines}\n\n{BODY[language]}")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nl", "Word lid"),
        ("nl", "Verder lezen"),
        ("nl", "Al abonnee? Log in"),
        ("nl", "Log in om te reageren"),
        ("en", "Become a member and support us"),
        ("en", "Already a subscriber? Log in"),
        ("en", "Support independent journalism from £2 a month"),
        ("de", "Unterstützen Sie uns mit einem Abo"),
        ("de", "Jetzt abonnieren"),
        ("fr", "Abonnez-vous à la newsletter"),
        ("fr", "Soutenez-nous"),
        ("es", "Suscríbase para no perderse nada"),
        ("es", "Suscríbete"),
    ],
)
def test_a_line_that_only_sells_does_not(language: str, line: str) -> None:
    assert not truncated(f"{TITLE[language]}\n\n{BODY[language]}\n\n{line}")


@pytest.mark.parametrize("language", TITLE)
def test_a_text_alone_is_whole(language: str) -> None:
    assert not truncated(f"{TITLE[language]}\n\n{BODY[language]}")
