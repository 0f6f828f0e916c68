"""What the user may set: a TOML file read into one frozen value.

A wrong line never stops the program: it is reported in words and the default stands.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias

from reader.config.values import CHECKS, Complaint
from reader.core.errors import SettingsError

Complaints: TypeAlias = list[str]
"""What is wrong with a settings file, in words, one line each."""

LANGUAGES = ("nl", "en", "de", "fr", "es")
"""Languages the program knows, in the order that it prefers when in doubt."""


def _nothing() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set; the names are those of the settings file."""

    theme: str = ""
    """Name of the theme; empty for the program's own choice."""
    keymap: str = "default"
    """Keys to start from: ``default`` or ``newsboat``."""
    keys: Mapping[str, str] = field(default_factory=_nothing)
    """Command id to keys, ``,`` between several: ``article.bookmark = "b,f"``."""
    measure: int = 72
    """Width of the reading column, 40 to 160 columns."""
    marks: str = "all"
    """What is marked in the text at first: ``all``, ``quotes``, ``names`` or ``none``."""
    languages: tuple[str, ...] = LANGUAGES
    """Languages one reads, in order of preference; the first wins where a text leaves it open."""
    date_style: str = "locale"
    """Order of day, month and year: ``locale``, ``iso``, ``dmy`` or ``mdy``."""
    mark_read_after: float = 1.0
    """Seconds that an article is open before it counts as read; 0 marks it at once, -1 never."""
    refresh_every: int = 0
    """Minutes between two refreshes while the app is open; 0 refreshes only on request."""
    refresh_parallel: int = 8
    """Feeds fetched at the same time, 1 to 32."""
    fetch_timeout: float = 30.0
    """Seconds that one address may take, all redirects included, 1 to 600."""
    max_body_mb: int = 15
    """Largest feed or page that is taken in, megabytes after decompression, 1 to 200."""
    open_command: tuple[str, ...] = ()
    """Program and arguments that open an address, which is added as the last one; empty for the system's own."""
    copy_command: tuple[str, ...] = ()
    """Program and arguments that get text to copy on standard input; empty to ask the terminal."""
    pipes: Mapping[str, tuple[str, ...]] = field(default_factory=_nothing)
    """Name to program and arguments that an article can be sent to on standard input."""
    searches: Mapping[str, str] = field(default_factory=_nothing)
    """Name to query, shown among the sources."""
    spacy: Mapping[str, str] = field(default_factory=_nothing)
    """Language to the name of an installed spaCy pipeline that finds the names instead of the built-in finder."""


NAMES = tuple(setting.name for setting in fields(Settings))
"""Names of all settings, in the order of their explanation."""


def load(path: Path) -> tuple[Settings, Complaints]:
    """The settings in the file ``path``, and what is wrong with it in words. A missing file is an empty one."""
    try:
        with path.open("rb") as file:
            table = tomllib.load(file)
    except FileNotFoundError:
        return Settings(), []
    except OSError as error:
        return Settings(), [f"{path} cannot be read: {error.strerror or error}; the defaults are used"]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        return Settings(), [f"{path} is not valid TOML: {error}; the defaults are used"]
    return from_table(table, str(path))


def from_table(table: Mapping[str, Any], where: str = "settings") -> tuple[Settings, Complaints]:
    """The settings in a table as read from TOML, and what is wrong with it in words."""
    complaints: Complaints = []
    taken: dict[str, Any] = {}
    for name, value in table.items():
        if name not in CHECKS:
            complaints.append(f"{where}: there is no setting named {name!r}{_meant(name)}")
            continue
        try:
            taken[name] = CHECKS[name](value)
        except Complaint as complaint:
            complaints.append(f"{where}: {name} {complaint}; the default is used")
    return replace(Settings(), **taken), complaints


def update(path: Path, **changes: Any) -> None:
    """Write ``changes`` into the file ``path``, keeping all else in it, comments included.

    Raises SettingsError when a value is not allowed, or the file cannot be read or written.
    """
    from reader.config.writing import write  # noqa: PLC0415 - tomlkit is slow to import and seldom needed

    _, complaints = from_table(changes)
    if complaints:
        raise SettingsError("; ".join(complaints))
    write(path, changes)


def _meant(name: str) -> str:
    """The setting that was probably meant, as the end of a sentence."""
    from difflib import get_close_matches  # noqa: PLC0415 - only when something is misspelt

    close = get_close_matches(name, NAMES, n=1)
    return f"; {close[0]!r} was probably meant" if close else ""
