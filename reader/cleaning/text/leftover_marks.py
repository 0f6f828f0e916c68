"""Marks of Markdown, BBCode and HTML that were left in plain text, and tracking in its addresses. Classes 34 and 37."""

import re
from collections.abc import Callable

from reader.cleaning import links
from reader.cleaning.draft import Draft, Inline, Sheet
from reader.core.text import BlockKind, MarkKind

_LINK = re.compile(
    r"!?\[(?P<text>[^\[\]\n]{0,200})\]\((?P<href>(?:https?://|/|mailto:|#)[^()\s]{0,1000})(?:\s\"[^\"\n]{0,200}\")?\)"
)
_BBCODE = re.compile(
    r"\[(?P<tag>b|i|u|s|url|quote|size|color|center|img|strong|em)(?:=[^\]\n]{0,200})?\](?P<text>[^\[\]\n]{0,2000})\[/(?P=tag)\]",
    re.I,
)
_STRONG = re.compile(
    r"(?<![\w*])\*\*(?P<text>[^\s*](?:[^*\n]{0,600}?[^\s*])?)\*\*(?![\w*])|(?<!\w)__(?P<text2>[^\s_](?:[^_\n]{0,600}?[^\s_])?)__(?!\w)"
)
_EMPHASIS = re.compile(
    r"(?<![\w*/\\])\*(?P<text>[^\s*\d](?:[^*\n]{0,300}?[^\s*])?)\*(?![\w*/])|(?<![\w_/:.-])_(?P<text2>[^\s_](?:[^_\n]{0,300}?[^\s_])?)_(?![\w_/])"
)
_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:title|header|footer|main|aside|hr|time|cite|p|div|span|b|i|em|strong|a|u|h[1-6]|ul|ol|li|blockquote|figure|figcaption|img|font|small|sup|sub|section|article)"
    r"(?:\s+[\w-]{1,40}(?:=(?:\"[^\"<>\n]{0,500}\"|'[^'<>\n]{0,500}'|[^\s<>\"']{1,200}))?)*\s*/?>",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--.{0,500}?-->")
_HEADING = re.compile(r"^(?P<signs>#{1,6})\s+(?=\S)")
_QUOTE = re.compile(r"^>\s+(?=\S)")
_CAPTION = re.compile(r"^\[caption(?:\s[^\]\n]{0,400})?\](?P<text>.{0,2000}?)\[/caption\]$", re.IGNORECASE)
_SHORTCODE = re.compile(
    r"\[/?[a-z][\w-]{1,40}(?:\s+[\w-]{1,40}=(?:\"[^\"\n]{0,200}\"|'[^'\n]{0,200}'|[^\s\]]{1,100})){1,20}\s*/?\]|\[/[a-z][\w-]{2,40}\]"
)
_ADDRESS = re.compile(r"https?://[^\s<>\"'“”«»]{4,2000}")
_RESERVED = re.compile(r"\s*\*{2,3}\s*([^*\n]{6,300}?)\s*\*{2,3}")
_ABOUT = re.compile(r"markdown|bbcode|html-?code|\bhtml\b", re.IGNORECASE)


def mend(sheet: Sheet) -> None:
    """Take marks out of the blocks of ``sheet``, each as a repair; nothing in a text that is about such marks."""
    kept = [draft for draft in sheet.kept() if draft.kind is BlockKind.PARAGRAPH]
    about = sum(len(_ABOUT.findall(draft.text)) for draft in kept) >= 3
    for draft in kept:
        _addresses(draft)
        _reserved(draft)
        if not about and any(sign in draft.text for sign in "*_[<#>"):
            _marks(draft)


def _marks(draft: Draft) -> None:
    _comments(draft)
    if found := _CAPTION.match(draft.text.strip()):
        draft.kind = BlockKind.CAPTION
        _replace(draft, draft.text, _TAG.sub("", found["text"]).strip(), "shortcode")
    _each(draft, _BREAK, lambda _: " ", "markup")
    if _TAG.search(draft.text):
        heading = re.match(r"<h([1-6])\b", draft.text.strip(), re.IGNORECASE)
        if heading:
            draft.kind, draft.level, draft.fixed = BlockKind.HEADING, int(heading[1]), True
        _each(draft, _TAG, lambda _: "", "markup")
    _each(draft, _BBCODE, lambda found: found["text"], "markup")
    _each(draft, _LINK, lambda found: "" if found[0].startswith("!") else found["text"], "markup")
    _each(draft, _STRONG, lambda found: found["text"] or found["text2"], "markup", MarkKind.STRONG)
    _each(draft, _EMPHASIS, lambda found: found["text"] or found["text2"], "markup", MarkKind.EMPHASIS)
    if _SHORTCODE.search(draft.text) and len(_SHORTCODE.sub("", draft.text).split()) >= 3:
        _each(draft, _SHORTCODE, lambda _: "", "shortcode")
    if (found := _HEADING.match(draft.text)) and len(draft.text) < 160:
        draft.replace(0, found.end(), "", "markup")
        draft.kind, draft.level, draft.fixed = BlockKind.HEADING, max(2, len(found["signs"])), True
    elif found := _QUOTE.match(draft.text):
        draft.replace(0, found.end(), "", "markup")
        draft.kind, draft.fixed = BlockKind.QUOTE, True


def _reserved(draft: Draft) -> None:
    """What a picture may be used for, as agencies write it in capitals between stars."""
    for found in reversed(list(_RESERVED.finditer(draft.text))):
        if found[1].isupper() and len(found[1].split()) > 1:
            draft.cut(found.start(), found.end(), "credit", 0.9)


def _comments(draft: Draft) -> None:
    for found in reversed(list(_COMMENT.finditer(draft.text))):
        if found[0] != draft.text.strip():
            draft.cut(found.start(), found.end(), "markup", 0.95)


def _each(
    draft: Draft,
    pattern: re.Pattern[str],
    new: Callable[[re.Match[str]], str],
    rule: str,
    mark: MarkKind | None = None,
) -> None:
    """Put ``new`` in the place of everything that ``pattern`` finds."""
    for found in reversed(list(pattern.finditer(draft.text))):
        start = found.start()
        text = new(found)
        draft.replace(start, found.end(), text, rule, 0.9)
        if mark is not None and text:
            draft.inlines.append(Inline(start, start + len(text), mark))


def _replace(draft: Draft, old: str, new: str, rule: str) -> None:
    if old != new:
        draft.replace(0, len(old), new, rule, 0.9)


def _addresses(draft: Draft) -> None:
    """Take tracking out of the addresses in a text."""
    for found in reversed(list(_ADDRESS.finditer(draft.text))):
        address = found[0].rstrip(".,;:!?)")
        if "?" in address or "#" in address:
            bare = links.unwrapped(address)
            if bare != address and len(bare) >= 10:
                draft.replace(found.start(), found.start() + len(address), bare, "tracking", 1.0)
