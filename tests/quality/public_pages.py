"""Public sets of web pages with their true text, read from where they were unpacked. None of them is in the project.

``zyte-aeb`` (article-extraction-benchmark, MIT), ``wcxb/dev`` (web-content-extraction-benchmark, CC BY 4.0), ``fundus``
(parser tests of flairNLP/fundus, MIT), ``mozilla-readability`` (Apache-2.0; its truth is that tool's own output).
"""

import gzip
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.ingest.encodings import decode


@dataclass(frozen=True, slots=True)
class Page:
    """A page with what is known of its article; what a set does not tell is empty."""

    name: str
    """Name within the set."""
    markup: str
    """The page."""
    address: str = ""
    """Where it comes from."""
    text: str = ""
    """The true text."""
    title: str = ""
    """The true title."""
    authors: tuple[str, ...] = ()
    """The true authors."""
    published: str = ""
    """The true day of publication."""
    leads: tuple[str, ...] = ()
    """The true lead, in pieces."""
    headings: tuple[str, ...] = ()
    """The true subheadings."""
    paragraphs: tuple[str, ...] = ()
    """The true paragraphs."""
    captions: tuple[str, ...] = ()
    """The true captions."""
    foreign: tuple[str, ...] = ()
    """Snippets of the page that do not belong to the article."""


def zyte(folder: Path) -> Iterator[Page]:
    """Pages with their text."""
    for name, told in sorted(_json(folder / "ground-truth.json").items()):
        yield Page(name, _markup(folder / "html" / f"{name}.html"), told.get("url", ""), told.get("articleBody", ""))


def wcxb(folder: Path) -> Iterator[Page]:
    """Article pages with text, fields and foreign snippets."""
    for path in sorted(folder.glob("dev/ground-truth/*.json")):
        told = _json(path)
        truth, source = told["ground_truth"], folder / "dev" / "html" / f"{path.stem}.html"
        if told["_internal"]["page_type"]["primary"] == "article" and truth.get("main_content") and _there(source):
            yield Page(
                path.stem,
                _markup(source),
                told.get("url") or "",
                truth["main_content"],
                foreign=tuple(truth.get("without") or ()),
            )


def fundus(folder: Path) -> Iterator[Page]:
    """News pages with leads, subheadings, paragraphs and fields; a publisher's older and newer layouts are apart."""
    for path in sorted(folder.glob("tests/resources/parser/test_data/*/*.json")):
        layouts = [
            source
            for source in path.parent.glob(f"{path.stem}_*.html*")
            if re.fullmatch(r"_\d{4}_\d\d_\d\d\.html(?:\.gz)?", source.name.removeprefix(path.stem))
        ]
        about = _json(path.parent / "meta.info")
        pages = {source: _markup(source) for source in layouts}
        for version, told in _json(path).items():
            if found := _article(f"{path.stem}:{version}", told, pages, about):
                yield found


def _article(name: str, told: dict[str, Any], pages: Mapping[Path, str], about: dict[str, Any]) -> Page | None:
    """One article, on that of the pages which has its words."""
    sections = told["body"]["sections"]
    paragraphs = tuple(text for section in sections for text in section["paragraphs"])
    if not pages:
        return None
    source = max(pages, key=lambda path: (sum(text[:60] in pages[path] for text in paragraphs), path.name))
    leads = tuple(told["body"]["summary"])
    ordered = [*leads, *(text for section in sections for text in (*section["headline"], *section["paragraphs"]))]
    return Page(
        name,
        pages[source],
        about.get(source.name.removesuffix(".gz") + ".gz", {}).get("url", ""),
        "\n".join(ordered),
        told.get("title") or "",
        tuple(told.get("authors") or ()),
        str(told.get("publishing_date") or "")[:10],
        leads,
        tuple(text for section in sections for text in section["headline"]),
        paragraphs,
    )


def mozilla(folder: Path) -> Iterator[Page]:
    """Pages with what a browser's reading mode makes of them: of use for captions."""
    from lxml import html

    for path in sorted(folder.glob("test/test-pages/*/expected.html*")):
        root = html.fromstring(_markup(path.with_name("expected.html")))
        captions = tuple(str(element.text_content()) for element in root.iter("figcaption"))
        yield Page(path.parent.name, _markup(path.with_name("source.html")), captions=captions)


SETS: Mapping[str, tuple[str, Callable[[Path], Iterator[Page]]]] = {
    "zyte": ("zyte-aeb", zyte),
    "fundus": ("fundus", fundus),
    "wcxb": ("wcxb", wcxb),
    "mozilla": ("mozilla-readability", mozilla),
}
"""By name: the folder that a set unpacks to, and how it is read."""


def _json(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def _there(path: Path) -> Path | None:
    """The file, compressed or not."""
    squeezed = path.with_name(path.name + ".gz")
    return path if path.exists() else squeezed if squeezed.exists() else None


def _markup(path: Path) -> str:
    source = _there(path) or path
    body = source.read_bytes()
    return decode(gzip.decompress(body) if source.suffix == ".gz" else body)[0]
