"""Which of the known languages a text is in, by its function words; works from a sentence up."""

from reader.cleaning.lexicon import lexicon
from reader.cleaning.words import tokens

ENOUGH = 400
"""Words looked at; more do not change the answer."""
LONGEST = 4000
"""Code points that hold as many words."""
LEAST_SHARE = 0.12
"""Share of function words below which a text is in none of the known languages (prose has 0.3 to 0.5)."""
CLEAR_LEAD = 1.15
"""How far the best language must be ahead of the next when the text is short."""


def detect(text: str, hint: str = "") -> str:
    """Two-letter code of the language of ``text``, ``hint``'s when the text does not tell, or empty.

    ``hint`` may be a tag such as ``nl-BE``; it decides between close results and for languages that are not known.
    """
    declared = hint.strip().casefold()[:2]
    words = tokens(text[:LONGEST])[:ENOUGH]
    shares = shares_of(words)
    ranked = sorted(shares, key=lambda code: shares[code], reverse=True)
    if not ranked or shares[ranked[0]] < LEAST_SHARE or len(words) < 3:
        return declared if declared.isalpha() else ""
    best, following = ranked[0], shares[ranked[1]] if len(ranked) > 1 else 0.0
    if declared in shares and shares[declared] * CLEAR_LEAD >= shares[best]:
        return declared
    if shares[best] < following * CLEAR_LEAD and len(words) < 20:
        return declared if declared in shares else ""
    return best


def shares_of(words: list[str]) -> dict[str, float]:
    """The share of each language's function words among ``words``."""
    if not words:
        return {}
    return {
        code: sum(map(language.words["function"].__contains__, words)) / len(words)
        for code, language in lexicon().languages.items()
    }
