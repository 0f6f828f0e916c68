"""The command line: arguments in, an answer on standard output, an exit code."""
