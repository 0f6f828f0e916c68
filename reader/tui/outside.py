"""Other programs: the browser, the clipboard, a pipe. Arguments are lists; nothing ever goes through a shell."""

import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence

from reader.core.errors import AddressError, InputError
from reader.core.safe import safe_line

PATIENCE = 60
"""Seconds that a program may take with an article."""
LARGEST = 200_000
"""Characters of its answer that are shown."""


def open_address(address: str, command: Sequence[str] = ()) -> None:
    """Open a web address in the browser, or with ``command``. Raises AddressError and InputError."""
    if not address.lower().startswith(("https://", "http://")):
        raise AddressError(f"{safe_line(address) or 'it'} is no web address", "only http and https are opened")
    _start([*(command or _opener()), address])


def pipe(command: str | Sequence[str], text: str) -> str:
    """Give ``text`` to a program on standard input; answer what it says. Raises InputError."""
    arguments = split(command) if isinstance(command, str) else list(command)
    name = safe_line(arguments[0]) if arguments else "nothing"
    try:
        done = subprocess.run(  # noqa: S603 - the user's own command, as a list
            arguments, input=text.encode(), capture_output=True, timeout=PATIENCE, check=False
        )
    except (OSError, ValueError, IndexError) as error:
        raise InputError(f"{name} cannot be started: {error}") from error
    except subprocess.TimeoutExpired as error:
        raise InputError(f"{name} took more than {PATIENCE} seconds and was stopped") from error
    said = (done.stdout or done.stderr).decode(errors="replace")[:LARGEST]
    if done.returncode:
        raise InputError(f"{name} ended with {done.returncode}: {safe_line(said)[:300] or 'it said nothing'}")
    return said


def split(command: str) -> list[str]:
    """A command as typed, as a list of arguments. Raises InputError when a quotation mark is missing."""
    try:
        return shlex.split(command)
    except ValueError as error:
        raise InputError(f"{safe_line(command)} cannot be read: {error}") from error


def _opener() -> list[str]:
    """The program of this system that opens addresses. Raises InputError."""
    names = ("open",) if sys.platform == "darwin" else ("xdg-open", "gio", "wslview")
    for name in names:
        if path := shutil.which(name):
            return [path, "open"] if name == "gio" else [path]
    raise InputError("there is no program here that opens addresses", "set open_command in the settings file")


def _start(arguments: Sequence[str]) -> None:
    """Start a program and let it go."""
    nothing = subprocess.DEVNULL
    try:
        subprocess.Popen(  # noqa: S603 - a list, the address last and never looking like an option
            arguments, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
        )
    except OSError as error:
        raise InputError(f"{safe_line(arguments[0])} cannot be started: {error.strerror or error}") from error
