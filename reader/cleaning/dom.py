"""HTML into a tree of elements, whatever it is. lxml is imported here and nowhere on the way to the first screen."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST = 8_000_000
"""Code points of a page that are read."""
_BROKEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ENDS = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
"""Ends that some pages write too early; the parser drops what follows them and needs none."""
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>", re.IGNORECASE)


def parse(markup: str) -> "HtmlElement | None":
    """The root of ``markup``, ``None`` when there is nothing in it."""
    from lxml import etree, html  # noqa: PLC0415 - lazily, see the module's docstring

    markup = _ENDS.sub("", _DECLARATION.sub("", _BROKEN.sub("", markup[:LONGEST])))
    if not markup.strip():
        return None
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    try:
        root = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    return root if root is not None and isinstance(root.tag, str) else None


def attribute(element: "HtmlElement", name: str) -> str:
    """An attribute as a string, empty when it is missing."""
    value = element.get(name)
    return value if isinstance(value, str) else ""


def text_of(element: "HtmlElement") -> str:
    """All text inside ``element`` on one line."""
    return " ".join("".join(element.itertext()).split())
