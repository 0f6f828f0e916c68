"""Metadata that stands in the text as lines of its own: dates, bylines, sources, sections. Classes 10 to 12.

A line becomes fields only when every part of it is explained; what is not explained stays text.
"""

import re
from dataclasses import fields as fields_of
from dataclasses import replace

from reader.cleaning import clocks, datelines, dates, header_parts, people, signed
from reader.cleaning.draft import Draft, Fields
from reader.cleaning.field_keys import keys, starts
from reader.cleaning.lexicon import lexicon, words_of
from reader.cleaning.photo_credits import credit as credit
from reader.cleaning.photo_credits import shows
from reader.cleaning.wording import covered
from reader.cleaning.words import tokens
from reader.core.moments import Moment

LONGEST = 30
"""Words of the longest metadata line."""
SOFT_WORDS = 4
"""Words of a place, paper or section that stands beside a date or a byline."""
PLACE_WORDS = 3
"""Words of a place right before a day."""
_COMMA = re.compile(r",\s+")
_ISSUE = re.compile(r"^(?:aus|uit|from|du|dans|de|en)\s[^.!?]{2,40}\s\d{1,3}/(?:19|20)\d\d$", re.IGNORECASE)
"""Which issue of a magazine a text is from: ``aus DER SPIEGEL 5/2026``."""
_LABEL = re.compile(r"^\s*[\"']?([^\W\d_][^:：=\n]{0,30}?)[\"']?\s?[:：=]\s*(.*)$", re.DOTALL)
_EMPTY = re.compile(r"^[\W_]*(?:undefined|null|nan|none|nil|n/a|\[object \w+\]|invalid date|-)?[\W_]*$", re.IGNORECASE)


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
    if (when := datelines.read(text, language)) and when.alone:
        _take_when(when, fields)
        return "metadata"
    parts = header_parts.split(text, language)
    rules = [_part(part, fields, language) for part in parts]
    if not all(rules) and not _dated_desk(parts, rules, language):
        return ""
    strong = [rule for rule in rules if rule not in ("soft", "")]
    if not strong:
        return ""
    if not fields.byline:
        _soft_names([part for part, rule in zip(parts, rules, strict=True) if rule == "soft"], fields)
    return next((rule for rule in strong if rule != "metadata"), "metadata")


def _dated_desk(parts: list[str], rules: list[str], language: str) -> bool:
    """Whether only the first part is not explained, short and no sentence, and the second is a day with its time."""
    if rules[1:] != ["metadata"] or rules[0]:
        return False
    short = len(tokens(parts[0])) <= SOFT_WORDS and parts[0][:1].isupper() and not parts[0].endswith((".", "!", "?"))
    finite = lexicon().word_class("finite", language)
    timed = bool(clocks.CLOCK.search(parts[1])) and bool(dates.day(parts[1], language))
    return short and timed and finite.isdisjoint(tokens(parts[0])) and not any(char.isdigit() for char in parts[0])


def _part(text: str, fields: Fields, language: str) -> str:
    """The rule that explains one part of a line; ``soft`` for what is only allowed beside others, empty for none."""
    label = _LABEL.match(text)
    field = keys().get(" ".join(tokens(label[1]))) if label else None
    if label and field:
        return "metadata" if _EMPTY.match(label[2]) else _labelled(field, label[2].strip(" \"'"), fields, language)
    if when := datelines.read(text, language):
        _take_when(when, fields)
        return "metadata" if when.alone else "soft"
    if _place_and_day(text, fields, language):
        return "metadata"
    if (value := after_start(text, "byline")) and (rule := _byline(value, fields, language)):
        return rule
    if named := signed.names_with_more(text):
        fields.byline = fields.byline or named
        return "byline"
    if people.is_agency(text) or signed.nobody(text):
        fields.agency = fields.agency or (text.strip(" ()") if people.is_agency(text) else "")
        return "byline"
    if _buttons(text):
        return "interface"
    soft = _soft(text, language) or bool(signed.names_alone(text))
    return _listed(text, fields, language) or ("soft" if soft else "")


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
    if _ISSUE.match(text):
        return True
    if not 1 <= len(words) <= SOFT_WORDS or text.endswith((".", "!", "?", ":")):
        return False
    small = words_of("name_particle", "joint")
    finite = lexicon().word_class("finite", language)
    named = all(not word[:1].islower() or word.casefold() in small for word in text.split())
    return text[:1].isupper() and (named or len(words) == 1) and not any(word in finite for word in words)


