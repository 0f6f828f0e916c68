"""Files and folders in: which files there are, what is in them, in which encoding."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.core.errors import FileError, NotFoundError, ReaderError
from reader.core.safe import safe_line
from reader.ingest.contents import LIST_SUFFIX, MAX_BYTES, SUFFIXES, FileKind, understood


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to take in."""

    path: Path
    """Where it is, all links resolved."""


@dataclass(frozen=True, slots=True)
class SkippedFile:
    """Something that is left out on purpose."""

    path: Path
    """Where it is."""
    reason: str
    """Why, in words."""


@dataclass(frozen=True, slots=True)
class FailedFile:
    """Something that cannot be taken in."""

    path: Path
    """Where it is."""
    error: ReaderError
    """Why."""


@dataclass(frozen=True, slots=True)
class LocalFile:
    """A file that was read."""

    path: Path
    """Where it is."""
    kind: FileKind
    """What it holds."""
    body: bytes
    """Its bytes."""
    text: str
    """Its bytes decoded."""
    encoding: str
    """The encoding they were in."""
    modified: float = 0.0
    """Last change, seconds since 1970."""


def walk(paths: Iterable[Path]) -> Iterator[FoundFile | SkippedFile | FailedFile]:
    """The files at ``paths``, folders gone through in order of names; every file once, nothing left out silently."""
    seen: set[Path] = set()
    for path in paths:
        for found in _at(path.expanduser()):
            if not isinstance(found, FoundFile):
                yield found
            elif found.path not in seen:
                seen.add(found.path)
                yield found


def _at(path: Path) -> Iterator[FoundFile | SkippedFile | FailedFile]:
    """What is at a path that the user named: no file is left out for its name."""
    try:
        real = path.resolve(strict=True)
        mode = real.stat().st_mode
    except (OSError, ValueError, RuntimeError) as error:
        yield FailedFile(path, _why(path, error))
        return
    if stat.S_ISDIR(mode):
        yield from _below(real, real)
    elif stat.S_ISREG(mode):
        yield FoundFile(real)
    else:
        yield FailedFile(path, FileError(f"{shown(path)} is {_nature(mode)}, not a file"))


def _below(folder: Path, root: Path) -> Iterator[FoundFile | SkippedFile | FailedFile]:
    """What is in a folder, folders in it included."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        yield FailedFile(folder, _why(folder, error))
        return
    for entry in entries:
        path = folder / entry.name
        try:
            yield from _entry(path, entry, root)
        except (OSError, RuntimeError) as error:
            yield FailedFile(path, _why(path, error))


def _entry(path: Path, entry: "os.DirEntry[str]", root: Path) -> Iterator[FoundFile | SkippedFile | FailedFile]:
    """What one entry of a folder is."""
    if entry.name.startswith("."):
        yield SkippedFile(path, "hidden")
    elif entry.is_symlink() and not path.resolve(strict=True).is_relative_to(root):
        yield SkippedFile(path, "a link that leads out of the folder")
    elif entry.is_dir():
        if entry.is_symlink():
            yield SkippedFile(path, "a link to a folder that is taken in by itself")
        else:
            yield from _below(path, root)
    elif not entry.is_file():
        yield SkippedFile(path, _nature(entry.stat().st_mode))
    elif path.suffix.lower() not in SUFFIXES and path.suffix.lower() != LIST_SUFFIX:
        yield SkippedFile(path, f"not text, Markdown, HTML or OPML ({path.suffix or 'no ending'})")
    else:
        yield FoundFile(path.resolve())


def read(path: Path) -> LocalFile:
    """The file at ``path``. Raises FileError or NotFoundError saying what is wrong with it."""
    try:
        body, modified = _bytes(path)
    except (OSError, ValueError) as error:
        raise _why(path, error) from error
    kind, text, encoding = understood(body, shown(path), path.suffix.lower())
    return LocalFile(path.resolve(), kind, body, text, encoding, modified)


def _bytes(path: Path) -> tuple[bytes, float]:
    """The bytes of a regular file and when it was changed; opened so that a pipe in its place cannot block."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise FileError(f"{shown(path)} is {_nature(status.st_mode)}, not a file")
        if status.st_size > MAX_BYTES:
            size = f"{status.st_size / 1_000_000:.0f} MB, larger than {MAX_BYTES // 1_000_000} MB"
            raise FileError(f"{shown(path)} is {size}", "split it, or take out what is no text")
        return file.read(MAX_BYTES + 1), status.st_mtime


def shown(path: Path) -> str:
    """A path as it may stand in a message: names of files may hold anything but ``/``."""
    return safe_line(str(path))


def _why(path: Path, error: Exception) -> ReaderError:
    """What an error of the system means for the file at ``path``."""
    if isinstance(error, ReaderError):
        return error
    if isinstance(error, FileNotFoundError):
        return NotFoundError(f"there is no {shown(path)}")
    if isinstance(error, PermissionError):
        return FileError(f"{shown(path)} may not be read", "change its permissions")
    if isinstance(error, OSError) and error.strerror:
        return FileError(f"{shown(path)} cannot be read: {error.strerror.lower()}")
    return FileError(f"{shown(path)} cannot be read: {error}")


def _nature(mode: int) -> str:
    """What something that is no regular file is."""
    kinds = ((stat.S_ISFIFO, "a pipe"), (stat.S_ISSOCK, "a socket"), (stat.S_ISDIR, "a folder"))
    return next((name for test, name in kinds if test(mode)), "a device")
