"""Opens the app: the one place where the command line meets the interface."""

import gc
import sys
from argparse import Namespace

from reader.cli.exit_codes import ExitCode
from reader.cli.session import session
from reader.core.errors import InputError


def open_app(args: Namespace) -> int:
    """Run the app on the library that was asked for, until the user leaves it."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise InputError(
            "the app needs a terminal, and standard input or output is none",
            "reader list shows articles, reader --help all commands",
        )
    gc.disable()  # loading makes no garbage to speak of, and looking for it takes time; `MainScreen` does again
    with session(args, tell=False) as opened, opened.library.claimed():
        from reader.tui.app import NewsApp  # noqa: PLC0415 - commands must not pay for the app

        app = NewsApp(opened.library, opened.settings, opened.paths, opened.complaints)
        app.run()
        return app.return_code or ExitCode.DONE
