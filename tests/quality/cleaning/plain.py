"""``python -m tests.quality.cleaning.plain``: how much residue of our own list is left in plain text, and what is lost.

Every line is put into an article of our own, where its zone says; sentences that only look like residue must survive
word for word. Prints the shares, and with ``-v`` every line that came out wrong.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.cleaning.clean import clean
from reader.core.articles import ArticleData, Markup, Original

LIST = Path(__file__).with_name("residues.toml")
MORE = Path(__file__).with_name("residues_more.toml")
"""Other lines, by language."""
TITLE = {
    "nl": "Kist met oude tekeningen gevonden in Veldwijk",
    "en": "Crate of old drawings found in town hall cellar",
    "de": "Kiste mit alten Zeichnungen im Rathaus entdeckt",
    "fr": "Des dessins anciens retrouvés à la mairie de Valcreux",
    "es": "Hallada una caja de dibujos antiguos en Valdecreux",
}
PLACES = {"any": (2, 4, 6), "header": (1,), "footer": (6,), "ends": (1, 6)}
"""Zone → places among the blocks of an article, its title being block 0."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one line."""

    kind: str
    """Class of residue, language of the second list, or ``trap``."""
    line: str
    """The line."""
    place: int
    """Before which block it stood."""
    stays: bool
    """Whether it is still in the text."""
    lost: tuple[str, ...]
    """Paragraphs of the article that did not come out whole."""

    @property
    def right(self) -> bool:
        """Whether a trap stayed, residue went, and nothing else was lost."""
        return self.stays == (self.kind == "trap") and not self.lost


def results() -> Iterator[Result]:
    """Every line of the list, in its places."""
    listed = tomllib.loads(LIST.read_text("utf-8"))
    articles = listed["articles"]
    for group in listed["residue"]:
        for line in group["lines"]:
            for place in PLACES[group.get("zone", "any")]:
                yield _try(f"{group['class']:02}", line, place, _language(line, articles), articles)
    for language, lines in listed["traps"].items():
        for line in lines:
            for place in (2, 4, 6):
                yield _try("trap", line, place, language, articles)
    yield from _more(articles)


def _more(articles: dict[str, list[str]]) -> Iterator[Result]:
    """Every line of the second list, in an article of its own language; the language is the class."""
    listed = tomllib.loads(MORE.read_text("utf-8"))
    for group in listed["residue"]:
        for line in group["lines"]:
            for place in PLACES[group.get("zone", "any")]:
                yield _try(group["language"], line, place, group["language"], articles)
    for language, lines in listed["traps"].items():
        for line in lines:
            for place in (2, 4, 6):
                yield _try("trap", line, place, language, articles)


def samples() -> list[str]:
    """An article of our own in each language, with every fifth line of the list somewhere in it."""
    listed = tomllib.loads(LIST.read_text("utf-8"))
    lines = [line for group in listed["residue"] for line in group["lines"]][::5]
    found = []
    for number, (language, blocks) in enumerate(sorted(listed["articles"].items())):
        mixed = [TITLE[language], *blocks]
        for at, line in enumerate(lines[number :: len(listed["articles"])]):
            mixed.insert(1 + at % len(mixed), line)
        found.append("\n\n".join(mixed))
    return found


def _language(line: str, articles: dict[str, list[str]]) -> str:
    """The language whose article stands around ``line``: any will do, as leftovers cross languages."""
    return sorted(articles)[len(line) % len(articles)]


def _try(kind: str, line: str, place: int, language: str, articles: dict[str, list[str]]) -> Result:
    blocks = [TITLE[language], *articles[language]]
    content = "\n\n".join([*blocks[:place], line, *blocks[place:]])
    found = clean(ArticleData("x.txt", Original(content, Markup.TEXT))).text
    text = f" {_plain(found.plain)} "
    lost = tuple(block for block in articles[language] if _plain(block) not in text)
    words = _plain(line)
    return Result(kind, line, place, f" {words} " in text if re.search(r"\w", line) else line in text, lost)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text))


def main() -> int:
    """Print the table."""
    found = list(results())
    for kind in sorted({result.kind for result in found}):
        some = [result for result in found if result.kind == kind]
        wrong = [result for result in some if result.stays != (kind == "trap")]
        sys.stdout.write(f"{kind:>4} {len(some) - len(wrong)}/{len(some)}\n")
        if "-v" in sys.argv:
            sys.stdout.writelines(f"       {result.place} {result.line}\n" for result in wrong)
            sys.stdout.writelines(f"       lost beside {r.line}: {r.lost[0][:60]}\n" for r in some if r.lost)
    residue = [result for result in found if result.kind != "trap"]
    traps = [result for result in found if result.kind == "trap"]
    sys.stdout.write(
        f"residue left {sum(r.stays for r in residue)}/{len(residue)}, traps kept {sum(r.stays for r in traps)}/"
        f"{len(traps)}, runs with prose lost {sum(bool(r.lost) for r in found)}/{len(found)}\n"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
