"""Pages written for the tests: a body in the middle of what a news site puts around it."""

from reader.cleaning.clean import clean
from reader.core.articles import ArticleData, Markup, Original
from reader.core.text import BlockKind, Cleaned

ADDRESS = "https://krant.example/binnenland/haven"
"""Where every sample page stands."""
TITLE = "Gemeente stelt besluit over havenmuur uit"
"""Its title unless another is given."""
TEXT = (
    "De gemeenteraad van Oosterdam heeft het besluit over de nieuwe havenmuur uitgesteld tot na de zomer.",
    "Wethouder Karin de Wit zei dinsdag dat de raad eerst het tweede onderzoek naar de bodem wil afwachten.",
    "Bewoners van de Kade hadden daar met een brief om gevraagd, omdat hun huizen volgens hen verzakken.",
    "Het onderzoek kost veertigduizend euro en wordt betaald uit de pot voor onvoorziene uitgaven van de stad.",
)
"""Four paragraphs of an article."""


def paragraphs(*texts: str) -> str:
    """Each of ``texts`` in a ``p`` element."""
    return "".join(f"<p>{text}</p>" for text in texts)


def page(body: str, *, title: str = TITLE, head: str = "", language: str = "nl", above: str = "") -> str:
    """A page with ``body`` as its article, ``above`` between title and article."""
    return f"""<!DOCTYPE html><html lang="{language}"><head><title>{title} | De Krant</title>{head}</head><body>
<nav><ul><li><a href="/">Voorpagina</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>{title}</h1>{above}<div class="article-body">{body}</div></article></main>
<footer><p>© De Krant. <a href="/privacy">Privacy</a></p></footer></body></html>"""


def cleaned(markup: str, address: str = ADDRESS) -> Cleaned:
    """What cleaning makes of a page."""
    return clean(ArticleData("x", Original(markup, Markup.PAGE), address=address))


def texts(result: Cleaned, *kinds: BlockKind) -> list[str]:
    """The texts of the blocks, of ``kinds`` alone when any are given."""
    return [result.text.text_of(block) for block in result.text.blocks if not kinds or block.kind in kinds]


def rules(result: Cleaned) -> dict[str, str]:
    """Each removed piece with the rule that took it out."""
    return {removal.text: removal.rule for removal in result.text.removals if not removal.is_repair}
