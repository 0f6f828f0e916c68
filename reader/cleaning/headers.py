"""Metadata that stands in the text as lines of its own: dates, bylines, sources, sections. Classes 10 to 12.

A line becomes fields only when every part of it is explained; what is not explained stays text.
"""

import re
from dataclasses import fields as fields_of
from dataclasses import replace
from functools import cache

from reader.cleaning import dates, people
from reader.cleaning.draft import Draft, Fields
from reader.cleaning.lexicon import lexicon
from reader.cleaning.photo_credits import credit as credit
from reader.cleaning.wording import covered
from reader.cleaning.words import tokens
from reader.core.moments import Moment

LONGEST = 30
"""Words of the longest metadata line."""
SOFT_WORDS = 4
"""Words of a place, paper or section that stands beside a date or a byline."""
_PART = re.compile(r"\s+[|·•–—/-]\s+|\s*[|·•]\s*|\t+|\s{3,}")
_COMMA = re.compile(r",\s+")
_LABEL = re.compile(r"^\s*[\"']?([^\W\d_][^:：=\n]{0,30}?)[\"']?\s?[:：=]\s*(.*)$", re.DOTALL)
_CLOCK = re.compile(
    r"(?<!\d)\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2})?\s?(?:[ap]\.?m\b\.?)?(?!\d)|(?<!\d)\d{1,2}\s?[ap]m\b", re.IGNORECASE
)
_EMPTY = re.compile(r"^[\W_]*(?:undefined|null|nan|none|nil|n/a|\[object \w+\]|invalid date|-)?[\W_]*$", re.IGNORECASE)


@cache
def _keys() -> dict[str, str]:
    """Key of a metadata line → field, in every language."""
    found: dict[str, str] = {}
    order = ("other", "title", "source", "credit", "author", "posted", "published", "updated")
    for language in lexicon().languages.values():
        for field in order:
            for key in language.fields.get(field, ()):
                found[" ".join(tokens(key))] = "published" if field == "posted" else field
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
    trial = replace(fields)
    if rule := _line(draft.text, trial, language):
        for field in fields_of(fields):
            setattr(fields, field.name, getattr(trial, field.name))
        return rule
    _leading_date(draft, fields, language)
    return ""


def _line(text: str, fields: Fields, language: str) -> str:
    """The rule that explains a whole line, its values taken; empty when a part of it is not explained."""
    parts = [part.strip() for part in _PART.split(text) if part.strip()]
    rules = [_part(part, fields, language) for part in parts]
    if not all(rules):
        return ""
    strong = [rule for rule in rules if rule != "soft"]
    if not strong:
        return ""
    if not fields.byline:
        _soft_names([part for part, rule in zip(parts, rules, strict=True) if rule == "soft"], fields)
    return next((rule for rule in strong if rule != "metadata"), "metadata")


def _part(text: str, fields: Fields, language: str) -> str:
    """The rule that explains one part of a line; ``soft`` for what is only allowed beside others, empty for none."""
    label = _LABEL.match(text)
    field = _keys().get(" ".join(tokens(label[1]))) if label else None
    if label and field:
        return "metadata" if _EMPTY.match(label[2]) else _labelled(field, label[2].strip(" \"'"), fields, language)
    if _dated(text, fields, language) or _relative(text):
        return "metadata"
    if (value := after_start(text, "byline")) and (rule := _byline(value, fields, language)):
        return rule
    if _buttons(text):
        return "interface"
    if _CLOCK.search(text) and not _left_over(text):
        return "soft"
    return _listed(text, fields, language) or ("soft" if _soft(text, language) else "")


def _listed(text: str, fields: Fields, language: str) -> str:
    """The rule that explains a part whose pieces stand between commas; empty when one of them is not explained."""
    pieces = [piece.strip() for piece in _COMMA.split(text) if piece.strip()]
    if len(pieces) < 2 or "." in text[:-1]:
        return ""
    rules = [_part(piece, fields, language) for piece in pieces]
    strong = [rule for rule in rules if rule not in ("soft", "")]
    if not all(rules) or not strong:
        return ""
    if not fields.byline:
        _soft_names([piece for piece, rule in zip(pieces, rules, strict=True) if rule == "soft"], fields)
    return strong[0]


def _soft(text: str, language: str) -> bool:
    """Whether ``text`` may be a place, a paper, a section or a name: short, with a capital, and no sentence."""
    words = tokens(text)
    if not 1 <= len(words) <= SOFT_WORDS or text.endswith((".", "!", "?", ":")):
        return False
    finite = lexicon().word_class("finite", language)
    return text[:1].isupper() and not any(word in finite for word in words)


def _soft_names(parts: list[str], fields: Fields) -> None:
    """The first soft part that names a person is the author."""
    for part in parts:
        if people.is_person(part):
            fields.byline = (people.tidy(part),)
            return


