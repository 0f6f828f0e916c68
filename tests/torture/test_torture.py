"""Our own hostile strings through ingestion, storage, every command and every screen, watched in a pseudo-terminal."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.torture.cases import own
from tests.torture.commands import watch_commands
from tests.torture.intake import Tally, annotate, push
from tests.torture.screens import EVERYWHERE, SIZES, walk
from tests.torture.watch import Escape


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Tally]:
    """A library full of hostile strings, the folder of files that they came from, and what came of them."""
    place = tmp_path_factory.mktemp("hostile")
    files = place / "files"
    files.mkdir()
    tally = Tally()
    push(list(own()), place / "library.db", files, tally)
    annotate(place / "library.db")
    return place / "library.db", files, tally


def told(escapes: Iterator[Escape], tally: Tally) -> str:
    """What went wrong, for a message; empty when nothing did."""
    found = [f"{one.what}: {one.sent!r} in {one.around!r}" for one in escapes]
    return "\n".join(found[:5] + tally.crashed[:5])


def test_everything_is_taken_in_or_refused_in_words(hostile: tuple[Path, Path, Tally]) -> None:
    _, _, tally = hostile
    assert not tally.crashed
    assert tally.stored > 150
    assert tally.refused >= 3


def test_nothing_escapes_from_the_commands(hostile: tuple[Path, Path, Tally]) -> None:
    library, files, _ = hostile
    tally = Tally()
    assert not told(watch_commands(library, files, tally, articles=60), tally)


@pytest.mark.parametrize("size", SIZES)
def test_nothing_escapes_from_the_screens(hostile: tuple[Path, Path, Tally], size: tuple[int, int]) -> None:
    library, _, _ = hostile
    tally = Tally()
    assert not told(walk(library, size, EVERYWHERE, tally), tally)
