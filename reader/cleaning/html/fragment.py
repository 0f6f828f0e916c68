"""HTML of a feed entry: all of it is the article, but for what the feed adds."""

from reader.cleaning import characters, kinds, languages, links
from reader.cleaning.draft import Sheet
from reader.cleaning.html import dom
from reader.cleaning.html.walker import Walker
from reader.cleaning.text import doubles, guards, plain
from reader.core.text import BlockKind


def sheet_of(markup: str, *, base: str = "", hint: str = "", title: str = "") -> Sheet:
    """The cleaned sheet of a feed entry; links are resolved against ``base``."""
    sheet = Sheet()
    root = dom.parse(markup)
    if root is not None:
        sheet.drafts = list(Walker().walk(root).pieces)
        links.resolve(sheet.drafts, base)
    for draft in sheet.drafts:
        characters.mend_draft(draft)
    sheet.language = languages.detect("\n".join(draft.text for draft in sheet.drafts), hint)
    plain.drop_leftovers(sheet, title, marked=True)
    guards.keep_budget(sheet)
    doubles.drop_repeated(sheet, title, nearby=False)
    kinds.name_kinds(sheet.drafts, sheet.language)
    sheet.drafts = [d for d in sheet.drafts if d.kind is not BlockKind.RULE or d is not sheet.drafts[-1]]
    return sheet
