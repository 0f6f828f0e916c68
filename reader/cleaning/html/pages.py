"""A web page, on its way from elements to the sheet of an article.

1. `head` reads what the page says about itself, `walker` lays its text out in pieces, `proposal` has the
   `outline` of the page vote, or trafilatura where that sees too little.
2. `furniture` leaves menus and readers' comments out; `evidence` and `surroundings` gather what speaks for each piece.
3. `judge` weighs it, `decide` and `arrange` put right what only the page as a whole can tell: repetitions, teasers,
   bylines, leads, captions, headings over nothing.
4. `metadata` fills the fields, `truncation` sees paywalls, `fallback` keeps the page from being empty.

What is kept is the article; what lies between its first and last block is listed as removed; what lies around it, the
page's own furniture, is left out without a list.
"""

from typing import TYPE_CHECKING

from reader.cleaning import characters, kinds, languages, links
from reader.cleaning.draft import Sheet
from reader.cleaning.html import (
    arrange,
    dom,
    fallback,
    furniture,
    head,
    headings,
    headlines,
    items,
    judge,
    metadata,
    page_authors,
    page_title,
    proposal,
    quotations,
    truncation,
)
from reader.cleaning.html.evidence import Scene
from reader.cleaning.html.head import Head
from reader.cleaning.html.pieces import Piece
from reader.cleaning.html.walker import Walker
from reader.core.text import BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

RUNNING, AROUND = 12, 12
"""Words of a block around the article that is listed as removed, and how many of them are, before and after it."""
LONG = 80
"""Code points of a block that tells the language."""


def scene_of(root: "HtmlElement", base: str, hint: str = "", title: str = "") -> tuple[Scene, Head]:
    """The page ``root`` laid out, with the proposal's votes, and its head."""
    about = head.read(root)
    dom.lighten(root)
    layout = Walker(furniture.ELEMENTS).walk(root)
    items.free(layout.pieces)
    language = languages.detect(" ".join(p.text for p in layout.pieces if len(p.text) > LONG), about.language or hint)
    scene = Scene(
        layout,
        title=title or page_title.title(about, headlines.shown(layout.pieces), base),
        description=about.meta("og:description", "description", "twitter:description")
        or about.linked_text("description"),
        language=language,
        address=base,
        authors=page_authors.named(about),
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
    said = arrange.arrange(scene, judge.verdicts(scene))
    sheet.fields = metadata.fields(scene, about, root, said)
    sheet.truncated = truncation.is_truncated(scene, about)
    before, article, after = _article(scene.layout.pieces)
    sheet.drafts = list(fallback.article(markup, about, article))
    links.resolve(sheet.drafts, base)
    for draft in sheet.drafts:
        characters.mend_draft(draft)
    own = bool(article) and sheet.drafts[0] is article[0]
    sheet.drafts = [draft for draft in sheet.drafts if draft.text or draft.kind is BlockKind.RULE]
    quotations.name_sources(sheet.drafts)
    kinds.name_marked(sheet.drafts, sheet.language)
    headings.name(sheet.drafts)
    if own:
        for draft in (*before, *after):
            characters.mend_draft(draft)
            draft.remove("page", draft.confidence)
        sheet.drafts = [*before, *sheet.drafts, *after]
    return sheet


def _article(pieces: list[Piece]) -> tuple[list[Piece], list[Piece], list[Piece]]:
    """The blocks from the first to the last that is kept, what was removed between them included.

    Before and after them, running text that was removed: where the judge began too late or ended too early, it can
    still be put back.
    """
    kept = [at for at, piece in enumerate(pieces) if piece.kept]
    if not kept:
        return [], [], []
    first, end = kept[0], kept[-1] + 1
    before = [piece for piece in pieces[:first] if len(piece.text.split()) >= RUNNING]
    after = [piece for piece in pieces[end:] if len(piece.text.split()) >= RUNNING]
    return before[-AROUND:], [piece for piece in pieces[first:end] if piece.kept or piece.text], after[:AROUND]
