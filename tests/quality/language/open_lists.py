"""Names from openly licensed packages: Faker, names (the census of the United States), PyTickerSymbols.

None of them is needed to run the program.
"""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import faker.providers.person as persons
import names as census  # type: ignore[import-untyped]
from pytickersymbols import PyTickerSymbols  # type: ignore[import-untyped]

from reader.language.gazetteer import Known
from reader.language.lexicon import LANGUAGES
from reader.language.ordinary import ordinary

COMMON = 12_000
"""Surnames taken from the census, the most frequent first."""
_LEGAL = re.compile(
    r",? (?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|plc|PLC|N\.?V|SE|AG|SA|S\.A|S\.p\.A|AB|ASA|Oyj|KGaA|Group|"
    r"Holdings?|Incorporated|& Co|International|REIT|The)\.?$"
)


def people() -> Iterator[tuple[str, int]]:
    """First names and surnames of many countries."""
    for module in pkgutil.iter_modules(persons.__path__):
        provider = importlib.import_module(f"{persons.__name__}.{module.name}").Provider
        for attribute in dir(provider):
            flag = _flag(attribute)
            if flag:
                yield from ((name, flag) for name in _strings(getattr(provider, attribute)) if _usable(name))
    folder = Path(census.__file__).parent
    yield from ((name, Known.FIRST) for name in _census(folder / "dist.female.first", COMMON))
    yield from ((name, Known.FIRST) for name in _census(folder / "dist.male.first", COMMON))
    yield from ((name, Known.SURNAME) for name in _census(folder / "dist.all.last", COMMON))


def _flag(attribute: str) -> int:
    """What the names in an attribute of Faker are."""
    if "first_name" in attribute:
        return Known.FIRST
    return Known.SURNAME if "last_name" in attribute else 0


def _strings(value: Any) -> Iterator[str]:
    """The names in a list or table of weights."""
    if isinstance(value, list | tuple | dict):
        yield from (one for one in value if isinstance(one, str))


def _usable(name: str) -> bool:
    """Whether a name is in Latin letters and no ordinary word of one of our languages."""
    latin = len(name) > 2 and name[0].isupper() and not name.isupper() and all(char < "\u0250" for char in name)
    return latin and not any(ordinary(language).sign(name) == "d" for language in LANGUAGES)


def _census(path: Path, count: int) -> Iterator[str]:
    """The first names of a census file that are no ordinary words."""
    for line in path.read_text("ascii").splitlines()[:count]:
        name = line.split()[0].capitalize()
        if _usable(name):
            yield name


def companies() -> Iterator[tuple[str, int]]:
    """Companies of the big stock indices, with and without their legal form."""
    for stock in PyTickerSymbols().get_all_stocks():
        name = stock["name"].replace(" (The)", "").strip()
        yield name, Known.ORGANISATION
        short = name
        while _LEGAL.search(short):
            short = _LEGAL.sub("", short)
        if short != name and (" " in short or not any(ordinary(language).sign(short) for language in LANGUAGES)):
            yield short, Known.ORGANISATION
