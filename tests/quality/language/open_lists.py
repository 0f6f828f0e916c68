"""Names from openly licensed packages: Faker, names (the census of the United States), PyTickerSymbols.

None of them is needed to run the program.
"""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import faker.providers.person as persons
import names as census
from pytickersymbols import PyTickerSymbols

from reader.language.gazetteer import Known
from reader.language.lexicon import DATA, LANGUAGES
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
    women, men = (_census(folder / f"dist.{half}.first") for half in ("female", "male"))
    for name in women.keys() | men.keys():
        she, he = women.get(name, 0.0), men.get(name, 0.0)
        yield name, Known.FIRST | (Known.FEMALE if she * 9 > he else 0) | (Known.MALE if he * 9 > she else 0)
    yield from ((name, Known.SURNAME) for name in _census(folder / "dist.all.last"))


def _flag(attribute: str) -> int:
    """What the names in an attribute of Faker are."""
    if "first_name" in attribute:
        return Known.FIRST | (Known.FEMALE if "female" in attribute else Known.MALE if "male" in attribute else 0)
    return Known.SURNAME if "last_name" in attribute else 0


def _strings(value: Any) -> Iterator[str]:
    """The names in a list or table of weights."""
    if isinstance(value, list | tuple | dict):
        yield from (one for one in value if isinstance(one, str))


def _usable(name: str) -> bool:
    """Whether a name is in Latin letters and no ordinary word of one of our languages."""
    latin = len(name) > 2 and name[0].isupper() and not name.isupper() and all(char < "\u0250" for char in name)
    return latin and (name in _own() or not any(ordinary(language).sign(name) == "d" for language in LANGUAGES))


@lru_cache(maxsize=1)
def _own() -> frozenset[str]:
    """The first names of our own list, which are names even where they are words as well."""
    return frozenset((DATA / "names" / "first_names.txt").read_text("utf-8").split())


def _census(path: Path) -> dict[str, float]:
    """The commonest names of a census file that are no ordinary words, with their share in percent."""
    rows = (line.split() for line in path.read_text("ascii").splitlines()[:COMMON])
    return {row[0].capitalize(): float(row[1]) for row in rows if _usable(row[0].capitalize())}


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
