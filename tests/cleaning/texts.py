"""Short ways to clean a text in tests."""

from reader.cleaning.clean import clean
from reader.core.articles import ArticleData, Markup, Original
from reader.core.text import BlockKind, Cleaned

BEFORE = "De gemeente Veldwijk sluit de oude brug over de vaart, want het ijzer is op drie plaatsen gescheurd."
AFTER = "Fietsers moeten tot het voorjaar omrijden via de sluis, zegt wethouder Karin Douma tegen de raad."
LAST = "De raad praat er volgende week verder over, en dan moet ook de prijs van de nieuwe brug bekend zijn."


def cleaned(content: str, *, markup: Markup = Markup.TEXT, title: str = "") -> Cleaned:
    """What cleaning makes of ``content``."""
    return clean(ArticleData("x.txt", Original(content, markup), title=title))


def among(line: str) -> Cleaned:
    """``line`` between paragraphs of an article."""
    return cleaned(f"{BEFORE}\n\n{AFTER}\n\n{line}\n\n{LAST}")


def below(line: str) -> Cleaned:
    """``line`` below an article."""
    return cleaned(f"{BEFORE}\n\n{AFTER}\n\n{LAST}\n\n{line}")


def above(line: str) -> Cleaned:
    """``line`` between the title of an article and its lead."""
    return cleaned(f"Oude brug in Veldwijk gaat dicht\n\n{line}\n\n{BEFORE}\n\n{AFTER}\n\n{LAST}")


def blocks(found: Cleaned) -> list[tuple[str, str]]:
    """Kind and text of every block."""
    return [(block.kind.value, found.text.text_of(block)) for block in found.text.blocks]


def written(found: Cleaned) -> str:
    """The blocks as a reader would write them down, items of lists with their marks."""
    item = BlockKind.LIST_ITEM
    lines = [
        (f"{block.note} " if block.kind is item else "") + found.text.text_of(block) for block in found.text.blocks
    ]
    return "\n\n".join(lines)


def rules(found: Cleaned) -> list[str]:
    """The rules that took something out, in order."""
    return [removal.rule for removal in found.text.removals if not removal.is_repair]


def of_kind(found: Cleaned, kind: BlockKind) -> list[str]:
    """The texts of the blocks of one kind."""
    return [found.text.text_of(block) for block in found.text.blocks if block.kind is kind]
