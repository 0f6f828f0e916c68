"""What is pushed in: feeds, subscription lists, files and texts made of hostile strings, ours or somebody else's."""

import base64
import binascii
import importlib.util
import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from xml.sax.saxutils import escape, quoteattr

from tests.torture.strings import ADDRESSES, STRINGS

BATCH = 60
"""Strings in one generated feed."""


@dataclass(frozen=True, slots=True)
class Case:
    """One thing that is pushed in."""

    name: str
    """A path that says what it is: ``term/clear.xml``."""
    body: bytes
    """Its bytes."""

    @property
    def suffix(self) -> str:
        """What kind of file it is."""
        return Path(self.name).suffix

    @property
    def is_heavy(self) -> bool:
        """Whether it attacks time and memory, so that its articles are not walked through one by one."""
        return self.name.startswith("dos/") or len(self.body) > 2_000_000


def own() -> Iterator[Case]:
    """Cases of our own, a few of every kind."""
    yield from of_strings(STRINGS, "own")
    links = "".join(f"<p><a href={quoteattr(one)}>link {number}</a></p>" for number, one in enumerate(ADDRESSES))
    yield Case("own/addresses.xml", feed([item("addresses", links)]))
    yield Case("own/addresses.html", page("addresses", links))
    outlines = "".join(
        f"<outline text={quoteattr(name)} xmlUrl={quoteattr(text)}/>" for name, text in xml_able(STRINGS)
    )
    yield Case("own/list.opml", f'<opml version="2.0"><body>{outlines}</body></opml>'.encode("utf-8", "replace"))
    yield Case("own/cut.xml", feed([item("cut", "<p>cut off</p>")])[:-40])
    yield Case("own/empty.xml", b"")
    yield Case("own/nul.xml", b"\0" * 1000)
    yield Case("own/page.xml", b"<!doctype html><title>blocked</title><p>no feed here")
    yield Case("own/deep.html", b"<div>" * 20_000 + b"deep")


def of_strings(strings: dict[str, str], group: str) -> Iterator[Case]:
    """Each string in every place that a feed, a page, a text and a note can hold it."""
    for name, text in strings.items():
        path = f"{group}/{name.replace(' ', '-').replace('/', '-')}"
        bare = text.encode("utf-8", "replace")
        yield Case(f"{path}.txt", bare + b"\n\nHe said: '" + bare + b"', a spokesman told " + bare + b".\n")
        yield Case(f"{path}.html", page(text, f"<p>{text}</p><p>Anna said: \u201c{text}\u201d</p>"))
        yield Case(f"{path}.md", b"# " + bare + b"\n\n> " + bare + b"\n\n- " + bare + b"\n\n```\n" + bare + b"\n```\n")
    whole = list(strings.items())
    for start in range(0, len(whole), BATCH):
        part = dict(whole[start : start + BATCH])
        yield Case(
            f"{group}/feed-{start}.xml",
            feed([item(text, text) for _, text in xml_able(part)], next(iter(part.values()))),
        )
        items = [
            {"id": name, "title": text, "content_html": f"<p>{text}</p>", "url": text} for name, text in part.items()
        ]
        about = {"version": "https://jsonfeed.org/version/1.1", "title": next(iter(part.values())), "items": items}
        yield Case(f"{group}/feed-{start}.json", json.dumps(about).encode())


def generated(path: Path, big_mb: float) -> Iterator[Case]:
    """The cases of a generator: a module with ``cases(big_mb)`` that yields names and functions that make the bytes."""
    for name, make in module_at(path).cases(big_mb):
        yield Case(name, make())


def module_at(path: Path) -> ModuleType:
    """The module in the file ``path``."""
    spec = importlib.util.spec_from_file_location("torture_generator", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def of_folder(folder: Path) -> Iterator[Case]:
    """The strings in the files of a folder: items of a JSON list, lines of any other text, and each file whole."""
    strings: dict[str, str] = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        body = path.read_bytes()
        yield Case(f"files/{path.name}.txt", body)
        lines = json.loads(body) if path.suffix == ".json" else body.decode("utf-8", "surrogateescape").splitlines()
        if "base64" in path.name:
            lines = [text for line in lines for text in decoded(line)]
        strings |= {f"{path.stem}-{number}": str(line) for number, line in enumerate(lines) if str(line).strip()}
    yield from of_strings({name: text for name, text in strings.items() if not text.startswith("#\t")}, "strings")


def decoded(line: str) -> Iterator[str]:
    """A line of base64 as text."""
    try:
        yield base64.b64decode(line, validate=True).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return


def xml_able(strings: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The strings as XML may hold them: what it forbids becomes a character reference, which parsers let through."""
    for name, text in strings.items():
        yield name, "".join(char if char >= " " or char in "\t\n\r" else f"&#{ord(char)};" for char in text)


def item(title: str, html: str) -> str:
    """An item of a feed."""
    link = f"https://example.invalid/{zlib.crc32((title + html).encode('utf-8', 'replace'))}"
    inside = html.replace("]]>", "")
    return (
        f"<item><title>{referred(title)}</title><link>{link}</link><dc:creator>{referred(title)}</dc:creator>"
        f"<category>{referred(title)}</category><description><![CDATA[{inside}]]></description></item>"
    )


def referred(text: str) -> str:
    """``text`` escaped for XML, but for the character references in it."""
    return escape(text).replace("&amp;#", "&#")


def feed(items: Iterable[str], title: str = "hostile") -> bytes:
    """A feed with these items."""
    head = '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
    name = "".join(char for char in title if char >= " ")
    return f"{head}<title>{escape(name)}</title>{''.join(items)}</channel></rss>".encode("utf-8", "replace")


def page(title: str, html: str) -> bytes:
    """A web page with a title, an author and a text."""
    shown = quoteattr(title)
    head = f"<title>{title}</title><meta name=author content={shown}><meta property=og:site_name content={shown}>"
    body = f"<article><h1>{title}</h1>{html}<p>{'The council met on the harbour plan. ' * 12}</p></article>"
    whole = f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    return whole.encode("utf-8", "replace")
