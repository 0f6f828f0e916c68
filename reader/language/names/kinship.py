"""Lets short forms take the kind of the full name that the article gives: surnames, first names, firms and clubs."""

from collections.abc import Mapping, Sequence

from reader.core.analysis import EntityKind
from reader.language.gazetteer import Known, gazetteer
from reader.language.lexicon import Lexicon
from reader.language.names.engines import Name
from reader.language.ordinary import ordinary

CLUB_WORDS = frozenset(
    "fc sc sv vv ac as afc rsc kv kaa krc rkc sbv rc real sporting racing vfb vfl tsv sg bsc cf cd ud rcd atlético"
    " athletic olympique stade united city town rovers wanderers albion county hotspur rugby hockey basketbal".split()
)
"""Words that make a name with a town in it the name of a club."""
_DOUBTFUL = 0.75
"""Confidence below which a full name may be another kind than the tagger says."""
_SURE = 0.9
"""Confidence from which a short name is what the tagger says."""
_PLACE = Known.COUNTRY | Known.CITY | Known.TOWN | Known.REGION
_GROUP = Known.ORGANISATION | Known.MEDIA | Known.PARTY | Known.CLUB


_UNSURE = 0.6
"""Confidence below which a first name decides that a name is that of a person."""


def called_by_first_name(names: Sequence[Name], plain: str, words: Lexicon) -> list[Name]:
    """The names, with those of unsure kind that begin with a first name as people (``Anna Vonk``)."""
    made: list[Name] = []
    for name in (_addressed(name, plain, words) for name in names):
        pieces = plain[name.start : name.end].split(" ")
        doubted = name.kind is not EntityKind.PERSON and name.confidence < _UNSURE and 1 < len(pieces) < 5
        if doubted and _is_full_name(pieces, words):
            made.append(Name(name.start, name.end, EntityKind.PERSON, _UNSURE))
        else:
            made.append(name)
    return made


def _addressed(name: Name, plain: str, words: Lexicon) -> Name:
    """A name without the word that addresses a person (``Mme Guérineau``), which tells that it is one."""
    first, blank, rest = plain[name.start : name.end].partition(" ")
    if not blank or first.rstrip(".").casefold() not in words.of("honorifics") or rest.count(" ") > 2:
        return name
    return Name(name.start + len(first) + 1, name.end, EntityKind.PERSON, max(_UNSURE, name.confidence))


def _is_full_name(pieces: Sequence[str], words: Lexicon) -> bool:
    """Whether words are a first name and a surname that is no word for a group or a place."""
    known = gazetteer()
    first, last = known.known(pieces[0]), known.known(pieces[-1])
    if not first & Known.FIRST or first & (_GROUP | Known.COUNTRY | Known.REGION) or known.known(" ".join(pieces)):
        return False
    other = pieces[-1] in words.of("org_heads") or last & (_GROUP | Known.COUNTRY) or not pieces[-1][0].isupper()
    plain = _common(pieces[0], words) and _common(pieces[-1], words) and not last & Known.SURNAME
    return not other and not plain and not pieces[-1].isupper()


def akin(names: Sequence[Name], plain: str, words: Lexicon) -> list[Name]:
    """The names, with those that are part of a full name of the article as what that is."""
    full = [(plain[name.start : name.end], name.kind) for name in names]
    people = _short_people([form for form, kind in full if kind is EntityKind.PERSON])
    sure = {form for name, (form, kind) in zip(names, full, strict=True) if _sure_surname(name, form, kind)}
    groups = _short_groups([form for form, kind in full if kind is EntityKind.ORGANISATION], words)
    made: list[Name] = []
    for name in names:
        form = plain[name.start : name.end]
        kind = _kind(name, form, plain, people, groups, words)
        if kind is not EntityKind.PERSON and name.confidence < _DOUBTFUL and _full_person(form, sure):
            kind = EntityKind.PERSON
        if form.isupper() and made and made[-1].kind is EntityKind.ORGANISATION and _bracketed(made[-1], name, plain):
            kind = EntityKind.ORGANISATION
        made.append(name if kind is name.kind else Name(name.start, name.end, kind, max(0.6, name.confidence * 0.9)))
    return made


