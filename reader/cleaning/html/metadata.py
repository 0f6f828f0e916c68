"""What a page says about itself, source by source; nothing is guessed, a field that no source gives stays empty."""

import html
from typing import TYPE_CHECKING

from reader.cleaning.draft import Fields
from reader.cleaning.html import page_authors, page_date
from reader.cleaning.html.evidence import Scene
from reader.cleaning.html.head import Head, plain
from reader.cleaning.links import absolute, host

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def fields(scene: Scene, head: Head, root: "HtmlElement", said: Fields) -> Fields:
    """All fields of a page; ``said`` is what the lines beside its text say."""
    base = scene.address
    return Fields(
        title=scene.title,
        byline=page_authors.authors(head, root, said.byline, base),
        published=page_date.published(head, root, shown=said.published, address=base, language=scene.language),
        source=source(head, base),
        agency=said.agency,
        address=canonical(head, base),
    )


def source(head: Head, address: str) -> str:
    """Name of the paper or site."""
    publisher = next((plain(thing.get("publisher")) for thing in head.articles if plain(thing.get("publisher"))), "")
    return html.unescape(head.meta("og:site_name") or publisher or head.meta("application-name")) or host(address)


def canonical(head: Head, address: str) -> str:
    """The address the page gives as its own, when it is one on the same host; else the one it came from."""
    given = absolute(address, head.canonical or head.meta("og:url"))
    if given and (not address or host(given) == host(address)):
        return given
    return absolute("", address) if address else ""