def _labelled(field: str, value: str, fields: Fields, language: str) -> str:
    """A part that begins with a known key and a colon."""
    if field in ("published", "updated"):
        found = dates.find(value, language, short=True)
        if found and not _left_over(value[: found[1]] + " " + value[found[2] :]):
            _take_date(field, found[0], fields)
            return "metadata"
        return "metadata" if not found and (not _left_over(value) or _relative(value)) else ""
    if field == "author":
        return _byline(value, fields, language)
    if len(tokens(value)) > (20 if field == "title" else 12) or (value.endswith(("!", "?")) and field != "title"):
        return ""
    if field == "source":
        fields.source = fields.source or value.strip(" .")
        fields.agency = fields.agency or (fields.source if people.is_agency(fields.source) else "")
    if field == "title":
        fields.title = fields.title or value
    return "credit" if field == "credit" else "metadata"


def _take_date(field: str, moment: Moment, fields: Fields) -> None:
    """A date of first publication wins over one of an update."""
    if field == "updated":
        fields.updated = fields.updated or moment
    else:
        fields.published = fields.published or moment


def _byline(value: str, fields: Fields, language: str) -> str:
    """The value of a byline, perhaps followed by a date."""
    found = dates.find(value, language)
    if found:
        value, rest = value[: found[1]], value[found[2] :]
        if _left_over(rest):
            return ""
        _take_date("published", found[0], fields)
        words = value.rstrip(" ,.|-–—").rsplit(" ", 1)
        if len(words) == 2 and _keys().get(words[1].casefold()) == "published":
            value = words[0]
    value = value.strip(" ,.|-–—")
    if not value:
        return "byline" if found else ""
    found_names, explained = people.read(value)
    if not explained:
        return ""
    fields.byline = fields.byline or found_names
    if not fields.agency and (agency := next(filter(people.is_agency, re.split(r"[\s/,&()]+", value)), "")):
        fields.agency = agency
    return "byline"


def _dated(text: str, fields: Fields, language: str) -> bool:
    """Whether ``text`` is a date, with or without a key before it and a time behind it, or several."""
    taken: list[tuple[str, Moment]] = []
    rest = text
    while found := dates.find(rest, language, short=not taken):
        before = " ".join(tokens(_CLOCK.sub(" ", rest[: found[1]])))
        field = _key_in(before)
        if before and not field and _left_over(before):
            return False
        taken.append((field or "published", found[0]))
        rest = rest[found[2] :]
    if not taken or _left_over(rest):
        return False
    for field, moment in taken:
        _take_date(field, moment, fields)
    return True


def _key_in(words: str) -> str:
    """The kind of date that the words before it announce; words that only fill may stand before the key."""
    parts = words.split()
    for at in range(len(parts)):
        field = _keys().get(" ".join(parts[at:]))
        if field in ("published", "updated") and all(
            part in lexicon().words["filler"] or part in _keys() for part in parts[:at]
        ):
            return field
    return ""


def _leading_date(draft: Draft, fields: Fields, language: str) -> None:
    """A bare key and a date before other text: ``date 2026-02-26 Somebody in 2019``."""
    found = dates.find(draft.text, language)
    if not found:
        return
    before = " ".join(tokens(draft.text[: found[1]]))
    if before and " " not in before and _keys().get(before) in ("published", "updated") and len(before) > 3:
        _take_date("published", found[0], fields)
        draft.cut(0, found[2], "metadata", 0.9)


def _left_over(text: str) -> bool:
    """Whether words remain that a date line does not explain."""
    known, filler = _keys(), lexicon().words["filler"]
    rest = [
        word
        for word in tokens(_CLOCK.sub(" ", text))
        if word not in filler and known.get(word) not in ("published", "updated") and len(word) > 1
    ]
    return bool(rest) and known.get(" ".join(rest)) not in ("published", "updated") and not _relative(text)


def _relative(text: str) -> bool:
    """Whether ``text`` tells the time from now: ``2 uur geleden``, ``vandaag 14:05``."""
    words = tokens(_CLOCK.sub(" 12 ", text))
    named = lexicon().words
    fits = named["ago"] | named["unit"] | named["filler"]
    keys = {part for key, field in _keys().items() if field in ("published", "updated") for part in key.split()}
    return (
        0 < len(words) <= 9
        and any(word in named["ago"] for word in words)
        and any(word[0].isdigit() for word in words)
        and all(word in fits or word in keys or word[0].isdigit() for word in words)
    )


def _buttons(text: str) -> bool:
    """Whether ``text`` is a reading time, or another word of the page around an article."""
    words = tokens(text)
    hits = lexicon().phrases.find(words)
    return bool(words) and len(words) <= 6 and max(covered(hits, "interface"), covered(hits, "comments")) == len(words)


def is_section(text: str) -> bool:
    """Whether ``text`` is the name of a section of a paper, or two of them."""
    words = tokens(text)
    known = lexicon().words["section"] | lexicon().words["joint"]
    return 1 <= len(words) <= 3 and all(word in known for word in words) and not text.rstrip().endswith((".", "!", "?"))


def after_start(text: str, field: str) -> str:
    """What follows a key of ``field`` that ``text`` begins with, without a colon between them; empty for none."""
    words = tokens(text[:80])
    for row in _starts(field):
        if tuple(words[: len(row)]) == row and len(words) > len(row):
            pattern = r"\W*" + r"\W+".join(re.escape(word) for word in row) + r"\W*"
            found = re.match(pattern, text.replace("’", "'"), re.IGNORECASE)
            return text[found.end() :] if found else ""
    return ""
