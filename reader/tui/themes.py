"""Themes: TOML files that name a colour for every meaning, turned into Textual's themes.

A file has ``title``, ``about``, ``dark`` and a table ``colours``. Colours are what Textual understands (``#a0b0c0``,
``ansi_blue``, ``ansi_default``). Those in `MUST` have to be there; each of the others stands in for a meaning and has
a stand-in of its own.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from textual.color import Color, ColorParseError
from textual.theme import Theme

from reader.core.errors import SettingsError
from reader.core.safe import safe_line

DEFAULT = "night"
"""The theme when none is set."""
MONOCHROME = "monochrome"
"""The theme that needs no colours; used when NO_COLOR is set."""
LARGEST = 64_000
"""Bytes of a theme file; a larger one is no theme."""

MUST = ("background", "foreground", "accent")
"""Colours that every theme names."""
STAND_INS: dict[str, str] = {
    "surface": "background",
    "panel": "surface",
    "dim": "foreground",
    "rule": "dim",
    "highlight": "surface",
    "link": "accent",
    "caption": "dim",
    "person": "accent",
    "organisation": "accent",
    "place": "accent",
    "misc": "accent",
    "quote": "foreground",
    "removed": "dim",
    "unread": "accent",
    "bookmark": "accent",
    "note": "accent",
    "error": "foreground",
    "warning": "foreground",
    "success": "foreground",
}
"""The other colours, each with the one that stands in for it."""
ON_GROUND = (
    "foreground",
    "accent",
    *(name for name in STAND_INS if name not in ("surface", "panel", "rule", "highlight")),
)
"""Colours of letters on the background and on the line of the cursor; `rule` is never letters."""


@dataclass(frozen=True, slots=True)
class ThemeFile:
    """A theme as read from its file."""

    name: str
    """Name of the file without its suffix."""
    title: str
    """What it is called."""
    about: str
    """What it is for, in a sentence."""
    dark: bool
    """Whether letters are lighter than what is behind them."""
    colours: Mapping[str, str]
    """Every colour by name, stand-ins filled in."""

    @property
    def ansi(self) -> bool:
        """Whether the terminal's own colours are used."""
        return self.colours["background"].startswith("ansi_")

    def theme(self) -> Theme:
        """As Textual wants it."""
        colours = self.colours
        return Theme(
            name=self.name,
            primary=colours["accent"],
            secondary=colours["dim"],
            accent=colours["accent"],
            warning=colours["warning"],
            error=colours["error"],
            success=colours["success"],
            foreground=colours["foreground"],
            background=colours["background"],
            surface=colours["surface"],
            panel=colours["panel"],
            dark=self.dark,
            ansi=self.ansi,
            variables=dict(_variables(colours)),
        )


def read_theme(path: Path) -> ThemeFile:
    """Read the theme in ``path``. Raises SettingsError, saying what is wrong and where."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            raise SettingsError(f"{path} is not a theme file")
        table = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SettingsError(f"{path} is not valid TOML: {error}") from error
    return _from_table(table, path)


def theme_paths(folders: Iterable[Path]) -> dict[str, Path]:
    """The theme files in ``folders`` by name; a later folder wins. A folder that is not there has none."""
    return {path.stem: path for folder in folders for path in sorted(folder.glob("*.toml"))}


def read_themes(folders: Iterable[Path]) -> tuple[tuple[ThemeFile, ...], list[str]]:
    """All themes in ``folders`` that can be read, by title, and what is wrong with the others in words."""
    themes: list[ThemeFile] = []
    complaints: list[str] = []
    for path in theme_paths(folders).values():
        try:
            themes.append(read_theme(path))
        except SettingsError as error:
            complaints.append(error.message)
    return tuple(sorted(themes, key=lambda theme: theme.title.casefold())), complaints


def _from_table(table: Mapping[str, Any], path: Path) -> ThemeFile:
    """Check what a file says."""
    given = table.get("colours")
    if not isinstance(given, Mapping):
        raise SettingsError(f"{path} has no table named colours")
    wrong = [name for name in (*MUST, *given) if not _is_colour(name, given)]
    if wrong:
        name = wrong[0]
        value = f"{given[name]!r} is not a colour" if name in given else "is missing"
        raise SettingsError(f"{path}: colours.{safe_line(name)} {safe_line(value)}")
    colours = {name: str(given[name]) for name in MUST}
    for name, other in STAND_INS.items():
        colours[name] = str(given.get(name, colours[other]))
    text = {name: safe_line(str(table.get(name, "")))[:200] for name in ("title", "about")}
    dark = bool(table.get("dark", True))
    return ThemeFile(safe_line(path.stem), text["title"] or safe_line(path.stem), text["about"], dark, colours)


def _is_colour(name: str, given: Mapping[str, Any]) -> bool:
    if name not in MUST and name not in STAND_INS:
        return False
    try:
        return Color.parse(given[name]).a == 1 or given[name] == "ansi_default"
    except (KeyError, TypeError, AttributeError, ColorParseError):
        return False


def _variables(colours: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Our own variables, and Textual's where its arithmetic would spoil the contrast."""
    own = set(STAND_INS) - {"error", "warning", "success", "surface", "panel"}
    yield from ((name, colours[name]) for name in own)
    yield from ((name, colours[source]) for name, source in _DERIVED.items())
    bare = colours["surface"] == colours["background"]  # no ground to show the cursor by
    yield from (("block-cursor-text-style", "bold reverse" if bare else "bold"),)
    yield from (("block-cursor-blurred-text-style", "bold reverse" if bare else "none"),)
    yield from (("button-focus-text-style", "bold reverse"), ("input-cursor-text-style", "reverse"))


_DERIVED = {
    "text": "foreground",
    "text-muted": "dim",
    "text-disabled": "dim",
    "text-primary": "accent",
    "text-accent": "accent",
    "text-error": "error",
    "text-warning": "warning",
    "text-success": "success",
    "block-cursor-foreground": "foreground",
    "block-cursor-background": "surface",
    "block-cursor-blurred-foreground": "foreground",
    "block-cursor-blurred-background": "surface",
    "block-hover-background": "surface",
    "border": "accent",
    "border-blurred": "rule",
    "scrollbar": "rule",
    "scrollbar-hover": "dim",
    "scrollbar-active": "accent",
    "scrollbar-background": "background",
    "scrollbar-background-hover": "background",
    "scrollbar-background-active": "background",
    "scrollbar-corner-color": "background",
    "input-selection-background": "highlight",
    "input-cursor-foreground": "background",
    "input-cursor-background": "foreground",
    "screen-selection-background": "highlight",
    "screen-selection-foreground": "foreground",
    "button-foreground": "foreground",
    "button-color-foreground": "background",
    "link-color": "link",
    "ansi-background": "background",
    "ansi-foreground": "foreground",
}
"""Textual's variables, and which of our colours each takes."""
