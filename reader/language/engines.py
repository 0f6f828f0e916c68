"""Which engine finds the names: the model where there is one, rules where there is none."""

from functools import cache

from reader.language.crf import ModelEngine
from reader.language.engine import Engine
from reader.language.model import model
from reader.language.rules import RuleEngine


@cache
def default_engine(code: str) -> Engine:
    """The best engine for the language ``code`` that needs nothing installed."""
    fitted = model(code)
    return ModelEngine(fitted) if fitted is not None else RuleEngine()
