"""Whether a plain text stops at a paywall.

A line that only sells subscriptions stands below many whole articles. The text is cut short when what stands below it
speaks both of subscribing and of reading on, or of an article that is for some readers only.
"""

from reader.cleaning.draft import Draft, Sheet
from reader.cleaning.lexicon import lexicon
from reader.cleaning.text.zones import strip_of
from reader.cleaning.words import tokens

_RULES = ("paywall", "read-also", "more")
"""Rules for lines that may be a part of a paywall."""
_PRICES = "€£$"


def cuts_short(sheet: Sheet) -> bool:
    """Whether the text of ``sheet`` ends at a paywall."""
    lines = _below(sheet)
    words = {word for draft in lines for word in tokens(draft.original)}
    known = lexicon().words
    sells = not known["paywall"].isdisjoint(words) or any(sign in draft.original for draft in lines for sign in _PRICES)
    return sells and not known["reading"].isdisjoint(words)


def _below(sheet: Sheet) -> list[Draft]:
    """The lines of a paywall with no running text behind them; none when no line is a paywall's own."""
    last = max((at for at, draft in enumerate(sheet.drafts) if draft.rule in _RULES and _sells(draft)), default=-1)
    after = Sheet(sheet.drafts[last + 1 :]).kept()
    if last < 0 or strip_of(after, sheet.language).last >= 0:
        return []
    first = max((at for at in range(last) if sheet.drafts[at].kept), default=-1) + 1
    return [draft for draft in sheet.drafts[first:] if draft.rule in _RULES]


def _sells(draft: Draft) -> bool:
    """Whether a removed line is a paywall's, or speaks of subscribers."""
    return draft.rule == "paywall" or not lexicon().words["paywall"].isdisjoint(tokens(draft.original))
