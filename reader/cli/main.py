"""The console script: reads the arguments, runs the command, turns every ending into an exit code."""

import sys
from collections.abc import Sequence

from reader.cli import output
from reader.cli.exit_codes import ExitCode, of_error
from reader.cli.parser import parse
from reader.cli.table import COMMANDS
from reader.core.errors import ReaderError


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command in ``argv``, or open the app when there is none; answer the exit code."""
    output.prepare()
    args = parse(argv)
    try:
        if args.command is None:
            from reader.cli.app import open_app  # noqa: PLC0415 - commands must not pay for the app

            return open_app(args)
        code = next(command for command in COMMANDS if command.name == args.command).load().run(args)
        sys.stdout.flush()
    except ReaderError as error:
        output.problem(error)
        return of_error(error)
    except BrokenPipeError:
        output.silence()
        return ExitCode.DONE
    except KeyboardInterrupt:
        output.note("\nreader: stopped")
        return ExitCode.INTERRUPTED
    return code


def run() -> None:
    """The console script ``reader``."""
    sys.exit(main())
