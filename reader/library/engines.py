"""Which versions of cleaner and analyser this program has."""

from reader.cleaning.version import VERSION as CLEANER
from reader.language.version import VERSION as ANALYSER


def versions() -> tuple[int, int]:
    """Version of the cleaner, and of the analyser."""
    return CLEANER, ANALYSER
