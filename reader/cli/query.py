"""Queries on the command line: the shell takes quotation marks away, this puts them back."""

import re
from argparse import ArgumentParser
from collections.abc import Sequence

_FIELD = re.compile(r"(-?[a-z]+:)(.+)", re.DOTALL)


def query_argument(parser: ArgumentParser, *, required: bool = False) -> None:
    """Declare QUERY: any number of words."""
    parser.add_argument(
        "query",
        nargs="+" if required else "*",
        metavar="QUERY",
        help='words, "phrases", -not, or, is:unread, feed:name, after:7d …; write -- before a word that begins with -',
    )


def joined(words: Sequence[str]) -> str:
    """The query that was typed. One argument is a whole query; of several, one with blanks was a phrase."""
    if len(words) == 1:
        return words[0]
    return " ".join(_phrase(word) if re.search(r"\s", word) and '"' not in word else word for word in words)


def _phrase(word: str) -> str:
    field = _FIELD.fullmatch(word)
    return f'{field[1]}"{field[2]}"' if field else f'"{word}"'
