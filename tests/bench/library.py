"""Builds large libraries for measurements, through the real storage.

The articles are news that says nothing, in five languages: sentences of a pool, so that words are as unequally common
as in real text, with names, quotations and a few rare words of their own. The same seed gives the same library.
"""

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from reader.core import grammar
from reader.core.analysis import Analysis, Entity, EntityKind, Quote, QuoteKind
from reader.core.articles import ArticleData, ArticleIntent, Change, Markup, Original, Prepared
from reader.core.feeds import SourceKind
from reader.core.queries import EVERYTHING, Sort
from reader.core.spans import Span
from reader.core.text import SEPARATOR, Block, BlockKind, Cleaned, CleanText, Metadata
from reader.library.engines import versions
from reader.storage.store import Store
from tests.bench.words import LANGUAGES, Language
from tests.builders import spans

NOW = datetime(2026, 2, 26, 12, 0, tzinfo=UTC)
"""When the newest article was published."""

CLEANER, ANALYSER = versions()
"""What the articles were made by: nothing is made anew when they are opened."""

YEARS = 8
"""How far back the articles go."""

FEEDS = 60
"""Feeds over the folders."""

FOLDERS = ("News", "News/Local", "World", "World/Europe", "Trade", "Science", "Culture", "")
"""Where the feeds stand."""

TAGS = ("harbour", "water", "courts", "follow up", "history", "energy", "rail", "elections")
"""The tags of the reader."""

_POOL = 1500
_CHUNK = 4000
_SYLLABLES = ("ba", "de", "ki", "lo", "mu", "ne", "pa", "ri", "so", "tu", "va", "xi", "gra", "ste", "vlo", "dri", "mon")


@dataclass(frozen=True)
class Draft:
    """An article before it is stored."""

    feed: int
    intent: ArticleIntent
    prepared: Prepared


def build(path: Path, n: int, seed: int = 1) -> float:
    """Build a library of ``n`` articles at ``path``, which must not exist; the seconds it took."""
    began = time.perf_counter()
    dice = random.Random(seed)
    with Store(path, clock=lambda: NOW) as store:
        feeds = [
            store.feeds.add(
                SourceKind.FEED,
                _feed_title(dice, index),
                f"https://news{index}.example/feed",
                folder=FOLDERS[index % 8],
            )[0].id
            for index in range(FEEDS)
        ]
        weights = [1 / (index + 3) for index in range(FEEDS)]
        for start in range(0, n, _CHUNK):
            numbers = range(start, min(n, start + _CHUNK))
            drafts = [_draft(dice, dice.choices(feeds, weights)[0], number, n) for number in numbers]
            for feed in feeds:
                pairs = [(draft.intent, draft.prepared) for draft in drafts if draft.feed == feed]
                if pairs:
                    store.articles.write(feed, pairs)
        _annotate(store, dice, n, feeds)
    return time.perf_counter() - began


