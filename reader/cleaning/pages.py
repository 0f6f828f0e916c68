"""A web page: laid out in blocks, the proposal's vote and all evidence weighed for each, then put in order.

What is kept is everything the judge holds for the article, the lead and the captions found again; what lies between is
listed as removed; what lies around, the page's own furniture, is left out without a list.
"""

from typing import TYPE_CHECKING

from reader.cleaning import arrange, characters, dom, furniture, head, judge, kinds, languages, metadata, proposal
from reader.cleaning.draft import Draft, Sheet
from reader.cleaning.evidence import Scene
from reader.cleaning.head import Head
from reader.cleaning.pieces import Piece
from reader.cleaning.walker import Walker, resolve_links
from reader.core.text import BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONG = 80
"""Code points of a block that tells the language."""


def scene_of(root: "HtmlElement", base: str, hint: str = "", title: str = "") -> tuple[Scene, Head]:
    """The page ``root`` laid out, with the proposal's votes, and its head."""
    about = head.read(root)
    layout = Walker(furniture.ELEMENTS).walk(root)
    language = languages.detect(" ".join(p.text for p in layout.pieces if len(p.text) > LONG), about.language or hint)
    headings = [p.text for p in layout.pieces if p.kind is BlockKind.HEADING and p.level == 1]
    scene = Scene(
        layout,
        title=title or metadata.title(about, headings),
        description=about.meta("og:description", "description", "twitter:description")
        or about.linked_text("description"),
        language=language,
        address=base,
        authors=metadata.authors(about, root),
    )
    scene.votes = proposal.votes(root, base, layout.pieces, scene.words)
    scene.keep_only(furniture.article_blocks(scene))
    scene.take_shapes()
    return scene, about


def sheet_of(markup: str, *, base: str = "", hint: str = "", title: str = "") -> Sheet:
    """The cleaned sheet of a web page at ``base``."""
    sheet = Sheet()
    root = dom.parse(markup)
    if root is None:
        return sheet
    scene, about = scene_of(root, base, hint, title)
    sheet.language = scene.language
    fields(sheet, scene, about, root, base)
    arrange.arrange(scene, judge.verdicts(scene))
    sheet.drafts = _article(scene.layout.pieces)
    resolve_links(sheet.drafts, base)
    for draft in sheet.drafts:
        characters.mend_draft(draft)
    kinds.name_marked(sheet.drafts)
    return sheet


def _article(pieces: list[Piece]) -> list[Draft]:
    """The blocks from the first to the last that is kept, what was removed between them included."""
    kept = [at for at, piece in enumerate(pieces) if piece.kept]
    if not kept:
        return []
    return [piece for piece in pieces[kept[0] : kept[-1] + 1] if piece.kept or piece.text]


def fields(sheet: Sheet, scene: Scene, about: Head, root: "HtmlElement", base: str) -> None:
    """Everything the page says about itself."""
    sheet.fields.title = scene.title
    sheet.fields.byline = scene.authors
    sheet.fields.published = metadata.published(about, root, base, scene.language)
    sheet.fields.source = metadata.source(about, base)
    sheet.fields.address = metadata.canonical(about, base)
