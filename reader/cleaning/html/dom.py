"""HTML into a tree of elements, whatever it is. lxml is imported here and nowhere on the way to the first screen."""

import re
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST = 8_000_000
"""Code points of a page that are read."""
_CONTROLS = bytes({*range(0x20), 0x7F} - {0x09, 0x0A, 0x0C, 0x0D})
_NO_CHARACTERS = "\ufffe\uffff"
_ENDS = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
"""Ends that some pages write too early; the parser drops what follows them and needs none."""
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>", re.IGNORECASE)
_TEXTLESS = ("script", "style", "svg", "link", "meta", "iframe", "canvas", "template")
"""Elements whose inside is no text on any page; the parser closes them where they end."""


def parse(markup: str) -> "HtmlElement | None":
    """The root of ``markup``, ``None`` when there is nothing in it."""
    from lxml import etree, html  # noqa: PLC0415 - lazily, see the module's docstring

    markup = _DECLARATION.sub("", _ENDS.sub("", markup[:LONGEST]))
    for unwanted in _NO_CHARACTERS:
        if unwanted in markup:  # a single character is found far faster than it is replaced
            markup = markup.replace(unwanted, "")
    data = markup.encode("utf-8", "replace").translate(None, _CONTROLS)
    if not data.strip():
        return None
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True, remove_comments=True)
    # lxml.html looks the class of every element up in Python; one class for all is enough here, and twice as fast
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    try:
        root = cast("HtmlElement | None", etree.fromstring(data, parser=parser))
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    return root if root is not None and isinstance(root.tag, str) else None


def lighten(root: "HtmlElement", *more: str) -> None:
    """Take out of a tree what holds no text, and the elements named ``more``; what follows them stays."""
    from lxml import etree  # noqa: PLC0415 - lazily, see the module's docstring

    etree.strip_elements(root, *_TEXTLESS, *more, with_tail=False)


def attribute(element: "HtmlElement", name: str) -> str:
    """An attribute as a string, empty when it is missing."""
    value = element.get(name)
    return value if isinstance(value, str) else ""


def text_of(element: "HtmlElement") -> str:
    """All text inside ``element`` on one line."""
    return " ".join("".join(element.itertext()).split())
