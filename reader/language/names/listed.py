"""Lets the lists decide where the engine is unsure: what is listed as one kind of name only is of that kind."""

from collections.abc import Sequence

from reader.core.analysis import EntityKind
from reader.language.gazetteer import Known, gazetteer
from reader.language.lexicon import Lexicon
from reader.language.names.engines import Name
from reader.language.ordinary import ordinary

_KINDS = (
    (Known.ORGANISATION | Known.MEDIA | Known.PARTY | Known.CLUB, EntityKind.ORGANISATION),
    (Known.COUNTRY | Known.CITY | Known.TOWN | Known.REGION, EntityKind.PLACE),
    (Known.WORK, EntityKind.MISC),
)
LONG_DOUBT, SHORT_DOUBT = 0.9, 0.75
"""Confidence below which a listed name of several words, or of one, is what the lists say."""
_SURE = 0.8
_COUNTY = ("Co ", "County ")


def decided(names: Sequence[Name], plain: str, words: Lexicon) -> list[Name]:
    """The names, those of unsure kind as what the lists know them for."""
    return [_decided(name, plain[name.start : name.end], words) for name in names]


def _decided(name: Name, form: str, words: Lexicon) -> Name:
    """One name as what the lists know it for, if that is one kind only and the engine is unsure."""
    if words.language == "en" and form.startswith(_COUNTY) and name.kind is not EntityKind.ORGANISATION:
        return Name(name.start, name.end, EntityKind.PLACE, max(_SURE, name.confidence))
    kind = kind_of(form)
    several = " " in form
    if kind is None or kind is name.kind or name.confidence >= (LONG_DOUBT if several else SHORT_DOUBT):
        return name
    if not several and (kind is EntityKind.PLACE or form in words.demonyms or ordinary(words.language).sign(form)):
        return name
    return Name(name.start, name.end, kind, _SURE)


def kind_of(form: str) -> EntityKind | None:
    """The one kind of name that a form is listed as; ``None`` when it is none, several, or a person's as well."""
    flags = gazetteer().known(form)
    kinds = [kind for group, kind in _KINDS if flags & group]
    return kinds[0] if len(kinds) == 1 and not flags & (Known.FIRST | Known.SURNAME) else None
