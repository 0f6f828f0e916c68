"""``python -m reader`` is the command ``reader``."""

from reader.cli.main import run

if __name__ == "__main__":
    run()
