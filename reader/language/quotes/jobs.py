"""The jobs and titles that a sentence gives to somebody it names."""

from collections.abc import Sequence

from reader.language.lexicon import Lexicon
from reader.language.quotes.scene import Item


def jobs(items: Sequence[Item], at: int, words: Lexicon) -> list[str]:
    """The titles and nouns right before a name, or in an apposition after it."""
    titles = words.of("titles") | words.of("person_nouns")
    found = [item.lower for item in items[max(0, at - 2) : at] if item.lower in titles]
    if at and items[at - 1].lower in words.of("prepositions"):
        found = []
    if at and _noun(items[at - 1], words) and items[at - 1].text[0].islower() == (words.language != "de"):
        found.append(items[at - 1].lower)
    if at + 1 < len(items) and items[at + 1].text == ",":
        for number in range(at + 2, min(len(items), at + 7)):
            item = items[number]
            if item.text in (",", ".") or item.entity or item.quote:
                break
            following = items[number + 1].lower if number + 1 < len(items) else ""
            if item.lower in titles or (_noun(item, words) and following in words.of("prepositions")):
                found.append(item.lower)
    return found


def _noun(item: Item, words: Lexicon) -> bool:
    """Whether a word can be a noun for a person."""
    listed = item.lower in words.of("function") or item.lower in words.speech
    return bool(item.text.isalpha() and len(item.text) > 3 and not item.entity and not item.quote and not listed)
