"""Which panes are on the screen, by its width and by where one is. A pure function, so that it can be tested."""

from enum import StrEnum

TWO, THREE, FOUR = 90, 140, 180
"""Columns from which two panes, three, and three with a panel stand side by side."""
LEAST_WIDTH, LEAST_HEIGHT = 40, 10
"""Columns and lines below which nothing can be read."""


class Place(StrEnum):
    """Where one is."""

    SOURCES = "sources"
    LIST = "list"
    READER = "reader"
    PANEL = "panel"


ORDER = (Place.SOURCES, Place.LIST, Place.READER, Place.PANEL)
"""From left to right."""


def places_shown(width: int, place: Place, *, panel: bool = False, only_text: bool = False) -> tuple[Place, ...]:
    """The panes on a screen of ``width`` columns when one is at ``place``; ``panel`` when a panel is open."""
    shown = _shown(width, place, panel)
    if only_text and place in (Place.READER, Place.PANEL):
        shown = {Place.READER, Place.PANEL} if panel else {Place.READER}
    return tuple(each for each in ORDER if each in shown)


def _shown(width: int, place: Place, panel: bool) -> set[Place]:
    """The panes, without regard to whether only the text is wanted."""
    beside = {Place.PANEL} if panel else set()
    if width < TWO:
        return {Place.READER} | beside if place in (Place.READER, Place.PANEL) else {place}
    if width < THREE:
        if place is Place.SOURCES:
            return {Place.SOURCES, Place.READER}
        return {Place.READER} | ({Place.LIST} if place is Place.LIST else beside or {Place.LIST})
    if width < FOUR and panel:
        return {Place.LIST, Place.READER, Place.PANEL} | {place}
    return {Place.SOURCES, Place.LIST, Place.READER} | beside


def too_small(width: int, height: int) -> bool:
    """Whether nothing can be read on a screen of this size."""
    return width < LEAST_WIDTH or height < LEAST_HEIGHT
