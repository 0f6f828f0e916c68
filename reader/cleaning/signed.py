"""Lines and parts of lines that begin with an author's name, without a word such as ``Door`` before it.

``Anna Holt at Westminster``, ``Anna Holt, political correspondent``, ``Anna Holt Redacteur cultuur``. A name alone says
little, so what stands behind it must say that this is an author; or the line must stand where authors are named.
"""

import re

from reader.cleaning import people
from reader.cleaning.draft import Sheet
from reader.cleaning.field_keys import starts
from reader.cleaning.lexicon import lexicon, words_of
from reader.cleaning.signatures import is_organisation
from reader.cleaning.words import tokens

LONGEST = 14
"""Words of a line that only names authors."""
PROSE = 100
"""Code points of a block that is text, no line around it."""
PLACE_WORDS = 3
"""Words of a place."""
NAME_WORDS = 4
"""Words of a name behind others."""
_AGENCY_BEHIND = re.compile(r"\s(?:avec|mit|met|with|con)\s[A-Z]{2,6}$")
_WITH = re.compile(r"^(?:avec|mit|met|with|con)\s")
_PLACED = re.compile(r"\s\(?(?:at|in|à|en|te|aus|desde)\s(?P<place>[^\W\d_a-zß-öø-ÿ].*)$")
_SIGN = re.compile(r",|\s[–—|/-]\s")
_JOINT = re.compile(r",\s|\s(?:and|en|et|und|y|e)\s")
_SPLIT = re.compile(r"[,(|/&]|\s(?:–|—|-|·|•|and|en|et|und|y|e)\s")


def names_with_more(text: str) -> tuple[str, ...]:
    """The authors in a line that says besides what they are, where, or for whom; empty for any other line."""
    text = text.strip()
    words = text.split()
    if not 3 <= len(words) <= LONGEST or text.endswith((".", "!", "?", ":")):
        return ()
    named, explained = people.read(text)
    if explained and named and all(map(people.is_person, named)) and not _verbs(text):
        return named if _says_more(text, named) else ()
    return _before_role(words) or _behind_label(text) or _at_end(text)


def names_alone(text: str) -> tuple[str, ...]:
    """The authors in a line that is nothing but names, or a name and a place; empty for any other line."""
    if text.rstrip().endswith((".", "!", "?", ":")) or len(text.split()) > LONGEST or _verbs(text):
        return ()
    if "(@" in text:
        return ()  # who wrote an embedded post
    text = people.without_addresses(text)
    named, explained = people.read(text)
    rest = set(tokens(text)) - {word for name in named for word in tokens(name)} - lexicon().words["joint"]
    placed = len(rest) == 1 and len(named) == 1 and bool(_SIGN.search(text))
    placed = placed or all(map(_PLACED.search, _JOINT.split(text)))
    return named if explained and named and (placed or not rest) and all(map(people.is_person, named)) else ()


def take(names: tuple[str, ...], sheet: Sheet) -> str:
    """Take ``names`` as the authors of ``sheet``, unless the text is about them; the rule for their line."""
    if not sheet.fields.byline and not mentioned(names, sheet):
        sheet.fields.byline = names
    return "byline"


def mentioned(names: tuple[str, ...], sheet: Sheet) -> bool:
    """Whether the text itself speaks of one of ``names``: then they are its subject, and did not write it."""
    texts = [draft.text for draft in sheet.kept() if len(draft.text) > PROSE]
    return any(name in text for name in names for text in texts)


def nobody(text: str) -> bool:
    """Whether a line names no author but says who stands behind the text: ``Staff reporter``, ``La rédaction``."""
    named, explained = people.read(text)
    if not explained or named or len(text.split()) > PLACE_WORDS + 2 or text.rstrip().endswith((".", "!", "?", ":")):
        return False
    return any(map(people.is_role, filter(None, _SPLIT.split(text)))) or people.is_role(text.split(" avec ")[0])


def _verbs(text: str) -> bool:
    """Whether a word of the line is a verb of any language, and no word of names."""
    known = lexicon().words
    return not (known["finite"] - known["person_particle"] - known["given"]).isdisjoint(tokens(text))


def _says_more(text: str, named: tuple[str, ...]) -> bool:
    """Whether the line has a function, an agency or a paper beside the names."""
    rest = set(tokens(text)) - {word for name in named for word in tokens(name)}
    pieces = [piece.strip(" ()") for piece in _SPLIT.split(text)]
    others = [_WITH.sub("", piece) for piece in pieces if piece not in named]
    return any(map(people.is_role, rest)) or any(people.is_agency(one) or _is_house(one) for one in others if one)


def _is_house(text: str) -> bool:
    """Whether ``text`` is the name of a paper or an authority."""
    return is_organisation(text) or (text.istitle() and not lexicon().words["outlet"].isdisjoint(tokens(text)))


def _behind_label(text: str) -> tuple[str, ...]:
    """The name right behind the name of a column, no sign between the two: ``COLUMN Anna Holt``."""
    label, _, name = text.partition(" ")
    known = lexicon().words["section"] - {word for row in starts("interviewer") for word in row}
    return (people.tidy(name),) if label.casefold() in known and label.isupper() and people.is_person(name) else ()


def _at_end(text: str) -> tuple[str, ...]:
    """The name behind words that only tell how a text was made: ``Ein Interview von Anna Holt, Davos``."""
    text = _AGENCY_BEHIND.sub("", text)
    around = words_of("role", "anonymous", "function", "article", "preposition")
    telling = words_of("penned", "genre", "role")
    words = text.split(",")[0].split()
    for at in range(1, len(words) - 1):
        name, before = " ".join(words[at:]), tokens(" ".join(words[:at]))
        if len(words) - at <= NAME_WORDS and people.is_person(name):
            told = not telling.isdisjoint(before) and all(word in around | telling for word in before)
            return (people.tidy(name),) if told and people.is_place(text[text.index(name) + len(name) :]) else ()
    return ()


def _before_role(words: list[str]) -> tuple[str, ...]:
    """The name right before a function, no sign between the two."""
    for at in (3, 2):
        name, rest = " ".join(words[:at]), " ".join(words[at:])
        if rest and len(words) <= at + 4 and people.is_person(name) and people.is_role(rest.casefold()):
            return (people.tidy(name),)
    return ()
