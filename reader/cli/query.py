"""Queries on the command line: the shell takes quotation marks away, this puts them back."""

import re
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping, Sequence

from reader.cli import output
from reader.core.queries import FieldName

QUERY = "query"
"""What the words of a query are called among the arguments."""
_SHIELD = "\0"
"""Stands before a word that argparse must not take for an option; nothing typed can have it."""
_COLON = re.compile(r"(?:^|(?<=\s))-?([a-z]+):(\S*)")
_FIELD = re.compile(r"(-?[a-z]+:)(.+)", re.DOTALL)


def query_argument(parser: ArgumentParser, *, required: bool = False) -> None:
    """Declare QUERY: any number of words."""
    parser.add_argument(
        QUERY,
        nargs="+" if required else "*",
        metavar="QUERY",
        help='words, "phrases", -not, or, is:unread, feed:name, after:7d …',
    )


def shielded(words: Sequence[str], options: Mapping[str, bool]) -> list[str]:
    """``words`` with those shielded that begin with one ``-`` and are no option: they turn a part of the query round.

    ``options`` says of every option whether a value follows it.
    """
    return list(_shielded(words, options))


def _shielded(words: Sequence[str], options: Mapping[str, bool]) -> Iterator[str]:
    ended, previous = False, ""
    for word in words:
        turned = len(word) > 1 and word[0] == "-" and word[1] != "-" and word not in options
        yield _SHIELD + word if turned and not (ended or options.get(previous)) else word
        ended, previous = ended or word == "--", word


def bare(words: Sequence[str]) -> list[str]:
    """``words`` as they were typed."""
    return [word.removeprefix(_SHIELD) for word in words]


def joined(words: Sequence[str]) -> str:
    """The query that was typed. One argument is a whole query; of several, one with blanks was a phrase."""
    if len(words) == 1:
        return words[0]
    return " ".join(_phrase(word) if re.search(r"\s", word) and '"' not in word else word for word in words)


def _phrase(word: str) -> str:
    field = _FIELD.fullmatch(word)
    if field:
        return f'{field[1]}"{field[2]}"'
    return f'-"{word[1:]}"' if word.startswith("-") else f'"{word}"'


def explain(typed: str) -> None:
    """Say of a query without hits which of its words look like fields and are none, or lack a value."""
    fields = [name.value for name in FieldName] + ["is", "before", "after"]
    for name, value in _COLON.findall(typed):
        if name not in fields and not value.startswith("/"):
            output.note(f"{name}: is no field; searched as words (fields: {', '.join(fields)})")
        elif name in fields and not value:
            output.note(f"{name}: has no value after it; searched as a word")
