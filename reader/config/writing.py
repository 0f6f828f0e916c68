"""Writes the settings file without losing what the user wrote there, comments and order included."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from reader.core.errors import SettingsError


def write(path: Path, changes: Mapping[str, Any]) -> None:
    """Put ``changes`` into the file ``path``; all of them or, when writing fails, none. Raises SettingsError."""
    try:
        document = tomlkit.parse(path.read_text("utf-8")) if path.exists() else tomlkit.document()
    except (OSError, UnicodeDecodeError, TOMLKitError) as error:
        raise SettingsError(f"{path} cannot be changed: {error}", "correct the file first") from error
    for name, value in changes.items():
        document[name] = _plain(value)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, tomlkit.dumps(document))
    except OSError as error:
        raise SettingsError(f"{path} cannot be written: {error.strerror or error}") from error


def _plain(value: Any) -> Any:
    """``value`` in the types that TOML knows."""
    if isinstance(value, Mapping):
        return {str(name): _plain(item) for name, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list | tuple) else value


def _replace(path: Path, text: str) -> None:
    """Write beside the file and rename, so that a full disk leaves the old settings whole."""
    target = path.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".settings-")
    beside = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o777)
        beside.replace(target)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
