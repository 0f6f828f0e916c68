"""The table of commands as text for people: the README, ``reader keys``, the help screen."""

from collections.abc import Iterator

from reader.tui.commands.command import Command, Scope
from reader.tui.commands.table import COMMANDS

_NAMES = {
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "home": "Home",
    "end": "End",
    "escape": "Esc",
    "enter": "Enter",
}


def by_id(command_id: str) -> Command | None:
    """The command with this id."""
    return next((command for command in COMMANDS if command.id == command_id), None)


def default_keys(command: Command, keymap: str = "default") -> tuple[str, ...]:
    """The keys of ``command`` in the keymap ``default`` or ``newsboat``, as written in the table."""
    newsboat = command.newsboat if keymap == "newsboat" else None
    written = command.keys if newsboat is None else newsboat
    return tuple(key.strip() for key in written.split(",") if key.strip())


def shown_key(key: str) -> str:
    """A key as people read it: ``g g`` is ``gg``, ``pagedown`` is ``PgDn``, ``f5`` is ``F5``."""
    parts = [_one(part) for part in key.split()]
    return "".join(parts) if all(len(part) == 1 for part in parts) else " ".join(parts)


def by_scope() -> Iterator[tuple[Scope, tuple[Command, ...]]]:
    """The commands of each scope, in the order of the table."""
    for scope in dict.fromkeys(command.scope for command in COMMANDS):
        yield scope, tuple(command for command in COMMANDS if command.scope is scope)


def key_table_markdown() -> str:
    """The table of keys for the README."""
    lines = ["| keys | newsboat | what it does | where | command |", "|---|---|---|---|---|"]
    lines += [_row(command) for command in COMMANDS]
    return "\n".join(lines) + "\n"


def _row(command: Command) -> str:
    keys, others = (_cell(default_keys(command, keymap)) for keymap in ("default", "newsboat"))
    same = "" if keys == others else others or "–"
    return f"| {keys} | {same} | {command.title} | {command.scope.heading.lower()} | `{command.id}` |"


def _cell(keys: tuple[str, ...]) -> str:
    return " ".join(f"`{shown_key(key)}`".replace("|", "\\|") for key in keys)


def _one(key: str) -> str:
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    named = _NAMES.get(last, last.upper() if len(last) in (2, 3) and last[0] == "f" else last)
    return "+".join([*modifiers, named])