def _sure_surname(name: Name, form: str, kind: EntityKind) -> bool:
    """Whether a name is one word that surely names a person."""
    return kind is EntityKind.PERSON and name.confidence > _SURE and " " not in form and len(form) > 3


def _full_person(form: str, sure: set[str]) -> bool:
    """Whether a name is made of a few capitals before a word that surely names a person elsewhere in the article."""
    first, *rest = form.split(" ")
    few = 1 <= len(rest) <= 3 and all(piece[:1].isupper() and not piece.isupper() for piece in (first, *rest))
    return few and rest[-1] in sure and first.casefold() not in CLUB_WORDS


def _kind(
    name: Name, form: str, plain: str, people: Mapping[str, bool], groups: Mapping[str, bool], words: Lexicon
) -> EntityKind:
    """The kind of a name, given the short forms of people and groups."""
    known = gazetteer().known(form)
    if form in words.demonyms:
        return name.kind
    if form in people and name.kind is not EntityKind.PERSON:
        placed = known & _PLACE and name.kind is EntityKind.PLACE
        located = placed and _before(plain, name.start) in words.of("place_preps")
        other = known & _GROUP and not people[form]
        return name.kind if other or located else EntityKind.PERSON
    if form in groups and name.kind is not EntityKind.ORGANISATION:
        located = _before(plain, name.start) in words.of("place_preps")
        fits = groups[form] and not located if known & _PLACE else not known & Known.FIRST
        return EntityKind.ORGANISATION if fits else name.kind
    return name.kind


def _bracketed(full: Name, short: Name, plain: str) -> bool:
    """Whether a name stands in brackets right after another whose first letter it shares."""
    return plain[full.end : short.start] == " (" and plain[full.start] == plain[short.start]


def _before(plain: str, start: int) -> str:
    """The word before a place in the text, in small letters."""
    return plain[max(0, start - 20) : start].rstrip().rpartition(" ")[2].casefold()


def _short_people(full: Sequence[str]) -> Mapping[str, bool]:
    """First names and surnames, with particles and without, of people named in full; whether each is a surname."""
    found: dict[str, bool] = {}
    for form in full:
        pieces = form.split(" ")
        if len(pieces) < 2:
            continue
        found.setdefault(pieces[0], False)
        for start in range(1, len(pieces)):
            rest = " ".join(pieces[start:])
            found.update(dict.fromkeys((rest, rest[0].upper() + rest[1:], rest.upper()), True))
    return {form: last for form, last in found.items() if (len(form) > 2 or form[1:] == ".") and form[0].isupper()}


def _short_groups(full: Sequence[str], words: Lexicon) -> Mapping[str, bool]:
    """Single words that stand for a group named in full, and whether that is a club."""
    found: dict[str, bool] = {}
    for form in full:
        pieces = form.split(" ")
        club = bool(gazetteer().known(form) & Known.CLUB) or any(piece.casefold() in CLUB_WORDS for piece in pieces)
        for piece in (pieces[0], pieces[-1]) if 1 < len(pieces) < 5 else ():
            usable = len(piece) > 3 and piece[0].isupper() and piece.casefold() not in CLUB_WORDS
            lone = piece == pieces[0] or _common(pieces[0], words)
            if usable and (club or (lone and not _common(piece, words))) and piece not in words.demonyms:
                found[piece] = found.get(piece, False) or club
    return found


def _common(word: str, words: Lexicon) -> bool:
    """Whether a word is an ordinary one or has a part to play beside names."""
    return ordinary(words.language).sign(word) == "d" or word.casefold() in words.roles
