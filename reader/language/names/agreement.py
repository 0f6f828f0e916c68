"""Makes the names of a document agree: what an engine finds is mended by what it found elsewhere in the text."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from reader.core.analysis import EntityKind, Quote, QuoteKind
from reader.core.spans import Span
from reader.language.gazetteer import Known, gazetteer
from reader.language.lexicon import Lexicon
from reader.language.names.acronyms import aligned
from reader.language.names.edges import mended
from reader.language.names.engines import Name
from reader.language.names.enumerated import whole
from reader.language.names.kinship import akin, called_by_first_name
from reader.language.names.led import led
from reader.language.names.listed import decided
from reader.language.names.nicknames import nicknamed
from reader.language.names.recall import recalled, sound
from reader.language.ordinary import ordinary
from reader.language.tokens import Document


def agreed(names: Sequence[Name], document: Document, words: Lexicon) -> list[Name]:
    """The names in order, sound, of one kind for each form, with surnames that were passed over."""
    pairs = _joined(sound(names, document.plain), document.plain)
    trimmed = list(sound(_trimmed(pairs, document.plain, words), document.plain))
    lists = whole(list(sound(mended(trimmed, document, words), document.plain)), document, words)
    found = list(sound(aligned(lists, document), document.plain))
    found = nicknamed([name for name in found if _is_name(name, document.plain, words)], document.plain)
    people = called_by_first_name(decided(found, document.plain, words), document.plain, words)
    kinds = akin(_voted(recalled(people, document, words), document.plain, words), document.plain, words)
    return led(kinds, document, words)


def _joined(names: Iterable[Name], plain: str) -> list[Name]:
    """The names, with a first name and the surname right after it as one."""
    made: list[Name] = []
    for name in names:
        last = made[-1] if made else None
        person = name.kind is EntityKind.PERSON and last is not None and last.kind is EntityKind.PERSON
        if last and person and name.start - last.end == 1 and plain[last.end] == " " and " " not in _form(last, plain):
            made[-1] = Name(last.start, name.end, name.kind, min(last.confidence, name.confidence))
        else:
            made.append(name)
    return made


def _form(name: Name, plain: str) -> str:
    """The text of a name."""
    return plain[name.start : name.end]


def _is_name(name: Name, plain: str, words: Lexicon) -> bool:
    """Whether a name has a capital, digit or place behind it, and is more than a title (``Kamerlid Eva de Boer``)."""
    form = plain[name.start : name.end]
    if form in words.of("no_names"):
        return False
    capital = any(char.isupper() or char.isdigit() for char in form)
    small = form in words.demonyms or form in words.of("small_names")
    if not small and (not capital or _is_beginning(name, plain, words)):
        return False
    titled = name.kind is EntityKind.PERSON and form.casefold() in words.of("titles")
    return not (titled and plain[name.end + 1 : name.end + 2].isupper())


def _is_beginning(name: Name, plain: str, words: Lexicon) -> bool:
    """Whether an ordinary word has its capital only because it begins a sentence: ``Strategische keuzes``."""
    form, before = _form(name, plain), plain[: name.start].rstrip(" \"'“”‘’„«")[-1:]
    begins = before in ("", "\n", ".", "!", "?", ":") and " " not in form and form[1:].islower()
    known = gazetteer().known(form) & ~(Known.PREFIX | Known.TOWN)
    if not begins or words.language == "de" or known or plain.count(form) > 1:
        return False
    derived = words.language == "nl" and form.endswith(("ische", "elijke"))
    return derived or ordinary(words.language).sign(form) == "d"


def with_titles(names: list[Name], quotes: Sequence[Quote]) -> list[Name]:
    """The names, with titles of works in marks as names of their own, and without utterances taken for names."""
    titles = [quote.span for quote in quotes if quote.kind is QuoteKind.TITLE]
    said = [quote.span for quote in quotes if quote.kind in (QuoteKind.DIRECT, QuoteKind.PARTIAL)]
    kept = [
        name
        for name in names
        if not any(span.start < name.end and name.start < span.end for span in titles)
        and not (name.kind is EntityKind.MISC and any(_fills(name, span) for span in said))
    ]
    if len(kept) == len(names) and not titles:
        return names
    return sorted(kept + [Name(span.start, span.end, EntityKind.MISC, 0.7) for span in titles])


def _fills(name: Name, span: Span) -> bool:
    """Whether a name of several words is most of what somebody said."""
    inside = span.start <= name.start and name.end <= span.end
    return inside and 2 * (name.end - name.start) > len(span)


_NAMED = Known.ORGANISATION | Known.MEDIA | Known.PARTY | Known.CLUB | Known.REGION | Known.WORK
"""What a listed name is that begins with a small word all the same (``Tweede Kamer``, ``Six Nations``)."""
_ABBREVIATED = frozenset("Inc Corp Co Ltd Jr Sr Bros St".split())
"""Last words of names that are written with a full stop."""
_EDGE = " \t\n\"'“”„‘’‚«»,;:()[]–—"


def _trimmed(names: Iterable[Name], plain: str, words: Lexicon) -> Iterable[Name]:
    """Names without marks, blanks and small words at their edges."""
    small = words.of("function")
    for name in names:
        start, end = name.start, min(name.end, len(plain))
        start = _without_lead(plain, start, end, name.kind, words)
        start = _without_article(plain, start, end, name.kind, words)
        while start < end and plain[start] in _EDGE and not plain.startswith(("'s-", "’s-", "'t ", "’t "), start):
            start += 1
        while end > start:
            tail = plain[start:end].rpartition(" ")
            if plain[end - 1] in _EDGE:
                end -= 1
            elif tail[1] and tail[2] in small:
                end -= len(tail[2]) + 1
            else:
                break
        last = plain[start:end].rpartition(" ")[2]
        if plain[end : end + 1] == "." and (last in _ABBREVIATED or last in words.of("place_abbreviations")):
            end += 1
        yield Name(start, end, name.kind, name.confidence)


def _without_lead(plain: str, start: int, end: int, kind: EntityKind, words: Lexicon) -> int:
    """Where a name begins without a title or a preposition in front (``Minister``, ``Volgens``)."""
    titles = words.of("titles") if kind is EntityKind.PERSON else frozenset[str]()
    kept = words.of("particles") | _ARTICLES
    known = gazetteer()
    while True:
        first, blank, _ = plain[start:end].partition(" ")
        low = first.casefold()
        lead = (low in titles and not known.known(first) & Known.FIRST) or (
            low in words.of("function") and low not in kept
        )
        lead = lead or (kind is EntityKind.PERSON and first in words.of("no_names"))
        if not blank or not lead or known.known(plain[start:end]) & _NAMED:
            return start
        start += len(first) + 1


def _without_article(plain: str, start: int, end: int, kind: EntityKind, words: Lexicon) -> int:
    """Where the name of a Dutch or English paper begins without the article of its masthead."""
    first, blank, rest = plain[start:end].partition(" ")
    listed = gazetteer().known(rest) | gazetteer().known(plain[start:end])
    paper = blank and kind is EntityKind.ORGANISATION and bool(listed & Known.MEDIA)
    article = first.casefold() in ("de", "het", "the") and words.language in ("nl", "en")
    return start + len(first) + 1 if paper and article else start


_ARTICLES = frozenset("the de het een der die das le la les l' el los las los il lo gli new no all".split())


_SURE_OTHER = 0.8
"""Confidence from which a listed surname or firm that is an inhabitant as well (``Basler``) stays what it is."""


def _surely_other(name: Name, form: str) -> bool:
    """Whether a word for inhabitants is surely a surname or a firm here."""
    known = gazetteer().known(form)
    person = name.kind is EntityKind.PERSON and known & Known.SURNAME
    group = name.kind is EntityKind.ORGANISATION and known & (Known.ORGANISATION | Known.CLUB)
    return bool(person or group) and name.confidence >= _SURE_OTHER


def _voted(names: Sequence[Name], plain: str, words: Lexicon) -> list[Name]:
    """Give every form the kind that most of its mentions have, weighted by how sure they are."""
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for name in names:
        votes[plain[name.start : name.end]][name.kind] += name.confidence  # type: ignore[assignment]
    made = []
    for name in names:
        form = plain[name.start : name.end]
        if form in words.demonyms and not _surely_other(name, form):
            made.append(Name(name.start, name.end, EntityKind.MISC, max(name.confidence, 0.9)))
            continue
        kind, weight = max(votes[form].items(), key=lambda vote: vote[1])
        share = weight / sum(votes[form].values())
        made.append(name if kind is name.kind else Name(name.start, name.end, kind, min(name.confidence, share)))
    return made
