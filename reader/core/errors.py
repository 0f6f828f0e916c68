"""Everything that can go wrong and that a user can do something about.

    ReaderError
    ├── InputError              what the user gave cannot be used
    │   ├── AddressError        not an address, or one that is refused
    │   ├── FileError           a file that cannot be read or is no article
    │   └── QueryError          a search that cannot be understood
    ├── FetchError              an address did not answer as it should
    ├── ParseError              what came is not what it should be
    ├── NotFoundError           no such article, feed or file
    ├── SettingsError           the settings file, a theme or a keymap is wrong
    ├── StorageError            the library cannot be read or written
    │   ├── LibraryVersionError written by a newer program
    │   ├── LibraryBusyError    another program is writing
    │   └── LibraryDamagedError not a library, or a damaged one
    └── CancelledError          the user stopped it

Bugs are not in the tree: they stay what they are. Every error says what and where in its text, carries the title of
the dialog that shows it, and a hint what to do now.
"""

from typing import ClassVar


class ReaderError(Exception):
    """Root of the tree."""

    title: ClassVar[str] = "That did not work"
    """Title of the dialog, and the first word of the message on the command line."""
    exit_code: ClassVar[int] = 1
    """Exit code of a command that ends with this error."""

    def __init__(self, message: str, hint: str = "") -> None:
        """``message`` says what and where; ``hint`` what to do now."""
        super().__init__(message)
        self.message = message
        self.hint = hint


class InputError(ReaderError):
    """What the user gave cannot be used."""

    title = "That cannot be used"
    exit_code = 2


class AddressError(InputError):
    """Not an address, or one that is refused."""

    title = "Not a usable address"


class FileError(InputError):
    """A file that cannot be read or is no article."""

    title = "File not taken in"


class QueryError(InputError):
    """A search that cannot be understood."""

    title = "Search not understood"


class FetchError(ReaderError):
    """An address did not answer as it should."""

    title = "Not fetched"
    exit_code = 3

    def __init__(
        self, message: str, hint: str = "", *, status: int = 0, retry_after: int = 0, private: bool = False
    ) -> None:
        """``status`` is the HTTP status, 0 when there was none; ``retry_after`` is in seconds, at most a day.

        ``private`` says that the address was not asked, since it lies in a private network.
        """
        super().__init__(message, hint)
        self.status = status
        self.retry_after = retry_after
        self.private = private


class ParseError(ReaderError):
    """What came is not what it should be."""

    title = "Not understood"
    exit_code = 3


class NotFoundError(ReaderError):
    """No such article, feed or file."""

    title = "Not found"
    exit_code = 4


class SettingsError(ReaderError):
    """The settings file, a theme or a keymap is wrong."""

    title = "Settings"
    exit_code = 5


class StorageError(ReaderError):
    """The library cannot be read or written."""

    title = "Library"
    exit_code = 6


class LibraryVersionError(StorageError):
    """The library was written by a newer program; it is not touched."""

    title = "Library is newer than this program"


class LibraryBusyError(StorageError):
    """Another program is writing to the library."""

    title = "Library is busy"


class LibraryDamagedError(StorageError):
    """The file is not a library, or a damaged one."""

    title = "Library cannot be read"


class CancelledError(ReaderError):
    """The user stopped it."""

    title = "Stopped"
    exit_code = 130
