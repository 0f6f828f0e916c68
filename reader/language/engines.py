"""Which engine finds the names: the model where there is one, rules where there is none."""

from functools import cache

from reader.language.engine import Engine
from reader.language.rules import RuleEngine


@cache
def default_engine() -> Engine:
    """The engine that needs nothing installed."""
    return RuleEngine()
