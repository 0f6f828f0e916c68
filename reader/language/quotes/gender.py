"""Tells whether a name or a noun means a man or a woman: by first names, titles, articles and endings."""

from collections.abc import Sequence

from reader.core.analysis import EntityKind
from reader.language.gazetteer import Known, gazetteer
from reader.language.lexicon import Lexicon
from reader.language.quotes.scene import Item

BOTH = Known.MALE | Known.FEMALE
_REACH = 4
"""Items before a name in which its title and the article of that stand."""
_MALE = frozenset("his zijn z'n sein seine seiner seinem seinen".split())
_FEMALE = frozenset("her haar ihr ihre ihrer ihrem ihren".split())
_ARTICLES = {
    "fr": {"le": Known.MALE, "un": Known.MALE, "ce": Known.MALE, "la": Known.FEMALE, "une": Known.FEMALE}
    | {"cette": Known.FEMALE},
    "es": {"el": Known.MALE, "un": Known.MALE, "este": Known.MALE, "la": Known.FEMALE, "una": Known.FEMALE}
    | {"esta": Known.FEMALE},
}
_FEMALE_ENDINGS = {
    "nl": ("vrouw", "ster", "trice", "esse", "euse", "ières"),
    "en": ("woman", "ress"),
    "de": ("in", "frau"),
    "fr": ("euse", "trice", "ière", "ienne"),
    "es": ("ora", "triz", "esa"),
}
_NOT_FEMALE = frozenset("minister meester master register orkest premier".split())


def of_word(word: str, words: Lexicon, article: str = "") -> int:
    """Whether a pronoun or noun means a man or a woman; 0 when it tells neither. Small letters."""
    word = word.rpartition("-")[2] if words.language == "fr" else word
    if word in words.of("pronouns_m") or word in words.of("men") or word in _MALE:
        return Known.MALE
    if word in words.of("pronouns_f") or word in words.of("women") or word in _FEMALE:
        return Known.FEMALE
    by_article = _ARTICLES.get(words.language, {}).get(article)
    if by_article:
        return by_article
    ending = len(word) > 4 and word.endswith(_FEMALE_ENDINGS.get(words.language, ()))
    return Known.FEMALE if ending and not word.endswith("minister") and word not in _NOT_FEMALE else 0


def of_title(items: Sequence[Item], at: int, words: Lexicon) -> tuple[int, bool]:
    """What the title before a name, or the article of that, tells of whom it names, and whether it was the title."""
    articles = _ARTICLES.get(words.language, {})
    for number in range(at - 1, max(-1, at - 1 - _REACH), -1):
        item = items[number]
        foreign = item.entity is not None and item.entity.kind is not EntityKind.MISC
        if item.quote or foreign or not item.text[:1].isalnum() or item.lower in words.of("prepositions"):
            break
        if item.lower in articles:
            return (int(articles[item.lower]), False) if number < at - 1 else (0, False)
        titled = item.lower in words.of("titles") or item.lower in words.of("person_nouns")
        listed = item.lower in words.of("women") or item.lower in words.of("men")
        found = of_word(item.lower, words) if listed or (titled and number == at - 1) else 0
        if found:
            return found, True
    return 0, False


def of_name(name: str) -> int:
    """What the first name of somebody tells; 0 when it is not known or given to both."""
    known = gazetteer().known(name.split(" ")[0]) & BOTH
    return 0 if known == BOTH else int(known)
