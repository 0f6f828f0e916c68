"""Slow work for many things at once."""

import threading

import pytest

from reader.library.at_once import at_once


@pytest.mark.parametrize("parallel", [1, 2, 7])
def test_every_thing_is_done_once(parallel: int) -> None:
    done = dict(at_once(lambda number: number * 2, range(50), parallel))
    assert done == {number: number * 2 for number in range(50)}


def test_what_is_slow_does_not_hold_up_what_is_quick() -> None:
    gate = threading.Event()

    def work(name: str) -> str:
        if name == "slow":
            gate.wait(30)
        return name

    order = []
    for name, _ in at_once(work, ["slow", "a", "b", "c"], 2):
        order.append(name)
        if name == "c":
            gate.set()
    assert order == ["a", "b", "c", "slow"]


def test_results_do_not_pile_up_when_nobody_takes_them() -> None:
    begun: list[int] = []
    work = at_once(lambda number: begun.append(number), range(100), 3)
    next(work)
    for thread in threading.enumerate():
        if thread.name.startswith("at-once"):
            thread.join(0.2)
    assert len(begun) <= 4
    work.close()


def test_when_cancelled_nothing_new_is_begun() -> None:
    begun: list[int] = []
    for number, _ in at_once(lambda number: begun.append(number), range(100), 1, lambda: len(begun) >= 3):
        assert number < 3
    assert begun == [0, 1, 2]


def test_what_is_left_early_begins_nothing_more_and_leaves_no_thread() -> None:
    begun: list[int] = []
    before = {thread for thread in threading.enumerate() if thread.name.startswith("at-once")}
    work = at_once(lambda number: begun.append(number), range(100), 2)
    next(work)
    work.close()
    for thread in threading.enumerate():
        if thread.name.startswith("at-once") and thread not in before:
            thread.join(5)
            assert not thread.is_alive()
    assert len(begun) <= 4


def test_a_bug_in_the_work_is_not_hidden() -> None:
    def work(number: int) -> int:
        return 1 // number

    with pytest.raises(ZeroDivisionError):
        list(at_once(work, [0], 2))
