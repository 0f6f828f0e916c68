"""The last word against too much zeal: when a rule would take half an article, the rule is wrong, not the article."""

from reader.cleaning.draft import Sheet
from reader.cleaning.words import tokens

MOST_WORDS = 0.35
"""Share of the words that may go."""
SMALLEST = 60
"""Words of a text that the share is applied to; a sign-up form of ten words may be all there is."""
CERTAIN = frozenset(
    {"template", "script", "shortcode", "translation-key", "empty-value", "invisible", "markup", "format", "separator"}
    | {"metadata", "byline", "credit", "title", "repetition", "agency"}
)
"""Rules that need no budget: what they take was never part of the text, or is kept elsewhere."""
SHORT = 12
"""Words of a removed block that is too short to be what a wrong rule would take: a button, a label."""


def keep_budget(sheet: Sheet) -> None:
    """Put everything back, but for `CERTAIN` rules, when more than `MOST_WORDS` of the words would go."""
    judged = [draft for draft in sheet.drafts if draft.rule not in CERTAIN]
    sizes = {id(draft): len(tokens(draft.text)) for draft in judged}
    total = sum(sizes.values())
    gone = sum(sizes[id(draft)] for draft in judged if not draft.kept and sizes[id(draft)] > SHORT)
    everything = not any(draft.kept for draft in judged)
    if (total and gone > MOST_WORDS * total and total >= SMALLEST) or (total and everything):
        for draft in judged:
            draft.restore()
        sheet.truncated = False
