"""Where things are: the only caller of platformdirs."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs

APP = "reader"
"""Name of the folders of this program."""


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of this program. None of them need exist."""

    data: Path
    """What must never be lost: the library and its backups."""
    config: Path
    """What the user writes: settings, themes, keymap."""
    cache: Path
    """What can be made again."""
    logs: Path
    """The log."""

    @property
    def library(self) -> Path:
        """The library of articles."""
        return self.data / "library.db"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "settings.toml"

    @property
    def themes(self) -> Path:
        """The user's own themes."""
        return self.config / "themes"

    @property
    def keymap(self) -> Path:
        """The user's own keymap, next to the settings."""
        return self.config / "keymap.toml"

    @property
    def log(self) -> Path:
        """The log file."""
        return self.logs / "reader.log"


def default_paths() -> Paths:
    """The folders where this system keeps such things for the present user."""
    dirs = platformdirs.PlatformDirs(APP, appauthor=False)
    return Paths(dirs.user_data_path, dirs.user_config_path, dirs.user_cache_path, dirs.user_log_path)


def paths_below(folder: Path) -> Paths:
    """Folders below one folder, for tests and for a library that is thrown away."""
    return Paths(folder / "data", folder / "config", folder / "cache", folder / "logs")


def builtin_themes() -> Path:
    """The themes that come with the program: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "themes"
    return installed if installed.is_dir() else package.parent / "themes"
