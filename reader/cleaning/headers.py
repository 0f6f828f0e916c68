"""Metadata that stands in the text as lines of its own: dates, bylines, sources, credits.

Classes 10 to 13. A line becomes a field only when every part of it is explained; what is not explained stays text.
"""

import re
from functools import cache

from reader.cleaning import dates, people
from reader.cleaning.draft import Draft, Fields
from reader.cleaning.lexicon import lexicon
from reader.cleaning.wording import covered
from reader.cleaning.words import tokens

LONGEST = 24
"""Words of the longest metadata line."""
_PART = re.compile(r"\s+[|·•–—/]\s+|\s*\|\s*|\t+|\s{3,}")
_LABEL = re.compile(r"^\s*([^\W\d_][^:：\n]{0,30}?)\s?[:：]\s*(.*)$", re.DOTALL)
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.h]\d{2}(?::\d{2})?(?!\d)", re.IGNORECASE)
_FILLER = frozenset(
    """om at um à uur uhr h a las on op am le el pm a.m p.m cet cest gmt utc est edt et bst pst ist updated bijgewerkt
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday
    montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miércoles jueves viernes sábado domingo ma di wo do vr za zo mon tue wed thu fri sat sun""".split()
)


@cache
def _keys() -> dict[str, str]:
    """Key of a metadata line → field, in every language."""
    found: dict[str, str] = {}
    for language in lexicon().languages.values():
        for field in ("other", "title", "source", "credit", "author", "published"):
            for key in language.fields.get(field, ()):
                found[" ".join(tokens(key))] = field
    return found


@cache
def _starts(field: str) -> tuple[tuple[str, ...], ...]:
    """The word rows that a line of ``field`` begins with, longest first."""
    rows = {tuple(tokens(key)) for known in lexicon().languages.values() for key in known.fields.get(field, ())}
    return tuple(sorted(rows, key=len, reverse=True))


def read(draft: Draft, fields: Fields, language: str) -> str:
    """Take the metadata that ``draft`` consists of, or begins with, into ``fields``.

    Returns the name of the rule when the whole block is metadata; the caller removes it.
    """
    words = tokens(draft.text)
    if not words or len(words) > LONGEST:
        return ""
    parts = [part.strip() for part in _PART.split(draft.text) if part.strip()]
    taken = [_part(part, fields, language, first=at == 0) for at, part in enumerate(parts)]
    if all(taken):
        return next((rule for rule in taken if rule != "metadata"), "metadata")
    if len(parts) == 1:
        _leading_date(draft, fields, language)
    return ""


def _part(text: str, fields: Fields, language: str, *, first: bool) -> str:
    """The rule that explains one part of a line, its value taken; empty when it is not explained."""
    label = _LABEL.match(text)
    field = _keys().get(" ".join(tokens(label[1]))) if label else None
    if label and field and label[2].strip():
        return _labelled(field, label[2].strip(), fields, language)
    if _published(text, fields, language):
        return "metadata"
    if value := after_start(text, "byline"):
        return _byline(value, fields, language)
    if _reading_time(text):
        return "interface"
    if not first and people.is_name(text) and not fields.byline:
        fields.byline = people.names(text)
        return "byline"
    return ""


def _labelled(field: str, value: str, fields: Fields, language: str) -> str:
    """A part that begins with a known key and a colon."""
    if field == "published":
        found = dates.find(value, language)
        if found and not _left_over(value[: found[1]] + " " + value[found[2] :]):
            fields.published = fields.published or found[0]
            return "metadata"
        return "metadata" if not found and not _left_over(value) else ""
    if field == "author":
        return _byline(value, fields, language)
    if len(tokens(value)) > 10:
        return ""
    if field == "source":
        fields.source = fields.source or value.strip(" .")
        return "metadata"
    if field == "title":
        fields.title = fields.title or value
        return "metadata"
    return "credit" if field == "credit" else "metadata"


def _byline(value: str, fields: Fields, language: str) -> str:
    """The value of a byline, perhaps followed by a date."""
    found = dates.find(value, language)
    if found:
        value, rest = value[: found[1]], value[found[2] :]
        if _left_over(rest):
            return ""
        fields.published = fields.published or found[0]
    value = value.strip(" ,.|-–—")
    if found_names := people.names(value):
        fields.byline = fields.byline or found_names
        return "byline"
    return "byline" if people.is_role(value) else ""


def _published(text: str, fields: Fields, language: str) -> bool:
    """Whether ``text`` is a date, with or without a key before it and a time behind it."""
    found = dates.find(text, language)
    if not found:
        return False
    before = " ".join(tokens(text[: found[1]]))
    if before and _keys().get(before) != "published" and _left_over(before):
        return False
    if _left_over(text[found[2] :]):
        return False
    fields.published = fields.published or found[0]
    return True


def _leading_date(draft: Draft, fields: Fields, language: str) -> None:
    """A bare key and a date before other text: ``date 2026-02-26 Somebody in 2019``."""
    found = dates.find(draft.text, language)
    if not found:
        return
    before = " ".join(tokens(draft.text[: found[1]]))
    if before and _keys().get(before) == "published":
        fields.published = fields.published or found[0]
        draft.cut(0, found[2], "metadata", 0.9)


def _left_over(text: str) -> bool:
    """Whether words remain that a date line does not explain."""
    text = _CLOCK.sub(" ", text)
    known = _keys()
    rest = [word for word in tokens(text) if word not in _FILLER and known.get(word) != "published" and len(word) > 1]
    return bool(rest) and known.get(" ".join(rest)) != "published"


def _reading_time(text: str) -> bool:
    words = tokens(text)
    return bool(words) and len(words) <= 6 and covered(lexicon().phrases.find(words), "interface") == len(words)


def after_start(text: str, field: str) -> str:
    """What follows a key of ``field`` that ``text`` begins with, without a colon between them; empty for none."""
    words = tokens(text[:80])
    for row in _starts(field):
        if tuple(words[: len(row)]) == row and len(words) > len(row):
            pattern = r"\W*" + r"\W+".join(re.escape(word) for word in row) + r"\W*"
            found = re.match(pattern, text.replace("’", "'"), re.IGNORECASE)
            return text[found.end() :] if found else ""
    return ""


def credit(text: str) -> bool:
    """Whether ``text`` is nothing but who made a picture."""
    words = tokens(text)
    if not words or len(words) > 12:
        return False
    label = _LABEL.match(text)
    if label and _keys().get(" ".join(tokens(label[1]))) == "credit":
        return _maker(label[2]) or len(tokens(label[2])) <= 6
    if text.lstrip().startswith(("©", "(c)", "(C)", "Ⓒ")):
        return len(words) <= 8 and not any(word.isdigit() for word in words)
    value = after_start(text, "credit")
    return bool(value) and _maker(value) and text[:1].isupper()


def _maker(text: str) -> bool:
    """Whether ``text`` names a photographer or a picture agency, and nothing else."""
    agencies = lexicon().words["stock"] | lexicon().words["agency"]
    for part in re.split(r"[/,|;&()©]|\s[–-]\s|\svia\s", text):
        words = tokens(part)
        if not words:
            continue
        known = covered(lexicon().phrases.find(words), "photo_agency") + sum(word in agencies for word in words)
        if known < len(words) and not people.is_name(part.strip(" .")) and not part.strip(" .").isupper():
            return False
    return bool(tokens(text))
