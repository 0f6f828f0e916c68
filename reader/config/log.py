"""The log: one file that never grows beyond a few megabytes. Nothing goes to standard output or the terminal."""

import logging
from logging.handlers import RotatingFileHandler

from reader.config.paths import Paths
from reader.core.safe import safe

LOGGER = "reader"
"""Root of the program's loggers."""
MAX_BYTES = 1_000_000
"""Size at which the log file is put aside."""
KEPT = 3
"""Files put aside that are kept."""
_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"


class _SafeFormatter(logging.Formatter):
    """Titles and addresses in the log are foreign text, and the log is read in a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        return safe(super().format(record))


def start(paths: Paths, *, level: int = logging.INFO) -> bool:
    """Begin to log into ``paths.log``; whether that was possible. Called twice, the second file takes over."""
    stop()
    logger = logging.getLogger(LOGGER)
    logger.setLevel(level)
    logger.propagate = False
    try:
        paths.logs.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            paths.log, maxBytes=MAX_BYTES, backupCount=KEPT, encoding="utf-8", errors="backslashreplace", delay=True
        )
        paths.log.touch(mode=0o600, exist_ok=True)
    except OSError:
        logger.addHandler(logging.NullHandler())
        return False
    handler.setFormatter(_SafeFormatter(_FORMAT))
    logger.addHandler(handler)
    return True


def stop() -> None:
    """Close the log."""
    logger = logging.getLogger(LOGGER)
    logger.propagate = True
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
