"""Names of facts that hold together about a block. The same rows of them come again and again, on a page and on all
pages, so that each is made once, and what it weighs is summed up once.
"""

from functools import lru_cache

Facts = tuple[str, ...]
"""Names of facts that hold together."""


@lru_cache(maxsize=50_000)
def facts(pattern: str, *values: object) -> Facts:
    """The facts that ``pattern`` names, apart by blanks, ``values`` put in: ``vote={0} vote={0},words={1}``."""
    return tuple(pattern.format(*values).split())


def step(value: float, steps: tuple[float, ...]) -> int:
    """The number of the step that ``value`` reaches."""
    reached = 0
    for limit in steps:
        if value <= limit:
            break
        reached += 1
    return reached
