"""What the exit code of a command says; the epilogue of ``--help`` and the table in the README are made from it."""

from enum import IntEnum
from typing import TYPE_CHECKING

from reader.core.errors import ReaderError

if TYPE_CHECKING:
    from reader.core.events import Finished


class ExitCode(IntEnum):
    """Exit codes of every command."""

    DONE = 0
    PARTLY = 1
    INPUT = 2
    SOURCE = 3
    NOT_FOUND = 4
    SETTINGS = 5
    LIBRARY = 6
    INTERRUPTED = 130


MEANING: dict[ExitCode, str] = {
    ExitCode.DONE: "done, also when there was nothing to do or to show",
    ExitCode.PARTLY: "done in part: what failed is listed on standard error, the rest is stored",
    ExitCode.INPUT: "what was given cannot be used: an unknown option, a bad address, a file that cannot be read",
    ExitCode.SOURCE: "no feed or page could be fetched or understood",
    ExitCode.NOT_FOUND: "no such article or feed",
    ExitCode.SETTINGS: "reader keys or reader themes found a mistake; other commands warn and use the defaults",
    ExitCode.LIBRARY: "the library cannot be opened or written",
    ExitCode.INTERRUPTED: "stopped with ctrl+c",
}
"""What each code means, in words."""


def of_error(error: ReaderError) -> ExitCode:
    """The code of a command that ends with ``error``."""
    return ExitCode(error.exit_code)


def of_work(finished: "Finished") -> ExitCode:
    """The code of long work: PARTLY when some of it was done, else that of the first failure."""
    if not finished.failures:
        return ExitCode.DONE
    something = finished.new or finished.changed or finished.unchanged or finished.subscribed or finished.skipped
    return ExitCode.PARTLY if something else of_error(finished.failures[0].error)


def epilogue() -> str:
    """The table, for the end of ``--help``."""
    return "exit codes:\n" + "\n".join(f"  {code.value:<4} {meaning}" for code, meaning in MEANING.items())
