"""Markdown: read into HTML by a library, then cleaned as a feed entry is; its own marks say what a block is."""

from markdown_it import MarkdownIt

from reader.cleaning.draft import Sheet
from reader.cleaning.html import fragment
from reader.cleaning.text import front_matter
from reader.core.safe import safe_line
from reader.core.text import BlockKind


def sheet_of(text: str, *, base: str = "", hint: str = "", title: str = "") -> Sheet:
    """The cleaned sheet of a Markdown document; a heading of the first level at its head is its title."""
    fields, body = front_matter.split(text)
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    sheet = fragment.sheet_of(reader.render(body), base=base, hint=hint or fields.language, title=title or fields.title)
    sheet.fields = fields
    _take_title(sheet)
    return sheet


def _take_title(sheet: Sheet) -> None:
    """Make the heading at the head the title; where it repeats the title it is not shown twice."""
    first = next(iter(sheet.kept()), None)
    if first is None or first.kind is not BlockKind.HEADING or first.level != 1:
        return
    heading = safe_line(first.text)
    sheet.fields.title = sheet.fields.title or heading
    if heading == sheet.fields.title:
        sheet.drafts.remove(first)