def _annotate(store: Store, dice: random.Random, n: int, feeds: Sequence[int]) -> None:
    """Read all but the last weeks; bookmark, tag and note some."""
    for feed in feeds:
        store.annotations.mark_all_read(grammar.parse(f"feed:#{feed} before:60d", NOW))
    for number in dice.sample(range(1, n + 1), min(n // 20, 2000)):
        store.annotations.bookmark(number)
    for number in dice.sample(range(1, n + 1), min(n // 20, 2000)):
        store.annotations.tag(number, dice.choice(TAGS))
    for number in dice.sample(range(1, n + 1), min(n // 50, 300)):
        store.annotations.set_note(number, f"Compare with article {dice.randrange(1, n + 1)}: who paid for the wall?")
    newest = store.articles.page(EVERYTHING, Sort.NEWEST, limit=1).items
    assert newest, "a library of no articles is none"


def _draft(dice: random.Random, feed: int, number: int, n: int) -> Draft:
    language = LANGUAGES[feed % len(LANGUAGES)]
    published = NOW - timedelta(days=365 * YEARS * (n - 1 - number) / n, seconds=dice.randrange(600))
    title = _fill(dice, language, language.title.format(place=dice.choice(language.places)))
    paragraphs, names, said = _paragraphs(dice, language)
    text = _text(title, paragraphs)
    original = Original("".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs), Markup.FRAGMENT)
    key = f"https://news{feed}.example/{published:%Y/%m/%d}/{number}"
    data = ArticleData(key, original, title, published=published, address=key, language=language.code)
    about = Metadata(title, byline=(_person(dice, language),), published=published, language=language.code, address=key)
    analysis = Analysis(tuple(_entities(names, text.plain)), tuple(_quotes(said, text.plain)), ANALYSER)
    intent = ArticleIntent(Change.NEW, data, f"{number:040x}", published + timedelta(minutes=20))
    return Draft(feed, intent, Prepared(Cleaned(text, about, CLEANER), analysis))


def _paragraphs(
    dice: random.Random, language: Language
) -> tuple[list[str], list[tuple[str, EntityKind]], list[tuple[str, str]]]:
    """Some eight paragraphs with who is named in them and who said what."""
    pool = _pool(language)
    person, other = _person(dice, language), _person(dice, language)
    body, place = dice.choice(language.bodies), dice.choice(language.places)
    said: list[tuple[str, str]] = []
    paragraphs: list[str] = []
    for index in range(dice.randrange(6, 11)):
        sentences = [dice.choice(pool) for _ in range(3)]
        if index == 1:
            sentences[1] = f"{_rare(dice)} {sentences[1][0].lower()}{sentences[1][1:]}"
        if index in (2, 4):
            who, quote = (person, other)[index // 4], dice.choice(pool)[:-1]
            said.append((quote, who))
            sentences[0] = language.said.format(quote=quote, who=who, body=body)
        if index in (0, 3):
            sentences[2] = _fill(dice, language, language.about.format(who=person, body=body, place=place))
        paragraphs.append(" ".join(sentences))
    names = [
        (person, EntityKind.PERSON),
        (other, EntityKind.PERSON),
        (body, EntityKind.ORGANISATION),
        (place, EntityKind.PLACE),
    ]
    return paragraphs, names, said


def _text(title: str, paragraphs: Sequence[str]) -> CleanText:
    blocks: list[Block] = []
    start = 0
    for index, paragraph in enumerate((title, *paragraphs)):
        kind = (BlockKind.TITLE, BlockKind.LEAD)[index] if index < 2 else BlockKind.PARAGRAPH
        blocks.append(Block(kind, Span(start, start + len(paragraph))))
        start += len(paragraph) + len(SEPARATOR)
    return CleanText(SEPARATOR.join((title, *paragraphs)), tuple(blocks))


def _entities(names: Sequence[tuple[str, EntityKind]], plain: str) -> Iterator[Entity]:
    found = {name: Entity(name, kind, places) for name, kind in names if (places := spans(name, plain))}
    yield from sorted(found.values(), key=lambda entity: entity.mentions[0])


def _quotes(said: Sequence[tuple[str, str]], plain: str) -> Iterator[Quote]:
    for words, speaker in said:
        start = plain.rindex(words)
        yield Quote(Span(start, start + len(words)), QuoteKind.DIRECT, speaker)


@cache
def _pool(language: Language) -> tuple[str, ...]:
    """Sentences of the language: the same ones for every library."""
    dice = random.Random(language.code)
    return tuple(f"{_fill(dice, language, dice.choice(language.forms))}." for _ in range(_POOL))


def _fill(dice: random.Random, language: Language, form: str) -> str:
    """The form with words put in, the first ones of the lists far more often."""
    lists = {"N": language.nouns, "V": language.verbs, "A": language.adjectives}
    words = []
    for word in form.split(" "):
        choices = lists.get(word[:1]) if word.rstrip(",.:") in lists else None
        words.append(choices[int(len(choices) * dice.random() ** 2)] + word[1:] if choices else word)
    text = " ".join(words)
    return text[:1].upper() + text[1:]


def _person(dice: random.Random, language: Language) -> str:
    return f"{language.first[int(12 * dice.random() ** 2)]} {language.last[int(10 * dice.random() ** 2)]}"


def _rare(dice: random.Random) -> str:
    """A word that few articles have: a surname, a product, a slip of the pen."""
    return "".join(dice.choice(_SYLLABLES) for _ in range(4)).capitalize()


def _feed_title(dice: random.Random, index: int) -> str:
    language = LANGUAGES[(index + 1) % len(LANGUAGES)]
    return f"{dice.choice(language.places)} {('Post', 'Courant', 'Bote', 'Écho', 'Diario')[index % 5]} {index + 1}"
