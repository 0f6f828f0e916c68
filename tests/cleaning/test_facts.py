"""Facts about blocks come in rows, and rows are weighed."""

from reader.cleaning.html import judge
from reader.cleaning.html.elements import facts_of
from reader.cleaning.html.facts import facts, step
from reader.cleaning.html.pieces import Frame


def test_a_pattern_names_facts_with_its_values() -> None:
    """Each name apart by blanks is one fact."""
    assert facts("vote={0} vote={0},words={1}", 2, True) == ("vote=2", "vote=2,words=True")


def test_a_value_on_a_step_has_not_left_it() -> None:
    """The steps are upper bounds."""
    assert [step(value, (1, 2, 4)) for value in (0, 1, 1.5, 4, 5)] == [0, 0, 1, 2, 3]


def test_rows_weigh_what_their_facts_weigh_together() -> None:
    """Facts that are not listed weigh nothing; the same row weighs the same again."""
    weights = judge.Weights({"a": 150, "b": -50})
    rows = [("a", "unheard"), ("b",), ("a", "b")]
    assert weights.of(rows) == 2.0
    assert weights.of([*rows, *rows]) == 4.0


def test_rows_without_end_do_not_fill_the_memory() -> None:
    """When too many different rows came, they are forgotten, and weigh the same afterwards."""
    weights = judge.Weights({"a": 100})
    for number in range(judge.MOST_ROWS + 10):
        weights[(str(number),)]
    assert len(weights) <= judge.MOST_ROWS
    assert weights.of([("a", "1")]) == 1.0


def test_blocks_in_one_element_share_what_is_around_it() -> None:
    """Names count by how far out they stand, and each fact once."""
    body = Frame(None, "body", number=0)
    article = Frame(body, "article", "comments", number=1)
    first, second = Frame(article, "p", number=2), Frame(article, "p", "comments", number=3)
    assert facts_of(first)[1] is facts_of(second)[1]
    own, around = facts_of(second)
    assert "n0:comments" in own
    assert {"n1:comments", "inside=article", "near=article"} <= set(around)
    assert not set(own) & set(around)
