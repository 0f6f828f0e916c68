"""Which versions of cleaner and analyser this program has."""


def versions() -> tuple[int, int]:
    """Version of the cleaner, and of the analyser."""
    from reader.cleaning.clean import VERSION as CLEANER  # noqa: PLC0415 - nothing but upkeep asks
    from reader.language.analyse import VERSION as ANALYSER  # noqa: PLC0415 - nothing but upkeep asks

    return CLEANER, ANALYSER
