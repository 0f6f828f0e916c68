"""Fills the tables of the README from the code: ``python -m tests.readme``; ``--check`` only says whether they agree.

A table stands between ``<!-- name: begin -->`` and ``<!-- name: end -->``.
"""

import argparse
import ast
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from itertools import pairwise
from pathlib import Path

from reader.cli.exit_codes import MEANING
from reader.cli.parser import CommandParser, build
from reader.cli.table import COMMANDS
from reader.config import settings
from reader.tui.commands import key_table_markdown

README = Path(__file__).resolve().parent.parent / "README.md"
COMMON = {"--help", "--library", "--demo"}
"""Options that every command takes; the README explains them once."""


def commands_table() -> str:
    """Every command with what it takes."""
    rows = ["| command | options | what it does |", "|---|---|---|"]
    for command in COMMANDS:
        parser = parsers()[command.name]
        usage = " ".join(["reader", command.name, *positionals(parser)])
        rows.append(f"| {code(usage)} | {' '.join(map(code, options(parser)))} | {command.help} |")
    return "\n".join(rows)


def parsers() -> Mapping[str, CommandParser]:
    """The parser of each command, filled."""
    groups = [action for action in build()._actions if isinstance(action, argparse._SubParsersAction)]
    made: Mapping[str, CommandParser] = groups[0].choices
    for parser in made.values():
        parser.fill()
    return made


def positionals(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Arguments without a name, as one would write them."""
    for action in parser._actions:
        if not action.option_strings and action.help != argparse.SUPPRESS:
            name = str(action.metavar or action.dest.upper())
            many = "…" if action.nargs in ("*", "+", argparse.REMAINDER) else ""
            optional = action.nargs in ("*", "?")
            yield f"[{name}{many}]" if optional else f"{name}{many}"


def options(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Options, the long form of each, with what it takes."""
    for action in parser._actions:
        if not action.option_strings or COMMON & set(action.option_strings) or action.help == argparse.SUPPRESS:
            continue
        name = "/".join(action.option_strings) if action.nargs == 0 else action.option_strings[-1]
        short = name.partition("/")[2] if len(name.partition("/")[0]) == 2 else name
        yield short + ("" if action.nargs == 0 else f" {taken(action)}")


def taken(action: argparse.Action) -> str:
    """What an option takes, as one would write it."""
    if isinstance(action.metavar, tuple):
        return " ".join(action.metavar)
    return action.metavar or ("|".join(map(str, action.choices)) if action.choices else action.dest.upper())


def exit_codes_table() -> str:
    """What each exit code means."""
    return "\n".join(
        ["| code | meaning |", "|---|---|", *(f"| {int(one)} | {says} |" for one, says in MEANING.items())]
    )


def settings_table() -> str:
    """Every setting with its default and what it does, from the docstrings in `reader.config.settings`."""
    explained = docstrings(Path(settings.__file__), "Settings")
    rows = ["| setting | default | what it does |", "|---|---|---|"]
    present = settings.Settings()
    for setting in fields(settings.Settings):
        text = re.sub(r"``(.*?)``", r"`\1`", explained[setting.name])
        rows.append(f"| `{setting.name}` | {code(toml(getattr(present, setting.name)))} | {text} |")
    return "\n".join(rows)


def docstrings(path: Path, name: str) -> dict[str, str]:
    """The docstring under each field of the class ``name`` in ``path``, on one line."""
    tree = ast.parse(path.read_text("utf-8"))
    body = next(node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == name)
    found = {}
    for one, after in pairwise(body):
        if isinstance(one, ast.AnnAssign) and isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
            found[ast.unparse(one.target)] = " ".join(str(after.value.value).split())
    return found


def toml(value: object) -> str:
    """A default as the settings file would have it."""
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, tuple):
        return f"[{', '.join(map(toml, value))}]"
    return "{}" if isinstance(value, Mapping) else str(value).lower()


def code(text: str) -> str:
    """``text`` as code in a cell of a table."""
    return "`" + text.replace("|", "\\|") + "`"


SECTIONS: dict[str, Callable[[], str]] = {
    "keys": key_table_markdown,
    "commands": commands_table,
    "exit-codes": exit_codes_table,
    "settings": settings_table,
}
"""Name of each table in the README, and what makes it."""


def filled(page: str) -> str:
    """The page with every table made anew."""
    for name, make in SECTIONS.items():
        begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
        if page.count(begin) != 1 or page.count(end) != 1:
            raise SystemExit(f"README.md needs one {begin} and one {end}")
        before, _, rest = page.partition(begin)
        _, _, after = rest.partition(end)
        page = f"{before}{begin}\n{make().strip()}\n{end}{after}"
    return page


def main() -> int:
    """Write the README, or with ``--check`` say whether that would change anything."""
    parser = argparse.ArgumentParser(prog="python -m tests.readme", description="Fill the tables of the README.")
    parser.add_argument("--check", action="store_true", help="change nothing; exit with 1 if something would change")
    page = README.read_text("utf-8")
    new = filled(page)
    if parser.parse_args().check:
        return int(page != new)
    README.write_text(new, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
