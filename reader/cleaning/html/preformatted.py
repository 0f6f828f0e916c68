"""Code on a page: its lines as they stand, and the language it is in."""

import re
from typing import TYPE_CHECKING

from reader.cleaning.html.dom import attribute

if TYPE_CHECKING:
    from lxml.html import HtmlElement

TAB = 4
"""Columns of a tabulator."""
_LANGUAGE = re.compile(r"\blang(?:uage)?-([\w+#-]{1,20})")


def text_of(element: "HtmlElement") -> str:
    """The text of a ``pre`` element with its line ends."""
    parts: list[str] = []
    _collect(element, parts)
    return "".join(parts).expandtabs(TAB).strip("\n").rstrip()


def _collect(element: "HtmlElement", parts: list[str]) -> None:
    """Add the text inside ``element``, depth first, without recursion."""
    from lxml import etree  # noqa: PLC0415 - lazily

    for event, node in etree.iterwalk(element, events=("start", "end", "comment")):
        if event == "start":
            if node.tag == "br":
                parts.append("\n")
            parts.append(node.text or "")
        elif node is not element:
            parts.append(node.tail or "")


def language_of(element: "HtmlElement") -> str:
    """The language that the classes of ``element``, or of the ``code`` in it, name; empty when none does."""
    classes = [attribute(element, "class"), *(attribute(inside, "class") for inside in element.iter("code"))]
    found = _LANGUAGE.search(" ".join(classes))
    return found[1] if found else ""
