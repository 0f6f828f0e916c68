"""One module per command, imported only when that command runs.

Each has ``arguments(parser)``, which declares what the command takes, and ``run(args)``, which does it and answers
the exit code.
"""