def _soft_names(parts: list[str], fields: Fields) -> None:
    """The soft parts that name persons are the authors."""
    for part in parts:
        if named := signed.names_alone(part):
            fields.byline += named


def _labelled(field: str, value: str, fields: Fields, language: str) -> str:
    """A part that begins with a known key and a colon."""
    if field in ("published", "updated"):
        when = datelines.read(value, language)
        if when and when.published:
            _take_date(field, when.published, fields)
        return "metadata" if when or not _left_over(value) else ""
    if field == "author":
        return "metadata" if value.isdigit() else _byline(value, fields, language)
    if field == "credit" and shows(value):
        return ""
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
    found = dates.day(value, language)
    if found:
        value, rest = value[: found.start], value[found.end :]
        if _left_over(rest):
            return ""
        _take_date("published", found.day, fields)
        words = value.rstrip(" ,.|-–—").rsplit(" ", 1)
        if len(words) == 2 and datelines.is_key(words[1]):
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


def _take_when(when: datelines.When, fields: Fields) -> None:
    """Take what a line about time says."""
    for field, day in (("published", when.published), ("updated", when.updated)):
        if day:
            _take_date(field, day, fields)


def _place_and_day(text: str, fields: Fields, language: str) -> bool:
    """Whether ``text`` is a place, or who publishes, right before a day: ``Vigo, 8 feb 2026 23:12``."""
    found = dates.day(text, language)
    place = text[: found.start].rstrip(" ,.:-–—") if found else ""
    if (
        not found
        or not place
        or after_start(place, "byline")
        or len(place.split()) > PLACE_WORDS
        or not _soft(place, language)
        or place.islower()
    ):
        return False
    when = datelines.read(text[found.start :], language)
    if when is None or not when.published:
        return False
    _take_when(when, fields)
    if not fields.byline:
        _soft_names([place], fields)
    return True


def _leading_date(draft: Draft, fields: Fields, language: str) -> None:
    """A bare key and a date before other text: ``date 2026-02-26 Somebody in 2019``."""
    found = dates.day(draft.text, language)
    if not found:
        return
    before = " ".join(tokens(draft.text[: found.start]))
    if before and " " not in before and datelines.is_key(before) and len(before) > 3:
        _take_date("published", found.day, fields)
        draft.cut(0, found.end, "metadata", 0.9)


def _left_over(text: str) -> bool:
    """Whether words remain that a date line does not explain."""
    rest = clocks.without(text)
    return bool(tokens(rest)) and datelines.read(rest) is None and not datelines.fills(rest)


def _buttons(text: str) -> bool:
    """Whether ``text`` is a reading time, or another word of the page around an article."""
    words = tokens(text)
    hits = lexicon().phrases.find(words)
    return bool(words) and len(words) <= 6 and max(covered(hits, "interface"), covered(hits, "comments")) == len(words)


def is_section(text: str) -> bool:
    """Whether ``text`` is the name of a section of a paper, or two of them."""
    words = tokens(text)
    known = words_of("section", "joint")
    return 1 <= len(words) <= 3 and all(word in known for word in words) and not text.rstrip().endswith((".", "!", "?"))


def after_start(text: str, field: str) -> str:
    """What follows a key of ``field`` that ``text`` begins with, without a colon between them; empty for none."""
    words = tokens(text[:80])
    for row in starts(field):
        if tuple(words[: len(row)]) == row and len(words) > len(row):
            pattern = r"\W*" + r"\W+".join(re.escape(word) for word in row) + r"\W*"
            found = re.match(pattern, text.replace("’", "'"), re.IGNORECASE)
            return text[found.end() :] if found else ""
    return ""
