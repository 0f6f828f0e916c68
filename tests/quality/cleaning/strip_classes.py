"""`python -m tests.quality.cleaning.strip_classes IN OUT`: pages without the names that sites give their elements.

Every ``.html`` file under the folder IN is written to the same place under OUT without its class, id, role, aria and
data attributes, other files are copied. What cleaning loses on them is what it owes to names, not to text and place.
"""

import argparse
import gzip
import shutil
from pathlib import Path

from reader.cleaning.html import dom

NAMES = ("class", "id", "role")
"""Attributes that are taken out."""
PREFIXES = ("aria-", "data-")
"""Begins of the names of others."""


def without_names(markup: str) -> str:
    """The page ``markup`` without the attributes that name its elements."""
    from lxml import html

    root = dom.parse(markup)
    if root is None:
        return markup
    for element in root.iter():
        for name in list(element.attrib) if isinstance(element.tag, str) else ():
            if name in NAMES or str(name).startswith(PREFIXES):
                del element.attrib[name]
    return html.tostring(root, encoding="unicode")


def strip(source: Path, target: Path) -> None:
    """Write the file ``source`` to ``target``, without names when it is a page, gzipped or not."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.name.endswith(".html"):
        target.write_text(without_names(source.read_bytes().decode("utf-8", "replace")), "utf-8")
    elif source.name.endswith(".html.gz"):
        page = gzip.decompress(source.read_bytes()).decode("utf-8", "replace")
        target.write_bytes(gzip.compress(without_names(page).encode()))
    else:
        shutil.copyfile(source, target)


def main() -> None:
    """Strip every page of a folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, metavar="IN")
    parser.add_argument("target", type=Path, metavar="OUT")
    arguments = parser.parse_args()
    for path in sorted(arguments.source.rglob("*")):
        if path.is_file():
            strip(path, arguments.target / path.relative_to(arguments.source))


if __name__ == "__main__":
    main()
