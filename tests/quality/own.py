"""Pages and scraped texts of our own making, each with a golden file beside it: how much of them comes out right."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reader.cleaning.clean import clean
from reader.core.articles import ArticleData, Markup, Original
from reader.ingest.encodings import decode
from tests.quality.golden import Golden, of, read

FOLDER = Path(__file__).with_name("own")


@dataclass(frozen=True, slots=True)
class Case:
    """A document of our own."""

    name: str
    """Name of its file without the ending; begins with its language: ``nl-03``."""
    data: ArticleData
    """What the cleaner gets."""
    golden: Golden
    """What must become of it."""


def cases(folder: str) -> Iterator[Case]:
    """The documents in ``pages`` or ``texts``, by name."""
    for path in sorted((FOLDER / folder).glob("*.golden")):
        page = path.with_suffix(".html")
        source, markup = (page, Markup.PAGE) if page.exists() else (path.with_suffix(".txt"), Markup.TEXT)
        text, _ = decode(source.read_bytes())
        address = f"https://{path.stem}.example/news/{path.stem}" if markup is Markup.PAGE else ""
        yield Case(path.stem, ArticleData(source.name, Original(text, markup), address=address), read(path))


@dataclass
class Tally:
    """Counts over documents, and the shares in them."""

    right: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    """Of each measure: how many came out right."""
    of: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    """Of each measure: out of how many."""

    def count(self, measure: str, right: float, of: float) -> None:
        """Count in."""
        self.right[measure] += right
        self.of[measure] += of

    def shares(self) -> dict[str, float]:
        """The share that is right, 0 to 1, of every measure."""
        return {name: self.right[name] / total for name, total in sorted(self.of.items()) if total}


def compare(found: Golden, wanted: Golden, tally: Tally) -> None:
    """Count a document in: fields right and none invented, blocks exact, words kept and foreign words kept out."""
    for name in ("title", "byline", "published", "truncated"):
        tally.count(name, found.fields.get(name, "") == wanted.fields.get(name, ""), 1)
    here, there = Counter(found.blocks), Counter(wanted.blocks)
    common = (here & there).total()
    tally.count("blocks", 2 * common, here.total() + there.total())
    for kind in ("lead", "heading", "caption", "list_item", "quote", "table"):
        some = Counter({block: n for block, n in here.items() if block[0].startswith(kind)})
        all_ = Counter({block: n for block, n in there.items() if block[0].startswith(kind)})
        tally.count(kind, 2 * (some & all_).total(), some.total() + all_.total())
    said, true = _words(found), _words(wanted)
    tally.count("words kept", (said & true).total(), true.total())
    tally.count("words that belong", (said & true).total(), said.total())


def _words(golden: Golden) -> Counter[str]:
    return Counter(word for _, text in golden.blocks for word in text.split())


def measure(folder: str) -> dict[str, float]:
    """The shares over ``pages`` or ``texts``, over all and by language: ``nl blocks``."""
    total: Tally = Tally()
    by_language: dict[str, Tally] = {}
    for case in cases(folder):
        found = of(clean(case.data))
        compare(found, case.golden, total)
        compare(found, case.golden, by_language.setdefault(case.name[:2], Tally()))
    shares = total.shares()
    for language, tally in sorted(by_language.items()):
        shares[f"{language} blocks"] = tally.shares()["blocks"]
    return shares
