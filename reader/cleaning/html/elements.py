"""The evidence that the elements around a block give: their tags, and what their names say they are for.

Blocks in one element share it, and elements in one element share most of it, so that each part is gathered once.
"""

from functools import lru_cache

from reader.cleaning.html.naming import groups
from reader.cleaning.html.pieces import Frame

SEEN_FRAMES = 12
"""Frames around a block whose names are read."""
FAR_FRAME = 4
"""Frames around a block from which on they are no longer near."""
_PLACE_TAGS = frozenset(
    "article main aside nav header footer form section figure table td ul ol dl details address blockquote "
    "dialog".split()
)


def facts_of(frame: Frame) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Facts of the element around the text, and of those around that one, which it shares with its neighbours."""
    if frame.facts is None:
        own = [f"tag={frame.tag}"]
        above: tuple[str, ...] = ()
        if frame.parent is not None:
            own.append(f"tags={frame.parent.tag}>{frame.tag}")
            above = _above(frame.parent)
        own += sorted(_of_frame(frame, 0).difference(above))
        frame.facts = tuple(own), above
    return frame.facts


def _above(frame: Frame) -> tuple[str, ...]:
    """Facts of a frame and those around it, seen from a block in a frame inside it."""
    if frame.above is None:
        seen: set[str] = set()
        for distance, one in enumerate(frame.around(SEEN_FRAMES - 1), 1):
            seen |= _of_frame(one, distance)
        frame.above = tuple(sorted(seen))
    return frame.above


def _of_frame(frame: Frame, distance: int) -> frozenset[str]:
    """Facts of one frame, ``distance`` frames around a block."""
    return _frame_names(frame.tag, frame.names, min(distance, FAR_FRAME))


@lru_cache(maxsize=5_000)
def _frame_names(tag: str, names: str, distance: int) -> frozenset[str]:
    seen: set[str] = set()
    if tag in _PLACE_TAGS:
        seen.add(f"inside={tag}")
        if distance < FAR_FRAME:
            seen.add(f"near={tag}")
    if names and tag not in ("body", "html"):
        near = "0" if distance == 0 else "1" if distance <= 2 else "2"
        seen.update(f"n{near}:{group}" for group in groups(names))
    return frozenset(seen)
