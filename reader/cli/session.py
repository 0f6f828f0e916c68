"""Opens what a command works on: the settings and the library that was asked for."""

import contextlib
import os
import tempfile
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.cli import output
from reader.config import log, settings
from reader.config.paths import Paths, default_paths
from reader.config.settings import Complaints, Settings
from reader.library.build import open_library
from reader.library.library import Library


@dataclass(frozen=True, slots=True)
class Session:
    """What a command works on."""

    library: Library
    """The library, open."""
    paths: Paths
    """Where everything else is."""
    settings: Settings
    """What the user set."""
    complaints: Complaints
    """What is wrong with the settings file."""


def library_path(args: Namespace, paths: Paths) -> Path:
    """The library that was asked for: ``--library``, else READER_LIBRARY, else the usual one."""
    named = args.library or os.environ.get("READER_LIBRARY")
    return Path(named).expanduser().absolute() if named else paths.library


@contextlib.contextmanager
def session(args: Namespace, *, tell: bool = True) -> Iterator[Session]:
    """Open the library for one command. What is wrong with the settings is told, and the defaults are used.

    Without ``tell`` that is left to the caller.
    """
    paths = default_paths()
    log.start(paths)
    wishes, complaints = settings.load(paths.settings)
    for complaint in complaints if tell else ():
        output.note(f"reader: {complaint}")
    with contextlib.ExitStack() as stack:
        if args.demo:
            library = stack.enter_context(_demo(stack, wishes))
        else:
            library = stack.enter_context(open_library(library_path(args, paths), wishes))
        yield Session(library, paths, wishes, complaints)


def _demo(stack: contextlib.ExitStack, wishes: Settings) -> Library:
    """A library of samples in a folder that is thrown away at the end."""
    from reader.library.demo import open_demo  # noqa: PLC0415 - only a demonstration pays for it

    folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="reader-demo-", ignore_cleanup_errors=True))
    output.progress("making the sample library")
    try:
        return open_demo(Path(folder), wishes)
    finally:
        output.progress("")
