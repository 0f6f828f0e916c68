"""Marks that stand inside each other."""

from reader.core.spans import Span
from reader.core.text import Mark, MarkKind
from reader.library.formats.inline import nested

TAGS = {MarkKind.STRONG: "b", MarkKind.EMPHASIS: "i", MarkKind.LINK: "a", MarkKind.CODE: "c"}


def written(text: str, *marks: Mark) -> str:
    """The text with a letter in brackets around each mark."""
    return nested(text, Span(0, len(text)), marks, str, lambda mark, words: f"<{TAGS[mark.kind]}>{words}</>")


def test_marks_stand_inside_each_other() -> None:
    strong, emphasis = Mark(Span(0, 9), MarkKind.STRONG), Mark(Span(4, 9), MarkKind.EMPHASIS)
    assert written("the tide turns", strong, emphasis) == "<b>the <i>tide </></>turns"


def test_a_mark_that_reaches_out_of_another_is_cut_off() -> None:
    strong, emphasis = Mark(Span(0, 8), MarkKind.STRONG), Mark(Span(4, 14), MarkKind.EMPHASIS)
    assert written("the tide turns", strong, emphasis) == "<b>the <i>tide</></> turns"


def test_marks_nested_thousands_deep_are_written_once() -> None:
    deep = [Mark(Span(0, 4), kind) for kind in (MarkKind.STRONG, MarkKind.EMPHASIS) for _ in range(5000)]
    assert written("tide", *deep) == "<b><i>tide</></>"
