"""From the table of commands and the user's wishes to what each key means.

Textual's own keymap is not used: it knows no sequences (``gg``), and rebinding one of two commands that share a key
takes the key away from both.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self, TypeAlias

from textual.keys import Keys, key_to_character

from reader.core.safe import safe_line
from reader.tui.commands import COMMANDS, Command, Scope, by_id, default_keys, shown_key

Stroke: TypeAlias = str
"""One key: the character that it types, or Textual's name for it."""
Strokes: TypeAlias = tuple[Stroke, ...]
"""A key, or several one after the other."""

_NAMED = frozenset(key.value for key in Keys) | {"space", "shift+space", "delete", "shift+enter", "shift+backspace"}
_MODIFIERS = frozenset({"ctrl", "shift", "alt", "super", "hyper", "meta"})
_SAME = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace", "ctrl+[": "escape"}
"""Keys that most terminals cannot tell from others."""
_TOGETHER = (Scope.PANE, Scope.MAIN, Scope.EVERYWHERE)
"""Scopes that hold wherever one is in the main screen: a key can mean only one thing in all of them."""


@dataclass(frozen=True, slots=True)
class Keymap:
    """What each key means in each scope."""

    keys: Mapping[str, tuple[Strokes, ...]]
    """Command id to its keys."""
    meanings: Mapping[Scope, Mapping[Strokes, str]]
    """For each scope, keys to the id of the command they mean."""
    prefixes: frozenset[tuple[Scope, Strokes]] = field(default=frozenset())
    """The beginnings of sequences."""

    @classmethod
    def of(cls, name: str = "default", wishes: Mapping[str, str] | None = None) -> tuple[Self, list[str]]:
        """The keymap ``name`` changed by ``wishes`` (command id to keys), and what is wrong with them in words."""
        complaints: list[str] = []
        wanted = _wanted(wishes or {}, complaints)
        written = {command.id: _strokes(default_keys(command, name)) for command in COMMANDS} | wanted
        meanings: dict[Scope, dict[Strokes, str]] = {scope: {} for scope in Scope}
        for command in sorted(COMMANDS, key=lambda each: each.id not in wanted):
            _claim(command, written[command.id], meanings, wanted, complaints)
        keys = {command.id: _kept(command, written[command.id], meanings) for command in COMMANDS}
        return cls(keys, meanings, _beginnings(meanings)), complaints

    def commands(self, scopes: Sequence[Scope], strokes: Strokes) -> tuple[str, ...]:
        """The ids of what ``strokes`` can mean, the innermost scope first."""
        found = (self.meanings[scope].get(strokes) for scope in scopes)
        return tuple(command for command in found if command is not None)

    def begins(self, scopes: Iterable[Scope], strokes: Strokes) -> bool:
        """Whether a longer sequence begins with ``strokes``."""
        return any((scope, strokes) in self.prefixes for scope in scopes)

    def shown(self, command_id: str) -> tuple[str, ...]:
        """The keys of a command as people read them; empty when it has none."""
        return tuple(shown_key(" ".join(strokes)) for strokes in self.keys.get(command_id, ()))

    def first(self, command_id: str) -> str:
        """The first key of a command as people read it; ``:`` and its id when it has none."""
        shown = self.shown(command_id)
        return shown[0] if shown else f":{command_id}"


def stroke_of(key: str, character: str | None) -> Stroke:
    """The stroke of a key event, from its name and the character that it types."""
    plain = character is not None and len(character) == 1 and character.isprintable() and character != " "
    return character if plain and character is not None and "+" not in key else key


def _strokes(written: Iterable[str]) -> tuple[Strokes, ...]:
    return tuple(tuple(_stroke(part) for part in key.split()) for key in written)


def _stroke(written: str) -> Stroke:
    """One key as written by people: a character, or a name with its modifiers."""
    *modifiers, last = written.split("+") if len(written) > 1 else [written]
    if modifiers:
        return "+".join([*(each.lower() for each in modifiers), last.lower()])
    if len(last) == 1:
        return last
    character = key_to_character(last.lower())
    return character if character is not None and character.isprintable() and character != " " else last.lower()


def _is_key(stroke: Stroke) -> bool:
    *modifiers, last = stroke.split("+") if len(stroke) > 1 else [stroke]
    return set(modifiers) <= _MODIFIERS and (len(last) == 1 or stroke in _NAMED or last in _NAMED)


def _wanted(wishes: Mapping[str, str], complaints: list[str]) -> dict[str, tuple[Strokes, ...]]:
    """The wishes that can be granted."""
    wanted: dict[str, tuple[Strokes, ...]] = {}
    for command_id, keys in wishes.items():
        if by_id(command_id) is None:
            complaints.append(f"keys: there is no command {safe_line(command_id)!r}{_meant(command_id)}")
            continue
        strokes = _strokes(key for key in keys.split(",") if key.strip())
        bad = [stroke for key in strokes for stroke in key if not _is_key(stroke)]
        complaints += [f"keys: {command_id}: there is no key {safe_line(stroke)!r}" for stroke in bad]
        complaints += [
            f"keys: {command_id}: most terminals send {_SAME[stroke]} for {stroke}"
            for key in strokes
            for stroke in key
            if stroke in _SAME
        ]
        wanted[command_id] = tuple(key for key in strokes if all(_is_key(stroke) for stroke in key))
    return wanted


def _claim(
    command: Command,
    keys: tuple[Strokes, ...],
    meanings: Mapping[Scope, dict[Strokes, str]],
    wanted: Mapping[str, object],
    complaints: list[str],
) -> None:
    """Give a command its keys; one that is taken stays with the command that has it, the user's wishes first."""
    scopes = _TOGETHER if command.scope in _TOGETHER else (command.scope,)
    lost: list[tuple[str, str]] = []
    for key in keys:
        holder = next((meanings[scope][key] for scope in scopes if key in meanings[scope]), command.id)
        if holder == command.id:
            meanings[command.scope][key] = command.id
        else:
            lost.append((shown_key(" ".join(key)), holder))
    for shown, holder in lost:
        if command.id in wanted:
            complaints.append(f"keys: {shown} is given to {holder} and to {command.id}; {holder} has it")
        else:
            left = "has lost it" if len(lost) < len(keys) else "has no key left"
            complaints.append(f"keys: {shown} is {holder} now; {command.id} {left}")


def _kept(
    command: Command, keys: tuple[Strokes, ...], meanings: Mapping[Scope, Mapping[Strokes, str]]
) -> tuple[Strokes, ...]:
    return tuple(key for key in keys if meanings[command.scope].get(key) == command.id)


def _beginnings(meanings: Mapping[Scope, Mapping[Strokes, str]]) -> frozenset[tuple[Scope, Strokes]]:
    return frozenset(
        (scope, strokes[:length])
        for scope, keys in meanings.items()
        for strokes in keys
        for length in range(1, len(strokes))
    )


def _meant(command_id: str) -> str:
    """The command that was probably meant, as the end of a sentence."""
    from difflib import get_close_matches  # noqa: PLC0415 - only when something is misspelt

    close = get_close_matches(command_id, [command.id for command in COMMANDS], n=1)
    return f"; {close[0]!r} was probably meant" if close else ""
